"""The HTML of a paper: every language, every article, every sign of what it is."""

import re
from dataclasses import replace

import pytest

from rendering import paper
from rendering.alternat import held_by
from rendering.content import Layout, Name, Person, Role, SignatureBlock, Words
from rendering.lines import text_of
from tests.rendering.reading import html
from tests.rendering.sample import LANGUAGES, agreement, initiative, reworded


def words(markup):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", markup))


def test_document_without_orders_stands_as_its_holders():
    assert paper.html_of(agreement()) == paper.html_of(held_by(agreement(), None))
    assert paper.html_of(agreement(holder="gaza")) == paper.html_of(held_by(agreement(), "gaza"))


def test_text_is_never_markup():
    hostile = '<script src="http://example.org">&</script>'
    markup = html(reworded(agreement(), "purpose", "pt", hostile))
    assert hostile not in markup
    assert "&lt;script src=&quot;http://example.org&quot;&gt;&amp;&lt;/script&gt;" in markup


def test_paper_refers_to_nothing_outside():
    markup = html(agreement(languages=LANGUAGES[:3], draft=True))
    assert not re.search(r"\b(href|src|style|url|import)\b\s*[=(]", markup)


def test_every_element_with_words_names_its_language():
    markup = html(agreement(languages=("zh-Hans", "pt", "lo"), draft=True))
    body = markup.split("<body", 1)[1]
    for tag in re.findall(r"<(?:p|td|th|h1|em)\b[^>]*>(?=[^<\s])", body):
        assert "lang=" in tag or tag == "<em>"


def test_arabic_is_set_from_right_to_left_and_chinese_is_not():
    document = agreement(languages=("zh-Hans", "ar"), spoken={"guizhou": "zh-Hans", "gaza": "ar"})
    document = replace(
        document,
        parties=tuple(
            replace(one, names={**one.names, "ar": Name("مقاطعة", "مقاطعة")})
            for one in document.parties
        ),
        provisions=tuple(
            replace(one, words={**one.words, "ar": Words("", "نص")}) for one in document.provisions
        ),
        signatures=tuple(
            SignatureBlock(
                key, (Person({"zh-Hans": "李", "ar": "علي"}, {"zh-Hans": "省长", "ar": "حاكم"}),)
            )
            for key in ("guizhou", "gaza")
        ),
    )
    markup = html(document, "gaza")
    assert '<td lang="ar" dir="rtl">' in markup
    assert '<td lang="zh-Hans" dir="ltr">' in markup
    assert '<table class="texts" dir="rtl">' in markup
    assert '<table class="signatures" dir="rtl">' in markup
    assert '<table class="texts" dir="ltr">' in html(document, "guizhou")


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("sister_city", ("第一条", "Artigo 4.º")),
        ("memorandum", ("第一段", "Parágrafo 4.º")),
        ("initiative", ("一、", "4.")),
    ],
)
def test_articles_are_labelled_by_kind(kind, labels):
    markup = html(agreement(kind=kind))
    for label in labels:
        assert label in markup


def test_article_without_heading_begins_with_its_label():
    markup = html(agreement())
    assert '<b class="label">第三条</b>\u3000双方领导人' in markup
    assert '<b class="label">Artigo 3.º</b>\u2003Os dirigentes' in markup
    assert '<b class="label">三、</b>双方领导人' in html(agreement(kind="initiative"))


def test_article_with_heading_has_its_label_there():
    markup = html(agreement())
    assert "<h2>第一条\u3000合作目标</h2>" in markup
    assert '<h2 class="again">Artigo 1.º\u2003Objetivo</h2>' in markup
    assert '<b class="label">第一条</b>' not in markup


def test_lines_stand_side_by_side_where_they_can_be_paired():
    row = re.search(r"<tr[^>]*><td[^>]*>（二）.*?</tr>", html(agreement()))
    assert row
    assert "(b) educação" in row[0]


def test_lines_that_cannot_be_paired_share_one_row():
    document = reworded(agreement(), "contact", "pt", "Uma linha.\nOutra linha.")
    row = re.search(r"<tr[^>]*><td[^>]*><b class=\"label\">第三条.*?</tr>", html(document))
    assert row
    label = '<b class="label">Artigo 3.º</b>'
    assert f"<p>{label}\u2003Uma linha.</p><p>Outra linha.</p>" in row[0]


def test_items_are_set_apart_from_paragraphs():
    markup = html(agreement())
    assert len(re.findall(r'<td[^>]* class="item">', markup)) == 6
    sequence = html(agreement(layout=Layout.SEQUENCE))
    assert sequence.count('<p class="article item"') == 6


@pytest.mark.parametrize(
    "mark", ["（十一）", "(a) ", "(iv) ", "a) ", "ກ) ", "1. ", "12) ", "三、", "– "]
)
def test_marks_of_items_are_known(mark):
    assert text_of("lo", mark + "words").item


@pytest.mark.parametrize("words", ["2025年7月", "1.º", "（以下简称“双方”）", "I agree", "三方"])
def test_paragraphs_are_no_items(words):
    assert not text_of("pt", words).item


def test_long_rows_may_be_parted_and_short_ones_may_not():
    document = agreement()
    short = html(document)
    assert (
        '<tr class="article opening short"><td lang="zh-Hans" dir="ltr"><b class="label">第三条'
        in short
    )
    for language, letters in (("zh-Hans", 250), ("pt", 500)):
        long = html(reworded(document, "contact", language, "长" * letters))
        assert (
            '<tr class="article opening"><td lang="zh-Hans" dir="ltr"><b class="label">第三条'
            in long
        )
        fits = html(reworded(document, "contact", language, "长" * (letters - 1)))
        assert fits.count("short") == short.count("short")


def test_more_than_three_languages_follow_one_another():
    document = agreement(languages=LANGUAGES)
    assert paper.layout_of(document) is Layout.SEQUENCE
    assert html(document).count('<section class="part"') == 4
    assert paper.layout_of(agreement(languages=LANGUAGES[:3])) is Layout.COLUMNS


def test_page_numbers_are_said_in_every_language():
    said = words(html(agreement(languages=("zh-Hans", "pt", "en"))))
    for number in ("第 页，共 页", "Página de", "Page of"):
        assert number in said


def test_reference_number_and_short_digest_are_on_the_paper():
    markup = html(agreement())
    assert ">GZ-2025-017</div>" in markup
    assert ">a3f09c51a3f09c51</div>" in markup


def test_name_longer_than_half_a_line_may_be_parted():
    document = agreement()
    first, second = document.parties
    for length, whole in ((18, True), (19, False)):
        name = Name("长" * length, "长")
        renamed = tuple(
            replace(one, names={**one.names, "zh-Hans": name}) for one in (first, second)
        )
        markup = html(replace(document, parties=renamed))
        assert (f">{name.full}</span>" in markup) is whole
        assert f"<title>{name.full}和{name.full}建立友好省关系协议书</title>" in markup


def test_draft_bears_a_watermark_in_every_authentic_language():
    document = agreement(languages=("zh-Hans", "pt", "en"), authentic=("zh-Hans", "pt"))
    markup = html(replace(document, draft=True))
    assert '<span lang="zh-Hans">草案</span>' in markup
    assert '<span lang="pt">MINUTA</span>' in markup
    assert "DRAFT" not in markup
    assert "watermark" not in html(document)


def test_identifier_tells_papers_apart():
    document = held_by(agreement(), "guizhou")
    first = paper.identifier_of(document, "html", "edition")
    assert len(first) == 16
    assert first == paper.identifier_of(document, "html", "edition")
    others = {
        paper.identifier_of(held_by(agreement(), "gaza"), "html", "edition"),
        paper.identifier_of(document, "html", "other"),
        paper.identifier_of(document, "other", "edition"),
        paper.identifier_of(replace(document, digest="0" * 64), "html", "edition"),
    }
    assert len(others) == 4
    assert first not in others


def test_every_role_is_printed():
    roles = {one.role for one in (*agreement().provisions, *initiative().provisions)}
    assert roles == set(Role) - {Role.RECITAL}
    document = agreement()
    recital = replace(document.provisions[1], role=Role.RECITAL)
    document = replace(document, provisions=(document.provisions[0], recital), signatures=())
    assert '<tr class="recital' in html(document)
