"""The officer drafts: every article in every language, compared, arranged, submitted."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import Appointment
from agreements.actions.remove_article import remove_article
from agreements.actions.save_article import save_article
from agreements.models import Article, PersonName, Signatory, Wording
from agreements.states import InstrumentState
from tests.cast import Story, draft
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty


def page_of(story: Story) -> str:
    return reverse("instrument_draft", args=[story.instrument.pk])


def some_article(story: Story, key: str = "exchanges") -> Article:
    article: Article = story.instrument.articles.get(key=key)
    return article


def standing(article: Article, language: str) -> Wording:
    row: Wording = article.wordings.get(text__language=language, superseded_at=None)
    return row


@pytest.fixture
def alice(story: Story) -> Client:
    return as_person(story.cast.alice)


def act(client: Client, story: Story, do: str, **sent: Any) -> Any:
    return client.post(page_of(story), {"do": do, **sent})


def make_stale(story: Story) -> Article:
    article = some_article(story)
    row = standing(article, "en")
    drafts = {"en": draft("Changed.", heading=row.heading, seen=row.digest)}
    save_article(article_id=article.pk, drafts=drafts, by=story.cast.alice)
    return article


def test_turn_of_drafting_leads_to_the_drafting_page(story: Story, alice: Client) -> None:
    answer = alice.get(turn_url(story.turn(Duty.DRAFT)))
    assert answer.url == page_of(story)


def test_articles_stand_side_by_side_with_fields_filled_in(story: Story, alice: Client) -> None:
    seen = words(alice.get(page_of(story)))
    assert "Guizhou Province of the People’s Republic of China" in seen
    assert "中华人民共和国贵州省" in seen
    assert "{parties" not in seen
    assert "It can be submitted." in seen


def test_officer_submits_for_review(story: Story, alice: Client) -> None:
    answer = act(alice, story, "submit")
    assert answer.url == reverse("agreement", args=[story.agreement.pk])
    assert story.instrument.state == InstrumentState.REVIEW


def test_submitting_twice_says_that_it_was_done(story: Story, alice: Client) -> None:
    act(alice, story, "submit")
    answer = act(alice, story, "submit")
    assert (answer.status_code, rule(answer)) == (409, "TurnDone")


def test_gap_is_named_and_refused(story: Story, alice: Client) -> None:
    act(alice, story, "add", article=some_article(story).pk, role="article")
    assert "no wording yet" in words(alice.get(page_of(story)))
    answer = act(alice, story, "submit")
    assert (answer.status_code, rule(answer)) == (409, "Incomplete")
    assert story.instrument.state == InstrumentState.DRAFTING


def test_stale_wording_is_refused_until_confirmed(story: Story, alice: Client) -> None:
    article = make_stale(story)
    assert "to be compared again" in words(alice.get(page_of(story)))
    assert rule(act(alice, story, "submit")) == "Stale"
    seen = {
        f"seen-{language}": standing(article, language).digest for language in ("zh-Hans", "en")
    }
    answer = act(alice, story, "confirm", article=article.pk, **seen)
    assert answer.url == f"{page_of(story)}#article-{article.key}"
    assert act(alice, story, "submit").status_code == 302


def test_confirming_what_was_not_seen_is_refused(story: Story, alice: Client) -> None:
    article = make_stale(story)
    answer = act(alice, story, "confirm", article=article.pk, **{"seen-en": "0" * 64})
    assert (answer.status_code, rule(answer)) == (409, "TextChanged")


def test_missing_signatory_is_named_and_refused(story: Story, alice: Client) -> None:
    Signatory.objects.filter(agreement=story.agreement, user=story.cast.amos).delete()
    assert "Monrovia has no signatory" in words(alice.get(page_of(story)))
    assert rule(act(alice, story, "submit")) == "NoSignatory"


def test_missing_reviewer_is_named_and_refused(story: Story, alice: Client) -> None:
    Appointment.objects.filter(user=story.cast.grace).update(valid_until=date(2021, 1, 1))
    assert "Nobody in the offices concerned reviews" in words(alice.get(page_of(story)))
    assert rule(act(alice, story, "submit")) == "NoReviewer"


def test_missing_name_is_named_and_refused(story: Story, alice: Client) -> None:
    PersonName.objects.filter(user=story.cast.amos, language="en").update(
        valid_until=date(2021, 1, 1)
    )
    assert "has no approved name" in words(alice.get(page_of(story)))
    assert rule(act(alice, story, "submit")) == "NameMissing"


def test_partner_officer_edits_but_does_not_submit(story: Story) -> None:
    olu = as_person(story.cast.olu)
    page = words(olu.get(page_of(story)))
    assert "Edit" in page
    assert "Submit for review" not in page
    assert rule(act(olu, story, "submit")) == "NotCompetent"


def test_reviewer_reads_the_draft_without_buttons(story: Story) -> None:
    answer = as_person(story.cast.bo).get(page_of(story))
    assert "Arrange" not in words(answer)
    assert "desk officers" in words(answer)


def test_article_moves_up_and_down(story: Story, alice: Client) -> None:
    def order() -> list[str]:
        return list(story.instrument.articles.order_by("position").values_list("key", flat=True))

    before, article = order(), some_article(story)
    act(alice, story, "up", article=article.pk)
    assert order().index("exchanges") == before.index("exchanges") - 1
    act(alice, story, "down", article=article.pk)
    assert order() == before


def test_article_at_the_end_is_not_moved_further(story: Story, alice: Client) -> None:
    first = story.instrument.articles.order_by("position")[0]
    answer = act(alice, story, "up", article=first.pk)
    assert (answer.status_code, rule(answer)) == (409, "BadStructure")


def test_added_article_opens_for_wording(story: Story, alice: Client) -> None:
    answer = act(alice, story, "add", article=some_article(story).pk, role="final_clause")
    added = story.instrument.articles.get(role="final_clause")
    assert answer.url == reverse("article", args=[added.pk])


def test_removed_article_cannot_be_removed_again(story: Story, alice: Client) -> None:
    article = some_article(story)
    assert act(alice, story, "remove", article=article.pk).status_code == 302
    assert rule(act(alice, story, "remove", article=article.pk)) == "ArticleGone"


def test_article_of_another_instrument_is_not_found(story: Story, alice: Client) -> None:
    assert act(alice, story, "remove", article=10**6).status_code == 404
    assert act(alice, story, "remove", article="x").status_code == 404


def test_unknown_act_is_a_bad_request(story: Story, alice: Client) -> None:
    assert act(alice, story, "burn").status_code == 400
    assert act(alice, story, "add", article=some_article(story).pk, role="hat").status_code == 400


def test_nothing_is_edited_under_review(story: Story, alice: Client) -> None:
    story.submit()
    assert "has left drafting" in words(alice.get(page_of(story)))
    answer = act(alice, story, "remove", article=some_article(story).pk)
    assert (answer.status_code, rule(answer)) == (409, "OutOfTurn")


def test_reasons_stand_at_their_articles(story: Story, alice: Client) -> None:
    story.submit()
    at = {some_article(story).pk: "Say facilitate."}
    story.refer_back("en", reason="Two places.", at_articles=at)
    story.approve("zh-Hans")
    page = alice.get(page_of(story))
    assert "Say facilitate." in words(page)
    assert "Two places." in words(page)
    assert page.content.index(b"Say facilitate.") > page.content.index(b'id="article-exchanges"')


def test_removed_article_is_no_page(story: Story, alice: Client) -> None:
    article = some_article(story)
    remove_article(article_id=article.pk, by=story.cast.alice)
    assert alice.get(reverse("article", args=[article.pk])).url == page_of(story)


def test_stranger_is_told_of_nothing(story: Story) -> None:
    mallory = as_person(story.cast.mallory)
    article = reverse("article", args=[some_article(story).pk])
    for url in (page_of(story), article, turn_url(story.turn(Duty.DRAFT))):
        assert mallory.get(url).status_code == 404
        assert mallory.post(url, {"do": "submit"}).status_code == 404
    assert mallory.get(reverse("article", args=[10**6])).status_code == 404
    assert mallory.get(reverse("turn", args=[10**6])).status_code == 404


def test_refusal_names_languages_and_places_as_people_do(story: Story, alice: Client) -> None:
    make_stale(story)
    refused = words(act(alice, story, "submit"))
    assert "Point 2 in Chinese (Simplified)" in refused
    assert "zh-Hans)" not in refused
    in_chinese = {"headers": {"accept-language": "zh-hans"}}
    assert "中文（简体）第二点" in words(alice.post(page_of(story), {"do": "submit"}, **in_chinese))


def test_what_is_outstanding_is_called_as_the_reader_calls_it(story: Story, alice: Client) -> None:
    make_stale(story)
    assert "Point 2, Chinese (Simplified): to be compared again" in words(alice.get(page_of(story)))
    in_chinese = words(alice.get(page_of(story), headers={"accept-language": "zh-hans"}))
    assert "第二点，中文（简体）：待核对" in in_chinese


def test_reviewer_sees_whose_turn_the_draft_is(story: Story) -> None:
    assert "It is the turn of Alice" in words(as_person(story.cast.bo).get(page_of(story)))
