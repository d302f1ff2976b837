"""The texts of an instrument side by side, as the element ``texts.html`` shows them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from agreements.completeness import is_stale
from agreements.content import document_of, from_data, standing_articles, standing_wordings
from agreements.languages import language_named, language_of
from agreements.models import Article, Instrument, Referral, Revision, Text, Wording
from agreements.states import InstrumentState
from rendering import formulas
from rendering.alternat import held_by
from rendering.content import Document, Provision
from rendering.fields import resolve

Standing = dict[tuple[int, str], Wording]


def document_shown(instrument: Instrument) -> Document:
    """What the page shows: the revision once submitted, else the draft as it stands."""
    if instrument.state != InstrumentState.DRAFTING and instrument.revision is not None:
        return from_data(instrument.revision.frozen)
    return document_of(instrument)


def texts_for(
    instrument: Instrument, *, editable: bool = False, for_user: User | None = None
) -> dict[str, Any]:
    """The texts for ``texts.html``: languages with their state, articles with wordings and remarks.

    Fields are filled in, in the agreed order of the parties; for somebody who
    signs for a party, in the order of that party's original. Each article also
    has ``pk`` (of the standing :class:`Article`); reasons that concern no
    article are in ``remarks`` of the whole. ``editable`` adds to each wording
    the address where it is worded. ``document`` is what was filled in.
    """
    drafting = instrument.state == InstrumentState.DRAFTING
    document = held_by(document_shown(instrument), _signs_for(instrument, for_user))
    articles = {one.key: one for one in standing_articles(instrument)}
    wordings = standing_wordings(instrument)
    remarks = _remarks(instrument, wordings)
    before = _before(instrument)
    return {
        "document": document,
        "languages": _languages(document, instrument.texts.all()),
        "articles": [
            {
                "pk": article.pk if (article := articles.get(one.key)) else None,
                "key": one.key,
                "role": one.role.value,
                "changed": before is not None and before.get(one.key) != _said(one),
                "remarks": remarks.get(article.pk, []) if article else [],
                "wordings": [
                    _wording(
                        one,
                        language,
                        document,
                        stale=drafting and _stale(article, language, wordings),
                        url=reverse("article", args=[article.pk]) if editable and article else "",
                    )
                    for language in document.languages
                ],
            }
            for one in document.provisions
        ],
        "remarks": remarks.get(None, []),
    }


def _signs_for(instrument: Instrument, user: User | None) -> str | None:
    """The key of the party for which the person signs."""
    if user is None:
        return None
    keys = instrument.agreement.signatories.filter(user=user).values_list("party__key", flat=True)
    return keys.first()


def _languages(document: Document, texts: Iterable[Text]) -> list[dict[str, str]]:
    states = {text.language: text for text in texts}
    return [
        {
            **language_of(language),
            "state": states[language].state,
            "state_label": states[language].get_state_display(),
        }
        for language in document.languages
    ]


def _wording(
    one: Provision, language: str, document: Document, *, stale: bool, url: str
) -> dict[str, Any]:
    words = one.words[language]
    return {
        "language": language_of(language),
        "label": formulas.label(one, language, document.kind),
        "heading": resolve(words.heading, language, document),
        "paragraphs": resolve(words.plain, language, document).splitlines(),
        "stale": stale,
        "url": url,
        "act": _("Edit"),
    }


def _stale(article: Article | None, language: str, wordings: Standing) -> bool:
    if article is None or (article.pk, language) not in wordings:
        return False
    others = {
        other: row
        for (pk, other), row in wordings.items()
        if pk == article.pk and other != language
    }
    return is_stale(wordings[article.pk, language], others)


def _said(one: Provision) -> list[Any]:
    """What an article says in every language, to be compared with an earlier revision."""
    return [one.role.value, {key: (row.heading, row.plain) for key, row in one.words.items()}]


def _before(instrument: Instrument) -> dict[str, list[Any]] | None:
    """What stood in the revision before the one shown, by article; None where there is none."""
    earlier = Revision.objects.filter(instrument=instrument).order_by("-number")
    if instrument.state != InstrumentState.DRAFTING and instrument.revision is not None:
        earlier = earlier.filter(number__lt=instrument.revision.number)
    revision = earlier.first()
    if revision is None:
        return None
    return {one.key: _said(one) for one in from_data(revision.frozen).provisions}


def _remarks(instrument: Instrument, wordings: Standing) -> dict[int | None, list[dict[str, Any]]]:
    """The reasons of the latest round of referrals, by article (None: of the whole)."""
    rows = list(
        Referral.objects.filter(instrument=instrument).select_related("revision", "text", "by")
    )
    latest = max((row.revision.number for row in rows), default=0)
    found: dict[int | None, list[dict[str, Any]]] = {}
    for row in rows:
        if row.revision.number == latest:
            remark = {
                "kind": "referral",
                "language": language_named(row.text.language) if row.text else "",
                "reason": row.reason,
                "by": str(row.by),
                "at": row.at,
                "settled": _settled(row, instrument, wordings),
            }
            found.setdefault(row.article_id, []).append(remark)
    return found


def _settled(row: Referral, instrument: Instrument, wordings: Standing) -> str:
    """The sentence that says what has become of a reason; empty while nothing was done about it."""
    edited = any(
        one.drafted_at > row.at for (pk, _language), one in wordings.items() if pk == row.article_id
    )
    if row.revision_id != instrument.revision_id:
        return _("Submitted again since, in revision %(number)s.") % {
            "number": instrument.revision.number if instrument.revision else "—"
        }
    return _("Edited since.") if edited else ""
