"""A finding is let stand by somebody who read the texts and drafted none of them, with a reason."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from accounts.models import User
from accounts.roles import Role, Stage
from agreements.actions.accept_difference import accept_difference
from agreements.actions.approve_instrument import approve_instrument
from agreements.actions.approve_text import approve_text
from agreements.actions.differences import _told, refuse_discordant
from agreements.actions.switch_rule import switch_rule
from agreements.actions.withdraw_acceptance import withdraw_acceptance
from agreements.errors import (
    AlreadyAccepted,
    AlreadyWithdrawn,
    Discordant,
    FindingGone,
    NotCompetent,
    OutOfTurn,
    ReasonMissing,
    TextChanged,
)
from agreements.findings import findings_of
from agreements.models import AcceptedDifference
from agreements.states import InstrumentKind, InstrumentState, Switch, TextState
from tests.agreements.differing import REASON, RULE, accept, acceptance, differ, found
from tests.agreements.dossier import Dossier, appoint, delegate, one_entry, refused
from tests.cast import Cast, person


@pytest.fixture
def differing(dossier: Dossier) -> Dossier:
    return differ(dossier)


def withdraw(accepted: AcceptedDifference, by: User, reason: str = "A mistake.") -> None:
    withdraw_acceptance(accepted_id=accepted.pk, reason=reason, by=by)


def test_acceptance_keeps_what_was_seen_and_enters_the_register(differing: Dossier) -> None:
    cast, one = differing.cast, found(differing)
    with one_entry(
        "difference.accepted",
        differing.agreement,
        rule=RULE,
        article="exchanges",
        reason=REASON,
        fingerprint=one.fingerprint,
        values=dict(one.values),
        wordings=dict(one.seen),
    ):
        accepted = accept(differing, cast.bo)
    accepted.refresh_from_db()
    assert (accepted.by, accepted.accepted_for) == (cast.bo, None)
    assert (accepted.rule, accepted.reason) == (RULE, REASON)
    assert accepted.words == one.words
    assert accepted.wordings == one.seen
    assert accepted.finding["check"] == RULE
    assert str(accepted) == f"{RULE}: {REASON}"


@pytest.mark.parametrize("name", ["bo", "grace", "chen"])
def test_reviewer_of_a_language_concerned_or_approver_accepts(
    differing: Dossier, name: str
) -> None:
    accept(differing, getattr(differing.cast, name))
    assert found(differing).is_accepted


def test_delegate_accepts_in_the_name_of_another(differing: Dossier) -> None:
    cast = differing.cast
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    with one_entry("difference.accepted", differing.agreement) as entry:
        accepted = accept(differing, cast.dora)
    assert (accepted.by, accepted.accepted_for) == (cast.dora, cast.bo)
    assert (entry().by, entry().on_behalf_of) == (cast.dora, cast.bo)


def test_refusal_names_the_rule_alone_where_no_article_is_concerned(dossier: Dossier) -> None:
    one = found(differ(dossier))
    whole = replace(one, article=None, finding=replace(one.finding, values={}))
    assert _told(whole, "letter_of_intent") == one.title()


def test_whole_instrument_may_differ_too(dossier: Dossier) -> None:
    """A finding about no article is named by the digests of the whole texts."""
    examination = findings_of(dossier.instrument)
    seen = dict(examination.digests[None])
    with refused(FindingGone):
        accept_difference(
            instrument_id=dossier.instrument.pk,
            article_id=None,
            fingerprint="0" * 64,
            seen=seen,
            reason=REASON,
            by=dossier.cast.bo,
        )


@pytest.mark.parametrize(
    ("name", "why"), [("alice", "do not hold"), ("olu", "do not hold"), ("mallory", "another")]
)
def test_others_may_not_accept(differing: Dossier, name: str, why: str) -> None:
    with refused(NotCompetent, why):
        accept(differing, getattr(differing.cast, name))


def test_reviewer_of_another_language_may_not_accept(differing: Dossier) -> None:
    cast = differing.cast
    lao = person("lao", cast.guizhou, (Role.REVIEWER, "lo"))
    with refused(NotCompetent, "in this language"):
        accept(differing, lao)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_who_drafted_either_text_may_not_accept(dossier: Dossier, language: str) -> None:
    cast = dossier.cast
    appoint(cast.bo, cast.guizhou, Role.OFFICER)
    dossier.word(language, cast.bo)
    differ(dossier)
    with refused(NotCompetent, "You drafted part of this"):
        accept(dossier, cast.bo)


def test_who_drafted_may_not_send_a_delegate(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.bo, cast.guizhou, Role.OFFICER)
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    differ(dossier, by=cast.bo)
    with refused(NotCompetent, "stand in for"):
        accept(dossier, cast.dora)


def test_acceptance_needs_a_reason(differing: Dossier) -> None:
    with refused(ReasonMissing):
        accept(differing, differing.cast.bo, reason="  ")


def test_acceptance_of_a_wording_that_changed_is_refused(differing: Dossier) -> None:
    wanted = acceptance(differing)
    differ(differing, counts={"zh-Hans": "四", "en": "five"})
    with refused(TextChanged):
        accept_difference(by=differing.cast.bo, **wanted)


def test_finding_that_is_gone_is_not_accepted(differing: Dossier) -> None:
    cast, wanted = differing.cast, acceptance(differing)
    switch_rule(
        office_id=cast.guizhou.pk,
        rule=RULE,
        kind=InstrumentKind.LETTER_OF_INTENT,
        setting=Switch.OFF,
        reason=REASON,
        by=cast.ada,
    )
    with refused(FindingGone):
        accept_difference(by=cast.bo, **wanted)


def test_difference_is_accepted_once(differing: Dossier) -> None:
    accept(differing, differing.cast.bo)
    with refused(AlreadyAccepted, "Bo"):
        accept(differing, differing.cast.grace)


def test_database_keeps_one_standing_acceptance_of_a_finding(differing: Dossier) -> None:
    row = accept(differing, differing.cast.bo)
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_nothing_is_let_stand_after_approval(dossier: Dossier) -> None:
    cast = dossier.cast
    accepted = accept(differ(dossier), cast.bo)
    wanted = acceptance(dossier)
    dossier.to_approval()
    with refused(OutOfTurn, "approval"):
        accept_difference(by=cast.bo, **wanted)
    with refused(OutOfTurn, "approval"):
        withdraw(accepted, cast.bo)


def test_acceptance_ends_when_a_wording_changes_and_comes_back_with_it(
    differing: Dossier,
) -> None:
    accept(differing, differing.cast.bo)
    differ(differing, counts={"zh-Hans": "四", "en": "five"})
    assert found(differing).is_open
    differ(differing)
    assert found(differing).is_accepted


def test_withdrawn_acceptance_leaves_the_finding_open(differing: Dossier) -> None:
    cast = differing.cast
    accepted = accept(differing, cast.bo)
    with one_entry("acceptance.withdrawn", differing.agreement, rule=RULE, reason="A mistake."):
        withdraw(accepted, cast.grace)
    accepted.refresh_from_db()
    assert (accepted.withdrawn_by, accepted.withdrawn_reason) == (cast.grace, "A mistake.")
    assert found(differing).is_open
    accept(differing, cast.bo)
    assert found(differing).is_accepted


def test_acceptance_is_withdrawn_once_with_a_reason_by_who_might_accept(
    differing: Dossier,
) -> None:
    cast = differing.cast
    accepted = accept(differing, cast.bo)
    with refused(NotCompetent):
        withdraw(accepted, cast.alice)
    with refused(ReasonMissing):
        withdraw(accepted, cast.bo, " ")
    withdraw(accepted, cast.bo)
    with refused(AlreadyWithdrawn):
        withdraw(accepted, cast.bo)


@pytest.mark.parametrize("column", ["reason", "fingerprint", "rule"])
def test_database_keeps_what_was_accepted(differing: Dossier, column: str) -> None:
    accept(differing, differing.cast.bo)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        AcceptedDifference.objects.update(**{column: "forged"})


def test_text_is_not_approved_while_an_error_is_open(differing: Dossier) -> None:
    differing.submit()
    text = differing.text("zh-Hans")
    with refused(Discordant, "Point 2: "):
        approve_text(text_id=text.pk, digest=text.digest, by=differing.cast.bo)
    with refused(Discordant, "English five · Chinese (Simplified) 三"):
        approve_text(text_id=text.pk, digest=text.digest, by=differing.cast.bo)
    accept(differing, differing.cast.grace)
    differing.review()
    assert differing.text("zh-Hans").state == TextState.APPROVED


def test_error_between_other_languages_holds_up_the_instrument_but_not_the_text(
    cast: Cast,
) -> None:
    dossier = Dossier(cast, reference_languages=("pt",))
    differ(dossier, counts={"en": "five", "pt": "três", "zh-Hans": "五"})
    concerned = {
        one for found in findings_of(dossier.instrument).blocking for one in found.languages
    }
    assert "pt" in concerned
    with refused(Discordant):
        refuse_discordant(dossier.instrument)
    with refused(Discordant):
        refuse_discordant(dossier.instrument, "pt")
    refuse_discordant(dossier.instrument, "lo")


def test_instrument_is_examined_anew_before_it_is_approved(dossier: Dossier) -> None:
    cast = dossier.cast
    kind = InstrumentKind.LETTER_OF_INTENT
    office = cast.guizhou.pk
    switch_rule(
        office_id=office, rule=RULE, kind=kind, setting=Switch.OFF, reason=REASON, by=cast.ada
    )
    differ(dossier).submit().review()
    switch_rule(
        office_id=office, rule=RULE, kind=kind, setting=Switch.OWN, reason=REASON, by=cast.ada
    )
    revision = dossier.instrument.revision
    assert revision is not None
    with refused(Discordant, "Point 2: "):
        approve_instrument(
            instrument_id=dossier.instrument.pk, digest=revision.digest, by=cast.chen
        )
    accept(dossier, cast.bo)
    dossier.approve()
    assert dossier.instrument.state == InstrumentState.APPROVAL
