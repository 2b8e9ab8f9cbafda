"""Title, date, outlet and address as a page itself gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import msgspec
from lxml.html import HtmlElement

_DATE_METAS: Final = (
    "article:published_time", "og:article:published_time", "datepublished", "publishdate", "pubdate",
    "dc.date.issued", "dc.date", "date", "sailthru.date", "parsely-pub-date",
)  # fmt: skip
_LD_DEPTH: Final = 6


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a page says about itself; ``published`` is as it stands there."""

    title: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


def read(tree: HtmlElement) -> About:
    """Return what the page says about itself; a missing thing is null, nothing is guessed from the text."""
    metas = _metas(tree)
    ld = list(_linked_data(tree))
    return About(
        title=_title(tree, metas),
        published=_published(tree, metas, ld),
        outlet=metas.get("og:site_name") or _publisher(ld),
        url=_link(tree, "canonical") or metas.get("og:url"),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = " ".join((node.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _title(tree: HtmlElement, metas: dict[str, str]) -> str | None:
    headings = [text for node in tree.iter("h1") if (text := _text(node))]
    if len(headings) == 1:
        return headings[0]
    if metas.get("og:title"):
        return metas["og:title"]
    if headings:
        return headings[0]
    return next((text for node in tree.iter("title") if (text := _text(node))), None)


def _text(node: HtmlElement) -> str:
    return " ".join("".join(str(part) for part in node.itertext()).split())


def _published(tree: HtmlElement, metas: dict[str, str], ld: list[dict[str, Any]]) -> str | None:
    for name in _DATE_METAS:
        if name in metas:
            return metas[name]
    for item in ld:
        if isinstance(value := item.get("datePublished"), str) and value.strip():
            return value.strip()
    for node in tree.iter("time"):
        if value := (node.get("datetime") or "").strip():
            return value
    return None


def _publisher(ld: list[dict[str, Any]]) -> str | None:
    for item in ld:
        publisher = item.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else None
        if isinstance(name, str) and name.strip():
            return name.strip()
    return None


def _link(tree: HtmlElement, relation: str) -> str | None:
    for node in tree.iter("link"):
        address = (node.get("href") or "").strip()
        if relation in (node.get("rel") or "").lower().split() and address.startswith(
            ("http://", "https://")
        ):
            return address
    return None


def _linked_data(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for node in tree.iter("script"):
        if (node.get("type") or "").strip().lower() == "application/ld+json":
            try:
                value = msgspec.json.decode((node.text or "").strip())
            except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
                continue  # a page's broken JSON-LD says nothing; its other metadata may
            yield from _objects(value, _LD_DEPTH)


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth and isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth - 1)
    elif depth and isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)
