"""Forms of a verb: third person, "we did" and "we do", from libqutrub (needed to build packs alone)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.errors import PackError
from marsad.lexicon.inflect import BOTH, BOUND, Feature, Form
from marsad.lexicon.letters import ALEF, DAMMA, WAW, YEH
from marsad.lexicon.schema import Verb
from marsad.text import fold

WE_LENGTH = 4
"""Shorter forms of "we do" are spelt like other words."""
Slot = tuple[str, str, str]
"""Aspect, number, gender."""
_Tables = dict[str, dict[str, list[tuple[str, str, str]]]]
"""By voice and aspect: number, gender and vocalised form."""


def conjugate(verb: Verb) -> Iterator[Form]:
    """Yield every third-person form of ``verb``, "we did" and "we do", folded, its tail attached.

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
        yield Form(text, msgspec.structs.replace(base, bind=BOTH))


def _table(verb: Verb) -> Iterator[tuple[str, Slot, str]]:
    """Voice, slot and vocalised form; overrides replace what is generated for their slot and voice."""
    replaced = {(form.voice, (form.aspect, form.number, form.gender)) for form in verb.overrides}
    for voice, slot, text in _generated(verb):
        if (voice, slot) not in replaced:
            yield voice, slot, text
    for form in verb.overrides:
        yield form.voice, (form.aspect, form.number, form.gender), form.form


def _generated(verb: Verb) -> Iterator[tuple[str, Slot, str]]:
    wanted = {"active": verb.active, "passive": verb.transitive if verb.passive is None else verb.passive}
    tables = _conjugator(verb)
    if _is_passive(verb.lemma):
        wanted, tables = {"passive": True}, {"passive": tables["active"]}
    elif _lost_a_letter(tables):
        tables["passive"]["perfect"] = tables["active"]["perfect"]
    for voice, aspects in tables.items():
        if wanted[voice]:
            for aspect, forms in aspects.items():
                for number, gender, text in forms:
                    yield voice, (aspect, number, gender), text


def _is_passive(lemma: str) -> bool:
    """Whether a lemma is given in the passive (its first vowel is u): what is made of it is passive too."""
    return lemma[1:2] == DAMMA


def _lost_a_letter(tables: _Tables) -> bool:
    """Whether the passive perfect is shorter than the active.

    The conjugator drops the first root letter of fifth and sixth forms that begin with a semivowel; the
    passive of those is written as the active.
    """
    passive, active = (fold(tables[voice]["perfect"][0][2]) for voice in ("passive", "active"))
    return len(passive) < len(active)


def _conjugator(verb: Verb) -> _Tables:
    """What libqutrub makes of a lemma: third person, "we did", "we do", moods of the imperfect together."""
    try:
        from libqutrub import verb_const as names  # noqa: PLC0415 - a build-time dependency
        from libqutrub.classverb import VerbClass  # noqa: PLC0415
        from libqutrub.verb_valid import is_valid_infinitive_verb  # noqa: PLC0415
    except ImportError as error:
        raise PackError("libqutrub is missing", code="E208", hint="pip install 'marsad[packs]'") from error
    if not is_valid_infinitive_verb(verb.lemma):
        raise PackError(
            f"{verb.lemma!r} is not a verb the conjugator knows",
            code="E207",
            hint="write the vocalised perfect, third person masculine singular",
        )
    table = VerbClass(verb.lemma, True, verb.future or names.FATHA)
    table.conjugate_all_tenses()
    persons = [
        ("sg", "m", names.PronounHuwa),
        ("sg", "f", names.PronounHya),
        ("du", "m", names.PronounHuma),
        ("du", "f", names.PronounHuma_f),
        ("pl", "m", names.PronounHum),
        ("pl", "f", names.PronounHunna),
    ]

    def forms(*tenses: str) -> list[tuple[str, str, str]]:
        every = ((n, g, table.get_conj(tense, person)) for tense in tenses for n, g, person in persons)
        return [form for form in every if form[2]]

    we = table.get_conj(names.TensePast, names.PronounNahnu)
    now = [table.get_conj(t, names.PronounNahnu) for t in (names.TenseFuture, names.TenseJussiveFuture)]
    we_do = [("pl", "", form) for form in now if len(fold(form)) >= WE_LENGTH]

    moods = (names.TenseFuture, names.TenseJussiveFuture, names.TenseSubjunctiveFuture)
    passive_moods = (
        names.TensePassiveFuture,
        names.TensePassiveJussiveFuture,
        names.TensePassiveSubjunctiveFuture,
    )
    return {
        "active": {
            "perfect": [*forms(names.TensePast), *([("pl", "", we)] if we else [])],
            "imperfect": [*forms(*moods), *we_do],
        },
        "passive": {"perfect": forms(names.TensePassivePast), "imperfect": forms(*passive_moods)},
    }
