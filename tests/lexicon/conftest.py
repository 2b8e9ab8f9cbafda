"""Two small packs of the tests' own, compiled once."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.lexicon import Lexicon, load_lexicon
from marsad.lexicon.build import build


@pytest.fixture(scope="session")
def seed_packs() -> Path:
    return Path(__file__).parent / "packs"


@pytest.fixture(scope="session")
def compiled_seed(seed_packs: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("compiled")
    build(source=seed_packs, target=target)
    return target


@pytest.fixture(scope="session")
def seed(compiled_seed: Path) -> Lexicon:
    return load_lexicon(("base", "extra"), compiled_seed)
