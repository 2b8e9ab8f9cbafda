"""Which kind of event it was: what was taken, what an operation was made with, whom a tunnel was for."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, reports, types

FIGHT = "\nوفي سياق منفصل قصفت المدفعية مواقع المسلحين ما أدى إلى مقتل ثلاثة منهم."
"""Makes a text one about armed conflict."""


@pytest.mark.parametrize(
    ("text", "want", "unwanted"),
    [
        case(
            "a drone taken, by whom in between",
            "استولى مقاتلو الحركة على طائرة مسيرة إسرائيلية شرق جباليا.",
            "weapon_disrupted",
            "territory_gain",
        ),
        case(
            "a town taken with drones",
            "سيطر الجيش السوداني على بلدة الدندر مستخدما مسيرات.",
            "territory_gain",
            "weapon_disrupted",
        ),
        case(
            "an operation with drones",
            "قال الحوثيون إنهم نفذوا عملية عسكرية بطائرتين مسيرتين ضد هدف في عسقلان.",
            "drone_strike",
            "attack",
        ),
        case(
            "two operations with missiles",
            "أعلن الحوثيون تنفيذ عمليتين عسكريتين بعدد من الصواريخ ضد هدفين في حيفا.",
            "shelling",
            "attack",
        ),
        case(
            "an operation on the ground",
            "نفذ الجيش العراقي عملية عسكرية في حوض حمرين وقتل أربعة من داعش.",
            "attack",
            "shelling",
        ),
        case(
            "the name of a ship is no aircraft",
            "استهدف الحوثيون حاملة الطائرات الأميركية بصاروخ مجنح في خليج عدن.",
            "shelling",
            "airstrike",
        ),
        case(
            "a tunnel blown up at soldiers",
            "فجرت كتائب القسام نفقا بقوة إسرائيلية شرق خان يونس.",
            "explosion",
            "destruction",
        ),
        case(
            "a tunnel blown up",
            "فجر الجيش المصري نفقين على حدود رفح.",
            "destruction",
            "explosion",
        ),
    ],
)  # fmt: skip
def test_kind_of_event(text: str, want: str, unwanted: str) -> None:
    told = types(text + ("" if unwanted == "shelling" or want == "shelling" else FIGHT))
    assert want in told
    assert unwanted not in told


@pytest.mark.parametrize(
    "text",
    [
        case("shot on leaving", "أطلق ملثم النار على ضابط في الشرطة لدى خروجه من منزله في درنة فأصابه."),
        case("shot after leaving", "اغتال مسلحون قاضيا بعد مغادرته منزله في البصرة."),
    ],
)
def test_who_is_shot_on_leaving_his_house_did_not_flee(text: str) -> None:
    assert "killing" in types(text + FIGHT)
    assert "displacement" not in types(text + FIGHT)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case(
            "documented that a side did it",
            "وثقت منظمة العفو الدولية قيام قوات النظام بإعدام 25 معتقلا في بلدة جديدة الفضل.",
            "killing",
        ),
        case(
            "a month's sum",
            "وثقت الشبكة السورية قيام قوات النظام باعتقال 130 مدنيا خلال شهر تموز.",
            "casualty_toll",
        ),
        case(
            "the gunmen took them",
            "احتجز المسلحون ستة مهندسين قرب حقل الغاني في ليبيا.",
            "abduction",
        ),
    ],
)
def test_one_deed_or_a_sum(text: str, want: str) -> None:
    assert [kind for kind in types(text + FIGHT) if kind != "shelling"] == [want]


@pytest.mark.parametrize(
    "text",
    [
        case("advice", "نصحت الخارجية رعاياها بمغادرة السودان فورا."),
        case("advising", "ألقى السفير كلمة في بيروت ناصحا الأجانب بمغادرة البلاد."),
    ],
)
def test_who_is_advised_to_leave_has_not_left(text: str) -> None:
    assert "displacement" not in types(text + FIGHT)


def test_mourners_are_not_the_dead() -> None:
    """ "The hundreds carried the bodies of four": the hundreds are the subject, and no dead."""
    text = "قصفت الطائرات بلدة القرارة. وشيع المئات جثامين أربعة شهداء في القرارة."
    assert all(figure.min < 200 for report in reports(text) for figure in report.figures)


@pytest.mark.parametrize(
    "text",
    [
        case("of the police", "قال مسعفون إن تسعة أشخاص لقوا حتفهم أمس بنيران قوات الأمن في حماة."),
        case("of the border guard", "أصيب راع بنيران حرس الحدود التركي قرب دركوش."),
        case("of gunmen", "قضى موظف بنيران مسلحين في الزاوية."),
    ],
)
def test_killed_by_the_fire_of_those_with_rifles(text: str) -> None:
    assert "killing" in types(text)
