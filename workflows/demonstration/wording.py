"""Put given texts in the place of a template, through the acts of an officer."""

from __future__ import annotations

from collections.abc import Mapping

from accounts.models import User
from agreements.actions.add_article import add_article
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.move_article import move_article
from agreements.actions.remove_article import remove_article
from agreements.actions.save_article import save_article
from agreements.actions.wordings import Draft, standing
from agreements.content import standing_articles
from agreements.models import Article, Instrument
from rendering.content import Role
from rendering.drafts import Draft as Written
from rendering.drafts import read_draft


def _places(instrument: Instrument, pattern: tuple[Written, ...], by: User) -> list[Article]:
    """Articles in the roles and order of the pattern: kept where they fit, added, moved, removed."""
    left = standing_articles(instrument)
    chosen: list[Article] = []
    for one in pattern:
        found = next(
            (row for row in left if row.role == one.role.value and row.key == one.key), None
        )
        if found is None:
            after = chosen[-1].pk if chosen else None
            found = add_article(
                instrument_id=instrument.pk, role=Role(one.role), after_id=after, by=by
            )
        else:
            left.remove(found)
        chosen.append(found)
    for row in left:
        remove_article(article_id=row.pk, by=by)
    for wanted, article in enumerate(chosen):
        here = [row.pk for row in standing_articles(instrument)].index(article.pk)
        for _step in range(here - wanted):
            move_article(article_id=article.pk, up=True, by=by)
    return chosen


def write_texts(instrument: Instrument, texts: Mapping[str, str], by: User) -> None:
    """Word every article in every language from draft files (language to their content)."""
    drafts = {language: read_draft(plain) for language, plain in texts.items()}
    articles = _places(instrument, next(iter(drafts.values())), by)
    rows = {text.language: text for text in instrument.texts.all()}
    for index, article in enumerate(articles):
        worded = {}
        for language, draft in drafts.items():
            now = standing(rows[language], article)
            worded[language] = Draft(
                draft[index].heading, draft[index].plain, now.digest if now else ""
            )
        saved = save_article(article_id=article.pk, drafts=worded, by=by)
        if saved and set(saved) != set(worded):
            stand = {language: standing(text, article) for language, text in rows.items()}
            seen = {language: row.digest for language, row in stand.items() if row}
            confirm_wordings(article_id=article.pk, seen=seen, by=by)
