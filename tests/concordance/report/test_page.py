import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from concordance import Severity, read_text
from concordance.checks import all_checks
from concordance.report import Result, page
from concordance.report.page import rows_of

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Ids, links and the balance of elements of a page."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.links, self.open, self.words = [], [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        known = dict(attrs)
        self.ids += [known["id"]] if "id" in known else []
        self.links += [known["href"]] if "href" in known else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


@pytest.fixture
def html(result):
    return page(result)


def test_page_is_whole_and_refers_to_nothing_outside(html):
    read = Reader(html)
    assert read.open == []
    assert "<script" not in html
    assert "http" not in html
    assert all(link.startswith("#") for link in read.links)


def test_every_link_leads_somewhere_and_every_id_is_there_once(html):
    read = Reader(html)
    assert {link[1:] for link in read.links} <= set(read.ids)
    assert len(read.ids) == len(set(read.ids))


def test_both_sides_of_a_finding_are_lit_and_lead_to_it(html):
    assert 'class="lit error f1" href="#f1">三十日</a>' in html
    assert 'class="lit error f1" href="#f1">sixty</a>' in html
    assert 'id="f1-zh-Hans"' in html
    assert 'id="f1-en"' in html
    assert 'href="#f1-en">en&nbsp;4</a>' in html
    assert "body:has(#f1:target) .f1" in html


def test_words_of_the_texts_are_shown_escaped_and_nothing_is_lost(html, result):
    assert "&lt;" in html
    assert "<sixty>" not in html
    said = "".join("".join(Reader(html).words).split())
    for text in result.texts.values():
        for provision in text.provisions:
            assert "".join(text.words(provision.span).split()) in said


def test_finding_about_the_whole_stands_before_the_articles(html):
    assert html.index("The texts as a whole") < html.index("<main>")
    assert html.index('id="f2"') < html.index("<main>") < html.index('id="f1"')


def test_rules_are_listed_with_what_they_brought(html):
    assert "What was checked" in html
    words = " ".join(Reader(html).words)
    assert all(rule.title in words and rule.why in words for rule in all_checks())


def test_clean_texts_make_a_page_without_findings(result):
    html = page(replace(result, findings=()))
    assert "<ol>" not in html
    assert "0 errors, 0 warnings, 0 notes." in html


def test_mild_findings_are_left_out_where_they_are_not_asked_for(result):
    assert 'id="f3"' in page(result)
    assert 'id="f3"' not in page(replace(result, least=Severity.WARNING))


def test_overlapping_spans_are_cut_and_each_piece_names_all_that_lie_over_it(result, make):
    found = (make(en="not more than"), make("warning", en="more than <sixty>"))
    html = page(replace(result, findings=found))
    assert re.search(r'class="lit error f1"[^>]*>not </a>', html)
    assert re.search(r'class="lit error f1 f2"[^>]*>more than</a>', html)
    assert re.search(r'class="lit warning f2"[^>]*> &lt;sixty&gt;</a>', html)
    assert Reader(html).ids.count("f2-en") == 1


def test_span_of_a_whole_provision_is_lit_lightly(result, make):
    long = read_text(f"Article 1\n{'word ' * 40}", "en")
    found = replace(make(), spans={"en": (10, 200)})
    html = page(Result({**result.texts, "en": long}, (found,)))
    assert 'class="lit error wide f1"' in html


def test_finding_whose_article_no_text_has_is_still_listed(result, make):
    html = page(replace(result, findings=(make(article="article-9"),)))
    assert 'id="f1"' in html


def test_provision_that_one_text_lacks_leaves_an_empty_place(texts):
    longer = read_text(texts["en"].plain + "\nArticle 2 Costs\nEach Party pays.\n", "en")
    one = Result({"zh-Hans": texts["zh-Hans"], "en": longer}, ())
    other = Result({"en": longer, "zh-Hans": texts["zh-Hans"]}, ())
    assert [len(row) for row in rows_of(one)] == [2, 2, 1]
    assert [len(row) for row in rows_of(other)] == [2, 2, 1]
    assert page(one).count('class="cell missing"') == 1


def test_lone_surrogate_does_not_spoil_the_page():
    texts = {tag: read_text("Article 1\n\ud800 5", tag) for tag in ("en", "pt")}
    assert "\\ud800" in page(Result(texts, ()))
