"""Linking on disk gives the groups of linking in memory, whatever the parts and processes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest

from marsad.errors import UsageError
from marsad.evaluation.streams import Stream
from marsad.linkage import Decisions, Linker, copy_classes, words_of
from marsad.linkage.bulk import Growing, Linked, link_parts
from marsad.linkage.testing import make_document
from marsad.model import CodedDocument


@pytest.fixture(scope="module")
def documents() -> list[CodedDocument]:
    return [sample.document for sample in Stream(seed=5, places=60).reports(300)]


def cut(documents: Sequence[CodedDocument], count: int) -> list[partial[list[CodedDocument]]]:
    return [partial(list, documents[part::count]) for part in range(count)]


def in_memory(documents: Sequence[CodedDocument], largest_block: int) -> Linker:
    linker = Linker(largest_block=largest_block)
    linker.add(documents)
    return linker


@pytest.fixture(scope="module")
def linked(documents: list[CodedDocument], tmp_path_factory: pytest.TempPathFactory) -> Linked:
    return link_parts(cut(documents, 3), tmp_path_factory.mktemp("bulk"), jobs=2, largest_block=20)


def test_the_groups_are_those_of_linking_in_memory(documents: list[CodedDocument], linked: Linked) -> None:
    """Same candidates, same scores, same groups; some blocks too large."""
    assert linked.groups == in_memory(documents, largest_block=20).groups
    assert any(len(group) > 2 for group in linked.groups)


def test_the_copies_are_those_found_in_memory(documents: list[CodedDocument], linked: Linked) -> None:
    """Same classes under the same names."""
    words = {document.doc_id: words_of(document.text).words for document in documents}
    assert linked.copies == copy_classes(words)
    assert len(set(linked.copies.values())) < len(documents)


def test_parts_and_processes_do_not_show(
    documents: list[CodedDocument], linked: Linked, tmp_path: Path
) -> None:
    """One part in one process, backwards, gives the same."""
    again = link_parts([partial(list, documents[::-1])], tmp_path, largest_block=20)
    assert (again.groups, again.copies) == (linked.groups, linked.copies)


def test_decisions_hold(documents: list[CodedDocument], linked: Linked, tmp_path: Path) -> None:
    """What people decided is obeyed as in memory."""
    one, other = linked.groups[0][0], linked.groups[-1][0]
    pair = next(group for group in linked.groups if len(group) > 1)[:2]
    decisions = Decisions(frozenset([(one, other)]), frozenset([(pair[0], pair[1])]))
    linker = Linker(decisions=decisions, largest_block=20)
    linker.add(documents)
    found = link_parts(cut(documents, 2), tmp_path, decisions=decisions, largest_block=20)
    assert found.groups == linker.groups
    assert found.groups != linked.groups


def test_nothing_in_nothing_out(tmp_path: Path) -> None:
    """A part may hold no report, or no document."""
    parts: list[partial[list[CodedDocument]]] = [
        partial(list, [make_document("a", "لا شيء هنا")]),
        partial(list, list[CodedDocument]()),
    ]
    found = link_parts(parts, tmp_path)
    assert (found.groups, found.copies) == ((), {"a": "a"})


def test_one_id_for_two_documents_is_refused(tmp_path: Path) -> None:
    """Also when they come in different parts."""
    one = make_document("a", "لا شيء هنا")
    with pytest.raises(UsageError) as caught:
        link_parts([partial(list, [one]), partial(list, [one])], tmp_path)
    assert caught.value.code == "E510"


def test_what_is_added_later_gives_the_groups_of_all_at_once(
    documents: list[CodedDocument], linked: Linked, tmp_path: Path
) -> None:
    """Whether on disk or added to it, and whether or not that makes blocks too large."""
    old, new = documents[: len(documents) // 2], documents[len(documents) // 2 :]
    first = link_parts(cut(old, 2), tmp_path, largest_block=20)
    growing = Growing(tmp_path, first.groups, largest_block=20)
    for start in range(0, len(new), 40):
        growing.add(new[start : start + 40])
    assert growing.groups == linked.groups
