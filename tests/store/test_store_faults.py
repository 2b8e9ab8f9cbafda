"""What goes wrong with databases has a stable code and leaves nothing half-written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine, event
from tests.store.fakes import FakeCoder, documents, fake_link

from marsad.errors import StoreError
from marsad.store import Store, default_url
from marsad.store.migrate import FOLDER, LATEST
from marsad.store.tables import METADATA
from marsad.store.url import as_url


def code_of(place: Path | str, *, read_only: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(str(place), read_only=read_only).close()
    assert caught.value.hint
    return caught.value.code


def test_a_new_database_is_made_with_its_folders(place: Path) -> None:
    with Store.open(str(place)) as store:
        assert store.counts().documents == 0
    assert place.is_file()


def test_a_missing_database_is_not_made_by_reading(place: Path) -> None:
    assert code_of(place, read_only=True) == "E301"
    assert not place.parent.exists()


def test_a_folder_that_is_a_file_is_e301(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("")
    assert code_of(tmp_path / "x" / "marsad.db") == "E301"


@pytest.mark.parametrize(
    "url", ["nonsense://x/y", "sqlite://", "sqlite:///:memory:", "://", "mysql+nodriver://h/d"]
)
def test_a_url_nothing_can_open_is_e301(url: str) -> None:
    assert code_of(url) == "E301"


def test_a_file_that_is_no_database_is_e307(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("not a database at all, but long enough to be looked at " * 40)
    assert code_of(tmp_path / "x.db") == "E307"
    assert (tmp_path / "x.db").read_text().startswith("not a database")


def test_a_database_of_another_program_is_e307_and_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.db") as other:
        other.execute("CREATE TABLE theirs (x)")
    assert code_of(tmp_path / "x.db") == "E307"
    with sqlite3.connect(tmp_path / "x.db") as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("theirs",)]


def test_a_database_of_a_newer_marsad_is_e305(store: Store, place: Path) -> None:
    store.close()
    with sqlite3.connect(place) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    assert code_of(place) == "E305"


def test_a_locked_database_is_e302_and_keeps_what_was_there(full: Store, place: Path) -> None:
    before = full.counts()
    holder = sqlite3.connect(place, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store.open(str(place), busy_seconds=0.05) as store, pytest.raises(StoreError) as caught:
        store.relink(fake_link)
    assert caught.value.code == "E302"
    holder.execute("ROLLBACK")
    holder.close()
    assert full.counts() == before


def test_readers_are_not_stopped_by_a_writer(full: Store, place: Path) -> None:
    holder = sqlite3.connect(place, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store.open(str(place), read_only=True) as store:
        assert len(store.incidents()) == 3
    holder.close()


def test_writing_to_a_database_opened_for_reading_is_e303(full: Store, place: Path) -> None:
    with Store.open(str(place), read_only=True) as store, pytest.raises(StoreError) as caught:
        store.ingest(documents(), FakeCoder(), link=fake_link)
    assert caught.value.code == "E303"
    assert full.counts().incidents == 3


def test_a_full_disk_is_e304_and_the_next_ingest_goes_on(store: Store) -> None:
    @event.listens_for(store._engine, "connect")
    def _small(connection: sqlite3.Connection, _: object) -> None:
        connection.execute("PRAGMA max_page_count = 90")

    store.close()
    texts = [
        type(document)(doc_id=f"{document.doc_id}{n}", text=f"{document.text} {n} " + "نص " * 400)
        for n in range(20)
        for document in documents()
    ]
    with pytest.raises(StoreError) as caught:
        store.ingest(texts, FakeCoder(), link=fake_link)
    assert caught.value.code == "E304"
    kept = store.counts().documents
    assert 0 < kept < len(texts)
    event.remove(store._engine, "connect", _small)
    store.close()
    done = store.ingest(texts, FakeCoder(), link=fake_link)
    assert done.added == len(texts) - kept
    assert len(list(store.all_coded())) == len(texts)


def test_the_written_revision_is_the_newest_migration() -> None:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    assert ScriptDirectory(str(FOLDER)).get_current_head() == LATEST


def test_the_migrations_make_the_tables_the_code_uses(store: Store, place: Path) -> None:
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415
    from alembic.migration import MigrationContext  # noqa: PLC0415

    store.close()
    with create_engine(f"sqlite:///{place}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_opening_an_up_to_date_database_changes_nothing(full: Store, place: Path) -> None:
    full.close()
    before = place.read_bytes()
    Store.open(str(place)).close()
    assert place.read_bytes() == before


def test_the_default_place_can_be_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_DB", "postgres://u@h/d")
    assert default_url() == "postgresql://u@h/d"
    monkeypatch.delenv("MARSAD_DB")
    assert default_url().endswith("marsad/marsad.db")
    assert as_url("a/b.db") == "sqlite:///a/b.db"


def test_a_password_is_never_shown() -> None:
    with pytest.raises(StoreError) as caught:
        Store.open("postgresql+nodriver://user:geheim@127.0.0.1/x")
    assert "geheim" not in str(caught.value)
