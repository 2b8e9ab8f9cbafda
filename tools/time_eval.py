"""How well time is read on the coded documents: an upper bound, the anchors, and what is missed.

Usage: time_eval.py GOLD.jsonl... [--airwars DOCUMENTS.jsonl] [--misses N]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from marsad.temporal import DocumentClock, TimeReader, find_anchor, load_rows
from marsad.text import tokenise

Json = dict[str, Any]


def lines(path: Path) -> Iterator[Json]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def evaluate(reader: TimeReader, document: Json, counts: Counter[str]) -> list[str]:
    """Check each report's date against the days of its sentence, its line and the default."""
    tokens = tokenise(document["text"])
    mentions = reader.find_all(tokens)
    anchor = find_anchor(
        reader, tokens, mentions, published=document.get("published"), url=document.get("url")
    )
    clock = DocumentClock(tokens, mentions, anchor)
    days = {mention: clock.day_of(mention) for mention in mentions}
    misses = []
    for report in document["reports"]:
        gold = (report["date"]["start"], report["date"]["end"])
        at = report["trigger"]["start"]
        token = next((i for i, end in enumerate(tokens.ends) if end > at), 0)
        sentence = next((s for s in tokens.sentences if s[0] <= token < s[1]), (0, 0))
        near = [m for m in mentions if sentence[0] <= m.first < sentence[1]]
        line = next((s for s in tokens.lines if s[0] <= token < s[1]), (0, 0))
        chosen = clock.day_at(token, sentence, line).span
        counts["chosen right" if (chosen.start, chosen.end) == gold else "chosen wrong"] += 1
        options: dict[str, set[tuple[str | None, str | None]]] = {
            "sentence": {(days[m].start, days[m].end) for m in near},
            "default": {
                (clock.present.start, clock.present.end),
                (clock.published.start, clock.published.end),
            },
            "document": {(found.start, found.end) for found in days.values()},
            "null": {(None, None)},
        }
        where = next((name for name, found in options.items() if gold in found), "missed")
        counts[where] += 1
        if where in ("missed", "document") or (where == "null" and near and anchor):
            said = "; ".join(
                f"{' '.join(tokens.words[m.first : m.end])}={days[m].start}..{days[m].end}" for m in near
            )
            words = document["text"][max(0, at - 80) : at + 60].replace("\n", " ")
            head = f"{where} {document['doc_id'][:20]} {report['id']} gold {gold} anchor {anchor}"
            misses.append(f"{head}\n   [{said}]\n   {words}")
        elif where != "null" and report["date"]["conflict"] != any(
            days[m].conflict for m in near if (days[m].start, days[m].end) == gold
        ):
            misses.append(f"conflict differs {document['doc_id'][:20]} {report['id']} gold {report['date']}")
    return misses


def anchors(reader: TimeReader, path: Path, counts: Counter[str]) -> list[str]:
    """Compare the anchor found without the publication date to the publication date."""
    wrong = []
    for document in lines(path):
        tokens = tokenise(document["text"])
        mentions = reader.find_all(tokens)
        anchor = find_anchor(reader, tokens, mentions, url=document.get("url"))
        published = document.get("published")
        origin = anchor.origin if anchor else "none"
        if not published:
            counts[f"unknown date: {origin}"] += 1
        elif anchor is None:
            counts["none found"] += 1
        else:
            good = abs((anchor.day - anchor.day.fromisoformat(published[:10])).days) <= 1
            counts[f"{'right' if good else 'wrong'}: {origin}"] += 1
            if not good:
                wrong.append(f"{document['doc_id']} published {published} anchor {anchor}")
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--airwars", type=Path)
    parser.add_argument("--misses", type=int, default=0)
    args = parser.parse_args()
    reader = TimeReader(load_rows())
    counts: Counter[str] = Counter()
    misses = [
        miss for path in args.gold for document in lines(path) for miss in evaluate(reader, document, counts)
    ]
    print("reports:", dict(counts.most_common()))
    print("\n".join(misses[: args.misses]))
    if args.airwars:
        found: Counter[str] = Counter()
        wrong = anchors(reader, args.airwars, found)
        print("anchors:", dict(found.most_common()))
        print("\n".join(wrong[: args.misses]))


if __name__ == "__main__":
    main()
