"""The drafting page: every article with what may be done to it, and what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from agreements.completeness import gaps, reviewers_for, stale
from agreements.content import document_of, standing_wordings
from agreements.errors import (
    NameMissing,
    NoReviewer,
    NoSignatory,
    NotCompetent,
    Refusal,
)
from agreements.findings import findings_of
from agreements.languages import language_named
from agreements.models import Article, Instrument
from agreements.places import ROLES, called
from agreements.standing import as_officer
from agreements.states import InstrumentState
from agreements.views.refusing import speaking
from rendering.content import Role
from workflows.pages.findings import add_findings, told
from workflows.pages.texts import texts_for

Found = tuple[Article, int | None, str]


def is_competent(ask: Callable[..., int], *about: Any, **how: Any) -> bool:
    """Whether a question of ``agreements.standing`` is answered and not refused."""
    try:
        ask(*about, **how)
    except NotCompetent:
        return False
    return True


def draft_url(instrument: Instrument, key: str = "") -> str:
    """The drafting page, at an article."""
    address = reverse("instrument_draft", args=[instrument.pk])
    return f"{address}#article-{key}" if key else address


def drafting(instrument: Instrument, user: User) -> dict[str, Any]:
    """Everything that the drafting page shows."""
    agreement = instrument.agreement
    drafted = instrument.state == InstrumentState.DRAFTING
    may_edit = drafted and is_competent(as_officer, agreement, user)
    texts = texts_for(instrument)
    examination = findings_of(instrument)
    add_findings(texts, examination)
    if may_edit:
        _add_acts(instrument, texts["articles"])
    return {
        "instrument": instrument,
        "agreement": agreement,
        "texts": texts,
        "drafted": drafted,
        "may_edit": may_edit,
        "may_submit": drafted and is_competent(as_officer, agreement, user, lead=True),
        "outstanding": list(outstanding(instrument)) if may_edit else [],
        "arranged": arranged(instrument),
        "concordance": told(examination),
    }


def arranged(instrument: Instrument) -> list[dict[str, str]]:
    """Place and day, with the address at which they are agreed."""
    url = reverse("agreement_step", args=[instrument.agreement_id, "arrange"])
    languages = instrument.agreement.all_languages
    place = " / ".join(filter(None, (instrument.place.get(one, "") for one in languages)))
    day = date_format(instrument.date) if instrument.date else ""
    return [
        {"label": _("Place of signature"), "value": place or _("not yet agreed"), "url": url},
        {"label": _("Date of signature"), "value": day or _("not yet agreed"), "url": url},
    ]


def _add_acts(instrument: Instrument, articles: list[dict[str, Any]]) -> None:
    """Give each article its address, its neighbours, and the digests of its wordings if it is stale."""
    digests: dict[int, dict[str, str]] = {}
    for (pk, language), row in standing_wordings(instrument).items():
        digests.setdefault(pk, {})[language] = row.digest
    for index, article in enumerate(articles):
        article["name"] = article["wordings"][0]["label"] or str(ROLES[Role(article["role"])])
        article["url"] = reverse("article", args=[article["pk"]])
        article["is_first"], article["is_last"] = index == 0, index == len(articles) - 1
        article["is_stale"] = any(one["stale"] for one in article["wordings"])
        article["seen"] = digests.get(article["pk"], {})


def outstanding(instrument: Instrument) -> Iterator[dict[str, str]]:
    """What stands in the way of submitting: a sentence each, with the place where it is mended."""
    for found in gaps(instrument):
        yield _at(instrument, found, _("%(place)s, %(language)s: no wording yet"))
    for found in stale(instrument):
        yield _at(instrument, found, _("%(place)s, %(language)s: to be compared again"))
    for refusal in _unready(instrument):
        url = reverse("agreement", args=[instrument.agreement_id])
        yield {"sentence": refusal.why(), "mend": refusal.remedy(), "url": url}


def _at(instrument: Instrument, found: Found, sentence: str) -> dict[str, str]:
    return {
        "sentence": sentence % _named(instrument, found),
        "url": f"#article-{found[0].key}",
    }


def _named(instrument: Instrument, found: Found) -> dict[str, str]:
    """Article and language as the interface calls them: who reads it need not know the other text."""
    article, number, language = found
    return {
        "place": called(article, number, instrument.kind),
        "language": language_named(language),
    }


def _unready(instrument: Instrument) -> Iterator[Refusal]:
    """People and names that are still missing."""
    signing = set(instrument.agreement.signatories.values_list("party", flat=True))
    if not instrument.is_adopted_kind:
        for one in instrument.agreement.participants:
            if one.party_id not in signing:
                yield NoSignatory(party=one.party)
    for text in instrument.texts.all():
        text.instrument = instrument
        if not reviewers_for(text):
            yield speaking(NoReviewer(language=text.language))
    try:
        document_of(instrument, strict=True)
    except NameMissing as refusal:
        yield speaking(refusal)
