"""Packed files: what goes in comes out, whatever the order, and damage is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.geo import load_gazetteer
from marsad.geo.packing import BlobReader, HashReader, blobs, hash_table, pack, unpack

KEYS = st.dictionaries(st.text(max_size=12), st.integers(-(2**31), 2**31 - 1), max_size=60)


def read(tables: dict[str, bytes]) -> dict[str, memoryview]:
    return dict(unpack(memoryview(pack("about", tables)))[1])


@settings(max_examples=80, deadline=None)
@given(KEYS)
def test_every_key_gives_its_value(pairs: dict[str, int]) -> None:
    reader = HashReader(read(dict(hash_table("t", pairs))), "t")
    assert len(reader) == len(pairs)
    assert {key: reader.get(key) for key in pairs} == pairs


@settings(max_examples=80, deadline=None)
@given(KEYS, st.text(max_size=12))
def test_other_keys_give_none(pairs: dict[str, int], key: str) -> None:
    reader = HashReader(read(dict(hash_table("t", pairs))), "t")
    assert reader.get(key) == pairs.get(key)


@settings(max_examples=60, deadline=None)
@given(KEYS, st.randoms())
def test_the_order_of_keys_makes_no_difference(pairs: dict[str, int], chance: object) -> None:
    turned = dict(sorted(pairs.items(), reverse=True))
    assert dict(hash_table("t", pairs)) == dict(hash_table("t", turned))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=40), max_size=40))
def test_chunks_come_back_by_number(chunks: list[bytes]) -> None:
    reader = BlobReader(read(dict(blobs("t", chunks))), "t")
    assert [bytes(reader[n]) for n in range(len(reader))] == chunks


def test_a_lone_surrogate_is_a_key_like_any_other() -> None:
    assert HashReader(read(dict(hash_table("t", {"a": 1}))), "t").get("\udc80") is None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 300))
def test_a_file_cut_anywhere_is_told(at: int) -> None:
    file = pack("about", {"a": b"12345", "b": bytes(300)})
    with pytest.raises(ValueError, match="cut off"):
        unpack(memoryview(file[: min(at, len(file) - 1)]))


def test_another_kind_of_file_is_told() -> None:
    with pytest.raises(ValueError, match="another kind"):
        unpack(memoryview(b"\x98\x01" + bytes(100)))


def test_every_place_is_found_by_its_point() -> None:
    gazetteer = load_gazetteer()
    part = gazetteer.parts[0]
    for number in range(0, len(part), 997):
        row = part.row(number)
        assert number in part.at(row.lat, row.lon)
