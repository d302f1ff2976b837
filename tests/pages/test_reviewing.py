"""A reviewer reads both texts aligned, and approves or refers back with reasons."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from agreements.actions.save_article import save_article
from agreements.models import Article
from agreements.states import InstrumentState, TextState
from tests.cast import Story, draft, person
from tests.pages.walking import as_person, rule, turn_url, words
from workflows.models import Duty, Turn


def review_of(story: Story, language: str) -> Turn:
    return story.turn(Duty.REVIEW, language=language)


def answer(story: Story, language: str, do: str, **sent: Any) -> Any:
    reviewer = {"zh-Hans": story.cast.bo, "en": story.cast.grace}[language]
    sent = {"digest": story.text(language).digest, **sent}
    return as_person(reviewer).post(turn_url(review_of(story, language)), {"do": do, **sent})


def exchanges(story: Story) -> Article:
    article: Article = story.instrument.articles.get(key="exchanges")
    return article


def mend(story: Story, plain: str = "The Parties will meet once a year.") -> None:
    row = exchanges(story).wordings.get(text__language="en", superseded_at=None)
    drafts = {"en": draft(plain, heading=row.heading, seen=row.digest)}
    zh = exchanges(story).wordings.get(text__language="zh-Hans", superseded_at=None)
    drafts["zh-Hans"] = draft(zh.plain + "每年一次。", heading=zh.heading, seen=zh.digest)
    save_article(article_id=exchanges(story).pk, drafts=drafts, by=story.cast.alice)


def test_language_of_the_reviewer_comes_first(story: Story) -> None:
    story.submit()
    for user, language in ((story.cast.bo, "zh-Hans"), (story.cast.grace, "en")):
        page = as_person(user).get(turn_url(review_of(story, language)))
        assert page.context["texts"]["languages"][0]["tag"] == language
        first = {one["wordings"][0]["language"]["tag"] for one in page.context["texts"]["articles"]}
        assert first == {language}


def test_who_will_sign_is_read_with_the_text(story: Story) -> None:
    story.submit()
    page = words(as_person(story.cast.bo).get(turn_url(review_of(story, "zh-Hans"))))
    assert "韦兰 · 省长" in page
    assert "Amos Doe · Mayor" in page


def test_reviewer_approves(story: Story) -> None:
    story.submit()
    done = answer(story, "zh-Hans", "approve")
    assert done.url == reverse("agreement", args=[story.agreement.pk])
    assert story.text("zh-Hans").state == TextState.APPROVED
    assert story.text("zh-Hans").approved_by == story.cast.bo


def test_reviewer_refers_back_with_reasons_at_articles(story: Story) -> None:
    story.submit()
    article = exchanges(story)
    sent = {"reason": "Two places.", f"reason-{article.pk}": "Say facilitate."}
    assert answer(story, "en", "refer_back", **sent).status_code == 302
    reasons = {row.article: row.reason for row in story.instrument.referrals.all()}
    assert reasons == {None: "Two places.", article: "Say facilitate."}


def test_referral_without_reason_is_refused(story: Story) -> None:
    story.submit()
    refused = answer(story, "en", "refer_back", reason="  ")
    assert (refused.status_code, rule(refused)) == (409, "ReasonMissing")
    assert story.text("en").state == TextState.IN_REVIEW


def test_approval_with_reasons_is_asked_back_and_reasons_kept(story: Story) -> None:
    story.submit()
    sent = {f"reason-{exchanges(story).pk}": "I would say facilitate."}
    refused = answer(story, "en", "approve", **sent)
    assert refused.status_code == 422
    assert "I would say facilitate." in words(refused)
    assert "Reasons go with a referral" in words(refused)
    assert story.text("en").state == TextState.IN_REVIEW


def test_text_that_changed_is_refused_and_reasons_kept(story: Story) -> None:
    story.submit()
    sent = {"digest": "0" * 64, "reason": "This stays."}
    refused = answer(story, "en", "refer_back", **sent)
    assert (refused.status_code, rule(refused)) == (409, "TextChanged")
    assert "This stays." in words(refused)
    assert refused.context["form"]["digest"].value() == story.text("en").digest


def test_who_drafted_is_told_why_not(story: Story) -> None:
    reviewer = person("rita", story.cast.guizhou, ("officer", ""), ("reviewer", "en"))  # type: ignore[arg-type]
    row = exchanges(story).wordings.get(text__language="en", superseded_at=None)
    both = {"en": draft("Rita’s.", heading=row.heading, seen=row.digest)}
    zh = exchanges(story).wordings.get(text__language="zh-Hans", superseded_at=None)
    both["zh-Hans"] = draft("丽塔。", heading=zh.heading, seen=zh.digest)
    save_article(article_id=exchanges(story).pk, drafts=both, by=reviewer)
    story.submit()
    client, url = as_person(reviewer), turn_url(review_of(story, "en"))
    page = client.get(url)
    assert (page.status_code, rule(page)) == (200, "NotCompetent")
    assert "nobody approves what they drafted" in words(page)
    assert "Refer back" not in words(page)
    refused = client.post(url, {"do": "approve", "digest": story.text("en").digest})
    assert (refused.status_code, rule(refused)) == (409, "NotCompetent")


def test_reviewer_of_another_language_sees_whose_turn_it_is(story: Story) -> None:
    story.submit()
    page = as_person(story.cast.bo).get(turn_url(review_of(story, "en")))
    assert page.status_code == 200
    assert "It is the turn of Grace" in words(page)


def test_second_answer_meets_a_calm_page(story: Story) -> None:
    story.submit()
    turn = review_of(story, "en")
    client, sent = as_person(story.cast.grace), {"digest": story.text("en").digest}
    assert client.post(turn_url(turn), {"do": "approve", **sent}).status_code == 302
    again = client.post(turn_url(turn), {"do": "approve", **sent})
    assert again.status_code == 409
    assert "Grace has done this on" in words(again)
    assert "changed nothing" in words(again)
    assert client.get(turn_url(turn)).status_code == 200


def test_unknown_answer_is_a_bad_request(story: Story) -> None:
    story.submit()
    assert answer(story, "en", "shrug").status_code == 400


def test_what_changed_since_is_marked_with_the_wording_before(story: Story) -> None:
    story.submit()
    old = exchanges(story).wordings.get(text__language="en", superseded_at=None).plain
    answer(story, "en", "refer_back", reason="Say how often.")
    answer(story, "zh-Hans", "approve")
    mend(story)
    story.submit()
    page = as_person(story.cast.grace).get(turn_url(review_of(story, "en")))
    changed = {one["key"] for one in page.context["texts"]["articles"] if one.get("changed")}
    assert changed == {"exchanges"}
    assert old.splitlines()[0] in words(page)
    assert "The Parties will meet once a year." in words(page)
    assert "Say how often." in words(page)


def test_change_of_the_day_marks_where_it_is_written(story: Story) -> None:
    story.submit()
    answer(story, "en", "refer_back", reason="Another day.")
    answer(story, "zh-Hans", "approve")
    instrument = story.instrument
    instrument.place = {"zh-Hans": "遵义", "en": "Zunyi"}
    instrument.save(update_fields=["place"])
    story.submit()
    page = as_person(story.cast.bo).get(turn_url(review_of(story, "zh-Hans")))
    changed = {one["key"] for one in page.context["texts"]["articles"] if one.get("changed")}
    assert changed == {"testimonium"}


def test_nothing_is_marked_at_the_first_reading(story: Story) -> None:
    story.submit()
    page = as_person(story.cast.bo).get(turn_url(review_of(story, "zh-Hans")))
    assert page.context["changes"] == 0


def test_turn_that_is_no_longer_asked_says_so(story: Story) -> None:
    story.submit()
    turn = review_of(story, "en")
    Turn.objects.filter(pk=turn.pk).update(done_at=turn.since, outcome="cancelled")
    assert "no longer asked" in words(as_person(story.cast.grace).get(turn_url(turn)))


def test_stranger_is_told_of_no_review(story: Story) -> None:
    story.submit()
    url = turn_url(review_of(story, "en"))
    mallory = as_person(story.cast.mallory)
    assert mallory.get(url).status_code == 404
    assert mallory.post(url, {"do": "approve"}).status_code == 404
    assert story.instrument.state == InstrumentState.REVIEW
