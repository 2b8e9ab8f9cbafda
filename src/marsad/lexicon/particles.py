"""The particles sentence grammar turns on, built from their letters.

They are a closed class and mean the same in every conflict; words that carry meaning stand in the packs.
Folded forms, as tokens have them.
"""

from __future__ import annotations

from typing import Final

from marsad.lexicon.letters import ALEF, BEH, FEH, HEH, KAF, LAM, MEEM, NOON, WAW, YEH

AND: Final = WAW
"""Written together with the word behind it, or apart from it."""
CONNECTING: Final = (WAW, FEH)
"""The particles that join a clause to the one before: "and", "so"."""
OF: Final = MEEM + NOON
WHAT: Final = MEEM + ALEF
"""From, of, out of."""
ABOUT: Final = "\u0639" + NOON
"""From (a source), about."""
IN: Final = FEH + YEH
OR: Final = ALEF + WAW
BEFORE: Final = "\u0642" + BEH + LAM
TO: Final = ALEF + LAM + YEH
ON: Final = "\u0639" + LAM + YEH
INSIDE: Final = frozenset({IN, "\u062f" + ALEF + "\u062e" + LAM})
RANGE_LINKS: Final = frozenset({TO, "-", OR})
"""What may stand between the two ends of a range of numbers."""
THIRD_PERSON_ENDS: Final = (HEH, HEH + ALEF, HEH + MEEM, HEH + MEEM + ALEF)
"""Endings of words that carry "his", "her", "their"."""
OURS: Final = NOON + ALEF
SPEAKER_PRONOUNS: Final = frozenset({YEH, OURS, KAF, KAF + MEEM})
"""My, our, your: hardly ever in reports, and spelt like other endings ("the dead" like "my killing")."""
