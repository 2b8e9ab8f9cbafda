"""Bytes to text, whatever the declared charset says.

A declaration is a hint: each candidate is checked by decoding with it and by the share of Arabic
letters it gives, because Arabic pages often declare one charset and are written in another.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from marsad.errors import InputError

SAMPLE_BYTES: Final = 200_000
"""How much of a file the judgement about its encoding looks at."""

MAX_CONTROL_SHARE: Final = 0.01
"""More control bytes than this is binary: texts have practically none, random bytes 11 in 100."""

MIN_ARABIC_SHARE: Final = 0.5
"""A one-byte Arabic charset is believed when at least half of what is not ASCII becomes Arabic letters.

A right charset gives above 0.9 (the rest is punctuation), a wrong one of the same family 0.6 to 0.8,
and an unrelated one below 0.4; the best of the family wins.
"""

MAX_BROKEN_SHARE: Final = 0.1
"""UTF-8 with fewer broken sequences than this share of its multi-byte characters is damaged UTF-8."""

ASCII: Final = 0x7F

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ONE_BYTE: Final = ("cp1256", "iso-8859-6", "mac_arabic", "cp720")
_ARABIC: Final = re.compile("[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]")
_USUAL: Final = {"\u0627": 13, "\u0644": 12, "\u064a": 7, "\u0645": 6, "\u0648": 6, "\u0646": 5}
"""How many of a hundred letters of any Arabic text the most usual ones are, about."""
_NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")
_CONTROL: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REPLACEMENT: Final = "\ufffd"


class Decoded(NamedTuple):
    """Text, the encoding that gave it, and how many byte sequences could not be read (now U+FFFD)."""

    text: str
    encoding: str
    broken: int = 0


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``raw``.

    The order: byte order mark, UTF-16 by its pattern, UTF-8, damaged UTF-8, the declared charset and the
    Arabic one-byte charsets by their share of Arabic letters, and charset-normalizer's guess.
    Raises InputError: E104 nothing in it, E105 binary, E106 no encoding fits.
    """
    if not raw.strip(b" \t\r\n\x00"):
        raise InputError("nothing in it", code="E104", hint="check the download; leave the file out")
    found = _by_mark(raw) or _utf16(raw)
    if found is None:
        _refuse_binary(raw)
        found = _utf8(raw) or _one_byte(raw, declared) or _last_help(raw, declared)
    if found is None:
        raise InputError(
            "no known encoding gives readable text", code="E106", hint="convert the file to UTF-8 first"
        )
    return found


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _with_replacement(raw[len(mark) :], name)
    return None


def _with_replacement(raw: bytes, name: str) -> Decoded:
    """Decode whatever can be; replacement marks that the text itself holds are not counted as broken."""
    text = raw.decode(name, errors="replace")
    genuine = raw.count(_REPLACEMENT.encode(name))
    return Decoded(text, name, max(0, text.count(_REPLACEMENT) - genuine))


def _utf16(raw: bytes) -> Decoded | None:
    """Recognise UTF-16 without a mark: every second byte is one of a few high bytes."""
    sample = raw[: SAMPLE_BYTES & ~1]
    if len(sample) < 4:
        return None
    for high, name in ((sample[1::2], "utf-16-le"), (sample[0::2], "utf-16-be")):
        usual = high.count(0) + high.count(6) + high.count(0x20) + high.count(0xFE)
        if high.count(0) + high.count(6) and usual >= 0.9 * len(high):
            decoded = _with_replacement(raw, name)
            if _readable(decoded.text[:SAMPLE_BYTES]):
                return decoded
    return None


def _readable(text: str) -> bool:
    """Tell letters from noise: no NULs, few controls and replacement marks."""
    odd = sum(1 for char in text if (char < " " and char not in "\t\r\n\f\v") or char == _REPLACEMENT)
    return odd <= MAX_CONTROL_SHARE * len(text)


def _refuse_binary(raw: bytes) -> None:
    sample = raw[:SAMPLE_BYTES]
    if len(_CONTROL.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise InputError(
            "binary data, not text",
            code="E105",
            hint="give .txt, .html or .jsonl; convert PDF and Word files first",
        )


def _utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        decoded = _with_replacement(raw, "utf-8")
    whole = len(_NOT_ASCII.findall(decoded.text)) - decoded.text.count(_REPLACEMENT)
    return decoded if 0 < decoded.broken <= max(MAX_BROKEN_SHARE * whole, 1 if whole else 0) else None


def _one_byte(raw: bytes, declared: str | None) -> Decoded | None:
    best: tuple[float, float, Decoded] | None = None
    high = sum(byte > ASCII for byte in raw[:SAMPLE_BYTES])
    for name in _candidates(declared):
        try:
            text = raw.decode(name)
        except (UnicodeError, LookupError):
            continue
        sample = text[:SAMPLE_BYTES]
        share, usual = arabic_share(sample), _usual(sample, high)
        if best is None or share > best[0] + 0.001 or (share > best[0] - 0.001 and usual > best[1] + 0.01):
            best = (share, usual, Decoded(text, name))
    return best[2] if best is not None and best[0] >= MIN_ARABIC_SHARE else None


def _usual(text: str, high: int) -> float:
    """Return how usual the letters are that the ``high`` bytes beyond ASCII became: of two charsets in which
    all of these are letters, the right one has more of the usual ones.
    """
    return sum(text.count(letter) * share for letter, share in _USUAL.items()) / max(1, high)


def _candidates(declared: str | None) -> Iterator[str]:
    name = codec_name(declared)
    if name is not None and not name.startswith(("utf", "ascii")):
        yield name
    yield from (other for other in _ONE_BYTE if other != name)


def codec_name(declared: str | None) -> str | None:
    """Return Python's name of a declared charset that decodes bytes to text, or null when there is none."""
    try:
        info = codecs.lookup((declared or "").strip().strip("\"'"))
        "".encode(info.name)
    except (LookupError, ValueError, UnicodeError):
        return None
    return info.name


def arabic_share(text: str) -> float:
    """Return the share of Arabic letters among the characters that are not ASCII; 0 when all are ASCII."""
    others = len(_NOT_ASCII.findall(text))
    return len(_ARABIC.findall(text)) / others if others else 0.0


def _last_help(raw: bytes, declared: str | None) -> Decoded | None:
    name = codec_name(declared)
    if name is None:
        from charset_normalizer import from_bytes  # noqa: PLC0415  slow to import, rarely needed

        guess = from_bytes(raw[:SAMPLE_BYTES]).best()
        name = codec_name(guess.encoding) if guess else None
    if name is None:
        return None
    try:
        decoded = Decoded(raw.decode(name), name)
        decoded.text.encode("utf-8")
    except (UnicodeError, LookupError):
        return None
    return decoded if _readable(decoded.text[:SAMPLE_BYTES]) else None
