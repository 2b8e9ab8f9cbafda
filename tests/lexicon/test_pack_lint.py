"""The linter finds each kind of fault, and none in the packs that ship."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.errors import PackError
from marsad.lexicon.lint import lint, loading_order

HEAD = "id: one\nversion: 0.0.1\ntitle: one\n"


def codes(folder: Path, rows: str, cls: str = "actors") -> list[str]:
    (folder / "one").mkdir()
    (folder / "one" / "pack.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "one" / f"{cls}.yaml").write_text(rows, encoding="utf-8")
    return [issue.code for issue in lint(folder=folder)]


def row(**fields: str) -> str:
    given = {
        "id": "seven",
        "actor": "seven",
        "forms": "[السبعة]",
        "origin": "test",
        "example": "انسحبت السبعة",
    }
    given.update(fields)
    return "- {" + ", ".join(f"{key}: {value}" for key, value in given.items() if value) + "}\n"


def test_the_shipped_packs_are_clean() -> None:
    """No issue in any pack of the package."""
    assert lint() == []


def test_the_seed_packs_are_clean(seed_packs: Path) -> None:
    """The tests' own packs follow the rules too; names valid at different times are no double."""
    assert lint(folder=seed_packs) == []


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (row(colour="red"), "L101"),
        (row(id="Seven-Men"), "L102"),
        (row() + row(), "L103"),
        (row(forms='[السبعة, "الســبعة"]'), "L104"),
        (row(forms='[السبعة, "\ufe8d\ufedf\ufeb4\ufe92\ufecc\ufe94"]'), "L104"),
        (row(forms='[السبعة, "السبع\u06cc"]'), "L104"),
        (row(forms='[السبعة, "السبعة\u200f"]'), "L104"),
        (row(forms="[السبعة, السَبعة]"), "L105"),
        (row(origin='" "'), "L106"),
        (row(example='" "'), "L107"),
        (row(example="انسحبت الثمانية"), "L108"),
        (row() + row(id="eight", actor="eight"), "L109"),
        (row(forms="[]", example='" "'), "L110"),
        (row(verbs="[{lemma: في}]"), "L111"),
        (row(valid_from="next year"), "L112"),
        (row(valid_from="2022-01-01", valid_to="2021-01-01"), "L112"),
        (row(theatres="[XX]"), "L113"),
        (row(local="true"), "L113"),
    ],
)
def test_each_fault_has_its_code(tmp_path: Path, rows: str, code: str) -> None:
    """One wrong row is found and named by its code."""
    assert code in codes(tmp_path, rows)


def test_a_form_may_stand_in_two_rows_that_agree_or_are_marked(tmp_path: Path) -> None:
    """Rows that say the same, and rows marked ``shared``, may claim one form."""
    assert (
        codes(tmp_path, row() + row(id="seven_again") + row(id="eight", actor="eight", shared="true")) == []
    )


def test_one_name_may_have_a_bearer_in_each_theatre(tmp_path: Path) -> None:
    """Rows at home in different countries may claim one form; in one country they may not."""
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "places.yaml").write_text(
        "".join(
            f"- {{id: country_{code}, kind: country, role: area, "
            f"forms: [{name}], origin: test, example: {name}}}\n"
            for code, name in (("ye", "اليمن"), ("ly", "ليبيا"))
        ),
        encoding="utf-8",
    )
    (tmp_path / "one" / "pack.yaml").write_text(HEAD + "theatres: [YE]\n", encoding="utf-8")
    for other, want in (("[LY]", []), ("[LY, YE]", ["L109"])):
        (tmp_path / "one" / "actors.yaml").write_text(
            row(local="true") + row(id="eight", actor="eight", theatres=other), encoding="utf-8"
        )
        assert [issue.code for issue in lint(folder=tmp_path)] == want


def test_words_of_grammar_may_do_several_jobs(tmp_path: Path) -> None:
    """In a manifold class one form may stand in rows of different meaning."""
    rows = "".join(
        f"- {{id: {name}, kind: {name}, forms: [من], origin: test, example: من هنا}}\n" for name in ("a", "b")
    )
    assert codes(tmp_path, rows, "function") == []


def test_persian_letters_are_allowed_where_meant(tmp_path: Path) -> None:
    """A row marked ``persian`` may use letters outside the Arabic alphabet."""
    assert codes(tmp_path, row(forms='["گروه", السبعة]', persian="true")) == []


def test_one_bad_row_does_not_hide_the_others(tmp_path: Path) -> None:
    """Rows that fit the schema are checked although another does not."""
    assert codes(tmp_path, row(colour="red") + row(id="Bad")) == ["L101", "L102"]


def test_a_file_that_is_no_yaml_is_an_issue(tmp_path: Path) -> None:
    """A broken file is reported, not raised."""
    assert codes(tmp_path, "- {id: a") == ["L101"]


def test_packs_come_after_those_they_need(seed_packs: Path, tmp_path: Path) -> None:
    """Loading order follows ``needs``; a circle is E206."""
    assert loading_order(seed_packs) == ["base", "extra"]
    for name, need in (("a", "b"), ("b", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "pack.yaml").write_text(
            f"id: {name}\nversion: 0.0.1\ntitle: t\nneeds: [{need}]\n", encoding="utf-8"
        )
    with pytest.raises(PackError, match="E206"):
        loading_order(tmp_path)
