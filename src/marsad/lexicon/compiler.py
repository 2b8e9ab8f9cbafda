"""From written rows to lookup tables: every surface form of every row, folded, with its features."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

import msgspec

from marsad.lexicon.compiled_form import FORMAT, CompiledPack
from marsad.lexicon.conjugate import conjugate
from marsad.lexicon.inflect import BOUND, FREE, Feature, Form, inflect
from marsad.lexicon.letters import ARTICLE, BEH, KAF, LAM, SPEAKER, TEH, TEH_MARBUTA, THIRD_PERSON
from marsad.lexicon.schema import Row
from marsad.lexicon.source import PackSource
from marsad.text import fold, tokenise

PRONOUN = "~"
"""Ends a word of a form that stands with or without an attached pronoun."""
_ATTACHED = (LAM, BEH, KAF)


def compile_pack(source: PackSource) -> CompiledPack:
    """Compile a pack. The result depends on the rows only. Raises PackError E207, E208 for verbs."""
    table: dict[str, list[tuple[int, Feature]]] = {}
    index = 0
    for rows in source.rows.values():
        for row in rows:
            for form in dict.fromkeys(row_forms(row)):
                table.setdefault(form.text, []).append((index, form.feature))
            index += 1
    features = sorted({feature for entries in table.values() for _, feature in entries})
    place = {feature: i for i, feature in enumerate(features)}
    words: dict[str, tuple[int, ...]] = {}
    phrases: dict[str, dict[str, tuple[int, ...]]] = {}
    for text in sorted(table):
        pairs = tuple(n for row, feature in table[text] for n in (row, place[feature]))
        first, space, rest = text.partition(" ")
        if space:
            phrases.setdefault(first, {})[rest] = pairs
        else:
            words[first] = pairs
    return CompiledPack(
        format=FORMAT,
        info=source.info,
        rows={cls: msgspec.Raw(msgspec.msgpack.encode(rows)) for cls, rows in source.rows.items()},
        features=tuple(features),
        words=words,
        phrases=phrases,
    )


def row_forms(row: Row) -> Iterator[Form]:
    """Yield every folded surface form of a row; clitics and attached pronouns come at lookup."""
    for written in row.forms:
        yield from _written(written)
    for noun in row.nouns:
        yield from (form for inflected in inflect(noun) for form in _idafa(inflected))
    for verb in row.verbs:
        yield from conjugate(verb)


def _written(written: str) -> Iterator[Form]:
    """A form as it is written, split into words as a text is.

    With ``~`` a pronoun may follow the word; a preposition alone at the end is glued to the next word.
    """
    words = written.split()
    before = ""
    if len(words) > 1 and len(words[-2]) > 1 and fold(words[-1]) in _ATTACHED:
        before = fold(words.pop())
    text = " ".join(words)
    if PRONOUN not in text:
        text = " ".join(tokenise(text).words)
        definite = text.startswith(ARTICLE)
        yield Form(text, Feature("form", definite=definite, article=not definite, before=before))
    elif len(words) == 1:
        yield from _word_with_pronoun(text.removesuffix(PRONOUN), before)
    else:
        for choice in product(*(_choices(word) for word in words)):
            yield Form(fold(" ".join(choice)), Feature("form", article=True, before=before))


def _word_with_pronoun(word: str, before: str) -> Iterator[Form]:
    feature = Feature("form", article=True, before=before)
    yield Form(fold(word), feature)
    bound = msgspec.structs.replace(feature, article=False, bind=BOUND, speaker=True)
    yield Form(fold(_before_pronoun(word)), bound)


def _before_pronoun(word: str) -> str:
    return word[:-1] + TEH if word.endswith(TEH_MARBUTA) else word


def _choices(word: str) -> Iterable[str]:
    """The spellings of one word of a form: itself, or with each pronoun when it ends in ``~``."""
    if not word.endswith(PRONOUN):
        return (word,)
    bare = word.removesuffix(PRONOUN)
    return (bare, *(_before_pronoun(bare) + pronoun for pronoun in (*THIRD_PERSON, *SPEAKER)))


def _idafa(form: Form) -> Iterator[Form]:
    """A noun phrase without the article, and with it on its last word."""
    yield form
    words = form.text.split(" ")
    if len(words) > 1 and form.feature.article and not any(word.startswith(ARTICLE) for word in words):
        last = ARTICLE + words[-1]
        yield Form(
            " ".join((*words[:-1], last)),
            msgspec.structs.replace(form.feature, article=False, definite=True, bind=FREE),
        )
