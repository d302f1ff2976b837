"""Begin an instrument: one text a language, worded from the most specific template."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from django.conf import settings
from django.db import transaction

from accounts.models import User
from agreements.content import wording_digest
from agreements.models import Agreement, Article, Instrument, Text, Wording
from rendering.drafts import Draft, read_draft


def template_draft(kind: str, language: str) -> tuple[Draft, ...]:
    """The draft of this kind in this language; empty where no template exists."""
    path = Path(settings.BASE_DIR) / "templates" / "instruments" / language / f"{kind}.txt"
    return read_draft(path.read_text("utf-8")) if path.is_file() else ()


@transaction.atomic
def draft_instrument(
    *,
    agreement: Agreement,
    kind: str,
    by: User,
    holder: int,
    place: dict[str, str],
    day: date | None,
) -> Instrument:
    """Add an instrument to an agreement that the caller holds locked; no entry of its own.

    Languages without a template get the same articles with nothing worded yet.
    """
    drafts = {language: template_draft(kind, language) for language in agreement.all_languages}
    pattern = next((draft for draft in drafts.values() if draft), None) or template_draft(
        kind, "en"
    )
    instrument: Instrument = Instrument.objects.create(
        agreement=agreement,
        kind=kind,
        position=agreement.instruments.count() + 1,
        place=place,
        date=day,
    )
    articles = [
        Article.objects.create(
            instrument=instrument, key=one.key, role=one.role, position=index * 10
        )
        for index, one in enumerate(pattern, start=1)
    ]
    for language, draft in drafts.items():
        text = Text.objects.create(
            instrument=instrument,
            language=language,
            is_reference=language in agreement.reference_languages,
        )
        words = {one.key: one for one in draft}
        for article in articles:
            if one := words.get(article.key):
                _word(text, article, one, by, holder)
    confirm_all(instrument)
    return instrument


def _word(text: Text, article: Article, draft: Draft, by: User, holder: int) -> None:
    Wording.objects.create(
        text=text,
        article=article,
        number=1,
        heading=draft.heading,
        plain=draft.plain,
        digest=wording_digest(draft.heading, draft.plain),
        drafted_by=by,
        drafted_for_id=holder if holder != by.pk else None,
    )


def confirm_all(instrument: Instrument) -> None:
    """Note that all standing wordings were written together, each against the others."""
    by_article: dict[int, list[Wording]] = {}
    rows = Wording.objects.filter(text__instrument=instrument, superseded_at=None).select_related(
        "text"
    )
    for row in rows:
        by_article.setdefault(row.article_id, []).append(row)
    for group in by_article.values():
        for row in group:
            row.confirmed = {
                other.text.language: other.digest for other in group if other.pk != row.pk
            }
            row.save(update_fields=["confirmed"])
