"""Texts that differ: what is found in them, and who lets it stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from accounts.models import User
from agreements.actions.accept_difference import accept_difference
from agreements.actions.save_article import save_article
from agreements.actions.wordings import Draft
from agreements.findings import PlacedFinding, findings_of
from agreements.models import AcceptedDifference, Wording
from tests.agreements.dossier import Dossier

REASON = "Both sides agreed so on 1 June."
RULE = "number-differs"
SAID = {
    "zh-Hans": "双方将每年交换%(count)s名%(what)s。",
    "en": "The Parties will exchange %(count)s %(what)s each year.",
    "pt": "As Partes realizarão anualmente o intercâmbio de %(count)s %(what)s.",
}
PEOPLE = (
    {"zh-Hans": "教师", "en": "teachers", "pt": "professores"},
    {"zh-Hans": "医生", "en": "doctors", "pt": "médicos"},
    {"zh-Hans": "工程师", "en": "engineers", "pt": "engenheiros"},
)
THREE_AND_FIVE = {"zh-Hans": "三", "en": "five"}


def differ(
    dossier: Dossier,
    *,
    at: int = 3,
    counts: Mapping[str, str] = THREE_AND_FIVE,
    by: User | None = None,
) -> Dossier:
    """The article in this place says one number in one text and another in the other."""
    article = dossier.article(at)
    rows = {
        row.text.language: row
        for row in Wording.objects.filter(article=article, superseded_at=None)
    }
    drafts = {
        language: Draft(
            rows[language].heading,
            SAID[language] % {"count": count, "what": PEOPLE[at - 3][language]},
            rows[language].digest,
        )
        for language, count in counts.items()
    }
    save_article(article_id=article.pk, drafts=drafts, by=by or dossier.cast.alice)
    return dossier


def found(dossier: Dossier, at: int = 3) -> PlacedFinding:
    """The one finding at the article in this place."""
    (one,) = findings_of(dossier.instrument).at(dossier.article(at).pk)
    return one


def acceptance(dossier: Dossier, at: int = 3, **changes: Any) -> dict[str, Any]:
    """What accepting the finding there says."""
    one = found(dossier, at)
    return {
        "instrument_id": dossier.instrument.pk,
        "article_id": dossier.article(at).pk,
        "fingerprint": one.fingerprint,
        "seen": one.seen,
        "reason": REASON,
        **changes,
    }


def accept(dossier: Dossier, by: User, at: int = 3, **changes: Any) -> AcceptedDifference:
    return accept_difference(by=by, **acceptance(dossier, at, **changes))
