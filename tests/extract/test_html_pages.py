"""HTML pages: the article and its metadata come out, the furniture stays behind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import InputError
from marsad.extract import html_to_document, read_html

FIRST = "قُتل خمسة مدنيين في قصف على بلدة الاختبار يوم الاثنين بحسب ناشطين في المكان."
SECOND = "وأضاف الناشطون أن القصف طال السوق الشعبي وسط البلدة وأدى إلى دمار كبير."
SCRAPS = [
    "<div>",
    "</div>",
    "<p>",
    "<table><tr>",
    "<a href=x>",
    "<!--",
    "نص ",
    "<br>",
    "]]>",
    "&#0;",
    "&#xD800;",
]
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>عنوان الخبر - صحيفة التجربة</title>
<meta property="og:site_name" content="صحيفة التجربة">
<meta property="article:published_time" content="2019-03-04T22:10:00+03:00">
<link rel="canonical" href="https://news.example/a/1"></head><body>
<nav><ul><li><a href="/p">سياسة</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<h1>عنوان الخبر</h1><article><p>{FIRST}</p><p>{SECOND}</p></article>
<div class="related-posts"><h3>اقرأ أيضا</h3>
<ul><li><a href="/b">مقتل عشرين في انفجار بعيد</a></li></ul></div>
<div id="comments"><p>تعليق: سقط ثلاثة قتلى في مكان آخر كما سمعنا من الجيران أمس</p></div>
<form id="captcha"><label>خمسة + أربعة =</label><input></form>
<footer>جميع الحقوق محفوظة</footer></body></html>"""


def test_the_title_is_the_first_line_and_the_article_follows() -> None:
    assert read_html(PAGE.encode()).text.split("\n") == ["عنوان الخبر", FIRST, SECOND]


@pytest.mark.parametrize("foreign", ["رياضة", "مقتل عشرين", "ثلاثة قتلى", "أربعة =", "الحقوق"])
def test_furniture_is_left_out(foreign: str) -> None:
    assert foreign not in read_html(PAGE.encode()).text


def test_metadata_are_read_as_the_page_gives_them() -> None:
    page = read_html(PAGE.encode())
    assert (page.published, page.outlet, page.url) == (
        "2019-03-04T22:10:00+03:00",
        "صحيفة التجربة",
        "https://news.example/a/1",
    )


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            '<script type="application/ld+json">{"@graph":[{"datePublished":"2018-05-06"}]}</script>',
            "2018-05-06",
        ),
        (
            '<script type="application/ld+json">{broken</script><time datetime="2018-05-07">أمس</time>',
            "2018-05-07",
        ),
        ('<meta itemprop="datePublished" content="2018-05-08">', "2018-05-08"),
        ("<p>نشر في 2018-05-09</p>", None),
    ],
)
def test_the_date_comes_from_metadata_and_never_from_the_text(head: str, expected: str | None) -> None:
    raw = f"<html><head>{head}</head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>".encode()
    assert read_html(raw).published == expected


def test_what_the_caller_knows_comes_before_the_page() -> None:
    document = html_to_document(PAGE.encode(), doc_id="x", published="2020-01-01", outlet="نحن")
    assert (document.doc_id, document.published, document.outlet) == ("x", "2020-01-01", "نحن")


@pytest.mark.parametrize("declared", ["windows-1256", "utf-8", "windows-1252", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "cp1256"])
def test_the_declared_charset_is_checked(declared: str, encoding: str) -> None:
    page = PAGE.replace('charset="utf-8"', f'charset="{declared}"').replace("قُتل", "قتل")
    assert FIRST.replace("قُتل", "قتل") in read_html(page.encode(encoding)).text


@pytest.mark.parametrize(
    "raw",
    [
        b"<html><head><script>var a=1</script></head><body></body></html>",
        b"<html><body><nav><a href=x>a</a></nav><script>document.write('x')</script></body></html>",
        b"<!-- nothing -->",
    ],
)
def test_a_page_without_text_is_e108(raw: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_html(raw)
    assert caught.value.code == "E108"


def test_a_short_post_without_paragraphs_is_kept_whole() -> None:
    raw = "<html><body><div>قصف على القرية<br>مقتل طفل<br>لا معلومات أخرى</div></body></html>".encode()
    assert read_html(raw).text.split("\n") == ["قصف على القرية", "مقتل طفل", "لا معلومات أخرى"]


def test_a_table_layout_gives_its_article() -> None:
    raw = (
        "<html><body><table><tr><td><a href=1>رياضة</a> <a href=2>اقتصاد</a></td>"
        f"<td><font>{FIRST}<br><br>{SECOND}</font></td></tr></table></body></html>"
    ).encode()
    text = read_html(raw).text
    assert FIRST in text
    assert SECOND in text
    assert "اقتصاد" not in text


def test_a_page_too_long_for_the_careful_reader_is_read_plainly() -> None:
    body = f"<p>{FIRST}</p>" * 20_000
    page = read_html(PAGE.replace("</article>", body + "</article>").encode())
    assert page.text.count(FIRST) > 19_000
    assert "مقتل عشرين" not in page.text


@settings(max_examples=120, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_page_or_a_coded_refusal(raw: bytes) -> None:
    try:
        page = read_html(b"<html><body><p>" + raw)
    except InputError as error:
        assert error.code in {"E104", "E105", "E106", "E108"}
    else:
        page.text.encode("utf-8")
        assert page.text


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(SCRAPS), max_size=30))
def test_broken_mark_up_is_mended_never_an_error(parts: list[str]) -> None:
    try:
        read_html("".join(parts).encode())
    except InputError as error:
        assert error.code in {"E104", "E108"}


def test_a_list_of_headlines_without_a_telling_class_is_left_out() -> None:
    links = "".join(f"<li><a href=/{n}>مقتل {n} في مكان بعيد عن هنا</a></li>" for n in range(11, 16))
    raw = f"<html><body><div><p>{FIRST}</p><p>{SECOND}</p></div><div><ul>{links}</ul></div></body></html>"
    assert "بعيد" not in read_html(raw.encode()).text


def test_a_link_inside_a_sentence_stays() -> None:
    linked = FIRST.replace("قصف", '<a href="/tag">قصف</a>')
    raw = f"<html><body><p>{linked}</p><p>{SECOND}</p></body></html>"
    assert FIRST in read_html(raw.encode()).text
