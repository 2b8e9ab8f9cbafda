"""People told as somebody's, parts told beside their whole, and words that are spelt like people."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, tolls

KIN = [
    case(
        "a titled man with his surname and age and his daughter are two",
        "استشهد المواطن سالم النحاس (58 عاما) وابنته هبة (24 عاما) في قصف جوي على بلدة الهول.",
        "killed civilian 2 exact",
    ),
    case(
        "a sheikh known by another name, his son and his brother are three",
        'قسد تعتقل الشيخ "عاني الفلاح" الملقب "أبو عنود" وابنه وشقيقه "أحمد" في بلدة الهول.',
        "captured civilian 3 exact",
    ),
    case(
        "past what he was by trade his child is one more",
        'استشهاد الدكتور "سامي حداد" مدرس بكلية الإدارة في الجامعة وطفله "مجد" بالقصف على بلدة الهول.',
        "killed civilian 2 exact children=1 medics=1",
    ),
    case(
        "an aunt is kin too",
        'أسفر القصف على بلدة الهول عن مقتل صاحب المنزل (عمر حداد) ووالدته "أمال زين" وعمته "اتحاد حداد".',
        "killed civilian 3 exact women=1",
    ),
]
GUARDS = [
    case(
        "a guard of an officer bears arms",
        "نجا قائد اللواء من كمين قرب بلدة الهول وجرح أحد حراسه.",
        "injured combatant 1 exact",
    ),
    case(
        "a guard of a building is left open",
        "انفجرت عبوة ناسفة في بلدة الهول وأصيب أحد حراس المصرف.",
        "injured unknown 1 exact",
    ),
    case(
        "a man of a rescue team is a civilian",
        "أصيب عنصر من فرق إزالة الذخائر بانفجار لغم في بلدة الهول.",
        "injured civilian 1 exact rescuers=1",
    ),
    case(
        "bodies of several men are of no known group",
        "عثرت دورية للشرطة على جثث أربعة رجال قتلوا بالرصاص في بلدة الهول.",
        "killed unknown 4 exact men=4",
    ),
]
PARTS = [
    case(
        "a noun in the plural is all of them",
        "قتل عشرة مدنيين أطفال في قصف على بلدة الهول.",
        "killed civilian 10 exact children=10",
    ),
    case(
        "more than the whole are none of it",
        "قضى ستة أشخاص بينهم رضيع برصاص مسلحين اعترضوا نحو مئتي مدني كانوا في بلدة الهول.",
        "killed unknown 6 exact children=1",
    ),
]
WORDS = [
    case(
        "as for the others is no mother",
        "أما الأربعة الآخرون فقد قضوا بقذيفة هاون سقطت على مقرهم في بلدة الهول.",
    ),
    case(
        "going on is no neighbour",
        "ألقت الشرطة القبض على 8 أشخاص من المشتبه بهم في بلدة الهول وجار فحصهم.",
        "captured unknown 8 exact",
    ),
    case(
        "his neighbour is one",
        "أسفر القصف على بلدة الهول عن مقتل رجل وجاره.",
        "killed civilian 2 exact men=1",
    ),
    case(
        "digits in the tag of a page count nobody",
        '#د24:قسد تعتقل كلا من "خالد النجار ومحمد الحداد" في قرية الهول.',
        "captured unknown 2 exact",
    ),
    case(
        "gunmen who killed with bullets are no victims",
        "قال شهود إن مسلحين قتلوا بالرصاص موظفا كبيرا بوزارة الصناعة وسائقه في بلدة الهول.",
        "killed civilian 2 exact",
    ),
    case(
        "those killed by the bullets of gunmen are",
        "قال شهود إن ضابطين قتلا برصاص مسلحين في بلدة الهول.",
        "killed combatant 2 exact officers=2",
    ),
]


def want(text: str, *figures: str) -> None:
    """Assert what a text counts, whose dead they are left open."""
    assert [f.replace("/unknown_gunmen", "") for f in tolls(text)] == sorted(figures)


@pytest.mark.parametrize(("text", "figures"), [pytest.param(c.values[0], c.values[1:], id=c.id) for c in KIN])
def test_kin_joined_to_somebody_are_of_his_figure(text: str, figures: tuple[str, ...]) -> None:
    want(text, *figures)


@pytest.mark.parametrize(
    ("text", "figures"), [pytest.param(c.values[0], c.values[1:], id=c.id) for c in GUARDS]
)
def test_who_bears_arms_by_his_office(text: str, figures: tuple[str, ...]) -> None:
    want(text, *figures)


@pytest.mark.parametrize(
    ("text", "figures"), [pytest.param(c.values[0], c.values[1:], id=c.id) for c in PARTS]
)
def test_parts_beside_their_whole_are_counted_once(text: str, figures: tuple[str, ...]) -> None:
    want(text, *figures)


@pytest.mark.parametrize(
    ("text", "figures"), [pytest.param(c.values[0], c.values[1:], id=c.id) for c in WORDS]
)
def test_words_spelt_like_people_and_people_who_did_it_count_nobody(
    text: str, figures: tuple[str, ...]
) -> None:
    want(text, *figures)
