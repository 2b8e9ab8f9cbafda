"""The day a text is written from: given, printed on the page, said by the text, in its address or number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from marsad.temporal.calendar import make_day, shift
from marsad.temporal.expression import TimeMention
from marsad.temporal.posts import day_of_post
from marsad.temporal.reader import TimeReader, TokensLike
from marsad.temporal.resolution import resolve
from marsad.temporal.years import Years, parts, read_years, with_year

Origin = Literal["published", "stamp", "post", "page", "text", "title", "closing", "embed", "url"]

DATE_LINE_SLACK = 5
"""Most words a date line holds besides its date ("last update", a city, the time)."""
BODY_WORDS = 15
"""A line of at least so many words is running text, not a headline or a menu entry."""
LINES_TO_BODY = 12
"""Most lines between a date line and the running text it dates."""
HEADLINES_IN_LIST = 3
"""So many headline-like lines after a date line make it the head of a list, dated by the visit."""
HEADLINE_WORDS = 5
AGE_WORDS = 4
"""Most words of a line that says how old an article is."""
BYLINES = 3
"""More lines with an hour or a byline word make a list of articles."""
TITLE_LINES = 3
TITLE_WORDS = 2
"""Fewest words of a heading before its date; less is a bare date, often that of the visit."""
_COUNTED = 60
"""Tokens of a line that are counted: enough to tell a paragraph from a headline."""
CLOSING_DAYS = 31
"""A date that closes a statement dates it if the text tells of a day at most so many days before."""
_URL = (
    re.compile(r"[/_-](?P<y>20\d\d)[/-](?P<m>\d{1,2})[/-](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"[/_-](?P<y>20\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"[/_-](?P<d>\d{1,2})(?P<by>[/-])(?P<m>\d{1,2})(?P=by)(?P<y>20\d\d)(?!\d)"),
    re.compile(r"/(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<y>20\d\d)\d{0,2}/?(?:[?#]|$)"),
)
"""How addresses write their day: year first, day first, or in one with the number of the article that day."""
YEAR_WORDS = 2
"""Most words of what stands before a day and a month where it is their year: it and what parts them."""
_FOUR = re.compile(r"(?:19|20)\d\d")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
_HANDLE = re.compile(r"\(@\w+\)")
"""Who posted what is embedded in a page: the line that says so is not the page's own."""
_WORD = re.compile(r"[^\W\d_]{2,}")


class Anchor(NamedTuple):
    """The day that relative expressions count from, and where it was found."""

    day: date
    origin: Origin


def find_anchor(
    reader: TimeReader,
    tokens: TokensLike,
    mentions: Sequence[TimeMention],
    *,
    published: str | date | None = None,
    url: str | None = None,
) -> Anchor | None:
    """Return the day of the text, or None when nothing tells it; a background date never does.

    ``mentions`` are all of the text's. ``published`` (a day, ISO when a string) wins, unless the post's own
    stamp shows the same day of another year; a string that is no date is passed over, since the
    reader of the input reports it.
    """
    given = _given(published)
    stamp = _stamp(reader, tokens.source) or _numbered(url)
    if given and not (stamp and _year_slipped(given, stamp.day)):
        return Anchor(given, "published")
    if stamp:
        return stamp
    finders = (
        _date_line(reader, tokens, mentions) or _year_before(tokens, mentions),
        _said(mentions),
        _title(tokens, mentions),
        _closing(tokens, mentions),
        _embed(reader, tokens.source, mentions),
        _only_dated(tokens, mentions),
        _address(url),
    )
    return next((found for found in finders if found), None)


def _year_slipped(given: date, stamp: date) -> bool:
    """Whether both are the same day of different years: posts hide their year, and collectors guess it."""
    there = make_day(given.year, stamp.month, stamp.day)
    return given.year != stamp.year and there is not None and abs((there - given).days) <= 1


def _given(published: str | date | None) -> date | None:
    if published is None or isinstance(published, date):
        return published
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        return None


def _stamps(reader: TimeReader, text: str) -> list[tuple[re.Match[str], date]]:
    found = []
    for match in reader.stamp.finditer(text):
        day = make_day(int(match[3]), reader.month_number(match[1]), int(match[2]))
        if day:
            found.append((match, day))
    return found


def _stamp(reader: TimeReader, text: str) -> Anchor | None:
    """A post's own stamp: an English date with the separator of post stamps beside it."""
    for match, day in _stamps(reader, text):
        around = text[max(0, match.start() - 4) : match.end() + 4]
        if any(mark in around for mark in reader.stamp_marks):
            return Anchor(day, "stamp")
    return None


def _numbered(url: str | None) -> Anchor | None:
    """The day in the number of a post, which counts from when such numbers were first given."""
    day = day_of_post(url) if url else None
    return Anchor(day, "post") if day else None


def _embed(reader: TimeReader, text: str, mentions: Sequence[TimeMention]) -> Anchor | None:
    """The latest date of posts embedded in the text; the text is of that day or one of the next six, as the
    weekday that it calls today or yesterday says, or of the morning of the night it tells of.
    """
    days = [day for _, day in _stamps(reader, text)]
    if not days:
        return None
    latest = max(days)
    for e in (mention.expression for mention in mentions if mention.expression.kind == "day"):
        if e.weekday is not None and e.offset in (0, -1) and e.day is None:
            return Anchor(shift(latest, (e.weekday - e.offset - latest.weekday()) % 7) or latest, "embed")
    morning = shift(latest, 1) or latest
    if any(mention.expression.night_into == morning.weekday() for mention in mentions):
        return Anchor(morning, "embed")
    return Anchor(latest, "embed")


def _only_dated(tokens: TokensLike, mentions: Sequence[TimeMention]) -> Anchor | None:
    """The one full date of a text that counts from no day: as the last words of its heading, or on a line of
    its own behind a text of one line, where some sites print it.
    """
    dated = [mention for mention in mentions if _full(mention)]
    counted = any(part.offset is not None for mention in mentions for part in parts(mention.expression))
    if len({_full(mention) for mention in dated}) != 1 or counted:
        return None
    mention = dated[0]
    line = next(n for n, (_, end) in enumerate(tokens.lines) if mention.first < end)
    first, end = tokens.lines[line]
    heads = line == 0 and mention.end == end and _words(tokens, first, mention.first) >= TITLE_WORDS
    alone = line > 0 and (mention.first, mention.end) == (first, end)
    long = [n for n, (a, b) in enumerate(tokens.lines) if _words(tokens, a, b) >= HEADLINE_WORDS]
    if heads or (alone and long == [line - 1]):
        return Anchor(date.fromisoformat(_full(mention) or ""), "title" if heads else "page")
    return None


def _words(tokens: TokensLike, first: int, end: int) -> int:
    return sum(1 for word in tokens.words[first : min(end, first + _COUNTED)] if _WORD.match(word))


def _date_line(reader: TimeReader, tokens: TokensLike, mentions: Sequence[TimeMention]) -> Anchor | None:
    """A line that holds little but a full date, above running text and not above a list of headlines.

    Only the first such line of the page counts; the later ones date its related articles. The hour or a word
    such as "last update" beside the date makes a byline, which counts wherever it stands but at the
    very top, unless the page has many.
    """
    if not any(mention.expression.full_date for mention in mentions):
        return None
    lengths = [_words(tokens, first, end) for first, end in tokens.lines]
    earlier = False
    for n, (first, end) in enumerate(tokens.lines):
        dated = next(
            (m for m in mentions if first <= m.first and m.end <= end and m.expression.full_date), None
        )
        day = resolve(dated.expression, None).start if dated else None
        if dated is None or day is None or _HANDLE.search(_source_of(tokens, first, end)):
            continue
        if _words(tokens, first, dated.first) + _words(tokens, dated.end, end) > DATE_LINE_SLACK:
            continue
        byline = n > 0 and _is_byline(reader, tokens, first, end) and _few_bylines(reader, tokens)
        if byline or (not earlier and _heads_text(_without_dated(reader, tokens, n + 1, lengths))):
            return Anchor(date.fromisoformat(day), "page")
        earlier = True
    return None


def _source_of(tokens: TokensLike, first: int, end: int) -> str:
    return tokens.source[tokens.starts[first] : tokens.ends[end - 1]] if first < end else ""


def _year_before(tokens: TokensLike, mentions: Sequence[TimeMention]) -> Anchor | None:
    """A year and behind it or on the next line a day and a month, and nothing else: how some sites head their
    articles.
    """
    heads = tokens.lines[:LINES_TO_BODY]
    for mention in mentions:
        e = mention.expression
        line = next((n for n, (_, end) in enumerate(heads) if mention.end == end), None)
        if line is None or e.kind != "day" or e.year is not None or e.month is None:
            continue
        before = list(tokens.words[heads[line][0] : mention.first])
        before = before or list(tokens.words[slice(*heads[line - 1])] if line else [])
        year = before[0] if before and len(before) <= YEAR_WORDS else ""
        day = make_day(int(year), e.month, e.day or 0) if _FOUR.fullmatch(year) else None
        if day is not None:
            return Anchor(day, "page")
    return None


def _closing(tokens: TokensLike, mentions: Sequence[TimeMention]) -> Anchor | None:
    """A full date that is the last line of a text, where the text tells of a day shortly before it."""
    days = [(m, date.fromisoformat(start)) for m in mentions if (start := _full(m))]
    if len(days) < 2 or not tokens.lines:
        return None
    last, day = days[-1]
    if (last.first, last.end) != tuple(tokens.lines[-1]):
        return None
    told = [other for _, other in days[:-1]]
    if max(told) > day or (day - max(told)).days > CLOSING_DAYS:
        return None
    return Anchor(day, "closing")


def _full(mention: TimeMention) -> str | None:
    return resolve(mention.expression, None).start if mention.expression.full_date else None


def _is_byline(reader: TimeReader, tokens: TokensLike, first: int, end: int) -> bool:
    if end - first > _COUNTED:
        return False
    words = tokens.words
    return any(_CLOCK.fullmatch(word) for word in words[first:end]) or any(
        hit.row.kind == "byline" for i in range(first, end) for hit in reader.table.at(words, i, end)
    )


def _few_bylines(reader: TimeReader, tokens: TokensLike) -> bool:
    return sum(_is_byline(reader, tokens, first, end) for first, end in tokens.lines) <= BYLINES


def _without_dated(reader: TimeReader, tokens: TokensLike, n: int, lengths: Sequence[int]) -> list[int]:
    """The lengths of the lines from ``n`` on without related articles: titles with their age below."""
    aged = {
        at for at, (first, end) in enumerate(tokens.lines) if at > n and _is_age(reader, tokens, first, end)
    }
    return [length for at, length in enumerate(lengths) if at >= n and not {at, at + 1} & aged]


def _is_age(reader: TimeReader, tokens: TokensLike, first: int, end: int) -> bool:
    """Whether a line says nothing but how old something is: "3 days ago"."""
    if end - first > AGE_WORDS:
        return False
    return any(
        hit.row.kind == "unit" for i in range(first, end) for hit in reader.table.at(tokens.words, i, end)
    )


def _heads_text(lengths: Sequence[int]) -> bool:
    """Whether text follows soon and no list of headlines before it (``lengths``: words a line)."""
    near = lengths[:LINES_TO_BODY]
    body = next((n for n, length in enumerate(near) if length >= BODY_WORDS), len(near))
    listed = sum(1 for length in near[:body] if length >= HEADLINE_WORDS)
    return listed < HEADLINES_IN_LIST and (body < len(near) or listed > 0)


def _said(mentions: Sequence[TimeMention]) -> Anchor | None:
    """A date that the text calls today, complete or with a weekday that leaves one year only.

    One on another weekday than the text's first "today" is quoted from another text.
    """
    years = read_years(mentions)
    present = [mention.expression for mention in mentions if mention.expression.present]
    weekday = next((expression.weekday for expression in present if expression.weekday is not None), None)
    for expression in present:
        if expression.day is not None and expression.weekday in (None, weekday):
            found = resolve(with_year(expression, years), None)
            if found.start and found.start == found.end:
                return Anchor(date.fromisoformat(found.start), "text")
    return None if weekday is not None else _said_yesterday(mentions, years)


def _said_yesterday(mentions: Sequence[TimeMention], years: Years) -> Anchor | None:
    """The day after a date that the text calls yesterday, or from which it counts as such."""
    for said in (part for mention in mentions for part in parts(mention.expression)):
        if said.kind == "day" and said.offset == -1 and said.day is not None:
            found = resolve(with_year(said, years), None)
            day = shift(date.fromisoformat(found.start), 1) if found.start and not found.conflict else None
            if day is not None:
                return Anchor(day, "text")
    return None


def _title(tokens: TokensLike, mentions: Sequence[TimeMention]) -> Anchor | None:
    """A heading that ends with weekday and full date: a bulletin of that day."""
    for first, end in tokens.lines[:TITLE_LINES]:
        for mention in mentions:
            named = mention.expression.full_date and mention.expression.weekday is not None
            if not (named and first <= mention.first and mention.end == end):
                continue
            if TITLE_WORDS <= _words(tokens, first, mention.first) < BODY_WORDS:
                day = resolve(mention.expression, None).start
                return Anchor(date.fromisoformat(day), "title") if day else None
    return None


def _address(url: str | None) -> Anchor | None:
    for match in (written.search(url) for written in _URL) if url else ():
        day = make_day(int(match["y"]), int(match["m"]), int(match["d"])) if match else None
        if day:
            return Anchor(day, "url")
    return None


def day_of_address(url: str | None) -> date | None:
    """Return the day that an address alone tells: in its words, or in the number of a post."""
    found = _numbered(url) or _address(url)
    return found.day if found else None
