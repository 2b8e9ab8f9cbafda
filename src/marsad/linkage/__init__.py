"""Which reports of which documents tell of the same event, and which documents are copies of one text."""

from marsad.linkage.comparing import Comparison, Reason
from marsad.linkage.copies import copy_classes
from marsad.linkage.corpus import Corpus
from marsad.linkage.decisions import Decisions, decide
from marsad.linkage.grouping import explain, group, group_corpus
from marsad.linkage.linker import Linker
from marsad.linkage.profiles import linkable
from marsad.linkage.refs import ReportRef, by_id, find
from marsad.linkage.weights import default_weights
from marsad.linkage.why import compare_reports, parse_ref
from marsad.linkage.words import words_of

__all__ = [
    "Comparison",
    "Corpus",
    "Decisions",
    "Linker",
    "Reason",
    "ReportRef",
    "by_id",
    "compare_reports",
    "copy_classes",
    "decide",
    "default_weights",
    "explain",
    "find",
    "group",
    "group_corpus",
    "linkable",
    "parse_ref",
    "words_of",
]
