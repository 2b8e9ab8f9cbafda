"""Forms of a verb in the third person, from libqutrub (needed when packs are built, not when they are read)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.errors import PackError
from marsad.lexicon.inflect import BOTH, BOUND, FREE, Feature, Form
from marsad.lexicon.letters import ALEF, WAW, YEH
from marsad.lexicon.schema import Verb
from marsad.text import fold

Slot = tuple[str, str, str]
"""Aspect, number, gender."""


def conjugate(verb: Verb) -> Iterator[Form]:
    """Yield every third-person form of ``verb``, folded, its tail attached.

    A surface that is both active and passive in one slot comes once, with voice "either".
    Raises PackError E207 when the conjugator does not accept the lemma, E208 when it is not installed.
    """
    surfaces: dict[tuple[str, Slot], set[str]] = {}
    for voice, slot, text in _table(verb):
        surfaces.setdefault((fold(text), slot), set()).add(voice)
    for (text, (aspect, number, gender)), voices in surfaces.items():
        voice = "either" if len(voices) == 2 else next(iter(voices))
        base = Feature("verb", number, gender, voice=voice, aspect=aspect)
        if verb.tail:
            yield Form(f"{text} {fold(verb.tail)}", base)
        else:
            yield from _with_bound(text, base)


def _with_bound(text: str, base: Feature) -> Iterator[Form]:
    """A form, and what it becomes before an object pronoun (which only an active verb takes)."""
    if base.voice == "passive":
        yield Form(text, base)
        return
    bound = msgspec.structs.replace(base, voice="active", bind=BOUND)
    if text.endswith(WAW + ALEF):
        yield Form(text, base)
        yield Form(text[:-1], bound)
    elif text.endswith(YEH) and base.aspect == "perfect":
        yield Form(text, base)
        yield Form(text[:-1] + ALEF, bound)
    elif base.voice == "either":
        yield Form(text, base)
        yield Form(text, bound)
    else:
        yield Form(text, msgspec.structs.replace(base, bind=BOTH if base.bind == FREE else base.bind))


def _table(verb: Verb) -> Iterator[tuple[str, Slot, str]]:
    """Voice, slot and vocalised form; overrides replace what is generated for their slot and voice."""
    replaced = {(form.voice, (form.aspect, form.number, form.gender)) for form in verb.overrides}
    for voice, slot, text in _generated(verb):
        if (voice, slot) not in replaced:
            yield voice, slot, text
    for form in verb.overrides:
        yield form.voice, (form.aspect, form.number, form.gender), form.form


def _generated(verb: Verb) -> Iterator[tuple[str, Slot, str]]:
    try:
        from libqutrub import verb_const as names  # noqa: PLC0415 - a build-time dependency
        from libqutrub.classverb import VerbClass  # noqa: PLC0415
        from libqutrub.verb_valid import is_valid_infinitive_verb  # noqa: PLC0415
    except ImportError as error:
        raise PackError(
            "libqutrub is not installed", code="E208", hint="pip install 'marsad[packs]'"
        ) from error
    if not is_valid_infinitive_verb(verb.lemma):
        raise PackError(
            f"{verb.lemma} is not a verb the conjugator knows",
            code="E207",
            hint="write the vocalised perfect, third person masculine singular",
        )
    table = VerbClass(verb.lemma, True, verb.future or names.FATHA)
    table.conjugate_all_tenses()
    passive = verb.transitive if verb.passive is None else verb.passive
    tenses = [
        ("active", "perfect", names.TensePast, verb.active),
        ("active", "imperfect", names.TenseFuture, verb.active),
        ("active", "imperfect", names.TenseJussiveFuture, verb.active),
        ("active", "imperfect", names.TenseSubjunctiveFuture, verb.active),
        ("passive", "perfect", names.TensePassivePast, passive),
        ("passive", "imperfect", names.TensePassiveFuture, passive),
        ("passive", "imperfect", names.TensePassiveJussiveFuture, passive),
        ("passive", "imperfect", names.TensePassiveSubjunctiveFuture, passive),
    ]
    persons = [
        ("sg", "m", names.PronounHuwa),
        ("sg", "f", names.PronounHya),
        ("du", "m", names.PronounHuma),
        ("du", "f", names.PronounHuma_f),
        ("pl", "m", names.PronounHum),
        ("pl", "f", names.PronounHunna),
    ]
    for voice, aspect, tense, wanted in tenses:
        if wanted:
            for number, gender, person in persons:
                text = table.get_conj(tense, person)
                if text:
                    yield voice, (aspect, number, gender), text
