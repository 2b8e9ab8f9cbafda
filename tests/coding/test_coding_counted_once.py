"""Figures of the press: who is counted, of which side, and nobody twice (codebook section 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import tolls

SENTENCES: dict[str, list[tuple[str, list[str]]]] = {
    "nobody is hurt": [
        (
            "انفجر لغم بجرار فلاح قرب تلعفر قبل شهر من دون سقوط قتلى أو جرحى.",
            [],
        ),
        (
            "قصفت الدبابات تجمعا للحوثيين وحققت إصابات دقيقة في متارسهم.",
            [],
        ),
        (
            "هدد تنظيم داعش بإعدام أربعة رهائن يحتجزهم قرب دير الزور.",
            [],
        ),
        (
            'أطلق الجيش العراقي عملية "أم الينابيع" للقضاء على خلايا داعش قرب الموصل.',
            [],
        ),
    ],
    "an armed group is nobody captured": [
        (
            "أوقفت مجموعة مسلحة حافلة ركاب قرب الأخضرية وقتلت سبعة من ركابها.",
            ["killed civilian 7 exact"],
        ),
    ],
    "the captives of a picture are not those told next": [
        (
            "سار المئات حاملين صور القتلى فأطلق عناصر النظام الرصاص وأصابوا شابين في درعا.",
            ["injured civilian 2 exact men=2"],
        ),
    ],
    "who lost a limb is wounded": [
        (
            "فقدت امرأة ساقها بانفجار لغم في ريف الرقة.",
            ["injured civilian 1 exact women=1"],
        ),
        (
            "فقد الشاب بصره بشظايا قذيفة أطلقها الحوثيون على تعز.",
            ["injured civilian 1 exact men=1"],
        ),
    ],
    "perished, did away with": [
        (
            "أدى الكمين إلى هلاك تسعة من عناصر المليشيا غرب الفاشر.",
            ["killed combatant 9 exact"],
        ),
        (
            "أودت قذيفة هاون بخمسة مدنيين في حلب.",
            ["killed civilian 5 exact"],
        ),
        (
            "أودى القصف المدفعي بأربعة مدنيين وجرح سبعة في حلب.",
            ["injured civilian 7 exact", "killed civilian 4 exact"],
        ),
        (
            "أودى انفجار سيارة مفخخة بحياة ستة أشخاص في كركوك.",
            ["killed unknown 6 exact"],
        ),
    ],
    "the toll of before is not counted again": [
        (
            "ارتفع عدد قتلى تفجير الكوت إلى ثمانية، بعد أن كانت وزارة الصحة ذكرت أن خمسة قتلوا.",
            ["killed unknown 8 exact"],
        ),
        (
            "بلغت حصيلة القصف على الغوطة 12 قتيلا و30 جريحا، بعدما كان المرصد أحصى تسعة قتلى و18 جريحا.",
            ["injured unknown 30 exact", "killed unknown 12 exact"],
        ),
    ],
    "whose fighters they are": [
        (
            "سقط من عناصر الشرطة أربعة قتلى و11 جريحا في هجوم على مركز في الرمادي.",
            ["injured combatant/iraqi_forces 11 exact", "killed combatant/iraqi_forces 4 exact"],
        ),
        (
            "قتل 12 من المقاتلين التابعين لقسد بهجوم على حقل العمر.",
            ["killed combatant/sdf 12 exact"],
        ),
        (
            "قتلت طائرة أمريكية بدون طيار ثلاثة يعتقد أنهم أعضاء في حركة الشباب جنوب الصومال.",
            ["killed combatant/al_shabaab 3 exact"],
        ),
    ],
    "those in a car": [
        (
            "دمرت غارة سيارة قرب هجين وقتلت كل من فيها.",
            ["killed unknown 2+ some"],
        ),
    ],
    "a number before when": [
        (
            "قتل تسعة جنود وجرح نحو عشرين حين باغت مسلحون ثكنتهم في بيجي.",
            ["injured combatant/iraqi_forces 20 about", "killed combatant/iraqi_forces 9 exact"],
        ),
    ],
    "which drove them to flee": [
        (
            "قصفت المدفعية التركية القرية، الأمر الذي دفع 40 عائلة إلى النزوح.",
            ["displaced civilian 40 exact"],
        ),
    ],
    "his relatives": [
        (
            "نجا المحافظ من تفجير استهدف موكبه في الموصل وأصيب ثلاثة من أقاربه.",
            ["injured civilian 3 exact"],
        ),
    ],
    "whom gunmen killed stands behind them": [
        (
            "قتل مسلحون عضوا في المجلس البلدي في بعقوبة.",
            ["killed unknown 1 exact"],
        ),
        (
            "اغتال مسلحون الشيخ محمود العبيدي أمام منزله في كركوك.",
            ["killed civilian 1 exact"],
        ),
        (
            "قتل مسلحون مجهولون مختار القرية وزوجته.",
            ["killed civilian 2 exact women=1"],
        ),
    ],
    "whom a pronoun means": [
        (
            "هاجم مسلحون بيت القاضي سعد محمود في بعقوبة وقتلوه مع سائقه.",
            ["killed civilian 2 exact"],
        ),
        (
            "خطف مسلحون طبيبا في البصرة وقتلوه.",
            ["captured civilian 1 exact medics=1", "killed civilian 1 exact medics=1"],
        ),
        (
            "عثر السكان على جثة تاجر في بيجي كان مسلحون قد خطفوه قبل يومين.",
            ["captured civilian 1 exact", "killed civilian 1 exact"],
        ),
        (
            "واعتقل الجنود 11 فلسطينيا وصفتهم الإذاعة بأنهم مطلوبون في نابلس.",
            ["captured unknown 11 exact"],
        ),
    ],
    "attackers and those attacked": [
        (
            "سقط خمسة قتلى في صفوف المهاجمين وأربعة في صفوف الجيش بهجوم على ثكنة شرق بنغازي.",
            ["killed combatant 5 exact", "killed combatant/lna 4 exact"],
        ),
    ],
    "whose number stands behind them": [
        (
            "دمرت غارة سيارة على طريق الميادين وقتلت من فيها وهم ثلاثة رعاة.",
            ["killed civilian 3 exact"],
        ),
    ],
    "fell victim": [
        (
            "ذهب ضحية القصف تسعة مدنيين في حلب.",
            ["killed civilian 9 exact"],
        ),
        (
            "ليذهب ضحية القصف شهيدان وعدد من الجرحى في البارة.",
            ["injured unknown 2+ some", "killed unknown 2 exact"],
        ),
    ],
    "a wife behind a long name": [
        (
            "استشهد المواطن سامي أبو عودة وزوجته وأطفاله الأربعة في غارة على منزلهم برفح.",
            ["killed civilian 6 exact children=4 women=1"],
        ),
    ],
    "fewer than": [
        (
            "قتل أقل من عشرة جنود في الهجوم على الحاجز في بنغازي.",
            ["killed combatant 1-10 up_to"],
        ),
    ],
    "one of the wounded died today": [
        (
            "توفي اليوم أحد جرحى القصف على سوق معرة النعمان.",
            ["killed unknown 1 exact"],
        ),
    ],
    "his men and its men": [
        (
            "هاجم تنظيم الدولة نقاطا لقسد قرب هجين قتل فيها خمسة من عناصره.",
            ["killed combatant/isis 5 exact"],
        ),
        (
            "هاجم تنظيم الدولة نقاطا لقسد قرب هجين قتل فيها خمسة من عناصرها.",
            ["killed combatant/sdf 5 exact"],
        ),
        (
            "استعاد الجيش العراقي بلدة الشرقاط وقتل 20 من عناصر داعش فيما سقط ثلاثة من جنوده.",
            ["killed combatant/iraqi_forces 3 exact", "killed combatant/isis 20 exact"],
        ),
    ],
    "the toll of an event is that of its dead": [
        (
            "ارتفعت حصيلة القصف على سراقب إلى 14 مدنيا بعد وفاة مصابين متأثرين بجراحهما.",
            ["killed civilian 14 exact"],
        ),
    ],
    "a title that names no side": [
        (
            "مقتل جنديين من قوة السلام المشتركة في دارفور\n\n"
            "الفاشر - قتل جنديان روانديان من قوة حفظ السلام (يوناميد) وجرح ثالث الأحد "
            "عندما فتح مسلحون النار على دوريتهم قرب كتم في ولاية شمال دارفور.",
            ["injured combatant/unamid 1 exact", "killed combatant/unamid 2 exact"],
        ),
    ],
    "finished off": [
        (
            "أعلنت كتائب القسام الإجهاز على أربعة جنود إسرائيليين في بيت حانون.",
            ["killed combatant/israel 4 exact"],
        ),
    ],
    "of them is of those meant by them before": [
        (
            "سقط مقاتلون من الجيش الحر في كمين نصبته لهم قوات النظام قرب داريا ما أدى إلى مقتل 13 منهم.",
            ["killed combatant/fsa 13 exact"],
        ),
        (
            "هاجم الحوثيون ثكنة للجيش اليمني فتصدت لهم القوات وقتلت ستة منهم.",
            ["killed combatant/houthis 6 exact"],
        ),
    ],
}
"""Sentences of our own, each with all figures it holds."""


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(text, want, id=f"{kind}-{n}".replace(" ", "-"))
        for kind, rows in SENTENCES.items()
        for n, (text, want) in enumerate(rows, 1)
    ],
)
def test_a_sentence_counts_these_people(text: str, want: list[str]) -> None:
    """All figures of the sentence come out, and no others."""
    assert tolls(text) == want
