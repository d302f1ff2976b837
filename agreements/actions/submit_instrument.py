"""Submit an instrument for bilingual review, as one frozen revision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import hold_instrument
from agreements.completeness import gaps, reviewers_for, stale
from agreements.content import (
    document_of,
    joint_digest,
    standing_articles,
    text_digest,
    to_data,
)
from agreements.errors import BadStructure, Incomplete, NoReviewer, NoSignatory, Stale
from agreements.languages import language_named
from agreements.models import Article, Instrument, Revision, Text
from agreements.models.machine import Machine
from agreements.places import called
from agreements.standing import as_officer
from agreements.states import TextState


def _places(instrument: Instrument, found: Iterable[tuple[Article, int | None, str]]) -> list[str]:
    return [
        _("%(place)s in %(language)s")
        % {"place": called(article, number, instrument.kind), "language": language_named(language)}
        for article, number, language in found
    ]


def _refuse_unready(instrument: Instrument) -> None:
    if not standing_articles(instrument):
        raise BadStructure(what=_("The instrument has no article yet."))
    if places := _places(instrument, gaps(instrument)):
        raise Incomplete(places=places)
    if places := _places(instrument, stale(instrument)):
        raise Stale(places=places)
    if not instrument.is_adopted_kind:
        signing = set(instrument.agreement.signatories.values_list("party", flat=True))
        for one in instrument.agreement.participants:
            if one.party_id not in signing:
                raise NoSignatory(party=one.party)


def _freeze(instrument: Instrument) -> Revision:
    """The present content as a revision; the same content is the same revision."""
    document = document_of(instrument, strict=True)
    digests = {language: text_digest(document, language) for language in document.languages}
    joint = joint_digest(document, digests)
    last = instrument.revisions.order_by("-number").first()
    if last is not None and last.digest == joint:
        return last
    return Revision.objects.create(
        instrument=instrument,
        number=last.number + 1 if last else 1,
        digest=joint,
        digests=digests,
        frozen=to_data(replace(document, digest=joint)),
    )


def _present(text: Text, digest: str) -> bool:
    """Bring a text to its reviewer unless it stands approved at this digest; whether it moved."""
    text.digest = digest
    keeps = text.state == TextState.APPROVED and text.approved_digest == digest
    if not keeps:
        if text.state == TextState.APPROVED:
            text.reopen()
        text.submit()
        if not reviewers_for(text):
            raise NoReviewer(language=text.language)
    text.save(update_fields=["digest", "state"])
    return not keeps


@transaction.atomic
def submit_instrument(*, instrument_id: int, by: User) -> Instrument:
    """Freeze a revision and ask the reviewers of every text that is not approved as it stands.

    What was approved and has not changed is not asked again.
    """
    instrument = hold_instrument(instrument_id)
    holder = as_officer(instrument.agreement, by, lead=True)
    instrument.require(instrument.submit)
    _refuse_unready(instrument)
    revision = _freeze(instrument)
    moved: list[Machine] = [
        text for text in instrument.texts.all() if _present(text, revision.digests[text.language])
    ]
    instrument.submit()
    instrument.revision = revision
    instrument.save(update_fields=["state", "revision"])
    register.enter(
        instrument.agreement,
        "instrument.submitted",
        by=by,
        holder=holder,
        changed=[instrument, *moved],
        instrument=instrument.kind,
        revision=revision.number,
        digest=revision.digest,
        digests=revision.digests,
    )
    return instrument
