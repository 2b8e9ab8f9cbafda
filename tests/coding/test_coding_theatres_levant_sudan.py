"""Reports from Palestine, Lebanon and Sudan in the manner of their press: sides, speakers, terms."""

from __future__ import annotations

from typing import Final

import pytest
from tests.coding.reading import case, only, tolls, types

DAY: Final = "2025-06-11"

PALESTINE: Final = [
    case(
        "a raid from the air on a home in Gaza",
        "غزة - استشهد 11 مواطنا، بينهم 4 أطفال وسيدتان، وأصيب أكثر من 20 آخرين، فجر اليوم، في غارة "
        "شنتها طائرات الاحتلال "
        "الحربية على منزل لعائلة الحداد في حي الدرج وسط مدينة غزة، بحسب مصدر طبي.",
        ("airstrike", ["israel"], ["civilians"], ["الدرج"], ["medical_source"]),
        ["injured civilian 21+ more_than", "killed civilian 11 exact children=4 women=2"],
    ),
    case(
        "an arrest told by the prisoners' club",
        "اعتقلت قوات الاحتلال أربعة شبان من مخيم الدهيشة جنوب بيت لحم، وفق ما أفاد به نادي الأسير.",
        ("arrest", ["israel"], ["civilians"], ["مخيم الدهيشة"], ["palestinian_prisoners_club"]),
        ["captured civilian 4 exact men=4"],
    ),
    case(
        "settlers set fire to a home",
        "أضرم مستعمرون النار في مركبتين ومنزل في قرية بورين جنوب نابلس.",
        ("destruction", ["settlers"], ["civilians"], ["بورين"], []),
        [],
    ),
    case(
        "bulldozers of the occupation pull down a building",
        "هدمت جرافات الاحتلال بناية سكنية في بلدة سلوان بحجة البناء دون ترخيص.",
        ("destruction", ["israel"], ["civilians"], ["سلوان"], []),
        [],
    ),
    case(
        "those who wait for aid are civilians",
        "استشهد ستة من منتظري المساعدات وأصيب 35 بنيران الاحتلال قرب محور موراج شمال رفح، وفق "
        "الدفاع المدني في غزة.",
        ("killing", ["israel"], ["civilians"], ["موراج"], ["gaza_civil_defence"]),
        ["injured civilian 35 exact", "killed civilian 6 exact"],
    ),
    case(
        "an armed wing speaks and takes the movement's id",
        "قالت كتائب القسام إن مقاتليها فجروا عبوة ناسفة بدبابة إسرائيلية شرق حي الزيتون.",
        ("explosion", ["hamas"], ["israel"], ["الزيتون"], ["hamas"]),
        [],
    ),
    case(
        "the enemy of the factions",
        "أعلنت سرايا القدس أنها قصفت تجمعا لجنود العدو بقذائف الهاون في محور نتساريم.",
        ("shelling", ["islamic_jihad"], ["israel"], ["نتساريم"], ["islamic_jihad"]),
        [],
    ),
    case(
        "gunboats that open fire are no one's target",
        "أطلقت زوارق الاحتلال النار على مراكب الصيادين قبالة رفح.",
        ("killing", ["israel"], ["civilians"], ["رفح"], []),
        [],
    ),
]

LEBANON: Final = [
    case(
        "hostile aircraft",
        "شن الطيران الحربي المعادي غارة على منزل في بلدة الخيام، أدت إلى سقوط ثلاثة شهداء وإصابة "
        "خمسة بجروح، بحسب مركز عمليات "
        "طوارئ الصحة العامة التابع لوزارة الصحة في لبنان.",
        ("airstrike", ["israel"], ["civilians"], ["الخيام"], ["lebanese_health_ministry"]),
        ["injured unknown 5 exact", "killed unknown 3 exact"],
    ),
    case(
        "peacekeepers hurt by a blast",
        "أصيب جنديان من اليونيفيل بانفجار قرب آليتهما في الناقورة.",
        ("explosion", [], ["unifil"], ["الناقورة"], []),
        ["injured combatant/unifil 2 exact"],
    ),
    case(
        "a fight in a camp",
        "قُتل ثلاثة أشخاص وجرح 11 في اشتباكات اندلعت ليلا بين حركة فتح وتجمع الشباب المسلم في مخيم "
        "عين الحلوة، بحسب مصدر أمني لبناني.",
        (
            "clash",
            ["fatah"],
            ["islamist_groups_ain_al_hilweh"],
            ["مخيم عين الحلوة"],
            ["security_source"],
        ),
        ["injured unknown 11 exact", "killed unknown 3 exact"],
    ),
    case(
        "rockets on a barracks",
        "أعلن حزب الله أنه استهدف ثكنة للجيش الإسرائيلي قرب المالكية بصلية صاروخية.",
        ("shelling", ["hezbollah"], ["israel"], ["المالكية"], ["hezbollah"]),
        [],
    ),
    case(
        "the drone and the raid are one strike",
        "أفادت الوكالة الوطنية للإعلام بأن مسيّرة معادية استهدفت دراجة نارية في بلدة عيترون بقضاء "
        "بنت جبيل، وأعلنت وزارة الصحة "
        "العامة أن الغارة أدت إلى استشهاد مواطن وإصابة آخر بجروح.",
        (
            "drone_strike",
            ["israel"],
            ["civilians"],
            ["عيترون"],
            ["nna", "lebanese_health_ministry"],
        ),
        ["injured civilian 1 exact", "killed civilian 1 exact"],
    ),
]

SUDAN: Final = [
    case(
        "a camp of the displaced shelled",
        "قالت شبكة أطباء السودان إن 17 مدنيا قتلوا، بينهم 5 أطفال، وأصيب 29 آخرون إثر قصف مدفعي "
        "نفذته قوات الدعم السريع على معسكر "
        "أبو شوك للنازحين بمدينة الفاشر أمس الثلاثاء.",
        ("shelling", ["rsf"], ["civilians"], ["معسكر أبو شوك"], ["sudan_doctors_network"]),
        ["injured civilian 29 exact", "killed civilian 17 exact children=5"],
    ),
    case(
        "the army's aircraft bomb a market",
        "استهدف الطيران الحربي التابع للجيش سوق بلدة الكومة بولاية شمال دارفور، ما أدى إلى مقتل 40 "
        "شخصا على الأقل وإصابة العشرات، وفق محامو الطوارئ.",
        ("airstrike", ["sudanese_army"], ["civilians"], ["الكومة"], ["emergency_lawyers"]),
        ["injured unknown 20+ dozens", "killed unknown 40+ at_least"],
    ),
    case(
        "two allies take a town",
        "سيطرت القوات المسلحة السودانية والقوة المشتركة على مدينة بارا في ولاية شمال كردفان بعد "
        "معارك عنيفة مع مليشيا الدعم السريع.",
        ("territory_gain", ["sudanese_army", "joint_force"], ["rsf"], ["بارا"], []),
        [],
    ),
    case(
        "the local word for shelling and the militia",
        "قتل 14 مدنيا في تدوين مدفعي نفذته المليشيا على سوق صابرين بمحلية كرري في أم درمان، بحسب "
        "وزارة الصحة بولاية الخرطوم.",
        ("shelling", ["rsf"], ["civilians"], ["سوق صابرين"], ["khartoum_health_ministry"]),
        ["killed civilian 14 exact"],
    ),
    case(
        "households that fled",
        "نزحت أكثر من 2500 أسرة من بلدة أم صميمة بولاية شمال كردفان، وفق مصفوفة تتبع النزوح.",
        ("displacement", [], ["civilians"], ["أم صميمة"], ["iom"]),
        ["displaced civilian 2501+ more_than"],
    ),
    case(
        "drones shot down",
        "أسقط الجيش السوداني ثلاث مسيّرات للدعم السريع فوق مدينة الأبيض.",
        ("weapon_disrupted", ["sudanese_army"], ["rsf"], ["الأبيض"], []),
        [],
    ),
    case(
        "the accused did it, the accuser says so",
        "اتهمت لجان مقاومة مدني مليشيا الدعم السريع بقتل 23 مواطنا في قرية بولاية الجزيرة.",
        ("killing", ["rsf"], ["civilians"], ["الجزيرة"], ["resistance_committees"]),
        ["killed civilian 23 exact"],
        bug="whom a verb of accusing names is read as a second speaker",
    ),
]


@pytest.mark.parametrize(("text", "said", "counted"), [*PALESTINE, *LEBANON, *SUDAN])
def test_a_report_of_the_theatre_is_read_whole(
    text: str, said: tuple[str, list[str], list[str], list[str], list[str]], counted: list[str]
) -> None:
    """One report: its type, who did it to whom, where, who says so, and its figures."""
    report = only(text, DAY)
    kind, initiators, targets, places, sources = said
    assert report.type == kind
    assert list(report.initiators) == initiators
    assert list(report.targets) == targets
    assert [place.text for place in report.places] == places
    assert list(report.sources) == sources
    assert tolls(text, DAY) == counted


def test_storming_a_town_is_a_raid_in_palestine_and_an_attack_elsewhere() -> None:
    """What soldiers do to a town under occupation has the word for an assault on a post in other wars."""
    assert types("اقتحمت قوات الاحتلال بلدة بيتا جنوب نابلس فجر اليوم.", DAY) == ["raid"]
    assert types("اقتحم مسلحون مخفر الشرطة في بلدة كفرنبل وقتلوا شرطيين.", DAY) == ["attack"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("قال الدفاع المدني إن غارة على مدينة غزة قتلت ثلاثة مدنيين.", "gaza_civil_defence"),
        ("قال الدفاع المدني إن غارة على مدينة بعلبك في لبنان قتلت ثلاثة مدنيين.", "lebanese_civil_defence"),
        ("قال الدفاع المدني إن غارة على مدينة إدلب قتلت ثلاثة مدنيين.", "white_helmets"),
        ("قالت وزارة الصحة إن غارة على مدينة بعلبك في لبنان قتلت ثلاثة مدنيين.", "lebanese_health_ministry"),
        ("قالت وزارة الصحة إن غارة على مدينة الفاشر قتلت ثلاثة مدنيين.", "sudanese_health_ministry"),
    ],
)
def test_one_name_of_a_service_is_another_service_in_each_country(text: str, source: str) -> None:
    """Civil defence and ministries without their country are those of the country told of."""
    assert list(only(text, DAY).sources) == [source]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("قصف الجيش موقعا في مدينة الفاشر بالسودان.", "sudanese_army"),
        ("قصفت المليشيا سوقا في مدينة الفاشر وقتلت مدنيا.", "rsf"),
        ("قصفت المقاومة تجمعا للجنود شرق مدينة غزة بقذائف الهاون.", "palestinian_factions"),
        ("قصف الاحتلال منزلا في مدينة غزة.", "israel"),
    ],
)
def test_bare_names_of_sides_mean_those_of_the_theatre(text: str, actor: str) -> None:
    """The army, the militia, the resistance and the occupation are other sides in each war."""
    assert list(only(text, DAY).initiators) == [actor]


def test_a_daily_toll_of_the_ministry_is_a_toll() -> None:
    """A number of dead over a day that cannot be tied to one event."""
    text = "أعلنت وزارة الصحة في غزة ارتفاع حصيلة الشهداء إلى 312 شهيدا منذ فجر الثلاثاء."
    assert types(text, DAY) == ["casualty_toll"]


def test_who_denies_is_the_source_of_a_denial() -> None:
    """A denial's chain is who denies, and the side denies that it did it."""
    report = only("نفى الناطق الرسمي باسم قوات الدعم السريع قصف معسكر زمزم للنازحين.", DAY)
    assert (report.status, list(report.initiators), list(report.sources)) == ("denied", ["rsf"], ["rsf"])


def test_a_storming_with_its_searches_is_one_raid() -> None:
    """The entry and the searches of homes are one operation."""
    text = "اقتحمت قوات الاحتلال مخيم الدهيشة جنوب بيت لحم وداهمت منازل وفتشتها، وفق ما أفادت وكالة وفا."
    assert types(text, DAY) == ["raid"]
