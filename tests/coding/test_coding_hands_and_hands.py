"""Words spelt like others ("at the hands of" and initials), what was done beside a killing, people who are
moved out, captives who are freed, operations that are halted.
"""

from __future__ import annotations

import pytest
from tests.coding.reading import case, of_type, only, reports, types

BESIDE = "قتل ستة مدنيين في قصف مدفعي على سوق شعبي أمس الثلاثاء، بحسب مصدر طبي.\n"
"""Makes a text one about armed conflict."""


def test_into_the_hands_of_is_no_party() -> None:
    report = only("سقطت مدينة ذمار بيد الحوثيين أمس.")
    assert (report.initiators, report.targets) == (("houthis",), ())


def test_spelled_out_initials_stay_a_party() -> None:
    assert only("سيطرت ب ي د على قرية قرب تل أبيض.").initiators == ("ypg",)


def test_those_in_the_subject_case_drive_out_others() -> None:
    report = only("هجر المستوطنون 14 عائلة بدوية من تجمع راس التين شرق رام الله.")
    assert report.initiators == ("settlers",)
    assert [f.min for f in report.figures] == [14]


@pytest.mark.parametrize(
    ("text", "want", "killed"),
    [
        case("killed and robbed", "قتل مسلحون سائق شاحنة قرب كتم ونهبوا حمولتها.", "killing", 1),
        case("burned and killed", "أحرق مسلحون حافلة قرب كتم وقتلوا سائقها.", "killing", 1),
        case(
            "raided, robbed and killed",
            "أغارت مجموعة مسلحة على قرية في جبل مون ونهبت المواشي وقتلت خمسة رعاة.",
            "attack",
            5,
        ),
        case(
            "pulled down over somebody",
            "هدمت الجرافات الإسرائيلية منزلا في جنين ما أدى إلى مقتل امرأة تحت أنقاضه.",
            "destruction",
            1,
        ),
    ],
)
def test_what_killed_wins_over_what_was_burned(text: str, want: str, killed: int) -> None:
    assert [f.min for f in of_type(text, want).figures] == [killed]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        case("people moved out", "أخلى الجيش اللبناني سكان أربع قرى قرب الحدود.", "displacement"),
        case("posts given up", "أخلى الجيش السوري مواقعه في الخالدية.", "withdrawal"),
        case("passengers robbed", "اعترض مسلحون حافلة على طريق عطبرة وسلبوا ركابها أموالهم.", "destruction"),
        case(
            "an operation halted", "علق الجيش العراقي عملياته في المدينة القديمة بالموصل مؤقتا.", "operation"
        ),
    ],
)
def test_moved_out_robbed_halted(text: str, want: str) -> None:
    assert want in types(BESIDE + text)


def test_captives_handed_over_are_not_taken_anew() -> None:
    assert "abduction" not in types(BESIDE + "سلمت حماس أربع رهائن إسرائيليات إلى الصليب الأحمر في غزة.")


def test_the_army_halts_and_arrests_nobody() -> None:
    found = reports(BESIDE + "أوقف الجيش عمليته العسكرية في درنة يوما واحدا.")
    assert "arrest" not in [r.type for r in found]
