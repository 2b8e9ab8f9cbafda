"""Every id that the codebook names for sides and speakers can be read from a name in the packs."""

from __future__ import annotations

import pytest

from marsad.lexicon import load_lexicon
from marsad.lexicon.schema import Actor, Source
from marsad.text import tokenise

ACTORS = [
    "syrian_regime",
    "syrian_transitional_gov",
    "pro_regime_militias",
    "hezbollah",
    "iran",
    "iran_backed_militias",
    "iraqi_pmf",
    "iraqi_forces",
    "russia",
    "us_led_coalition",
    "usa",
    "france",
    "turkey",
    "israel",
    "jordan",
    "sdf",
    "ypg",
    "asayish",
    "pkk",
    "isis",
    "hts",
    "fsa",
    "sna",
    "kurdish_forces",
    "maghawir_al_thawra",
    "al_fath_al_mubin",
    "turkistan_islamic_party",
    "jihadists",
    "bedouin_tribes",
    "druze_factions",
    "unknown_gunmen",
    "unknown",
    "peshmerga",
    "houthis",
    "saleh_forces",
    "pro_hadi_forces",
    "yemeni_popular_resistance",
    "saudi_led_coalition",
    "al_qaeda",
    "hamas",
    "islamic_jihad",
    "settlers",
    "lebanese_army",
    "gna_forces",
    "lna",
    "sudanese_army",
    "rsf",
]

SOURCES = [
    "sohr",
    "afp",
    "reuters",
    "anadolu",
    "sana",
    "hawar_news",
    "north_press",
    "enab_baladi",
    "white_helmets",
    "snhr",
    "activists",
    "local_sources",
    "eyewitnesses",
    "residents",
    "relatives",
    "field_sources",
    "private_sources",
    "unnamed_sources",
    "correspondent",
    "medical_source",
    "military_source",
    "sdf_statement",
    "coalition_statement",
    "russian_mod",
    "turkish_mod",
    "syrian_mod",
    "gaza_ministry_of_health",
    "israeli_army",
    "iraqi_interior_ministry",
    "yemeni_health_ministry",
    "sudan_doctors_network",
    "security_source",
    "police_source",
    "local_official",
    "dpa",
    "ap",
]


@pytest.mark.parametrize("actor", ACTORS)
def test_each_side_of_the_codebook_has_a_name(actor: str) -> None:
    """Codebook section 3: some row stands for the id."""
    assert any(isinstance(row, Actor) and row.actor == actor for row in load_lexicon().rows("actors"))


@pytest.mark.parametrize("source", SOURCES)
def test_each_speaker_of_the_codebook_has_a_name(source: str) -> None:
    """Codebook section 5: some row stands for the id."""
    assert any(isinstance(row, Source) and row.source == source for row in load_lexicon().rows("sources"))


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("ميليشيات قسد", "sdf"),
        ("قوات سوريا الديموقراطية", "sdf"),
        ("ميليشيا PYD", "ypg"),
        ("لقوات النظام", "syrian_regime"),
        ("داعشيا", "isis"),
        ("وبالحوثيين", "houthis"),
        ("مسلحين مجهولين", "unknown_gunmen"),
        ("الأسايش", "asayish"),
    ],
)
def test_names_of_the_press_give_the_id(text: str, actor: str) -> None:
    """Official, neutral and pejorative names, inflected and with clitics, are read as the side they mean."""
    words = tokenise(text).words
    found = [each for each in load_lexicon().readings(words, 0) if isinstance(each.row, Actor)]
    assert found
    first = found[0].row
    assert isinstance(first, Actor)
    assert (first.actor, found[0].end) == (actor, len(words))


def test_name_of_the_army_changes_side_with_the_date() -> None:
    """The Syrian army is the old government's until 7 December 2024, then the transitional one's."""
    words = tokenise("الجيش السوري").words
    rows = [each.row for each in load_lexicon().readings(words, 0) if isinstance(each.row, Actor)]
    until = {row.actor: row.valid_to for row in rows if row.valid_to}
    since = {row.actor: row.valid_from for row in rows if row.valid_from}
    assert until["syrian_regime"] == "2024-12-07"
    assert since["syrian_transitional_gov"] == "2024-12-08"
