"""Save what one or more texts say at an article."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.actions.wordings import Draft, reopen, replace, standing, texts_of, tidy
from agreements.errors import ArticleGone, BadStructure, OutOfTurn, WordingChanged
from agreements.models import Article, Instrument, Text, Wording
from agreements.standing import as_officer
from agreements.states import InstrumentState


def require_drafting(instrument: Instrument) -> None:
    if instrument.state != InstrumentState.DRAFTING:
        raise OutOfTurn(object=instrument, state=instrument.get_state_display())


def _refuse_overtaken(text: Text, now: Wording | None, draft: Draft) -> None:
    if now is not None and now.digest != draft.seen:
        raise WordingChanged(who=now.drafted_by, language=text.language)


def _confirm(saved: Mapping[str, Wording], texts: Mapping[str, Text], article: Article) -> None:
    """What was saved was written against all that stood on the page."""
    rows = {
        language: saved.get(language) or standing(text, article) for language, text in texts.items()
    }
    for language, row in saved.items():
        row.confirmed = {
            other: one.digest for other, one in rows.items() if one and other != language
        }
        row.save(update_fields=["confirmed"])


@transaction.atomic
def save_article(*, article_id: int, drafts: Mapping[str, Draft], by: User) -> list[str]:
    """Save the drafts (by language) whose words changed; returns the languages saved.

    Each draft names the digest of the wording it started from: if another
    stands meanwhile, nothing is saved (``WordingChanged``). Counterparts that
    were not saved now become stale until somebody confirms them.
    """
    article = Article.objects.get(pk=article_id)
    instrument = hold_instrument(article.instrument_id)
    holder = as_officer(instrument.agreement, by)
    require_drafting(instrument)
    article.refresh_from_db()
    if article.removed_at is not None:
        raise ArticleGone
    texts = texts_of(instrument)
    if strange := [language for language in drafts if language not in texts]:
        raise BadStructure(
            what=_("The instrument has no text in %(language)s.") % {"language": strange[0]}
        )
    saved: dict[str, Wording] = {}
    for language, draft in ((language, tidy(draft)) for language, draft in drafts.items()):
        now = standing(texts[language], article)
        if ((now.heading, now.plain) if now else ("", "")) == (draft.heading, draft.plain):
            continue
        _refuse_overtaken(texts[language], now, draft)
        saved[language] = replace(texts[language], article, draft, by, holder)
    if not saved:
        return []
    _confirm(saved, texts, article)
    moved = reopen([texts[language] for language in saved])
    register.enter(
        instrument.agreement,
        "article.saved",
        by=by,
        holder=holder,
        changed=moved,
        instrument=instrument.kind,
        article=article.key,
        role=article.role,
        headings={language: row.heading for language, row in saved.items()},
        wordings={language: row.digest for language, row in saved.items()},
    )
    return list(saved)
