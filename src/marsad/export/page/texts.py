"""The words of the interface, one YAML file a language, and how values are said in it.

``Texts`` speaks one language (the live page). ``BilingualTexts`` says everything in all languages at
once, each in an
element that the style sheet shows or hides (the self-contained report, which has no server to ask).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml
from markupsafe import Markup, escape

from marsad.model import Figure, Range, TimeSpan

LANGUAGES: Final = ("en", "ar")


class Texts:
    """All texts in one language. ``t`` raises KeyError for a key that no file has: a missing text is a
    defect.
    """

    def __init__(self, messages: dict[str, Any]) -> None:
        self.language: str = messages["language"]
        self.direction: str = messages["direction"]
        self.name: str = messages["name"]
        self._months: list[str] = messages["months"]
        self._messages = messages

    def plain(self, key: str, /, **values: object) -> str:
        """Return the text at ``section.name`` with its placeholders filled, not escaped."""
        section, _, name = key.partition(".")
        text: str = self._messages[section][name]
        return text.format(**values) if values else text

    def t(self, key: str, /, **values: object) -> Markup:
        """Return the text at ``section.name``, escaped."""
        return escape(self.plain(key, **values))

    def attr(self, name: str, key: str, /, **values: object) -> Markup:
        """Return the attribute ``name`` with the text as its value."""
        return Markup('{}="{}"').format(name, self.plain(key, **values))

    def word(self, kind: str, name: str) -> str:
        """Return what an id of the codebook is called, not escaped; an id without a label is put into
        words.
        """
        known: str | None = self._messages.get(kind, {}).get(name)
        if known is None and kind == "source":
            known = self._messages["actor"].get(name)
        return known or (name.replace("_", " ") if name.isascii() else name)

    def words(self, kind: str) -> dict[str, str]:
        """Return what all ids of a kind are called, not escaped."""
        return dict(self._messages[kind])

    def label(self, kind: str, name: str) -> Markup:
        """Return what an id of the codebook is called (``kind``: type, actor, source, grade ...), escaped."""
        return escape(self.word(kind, name))

    def day(self, iso: str | None) -> Markup:
        """Return an ISO day, month or year in words."""
        if not iso:
            return self.t("ui.not_stated")
        year, _, rest = iso.partition("-")
        month, _, day = rest.partition("-")
        if not (month.isdigit() and 1 <= int(month) <= 12):
            return escape(iso)
        words = [str(int(day))] if day.isdigit() else []
        return escape(" ".join([*words, self._months[int(month) - 1], year]))

    def when(self, span: TimeSpan | None) -> Markup:
        """Return a time span in words, as finely as it is known and no finer."""
        if span is None or (span.start is None and span.end is None):
            return self.t("ui.undated")
        start, end = _cut(span.start, span.precision), _cut(span.end, span.precision)
        if start == end:
            return self.day(start)
        return Markup("{}–{}" if self._brief(start, end) else "{} – {}").format(
            self._opening(start, end), self.day(end) if end else "…"
        )

    def _brief(self, start: str | None, end: str | None) -> bool:
        """Tell whether two days share their month, so that the first needs its number only."""
        return start is not None and end is not None and len(start) == len(end) == 10 and start[:7] == end[:7]

    def _opening(self, start: str | None, end: str | None) -> Markup:
        """Return the first day of a span without what it shares with the last."""
        if start is None:
            return Markup("…")
        if self._brief(start, end):
            return escape(str(int(start[8:])))
        said = self.day(start)
        return (
            Markup(said.removesuffix(f" {start[:4]}")) if end is not None and start[:4] == end[:4] else said
        )

    def range(self, value: Range | None) -> Markup:
        """Return a range as ``11–33``; open above ``11+``; no range is "not stated", which is not zero."""
        if value is None:
            return Markup('<span class="none">{}</span>').format(self.plain("ui.not_stated"))
        return self.bounds(value.min, value.max, value.max is None)

    def bounds(self, low: int | None, high: int | None, is_open: bool = False) -> Markup:
        """Return two bounds, with a plus behind when some source sets no upper one; no bounds are "not
        stated".
        """
        if low is None:
            return self.range(None)
        text = _between(low, low if high is None else high)
        if not is_open:
            return _number(text)
        return Markup('<bdi class="num" dir="ltr" title="{}">{}+</bdi>').format(
            self.plain("ui.open_bound"), text
        )

    def count(self, figure: Figure) -> Markup:
        """Return a figure's number with its qualifier: ``14``, ``≥ 14``, ``dozens (≥ 20)``."""
        low, name = grouped(figure.min), figure.qualifier
        if name in ("some", "dozens", "hundreds", "thousands"):
            words, _, bound = self.plain(f"figure.{'several' if name == 'some' else name}", n=low).partition(
                "("
            )
            return Markup("{}{}").format(words, _number(f"({bound}"))
        if figure.max is None:
            return _number(self.plain("figure.at_least", n=low))
        if name == "up_to":
            return _number(self.plain("figure.up_to", n=grouped(figure.max)))
        text = _between(figure.min, figure.max)
        return _number(self.plain("figure.about", n=text) if name == "about" else text)


class BilingualTexts:
    """The same calls as ``Texts``, answered in every language at once.

    ``language`` is the one shown first. Answers are kept: a report says the same few hundred things
    many times.
    """

    def __init__(self, every: tuple[Texts, ...], language: str) -> None:
        self._every = every
        self._first = next(item for item in every if item.language == language)
        self._kept: dict[tuple[Hashable, ...], Markup] = {}
        self.language = language
        self.direction = self._first.direction

    def _all(self, key: tuple[Hashable, ...], say: Callable[[Texts], Markup]) -> Markup:
        known = self._kept.get(key)
        if known is None:
            known = self._kept[key] = self._say(say)
        return known

    def _say(self, say: Callable[[Texts], Markup]) -> Markup:
        said = [(item, say(item)) for item in self._every]
        if len({text for _, text in said}) == 1:
            return said[0][1]
        return Markup("").join(
            Markup('<span data-l="{0}" lang="{0}">{1}</span>').format(item.language, text)
            for item, text in said
        )

    def t(self, key: str, /, **values: Hashable) -> Markup:
        """Return the text in all languages."""
        return self._all(("t", key, *values.items()), lambda item: item.t(key, **values))

    def attr(self, name: str, key: str, /, **values: Hashable) -> Markup:
        """Return the attribute in the first language, and ``data-NAME-LANGUAGE`` for each."""
        asked = ("attr", name, key, *values.items())
        if asked not in self._kept:
            others = [item.attr(f"data-{name}-{item.language}", key, **values) for item in self._every]
            self._kept[asked] = Markup(" ").join([self._first.attr(name, key, **values), *others])
        return self._kept[asked]

    def label(self, kind: str, name: str) -> Markup:
        """Return what an id of the codebook is called, in all languages."""
        return self._all(("label", kind, name), lambda item: item.label(kind, name))

    def day(self, iso: str | None) -> Markup:
        """Return an ISO day in words, in all languages."""
        return self._all(("day", iso), lambda item: item.day(iso))

    def when(self, span: TimeSpan | None) -> Markup:
        """Return a time span in words, in all languages."""
        return self._all(("when", span), lambda item: item.when(span))

    def range(self, value: Range | None) -> Markup:
        """Return a range, in all languages."""
        return self._all(("range", value), lambda item: item.range(value))

    def bounds(self, low: int | None, high: int | None, is_open: bool = False) -> Markup:
        """Return two bounds, in all languages."""
        return self._all(("bounds", low, high, is_open), lambda item: item.bounds(low, high, is_open))

    def count(self, figure: Figure) -> Markup:
        """Return a figure's number with its qualifier, in all languages."""
        key = ("count", figure.min, figure.max, figure.qualifier)
        return self._all(key, lambda item: item.count(figure))


@cache
def texts(language: str) -> Texts:
    """Return the texts of one of ``LANGUAGES``; KeyError for another."""
    if language not in LANGUAGES:
        raise KeyError(language)
    path = resources.files("marsad.export.page") / "messages" / f"{language}.yaml"
    return Texts(yaml.safe_load(path.read_text(encoding="utf-8")))


def both_texts(language: str) -> BilingualTexts:
    """Return texts that say everything in all languages, ``language`` first."""
    return BilingualTexts(tuple(texts(name) for name in LANGUAGES), language)


def grouped(number: int) -> str:
    """Return a whole number as people write it: ``1,331``."""
    return f"{number:,}"


def _between(low: int, high: int) -> str:
    return grouped(low) if low == high else f"{grouped(low)}–{grouped(high)}"


def _number(text: str) -> Markup:
    """Return a number that reads left to right in either direction of the page."""
    return Markup('<bdi class="num" dir="ltr">{}</bdi>').format(text)


def _cut(iso: str | None, precision: str) -> str | None:
    """Return the part of an ISO day that is known."""
    if iso is None:
        return None
    return iso[:7] if precision == "month" else iso[:4] if precision == "year" else iso
