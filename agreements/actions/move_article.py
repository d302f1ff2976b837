"""Let an article change places with its neighbour."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements.actions.articles import rearranged, renumber
from agreements.actions.locking import hold_instrument
from agreements.actions.save_article import require_drafting
from agreements.content import standing_articles
from agreements.errors import ArticleGone, BadStructure
from agreements.models import Article
from agreements.standing import as_officer


@transaction.atomic
def move_article(*, article_id: int, up: bool, by: User) -> None:
    """Change places with the neighbour above or below."""
    instrument = hold_instrument(
        Article.objects.values_list("instrument", flat=True).get(pk=article_id)
    )
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    articles = standing_articles(instrument)
    here = next((index for index, one in enumerate(articles) if one.pk == article_id), None)
    if here is None:
        raise ArticleGone
    there = here - 1 if up else here + 1
    if not 0 <= there < len(articles):
        raise BadStructure(what=_("The article already stands at the end."))
    articles[here], articles[there] = articles[there], articles[here]
    renumber(articles)
    rearranged(instrument, "article.moved", articles[there], by, holder)
