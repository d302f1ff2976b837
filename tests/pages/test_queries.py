"""Longer instruments ask the database no more often."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from agreements.actions.add_article import add_article
from agreements.actions.save_article import save_article
from rendering.content import Role
from tests.cast import Cast, Story, draft
from tests.pages.test_drafting import page_of
from tests.pages.walking import as_person, turn_url
from workflows.models import Duty


def lengthen(story: Story) -> None:
    last = story.instrument.articles.get(key="exchanges")
    for number in range(5):
        added = add_article(
            instrument_id=story.instrument.pk,
            role=Role.ARTICLE,
            after_id=last.pk,
            by=story.cast.alice,
        )
        drafts = {"zh-Hans": draft(f"第{number}。"), "en": draft(f"Number {number}.")}
        save_article(article_id=added.pk, drafts=drafts, by=story.cast.alice)


def asked(story: Story, name: str, url: str) -> int:
    client = as_person(getattr(story.cast, name))
    client.get(url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(url).status_code == 200
    return len(queries)


def drafting(story: Story) -> int:
    return asked(story, "alice", page_of(story))


def reviewing(story: Story) -> int:
    story.submit()
    return asked(story, "bo", turn_url(story.turn(Duty.REVIEW, language="zh-Hans")))


def approving(story: Story) -> int:
    story.review()
    url = turn_url(story.turn(Duty.APPROVE))
    return asked(story, "chen", url)


@pytest.mark.parametrize("page", [drafting, reviewing, approving], ids=lambda page: page.__name__)
def test_longer_instrument_costs_no_more_questions(
    cast: Cast, page: Callable[[Story], int]
) -> None:
    short, long = Story(cast), Story(cast, reference="GZ-2025-02")
    lengthen(long)
    assert page(long) <= page(short)
