"""From the letter to force and after: negotiation, adoption, entry into force, and its end."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from agreements.actions.adopt_instrument import adopt_instrument
from agreements.actions.enter_into_force import enter_into_force, force_date
from agreements.actions.expire_agreement import expire_agreement
from agreements.actions.record_notification import record_notification
from agreements.actions.renew_agreement import renew_agreement
from agreements.actions.resume_agreement import resume_agreement
from agreements.actions.suspend_agreement import suspend_agreement
from agreements.actions.terminate_agreement import terminate_agreement
from agreements.actions.withdraw_agreement import withdraw_agreement
from agreements.errors import (
    AlreadyNotified,
    BadStructure,
    DateImpossible,
    NotCompetent,
    NotificationMissing,
    NotYet,
    OriginalsMissing,
    OutOfTurn,
    ReasonMissing,
)
from agreements.models import Agreement
from agreements.states import (
    AgreementKind,
    AgreementState,
    ForceRule,
    InstrumentKind,
    InstrumentState,
    OriginalState,
)
from tests.agreements.dossier import Dossier, one_entry, refused
from tests.cast import DAY, Cast

TODAY = timezone.localdate


def memorandum(cast: Cast, **changes: Any) -> Dossier:
    """Concluded without a letter, and signed."""
    return Dossier(cast, kind=AgreementKind.MEMORANDUM, **changes).to_signed()


def in_force(cast: Cast, until: date | None = None) -> Dossier:
    dossier = memorandum(cast)
    enter_into_force(agreement_id=dossier.pk)
    Agreement.objects.filter(pk=dossier.pk).update(expires_on=until)
    return dossier


def notify(dossier: Dossier, party: Any, **changes: Any) -> None:
    usual = {
        "agreement_id": dossier.pk,
        "party_id": party.pk,
        "number": "N-1",
        "notified_on": DAY + timedelta(days=9),
        "by": dossier.cast.olu,
    }
    record_notification(**{**usual, **changes})


def test_negotiation_opens_after_the_letter_is_signed(dossier: Dossier) -> None:
    dossier.to_signed()
    with one_entry("negotiation.opened", dossier.agreement, instrument="sister_city", waiver=""):
        dossier.negotiate()
    assert dossier.agreement.state == AgreementState.NEGOTIATION
    assert dossier.instrument.kind == InstrumentKind.SISTER_CITY
    with refused(OutOfTurn, "negotiation"):
        dossier.negotiate()


def test_memorandum_begins_in_negotiation_and_concludes_the_agreement(cast: Cast) -> None:
    dossier = Dossier(cast, kind=AgreementKind.MEMORANDUM)
    assert dossier.agreement.state == AgreementState.NEGOTIATION
    dossier.to_signed()
    assert dossier.agreement.state == AgreementState.SIGNED


def test_letter_does_not_conclude_the_agreement(dossier: Dossier) -> None:
    dossier.to_signed()
    assert dossier.agreement.state == AgreementState.LETTER_OF_INTENT


def adopt(dossier: Dossier, day: date = DAY, by: Any = None) -> None:
    adopt_instrument(
        instrument_id=dossier.instrument.pk, adopted_on=day, by=by or dossier.cast.alice
    )


@pytest.fixture
def initiative(cast: Cast) -> Dossier:
    return Dossier(cast, kind=AgreementKind.INITIATIVE).to_approval().clear()


def test_initiative_is_adopted_without_signatures(initiative: Dossier) -> None:
    initiative.print()
    with one_entry("instrument.adopted", initiative.agreement, concluded_on="2025-07-05"):
        adopt(initiative)
    assert initiative.instrument.state == InstrumentState.ADOPTED
    assert initiative.agreement.state == AgreementState.SIGNED
    assert force_date(initiative.agreement) is None
    with refused(OutOfTurn):
        enter_into_force(agreement_id=initiative.pk)


def test_initiative_is_adopted_from_its_paper_and_not_tomorrow(initiative: Dossier) -> None:
    with refused(OriginalsMissing):
        adopt(initiative)
    initiative.print()
    with refused(DateImpossible, "future"):
        adopt(initiative, TODAY() + timedelta(days=1))
    with refused(NotCompetent):
        adopt(initiative, by=initiative.cast.olu)


def test_what_is_signed_is_not_adopted(dossier: Dossier) -> None:
    dossier.to_signing()
    with refused(OutOfTurn, "letter of intent"):
        adopt(dossier)
    draft = Dossier(dossier.cast, reference="GZ-2", kind=AgreementKind.INITIATIVE)
    with refused(OutOfTurn, "drafting"):
        adopt(draft)


def test_agreement_enters_into_force_on_the_last_signature(cast: Cast) -> None:
    dossier = memorandum(cast)
    with one_entry("agreement.entered_into_force", dossier.agreement, since="2025-07-05") as entry:
        enter_into_force(agreement_id=dossier.pk)
    assert entry().by is None
    with refused(OutOfTurn, "in force"):
        enter_into_force(agreement_id=dossier.pk)


def test_agreed_date_of_force_is_waited_for(cast: Cast) -> None:
    tomorrow = TODAY() + timedelta(days=1)
    dossier = memorandum(cast, force_rule=ForceRule.ON_DATE, force_on=tomorrow)
    with refused(NotYet, str(tomorrow)):
        enter_into_force(agreement_id=dossier.pk)


def test_agreed_date_before_the_last_signature_gives_way_to_it(cast: Cast) -> None:
    dossier = memorandum(cast, force_rule=ForceRule.ON_DATE, force_on=DAY - timedelta(days=30))
    assert enter_into_force(agreement_id=dossier.pk).in_force_since == DAY


def test_agreement_waits_until_every_party_has_notified(cast: Cast) -> None:
    dossier = memorandum(cast, force_rule=ForceRule.BY_NOTIFICATION)
    with one_entry("notification.recorded", dossier.agreement, party="monrovia-city"):
        notify(dossier, cast.city)
    with refused(NotificationMissing, "Guizhou"):
        enter_into_force(agreement_id=dossier.pk)
    notify(dossier, cast.province, notified_on=DAY)
    since = enter_into_force(agreement_id=dossier.pk).in_force_since
    assert since == DAY + timedelta(days=9)


def test_notification_is_recorded_once_by_a_party_that_takes_part(cast: Cast) -> None:
    dossier = memorandum(cast, force_rule=ForceRule.BY_NOTIFICATION)
    notify(dossier, cast.city)
    with refused(AlreadyNotified, "Monrovia"):
        notify(dossier, cast.city)
    with refused(DateImpossible, "future"):
        notify(dossier, cast.province, notified_on=TODAY() + timedelta(days=1))
    with refused(BadStructure, "number"):
        notify(dossier, cast.province, number=" ")
    outside = cast.city.__class__.objects.create(
        key="outside", office=cast.elsewhere, country="LA", unit_type="city", language="en"
    )
    with refused(BadStructure, "does not take part"):
        notify(dossier, outside)


def test_notification_is_not_asked_for_where_signature_is_enough(cast: Cast) -> None:
    dossier = memorandum(cast)
    with refused(OutOfTurn):
        notify(dossier, cast.city)


@pytest.mark.parametrize(
    ("action", "act", "state"),
    [
        (suspend_agreement, "agreement.suspended", AgreementState.SUSPENDED),
        (terminate_agreement, "agreement.terminated", AgreementState.TERMINATED),
    ],
)
def test_approver_ends_the_operation_with_a_reason(
    cast: Cast, action: Any, act: str, state: str
) -> None:
    dossier = in_force(cast)
    with refused(ReasonMissing):
        action(agreement_id=dossier.pk, reason=" ", by=cast.chen)
    with refused(NotCompetent, "approver"):
        action(agreement_id=dossier.pk, reason="War.", by=cast.alice)
    with one_entry(act, dossier.agreement, reason="War."):
        action(agreement_id=dossier.pk, reason="War.", by=cast.chen)
    assert dossier.agreement.state == state
    with refused(OutOfTurn):
        action(agreement_id=dossier.pk, reason="Again.", by=cast.chen)


def test_suspended_agreement_is_resumed_or_terminated(cast: Cast) -> None:
    dossier = in_force(cast)
    with refused(OutOfTurn):
        resume_agreement(agreement_id=dossier.pk, reason="Peace.", by=cast.chen)
    suspend_agreement(agreement_id=dossier.pk, reason="War.", by=cast.chen)
    with one_entry("agreement.resumed", dossier.agreement, reason="Peace."):
        resume_agreement(agreement_id=dossier.pk, reason="Peace.", by=cast.chen)
    suspend_agreement(agreement_id=dossier.pk, reason="War.", by=cast.chen)
    terminate_agreement(agreement_id=dossier.pk, reason="For good.", by=cast.chen)
    assert dossier.agreement.state == AgreementState.TERMINATED


def test_agreement_is_renewed_until_a_later_day(cast: Cast) -> None:
    end = TODAY() + timedelta(days=30)
    dossier = in_force(cast, end)
    with refused(DateImpossible, "prolong"):
        renew_agreement(agreement_id=dossier.pk, until=end, reason="Once more.", by=cast.chen)
    later = end + timedelta(days=365)
    with one_entry("agreement.renewed", dossier.agreement, until=later.isoformat()):
        renew_agreement(agreement_id=dossier.pk, until=later, reason="Once more.", by=cast.chen)
    assert dossier.agreement.expires_on == later


def test_agreement_expires_on_the_day_after(cast: Cast) -> None:
    dossier = in_force(cast, TODAY())
    with refused(NotYet, str(TODAY())):
        expire_agreement(agreement_id=dossier.pk)
    Agreement.objects.filter(pk=dossier.pk).update(expires_on=TODAY() - timedelta(days=1))
    with one_entry("agreement.expired", dossier.agreement):
        expire_agreement(agreement_id=dossier.pk)
    with refused(OutOfTurn, "expired"):
        expire_agreement(agreement_id=dossier.pk)


def test_agreement_without_an_end_does_not_expire(cast: Cast) -> None:
    dossier = in_force(cast)
    with refused(NotYet):
        expire_agreement(agreement_id=dossier.pk)


def withdraw(dossier: Dossier, reason: str = "No more interest.", by: Any = None) -> None:
    withdraw_agreement(agreement_id=dossier.pk, reason=reason, by=by or dossier.cast.alice)


def test_withdrawing_ends_what_is_open_and_keeps_what_is_signed(dossier: Dossier) -> None:
    letter = dossier.to_signed().instrument
    dossier.negotiate().to_signing().sign(dossier.cast.vera)
    with one_entry("agreement.withdrawn", dossier.agreement, reason="No more interest.") as entry:
        withdraw(dossier)
    letter.refresh_from_db()
    assert letter.state == InstrumentState.SIGNED
    assert {one.state for one in letter.originals.all()} == {OriginalState.SIGNED}
    assert dossier.instrument.state == InstrumentState.WITHDRAWN
    assert {one.state for one in dossier.instrument.originals.all()} == {OriginalState.VOID}
    assert len(entry().states) == 4


def test_withdrawing_needs_a_reason_and_ends_with_signature(dossier: Dossier) -> None:
    with refused(ReasonMissing):
        withdraw(dossier, "")
    with refused(NotCompetent):
        withdraw(dossier, by=dossier.cast.olu)
    dossier.to_force()
    with refused(OutOfTurn, "in force"):
        withdraw(dossier)
