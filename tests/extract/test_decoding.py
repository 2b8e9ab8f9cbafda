"""Bytes to text: what is read right whatever is declared, and what is refused with which code."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from marsad.errors import InputError
from marsad.extract import decode

TEXT = (
    "قتل خمسة مدنيين في قصف على بلدة الاختبار يوم الاثنين، بحسب ناشطين في المكان. "
    "وأضافت المصادر أن القصف استمر ساعتين ولم يتوقف إلا مساء (3 غارات)."
)
WORDS = [
    "قتل",
    "خمسة",
    "مدنيين",
    "في",
    "قصف",
    "على",
    "بلدة",
    "وأضافت",
    "المصادر",
    "الهجوم",
    "مساء",
    "إلى",
    "12",
    ".",
]
ONE_BYTE = ["cp1256", "iso-8859-6"]
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]


@pytest.mark.parametrize("encoding", [*WIDE, *ONE_BYTE, "mac_arabic", "cp720"])
def test_each_usual_encoding_is_recognised_without_a_declaration(encoding: str) -> None:
    text = TEXT if encoding != "cp720" else TEXT.replace("،", ",")
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", *ONE_BYTE])
@pytest.mark.parametrize(
    "declared", ["utf-8", "windows-1256", "ISO-8859-6", "windows-1252", "ascii", "no-such", "utf-7"]
)
def test_a_wrong_declaration_does_not_spoil_the_text(encoding: str, declared: str) -> None:
    assert decode(TEXT.encode(encoding), declared).text == TEXT


@pytest.mark.parametrize("encoding", ONE_BYTE)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_said_over_and_over_is_in_the_charset_of_its_usual_letters(word: str, encoding: str) -> None:
    """Where two charsets make letters of all bytes, the one with the more usual letters is right."""
    text = "خبر عاجل من المكان " + " ".join([word] * 3)
    assert decode(text.encode(encoding)).text == text


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=3, max_size=30), st.sampled_from([*WIDE, *ONE_BYTE]))
def test_any_arabic_words_survive_any_encoding(words: list[str], encoding: str) -> None:
    text = "خبر عاجل من المكان " + " ".join(words)
    assert decode(text.encode(encoding)).text == text


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12)))
@example(b"+2AA-", "utf-7")
@example(b"\\ud800", "unicode_escape")
@example(b"xn--a", "idna")
@example(b"\xff\xfe\x00\xd8", None)
def test_any_bytes_give_writable_text_or_a_coded_refusal(raw: bytes, declared: str | None) -> None:
    try:
        decoded = decode(raw, declared)
    except InputError as error:
        assert error.code in {"E104", "E105", "E106"}
        assert error.hint
    else:
        decoded.text.encode("utf-8")
        assert decoded.broken >= 0


def test_a_text_cut_inside_a_character_is_read_with_one_broken_sequence() -> None:
    raw = TEXT.encode()
    decoded = decode(raw[: raw.index("،".encode()) + 1])
    assert decoded.encoding == "utf-8"
    assert decoded.broken == 1
    assert TEXT.startswith(decoded.text.rstrip("\ufffd"))


def test_a_replacement_mark_of_the_text_itself_is_not_counted_as_broken() -> None:
    assert decode(("\ufffd " + TEXT).encode() + b"\xd9").broken == 1


@pytest.mark.parametrize("raw", [b"", b" \r\n\t", b"\x00\x00\x00"])
def test_nothing_is_e104(raw: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(raw)
    assert caught.value.code == "E104"


@pytest.mark.parametrize(
    "raw", [b"%PDF-1.4\x00\x01\x02\x03" * 20, bytes(range(256)) * 4, b"PK\x03\x04\x14\x00\x00" * 50]
)
def test_binary_is_e105(raw: bytes) -> None:
    with pytest.raises(InputError) as caught:
        decode(raw)
    assert caught.value.code == "E105"


def test_plain_english_is_text() -> None:
    assert decode(b"Nothing Arabic here.").text == "Nothing Arabic here."
