"""Which of the places that a sentence names is where its event was."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, places

WHERE = [
    case(
        "the land with which a sentence begins gives way to the village near which the man worked",
        "وفي إدلب، أصيب رجل أثناء التعامل مع قنبلة عنقودية في أرض زيتون قرب بلدة كفرسجنة",
        [["كفرسجنة"]],
    ),
    case(
        "the land with which a sentence begins gives way to the town of a further clause",
        "وفي ريف إدلب، قتل حارس حين أطلق شبان كانوا في سيارة النار على مقر في مدينة سلقين",
        [["سلقين"]],
    ),
    case(
        "what and joins on as the next event has a place of its own",
        "وفي إدلب، قتل رجل برصاص مجهولين، وأصيب آخر بانفجار لغم قرب بلدة كفرسجنة",
        [["إدلب"], ["كفرسجنة"]],
    ),
    case(
        "strikes of one wave told by their numbers",
        "شن الطيران الروسي غارتين على أطراف بلدة بينين وثلاث غارات على قرية سرجة وغارة على كنصفرة",
        [["بينين", "سرجة", "كنصفرة"]],
    ),
    case(
        "strikes of one wave by so many raids a village",
        "استهدفت الطائرات الحربية بغارتين قرية الموزرة وبغارة محيط قرية كفر عويد",
        [["الموزرة", "كفر عويد"]],
    ),
    case(
        "people flee from where they live",
        "نزح أهالي بلدة كفرنبودة إلى المخيمات الحدودية شمال إدلب",
        [["كفرنبودة"]],
    ),
    case(
        "people of one town are taken in another",
        "اعتقلت قسد ثلاثة نازحين من أبناء مدينة الميادين في بلدة الصور",
        [["الصور"]],
    ),
    case(
        "reinforcements go to the surroundings of a town",
        "وصلت تعزيزات عسكرية لقوات الدعم السريع من نيالا إلى محيط مدينة الفاشر",
        [["الفاشر"]],
    ),
    case(
        "those who fell back to the edge of a town were in it",
        "تراجع تنظيم داعش إلى أطراف مدينة البوكمال أمس، ما يمثل انتكاسة جديدة له",
        [["البوكمال"]],
    ),
    case(
        "people from a field are attacked on a road",
        "هاجم مسلحون حافلة تقل عمالا من حقل الخراطة النفطي على طريق الرقة - دير الزور وقتلوا عشرة منهم",
        [["الرقة", "دير الزور"]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_where_an_event_was(text: str, expected: list[list[str]]) -> None:
    assert places(text) == expected
