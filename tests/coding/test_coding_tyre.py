"""A town that is spelt like "pictures"."""

from __future__ import annotations

from tests.coding.reading import reports


def test_strikes_on_tyre_are_there() -> None:
    """In a text about Lebanon the word behind "on" or "near" is the town."""
    (first,) = reports("شنت طائرات إسرائيلية غارات على صور وصيدا في جنوب لبنان.", "2024-10-10")
    assert [p.text for p in first.places] == ["صور", "صيدا"]
    (second,) = reports("استهدفت مسيرة إسرائيلية دراجة نارية قرب صور جنوب لبنان.", "2024-10-10")
    assert [p.text for p in second.places] == ["صور"]


def test_pictures_of_what_was_hit_are_no_town() -> None:
    """Pictures that somebody got, or of something, are no place."""
    (report,) = reports("قصفت إسرائيل بلدة الخيام في لبنان، وحصلت الوكالة على صور للدمار.", "2024-10-10")
    assert [p.text for p in report.places] == ["الخيام"]
