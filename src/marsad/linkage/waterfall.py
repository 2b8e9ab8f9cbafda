"""A link as a picture: what each feature adds to or takes from the score, as an SVG waterfall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Final

from marsad.linkage.comparing import Comparison, Reason

ROW: Final = 24
WIDTH: Final = 860
LEFT: Final = 170
RIGHT: Final = 270
HEAD: Final = 40
FOR: Final = "#1b7837"
AGAINST: Final = "#b2182b"
SUM: Final = "#40506a"
_SHORTENED: Final = 34


def waterfall(found: Comparison, title: str, labels: Mapping[str, str], total: str = "score") -> str:
    """Return the picture of a comparison: one bar a feature, from where the sum stood to where it stands.

    Features that say nothing are left out. ``labels`` names the features for the reader. A pair that cannot
    be one event has a picture of the one reason.
    """
    rows = [reason for reason in found.reasons if reason.weight or found.score is None]
    ends = _ends(rows)
    low, high = min([0.0, *(min(pair) for pair in ends)]), max([0.0, *(max(pair) for pair in ends)])
    scale = (WIDTH - LEFT - RIGHT) / ((high - low) or 1.0)
    height = HEAD + ROW * (len(rows) + 1) + 12

    def x(bits: float) -> float:
        return round(LEFT + (bits - low) * scale, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" '
        f'height="{height}" font-family="sans-serif" font-size="12" role="img">',
        f"<title>{escape(title)}</title>",
        f'<text x="8" y="20" font-size="14">{escape(title)}</text>',
        f'<line x1="{x(0)}" x2="{x(0)}" y1="{HEAD - 8}" y2="{height - 8}" stroke="#999"/>',
    ]
    for at, (reason, (start, end)) in enumerate(zip(rows, ends, strict=True)):
        label = labels.get(reason.feature, reason.feature)
        parts.append(_bar(at, label, reason.weight, x(min(start, end)), x(max(start, end))))
        parts.append(_beside(at, reason))
    if found.score is not None:
        parts.append(
            _bar(len(rows), total, found.score, x(min(0.0, found.score)), x(max(0.0, found.score)), SUM)
        )
    return "\n".join([*parts, "</svg>", ""])


def _ends(rows: Sequence[Reason]) -> list[tuple[float, float]]:
    ends, stood = [], 0.0
    for reason in rows:
        ends.append((stood, stood + reason.weight))
        stood += reason.weight
    return ends


def _bar(at: int, label: str, weight: float, left: float, right: float, colour: str = "") -> str:
    y = HEAD + at * ROW
    fill = colour or (FOR if weight >= 0 else AGAINST)
    width = max(1.0, round(right - left, 1))
    return (
        f'<text x="{LEFT - 8}" y="{y + 14}" text-anchor="end">{escape(label)}</text>'
        f'<rect x="{left}" y="{y + 3}" width="{width}" height="{ROW - 8}" fill="{fill}"/>'
        f'<text x="{right + 4}" y="{y + 14}">{weight:+.2f}</text>'
    )


def _beside(at: int, reason: Reason) -> str:
    """Return both sides' values at the right edge, and in full where somebody points at them."""
    told = f"{reason.level}: {reason.one} / {reason.other}" if reason.one or reason.other else ""
    short = told if len(told) <= _SHORTENED else told[: _SHORTENED - 1] + "\u2026"
    y = HEAD + at * ROW + 14
    return (
        f'<text x="{WIDTH - 4}" y="{y}" text-anchor="end" fill="#555" font-size="11">'
        f"<title>{escape(told)}</title>{escape(short)}</text>"
    )
