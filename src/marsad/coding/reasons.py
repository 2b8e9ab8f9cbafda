"""The reasons that go with the values of a report: rule, words and pack rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.trace import Reason

if TYPE_CHECKING:
    from marsad.coding.arguments import Sides
    from marsad.coding.events import EventMention
    from marsad.coding.mark import Mark
    from marsad.coding.voices import Voice
    from marsad.temporal import Anchor
    from marsad.temporal.clock import Dated
    from marsad.text import Tokens

_TIME_RULES = {
    "event": "placed by the event named beside it",
    "sentence": "time nearest to the event in its sentence",
    "paragraph": "time that the paragraph goes on from",
    "present": "nothing said: the day the text calls today, else its publication",
}

_ORIGINS = {
    "published": "given with the document", "stamp": "of the stamp of the post",
    "post": "of the number of the post", "page": "of a date line of the page",
    "text": "that the text calls its present", "title": "of its heading",
    "closing": "of the line that closes it",
    "embed": "of a post within it", "url": "of its address",
}  # fmt: skip


def side_reasons(mention: EventMention, sides: Sides) -> list[Reason]:
    """Why the sides and the type of a mention were read so."""
    tokens = mention.sentence.tokens
    reasons = [
        _of_mark(role, actor, rule, mark, "actors", tokens) for role, actor, mark, rule in sides.evidence
    ]
    means = f"trigger word; means: {mention.means or 'none named'}"
    return reasons + [_of_mark("type", mention.type, means, t, "events", tokens) for t in mention.triggers]


def voice_reasons(voice: Voice, chain: list[str], tokens: Tokens) -> list[Reason]:
    """Why each source of a chain: named in the sentence, or going on from one before."""
    named = {source: mark for source, mark in voice.evidence if source in chain}
    reasons = [
        _of_mark("source", source, "named as the speaker", mark, _class_of(mark), tokens)
        for source, mark in named.items()
    ]
    return reasons + [
        Reason(report_id=None, field="source", value=s, rule="goes on speaking from the sentence before")
        for s in chain
        if s not in named
    ]


def _class_of(mark: Mark) -> str:
    """The pack class of a speaker's mark."""
    if hasattr(mark.row, "source"):
        return "sources"
    return "actors" if hasattr(mark.row, "actor") else "speakers"


def time_reason(dated: Dated, anchor: Anchor | None, tokens: Tokens) -> Reason:
    """Why the date is what it is, and from which day it is counted, where it is."""
    mention, rule = dated.mention, _TIME_RULES[dated.rule]
    if anchor is not None and not (mention is not None and mention.expression.full_date):
        rule += f"; counted from {anchor.day.isoformat()}, the day {_ORIGINS[anchor.origin]}"
    if dated.span.conflict:
        rule += "; contradicts the day that it is counted from or its own weekday"
    value = f"{dated.span.start}..{dated.span.end}"
    start = tokens.starts[mention.first] if mention is not None else None
    end = tokens.ends[mention.end - 1] if mention is not None else None
    return Reason(report_id=None, field="date", value=value, rule=rule, start=start, end=end)


def _of_mark(name: str, value: str, rule: str, mark: Mark, cls: str, tokens: Tokens) -> Reason:
    return Reason(
        report_id=None, field=name, value=value, rule=rule, start=tokens.starts[mark.first],
        end=tokens.ends[mark.end - 1], rows=(f"{cls}/{mark.row.id}",),  # type: ignore[attr-defined]
    )  # fmt: skip
