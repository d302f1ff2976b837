"""One article in every language at once: saved, previewed, and never lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agreements.actions.remove_article import remove_article
from agreements.models import Article
from agreements.states import TextState
from tests.cast import Story
from tests.pages.test_drafting import page_of, some_article, standing
from tests.pages.walking import as_person, rule, words

LANGUAGES = ("zh-Hans", "en")


@pytest.fixture
def article(story: Story) -> Article:
    return some_article(story)


@pytest.fixture
def alice(story: Story) -> Client:
    return as_person(story.cast.alice)


@pytest.fixture
def olu(story: Story) -> Client:
    return as_person(story.cast.olu)


def sheet(article: Article, **typed: str) -> dict[str, str]:
    """What the form sends: the wordings as they stand, but for what was typed."""
    sent = {"do": "save"}
    for language in LANGUAGES:
        row = standing(article, language)
        sent |= {
            f"{language}-heading": row.heading,
            f"{language}-plain": row.plain,
            f"{language}-seen": row.digest,
        }
    return sent | {f"{name.replace('zh', 'zh-Hans')}-plain": said for name, said in typed.items()}


def send(client: Client, article: Article, sent: dict[str, str], **more: Any) -> Any:
    return client.post(reverse("article", args=[article.pk]), sent, **more)


def test_form_holds_every_language_and_explains_the_fields(article: Article, alice: Client) -> None:
    page = alice.get(reverse("article", args=[article.pk]))
    for language in LANGUAGES:
        assert f'name="{language}-plain"' in page.content.decode()
    assert "{parties short}" in words(page)


def test_saving_returns_to_the_article(story: Story, article: Article, alice: Client) -> None:
    answer = send(alice, article, sheet(article, en="The Parties will meet.", zh="双方会晤。"))
    assert answer.url == f"{page_of(story)}#article-exchanges"
    assert standing(article, "en").plain == "The Parties will meet."
    assert standing(article, "zh-Hans").plain == "双方会晤。"


def test_saving_what_stands_saves_nothing(article: Article, alice: Client) -> None:
    before = standing(article, "en").pk
    answer = send(alice, article, sheet(article))
    assert answer.status_code == 302
    assert standing(article, "en").pk == before


def test_lines_of_another_system_are_no_change(article: Article, alice: Client) -> None:
    sent = sheet(article)
    sent["en-plain"] = sent["en-plain"].replace("\n", "\r\n") + "\r\n"
    before = standing(article, "en").pk
    send(alice, article, sent)
    assert standing(article, "en").pk == before


def test_second_officer_is_told_and_loses_nothing(
    article: Article, alice: Client, olu: Client
) -> None:
    opened = sheet(article, en="Olu’s wording.")
    send(alice, article, sheet(article, en="Alice’s wording."))
    answer = send(olu, article, opened)
    assert (answer.status_code, rule(answer)) == (409, "WordingChanged")
    assert "Olu’s wording." in words(answer)
    assert "Alice’s wording." in words(answer)
    assert "saved by Alice" in words(answer)
    assert standing(article, "en").plain == "Alice’s wording."


def test_saving_again_after_comparing_is_meant(
    article: Article, alice: Client, olu: Client
) -> None:
    opened = sheet(article, en="Olu’s wording.")
    send(alice, article, sheet(article, en="Alice’s wording."))
    send(olu, article, opened)
    send(olu, article, sheet(article, en="Merged."))
    assert standing(article, "en").plain == "Merged."


def test_side_that_was_not_touched_follows_the_other_officer(
    article: Article, alice: Client, olu: Client
) -> None:
    opened = sheet(article, en="Olu’s wording.")
    send(alice, article, sheet(article, zh="阿丽丝的措辞。"))
    answer = send(olu, article, opened)
    assert answer.status_code == 409
    shown = answer.context["sides"]
    typed = {one["language"]["tag"]: one["form"]["plain"].value() for one in shown}
    assert typed == {"zh-Hans": "阿丽丝的措辞。", "en": "Olu’s wording."}


def test_refreshed_form_names_the_wording_that_stands(
    article: Article, alice: Client, olu: Client
) -> None:
    opened = sheet(article, en="Olu’s wording.")
    send(alice, article, sheet(article, en="Alice’s wording."))
    answer = send(olu, article, opened)
    seen = {one["language"]["tag"]: one["form"]["seen"].value() for one in answer.context["sides"]}
    assert seen["en"] == standing(article, "en").digest


def test_unknown_field_is_marked_and_everything_kept(article: Article, alice: Client) -> None:
    answer = send(alice, article, sheet(article, en="On {day} and {place}."))
    assert (answer.status_code, rule(answer)) == (409, "UnknownField")
    page = words(answer)
    assert "{day} is no field." in page
    assert "On {day} and Guiyang." in page
    assert 'aria-invalid="true"' in answer.content.decode()


def test_preview_fills_in_and_saves_nothing(article: Article, alice: Client) -> None:
    before = standing(article, "en").pk
    answer = send(alice, article, sheet(article, en="Between {parties short}.") | {"do": "preview"})
    assert answer.status_code == 200
    assert "Between Guizhou and Monrovia." in words(answer)
    assert standing(article, "en").pk == before


def test_overlong_heading_is_told_at_its_place(article: Article, alice: Client) -> None:
    answer = send(alice, article, sheet(article) | {"en-heading": "x" * 301})
    assert answer.status_code == 422
    assert "x" * 301 in answer.content.decode()


def test_wording_of_a_removed_article_is_not_lost(
    story: Story, article: Article, alice: Client
) -> None:
    opened = sheet(article, en="Still here.")
    remove_article(article_id=article.pk, by=story.cast.alice)
    answer = send(alice, article, opened)
    assert (answer.status_code, rule(answer)) == (409, "ArticleGone")
    assert "Still here." in words(answer)


def test_reviewer_does_not_word_the_text(story: Story, article: Article) -> None:
    bo = as_person(story.cast.bo)
    assert "Save" not in words(bo.get(reverse("article", args=[article.pk])))
    answer = send(bo, article, sheet(article, zh="我来写。"))
    assert (answer.status_code, rule(answer)) == (409, "NotCompetent")
    assert "我来写。" in words(answer)


def test_nothing_is_worded_under_review(story: Story, article: Article, alice: Client) -> None:
    story.submit()
    answer = send(alice, article, sheet(article, en="Too late."))
    assert (answer.status_code, rule(answer)) == (409, "OutOfTurn")
    assert "Too late." in words(answer)


def test_saving_reopens_only_the_text_that_changed(
    story: Story, article: Article, alice: Client
) -> None:
    story.submit()
    story.refer_back("en")
    story.approve("zh-Hans")
    send(alice, article, sheet(article, en="Mended."))
    assert story.text("zh-Hans").state == TextState.APPROVED
    assert "Still says the same" in words(alice.get(page_of(story)))


def test_with_htmx_the_article_alone_comes_back(article: Article, alice: Client) -> None:
    url, htmx = reverse("article", args=[article.pk]), {"HX-Request": "true"}
    form = alice.get(url, headers=htmx).content.decode()
    assert "<html" not in form
    assert 'name="en-plain"' in form
    answer = send(alice, article, sheet(article, en="Saved in place."), headers=htmx)
    page = answer.content.decode()
    assert "<html" not in page
    assert "Saved in place." in page
    assert 'hx-swap-oob="true"' in page
    refused = send(alice, article, sheet(article, en="{no}"), headers=htmx)
    assert refused.status_code == 409
    assert "<html" not in refused.content.decode()
