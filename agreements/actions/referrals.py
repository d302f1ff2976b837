"""What the acts that send something back share: reasons, at the articles they concern."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models import User
from agreements.errors import ReasonMissing
from agreements.models import Instrument, Referral, Text


def give_reasons(
    instrument: Instrument,
    text: Text | None,
    general: str,
    at_articles: Mapping[int, str],
    by: User,
) -> list[Referral]:
    """Keep the reasons given in general and at articles (id to reason); raises ``ReasonMissing`` if there is none."""
    reasons = {key: reason.strip() for key, reason in at_articles.items() if reason.strip()}
    known = {article.pk: article for article in instrument.articles.filter(pk__in=reasons)}
    rows = [
        Referral(
            instrument=instrument,
            revision=instrument.revision,
            text=text,
            article=known[key],
            reason=reason,
            by=by,
        )
        for key, reason in reasons.items()
        if key in known
    ]
    if general.strip():
        rows.insert(
            0,
            Referral(
                instrument=instrument,
                revision=instrument.revision,
                text=text,
                reason=general.strip(),
                by=by,
            ),
        )
    if not rows:
        raise ReasonMissing
    for row in rows:
        row.save(force_insert=True)
    return rows


def as_facts(rows: list[Referral]) -> list[dict[str, str]]:
    """The reasons as the register keeps them."""
    return [
        {"article": row.article.key if row.article else "", "reason": row.reason} for row in rows
    ]
