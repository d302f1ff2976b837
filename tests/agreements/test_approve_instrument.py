"""The approver approves an instrument whose every text stands approved."""

from __future__ import annotations

from accounts.roles import Role, Stage
from agreements.actions.approve_instrument import approve_instrument
from agreements.errors import NotCompetent, OutOfTurn, TextChanged, UnapprovedTexts
from agreements.states import InstrumentState
from tests.agreements.dossier import Dossier, appoint, delegate, one_entry, refused
from tests.cast import person


def joint(dossier: Dossier) -> str:
    revision = dossier.instrument.revision
    assert revision is not None
    return revision.digest


def test_revision_is_approved_by_its_joint_digest(dossier: Dossier) -> None:
    dossier.submit().review()
    with one_entry("instrument.approved", dossier.agreement, digest=joint(dossier)):
        approve_instrument(
            instrument_id=dossier.instrument.pk, digest=joint(dossier), by=dossier.cast.chen
        )
    assert dossier.instrument.state == InstrumentState.APPROVAL
    assert dossier.instrument.approved_digest == joint(dossier)


def test_text_still_in_review_keeps_the_instrument_from_approval(dossier: Dossier) -> None:
    dossier.submit().review("en")
    with refused(UnapprovedTexts, "zh-Hans"):
        dossier.approve()


def test_other_revision_than_the_one_read_is_not_approved(dossier: Dossier) -> None:
    dossier.submit().review()
    with refused(TextChanged):
        approve_instrument(
            instrument_id=dossier.instrument.pk, digest="0" * 64, by=dossier.cast.chen
        )


def test_draft_is_not_approved(dossier: Dossier) -> None:
    with refused(OutOfTurn, "drafting"):
        dossier.approve()


def test_approver_of_the_partner_may_not_approve(dossier: Dossier) -> None:
    dossier.submit().review()
    partner = person("pia", dossier.cast.monrovia, (Role.APPROVER, ""))
    with refused(NotCompetent, "another office"):
        approve_instrument(instrument_id=dossier.instrument.pk, digest=joint(dossier), by=partner)


def test_approver_who_worded_any_text_may_not_approve(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.chen, cast.guizhou, Role.OFFICER)
    dossier.word("en", cast.chen).submit().review()
    with refused(NotCompetent, "drafted"):
        dossier.approve()


def test_approver_who_drafted_may_not_send_a_delegate(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.chen, cast.guizhou, Role.OFFICER)
    delegate(cast.chen, cast.dora, Stage.APPROVAL, cast.guizhou)
    dossier.word("en", cast.chen).submit().review()
    with refused(NotCompetent, "stand in for"):
        approve_instrument(instrument_id=dossier.instrument.pk, digest=joint(dossier), by=cast.dora)
