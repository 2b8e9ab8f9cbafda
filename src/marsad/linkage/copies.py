"""Which documents are copies of one text: equal ones by hash, near ones by MinHash over word shingles.

A wire story printed by ten outlets is one source; the copies are found here and counted in
``marsad.assessment``. MinHash is rensa's; every candidate is verified on the shingles themselves, so the
estimate decides nothing. Copies of a copy are copies: a class is everything that hangs together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.linkage.sketches import Sketch, are_copies, near_copies, shingles_of, sketch, sketches

__all__ = ["Copies", "are_copies", "copy_classes", "near_copies", "shingles_of"]


class Copies:
    """Documents by the classes of their copies, as they come and go. Each class goes by its smallest id."""

    def __init__(self) -> None:
        self._sketches: dict[str, Sketch] = {}
        self._holders: dict[int, set[str]] = {}
        self._class: dict[str, str] = {}
        self._members: dict[str, set[str]] = {}

    def class_of(self, doc_id: str) -> str:
        """Return the smallest id among the copies of a document's text, its own when there is none."""
        return self._class[doc_id]

    def classes(self) -> dict[str, str]:
        """Return the class of every document."""
        return dict(self._class)

    def add(self, doc_id: str, words: Sequence[str]) -> set[str]:
        """Put in a document that is not there; return the others whose class is now another set."""
        return self.add_sketch(doc_id, sketch(words))

    def add_sketch(self, doc_id: str, found: Sketch) -> set[str]:
        """Do as ``add`` does, with the text's sketch."""
        self._sketches[doc_id] = found
        near: set[str] = set()
        for key in found.keys:
            holders = self._holders.setdefault(key, set())
            near |= holders
            holders.add(doc_id)
        classes: set[str] = set()
        for other in sorted(near):
            if self._class[other] not in classes and are_copies(found, self._sketches[other]):
                classes.add(self._class[other])
        joined = set().union(*(self._members.pop(name) for name in classes))
        self._name(joined | {doc_id})
        return joined

    def remove(self, doc_id: str) -> set[str]:
        """Take a document out; return the others whose class is now another set."""
        left = self._members.pop(self._class.pop(doc_id)) - {doc_id}
        self._forget(doc_id)
        again = {other: self._sketches[other] for other in sorted(left)}
        for other in again:
            self._forget(other)
            del self._class[other]
        for other, found in again.items():
            self.add_sketch(other, found)
        return left

    def _forget(self, doc_id: str) -> None:
        for key in self._sketches.pop(doc_id).keys:
            self._holders[key].discard(doc_id)
            if not self._holders[key]:
                del self._holders[key]

    def _name(self, members: set[str]) -> None:
        name = min(members)
        self._members[name] = members
        for doc_id in members:
            self._class[doc_id] = name


def copy_classes(words: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Map each document id to the smallest id among the copies of its text (itself when there is none).

    ``words`` are the folded words of each document.
    """
    copies = Copies()
    for doc_id, found in zip(words, sketches(words.values()), strict=True):
        copies.add_sketch(doc_id, found)
    return {doc_id: copies.class_of(doc_id) for doc_id in words}
