"""Whom a lead in the outlet's voice is from: the speaker who tells of the same event right behind it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from marsad.coding.furniture import BULLETS, has_symbol
from marsad.coding.pairing import VIOLENT, figure_fit, place_fit
from marsad.coding.placing import TOLL
from marsad.coding.responsibility import own_claims
from marsad.coding.sides import TOGETHER
from marsad.coding.standing import role_of
from marsad.coding.voices import joined
from marsad.model import family_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from marsad.coding.drafting import SentenceReading
    from marsad.coding.drafts import Draft
    from marsad.coding.marks import Sentence

OPENING: Final = 5
"""A verb of warning among the first so many tokens is what the sentence says."""
CLAIM_REACH: Final = 8
"""A claim means an event told at most so many sentences before."""
ON_THE_SPOT: Final = frozenset({"medical_source", "residents"})
"""People who go on with what was told just before."""
_TURNS: Final = frozenset({"ends_scope", "reminder"})


def credit(reports: Sequence[Draft], mentions: Sequence[Draft], readings: Sequence[SentenceReading]) -> None:
    """Give the reports the speakers that other sentences and clauses name; who only comments is none."""
    lend_sources(reports, mentions, readings)
    add_followers(reports, mentions, readings)
    add_tellers(reports, mentions, readings)
    drop_comments(reports, readings)
    add_claimants(reports, readings)


def drop_comments(reports: Sequence[Draft], readings: Sequence[SentenceReading]) -> None:
    """Take away who only condemns an event that the text tells of otherwise: he does not tell of it."""
    voices = [reading.voice for reading in readings]
    tellers = {source for voice in voices for c in voice.claims if not c.comment for source in c.sources}
    tellers |= {source for voice in voices for source in voice.inherited}
    for report in reports:
        if not voices[report.sentence].comments_at(report.order):
            report.sources = [source for source in report.sources if source in tellers]


def lend_sources(
    reports: Sequence[Draft], mentions: Sequence[Draft], readings: Sequence[SentenceReading]
) -> None:
    """Give a report that nobody is named for the chain of the next mention of its event ("X shelled the town.
    Y said that the shells hit a school"), in its sentence or the one behind it; all in text order.
    """
    for report in reports:
        alone = report.headline or report.type == TOLL or report.telling.past
        if report.sources or report.status != "asserted" or alone:
            continue
        near = _next_sentence(report.sentence, readings)
        told = [m for m in mentions if report.sentence <= m.sentence <= near and m.order > report.order]
        line = readings[report.sentence].sentence.line
        told = [
            m for m in told if m.sentence == report.sentence or _goes_on(readings[m.sentence], report, line)
        ]
        meant = next((m for m in told if _same_event(report, m, reports)), None)
        if meant is not None:
            report.sources = list(meant.sources)


def add_followers(
    reports: Sequence[Draft], mentions: Sequence[Draft], readings: Sequence[SentenceReading]
) -> None:
    """Add who tells of "the dead", "the wounded" in the sentence behind a report, and of no event but what
    became no report of its own; people on the spot who go on with what they saw need not name them.
    """
    own = {r.sentence for r in reports}
    told = {m.sentence for m in mentions if not _only_harm(m) or m.sentence in own}
    harmed = {m.sentence for m in mentions} - told
    alone = {n for n, count in Counter(r.sentence for r in reports).items() if count == 1}
    for report in reports:
        near = _next_sentence(report.sentence, readings)
        if near in told or report.sentence not in alone or report.status != "asserted" or report.headline:
            continue
        reading = readings[near]
        if not all(time.expression.present for time in reading.times):
            continue
        claims = [c.sources for c in reading.voice.claims if not c.denial]
        if not _means_victims(reading.sentence):
            harm = (near in harmed or not reading.sentence.of("events")) and not _turns(reading.sentence)
            claims = [c for c in claims if harm and not ON_THE_SPOT.isdisjoint(c)]
        report.sources = joined(report.sources, *claims)


def add_claimants(reports: Sequence[Draft], readings: Sequence[SentenceReading]) -> None:
    """Let the side that claims an event further on tell it, where nobody else is said to but the agency that
    signs the text: "gunmen killed an officer. X claimed the operation".
    """
    signed = set.intersection(*({*reading.voice.inherited} for reading in readings)) if readings else set()
    for n, reading in enumerate(readings):
        s = reading.sentence
        for cue, name in own_claims(s):
            sides = {*s.actor_of.get(name.first, "").split(TOGETHER)}
            told = [
                r for r in reports if r.order < cue and n - r.sentence <= CLAIM_REACH and _is_of(r, sides)
            ]
            if told and signed.issuperset(told[-1].sources):
                said = reading.voice.at(name.first) or reading.voice.at(cue)
                said = said if not signed.issuperset(said) else sorted(sides)
                told[-1].sources = joined(told[-1].sources, said)


def _is_of(report: Draft, sides: set[str]) -> bool:
    """Whether an event is told as the deed of a side, in the text and not as a sum."""
    told = report.status == "asserted" and report.type != TOLL and not report.headline
    return told and not sides.isdisjoint(report.initiators)


def _only_harm(mention: Draft) -> bool:
    """Whether a mention tells of people hurt and of nothing that hurt them, nor where or when."""
    harm = mention.outcome_only or mention.type == "killing"
    apart = mention.telling.past or mention.telling.another or mention.telling.shift
    return harm and not (mention.own_place or mention.own_date or apart)


def add_tellers(
    reports: Sequence[Draft], mentions: Sequence[Draft], readings: Sequence[SentenceReading]
) -> None:
    """Add who tells in the sentence of a report that nobody is said to have told, behind it and of no other
    event, what became of people, or where the fire came from: "a shell hit the market, and the hospital said
    that five were hurt".
    """
    for report in reports:
        reading, at = readings[report.sentence], report.order
        claims = [c for c in reading.voice.claims if not c.denial]
        said = any(c.first <= at < c.end for c in claims)
        if said or report.status != "asserted" or report.headline:
            continue
        heads = [m.order for m in mentions if m.sentence == report.sentence]
        for claim in (c for c in claims if c.first > at):
            told = any(claim.first <= head < claim.end for head in heads)
            before = max((head for head in heads if head < claim.first), default=None)
            harm = reading.sentence.between("outcomes", claim.first, claim.end)
            known = any(getattr(m.row, "outcome", "") for m in harm)
            known = known or any(reading.sentence.functions("fired_from", claim.first, claim.end))
            if before == at and not told and known:
                report.sources = joined(report.sources, claim.sources)


def _means_victims(s: Sentence) -> bool:
    """Whether a sentence speaks of people hurt as known, and neither turns to another matter nor warns."""
    return not _turns(s) and any(
        m.reading.definite and getattr(m.row, "outcome", None) for m in s.of("persons")
    )


def _turns(s: Sentence) -> bool:
    """Whether a sentence turns to another matter or warns."""
    return _warns(s) or any(role_of(m) in _TURNS for m in s.of("attribution"))


def _warns(s: Sentence) -> bool:
    """Whether a sentence opens by warning or ordering: its speaker does not tell of what was."""
    return any(
        getattr(m.row, "kind", "") == "ordered" for m in s.between("status", s.first, s.first + OPENING)
    )


def _is_item(s: Sentence) -> bool:
    """Whether a sentence stands in a line that is an item of a list or a piece of news with a pictogram."""
    return s.tokens.words[s.tokens.lines[s.line][0]] in BULLETS or has_symbol(s.tokens, s.line)


def _goes_on(reading: SentenceReading, report: Draft, report_line: int) -> bool:
    """Whether a sentence may tell more of an event before it: not opened by "as", no item of a list."""
    s = reading.sentence
    claims = reading.voice.claims
    listed = (
        s.bulletin
        and report.sentence > 0
        and bool(claims)
        and any(s.word(at) == ":" for at in range(s.first, s.end))
    )
    listed = listed or (_is_item(s) and s.line != report_line)
    return not (listed or _warns(s) or s.is_function(s.first, "clause_break"))


def _next_sentence(sentence: int, readings: Sequence[SentenceReading]) -> int:
    """The index of the sentence behind one, headings passed over."""
    behind = range(sentence + 1, len(readings))
    return next((n for n in behind if not readings[n].sentence.headline), sentence)


def _same_event(report: Draft, mention: Draft, reports: Sequence[Draft]) -> bool:
    """Whether a mention with a speaker may tell of a report: its kind, no other place, nothing between."""
    if (
        not mention.sources
        or mention.status != report.status
        or mention.telling.shift
        or mention.telling.another
    ):
        return False
    if any(report.order < r.order < mention.order for r in reports):
        return False
    sides = {*report.initiators}, {*mention.initiators}
    one_sentence = report.sentence == mention.sentence
    if mention.telling.past or (all(sides) and sides[0].isdisjoint(sides[1]) and not one_sentence):
        return False
    kinds = {family_of(report.type), family_of(mention.type)}
    if len(kinds) > 1 and not kinds <= VIOLENT | {family_of("killing")}:
        return False
    fit = place_fit(report, mention) if report.own_place and mention.own_place else ""
    apart = fit == "apart" or (fit in ("inside", "wide") and one_sentence)
    days = report.own_date and mention.own_date and report.date != mention.date
    return not (apart or days or _count_others(report, mention))


def _count_others(report: Draft, mention: Draft) -> bool:
    """Whether a mention with a place counts none but other people than a report: another event."""
    fits = [figure_fit(x, y) for x in report.figures for y in mention.figures]
    return mention.own_place and report.own_place and bool(fits) and max(fits) <= 0 and min(fits) < 0
