"""The documents that are linked together, with what is worked out once for all of them: words and copies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from marsad.linkage.copies import copy_classes
from marsad.linkage.refs import by_id
from marsad.linkage.words import TextWords, words_of
from marsad.model import CodedDocument


class Corpus:
    """Documents by id. Raises UsageError E510 when two different documents share an id.

    ``copies`` are the classes of copies where they are known already, from more documents than these.
    """

    def __init__(self, docs: Sequence[CodedDocument], copies: Mapping[str, str] | None = None) -> None:
        self.documents = by_id(docs)
        self._known_copies = copies

    @cached_property
    def words(self) -> dict[str, TextWords]:
        """The folded words of every document's text."""
        return {doc_id: words_of(document.text) for doc_id, document in self.documents.items()}

    @cached_property
    def copies(self) -> dict[str, str]:
        """The first by id of the copies of each document's text; a text without copies is its own."""
        if self._known_copies is not None:
            return {doc_id: self._known_copies[doc_id] for doc_id in self.documents}
        return copy_classes({doc_id: found.words for doc_id, found in self.words.items()})
