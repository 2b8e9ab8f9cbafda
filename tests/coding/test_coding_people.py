"""Whom a sentence counts, phenomenon by phenomenon (codebook section 4)."""

from __future__ import annotations

import pytest
from tests.coding.reading import tolls

SENTENCES: dict[str, list[tuple[str, list[str]]]] = {
    "losses and tolls": [
        (
            "كبّد المهاجمون الجيش خسائر بشرية كبيرة في معارك قرب سرت.",
            ["casualties combatant/lna 2+ some"],
        ),
        (
            "أوقعت المعارك خسائر بشرية في صفوف الحوثيين قرب تعز.",
            ["casualties combatant/houthis 2+ some"],
        ),
        (
            "قصف مدفعي على بلدة الهول دون خسائر بشرية.",
            [],
        ),
        (
            "ارتفعت حصيلة القتلى في صفوف المدنيين جراء القصف إلى 37 شخصا.",
            ["killed civilian 37 exact"],
        ),
        (
            "يرتفع عدد القتلى في صفوف قوات النظام بعد الهجوم إلى 60 على الأقل.",
            ["killed combatant/syrian_regime 60+ at_least"],
        ),
    ],
    "bare numbers": [
        (
            "أسفر القصف عن مقتل أكثر من 400 ألف، وفق التقرير.",
            ["killed unknown 400001+ more_than"],
        ),
        (
            "أسفر الانفجار عن مقتل 27 شخصا وإصابة نحو 100 يعالجون في مستشفيات المدينة.",
            ["injured unknown 100 about", "killed unknown 27 exact"],
        ),
        (
            "قتل جنديان من الجيش اللبناني وأصيب 24 في تفجير انتحاري.",
            ["injured combatant/lebanese_army 24 exact", "killed combatant/lebanese_army 2 exact"],
        ),
        (
            "أعلن المكتب أن اثنين من أفراد قوات الأمن قتلا وأصيب 12 في هجوم انتحاري.",
            ["injured combatant 12 exact", "killed combatant 2 exact"],
        ),
        (
            "قتل 7 مدنيين وجرح 11 بقصف مدفعي على الهول.",
            ["injured civilian 11 exact", "killed civilian 7 exact"],
        ),
        (
            "قتل 7 مدنيين بينهم طفلان وجرح 11 بينهم امرأة بقصف مدفعي على الهول.",
            ["injured civilian 11 exact women=1", "killed civilian 7 exact children=2"],
        ),
        (
            "أصيب العشرات بجروح في اشتباكات بين قبيلتين.",
            ["injured unknown 20+ dozens"],
        ),
        (
            "سقط 40 قتيلا على الأقل غالبيتهم من المسلحين وأصيب العشرات بجروح في الاشتباكات.",
            ["injured unknown 20+ dozens", "killed unknown 40+ at_least combatants=None"],
        ),
        (
            "اعتقلت القوات العشرات صباح اليوم في حملة مداهمات.",
            ["captured unknown 20+ dozens"],
        ),
        (
            "قتل الكثيرون بين 20 و30 في التفجير.",
            ["killed unknown 20-30 about"],
        ),
        (
            "قتل كثيرون في التفجير الانتحاري.",
            ["killed unknown 2+ some"],
        ),
        (
            "مقتل اثنين على الأقل من عناصر قسد وإصابة العشرات بانفجار لغم.",
            ["injured combatant/sdf 20+ dozens", "killed combatant/sdf 2+ at_least"],
        ),
        (
            "أصيب ثلاثة بجروح خطيرة في قصف مدفعي على القرية.",
            ["injured unknown 3 exact"],
        ),
        (
            "قتل ثلاثة وأصيب خمسة آخرون في غارة جوية.",
            ["injured unknown 5 exact", "killed unknown 3 exact"],
        ),
        (
            "مقتل 5 وإصابة 9 في قصف على سوق.",
            ["injured unknown 9 exact", "killed unknown 5 exact"],
        ),
    ],
    "nationals": [
        (
            "اصابة أربعة فلسطينيين برصاص الجنود.",
            ["injured unknown 4 exact"],
        ),
        (
            "مقتل 11 عراقيا وثلاثة سوريين بتفجير سيارة مفخخة.",
            ["killed unknown 11 exact", "killed unknown 3 exact"],
        ),
        (
            "أعلنت الوزارة أن أربعة إيطاليين يعملون في شركة نفط قد اختطفوا.",
            ["captured unknown 4 exact"],
        ),
        (
            "استشهاد فلسطيني برصاص الاحتلال قرب جنين.",
            ["killed unknown 1 exact"],
        ),
        (
            "استشهد فلسطينيان وأصيب ثالث بقصف على خان يونس.",
            ["injured unknown 1 exact", "killed unknown 2 exact"],
        ),
    ],
    "who they are": [
        (
            "قتل مسؤول في حزب الله وأصيب مرافقه بانفجار عبوة ناسفة.",
            ["injured combatant/hezbollah 1 exact", "killed combatant/hezbollah 1 exact"],
        ),
        (
            "اغتيال قيادي في حركة حماس بغارة إسرائيلية.",
            ["killed combatant/hamas 1 exact commanders=1"],
        ),
        (
            "العثور على جثث ثلاثة مدنيين أعدمهم التنظيم.",
            ["killed civilian 3 exact"],
        ),
        (
            "تم العثور على ستة جثث مجهولة الهوية قرب الطريق بعد الاشتباكات.",
            ["killed unknown 6 exact"],
        ),
        (
            "انتشال 3 جثامين من تحت الأنقاض بعد الغارة.",
            ["killed unknown 3 exact"],
        ),
        (
            "تسليم جثة القتيل إلى ذويه بعد القصف.",
            [],
        ),
        (
            "قضت القوات على ستة مسلحين في اشتباكات قرب الحدود.",
            ["killed combatant 6 exact"],
        ),
        (
            "تسبب القصف بإصابتين في بلدة نبل.",
            ["injured unknown 2 exact"],
        ),
        (
            "خلفت الغارات شهداء وإصابات في البلدة.",
            ["injured unknown 2+ some", "killed unknown 2+ some"],
        ),
        (
            "أدى القصف إلى أضرار مادية وإصابات بين عمال المحطة.",
            ["injured civilian 2+ some"],
        ),
        (
            "وقوع عشرات الإصابات بقصف على السوق.",
            ["injured unknown 20+ dozens"],
        ),
        (
            "أصيب مدنيان اثنان (رجل وابنه) بقصف على قرية البارة.",
            ["injured civilian 2 exact men=1"],
        ),
        (
            "أصيب طفل ووالده بقصف على قرية كفرعمة.",
            ["injured civilian 2 exact children=1 men=1"],
        ),
        (
            "قتل شاب وأصيب والده بانفجار لغم.",
            ["injured civilian 1 exact men=1", "killed civilian 1 exact men=1"],
        ),
        (
            "قتلت والدة الطفل بقصف على البلدة.",
            ["killed civilian 1 exact women=1"],
        ),
        (
            "قتل طفل وجرحت شقيقته بانفجار لغم.",
            ["injured civilian 1 exact", "killed civilian 1 exact children=1"],
        ),
        (
            "أصيب طفلان شقيقان بانفجار قنبلة عنقودية.",
            ["injured civilian 2 exact children=2"],
        ),
        (
            "أصيبت سيدة وطفلة أخريان بقصف على المخيم.",
            ["injured civilian 2 exact children=1 women=1"],
        ),
        (
            "سقوط شهيدة وجرحى في صفوف المدنيين بقصف على بنش.",
            ["injured civilian 2+ some", "killed civilian 1 exact women=1"],
        ),
    ],
    "of them": [
        (
            "دهست شاحنة مجموعة من الجنود وقتلت أربعة منهم في هجوم قرب القدس.",
            ["killed combatant 4 exact"],
        ),
        (
            "أمطروا الحوثيين بالقذائف ما أدى لمقتل وجرح العشرات منهم.",
            ["casualties combatant/houthis 20+ dozens"],
        ),
    ],
    "dead and wounded together": [
        (
            "مقتل وإصابة عشرة مدنيين بقصف على السوق.",
            ["casualties civilian 10 exact"],
        ),
        (
            "عشرات الشهداء والجرحى المدنيين بقصف على السوق.",
            ["casualties civilian 20+ dozens"],
        ),
        (
            "فقد نحو 900 طفل حياتهم أو أصيبوا في القصف العام الماضي.",
            ["casualties civilian 900 about children=900"],
        ),
        (
            "بلغ العدد الإجمالي للقتلى والجرحى من الأطفال جراء القصف نحو 13 ألف.",
            ["casualties civilian 13000 about children=13000"],
        ),
    ],
    "people who are no victims": [
        (
            "قتل ثلاثة مدنيين على يد مسلحين مجهولين قرب درعا.",
            ["killed civilian 3 exact"],
        ),
        (
            "اعتقال والدة الأسير أحمد في مداهمة.",
            ["captured civilian 1 exact women=1"],
        ),
        (
            "دعا إلى الانسحاب لمنع سقوط قتلى مدنيين وسط الضربات الجوية.",
            [],
        ),
        (
            "أكد استمرار العملية حتى تحييد آخر عنصر من قسد.",
            [],
        ),
        (
            "أصابت الصواريخ مناطق متطرفة في بلدة نبل.",
            [],
        ),
        (
            "قتل مدني في قصف استهدف موقع عسكري قرب الحدود.",
            ["killed civilian 1 exact"],
        ),
        (
            "توفي أحد الجرحى متأثرا بإصابته في الغارة.",
            ["killed unknown 1 exact"],
        ),
        (
            "مقتل أحد قادة تنظيم الدولة بغارة جوية.",
            ["killed combatant/isis 1 exact commanders=1"],
        ),
    ],
    "missing and displaced": [
        (
            "قتل ثلاثة مدنيين وفقد خمسة آخرون في القصف.",
            ["killed civilian 3 exact", "missing civilian 5 exact"],
        ),
        (
            "نزح 12 ألف شخص من البلدة بسبب القصف.",
            ["displaced civilian 12000 exact"],
        ),
        (
            "نزوح واسع للأهالي من البلدة جراء القصف.",
            ["displaced civilian 2+ some"],
        ),
        (
            "نزوح عشرات العائلات من القرية.",
            ["displaced civilian 20+ dozens"],
        ),
    ],
    "wholes and parts": [
        (
            "قتل 30 مقاتلا، 16 من قوات النظام و14 من حزب الله، باشتباكات قرب السخنة.",
            ["killed combatant/hezbollah 14 exact", "killed combatant/syrian_regime 16 exact"],
        ),
        (
            "قتل 12 شخصا، هم ثمانية مدنيين وأربعة مسلحين، بقصف على القرية.",
            ["killed civilian 8 exact", "killed combatant 4 exact"],
        ),
        (
            "قتل 20 مدنيا بغارات أمس، 12 منهم في إدلب و8 في حلب.",
            ["killed civilian 20 exact"],
        ),
        (
            "قتل 10 مدنيين جلهم من الأطفال والنساء بغارات على القرية.",
            ["killed civilian 10 exact children=None women=None"],
        ),
        (
            "اختطاف الآلاف من الأطفال والنساء على يد التنظيم.",
            ["captured civilian 2000+ thousands children=None women=None"],
        ),
        (
            "قتل 5 مدنيين، طفلان وثلاث نساء، بقصف على القرية.",
            ["killed civilian 5 exact children=2 women=3"],
        ),
    ],
    "named people": [
        (
            "استشهد كل من أحمد العلي وخالد الحسين ومحمود السالم بقصف على الهول.",
            ["killed unknown 3 exact"],
        ),
        (
            "قتل القيادي أحمد العلي وشقيقه بغارة جوية.",
            ["killed civilian 1 exact", "killed combatant 1 exact commanders=1"],
        ),
        (
            "قتل سليم الحداد ونجله مازن بقصف على البلدة.",
            ["killed unknown 2 exact"],
        ),
    ],
    "idioms": [
        (
            "فقدت الطفلة ريم حياتها متأثرة بجراحها جراء القصف.",
            ["killed civilian 1 exact children=1"],
        ),
        (
            "فقد ثلاثة مدنيين حياتهم جراء القصف.",
            ["killed civilian 3 exact"],
        ),
        (
            "أزهقت الغارة أرواح ستة مدنيين في السوق.",
            ["killed civilian 6 exact"],
        ),
        (
            "راح ضحية الغارة ستة مدنيين.",
            ["killed civilian 6 exact"],
        ),
        (
            "مجزرة راح ضحيتها 11 مدنيا في غارة.",
            ["killed civilian 11 exact"],
        ),
        (
            "ارتقى ثلاثة شهداء بقصف على مخيم جباليا.",
            ["killed unknown 3 exact"],
        ),
        (
            "ارتقاء ستة مدنيين بقصف على المخيم.",
            ["killed civilian 6 exact"],
        ),
        (
            "حصد القصف أرواح 14 مدنيا.",
            ["killed civilian 14 exact"],
        ),
        (
            "لقي جنديان مصرعهما وجرح آخرون في الكمين.",
            ["injured combatant 2+ some", "killed combatant 2 exact"],
        ),
        (
            "غارة إسرائيلية توقع ستة قتلى و12 جريحا في صيدا.",
            ["injured unknown 12 exact", "killed unknown 6 exact"],
        ),
        (
            "انفجار لغم يودي بحياة طفلين.",
            ["killed civilian 2 exact children=2"],
        ),
        (
            "مصرع خمسة من عناصر قسد بانفجار.",
            ["killed combatant/sdf 5 exact"],
        ),
        (
            "سقوط ضحايا مدنيين بقصف على السوق.",
            ["casualties civilian 2+ some"],
        ),
    ],
    "other numbers": [
        (
            "قتل طفل عمره 9 سنوات بانفجار لغم.",
            ["killed civilian 1 exact children=1"],
        ),
        (
            "قتل شاب (23 عاما) برصاص مجهولين.",
            ["killed civilian 1 exact men=1"],
        ),
        (
            "أصيب 3 مدنيين على بعد 5 كم من الحدود عند الساعة 7:30 بقصف.",
            ["injured civilian 3 exact"],
        ),
        (
            "استهدف القصف 4 منازل و3 سيارات وأصيب رجل.",
            ["injured civilian 1 exact men=1"],
        ),
    ],
    "people told by name": [
        (
            "استشهاد مازن النجار بقصف مدفعي على بلدة الهول.",
            ["killed unknown 1 exact"],
        ),
        (
            "مقتل «سامر العبدالله» وابنه برصاص مجهولين في الرقة.",
            ["killed unknown 2 exact"],
        ),
        (
            "توفي محمد الحداد متأثرا بجراحه بقصف على بلدة الهول.",
            ["killed unknown 1 exact"],
        ),
        (
            "اعتقال المدعو مازن الحداد في مداهمة.",
            ["captured unknown 1 exact"],
        ),
        (
            "مقتل شيخ قبلي برصاص مجهولين في دير الزور.",
            ["killed civilian 1 exact"],
        ),
        (
            "مقتل عميد في الجيش برصاص مجهولين.",
            ["killed combatant 1 exact officers=1"],
        ),
        (
            "استشهاد الشابة جود ياسر بقصف على إدلب.",
            ["killed civilian 1 exact women=1"],
        ),
    ],
    "words that look like outcomes": [
        (
            "وصل 300 مقاتل إلى الجبهة، فقد استقدمت القوات تعزيزات.",
            [],
        ),
        (
            "ولم ترد معلومات عن حالة ثلاثة جنود بعد القصف.",
            [],
        ),
        (
            "نقل الجرحى إلى المشفى لتلقي العلاج بعد قصف على البلدة.",
            [],
        ),
    ],
    "families and parts in brackets": [
        (
            "مقتل عائلة كاملة (رجل وزوجته وثلاثة أطفال) بغارة جوية.",
            ["killed civilian 5 exact children=3 men=1 women=1"],
        ),
        (
            "مقتل 4 مدنيين (طفلان وسيدتان) بقصف على إدلب.",
            ["killed civilian 4 exact children=2 women=2"],
        ),
        (
            "قتل طفلان (طفل وطفلة) بقصف على إدلب.",
            ["killed civilian 2 exact children=2"],
        ),
        (
            "كانت امرأة وثلاثة أطفال قد قتلوا بقصف على القرية.",
            ["killed civilian 4 exact children=3 women=1"],
        ),
        (
            "أصيبت والدتهما وثلاثة آخرون بقصف على المخيم.",
            ["injured civilian 4 exact women=1"],
        ),
    ],
    "sides by a pronoun or a name": [
        (
            "كمنت القوة لعناصر داعش وقتلت عشرة من أفرادها في هجوم.",
            ["killed combatant/isis 10 exact"],
        ),
        (
            "مقتل ثلاثة من رجال الشرطة وإصابة أربعة من المارة بتفجير.",
            ["injured civilian 4 exact", "killed combatant 3 exact"],
        ),
        (
            "مقتل 12 من المهاجمين في اشتباكات عند الحاجز.",
            ["killed combatant 12 exact"],
        ),
        (
            "سقوط عشرات القتلى والجرحى من الحوثيين في كمين للجيش.",
            ["casualties combatant/houthis 20+ dozens"],
        ),
    ],
    "captives set free": [
        (
            "أفرجت الفصائل عن ثلاثة محتجزين مقابل إطلاق سراح 112 أسيرا.",
            [],
        ),
    ],
    "fled and homeless": [
        (
            "القصف أجبر نحو 60 أسرة على النزوح من المخيم.",
            ["displaced civilian 60 about"],
        ),
        (
            "نزح أغلب سكان القرية بعد القصف.",
            ["displaced civilian 2+ some"],
        ),
        (
            "ارتفع إلى 37 عدد المهاجرين الذين قتلوا في الغارة.",
            ["killed civilian 37 exact"],
        ),
    ],
    "news sentences": [
        (
            "قال المصدر إن امرأة استشهدت وأصيب زوجها وطفلها بجروح بقصف على البلدة.",
            ["injured civilian 2 exact children=1 men=1", "killed civilian 1 exact women=1"],
        ),
        (
            "استشهد رجلان وأصيب مدني ثالث نقل إلى المشفى بقصف على البلدة.",
            ["injured civilian 1 exact", "killed civilian 2 exact men=2"],
        ),
        (
            "أسفر القصف عن إصابة كل من أريج الحسين (20 عاما) وريم الحسين بجروح.",
            ["injured unknown 2 exact"],
        ),
        (
            "أدت الغارة لمقتل وجرح عدد آخر من العناصر قرب الحدود.",
            ["casualties combatant 2+ some"],
        ),
        (
            "اعتقلت قسد بدعم من قوات التحالف عددا من المدنيين في البلدة.",
            ["captured civilian 2+ some"],
        ),
        (
            "نزوح ملايين السوريين بسبب القصف.",
            ["displaced civilian 2000000+ thousands"],
        ),
        (
            "قتل ما بين 20 و30 شخصا في الغارة.",
            ["killed unknown 20-30 about"],
        ),
        (
            "قتل 20-30 مدنيا بغارة على السوق.",
            ["killed civilian 20-30 about"],
        ),
        (
            "إصابة ما يقارب من 40 شخصا بقصف على السوق.",
            ["injured unknown 40 about"],
        ),
        (
            "مقتل مدني وجرح ثلاثة آخرين بينهم طفل بقصف على السوق.",
            ["injured civilian 3 exact children=1", "killed civilian 1 exact"],
        ),
        (
            "قتل ثلاثة أطفال أشقاء ووالدتهم بقصف على القرية.",
            ["killed civilian 4 exact children=3 women=1"],
        ),
        (
            "أصيب خمسة مدنيين، من بينهم ثلاثة أطفال وسيدة، بقصف على القرية.",
            ["injured civilian 5 exact children=3 women=1"],
        ),
        (
            "مقتل عنصرين من قوات النظام وجرح ثالث باستهداف سيارة عسكرية.",
            ["injured combatant/syrian_regime 1 exact", "killed combatant/syrian_regime 2 exact"],
        ),
        (
            "قضى 6 أشخاص نحبهم في الغارة على المبنى.",
            ["killed unknown 6 exact"],
        ),
        (
            "بلغت حصيلة ضحايا القصف 16 قتيلا و54 جريحا.",
            ["injured unknown 54 exact", "killed unknown 16 exact"],
        ),
        (
            "ارتفاع حصيلة قتلى الغارة على المخيم إلى 12 بينهم 5 أطفال.",
            ["killed unknown 12 exact children=5"],
        ),
        (
            "وصل عدد القتلى جراء القصف إلى 45 قتيلا.",
            ["killed unknown 45 exact"],
        ),
        (
            "انتشلت فرق الإنقاذ جثث ستة أشخاص من تحت الأنقاض بعد الغارة.",
            ["killed unknown 6 exact"],
        ),
        (
            "أصيب عشرات المدنيين بحالات اختناق إثر قصف بغاز الكلور.",
            ["injured civilian 20+ dozens"],
        ),
        (
            "قتل طيار وأصيب مساعده بعد إسقاط مروحية.",
            ["killed combatant 1 exact"],
        ),
        (
            "توفي طفل وأصيب اثنان من إخوته بانفجار لغم.",
            ["injured civilian 2 exact", "killed civilian 1 exact children=1"],
        ),
        (
            "قتل رجل مسن وزوجته بقصف على القرية.",
            ["killed civilian 2 exact elderly=1 men=1 women=1"],
        ),
        (
            "مقتل 3 نساء حوامل بقصف على القرية.",
            ["killed civilian 3 exact women=3"],
        ),
        (
            "أصيب 4 متطوعين من الدفاع المدني بغارة مزدوجة.",
            ["injured civilian 4 exact rescuers=4"],
        ),
        (
            "إصابة متطوعة في الدفاع المدني بقصف على القرية.",
            ["injured civilian 1 exact rescuers=1"],
        ),
        (
            "استهداف الطائرة أدى إلى مقتل شخصين كانا يستقلان دراجة نارية.",
            ["killed unknown 2 exact"],
        ),
        (
            "قتل عنصر وجرح 3 بانفجار عبوة ناسفة بسيارة للشرطة.",
            ["injured combatant 3 exact", "killed combatant 1 exact"],
        ),
        (
            "تمكن الثوار من قتل وجرح عدد من عناصر قوات النظام في عملية تسلل.",
            ["casualties combatant/syrian_regime 2+ some"],
        ),
        (
            "لقي أكثر من 50 مهاجرا حتفهم في غارة على مركز احتجاز.",
            ["killed civilian 51+ more_than"],
        ),
        (
            "قتل شرطيان عراقيان وأصيب ثلاثة آخرون بجروح في انفجار عبوة.",
            ["injured combatant/iraqi_forces 3 exact", "killed combatant/iraqi_forces 2 exact"],
        ),
        (
            "اختطف مسلحون مجهولون أربعة عمال في منشأة نفطية.",
            ["captured civilian 4 exact"],
        ),
        (
            "سقط خمسة قتلى من المدنيين و11 جريحا في قصف على صنعاء.",
            ["injured unknown 11 exact", "killed civilian 5 exact"],
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
