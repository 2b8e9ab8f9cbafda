"""Packs are compiled to the same bytes every time and read without what compiled them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from marsad.errors import PackError
from marsad.lexicon import load_lexicon
from marsad.lexicon.build import build, compiled_bytes, pack_names
from marsad.lexicon.compiled_form import COMPILED, read_compiled
from marsad.lexicon.source import read_pack

HEAD = "id: one\nversion: 0.0.1\ntitle: one\n"
ROW = "- {id: house, side: civil, kind: home, nouns: [{sg: بيت}], origin: test, example: بيت}\n"


def pack(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir()
    for name, text in {"pack.yaml": HEAD, **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", pack_names())
def test_the_compiled_files_are_up_to_date(name: str) -> None:
    """A rebuild of the shipped packs gives no diff (else run ``python -m marsad.lexicon.build``)."""
    assert compiled_bytes(name) == (COMPILED / f"{name}.msgpack").read_bytes()


def test_a_rebuild_in_another_process_gives_the_same_bytes(seed_packs: Path) -> None:
    """Compiling depends on the rows only, not on hash seeds or what ran before."""
    program = (
        "import sys, pathlib; from marsad.lexicon.build import compiled_bytes;"
        "sys.stdout.buffer.write(compiled_bytes('base', pathlib.Path(sys.argv[1])))"
    )
    command = [sys.executable, "-W", "ignore", "-c", program, str(seed_packs)]
    paths = {"PYTHONPATH": os.pathsep.join(sys.path)}
    results = {
        subprocess.run(command, check=True, capture_output=True, env=paths | {"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert results == {compiled_bytes("base", seed_packs)}


def test_building_says_what_changed(seed_packs: Path, tmp_path: Path) -> None:
    """A first build changes every file, a second none."""
    assert build(source=seed_packs, target=tmp_path) == {"base": True, "extra": True}
    assert build(source=seed_packs, target=tmp_path) == {"base": False, "extra": False}


def test_loading_needs_neither_yaml_nor_the_conjugator() -> None:
    """Users of compiled packs need no build-time library."""
    program = (
        "import sys; sys.modules['yaml'] = sys.modules['libqutrub'] = None;"
        "from marsad.lexicon import load_lexicon; print(len(load_lexicon().rows('events')) > 0)"
    )
    result = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert result.stdout.strip() == "True"


def test_a_class_may_be_split_over_files_and_files_may_be_empty(tmp_path: Path) -> None:
    """``objects_more.yaml`` holds rows of class objects; a file without rows is no error."""
    folder = pack(tmp_path / "one", {"objects_more.yaml": ROW, "events.yaml": "# nothing yet\n"})
    assert [row.id for row in read_pack(folder).rows["objects"]] == ["house"]


def test_dates_stay_text(seed_packs: Path) -> None:
    """An unquoted date in YAML is read as the text it is written as."""
    assert "valid_from='2020-01-01'" in repr(read_pack(seed_packs / "extra").rows["actors"][0])


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"objects.yaml": "- {id: a, side: civil\n"}, "E202"),
        ({"objects.yaml": "- {id: a, id: b}\n"}, "E202"),
        ({"objects.yaml": ROW.replace("kind: home", "kind: home, colour: red")}, "E203"),
        ({"objects.yaml": ROW.replace("side: civil", "side: green")}, "E203"),
        ({"objects.yaml": "house: {}\n"}, "E203"),
        ({"pack.yaml": "id: one\n"}, "E203"),
        ({"colours.yaml": ROW}, "E205"),
        (
            {"status.yaml": "- {id: v, kind: negation, verbs: [{lemma: في}], origin: o, example: e}\n"},
            "E207",
        ),
    ],
)
def test_mistakes_in_a_pack_are_errors_with_a_code(tmp_path: Path, files: dict[str, str], code: str) -> None:
    """Each kind of mistake has its code and says what to do."""
    pack(tmp_path / "one", files)
    with pytest.raises(PackError) as error:
        compiled_bytes("one", tmp_path)
    assert error.value.code == code
    assert error.value.hint


def test_a_folder_without_a_head_is_no_pack(tmp_path: Path) -> None:
    """A pack that is not there is E201."""
    with pytest.raises(PackError, match="E201"):
        read_pack(tmp_path)


def test_packs_must_come_after_those_they_need(compiled_seed: Path) -> None:
    """Loading a pack without the one it needs is E206, an unknown pack E204."""
    with pytest.raises(PackError, match="E206"):
        load_lexicon(("extra",), compiled_seed)
    with pytest.raises(PackError, match="E204"):
        load_lexicon(("base", "atlantis"), compiled_seed)


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"\x81\xa6format\xcd\x03\xe7"])
def test_a_damaged_compiled_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    """Empty, foreign and truncated files are E204, with the command that mends them."""
    (tmp_path / "base.msgpack").write_bytes(content)
    with pytest.raises(PackError, match=r"E204.*marsad\.lexicon\.build"):
        load_lexicon(("base",), tmp_path)


def test_every_truncation_is_an_error(compiled_seed: Path, tmp_path: Path) -> None:
    """A file cut anywhere is never read as a smaller pack."""
    whole = (compiled_seed / "extra.msgpack").read_bytes()
    for length in range(0, len(whole), 37):
        (tmp_path / "extra.msgpack").write_bytes(whole[:length])
        with pytest.raises(PackError, match="E204"):
            read_compiled("extra", tmp_path)
