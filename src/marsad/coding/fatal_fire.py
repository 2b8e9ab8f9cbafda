"""Whether a sentence tells that armed men, whoever they fight for, killed or hurt somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from marsad.coding.apposition import is_another, may_be_object
from marsad.coding.first_pass import is_force
from marsad.coding.gunmen import gunmen_at, is_gunman

if TYPE_CHECKING:
    from marsad.coding.mark import Mark
    from marsad.coding.marks import Sentence
    from marsad.coding.parts import FigureDraft

BY_REACH: Final = 8
"""How far behind a word of killing "by" may stand with who killed."""
NEAR_PEOPLE: Final = 2
"""How many words for people before "killed" may be its subject ("gunmen in police dress killed")."""
_HARMED: Final = frozenset({"killed", "casualties", "injured"})


def killed_by_force(s: Sentence) -> bool:
    """Whether armed men of nobody named are the subject of killing or wounding, or stand behind "by"."""
    for harm in s.of("outcomes"):
        if getattr(harm.row, "outcome", "") not in _HARMED:
            continue
        if gunmen_at(s, harm.end) is not None or _went_on(s, harm) or _killed_somebody(s, harm):
            return True
        by = s.functions("by_agent", harm.end, harm.end + BY_REACH)
        if any(is_force(m) for cue in by for m in s.between("persons", cue.end, cue.end + 1)):
            return True
    return False


def _fighter_behind(s: Sentence, verb: Mark | None) -> tuple[Mark, int] | None:
    """One fighter or a group without the article right behind a verb of killing, and where the words end that
    say whose he is: he is the subject if somebody follows ("a soldier of X killed").
    """
    if verb is None or verb.reading.pos != "verb" or verb.reading.voice == "passive":
        return None
    who = s.get("persons", verb.end)
    if who is None or not is_force(who) or who.reading.definite or who.reading.case in ("acc", "obl"):
        return None
    whose = s.get("actors", who.end)
    return who, who.end if whose is None else whose.end


def _killed_somebody(s: Sentence, harm: Mark) -> bool:
    """Whether a fighter killed somebody definite who bears no arms, or in the object's case: "a gunman
    killed the teacher", "a gunman killed a man".
    """
    doer = _fighter_behind(s, harm)
    if doer is None:
        return False
    victim = s.get("persons", doer[1])
    return is_another(doer[0], victim) or may_be_object(doer[0], victim)


def killed_a_number(s: Sentence, figure: FigureDraft) -> bool:
    """Whether a fighter killed several who are counted: "a gunman killed eight"."""
    doer = _fighter_behind(s, s.get("outcomes", figure.cue))
    return doer is not None and figure.min > 1 and figure.first == doer[1]


def _went_on(s: Sentence, harm: Mark) -> bool:
    """Whether gunmen told before are who killed: "gunmen stopped a bus and killed its driver", "that gunmen
    killed a man".
    """
    if harm.reading.number not in ("pl", "du") or harm.reading.pos != "verb" or harm.reading.suffix:
        return False
    before = list(s.between("persons", s.first, harm.first))
    if harm.reading.prefix:
        return any(gunmen_at(s, p.first) is not None for p in before)
    return any(is_gunman(p) and s.is_function(p.first - 1, "that") for p in before[-NEAR_PEOPLE:])
