"""Who says so: chains of sources (section 5)."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, known, of_type, only, reports

HIT = "قصفت قوات النظام مدينة سراقب أمس"

CHAINS = [
    case(
        "said before", f"قال المرصد السوري لحقوق الإنسان إن {'قوات النظام قصفت مدينة سراقب أمس'}.", ("sohr",)
    ),
    case("according to, behind", f"{HIT}، وفق المرصد السوري لحقوق الإنسان.", ("sohr",)),
    case("according to, in front", f"بحسب الدفاع المدني، {HIT}.", ("white_helmets",)),
    case("as told by", f"{HIT}، حسبما أفادت وكالة الأناضول.", ("anadolu",)),
    case("documented", "وثق المرصد السوري مقتل مدني بقصف مدفعي على مدينة سراقب أمس.", ("sohr",)),
    case("local sources", f"أفادت مصادر محلية بأن {'قوات النظام قصفت مدينة سراقب أمس'}.", ("local_sources",)),
    case("medical source", "قال مصدر طبي إن غارة على مدينة سراقب أمس قتلت مدنيا.", ("medical_source",)),
    case(
        "chain: agency quoting activists",
        f"{HIT}، وفق ما نقلت وكالة فرانس برس عن ناشطين.",
        ("afp", "activists"),
    ),
    case(
        "chain: told to an agency",
        "قال شاهد عيان لوكالة رويترز إن غارة على مدينة سراقب أمس قتلت مدنيا.",
        ("reuters", "eyewitnesses"),
    ),
    case(
        "chain: the outlet's correspondent",
        "قال مراسلنا إن غارة على مدينة سراقب أمس قتلت مدنيا.",
        ("correspondent",),
    ),
    case("two side by side", f"{HIT}، بحسب الدفاع المدني والمرصد السوري.", ("white_helmets", "sohr")),
    case("AFP by its full name", f"{HIT}، بحسب وكالة الصحافة الفرنسية.", ("afp",)),
    case(
        "SDF statement",
        "قالت قسد في بيان إنها قتلت تسعة من عناصر تنظيم الدولة في بلدة هجين أمس.",
        ("sdf_statement",),
    ),
    case(
        "an actor without an id for statements",
        "قالت هيئة تحرير الشام في بيان إنها قتلت تسعة من قوات النظام في هجوم قرب كفرنبل أمس.",
        ("hts",),
    ),
    case(
        "the Russian ministry",
        "أعلنت وزارة الدفاع الروسية مقتل تسعة من عناصر تنظيم الدولة بغارات على بلدة هجين.",
        ("russian_mod",),
    ),
    case("outlet's own voice", f"{HIT}.", ()),
    case("a threat to a medium is no source", "قتل مراسل قناة أورينت بغارة جوية على مدينة سراقب أمس.", ()),
]


@pytest.mark.parametrize(("text", "want"), CHAINS)
def test_the_chain_is_read_nearest_first(text: str, want: tuple[str, ...]) -> None:
    """All who are named as saying it, nearest to the text first."""
    assert only(text).sources == want


def test_the_outlets_own_name_is_no_source() -> None:
    """A text of North Press quoting itself speaks in its own voice."""
    text = "قالت نورث برس إن قوات النظام قصفت مدينة سراقب أمس."
    assert only(text, outlet="north_press").sources == ()


def test_and_added_goes_on_with_the_speaker() -> None:
    """ "And he added" carries the speaker to the next event."""
    text = (
        "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت مدينة سراقب أمس.\n"
        "وأضاف أن غارات جوية استهدفت مدينة كفرنبل وقتلت مدنيا."
    )
    assert of_type(text, "airstrike").sources == ("sohr",)


@known("the strike of the second speaker takes the first speaker's side as its initiator")
def test_a_new_speaker_ends_the_former_one() -> None:
    """The second event has its own speaker only."""
    text = (
        "قال المرصد السوري لحقوق الإنسان إن قوات النظام قصفت مدينة سراقب أمس.\n"
        "وقال الدفاع المدني إن غارات جوية استهدفت مدينة كفرنبل وقتلت مدنيا."
    )
    assert of_type(text, "airstrike").sources == ("white_helmets",)


def test_a_source_before_and_its_director_are_one() -> None:
    """A director who is named speaks for his organisation."""
    text = "قال مدير المرصد السوري رامي عبد الرحمن إن غارة على مدينة سراقب أمس قتلت مدنيا."
    assert only(text).sources == ("sohr",)


def test_the_chain_of_a_denial_is_who_denies() -> None:
    """The denial's source is the side that denies."""
    text = "نفت وزارة الدفاع الروسية قصف مدينة سراقب أمس."
    report = only(text)
    assert (report.status, report.sources) == ("denied", ("russian_mod",))


def test_two_sources_with_two_tolls_are_two_reports() -> None:
    """Two sources giving different tolls of one event are one report each."""
    text = (
        "قال المرصد السوري إن غارة على مدينة سراقب أمس قتلت 11 مدنيا.\n"
        "أما الدفاع المدني فقال إن الغارة على سراقب قتلت 16 مدنيا."
    )
    told = {report.sources: [f.min for f in report.figures] for report in reports(text)}
    assert told == {("sohr",): [11], ("white_helmets",): [16]}
