"""What `marsad packs` counts and finds."""

from __future__ import annotations

from pathlib import Path

from marsad.lexicon import Lexicon, load_lexicon
from marsad.lexicon.commands import stats, unused


def test_statistics_count_rows_and_forms(compiled_seed: Path) -> None:
    """Rows as written; forms are distinct surfaces, inflected ones included."""
    found = {(s.pack, s.cls): s for s in stats(folder=compiled_seed)}
    actors = found["extra", "actors"]
    assert (actors.version, actors.rows, actors.forms) == ("0.9.0", 2, 3)
    assert found["base", "function"].rows == 3
    assert found["base", "persons"].forms > 20


def test_unused_rows_are_those_no_text_reads(seed: Lexicon) -> None:
    """A row met anywhere in the texts is used, with clitics or in a phrase."""
    texts = ["قصف جوي على بيوت المدنيين", "وقتلوا ابنه"]
    rest = {(row.cls, row.row) for row in unused(texts, seed)}
    used = {("events", "air_bombing"), ("objects", "house"), ("persons", "civilian"), ("persons", "son")}
    assert not used & rest
    assert ("outcomes", "wounded") in rest
    assert len(unused([], seed)) == sum(len(seed.rows(cls)) for cls in seed.classes)


def test_every_shipped_row_is_used_by_its_own_example() -> None:
    """Over all examples no row is unused; classes with readers of their own are left out."""
    lexicon = load_lexicon()
    examples = [row.example for cls in lexicon.classes for row in lexicon.rows(cls)]
    parts_of_words = {"time", "numbers", "places"}
    assert [row for row in unused(examples, lexicon) if row.cls not in parts_of_words] == []


def test_unused_rows_name_their_pack(seed: Lexicon) -> None:
    """Among the rows of all packs those of one's own can be told."""
    assert {row.pack for row in unused([], seed)} == {"base", "extra"}
