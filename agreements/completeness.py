"""Is an instrument ready to be reviewed: worded everywhere, compared everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils import timezone

from accounts.models import Appointment, holding_on
from accounts.roles import Role
from agreements.content import numbered, standing_articles, standing_wordings
from agreements.models import Article, Instrument, Text, Wording
from agreements.standing import drafters_of


def gaps(instrument: Instrument) -> Iterator[tuple[Article, int | None, str]]:
    """Articles that a text does not word, with their number and the language."""
    wordings = standing_wordings(instrument)
    languages = [text.language for text in instrument.texts.all()]
    for article, number in numbered(standing_articles(instrument)):
        for language in languages:
            row = wordings.get((article.pk, language))
            if row is None or not row.plain:
                yield article, number, language


def is_stale(row: Wording, others: dict[str, Wording]) -> bool:
    """Whether a counterpart (language to wording) changed after this wording was last compared with it."""
    return any(row.confirmed.get(language) != other.digest for language, other in others.items())


def stale(instrument: Instrument) -> Iterator[tuple[Article, int | None, str]]:
    """Articles at which a text was not compared again, with their number and the language."""
    wordings = standing_wordings(instrument)
    for article, number in numbered(standing_articles(instrument)):
        here = {language: row for (pk, language), row in wordings.items() if pk == article.pk}
        for language, row in here.items():
            if is_stale(row, {other: one for other, one in here.items() if other != language}):
                yield article, number, language


def reviewers_for(text: Text) -> set[int]:
    """Ids of the active people who may review the text: appointed for its language, and not its drafters."""
    appointed = Appointment.objects.filter(
        holding_on(timezone.localdate()),
        role=Role.REVIEWER,
        language=text.language,
        office__in=text.instrument.agreement.office_ids,
        user__is_active=True,
    ).values_list("user", flat=True)
    return set(appointed) - drafters_of(text.instrument, text.language)
