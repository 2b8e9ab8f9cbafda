"""All measures of one run: code the collections, link them, score both.

One flat table of names and values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from marsad.assessment import link
from marsad.evaluation.airwars import Share, score_airwars
from marsad.evaluation.corpus import GOLD_PARTS, Collections, uncoded
from marsad.evaluation.counts import Row, ratio
from marsad.evaluation.scoring import score
from marsad.model import CodedDocument, Document, Incident

Code = Callable[[Document], CodedDocument]


class Measured(NamedTuple):
    """The outcome of one run. ``general`` are the articles on other matters in which a report was seen."""

    gold: dict[str, dict[str, Row]]
    airwars: dict[str, Share]
    general: tuple[CodedDocument, ...]
    general_share: float
    coded: dict[str, tuple[CodedDocument, ...]]
    incidents: tuple[Incident, ...]

    def values(self) -> dict[str, float]:
        """Return every measure of which more is better, by its name in ``floors.yaml``.

        ``airwars.per_gold`` is not among them: splitting raises it and merging lowers it, one is ideal.
        """
        found = {f"gold.{name}": row.f1 for name, row in self.gold["all"].items()}
        found |= {
            f"airwars.{name}": share.share for name, share in self.airwars.items() if name != "per_gold"
        }
        found["general.silent"] = 1.0 - self.general_share
        return found


def measure(collections: Collections, code: Code) -> Measured:
    """Run ``code`` over every collection and score what comes out.

    Raises UsageError E531 when a collection is missing.
    """
    coded = {part: _code(code, map(uncoded, collections.gold(part))) for part in GOLD_PARTS}
    coded["airwars"] = _code(code, map(uncoded, collections.airwars_documents()))
    coded["general"] = _code(code, collections.general())
    gold = {part: score(collections.gold(part), coded[part]) for part in GOLD_PARTS}
    gold["all"] = score(collections.gold("all"), [one for part in GOLD_PARTS for one in coded[part]])
    incidents = link(coded["airwars"])
    loud = tuple(document for document in coded["general"] if document.reports)
    return Measured(
        gold=gold,
        airwars=score_airwars(collections.airwars_documents(), collections.airwars_incidents(), incidents),
        general=loud,
        general_share=ratio(len(loud), len(coded["general"])),
        coded=coded,
        incidents=incidents,
    )


def _code(code: Code, documents: Iterable[Document]) -> tuple[CodedDocument, ...]:
    return tuple(code(document) for document in documents)


def gold_table(gold: dict[str, dict[str, Row]]) -> Sequence[str]:
    """Return the lines of the gold table: F1 by collection, and precision and recall over all."""
    parts = (*GOLD_PARTS, "all")
    lines = [f"{'F1 of':14}" + "".join(f"{part:>10}" for part in parts) + f"{'P':>8}{'R':>8}{'n':>7}"]
    for name, row in gold["all"].items():
        values = "".join(f"{gold[part][name].f1:10.3f}" for part in parts)
        lines.append(f"{name:14}{values}{row.p:8.3f}{row.r:8.3f}{row.n:7d}")
    return lines


def airwars_table(shares: dict[str, Share]) -> Sequence[str]:
    """Return the lines of the Airwars table."""
    lines = [f"{'Airwars':20}{'share':>8}{'n':>7}"]
    for name, share in shares.items():
        more = f"   P {share.p:.3f} R {share.r:.3f}" if share.p is not None and share.r is not None else ""
        lines.append(f"{name:20}{share.share:8.3f}{share.n:7d}{more}")
    return lines
