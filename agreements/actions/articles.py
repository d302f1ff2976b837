"""What the acts on the order of articles share: numbering anew, and one entry."""

from __future__ import annotations

from accounts.models import User
from agreements import register
from agreements.actions.wordings import reopen, texts_of
from agreements.models import Article, Instrument

STEP = 10


def renumber(articles: list[Article]) -> None:
    for index, article in enumerate(articles, start=1):
        if article.position != index * STEP:
            article.position = index * STEP
            article.save(update_fields=["position"])


def rearranged(instrument: Instrument, act: str, article: Article, by: User, holder: int) -> None:
    moved = reopen(list(texts_of(instrument).values()))
    register.enter(
        instrument.agreement,
        act,
        by=by,
        holder=holder,
        changed=moved,
        instrument=instrument.kind,
        article=article.key,
        role=article.role,
    )
