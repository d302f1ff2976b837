"""What may never happen on a page."""

import pytest

from rendering.content import AlternatMode, Layout
from tests.rendering.reading import squeezed
from tests.rendering.sample import NAMES, PERSONS, agreement, reworded

SIGNATURE = {"zh-Hans": "签字", "pt": "Assinatura"}


def lengthened(lines: int, **changes):
    """Return an agreement whose last article is so many lines longer."""
    plain = "\n".join(f"Linha {number}." for number in range(lines))
    document = agreement(articles=2, **changes)
    document = reworded(document, "force", "pt", plain)
    return reworded(document, "force", "zh-Hans", plain.replace("Linha", "行"))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("mode", AlternatMode)
def test_signatures_are_never_parted_from_each_other_or_from_the_testimonium(printed, layout, mode):
    pages_with_text = set()
    for lines in range(1, 34, 2):
        paper = printed(lengthened(lines, layout=layout, alternat=mode), "guizhou")
        signed = [page for page in paper.pages if SIGNATURE["pt"] in page]
        assert len(signed) == 1
        pages_with_text.add(len(paper.pages))
        for language in ("zh-Hans", "pt"):
            place = next(page for page in paper.pages if SIGNATURE[language] in page)
            testimonium = {"zh-Hans": "同等作准。", "pt": "igualmente fé."}[language]
            own_text = language == "pt" or mode is AlternatMode.BY_LANGUAGE
            if own_text or layout is Layout.COLUMNS:
                assert squeezed(testimonium) in place
            for key in ("guizhou", "gaza"):
                assert squeezed(NAMES[key][language].full) in place
                assert squeezed(PERSONS[key].names[language]) in place
                assert squeezed(PERSONS[key].titles[language]) in place
    assert len(pages_with_text) > 1  # the sweep crosses the end of a page


def test_article_is_never_parted_from_its_heading(printed):
    for articles in range(3, 12):
        for page in printed(agreement(articles=articles)).pages:
            text = page.split("GZ2025017")[0]
            assert not text.endswith(("Objetivo", "Domíniosdecooperação"))


def test_pages_are_counted_in_every_language(printed):
    paper = printed(agreement(articles=9))
    total = len(paper.pages)
    assert total > 2
    for number, page in enumerate(paper.pages, start=1):
        assert f"第{number}页，共{total}页·Página{number}de{total}" in page


def test_running_title_is_on_every_page_but_the_first(printed):
    first, *others = printed(agreement(articles=6)).pages
    running = "贵州省和加扎省建立友好省关系协议书"
    assert running not in first
    assert others
    assert all(running in page for page in others)


def test_every_page_bears_reference_number_and_short_digest(printed):
    for page in printed(agreement(articles=6)).pages:
        assert "GZ2025017" in page
        assert "a3f09c51" * 2 in page
        assert "a3f09c51" * 3 not in page


def test_watermark_is_on_every_page_of_a_draft_and_on_no_other(printed):
    draft = printed(agreement(articles=6, draft=True))
    assert len(draft.pages) > 1
    assert all("草案MINUTA" in page for page in draft.pages)
    assert "草案" not in printed(agreement(articles=6)).words


@pytest.mark.parametrize("layout", Layout)
def test_whole_text_of_every_article_is_on_the_paper(printed, layout):
    document = agreement(languages=("zh-Hans", "en", "lo"), layout=layout)
    paper = printed(document)
    for provision in document.provisions:
        for language in document.languages:
            for line in provision.words[language].plain.splitlines():
                for passage in line.replace("{", "}").split("}")[::2]:
                    assert paper.holds(passage)
