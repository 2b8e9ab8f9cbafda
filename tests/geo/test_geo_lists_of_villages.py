"""Lists of villages: unlisted members, what goes on behind the unit around some of them, names of zones."""

from __future__ import annotations

import pytest

from marsad.geo import Toponym, find_toponyms, load_gazetteer
from marsad.lexicon import load_lexicon
from marsad.text import tokenise


def toponyms(text: str) -> list[Toponym]:
    tokens = tokenise(text)
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    return [
        toponym
        for sentence in tokens.sentences
        for toponym in find_toponyms(tokens, sentence, lexicon, gazetteer)
    ]


def places(text: str) -> list[str]:
    return [text[t.start : t.stop] for t in toponyms(text) if not t.is_context]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "قصفت المدفعية الأتارب والرشيقة وكفرهلالة وكفرتعال غربي حلب",
            ["الأتارب", "الرشيقة", "كفرهلالة", "كفرتعال"],
        ),
        ("طال القصف سرمين والحمرانة وبنش ليلا", ["سرمين", "الحمرانة", "بنش"]),
    ],
)
def test_unlisted_names_between_listed_ones(text: str, expected: list[str]) -> None:
    """Words that "and" joins between two listed towns are places too, several in a row as well."""
    assert places(text) == expected


def test_a_verb_between_two_towns_is_none() -> None:
    """What is joined to a town by "and" and followed by no further one is no place."""
    assert places("قصفت المدفعية الأتارب ودمرت وأحرقت منازل السكان") == ["الأتارب"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية محيط قرية أبين بناحية شيراوا ومرعناز بناحية شران", ["أبين", "مرعناز"]),
        ("استهدفت الغارات قريتي القرقور في سهل الغاب ودير سنبل جنوبي إدلب", ["القرقور", "دير سنبل"]),
        ("طال القصف محيط تفتناز شرقي إدلب، ودير سنبل والبارة ليلا", ["تفتناز", "دير سنبل", "البارة"]),
    ],
)
def test_a_village_behind_the_unit_around_another(text: str, expected: list[str]) -> None:
    """A mere village joined to a district, a plain or a direction goes on with the list before these."""
    assert places(text) == expected


def test_units_joined_to_a_unit_stay_around() -> None:
    """Two governorates around a place are no places of their own."""
    assert places("قصف قرية البارة في ريف إدلب وحماة") == ["البارة"]


def test_names_that_look_like_adjectives_in_a_list() -> None:
    """Behind the first village of a list a word with the ending of adjectives is one more."""
    assert places("قصفت المدفعية قرى مرعناز وزعترية وشوارغة في ناحية شران") == ["مرعناز", "زعترية", "شوارغة"]


def test_a_listed_village_with_an_article() -> None:
    """A definite name joined to a village is that of a listed one which is written without the article."""
    assert places("قصف أطراف قرية بينين والفطيرة بريف إدلب") == ["بينين", "الفطيرة"]
    assert places("تعرض محيط قرية بينين والفطيرة لقصف مدفعي") == ["بينين", "الفطيرة"]


def test_a_namesake_joined_to_a_village() -> None:
    """A name listed elsewhere is a further village where what it lies in stands behind it."""
    assert places("قصف بلدة البارة ودير سنبل وبينين جنوبي إدلب") == ["البارة", "دير سنبل", "بينين"]


@pytest.mark.parametrize(
    "text",
    ["قصف قرية البارة ضمن منطقة “سوتشي - نيويورك” أمس", "قصف قرية البارة ضمن منطقة ”سوتشي- نيويورك“ أمس"],
)
def test_a_zone_called_by_two_names(text: str) -> None:
    """A zone whose name in quotes has a dash is one place, and only where a village lies."""
    found = [(text[t.start : t.stop], t.precision, t.is_context) for t in toponyms(text)]
    assert [(name.partition("-")[0].strip(), *rest) for name, *rest in found] == [
        ("البارة", "settlement", False),
        ("سوتشي", "region", True),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية محيط كفرهلالة ليلا", ["كفرهلالة"]),
        ("قصفت المدفعية مواقع في القرقور وخربة الناقوس بسهل الغاب", ["القرقور", "الناقوس"]),
        ("استهدف سيارة على طريق “الحلونجي” بريف جرابلس", ["الحلونجي"]),
        ("انفجر لغم في بادية الميادين شرقي دير الزور", ["بادية الميادين"]),
        ("قتل رجل في قرية كوكبة بالريف الجنوبي لمحافظة إدلب", ["كوكبة"]),
        ("قتل رجل في قرية غريبة التابعة لمدينة الحسكة", ["غريبة"]),
    ],
)
def test_villages_whose_names_need_what_stands_around(text: str, expected: list[str]) -> None:
    """A glued "kafr", a list, a road or what a village lies in make names of words that might be others."""
    assert places(text) == expected


def test_an_adjective_behind_village_is_no_name() -> None:
    """A village that is only called strange or small has no name here."""
    assert places("قتل رجل في قرية صغيرة بريف إدلب") == ["ريف إدلب"]
    assert places("قتل رجل في قرية غريبة أمس") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("غارات على منطقة الرويشد ومحيطها شمالي دير الزور", ["الرويشد"]),
        ("قصف قريتي السفيحة وتل زيوان 7 كيلومتر شمال شرق القامشلي", ["السفيحة", "تل زيوان"]),
        ("قصف قرى في ريفي إدلب وحلب، اليوم الخميس", ["إدلب", "حلب"]),
        ("استهدفت مدينة الأتارب غربي #حلب و#محيطها وقرية القصر", ["الأتارب", "القصر"]),
    ],
)
def test_what_stands_between_a_place_and_what_is_around_it(text: str, expected: list[str]) -> None:
    """Surroundings and distances part no place from its town; the day is no member of a list."""
    assert places(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية مواقع في الفوج 46 غربي حلب", ["الفوج 46"]),
        ("قصفت المدفعية قواتهم في الفوج 46 وبلدة أورم الكبرى", ["الفوج 46", "أورم الكبرى"]),
        ("قتل ضابط في الفوج 46 بريف حلب", ["ريف حلب"]),
    ],
)
def test_the_base_of_a_unit_with_a_number(text: str, expected: list[str]) -> None:
    """A unit is a place where posts stand in it or places are joined to it, not where a man serves in it."""
    assert places(text) == expected


def test_the_first_of_several_villages_may_look_like_an_adjective() -> None:
    """Unlisted names at the head of a list are places, as listed ones follow; real adjectives are none."""
    assert places("قصف قرى زعتيه ومرعوفا وبرج القاص أمس") == ["زعتيه", "مرعوفا", "برج القاص"]
    assert places("قصف قرى كردية وعربية أمس") == []


def test_a_verb_spelled_like_valley_is_none() -> None:
    """The verb "led to" has a hamza that the word for a valley has not."""
    assert places("قصف مدينة الباب أمس وأدى هذا لدمار") == ["الباب"]


def test_an_unlisted_name_near_which_something_is() -> None:
    """Behind "around" an unlisted word is a name where it is said to lie; somebody's house is none."""
    assert places("اشتباكات في محيط زعروطة بشرق دارفور") == ["زعروطة"]
    assert places("قتل رجل قرب منزلهم بريف إدلب") == ["ريف إدلب"]


def test_a_village_called_by_a_word_for_something_else() -> None:
    """The village of the company is one where the words behind say so, the town of the camp is not."""
    assert places("قصفت المدفعية محيط قرية الشركة بريف الرقة") == ["الشركة"]
    assert places("قصفت المدفعية قرية الشركة المحاذية للطريق") == ["الشركة"]
    assert places("قصفت المدفعية قرية الشركة أمس") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قصفت المدفعية قرى، مياسة، برج القاص بالهاون", ["مياسة", "برج القاص"]),
        ("قصفت المدفعية قرى كالوتيه، مياسة، برج القاص بالهاون", ["كالوتيه", "مياسة", "برج القاص"]),
        (
            "قصفت المدفعية بلدة كتيان، والأتارب وكفرعمة و تديل في ريف حلب",
            ["كتيان", "الأتارب", "كفرعمة", "تديل"],
        ),
        (
            "استهدفت المدفعية قرى تل اللبن، وتل طويل الآشورية، والسلماسة",
            ["تل اللبن", "تل طويل", "السلماسة"],
        ),
    ],
)
def test_a_list_goes_on_behind_commas_and_what_describes_its_members(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_and_that_stands_for_itself_joins_no_building() -> None:
    assert places("قصفت المدفعية بلدة كتيان و المستشفى في ريف حلب")[:1] == ["كتيان"]
