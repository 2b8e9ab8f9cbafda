"""How finely a place is given that only the point of the town around it is known of."""

from __future__ import annotations

from marsad.coding import default_coder
from marsad.model import Document


def test_a_site_in_no_table_lies_near_the_town_and_a_building_in_it() -> None:
    text = "سيطر التنظيم على حقل رتقة النفطي في البوكمال. وقُتل رجل بقصف مدرسة النهضة في مدينة الميادين."
    coded = default_coder().code(Document(doc_id="a", text=text, published="2018-05-05"))
    given = {place.text: place.precision for report in coded.reports for place in report.places}
    assert (given["رتقة النفطي"], given["مدرسة النهضة"]) == ("near", "neighbourhood")
