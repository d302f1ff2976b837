"""Take an article out of every text."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from agreements.actions.articles import rearranged, renumber
from agreements.actions.locking import hold_instrument
from agreements.actions.save_article import require_drafting
from agreements.content import standing_articles
from agreements.errors import ArticleGone
from agreements.models import Article
from agreements.standing import as_officer


@transaction.atomic
def remove_article(*, article_id: int, by: User) -> None:
    """Take the article out of every text; its wordings stay known."""
    instrument = hold_instrument(
        Article.objects.values_list("instrument", flat=True).get(pk=article_id)
    )
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    article = instrument.articles.filter(pk=article_id, removed_at=None).first()
    if article is None:
        raise ArticleGone
    article.removed_at = timezone.now()
    article.save(update_fields=["removed_at"])
    renumber(standing_articles(instrument))
    rearranged(instrument, "article.removed", article, by, holder)
