"""Arabic names in Latin letters, always the same: a last resort where no pack row gives an id."""

from __future__ import annotations

from typing import Final

from marsad.lexicon.letters import ALEF, ARTICLE, LATIN, TEH_MARBUTA, WAW, YEH

_VOWELS: Final = frozenset("aiu")


def romanise(word: str) -> str:
    """Return an Arabic word in small Latin letters: long vowels as written, a short "a" between consonants.

    >>> romanise("\u0646\u0647\u0631")
    'nahr'
    """
    if word.startswith(ARTICLE) and len(word) > len(ARTICLE) + 1:
        return f"al_{romanise(word[len(ARTICLE) :])}"
    sounds = [_sound(word, at) for at in range(len(word))]
    return "".join(_with_short_vowels([s for s in sounds if s]))


def _sound(word: str, at: int) -> str:
    """The letters of one Arabic letter: waw and yeh are vowels between consonants, consonants elsewhere."""
    letter = word[at]
    if letter in (WAW, YEH):
        beside = at == 0 or word[at - 1] in (ALEF, WAW, YEH) or word[at + 1 : at + 2] == ALEF
        if beside or word[at + 1 : at + 2] == TEH_MARBUTA:
            return "w" if letter == WAW else "y"
        return "u" if letter == WAW else "i"
    return LATIN.get(letter, letter if letter.isascii() and letter.isalnum() else "")


def _with_short_vowels(sounds: list[str]) -> list[str]:
    """Put an "a" behind every other consonant of a run that opens a word or has three consonants."""
    out: list[str] = []
    run = 0
    for at, sound in enumerate(sounds):
        vowel = sound[-1] in _VOWELS
        following = sounds[at + 1] if at + 1 < len(sounds) else ""
        out.append(sound)
        run = 0 if vowel else run + 1
        last_two = at + 2 >= len(sounds)
        if (
            run
            and following
            and following[-1] not in _VOWELS
            and (len(out) == 1 or (run == 2 and not last_two))
        ):
            out.append("a")
            run = 0
    return out
