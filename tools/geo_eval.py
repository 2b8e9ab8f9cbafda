"""How well places are found and placed, against texts that are not shipped.

    python tools/geo_eval.py gold    [--misses]   toponym spans against the gold place spans
    python tools/geo_eval.py airwars [--misses]   incidents that some toponym of their documents hits
    python tools/geo_eval.py names   [--misses]   where the places are put that incidents are called by
    python tools/geo_eval.py common               gazetteer names frequent in news that is not about conflict
    python tools/geo_eval.py coverage [--misses]  incidents that have a row of their name near them

Reads data/ of the folder that MARSAD_SHARED names, otherwise of ../shared beside the project.
"""

from __future__ import annotations

import argparse
import json
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from marsad.geo import (
    ResolvedPlace,
    Toponym,
    distance_of,
    document_theatre,
    find_toponyms,
    load_gazetteer,
    resolve,
)
from marsad.geo.indexing import spellings
from marsad.geo.latin import apart
from marsad.geo.names import words_of
from marsad.lexicon import load_lexicon
from marsad.text import Tokens, tokenise

DATA = Path(os.environ.get("MARSAD_SHARED") or Path(__file__).parents[2] / "shared") / "data"


def records(*parts: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSONL file of the data folder."""
    with DATA.joinpath(*parts).open(encoding="utf-8") as file:
        for line in file:
            yield json.loads(line)


def places_of(text: str) -> tuple[Tokens, list[list[ResolvedPlace]]]:
    """Return the tokens and the resolved toponyms of all sentences of a text."""
    tokens, lexicon, gazetteer = tokenise(text), load_lexicon(), load_gazetteer()
    theatre = document_theatre(tokens, lexicon, gazetteer)
    found: list[list[Toponym]] = [
        find_toponyms(tokens, sentence, lexicon, gazetteer, (), theatre) for sentence in tokens.sentences
    ]
    return tokens, resolve(found, theatre)


def gold(*, misses: bool) -> None:
    """Print recall and precision of toponym spans over sentences with a gold trigger or place."""
    totals: Counter[str] = Counter()
    by_precision: defaultdict[str, Counter[str]] = defaultdict(Counter)
    same = all_matched = 0
    for name in ("dev", "dev_news", "seeds"):
        counts: Counter[str] = Counter()
        for document in records("gold", f"{name}.jsonl"):
            text = document["text"]
            tokens, resolved = places_of(text)
            spans = {
                (place["start"], place["end"], place["precision"])
                for report in document["reports"]
                for place in report["places"]
            }
            marks = {(s, e) for s, e, _ in spans}
            marks |= {(r["trigger"]["start"], r["trigger"]["end"]) for r in document["reports"]}
            mine = [place for sentence in resolved for place in sentence]
            own = [place for place in mine if not place.toponym.is_context]
            for start, end, precision in sorted(spans):
                hits = [p for p in own if p.toponym.start < end and start < p.toponym.stop]
                loose = [p for p in mine if p.toponym.start < end and start < p.toponym.stop]
                counts["gold"] += 1
                counts["found"] += bool(hits)
                counts["found, context too"] += bool(loose)
                by_precision[precision]["gold"] += 1
                by_precision[precision]["found"] += bool(hits)
                if hits:
                    all_matched += 1
                    same += hits[0].precision == precision
                if misses and not hits:
                    mark = "CTX " if loose else "MISS"
                    print(f"  {mark} {document['doc_id'][:12]} {precision:12} {_excerpt(text, start, end)}")
            for sentence, places in zip(tokens.sentences, resolved, strict=True):
                first, last = tokens.span(*sentence)
                if not any(first < e and s < last for s, e in marks):
                    continue
                for place in places:
                    if place.toponym.is_context:
                        continue
                    top = place.toponym
                    right = any(top.start < e and s < top.stop for s, e, _ in spans)
                    counts["system"] += 1
                    counts["right"] += right
                    if misses and not right:
                        words = _excerpt(text, top.start, top.stop)
                        print(f"  EXTRA {document['doc_id'][:12]} {top.kind:12} {words}")
        totals.update(counts)
        _print_gold(name, counts)
    _print_gold("all", totals)
    for precision, row in sorted(by_precision.items()):
        print(f"    {precision:14} {row['found']}/{row['gold']}")
    print(f"    precision code equal on {same}/{all_matched} of the found")


def _print_gold(name: str, counts: Counter[str]) -> None:
    recall, precision = counts["found"] / counts["gold"], counts["right"] / counts["system"]
    loose = counts["found, context too"] / counts["gold"]
    print(
        f"{name:9} recall {recall:.3f} (contexts counted {loose:.3f}) of {counts['gold']};"
        f" precision {precision:.3f} of {counts['system']}"
    )


def _excerpt(text: str, start: int, end: int) -> str:
    before, after = text[max(0, start - 45) : start], text[end : end + 35]
    return f"{before}[[{text[start:end]}]]{after}".replace("\n", "/")


def airwars(*, misses: bool) -> None:
    """Print for how many placed incidents some toponym of their documents lies within 5 and 25 km."""
    texts: defaultdict[str, list[ResolvedPlace]] = defaultdict(list)
    for document in records("airwars", "documents.jsonl"):
        _, resolved = places_of(document["text"])
        for incident in document["incidents"]:
            texts[incident] += [p for sentence in resolved for p in sentence if p.lat is not None]
    counts: Counter[str] = Counter()
    for incident in records("airwars", "incidents.jsonl"):
        if incident["lat"] is None or incident["incident_id"] not in texts:
            continue
        lat, lon = incident["lat"], incident["lon"]
        mine = texts[incident["incident_id"]]
        near = sorted((distance_of(p.lat or 0, p.lon or 0, lat, lon), p) for p in mine)
        best = near[0][0] if near else 1e9
        counts["all"] += 1
        counts["5 km"] += best <= 5
        counts["25 km"] += best <= 25
        own = [d for d, p in near if not p.toponym.is_context]
        counts["5 km, no contexts"] += bool(own) and own[0] <= 5
        if misses and best > 5:
            named = Counter(" ".join(p.toponym.name) for _, p in near).most_common(5)
            print(f"  {incident['incident_id']} {incident['location_ar']} {best:.0f} km {lat},{lon} {named}")
    print(" · ".join(f"{name} {count}" for name, count in counts.items()))


NAMED_SPOTS = frozenset(
    {"village", "town", "city", "exact_location", "exact_location_other", "nearby_landmark"}
    | {"neighbourhood_area", "street"}
)
"""Accuracies of Airwars' coordinates that are those of a spot, not of a district."""


def names(*, misses: bool) -> None:
    """Print for the toponyms that bear an incident's own name how far off they are put, how sure that was
    said to be, and whether the radius holds the spot; each name counts once a document and answer.
    """
    incidents = {i["incident_id"]: i for i in records("airwars", "incidents.jsonl") if _is_spot(i)}
    told: dict[tuple[object, ...], tuple[ResolvedPlace, float | None]] = {}
    for document in records("airwars", "documents.jsonl"):
        mine = [incidents[name] for name in document["incidents"] if name in incidents]
        _, resolved = places_of(document["text"]) if mine else (None, [])
        for incident in mine:
            for place in (place for sentence in resolved for place in sentence):
                if _key(place.toponym.name) == _key(words_of(LISTED.split(incident["location_ar"])[0])):
                    key = document["doc_id"], incident["incident_id"], place.place_id, place.stands_in
                    told.setdefault(key, (place, _off(place, incident)))
    if misses:
        for (doc, name, *_), (place, km) in told.items():
            if km is not None and km > SAME_KM:
                print(
                    f"  {name} {doc} {km:.0f} km {place.place_id} {place.probability:.2f} {place.runners_up}"
                )
    meant = [(p, km) for p, km in told.values() if km is not None and not p.stands_in]
    lent = [(p, km) for p, km in told.values() if km is not None and p.stands_in]
    print(f"given as the place itself: {_within(meant)}")
    for count in range(1, 6):
        some = [(p, km) for p, km in meant if min(5, _spots(p)) == count]
        print(f"  of a name with {count}{' or more' if count == 5 else ''} of its kind: {_within(some)}")
    print(f"put at the town or namesakes around it: {_within(lent)}")
    print(f"left without a point: {len(told) - len(meant) - len(lent)}")
    for tenth in range(10):
        some = [(p, km) for p, km in meant if min(9, int(p.probability * 10)) == tenth]
        if some:
            said = sum(p.probability for p, _ in some) / len(some)
            print(f"  probability {tenth / 10:.1f} and more, {said:.2f} on average: {_within(some)}")


SAME_KM = 5.0
LISTED = re.compile("[\u060c,]")


def _is_spot(incident: dict[str, Any]) -> bool:
    return bool(incident["lat"] and incident["location_ar"]) and incident["geo_accuracy"] in NAMED_SPOTS


def _key(words: Sequence[str]) -> str:
    """Return the key of a name without the words that say what sort of place it is."""
    rules, first = load_gazetteer().rules, 0
    while first < len(words) - 1 and words[first] in rules.type_words:
        first += 1
    return rules.key(words[first:])


def _off(place: ResolvedPlace, incident: dict[str, Any]) -> float | None:
    if place.lat is None or place.lon is None:
        return None
    return distance_of(place.lat, place.lon, incident["lat"], incident["lon"])


def _spots(place: ResolvedPlace) -> int:
    return len({(round(row.lat, 1), round(row.lon, 1)) for row in place.toponym.rows})


def _within(some: Sequence[tuple[ResolvedPlace, float]]) -> str:
    total = max(1, len(some))
    near, far = (sum(km <= limit for _, km in some) / total for limit in (SAME_KM, 25.0))
    held = sum(km * 1_000 <= (place.radius_m or 0) for place, km in some) / total
    return f"{near:.3f} within 5 km, {far:.3f} within 25 km, {held:.3f} within the radius, of {len(some)}"


def common() -> None:
    """Print single-word gazetteer names by the number of general-news articles they stand in."""
    gazetteer = load_gazetteer()
    seen: Counter[str] = Counter()
    for document in records("general", "documents.jsonl"):
        words = tokenise(document["text"]).words
        here = set()
        for i, word in enumerate(words):
            match = gazetteer.longest(words, i, i + 1)
            if match is not None and match.article_agrees:
                here.add(word[len(match.prefix) :])
        seen.update(here)
    for word, count in seen.most_common():
        if count > 1:
            print(count, word)


NEAR_KM = 5
"""A row this near to an incident may be its place."""
LEAST_LETTERS = 3
"""Letters of the shortest name that counts where it is only a part of the incident's."""


def coverage(*, misses: bool) -> None:
    """Print for how many placed incidents a row within 5 km has their name.

    Equal: the same name in any spelling. Contained: or a part of the incident's name, in whole words.
    Forgiving: or one letter apart, however spaced, with and without a leading type word.
    """
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for incident in records("airwars", "incidents.jsonl"):
        if incident["lat"] is None or not incident["location_ar"]:
            continue
        names = names_near(incident["lat"], incident["lon"])
        verified = {name for name, checked in names.items() if checked}
        held = {"all rows": how_held(incident["location_ar"], list(names))}
        held["verified rows"] = how_held(incident["location_ar"], list(verified))
        for which, how in held.items():
            counts[which].update(("incidents", *how))
        if misses and not held["all rows"]:
            print(" ", *(incident[key] for key in ("incident_id", "location_ar", "lat", "lon")))
    for which, row in counts.items():
        shares = (f"{how} {row[how] / row['incidents']:.1%}" for how in ("equal", "contained", "forgiving"))
        print(f"{which} within {NEAR_KM} km, of {row['incidents']} incidents: {', '.join(shares)}")


def names_near(lat: float, lon: float) -> dict[str, bool]:
    """The Arabic names of the rows near a point, and whether one of them is of a verified row."""
    reach = NEAR_KM / 80
    rows = load_gazetteer().rows(lambda part: part.within(lat - reach, lon - reach, lat + reach, lon + reach))
    names: dict[str, bool] = {}
    for row in rows:
        if distance_of(row.lat, row.lon, lat, lon) <= NEAR_KM:
            names.update({name: names.get(name, False) or row.verified for name in row.names})
    return names


def how_held(location: str, names: list[str]) -> tuple[str, ...]:
    """How some of the names answer to a location: the strictest way and all laxer ones."""
    rules = load_gazetteer().rules
    asked = [rules.bare(word) for word in words_of(location)]
    bare = [[rules.bare(word) for word in words_of(name)] for name in names]
    if asked in bare:
        return "equal", "contained", "forgiving"
    if any(is_within(words, asked) for words in bare):
        return "contained", "forgiving"
    forms = {
        form for words in spellings([location], rules) for form in (rules.key(words), rules.joined_key(words))
    }
    for name in names:
        for words in spellings([name], rules):
            keys = {rules.key(words), rules.joined_key(words)}
            if any(apart(key, form, 1) <= 1 for key in keys for form in forms) or is_within(
                [rules.bare(word) for word in words], asked
            ):
                return ("forgiving",)
    return ()


def is_within(words: list[str], whole: list[str]) -> bool:
    """Tell whether a name stands in another as whole words."""
    n = len(words)
    return len("".join(words)) >= LEAST_LETTERS and any(
        whole[i : i + n] == words for i in range(len(whole) - n + 1)
    )


def main() -> None:
    """Run one of the measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("measure", choices=("gold", "airwars", "names", "common", "coverage"))
    parser.add_argument("--misses", action="store_true")
    arguments = parser.parse_args()
    if arguments.measure == "gold":
        gold(misses=arguments.misses)
    elif arguments.measure == "airwars":
        airwars(misses=arguments.misses)
    elif arguments.measure == "coverage":
        coverage(misses=arguments.misses)
    elif arguments.measure == "names":
        names(misses=arguments.misses)
    else:
        common()


if __name__ == "__main__":
    main()
