"""Findings stand at their articles, their words lit; they are corrected, or let stand by name."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agreements.actions.save_article import save_article
from agreements.findings import PlacedFinding, findings_of
from agreements.models import AcceptedDifference, Article
from agreements.states import TextState
from concordance import Message
from tests.cast import Story, draft
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty
from workflows.pages.findings import name_of, told

HELD = "The Parties will hold a meeting every %s years."
HELD_ZH = "双方将每%s年举行一次会议。"


def exchanges(story: Story) -> Article:
    article: Article = story.instrument.articles.get(key="exchanges")
    return article


def word(story: Story, english: str = "two", chinese: str = "三") -> None:
    """Both texts say how often: alice words them, differently unless told otherwise."""
    article, drafts = exchanges(story), {}
    for language, plain in (("en", HELD % english), ("zh-Hans", HELD_ZH % chinese)):
        row = article.wordings.get(text__language=language, superseded_at=None)
        drafts[language] = draft(plain, heading=row.heading, seen=row.digest)
    save_article(article_id=article.pk, drafts=drafts, by=story.cast.alice)


def the_finding(story: Story) -> PlacedFinding:
    [found] = findings_of(story.instrument).at(exchanges(story).pk)
    return found


def page_of(story: Story, found: PlacedFinding, query: str = "") -> str:
    return reverse("finding", args=[story.instrument.pk, found.fingerprint]) + query


def let_stand(client: Client, story: Story, reason: str = "Agreed.", query: str = "") -> Any:
    address = page_of(story, the_finding(story), query)
    seen = client.get(address).context["form"].initial["seen"]
    return client.post(address, {"seen": seen, "reason": reason})


@pytest.fixture
def discordant(story: Story) -> Story:
    word(story)
    return story


def test_saved_article_comes_back_with_its_finding_and_both_words_lit(story: Story) -> None:
    article, alice = exchanges(story), as_person(story.cast.alice)
    sent: dict[str, str] = {"do": "save"}
    for language, plain in (("en", HELD % "two"), ("zh-Hans", HELD_ZH % "三")):
        row = article.wordings.get(text__language=language, superseded_at=None)
        sent |= {f"{language}-plain": plain, f"{language}-heading": row.heading}
        sent |= {f"{language}-seen": row.digest}
    answer = alice.post(
        reverse("article", args=[article.pk]), sent, headers={"hx-request": "true"}
    ).content.decode()
    name = name_of(the_finding(story))
    assert f'id="finding-{name}"' in answer
    for language in ("en", "zh-Hans"):
        assert f'id="said-{name}-{language}"' in answer
    assert 'id="concordance"' in answer
    assert 'hx-swap-oob="true"' in answer


def test_corrected_finding_goes_away_by_itself(discordant: Story) -> None:
    address = reverse("instrument_draft", args=[discordant.instrument.pk])
    alice = as_person(discordant.cast.alice)
    assert "While an error is open" in words(alice.get(address))
    word(discordant, "three", "三")
    assert "No difference was found between the texts." in words(alice.get(address))


def test_reviewer_reads_the_finding_in_the_margin_and_may_not_approve(discordant: Story) -> None:
    discordant.submit()
    turn, bo = discordant.turn(Duty.REVIEW, language="zh-Hans"), as_person(discordant.cast.bo)
    page = bo.get(turn_url(turn))
    [article] = [one for one in page.context["texts"]["articles"] if one.get("findings")]
    assert article["key"] == "exchanges"
    assert article["findings"][0]["severity"] == "error"
    assert article["findings"][0]["url"].endswith(f"?turn={turn.pk}")
    digest = discordant.text("zh-Hans").digest
    refused = bo.post(turn_url(turn), {"do": "approve", "digest": digest})
    assert (refused.status_code, rule(refused)) == (409, "Discordant")
    assert discordant.text("zh-Hans").state == TextState.IN_REVIEW


def test_reviewer_lets_it_stand_and_approves(discordant: Story) -> None:
    discordant.submit()
    turn, bo = discordant.turn(Duty.REVIEW, language="zh-Hans"), as_person(discordant.cast.bo)
    done = let_stand(bo, discordant, query=f"?turn={turn.pk}")
    found = the_finding(discordant)
    assert done.url == f"{turn_url(turn)}#finding-{name_of(found)}"
    seen = words(bo.get(turn_url(turn)))
    assert "Let stand by Bo" in seen
    assert "Agreed." in seen
    assert "1 finding was let stand." in seen
    discordant.approve("zh-Hans")
    assert discordant.text("zh-Hans").state == TextState.APPROVED


def test_difference_let_stand_comes_back_when_a_wording_changes(discordant: Story) -> None:
    let_stand(as_person(discordant.cast.bo), discordant)
    assert the_finding(discordant).is_accepted
    word(discordant, "two", "四")
    assert the_finding(discordant).is_open


def test_acceptance_is_taken_back_with_a_reason(discordant: Story) -> None:
    bo = as_person(discordant.cast.bo)
    let_stand(bo, discordant)
    address = page_of(discordant, the_finding(discordant))
    assert "Open it again" in words(bo.get(address))
    assert bo.post(address, {"reason": ""}).status_code == 422
    assert bo.post(address, {"reason": "Read it again."}).status_code == 302
    assert the_finding(discordant).is_open
    assert AcceptedDifference.objects.get().withdrawn_reason == "Read it again."


def test_drafter_reads_why_not_and_gets_no_form(discordant: Story) -> None:
    page = as_person(discordant.cast.alice).get(page_of(discordant, the_finding(discordant)))
    assert rule(page) == "NotCompetent"
    assert "Why both sides let it stand" not in words(page)


def test_reason_typed_before_a_refusal_is_kept(discordant: Story) -> None:
    bo, address = as_person(discordant.cast.bo), page_of(discordant, the_finding(discordant))
    refused = bo.post(address, {"seen": '{"en": "0", "zh-Hans": "0"}', "reason": "My reason."})
    assert (refused.status_code, rule(refused)) == (409, "TextChanged")
    assert "My reason." in refused.content.decode()
    again = refused.context["form"].data
    assert bo.post(address, {"seen": again["seen"], "reason": "My reason."}).status_code == 302


@pytest.mark.parametrize("seen", ["[]", '{"en": 1}', "not json"])
def test_digests_that_no_page_sent_are_not_taken(discordant: Story, seen: str) -> None:
    bo, address = as_person(discordant.cast.bo), page_of(discordant, the_finding(discordant))
    assert bo.post(address, {"seen": seen, "reason": "Agreed."}).status_code == 422
    assert not AcceptedDifference.objects.exists()


def test_finding_that_is_gone_says_so(discordant: Story) -> None:
    address = page_of(discordant, the_finding(discordant))
    word(discordant, "three", "三")
    gone = as_person(discordant.cast.bo).get(address)
    assert gone.status_code == 410
    assert "This finding is gone" in words(gone)


def test_stranger_may_not_know_of_a_finding(discordant: Story) -> None:
    address = page_of(discordant, the_finding(discordant))
    assert as_person(discordant.cast.mallory).get(address).status_code == 404


@pytest.mark.parametrize("query", ["", "?turn=x", "?turn=999999"])
def test_answer_leads_back_to_the_draft_when_no_turn_is_named(
    discordant: Story, query: str
) -> None:
    done = let_stand(as_person(discordant.cast.bo), discordant, query=query)
    draft_page = reverse("instrument_draft", args=[discordant.instrument.pk])
    assert done.url.startswith(f"{draft_page}#finding-")


def test_answer_in_review_leads_back_to_the_agreement(discordant: Story) -> None:
    discordant.submit()
    done = let_stand(as_person(discordant.cast.bo), discordant)
    assert done.url.startswith(reverse("agreement", args=[discordant.agreement.pk]))


def test_finding_is_read_in_chinese(discordant: Story) -> None:
    page = as_person(discordant.cast.bo).get(
        page_of(discordant, the_finding(discordant)), headers={"accept-language": "zh-hans"}
    )
    assert "错误" in words(page)


def test_rule_that_fails_keeps_nobody_from_drafting_but_keeps_from_approving(
    story: Story, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("concordance.examine", fails)
    word(story, "eleven", "十二")  # what was examined before is not examined again
    alice = as_person(story.cast.alice)
    page = alice.get(reverse("instrument_draft", args=[story.instrument.pk]))
    assert "The texts were not compared" in words(page)
    story.submit()
    turn, bo = story.turn(Duty.REVIEW, language="zh-Hans"), as_person(story.cast.bo)
    digest = story.text("zh-Hans").digest
    refused = bo.post(turn_url(turn), {"do": "approve", "digest": digest})
    assert (refused.status_code, rule(refused)) == (409, "Discordant")
    assert "broken" in caplog.text
    monkeypatch.undo()
    assert "The texts were not compared" not in words(bo.get(turn_url(turn)))


def test_list_shows_what_each_text_says_where_the_sentence_quotes_nothing(
    discordant: Story,
) -> None:
    placed = the_finding(discordant)
    silent = replace(
        placed.finding,
        message=Message("One text obliges where another permits."),
        values={"zh-Hans": "可", "en": "shall", "pt": "–"},
    )
    examination = replace(
        findings_of(discordant.instrument), findings=(placed, replace(placed, finding=silent))
    )
    assert [one["words"] for one in told(examination)["open"]] == [
        "",
        "English “shall” · 中文 “可”",
    ]
