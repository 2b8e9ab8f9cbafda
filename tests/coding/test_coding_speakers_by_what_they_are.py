"""Speakers by what they are: officers, bodies without a name, claimants, outlets that carry others."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

HIT = "قصفا مدفعيا على حي السلام في تعز قتل ثلاثة مدنيين"
SPEAKERS = [
    case("neighbours", f"وروى الجيران أن {HIT}.", ("residents",)),
    case(
        "fishermen",
        "أبلغ صيادون إذاعة محلية بأن زورقا إسرائيليا أطلق النار على قاربهم قرب غزة فقتل اثنين.",
        ("local_radio", "fishermen"),
    ),
    case(
        "the hospital by its administration",
        "قتل مدنيان بقصف على حي الزهور في تعز، بحسب إدارة المستشفى.",
        ("medical_source",),
    ),
    case(
        "an organisation of the place",
        f"وقالت منظمة حقوقية محلية إن {HIT}.",
        ("local_human_rights_organisation",),
    ),
    case(
        "a captain of the police",
        "وأوضح ضابط برتبة نقيب في الشرطة أن مسلحين قتلوا ثلاثة في الطارمية.",
        ("police_source",),
    ),
    case(
        "leaders of a side",
        "وقال قادة في الجيش السوري الحر إن قوات النظام قصفت القصير وقتلت ثلاثة.",
        ("fsa",),
    ),
    case(
        "an officer of the army of the land",
        "وأفاد ضابط في الفرقة التاسعة بأن داعش هاجم حاجزا قرب الشرقاط بالعراق.",
        ("military_source",),
    ),
    case(
        "an agency that carries others",
        "وذكرت وكالة وفا أن مصادر طبية أكدت استشهاد ثلاثة مواطنين في قصف على جباليا.",
        ("wafa", "medical_source"),
    ),
    case("a radio as it is spelt", f"قالت إذاعة صوت الفرات إن {HIT}.", ("sawt_al_furat",)),
]


@pytest.mark.parametrize(("text", "want"), SPEAKERS)
def test_speakers_by_what_they_are(text: str, want: tuple[str, ...]) -> None:
    """The sort of speaker, or the name as the press writes it, makes the id."""
    assert only(text).sources == want


CLAIMED = [
    case(
        "the deed before the side",
        "سقطت ست قذائف هاون أمس على مستوطنة نتساريم. وتبنت القصف كتائب القسام.",
        ("hamas",),
    ),
    case(
        "under the signature of an agency",
        "غزة (ا ف ب) - سقطت ست قذائف هاون أمس على مستوطنة نتساريم. وتبنت القصف كتائب القسام في بيان.",
        ("afp", "hamas"),
    ),
]


@pytest.mark.parametrize(("text", "want"), CLAIMED)
def test_who_claims_a_deed_did_it_and_says_so(text: str, want: tuple[str, ...]) -> None:
    """Verb, object, subject: the side behind the deed that is claimed."""
    report = only(text, "2014-08-14")
    assert (report.initiators, report.sources) == (("hamas",), want)
