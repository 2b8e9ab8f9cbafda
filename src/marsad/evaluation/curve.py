"""A curve of cost over size: as a picture, and as the exponent it grows with."""

from __future__ import annotations

from html import escape
from math import ceil, floor, log, log10
from typing import Final

WIDTH: Final = 640
HEIGHT: Final = 400
MARGIN: Final = 60
COLOUR: Final = "#b5402a"

Point = tuple[float, float]


class Curve:
    """Points of size and cost, both above zero; pictured on logarithmic axes beside linear growth."""

    def __init__(self, title: str, sizes: str, costs: str) -> None:
        self._labels = title, sizes, costs
        self._points: list[Point] = []

    def add(self, size: float, cost: float) -> None:
        """Add a point."""
        self._points.append((size, max(cost, 1e-3)))

    def exponent(self) -> float | None:
        """Return the power of the size that the cost grows with (1 is linear), by least squares.

        Null for less than two sizes.
        """
        if len({size for size, _ in self._points}) < 2:
            return None
        xs, ys = ([log(point[axis]) for point in self._points] for axis in (0, 1))
        x, y = sum(xs) / len(xs), sum(ys) / len(ys)
        return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)

    def exponent_line(self) -> str:
        """Return a sentence on how the cost grows."""
        found = self.exponent()
        if found is None:
            return "one size: no curve"
        return f"cost grows with the {found:.2f} power of the size (1 is linear)"

    def svg(self) -> str:
        """Return the picture; raises ValueError when there is no point."""
        if not self._points:
            raise ValueError("a curve without points")
        title, sizes, costs = map(escape, self._labels)
        scale = _Scale(self._points)
        points = [scale.at(point) for point in sorted(self._points)]
        dots = [f'<circle cx="{x}" cy="{y}" r="4" fill="{COLOUR}"/>' for x, y in points]
        through = " ".join(f"{x},{y}" for x, y in points)
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
                'font-family="sans-serif" font-size="12">',
                f'<title>{title}</title><rect width="100%" height="100%" fill="white"/>',
                f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle">{sizes}</text>',
                f'<text transform="translate(14 {HEIGHT / 2}) rotate(-90)" text-anchor="middle">'
                f"{costs}</text>",
                *scale.grid(),
                self._linear(scale),
                f'<polyline points="{through}" stroke="{COLOUR}" stroke-width="2" fill="none"/>',
                *dots,
                "</svg>\n",
            ]
        )

    def _linear(self, scale: _Scale) -> str:
        """Return the line that linear growth from the first point would take."""
        first, last = min(self._points), max(self._points)
        (x, y), (x2, y2) = scale.at(first), scale.at((last[0], first[1] * last[0] / first[0]))
        return f'<path d="M{x} {y}L{x2} {y2}" stroke="#999" stroke-dasharray="4 4"/>'


class _Scale:
    """Where sizes and costs lie in the picture."""

    def __init__(self, points: list[Point]) -> None:
        self._decades = [
            (low := floor(log10(min(axis))), max(low + 1, ceil(log10(max(axis)))))
            for axis in zip(*points, strict=True)
        ]

    def at(self, point: Point) -> Point:
        across, up = (
            (log10(value) - low) / (high - low)
            for value, (low, high) in zip(point, self._decades, strict=True)
        )
        x = MARGIN + across * (WIDTH - 2 * MARGIN)
        y = HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)
        return round(x, 1), round(y, 1)

    def grid(self) -> list[str]:
        (left, right), (low, high) = self._decades
        lines = []
        for power in range(left, right + 1):
            x, y = self.at((10.0**power, 10.0**low))
            lines.append(f'<path d="M{x} {y}V{MARGIN}" stroke="#ddd"/>')
            lines.append(f'<text x="{x}" y="{y + 16}" text-anchor="middle">{_label(power)}</text>')
        for power in range(low, high + 1):
            x, y = self.at((10.0**left, 10.0**power))
            lines.append(f'<path d="M{x} {y}H{WIDTH - MARGIN}" stroke="#ddd"/>')
            lines.append(f'<text x="{x - 6}" y="{y + 4}" text-anchor="end">{_label(power)}</text>')
        return lines


def _label(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:g}"
