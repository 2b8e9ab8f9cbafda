"""The naming of speakers beside a word of saying: who, from whom he has it, and to whom he spoke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from marsad.coding.clinics import MEDICAL, is_body_of, is_hospital, is_medical
from marsad.coding.colons import NAMING
from marsad.coding.his_spokesman import holds_office, in_his_name, of_the_group
from marsad.coding.mark import Mark
from marsad.coding.marks import names_place, particle_of
from marsad.coding.organisations import BodyReader
from marsad.coding.outlets import has_news_from, is_carried, kind_of, late_addressee, told_to, unknown_outlet
from marsad.coding.ownership import is_own
from marsad.coding.source_ids import SourceIds
from marsad.coding.spokesmen import is_noun, is_spokesman, is_surname, shows_film
from marsad.coding.standing import (
    BARE,
    BODIES,
    CITING,
    CORRESPONDENT,
    GO_ON,
    NEAR,
    OFFICER,
    SPOKEN_FOR,
    another_sort,
    cited_with,
    close_behind,
    drop_rank,
    first_token,
    goes_on_with,
    hears,
    insertion,
    is_agency_told,
    is_bare,
    is_beside_the_point,
    is_in_army,
    is_pair,
    is_portfolio,
    is_spoken_of,
    is_tied,
    is_unlisted,
    is_within,
    kind_of_last,
    kind_of_name,
    may_speak,
    named_again,
    naming_ends,
    note_name,
    opens_content,
    right_behind,
    role_of,
    speaks_for_side,
    stands_apart,
)
from marsad.coding.threats import is_another
from marsad.coding.unnamed import named_before, take_again, take_body, take_plain
from marsad.coding.voices import Phrase
from marsad.coding.wordings import is_issued, is_stated, opens_with_people, words_follow
from marsad.lexicon.letters import LAM
from marsad.lexicon.particles import ABOUT, AND, IN, OURS

if TYPE_CHECKING:
    from marsad.coding.marks import Sentence
    from marsad.lexicon import Lexicon

REACH = 9
"""How many tokens a speaker may stand behind a word of saying."""
BACK_REACH = 12
"""How many tokens a speaker may stand before it."""
_OWNED = ("unnamed", "official", "statement")
_WRITERS = "activists"
"""People who write for an outlet that is named with them: "activists in the network X"."""


class SpeakerReader:
    """Reads who speaks at a spot."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._pairs = lexicon.only(("sources",))
        self.bodies = BodyReader(lexicon)
        self.ids = SourceIds(lexicon)

    def after(self, s: Sentence, cue: Mark, own: set[str], *, role: str) -> Phrase:
        """Read the speakers behind a cue: "X", "X and Y", "X from Y", "X to Y", "X, called Y, to Z"."""
        phrase = self._behind(s, cue, own, role=role)
        late = late_addressee(s, phrase) if role == "said_before" else None
        if late is not None and not is_portfolio(s, late):
            self._take(s, late, phrase, own)
            phrase.end = late.end
        return phrase

    def _behind(self, s: Sentence, cue: Mark, own: set[str], *, role: str) -> Phrase:
        at, close, citing = cue.end, role == "according_to", role == "recorded"
        if s.is_function(at - 1, "that"):
            return Phrase(at, at)
        inner = s.get("attribution", at)
        if close and inner is not None and role_of(inner) in ("said_before", "recorded", "said_noun"):
            citing, at, close = role_of(inner) == "recorded", inner.end, False
        if s.word(at) == (about := cited_with(cue)):
            if not citing:
                return Phrase(at, at)
            at += 1
        phrase = Phrase(at, at)
        start, last = at, min(s.end, at + (NEAR if role == "said_noun" else REACH))
        content = opens_content(s, at)
        while at < last and not naming_ends(s, at, phrase, close=close or at == start, about=about):
            step = self._step(s, at, phrase, own, start=start, role=role)
            if step > at:
                phrase.end = step
                at, last = step, min(s.end, step + GO_ON)
                continue
            if s.word(at) == about and phrase.found:
                if not (citing or is_issued(s, at, phrase) or phrase.kinds.keys() & CITING):
                    at += 2
                    continue
                last = min(s.end, at + REACH)
            told = s.get("attribution", at)
            if role_of(told) == "told" and told is not None:
                at, last = told.end, max(last, min(s.end, told.end + GO_ON))
                continue
            if s.is_word(at) and at not in s.blocked:
                if not (phrase.subject or phrase.found) and s.word(at) == IN:
                    last = min(last, at + GO_ON)
                elif s.word(at) not in (IN, ABOUT, AND, LAM) and not s.is_function(at, "also", "additive"):
                    phrase.subject = not content
                    note_name(s, at, phrase)
            last = min(s.end, last + (bool(phrase.sources) and not s.is_word(at)))
            at += 1
        return phrase

    def before(self, s: Sentence, cue: Mark, own: set[str], *, role: str) -> Phrase:
        """Read the speaker that stands before its verb: "X, the director of Y, said"."""
        phrase = Phrase(cue.first, cue.first)
        low = max(s.first, cue.first - BACK_REACH)
        inserted = insertion(s, cue.first)
        for at in range(cue.first - 1, low - 1, -1):
            if at in inserted:
                continue
            if stands_apart(s, at):
                break
            mark = s.covering("sources", at) or s.covering("actors", at)
            if not phrase.found and (known := named_again(s, at, cue)) is not None:
                take_again(s, known, phrase)
                phrase.first = at
                break
            if mark is not None and is_beside_the_point(s, mark):
                continue
            if mark is not None and getattr(mark.row, "adjective", False) and s.covering("events", at - 1):
                break
            if mark is None:
                if not phrase.found and self._take_named(s, at, phrase, own) > at:
                    phrase.first = at
                elif not phrase.found and opens_with_people(s, at, cue):
                    phrase.first = at
                    take_plain(s, s.at["speakers", at], phrase)
                note_name(s, at, phrase)
                continue
            far = hasattr(mark.row, "actor") or cue.first - mark.end > NEAR
            if role == "recorded" and far and not (mark.end == cue.first and shows_film(s, cue)):
                break
            if not phrase.sources:
                phrase.first = mark.first
                self._take(s, mark, phrase, own)
        phrase.subject = bool(phrase.names)
        return phrase

    def named(self, s: Sentence, mark: Mark, own: set[str]) -> Phrase:
        """The speaker that a colon makes of a name."""
        phrase, at = Phrase(mark.first, mark.end), mark.first
        colon = next((i for i in range(mark.end, mark.end + NAMING) if s.word(i) == ":"), mark.end)
        while at < colon or at == mark.first:
            step = self._step(s, at, phrase, own, start=mark.first, role="colon")
            phrase.end = max(phrase.end, step)
            at = max(at + 1, step)
        return phrase

    def subject(self, s: Sentence, cue: Mark, own: set[str]) -> Phrase:
        """The first side or body of the sentence, whom "as it says" means; any speaker "by saying" does."""
        phrase = Phrase(cue.first, cue.end)
        noun = is_noun(cue)
        sides = [m for m in s.of("actors") if m.first in s.actor_of and not names_place(s, m)]
        bodies = [m for m in s.of("sources") if noun or kind_of(m) in BODIES - {"unnamed"}]
        first = min((m for m in (*bodies, *sides) if m.first < cue.first), key=first_token, default=None)
        if first is not None:
            self._take(s, first, phrase, own)
        return phrase

    def _step(self, s: Sentence, at: int, phrase: Phrase, own: set[str], *, start: int, role: str) -> int:
        """Take the speaker that begins at a token; return where he ends, or ``at`` when there is none."""
        if holds_office(s, at):
            return at
        spoken = in_his_name(s, at, phrase, self.ids)
        group = of_the_group(s, at, phrase)
        if group is not None:
            self._take_group(s, group, phrase)
            return group.end
        return spoken if spoken > at else self._speaker(s, at, phrase, own, start=start, role=role)

    def _speaker(self, s: Sentence, at: int, phrase: Phrase, own: set[str], *, start: int, role: str) -> int:
        """Take a speaker who is named or told by what he is; return as ``_step`` does."""
        source, word = s.get("sources", at), s.get("speakers", at)
        if is_another(s, s.get("actors", at), phrase):
            return at
        if source is not None and is_portfolio(s, source):
            source = None
        if (source is None or getattr(source.row, "local", False)) and s.covering("actors", at) is None:
            body = self._take_named(s, at, phrase, own)
            if body > at:
                return body
        if phrase.sources and source is None and word is not None and is_agency_told(word):
            phrase.heard = str(getattr(word.row, "kind", ""))
            return word.end
        again = word is not None and role_of(word) == "again" and is_within(s, word)
        again = again and word is not None and not kind_of_name(s, word)
        if again and phrase.sources and is_bare(phrase):
            phrase.sources.pop()
        earlier = named_before(s, at, word, source) if not phrase.found else None
        if earlier is not None:
            phrase.sort = str(getattr(source.row, "source", "")) if source is not None else ""
            return take_again(s, earlier, phrase)
        if source is not None:
            self._take(s, source, phrase, own)
            return self._take_more(s, source, phrase)
        if word is not None and role_of(word) == "outlet_head":
            return self._take_unknown(s, word, phrase, own) or at
        if word is not None and is_body_of(s, word, phrase):
            take_body(word, phrase)
            return word.end
        more = (not phrase.sources and not is_surname(s, at, phrase)) or goes_on_with(s, at, phrase)
        if role_of(word) == "plain" and word is not None and more and may_speak(s, word, at - start, role):
            return take_plain(s, word, phrase)
        actor = s.get("actors", at)
        return at if actor is None else self._take_actor(s, actor, phrase, own, gap=at - start, role=role)

    def _take_group(self, s: Sentence, group: Mark, phrase: Phrase) -> None:
        """Take "the movement", whose spokesman or source it is who speaks."""
        side = self.ids.of(s, group)
        if phrase.sources:
            phrase.speaks_for(side, group, "actor")
        else:
            phrase.put(side, group, told=False, kind="actor")

    def _take_named(self, s: Sentence, at: int, phrase: Phrase, own: set[str]) -> int:
        """Take a body that no row names; return where its name ends, or ``at`` when there is none."""
        named = self.bodies.name(s, at)
        if named is None or not is_unlisted(s, named[1]):
            return at
        source, mark = named
        known, plain = s.get("sources", at), s.get("speakers", at)
        plain = plain if role_of(plain) == "plain" else None
        if any(other is not None and other.end >= mark.end for other in (known, plain)):
            return at
        if is_own(" ".join(s.tokens.words[mark.first : mark.end]), own):
            source = min(own)
        titled = role_of(s.covering("speakers", at - 1)) == "title" or phrase.office == MEDICAL
        if (titled or (phrase.sources and is_bare(phrase))) and is_medical(source):
            source = MEDICAL
        phrase.own = phrase.own or source in own
        if source in own or (phrase.sources and not (is_bare(phrase) or is_tied(s, mark))):
            phrase.tokens.update(range(mark.first, mark.end))
            return mark.end if source in own else at
        if phrase.sources and is_bare(phrase):
            phrase.speaks_for(source, mark, "ngo")
        else:
            phrase.put(source, mark, told=False, kind="ngo")
        return mark.end

    def _take_more(self, s: Sentence, mark: Mark, phrase: Phrase) -> int:
        """Take the other sorts of nameless speakers joined to one: "security and medical sources"; return
        where to go on.
        """
        end = mark.end
        while kind_of(mark) == "unnamed" and mark.end - mark.first > 1:
            other = another_sort(s, end)
            if not other:
                break
            end = other - 1
            pair = (s.tokens.words[mark.first], s.word(end).removeprefix(AND))
            found = next((r for r in self._pairs.readings(pair, 0) if is_pair(r)), None)
            if found is None:
                break
            source = str(getattr(found.row, "source", ""))
            phrase.put(source, mark._replace(first=end, end=end + 1), told=False, kind="unnamed")
            end += 1
        return end

    def _take_actor(
        self, s: Sentence, actor: Mark, phrase: Phrase, own: set[str], *, gap: int, role: str
    ) -> int:
        """Take a side that speaks, or the side an unnamed speaker belongs to; return where to go on."""
        tied = bool(phrase.sources) and is_tied(s, actor)
        cited = tied and kind_of_last(phrase) in CITING
        joined_to = tied and close_behind(s, actor, phrase)
        if phrase.sources and kind_of_last(phrase) in _OWNED and not joined_to:
            self._own(s, actor, phrase)
            return actor.end
        if phrase.sources and not tied and kind_of_last(phrase) in CITING | {"actor"}:
            return actor.first
        if not phrase.sources and is_spoken_of(s, actor, role):
            return actor.end
        if getattr(actor.row, "adjective", False) and close_behind(s, actor, phrase):
            phrase.tokens.update(range(actor.first, actor.end))
            return actor.end
        stated = joined_to or cited or is_stated(s, actor, role, gap) or is_spokesman(s, actor, phrase)
        near = right_behind(gap, role) and not (gap and opens_content(s, actor.first - gap))
        if names_place(s, actor) or not (stated or near):
            return actor.first
        self._take(s, actor, phrase, own)
        if role != "according_to" and not words_follow(s, actor):
            phrase.tokens.difference_update(range(actor.first, actor.end))
        return actor.end

    def _take_unknown(self, s: Sentence, head: Mark, phrase: Phrase, own: set[str]) -> int:
        source, end = unknown_outlet(s, head)
        if not source:
            return 0
        if is_own(source, own):
            phrase.own = phrase.own or particle_of(head.reading.prefix) != LAM
            phrase.tokens.update(range(head.first, end))
            return end
        if phrase.sources[-1:] == [CORRESPONDENT]:
            phrase.tokens.update(range(head.first, end))
            return end
        told = particle_of(head.reading.prefix) == LAM or s.word(head.first - 1) == LAM
        told = told or (phrase.found and is_carried(s, head))
        phrase.put(source, head._replace(end=end), told=told, kind="media")
        return end

    def _take(self, s: Sentence, mark: Mark, phrase: Phrase, own: set[str]) -> None:
        source = self.ids.of(s, mark)
        if is_hospital(source) and role_of(s.covering("speakers", mark.first - 1)) == "title":
            source = MEDICAL
        phrase.tokens.update(range(mark.first, mark.end))
        if not source:
            return
        if source in own:
            phrase.own = phrase.own or not told_to(s, mark)
            people = s.get("speakers", mark.first)
            if role_of(people) == "plain" and people is not None and not phrase.sources:
                take_plain(s, people, phrase)
            return
        if source == CORRESPONDENT and mark.first > phrase.first and told_to(s, mark):
            if s.word(mark.end - 1).endswith(OURS):
                phrase.put(source, mark, told=True, kind="unnamed")
            return
        kind = kind_of(mark)
        drop_rank(phrase, source)
        phrase.names += s.tokens.words[mark.first : mark.end] if kind == "person" else []
        if kind == "person" and phrase.sources and kind_of_last(phrase) in SPOKEN_FOR:
            phrase.speaks_for(source, mark, kind)
            return
        platform = phrase.sources and role_of(s.covering("speakers", mark.end - 1)) == "platform"
        if platform or self._belongs(s, mark, phrase, kind):
            return
        heard = kind in BODIES and particle_of(mark.reading.prefix) == LAM
        if phrase.sources and (heard or (hears(s, mark) and phrase.sources != [CORRESPONDENT])):
            return
        if phrase.sources[-1:] == [CORRESPONDENT] and kind in ("media", "agency", "local", "wire"):
            if kind != "wire" and not (own and kind == "agency" and close_behind(s, mark, phrase)):
                return
            phrase.sources.pop()
        unnamed = kind == "media" and phrase.sources[-1:] == ["unnamed_sources"]
        cited = not phrase.sources or unnamed or kind_of_last(phrase) in CITING
        told = has_news_from(s, mark, -1 if cited else phrase.end) or (phrase.found and is_carried(s, mark))
        told = told and kind in CITING - {"ngo"}
        if unnamed and not told and phrase.end == mark.first:
            phrase.sources[-1] = "private_sources"
            return
        phrase.put(source, mark, told=told, kind=kind or "actor")

    def _belongs(self, s: Sentence, mark: Mark, phrase: Phrase, kind: str) -> bool:
        """Whether a name is that of what an unnamed speaker is in: his body, or the outlet he writes for."""
        owned = phrase.sources[-1:] not in ([], [CORRESPONDENT]) and kind_of_last(phrase) in _OWNED
        if not owned or not is_within(s, mark, kind):
            return False
        if is_bare(phrase) and kind in BODIES:
            source = self.ids.of(s, mark)
            if is_in_army(s, mark, source):
                source = OFFICER
            phrase.speaks_for(source, mark, kind)
        elif phrase.sources[-1] == _WRITERS and kind in CITING - {"wire"}:
            phrase.put(self.ids.of(s, mark), mark, told=True, kind=kind)
        return True

    def _own(self, s: Sentence, actor: Mark, phrase: Phrase) -> None:
        """The side behind an unnamed speaker: he speaks for it when no more is said of him."""
        phrase.tokens.update(range(actor.first, actor.end))
        side = self.ids.of(s, actor)
        if phrase.sources[-1] in BARE and is_in_army(s, actor, side):
            side = OFFICER
        if side and speaks_for_side(s, phrase, actor) and not names_place(s, actor):
            phrase.speaks_for(side, actor, "actor")
