"""Open a new place in every text."""

from __future__ import annotations

from django.db import transaction
from django.utils.text import slugify

from accounts.models import User
from agreements.actions.articles import rearranged, renumber
from agreements.actions.locking import hold_instrument
from agreements.actions.save_article import require_drafting
from agreements.content import standing_articles
from agreements.models import Article
from agreements.standing import as_officer
from rendering.content import Role


@transaction.atomic
def add_article(*, instrument_id: int, role: Role, after_id: int | None, by: User) -> Article:
    """Open a new place after another (or at the beginning); every text must word it."""
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    articles = standing_articles(instrument)
    place = next((index for index, one in enumerate(articles) if one.pk == after_id), -1) + 1
    taken = set(instrument.articles.values_list("key", flat=True))
    number = 1
    while (key := slugify(f"{role.value.replace('_', '-')}-{number}")) in taken:
        number += 1
    article = Article.objects.create(instrument=instrument, key=key, role=role.value, position=0)
    articles.insert(place, article)
    renumber(articles)
    rearranged(instrument, "article.added", article, by, holder)
    return article
