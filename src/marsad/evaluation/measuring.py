"""All measures of one run: code the collections, link them, score both.

One flat table of names and values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from marsad.assessment import link
from marsad.evaluation.airwars import AirwarsDocument, Share, score_airwars
from marsad.evaluation.corpus import CODINGS, GOLD_PARTS, Collections, own_codings, uncoded
from marsad.evaluation.counts import Row, ratio
from marsad.evaluation.holding import held_out, split
from marsad.evaluation.linking import linking_shares
from marsad.evaluation.scoring import score, score_found
from marsad.evaluation.when import exact_of_incidents, exact_of_reports, found_table, when_table
from marsad.evaluation.where import Placed, placed, where_shares, where_table
from marsad.model import CodedDocument, Document, Incident
from marsad.temporal import day_of_address

Code = Callable[[Document], CodedDocument]

FITTED: Final = "fitted"
"""The documents that were looked at while rules were made, and that the weights were fitted to."""
HELD: Final = "held out"
"""A third of the documents, by the hash of its id, that was neither."""
LOOKED_AT: Final = "seeds"
"""The part of the gold that was looked at as a whole."""


class Measured(NamedTuple):
    """The outcome of one run. ``general`` are the articles on other matters in which a report was seen;
    ``posts`` are the scores on Airwars' texts that the project coded itself, by the measures' names in
    ``CODINGS``: empty where it has none. ``linked`` are the ways to count linking. ``placed`` are Airwars'
    incidents with what we say of their places; ``exact`` tells by collection how many of the days stated as
    exact are right, ``found`` how places and dates of the reports found fare.
    """

    gold: dict[str, dict[str, Row]]
    posts: dict[str, dict[str, dict[str, Row]]]
    airwars: dict[str, Share]
    general: tuple[CodedDocument, ...]
    general_share: float
    coded: dict[str, tuple[CodedDocument, ...]]
    incidents: tuple[Incident, ...]
    linked: dict[str, Share] = {}  # noqa: RUF012 - never written to
    placed: tuple[Placed, ...] = ()
    exact: dict[str, Share] = {}  # noqa: RUF012 - never written to
    found: dict[str, dict[str, Row]] = {}  # noqa: RUF012 - never written to

    def values(self) -> dict[str, float]:
        """Return every measure of which more is better, by its name in ``floors.yaml``.

        ``airwars.per_gold`` is not among them: splitting raises it and merging lowers it, one is ideal.
        """
        found = {f"gold.{name}": row.f1 for name, row in self.gold["all"].items()}
        found |= {
            f"airwars.{name}": share.share for name, share in self.airwars.items() if name != "per_gold"
        }
        for codings, parts in self.posts.items():
            found |= {f"{codings}.{name}": row.f1 for name, row in parts["all"].items()}
        for name, rows in self.found.items():
            found |= {f"{name}.{measure}_found": row.f1 for measure, row in rows.items()}
        found |= {f"where.{name}": share.share for name, share in where_shares(self.placed).items()}
        found |= {f"when.exact_{name}": share.share for name, share in self.exact.items()}
        found["general.silent"] = 1.0 - self.general_share
        return found


def measure(collections: Collections, code: Code) -> Measured:
    """Run ``code`` over every collection and score what comes out.

    ``gold`` has each part, all of them, and those looked at and those held out apart. Raises UsageError E531
    when a collection is missing.
    """
    coded = {part: _code(code, map(uncoded, collections.gold(part))) for part in GOLD_PARTS}
    coded["airwars"] = _code(code, map(uncoded, collections.airwars_documents()))
    coded["general"] = _code(code, collections.general())
    gold = {part: score(collections.gold(part), coded[part]) for part in GOLD_PARTS}
    gold["all"] = score(collections.gold("all"), [one for part in GOLD_PARTS for one in coded[part]])
    gold |= _apart(collections, coded)
    as_read = without_addresses(code, collections.airwars_documents(), coded["airwars"])
    posts = {
        measures: _parted(collections.airwars_coded(file), as_read)
        for name, measures in CODINGS.items()
        if (file := own_codings(name)) is not None
    }
    incidents = link(coded["airwars"])
    texts, truths = collections.airwars_documents(), collections.airwars_incidents()
    exact = {"airwars": exact_of_incidents(texts, truths, incidents)}
    found = {}
    for name, wanted, given in _coded_apart(collections, {**coded, "airwars": as_read}):
        exact[name] = exact_of_reports(wanted, given)
        found[name] = score_found(wanted, given)
    loud = tuple(document for document in coded["general"] if document.reports)
    return Measured(
        gold=gold,
        posts=posts,
        airwars=score_airwars(texts, truths, incidents),
        linked=linking_shares(texts, incidents),
        general=loud,
        general_share=ratio(len(loud), len(coded["general"])),
        coded=coded,
        incidents=incidents,
        placed=tuple(placed(texts, truths, incidents)),
        exact=exact,
        found=found,
    )


def without_addresses(
    code: Code, documents: Sequence[AirwarsDocument], coded: Sequence[CodedDocument]
) -> tuple[CodedDocument, ...]:
    """Return what is coded of the texts as those people had them who coded these for the project: of the
    address of a page, where that alone tells the day, they saw the site.
    """
    return tuple(
        code(msgspec.structs.replace(uncoded(document), url=_site(document.url)))
        if document.url and document.published is None and day_of_address(document.url)
        else one
        for document, one in zip(documents, coded, strict=True)
    )


def _site(url: str) -> str:
    return "/".join(url.split("/", 3)[:3])


def _coded_apart(
    collections: Collections, coded: Mapping[str, Sequence[CodedDocument]]
) -> Iterable[tuple[str, Sequence[CodedDocument], Sequence[CodedDocument]]]:
    """Yield each set of documents coded by people with its name, and what was coded of them."""
    yield "gold", collections.gold("all"), [one for part in GOLD_PARTS for one in coded[part]]
    for name, measures in CODINGS.items():
        file = own_codings(name)
        if file is not None:
            yield measures, collections.airwars_coded(file), coded["airwars"]


def where_and_when(found: Measured) -> Sequence[str]:
    """Return the lines of all tables of places and days."""
    whole = {"gold": found.gold["all"]} | {name: parts["all"] for name, parts in found.posts.items()}
    return [*where_table(found.placed), "", *when_table(found.exact), "", *found_table(found.found, whole)]


def _apart(
    collections: Collections, coded: Mapping[str, Sequence[CodedDocument]]
) -> dict[str, dict[str, Row]]:
    """Score the gold that was looked at and, apart, the third that was not."""
    every = [document for part in GOLD_PARTS for document in coded[part]]
    hidden = {
        document.doc_id
        for part in GOLD_PARTS
        if part != LOOKED_AT
        for document in collections.gold(part)
        if held_out(document.doc_id)
    }
    looked_at = [document for document in collections.gold("all") if document.doc_id not in hidden]
    rest = [document for document in collections.gold("all") if document.doc_id in hidden]
    return {FITTED: score(looked_at, every), HELD: score(rest, every)}


def measure_own(documents: Sequence[CodedDocument], code: Code) -> dict[str, dict[str, Row]]:
    """Return the scores on the project's own corpus: all of it, and the two parts apart."""
    return _parted(documents, _code(code, map(uncoded, documents)))


def _parted(documents: Sequence[CodedDocument], coded: Sequence[CodedDocument]) -> dict[str, dict[str, Row]]:
    """Score all documents, and those that may be looked at and those held out apart."""
    looked_at, hidden = split(documents)
    return {
        "all": score(documents, coded),
        FITTED: score(looked_at, coded),
        HELD: score(hidden, coded),
    }


def own_values(scores: Mapping[str, Mapping[str, Row]], lot: str = "own") -> dict[str, float]:
    """Return the measures of one lot of the own corpus by their names in ``floors.yaml``."""
    return {f"{lot}.{name}": row.f1 for name, row in scores["all"].items()}


def measure_silence(documents: Sequence[Document], code: Code) -> dict[str, tuple[int, int]]:
    """Return how many texts that tell of no event get no report, and how many there are: those that the
    weights were fitted to and those held out.
    """
    quiet = [(held_out(document.doc_id), not code(document).reports) for document in documents]
    return {
        part: (sum(silent for held, silent in quiet if held == out), sum(held == out for held, _ in quiet))
        for part, out in ((FITTED, False), (HELD, True))
    }


def silence_value(silence: Mapping[str, tuple[int, int]]) -> dict[str, float]:
    """Return the share of such texts that get no report by its name in ``floors.yaml``."""
    silent, texts = (sum(each) for each in zip(*silence.values(), strict=True))
    return {"no_events.silent": ratio(silent, texts)}


def _code(code: Code, documents: Iterable[Document]) -> tuple[CodedDocument, ...]:
    return tuple(code(document) for document in documents)


def gold_table(gold: Mapping[str, Mapping[str, Row]], title: str = "F1 of") -> Sequence[str]:
    """Return the lines of a table: F1 by part, and precision and recall over all."""
    parts = list(gold)
    lines = [f"{title:14}" + "".join(f"{part:>10}" for part in parts) + f"{'P':>8}{'R':>8}{'n':>7}"]
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
