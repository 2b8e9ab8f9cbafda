"""How well documents are put together, beside the pairwise figure of ``score_airwars``.

Pairs of documents that share an incident, all and those of dated documents alone (a publication day or a full
date in the text), and B-cubed: for each document the share of its companions that are right, and of its true
companions that are found. A document that tells of several incidents has the companions of all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from marsad.evaluation.airwars import AirwarsDocument, Share, has_date, pairs_of
from marsad.evaluation.counts import f1, ratio
from marsad.model import Incident


def linking_shares(documents: Sequence[AirwarsDocument], system: Sequence[Incident]) -> dict[str, Share]:
    """Return precision, recall and F1 of each way to count, by its name."""
    known = {one.doc_id for one in documents}
    dated = {one.doc_id for one in documents if one.published or has_date(one.text)}
    texts: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for incident in one.incidents:
            texts[incident].add(one.doc_id)
    held = [set(incident.documents) & known for incident in system]
    return {
        "pairs": _pairs(texts.values(), held),
        "pairs, dated": _pairs(_within(texts.values(), dated), _within(held, dated)),
        "pairs, undated": _pairs(_within(texts.values(), known - dated), _within(held, known - dated)),
        "B-cubed": _b_cubed(sorted(known), texts.values(), held),
    }


def linking_pairs(documents: Sequence[AirwarsDocument], groups: Iterable[Iterable[str]]) -> Share:
    """Return precision, recall and F1 of groups of document ids over pairs of documents."""
    texts: dict[str, set[str]] = defaultdict(set)
    for one in documents:
        for incident in one.incidents:
            texts[incident].add(one.doc_id)
    return _pairs(texts.values(), groups)


def linking_table(shares: dict[str, Share]) -> list[str]:
    """Return the lines of the table."""
    lines = [f"{'linking':20}{'P':>8}{'R':>8}{'F1':>8}{'n':>8}"]
    for name, share in shares.items():
        lines.append(f"{name:20}{share.p or 0:8.3f}{share.r or 0:8.3f}{share.share:8.3f}{share.n:8d}")
    return lines


def _within(groups: Iterable[set[str]], part: set[str]) -> list[set[str]]:
    return [group & part for group in groups]


def _pairs(gold: Iterable[Iterable[str]], held: Iterable[Iterable[str]]) -> Share:
    wanted, given = pairs_of(gold), pairs_of(held)
    right = len(wanted & given)
    precision, recall = ratio(right, len(given)), ratio(right, len(wanted))
    return Share(f1(precision, recall), len(wanted), precision, recall)


def _b_cubed(known: Sequence[str], gold: Iterable[set[str]], held: Iterable[set[str]]) -> Share:
    wanted, given = _companions(known, gold), _companions(known, held)
    precisions = [len(wanted[one] & given[one]) / len(given[one]) for one in known]
    recalls = [len(wanted[one] & given[one]) / len(wanted[one]) for one in known]
    precision, recall = (sum(values) / max(1, len(known)) for values in (precisions, recalls))
    return Share(f1(precision, recall), len(known), precision, recall)


def _companions(known: Iterable[str], groups: Iterable[set[str]]) -> dict[str, set[str]]:
    """Return the documents that share a group with each, itself included."""
    found = {one: {one} for one in known}
    for group in groups:
        for one in group:
            found[one] |= group
    return found
