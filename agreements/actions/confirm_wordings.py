"""Confirm that the wordings of an article still say the same."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.actions.save_article import require_drafting
from agreements.actions.wordings import standing, texts_of
from agreements.errors import TextChanged
from agreements.models import Article
from agreements.standing import as_officer


@transaction.atomic
def confirm_wordings(*, article_id: int, seen: Mapping[str, str], by: User) -> None:
    """Note that somebody compared these wordings (language to digest seen) and found them to agree."""
    article = Article.objects.get(pk=article_id)
    instrument = hold_instrument(article.instrument_id)
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    rows = {language: standing(text, article) for language, text in texts_of(instrument).items()}
    if {language: row.digest for language, row in rows.items() if row} != dict(seen):
        raise TextChanged
    for language, row in rows.items():
        if row:
            row.confirmed = {
                other: one.digest for other, one in rows.items() if one and other != language
            }
            row.save(update_fields=["confirmed"])
    register.enter(
        instrument.agreement,
        "wording.confirmed",
        by=by,
        holder=holder,
        instrument=instrument.kind,
        article=article.key,
        role=article.role,
        headings={language: row.heading for language, row in rows.items() if row},
        wordings=dict(seen),
    )
