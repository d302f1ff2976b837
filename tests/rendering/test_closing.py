"""How an instrument ends: signatures under their text, or an attribution."""

import re
from dataclasses import replace

import pytest

from rendering import paper
from rendering.content import AlternatMode, Layout, SignatureBlock
from tests.rendering.reading import html
from tests.rendering.sample import agreement, initiative


def test_reference_text_is_marked_and_not_signed():
    document = agreement(languages=("zh-Hans", "pt", "en"), authentic=("zh-Hans", "pt"))
    for layout in Layout:
        markup = html(replace(document, layout=layout))
        assert markup.count("<em>Reference text</em>") == 1
        assert "<em>参考译文</em>" not in markup
        assert "For Guizhou" not in markup
        assert "Representando Província de Guizhou" in markup
    by_language = replace(document, alternat=AlternatMode.BY_LANGUAGE)
    assert html(by_language).count('class="signatures"') == 2


def test_reference_text_comes_last_whatever_was_agreed():
    document = agreement(
        languages=("en", "zh-Hans", "pt"), authentic=("zh-Hans", "pt"), layout=Layout.SEQUENCE
    )
    assert paper.printed(document) == ("zh-Hans", "pt", "en")
    parts = re.findall(r'<section class="part" lang="([^"]+)"', html(document))
    assert parts == ["zh-Hans", "pt", "en"]
    signed = html(document).index('class="signatures"')
    assert signed < html(document).index('class="part" lang="en"')


def test_initiative_has_attribution_and_no_signatures():
    markup = html(initiative(), "guizhou")
    assert "signatures" not in markup
    closing = markup.split('<section class="closing">')[1]
    assert "友好城市论坛" in closing
    assert "The Forum of Sister Cities" in closing
    assert "五、" not in markup


def test_signatures_without_testimonium_take_the_last_article_with_them():
    document = agreement()
    document = replace(document, provisions=document.provisions[:-1])
    before, closing = html(document).split('<section class="closing">')
    assert "Artigo 4.º" in closing
    assert "Artigo 4.º" not in before
    assert 'class="signatures"' in closing


def test_party_without_signatory_gets_a_line_to_sign_on():
    blocks = (SignatureBlock("guizhou", ()), SignatureBlock("gaza", ()))
    markup = html(agreement(signatures=blocks))
    assert markup.count('<div class="line">') == 2
    assert 'class="person"' not in markup


def test_two_signatories_of_one_party_have_a_line_each():
    person = agreement().signatures[0].persons[0]
    blocks = (SignatureBlock("guizhou", (person, person)), agreement().signatures[1])
    assert html(agreement(signatures=blocks)).count('<div class="line">') == 3


@pytest.mark.parametrize(
    ("parties", "rows"), [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])]
)
def test_parties_sign_two_or_three_abreast(parties, rows):
    first = agreement().parties[0]
    person = agreement().signatures[0].persons[0]
    keys = [f"party-{number}" for number in range(parties)]
    document = replace(
        agreement(),
        parties=tuple(replace(first, key=key) for key in keys),
        signatures=tuple(SignatureBlock(key, (person,)) for key in keys),
    )
    signing = re.findall(r'<tr class="signing">(.*?)</tr>', html(document), re.DOTALL)
    assert [row.count('<div class="line">') for row in signing] == rows
    assert len({row.count("<td>") for row in signing}) == 1  # no row is shorter than another
