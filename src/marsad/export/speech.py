"""The language of a picture or table, and what rows of a toll are called in it."""

from __future__ import annotations

from marsad.assessment.tolls import PEOPLE, TollRow
from marsad.assessment.tolls.counting import SIDE
from marsad.errors import UsageError
from marsad.export.page import LANGUAGES, Texts, texts


def speech(language: str) -> Texts:
    """Return the texts of a language; UsageError E526 for one that marsad does not speak."""
    if language not in LANGUAGES:
        hint = f"choose one of {', '.join(LANGUAGES)}"
        raise UsageError(f"no interface language {language!r}", code="E526", hint=hint)
    return texts(language)


def row_label(row: TollRow, by: str, words: Texts) -> str:
    """Return what a row is called."""
    if row.apart or row.name in {"total", "discounted"}:
        return words.word("toll_row", row.name)
    if by == PEOPLE:
        return group_label(row.name, words)
    if by in {"actor", "type", "grade"}:
        return words.word(by, row.name)
    named = (
        (row.label_ar, row.label_en)
        if words.language == "ar" or by == "place"
        else (row.label_en, row.label_ar)
    )
    label = named[0] or named[1] or row.name
    return f"{label} ({row.label_en})" if by == "place" and row.label_en and row.label_en != label else label


def group_label(group: str, words: Texts) -> str:
    """Return what a group of people is called."""
    if group.startswith(SIDE):
        side = words.word("actor", group.removeprefix(SIDE))
        return f"{words.word('toll_group', 'combatants')}: {side}"
    return words.word("toll_group", group)
