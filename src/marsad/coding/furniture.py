"""Page furniture: which lines of a text are menus, related headlines, share strips and the like.

Recognised from structure (short lines in a row, what follows the last paragraph, repetition) and from the
furniture words of the packs, never from a list of sites.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from unicodedata import category

from marsad.coding.repeats import DASHES, TOP_RUN, previews, repeated
from marsad.text import Kind, Tokens

if TYPE_CHECKING:
    from marsad.lexicon import Lexicon

PARAGRAPH_WORDS: Final = 22
"""A line with at least so many words is a paragraph of the text."""
HEADLINE_WORDS: Final = range(4, 20)
"""Lines of these lengths without a full stop look like headlines."""
LINKED_WORDS: Final = range(4, 31)
"""A line of these lengths without a full stop, right behind the label of a link, is that link."""
CAPTION_WORDS: Final = range(6, 46)
"""Lines of these lengths may stand below a picture."""
CAPTION_END: Final = 10
"""The credit or the day of a picture stands among the last so many tokens of its caption."""
YEAR_DIGITS: Final = 4
LABEL_WORDS: Final = 8
"""A line that opens page furniture is a label of at most so many words."""
TAIL_RUN: Final = 3
"""So many headlines in a row after the last paragraph are links to other articles."""
LIST_RUN: Final = 7
"""A text without paragraphs and with so many headlines is a page of links."""
FEED_POSTS: Final = 2
"""A page with so many counts of views is a feed of posts."""
VIEWS: Final = frozenset({"views", "\U0001f441"})
"""What stands beside the number of those who saw a post."""
FEED_TIMES: Final = 3
"""A page with so many times of day above its items is a live page."""
TAG_REACH: Final = 4
"""A label before a bar is less than so many tokens long."""
POST_HEAD: Final = 4
"""In one of so many first lines a page of a social network says that it is one."""
CREDIT_REACH: Final = 4
"""The credit of a picture stands among the last so many tokens of its line."""
CREDIT_MARKS: Final = frozenset("(/-\u2013\u2014|")
"""Marks that set the credit of a picture off."""
BULLETS: Final = frozenset("-\u2013\u2014\u2022*\u25cf\u25aa\u00b7")
"""Marks that the items of a list begin with."""
SYMBOL: Final = "So"
"""Unicode category of pictograms."""
SAYING: Final = frozenset({Kind.WORD, Kind.NUMBER, Kind.LATIN})
STOPS: Final = frozenset(".!?\u061f\u2026")


def furniture_lines(tokens: Tokens, lexicon: Lexicon) -> dict[int, str]:
    """Return the lines that are furniture, each with the reason."""
    lines = tokens.lines
    sizes = [tokens.kinds[a:b].count(Kind.WORD) for a, b in lines]
    out: dict[int, str] = {}
    _labels(tokens, lexicon, sizes, out)
    previews(tokens, out)
    repeated(tokens, sizes, out)
    if not is_post(tokens, lexicon):
        _headline_runs(tokens, sizes, out)
    return out


def is_post(tokens: Tokens, lexicon: Lexicon) -> bool:
    """Whether the page is a post of a social network, whose short lines are its text and no headlines."""
    heads = tokens.lines[:POST_HEAD]
    kinds = tokens.kinds[: heads[-1][1]] if heads else []
    if Kind.LATIN not in kinds and Kind.OTHER not in kinds:
        return False
    for first, end in heads:
        for i, kind in enumerate(tokens.kinds[first:end], first):
            if kind == Kind.WORD:
                continue
            if tokens.words[i].startswith("@") and len(tokens.words[i]) > 1:
                return True
            if kind == Kind.LATIN and _kind_at(tokens, lexicon, i) == "platform":
                return True
    return False


def without_comments(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """Return the tokens before the strip of reactions behind which a post's comments stand."""
    if Kind.LATIN not in tokens.kinds:
        return tokens
    for i, kind in enumerate(tokens.kinds):
        if kind == Kind.LATIN and i and _kind_at(tokens, lexicon, i) == "ends_post":
            return _first_tokens(tokens, i)
    return tokens


def is_caption(tokens: Tokens, line: int) -> bool:
    """Whether a line is what stands below a picture: a single sentence that ends with who took it in
    brackets, or with a dash and the day.
    """
    first, end = tokens.lines[line]
    if end - first not in CAPTION_WORDS or tokens.words[end - 1] in STOPS:
        return False
    last = range(max(first, end - CAPTION_END), end)
    opened = next((i for i in last if tokens.words[i] == "("), None)
    credited = opened is not None and opened > first and tokens.words[end - 1] == ")"
    dashed = any(tokens.words[i] in DASHES and tokens.words[i + 1].isdecimal() for i in last[:-1])
    dated = dashed and tokens.words[end - 1].isdecimal() and len(tokens.words[end - 1]) == YEAR_DIGITS
    text = range(first, opened if opened is not None else end)
    return (credited or dated) and not any(tokens.words[i] in STOPS for i in text)


def _first_tokens(tokens: Tokens, end: int) -> Tokens:
    """The tokens before ``end``, their lines and sentences."""
    return Tokens(
        source=tokens.source,
        words=tokens.words[:end],
        kinds=tokens.kinds[:end],
        starts=tokens.starts[:end],
        ends=tokens.ends[:end],
        lines=[(a, min(b, end)) for a, b in tokens.lines if a < end],
        sentences=[(a, min(b, end)) for a, b in tokens.sentences if a < end],
    )


def _kind_at(tokens: Tokens, lexicon: Lexicon, i: int) -> str:
    """Kind of the furniture words that begin at a token, empty for none."""
    reading = next((r for r in lexicon.readings(tokens.words, i) if r.cls == "furniture"), None)
    return str(getattr(reading.row, "kind", "")) if reading is not None else ""


def _labels(tokens: Tokens, lexicon: Lexicon, sizes: list[int], out: dict[int, str]) -> None:
    """Lines that furniture words fill, and everything behind a label that opens the tail."""
    last_paragraph = max((n for n, size in enumerate(sizes) if size >= PARAGRAPH_WORDS), default=-1)
    tail = False
    for n, (first, end) in enumerate(tokens.lines):
        kind, covered = _furniture_at(tokens, lexicon, first, end)
        if tail and sizes[n] < PARAGRAPH_WORDS:
            out[n] = "behind a label that opens related links"
        elif kind == "opens_tail" and (
            sizes[n] <= LABEL_WORDS or covered or _labelled(tokens, lexicon, first)
        ):
            out[n] = "opens related links"
            tail = n >= last_paragraph or sizes[n] <= LABEL_WORDS
        elif kind == "link" and sizes[n] < PARAGRAPH_WORDS:
            out[n] = "a link to another article"
            if (
                covered
                and n + 1 < len(sizes)
                and sizes[n + 1] in LINKED_WORDS
                and not _stopped(tokens, n + 1)
            ):
                out[n + 1] = "behind the label of a link"
        elif n in out:
            continue
        elif kind and covered:
            out[n] = "only page words"
        elif sizes[n] < PARAGRAPH_WORDS and _is_archive(tokens, lexicon, first, end):
            out[n] = "a picture from the archive"
        elif sizes[n] >= PARAGRAPH_WORDS:
            tail = False


def _labelled(tokens: Tokens, lexicon: Lexicon, first: int) -> bool:
    """Whether a colon stands behind the label that a line begins with: what it lists is in the line."""
    reading = next((r for r in lexicon.readings(tokens.words, first) if r.cls == "furniture"), None)
    return reading is not None and tokens.words[reading.end : reading.end + 1] == [":"]


def _is_archive(tokens: Tokens, lexicon: Lexicon, first: int, end: int) -> bool:
    """Whether a line ends in a credit, set off by a mark, that says its picture is an old one."""
    last = range(max(first, end - CREDIT_REACH), end)
    return any(tokens.words[i] in CREDIT_MARKS for i in last) and any(
        _kind_at(tokens, lexicon, i) == "archive" for i in last
    )


def _furniture_at(tokens: Tokens, lexicon: Lexicon, first: int, end: int) -> tuple[str, bool]:
    """Kind of the furniture word a line begins with, and whether such words cover half of the line."""
    kind, covered, i = "", 0, first
    while i < end:
        if not covered and i - first > 1:
            return "", False
        reading = next(
            (r for r in lexicon.readings(tokens.words, i) if r.cls == "furniture" and r.end <= end), None
        )
        if reading is None:
            i += 1
            continue
        kind = kind or str(getattr(reading.row, "kind", ""))
        covered += reading.end - i
        i = reading.end
        if end - first > 30:
            break
    return kind, 2 * covered >= end - first


def _list_items(tokens: Tokens) -> set[int]:
    """Lines with a bullet or a small number before them, behind a line that announces a list or begins it."""
    items: set[int] = set()
    for n in range(1, len(tokens.lines)):
        first = tokens.words[tokens.lines[n][0]]
        head = tokens.words[tokens.lines[n - 1][1] - 1]
        marked = first in BULLETS or (first.isdecimal() and len(first) < 3)
        if marked and (head == ":" or n - 1 in items or first == "1"):
            items.add(n)
    return items


def _headline_runs(tokens: Tokens, sizes: list[int], out: dict[int, str]) -> None:
    items = _list_items(tokens)
    paragraphs = [n for n, size in enumerate(sizes) if size >= PARAGRAPH_WORDS and n not in out]
    heads = [
        n
        for n in range(len(sizes))
        if n not in out and n not in items and sizes[n] in HEADLINE_WORDS
        and not _stopped(tokens, n) and not has_symbol(tokens, n)
    ]  # fmt: skip
    if not paragraphs:
        heads = [] if _is_live(tokens, paragraphs) else [n for n in heads if not _tagged(tokens, n)]
        if len(heads) >= LIST_RUN or _only_links(sizes, heads, out):
            out.update(dict.fromkeys(heads, "a page of links"))
        return
    if _is_feed(tokens, paragraphs):
        return
    after = [n for n in heads if n > paragraphs[-1]]
    if len(after) >= TAIL_RUN:
        out.update(dict.fromkeys(after, "headlines behind the text"))
    before = [n for n in heads if n < paragraphs[0]]
    if len(before) > TOP_RUN:
        out.update(dict.fromkeys(before[:-2], "headlines above the text"))


def _only_links(sizes: list[int], heads: list[int], furniture: dict[int, str]) -> bool:
    """Whether a page is headlines and, more than these, page words, with no line of text."""
    text = sum(size > 0 and n not in furniture for n, size in enumerate(sizes))
    return TAIL_RUN <= len(heads) == text < len(furniture)


def is_feed(tokens: Tokens) -> bool:
    """Whether a page is made of posts or of the items of a live page, whose short lines are its text."""
    return _is_feed(tokens, [n for n, (a, b) in enumerate(tokens.lines) if b - a >= PARAGRAPH_WORDS])


def _is_feed(tokens: Tokens, paragraphs: list[int]) -> bool:
    posts = sum(_counts_views(tokens, n) for n in range(len(tokens.lines)))
    return posts >= FEED_POSTS or _is_live(tokens, paragraphs)


def _is_live(tokens: Tokens, paragraphs: list[int]) -> bool:
    """Whether times of day stand above the items: beside an article they are those of other articles."""
    timed = {n for n in range(len(tokens.lines)) if _opens_with_time(tokens, n)}
    if len(timed) < FEED_TIMES:
        return False
    return 2 * sum(n in timed or n - 1 in timed for n in paragraphs) >= len(paragraphs)


def _opens_with_time(tokens: Tokens, n: int) -> bool:
    """Whether a time of day is the first word or number of a line."""
    first, end = tokens.lines[n]
    word = next((tokens.words[i] for i in range(first, end) if tokens.kinds[i] in SAYING), "")
    hour, colon, minute = word.partition(":")
    return bool(colon) and hour.isdecimal() and len(hour) < 3 and minute.isdecimal() and len(minute) == 2


def _tagged(tokens: Tokens, n: int) -> bool:
    """Whether a line opens with a hashtag or a label set off by a bar: an item of a feed, no link."""
    first, end = tokens.lines[n]
    return tokens.words[first].startswith("#") or "|" in tokens.words[first : min(end, first + TAG_REACH)]


def has_symbol(tokens: Tokens, n: int) -> bool:
    """Whether a line opens with a pictogram, as the news of a bulletin do in posts, and no links."""
    first = tokens.words[tokens.lines[n][0]]
    return first not in BULLETS and category(first[:1] or " ") == SYMBOL


def _counts_views(tokens: Tokens, n: int) -> bool:
    """Whether a short line counts who saw a post: between the posts of a feed, not behind an article."""
    first, end = tokens.lines[n]
    return end - first <= LABEL_WORDS and any(word in VIEWS for word in tokens.words[first:end])


def _stopped(tokens: Tokens, n: int) -> bool:
    _, end = tokens.lines[n]
    return tokens.words[end - 1] in STOPS
