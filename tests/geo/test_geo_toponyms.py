"""Place names in sentences: what counts, how far the span reaches, what only encloses something else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.geo import Toponym, find_toponyms, load_gazetteer
from marsad.lexicon import load_lexicon
from marsad.text import tokenise

MIXTURE = (
    *("في", "قرية", "ريف", "حلب", "و", "#دير_الزور", "،", "شرق", "على", "مدينتي", "الباب", "ومنبج", "(", ")"),
    *("محيط", "بعد", "5", "كم", "من", "حي", "مطار", "محمد", "طريق", "-", ":", "جبل"),
)


def toponyms(text: str, blocked: tuple[int, ...] = ()) -> list[Toponym]:
    tokens = tokenise(text)
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    return [
        toponym
        for sentence in tokens.sentences
        for toponym in find_toponyms(tokens, sentence, lexicon, gazetteer, blocked)
    ]


def places(text: str) -> list[str]:
    return [text[t.start : t.stop] for t in toponyms(text) if not t.is_context]


def contexts(text: str) -> list[str]:
    return [text[t.start : t.stop] for t in toponyms(text) if t.is_context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط صاروخ على قرية القليعة صباحا", ["القليعة"]),
        ("دخلت القوات بلدة هجين ليلا", ["هجين"]),
        ("قتل رجل بحلب أمس", ["حلب"]),
        ("وصلت الجثث للرقة مساء", ["رقة"]),
        ("هدوء حذر #دير_الزور الآن", ["دير_الزور"]),
        ("سيطر المسلحون على حقل “النخلة” ليلا", ["النخلة"]),
        ("قصف مخيم السنديان فجرا", ["مخيم السنديان"]),
        ("اشتباكات قرب سد تشرين", ["سد تشرين"]),
        ("انسحبوا من جبل الرماد ليلا", ["جبل الرماد"]),
        ("انفجار في حي الصناعة", ["الصناعة"]),
        ("أغلق معبر ”العقاب“ أمام المدنيين", ["العقاب"]),
        ("غارة على مطار حماة العسكري", ["مطار حماة العسكري"]),
        ("تعرض محيط الملعب البلدي للقصف", ["الملعب البلدي"]),
        ("إطلاق نار قرب مدرسة النهضة", ["مدرسة النهضة"]),
        ("قصف على ريف إدلب الجنوبي", ["ريف إدلب الجنوبي"]),
        ("هجوم في بادية دير الزور الجنوبية", ["بادية دير الزور الجنوبية"]),
        ("قتلى في شمال غربي سوريا", ["شمال غربي سوريا"]),
        ("معارك في البادية السورية", ["البادية السورية"]),
        ("توتر على الحدود العراقية السورية", ["الحدود العراقية السورية"]),
    ],
)
def test_one_place_and_its_span(text: str, expected: list[str]) -> None:
    """Type words, prepositions, hashtags, facilities, countrysides and regions give the codebook's span."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية قرى المطاردة والسكرية ووادي الحصى", ["المطاردة", "السكرية", "وادي الحصى"]),
        ("غارات على بلدات “هجين، والسوسة، والشعفة” فجرا", ["هجين", "السوسة", "الشعفة"]),
        ("استهدفوا مدينتي الميادين والقورية", ["الميادين", "القورية"]),
        ("غارات على أرياف إدلب وحماة", ["إدلب", "حماة"]),
        ("سقطت قذائف على مدينة الباب وبلدة بزاعة", ["الباب", "بزاعة"]),
        ("قصف قرى مجدليا و #سرجة و “الفوار” أمس", ["مجدليا", "سرجة", "الفوار"]),
    ],
)
def test_lists_give_one_place_a_name(text: str, expected: list[str]) -> None:
    """Each member of a list is a place; the glued conjunction is not part of it."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "place", "context"),
    [
        ("قصف قرية زردنا في ريف إدلب الشمالي", ["زردنا"], ["ريف إدلب الشمالي"]),
        ("غارة على بلدة هجين شرق دير الزور", ["هجين"], ["دير الزور"]),
        ("انفجار بحي الصناعة في مدينة الرقة", ["الصناعة"], ["الرقة"]),
        ("مقتل رجل في قرية القليعة التابعة لناحية صوران", ["القليعة"], ["صوران"]),
        ("قصف مدينة عين العرب (كوباني)", ["عين العرب"], ["كوباني"]),
        ("في ريف دير الزور الشرقي قرب بلدة البحرة سقط صاروخ", ["البحرة"], ["ريف دير الزور الشرقي"]),
        ("قصف قرية زردنا بالريف الشمالي لإدلب", ["زردنا"], ["الريف الشمالي لإدلب"]),
        ("حلب: قصف قرية كفرنوران", ["كفرنوران"], ["حلب"]),
    ],
)
def test_what_encloses_a_place_is_no_place_of_its_own(
    text: str, place: list[str], context: list[str]
) -> None:
    """ "In the village of X in the countryside of Y" is one place on X; Y is kept as its surroundings."""
    assert (places(text), contexts(text)) == (place, context)


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("قصف بلدة هجين", "settlement"),
        ("قصف محيط بلدة هجين", "near"),
        ("سقط صاروخ قرب بلدة هجين", "near"),
        ("على بعد 5 كم من بلدة هجين", "near"),
        ("اشتباكات جنوبي بلدة هجين", "near"),
        ("قصف في محافظة إدلب", "governorate"),
        ("اشتباكات شرق دير الزور", "governorate"),
        ("قصف ريف منبج", "district"),
        ("انفجار في حي الصناعة", "neighbourhood"),
        ("قتلى في سوريا", "country"),
        ("قتلى في جنوب لبنان", "region"),
        ("انفجار في حقل العمر", "exact"),
    ],
)
def test_precision_follows_type_word_and_relation(text: str, precision: str) -> None:
    """The precision code comes from the type word, the kind of place and words of nearness."""
    assert [t.precision for t in toponyms(text) if not t.is_context] == [precision]


@pytest.mark.parametrize(
    "text",
    [
        "قال مجلس منبج العسكري إنه مستعد",
        "ذكر تلفزيون سوريا أن الوضع هادئ",
        "قال مراسل حلب اليوم",
        "اجتمع محافظ حلب بالتجار",
        "قال محمد صالح إن أحمد عاد",
        "حذرت قوات سوريا الديمقراطية من الألغام",
        "عاد الأهالي إلى القرية",
        "سجل المنتخب هدفا في الدقيقة الأخيرة",
        "أقيمت قاعدة عسكرية جديدة",
        "وأدى العدوان إلى أضرار",
        "وصل إلى مخيم للنازحين",
        "تسبب بمقتله شظية",
        "الوحدة والحرية والسلام شعار الحملة",
    ],
)
def test_what_is_no_place(text: str) -> None:
    """Organisations, persons, common words and nouns with adjectives give no place."""
    assert places(text) == []


@pytest.mark.parametrize(
    ("bare", "introduced"),
    [
        ("شهدت السلام تقدما", "شهدت قرية السلام تقدما"),
        ("وصلت الطيبة متأخرة", "وصلوا إلى الطيبة شرقي درعا"),
    ],
)
def test_names_that_are_common_words_need_evidence(bare: str, introduced: str) -> None:
    """A risky name counts with a type word or a known place beside it, and not without."""
    assert places(bare) == []
    assert len(places(introduced)) == 1


def test_blocked_tokens_are_no_places() -> None:
    """Tokens the caller keeps for an actor's name are left alone."""
    text = "اجتمعت غرفة عمليات حلب أمس"
    tokens = tokenise(text)
    assert not toponyms(text, tuple(range(len(tokens))))


def test_villages_outside_the_theatre_need_a_type_word() -> None:
    """A village of another country is a place after a type word and not after a mere preposition."""
    tokens = tokenise("حدث ذلك في الجفينة أمس")
    args = (tokens, tokens.sentences[0], load_lexicon(), load_gazetteer(), ())
    assert not find_toponyms(*args, {"SY": 1.0})


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from(MIXTURE),
        max_size=14,
    )
)
def test_any_mixture_of_place_words_is_read(words: list[str]) -> None:
    """Spans lie in the text, do not run backwards, and contexts point to a group that is there."""
    text = " ".join(words)
    tokens = tokenise(text)
    for sentence in tokens.sentences:
        found = find_toponyms(tokens, sentence, load_lexicon(), load_gazetteer(), ())
        heads = {toponym.group for toponym in found if not toponym.is_context}
        for toponym in found:
            assert sentence[0] <= toponym.first < toponym.end <= sentence[1]
            assert 0 <= toponym.start < toponym.stop <= len(text)
            assert not toponym.is_context or toponym.within in heads


def test_a_direction_from_what_follows_ends_no_name() -> None:
    """The town of al-Bab, east of Aleppo, is not the gate in Damascus or Baghdad that is called so."""
    assert places("انفجار دراجة على مدخل مدينة الباب شرقي حلب") == ["الباب"]
    assert places("سقطت قذيفة على حي باب شرقي في دمشق") == ["باب شرقي"]
