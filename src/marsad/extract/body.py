"""The article inside a page: trafilatura first, else the densest part of the body."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

MIN_CHARS: Final = 40
"""Shorter results of trafilatura are compared with the plain reader's, which may have found the article."""

MIN_KEPT: Final = 0.4
"""Trafilatura's text is taken when it holds at least this share of the densest part's text: on pages with
few paragraphs (short bulletins, posts) it sometimes keeps one sentence of several."""

_FURNITURE: Final = re.compile(
    r"(?<![a-z])(nav|navbar|menu|breadcrumbs?|comments?|respond|disqus|captcha|related|recommend\w*|also-read|"
    r"read-?more|share|sharing|social|cookies?|sidebar|widget|newsletter|subscribe|tags?|most-?read|trending|"
    r"footer|header-?top|advert\w*|ads?|promo|login|search|font-?(?:size|tools|resize))(?![a-z])",
    re.IGNORECASE,
)
"""Class and id words (English in practically all templates) of parts that are not the article."""

_DROPPED: Final = frozenset(
    {"script", "style", "noscript", "template", "nav", "footer", "aside", "form", "iframe", "svg", "button"}
    | {"select", "textarea", "input", "object", "audio", "video", "head"}
)
_KEPT: Final = frozenset({"html", "body", "article", "main"})
_BLOCKS: Final = frozenset(
    {"p", "div", "section", "article", "main", "header", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr"}
    | {"td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "pre", "br"}
    | {"hr", "address", "body", "center"}
)
_WRAPPER_SHARE: Final = 0.5
"""A part with more of the page's running text than this is its wrapper, whatever its class is called."""

_KEEP_SHARE: Final = 0.6
"""A child with at least this share of its parent's running text is taken instead of the parent."""

MIN_LINKS: Final = 2
LINK_SHARE: Final = 3
"""A block with at least so many links, whose words are so many times its other text, is a list of links."""

_LINK_HOLDERS: Final = frozenset({"ul", "ol", "td", "div", "section", "table", "dl", "p"})

Lengths = dict[HtmlElement, int]


def parse(text: str) -> HtmlElement | None:
    """Return the page's tree, or null when nothing is in it. Broken mark-up is mended, never refused."""
    cleaned = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]", " ", text)
    cleaned = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", cleaned)
    parser = lxml_html.HTMLParser(huge_tree=True, recover=True, remove_comments=True, remove_pis=True)
    try:
        tree = lxml_html.document_fromstring(cleaned, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    return tree if isinstance(tree, HtmlElement) else None


def main_text(tree: HtmlElement) -> str:
    """Return the article's paragraphs, one a line, without menus, related headlines, comments or captcha.

    ``tree`` is changed: its furniture is taken out.
    """
    drop_furniture(tree)
    plain = densest(tree)
    found = _trafilatura(tree)
    return found if len(found) >= max(MIN_CHARS, MIN_KEPT * len(plain)) else plain


def plain_text(tree: HtmlElement) -> str:
    """Return what ``main_text`` does without trafilatura, for pages too long for it."""
    drop_furniture(tree)
    return densest(tree)


def _trafilatura(tree: HtmlElement) -> str:
    import trafilatura  # noqa: PLC0415  half a second to import

    result = trafilatura.bare_extraction(
        etree.tostring(tree, encoding="unicode", method="html"),
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    text = getattr(result, "text", None)
    return text if isinstance(text, str) else ""


def drop_furniture(tree: HtmlElement) -> None:
    """Take out of ``tree`` what its mark-up names as menu, comments, related items, forms or scripts."""
    lengths = running_lengths(tree)
    total = lengths.get(tree, 0)
    for node in [node for node in lengths if _is_furniture(node) or _is_link_list(node, lengths)]:
        if node.tag not in _DROPPED and lengths[node] > _WRAPPER_SHARE * total:
            continue
        _remove(node)
    _flatten_layout_tables(tree)


def _is_link_list(node: HtmlElement, lengths: Lengths) -> bool:
    """Tell a list of headlines or a menu that no class names: several links and hardly any other text."""
    if node.tag not in _LINK_HOLDERS:
        return False
    links = [" ".join(str(part) for part in link.itertext()).strip() for link in node.iter("a")]
    return len(links) >= MIN_LINKS and sum(map(len, links)) > LINK_SHARE * lengths[node]


def _flatten_layout_tables(tree: HtmlElement) -> None:
    """Make plain blocks of tables that hold most of the page's text: their cells are columns of the page."""
    lengths = running_lengths(tree)
    total = lengths.get(tree, 0)
    for node in [node for node in tree.iter("table") if lengths.get(node, 0) > _WRAPPER_SHARE * total]:
        for part in [node, *node.iter("tbody", "tr", "td", "th")]:
            part.tag = "div"


def _is_furniture(node: HtmlElement) -> bool:
    if node.tag in _KEPT:
        return False
    if node.tag in _DROPPED or node.get("hidden") is not None:
        return True
    names = f"{node.get('class') or ''} {node.get('id') or ''} {node.get('role') or ''}"
    return bool(_FURNITURE.search(names))


def _remove(node: HtmlElement) -> None:
    parent = node.getparent()
    if parent is None:
        return
    if node.tail:
        before = node.getprevious()
        if before is None:
            parent.text = (parent.text or "") + node.tail
        else:
            before.tail = (before.tail or "") + node.tail
    parent.remove(node)


def densest(tree: HtmlElement) -> str:
    """Return the text of the smallest part that holds most of the page's running text outside links."""
    lengths = running_lengths(tree)
    node = _start(tree, lengths)
    while True:
        best = max(node, key=lambda child: lengths.get(child, 0), default=None)
        if (
            best is None
            or best.tag in ("p", "a")
            or lengths.get(best, 0) < _KEEP_SHARE * max(lengths[node], 1)
        ):
            return block_text(node)
        node = best


def _start(tree: HtmlElement, lengths: Lengths) -> HtmlElement:
    """Return the page's one ``article`` or ``main`` where there is just one with text, else its body."""
    for name in ("article", "main"):
        parts = [part for part in tree.iter(name) if lengths.get(part)]
        if len(parts) == 1:
            return parts[0]
    return next(iter(tree.iter("body")), tree)


def running_lengths(tree: HtmlElement) -> Lengths:
    """Return for each element how many characters of text outside links it holds, in one pass."""
    lengths: Lengths = {}
    for _, node in etree.iterwalk(tree, events=("end",)):
        if not isinstance(node.tag, str):
            continue
        inside = 0
        if node.tag != "a":
            inside = len((node.text or "").strip())
            inside += sum(lengths.get(child, 0) + len((child.tail or "").strip()) for child in node)
        lengths[node] = inside
    return lengths


def block_text(node: HtmlElement) -> str:
    """Return the node's text with a line break at each block's edge and at ``<br>``."""
    parts: list[str] = []
    for event, item in etree.iterwalk(node, events=("start", "end")):
        if item.tag in _BLOCKS:
            parts.append("\n")
        if event == "start":
            parts.append((item.text or "").replace("\n", " "))
        elif item is not node:
            parts.append((item.tail or "").replace("\n", " "))
    lines = (" ".join(line.split()) for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
