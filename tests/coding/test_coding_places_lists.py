"""Which places a report takes from lists, of two units, and of names that are common words."""

from __future__ import annotations

import pytest
from tests.coding.reading import case, only

HOME = {
    "IQ": "\nويشهد العراق توترا وتتابعه الحكومة العراقية في بغداد.",
    "YE": "\nويشهد اليمن حربا وتتابعها الحكومة اليمنية في عدن.",
    "PS": "\nوتتابع السلطة الفلسطينية في رام الله ما يجري في فلسطين.",
    "LB": "\nوتتابع الحكومة اللبنانية في بيروت ما يجري في لبنان.",
    "SD": "\nويشهد السودان حربا وتتابعها الحكومة السودانية.",
}

TAKEN = [
    case(
        "a governorate beside a town of another one",
        "استهدفت غارات جوية إسرائيلية محافظة طرطوس والعاصمة دمشق أمس.",
        ["طرطوس", "دمشق"],
    ),
    case(
        "the governorate of the town beside it is none",
        "استهدفت غارات جوية روسية بلدة كفرنبل في محافظة إدلب أمس.",
        ["كفرنبل"],
    ),
    case(
        "a list goes on behind the unit its first village lies in",
        "قصفت قوات النظام قرى العجمي بريف مدينة قباسين والحمران وعرب حسن أمس.",
        ["العجمي", "الحمران", "عرب حسن"],
    ),
    case(
        "a second unit behind the first is none of the villages",
        "قصفت قوات النظام قرية العجمي في ريف منبج وجرابلس أمس.",
        ["العجمي"],
    ),
    case(
        "the first of two villages that nobody lists, the second of two words",
        "قصفت المدفعية التركية قريتي السفيحة وعين السفيح أمس.",
        ["السفيحة", "عين السفيح"],
    ),
    case(
        "a member that is a common word too, at the end of a list",
        "قصفت قوات النظام قرى البارة وسان في ريف إدلب أمس.",
        ["البارة", "سان"],
    ),
    case(
        "a list in quotes behind a word for countryside",
        "تعرضت أرياف “إدلب وحماة وحلب” لقصف مدفعي من قوات النظام أمس.",
        ["إدلب", "حماة", "حلب"],
    ),
    case(
        "an adjective does not end a list",
        "قصفت تركيا قرى تل شنان وتل طويل الآشورية والدردارة أمس.",
        ["تل شنان", "تل طويل", "الدردارة"],
    ),
    case(
        "squares of two towns",
        "تظاهر مئات المحتجين ضد الحكومة في ساحة التحرير وسط بغداد وساحة الحبوبي في الناصرية أمس، وقتل جندي.",
        ["ساحة التحرير", "ساحة الحبوبي"],
    ),
    case(
        "a wood and the villages behind it",
        "قصفت قوات النظام حرش بينين والرويحة وآفس بالمدفعية أمس.",
        ["حرش بينين", "الرويحة", "آفس"],
    ),
    case(
        "what a mountain looks upon is none",
        "سيطرت قوات الجيش الوطني على جبل هيلان المطل على مديرية صرواح غربي مأرب." + HOME["YE"],
        ["جبل هيلان"],
    ),
    case(
        "a verb behind area is no name",
        "استهدفت غارات روسية منطقة تضم عدة مخيمات للنازحين بريف إدلب الشمالي أمس.",
        ["ريف إدلب الشمالي"],
    ),
    case(
        "an indefinite noun is no name",
        "شنت قوات النظام هجمات صاروخية استهدفت مخيماً على أطراف مدينة سرمين أمس.",
        ["سرمين"],
    ),
    case(
        "a market of a town that is a common word too",
        "قتل خمسة مدنيين بهجوم انتحاري في سوق هيت أمس." + HOME["IQ"],
        ["سوق هيت"],
    ),
    case(
        "a town of the country that is a common word too",
        "قتل جنديان بهجوم لتنظيم الدولة في القائم أمس." + HOME["IQ"],
        ["القائم"],
    ),
    case(
        "a village that has the name of a region elsewhere",
        "اعتدى مستوطنون على أهالي قرية برقة شرق رام الله وأصابوا ثلاثة منهم." + HOME["PS"],
        ["برقة"],
    ),
    case(
        "a hospital that something happens around",
        "توغلت آليات الاحتلال في محيط مجمع الشفاء الطبي غرب مدينة غزة." + HOME["PS"],
        ["مجمع الشفاء"],
    ),
    case(
        "two towns of a country without a gazetteer",
        "أطلق حزب الله صواريخ على كريات شمونة والمطلة في شمال إسرائيل أمس." + HOME["LB"],
        ["كريات شمونة", "المطلة"],
    ),
    case(
        "a mountain or valley that bears the name of a person",
        "انفجرت عبوة بآلية للجيش في وادي حميد في جرود عرسال وقتل جندي." + HOME["LB"],
        ["وادي حميد"],
    ),
    case(
        "where the mayor who was killed was mayor",
        "اغتال مسلحون مجهولون مختار قرية السفحة شمالي بعقوبة أمس." + HOME["IQ"],
        ["السفحة"],
    ),
    case(
        "a road with a number is not called the",
        "قصفت تركيا أمس سيارة على طريق الـ M4 الدولي من الجهة الشرقية لناحية عين عيسى شمالي الرقة.",
        ["عين عيسى"],
    ),
    case(
        "the last of a list that commas part",
        "طالت الغارات الإسرائيلية بلدات يارون، كفرصير، السفحية وغيرها أمس." + HOME["LB"],
        ["يارون", "كفرصير", "السفحية"],
    ),
    case(
        "two settlements of a country without a gazetteer behind their word",
        "قصف حزب الله مدينة صفد ومستعمرتي كرمئيل وحتسور بالصواريخ أمس." + HOME["LB"],
        ["صفد", "كرمئيل", "حتسور"],
    ),
    case(
        "the first of two villages has a name of two words",
        "شن الطيران الإسرائيلي غارات على بلدتي صف السفح وعرمتى أمس." + HOME["LB"],
        ["صف السفح", "عرمتى"],
    ),
    case(
        "a list behind a colon",
        "استهدفت قوات النظام بالمدفعية أمس أطراف مدينة الأتارب، وقرى: الوساطة، والقصر، وكفرعمة غربي حلب.",
        ["الأتارب", "الوساطة", "القصر", "كفرعمة"],
    ),
    case(
        "towns that the place lies between are none",
        "استهدفت مسيرة تركية أمس سيارة في قرية السفحة الواقعة بين مدينتي زركان والدرباسية.",
        ["السفحة"],
    ),
    case(
        "a village that the camp lies near is none",
        "قصفت قوات النظام أمس مخيم “السفح”، الواقع بالقرب من قرية طعوم شمال شرقي إدلب.",
        ["السفح"],
    ),
    case(
        "the hospital people are brought to is none",
        "أصيبت ثلاث نساء أمس بغارة تركية ونقلن إلى مستشفى “السفح” بعد الغارة التي وقعت في القامشلي.",
        ["القامشلي"],
    ),
    case(
        "the base that fired is none",
        "أطلقت قوات التحالف أمس صواريخ من قاعدتها بـ “الشدادي” جنوبي الحسكة باتجاه البادية السورية.",
        ["البادية السورية"],
    ),
    case(
        "the place of a unit by its number",
        "سيطرت الفصائل أمس على الفوج 46 غربي حلب بعد معارك مع قوات النظام.",
        ["الفوج 46"],
    ),
    case(
        "the unit of a dead officer is none",
        "قتل ضابط في الفوج 46 من قوات النظام أمس بانفجار عبوة ناسفة في سراقب.",
        ["سراقب"],
    ),
    case(
        "two villages are no name",
        "قصفت فصائل أمس أحياء بلدتين متاخمتين لخطوط التماس بريف حلب.",
        ["ريف حلب"],
    ),
    case(
        "a road between a town and one that nobody lists",
        "خطف مسلحون مهندسا على الطريق بين سراقب وكفرعنبة أمس.",
        ["سراقب", "كفرعنبة"],
    ),
    case(
        "a road between two villages that nobody lists",
        "استهدفت طائرة مسيرة سيارة على الطريق الرابط بين قريتي كفرعنبة وبيردوس أمس.",
        ["كفرعنبة", "بيردوس"],
    ),
    case(
        "an unlisted member before the base that ends a list",
        "استهدفت طائرات مسيرة مواقع في إدلب وسراقب والعنبلة وقاعدة الملك فيصل بريف حلب أمس.",
        ["إدلب", "سراقب", "العنبلة", "قاعدة الملك فيصل"],
    ),
    case(
        "a quarter that is called a farm",
        "سقطت قذائف أمس على أحياء القصاع والمزرعة بدمشق وأصيب 11 شخصا.",
        ["القصاع", "المزرعة"],
    ),
    case(
        "a part of the land the text is about",
        "قتل سبعة جنود في هجوم لمسلحين على قاعدة عسكرية شمال البلاد أمس." + HOME["SD"],
        ["شمال البلاد"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_places_of_the_report(text: str, expected: list[str]) -> None:
    """Each place of the event once, named as the text names it, and nothing around it."""
    found = sorted((p.start, p.text) for p in only(text).places)
    assert len(found) == len(expected), found
    assert all(want in got for want, (_, got) in zip(expected, found, strict=True)), found
