"""Delegation: what one holds oneself, to a colleague, for a time; taken back at any moment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from accounts.models import Delegation
from accounts.roles import Stage
from agreements.actions.delegate_stage import delegate_stage
from agreements.actions.revoke_delegation import revoke_delegation
from agreements.errors import BadStructure, DateImpossible, NotCompetent, OutOfTurn
from tests.agreements.dossier import delegate, one_entry, refused
from tests.cast import Cast


def hand_over(cast: Cast, **changes: Any) -> Delegation:
    today = timezone.localdate()
    usual = {
        "office_id": cast.guizhou.pk,
        "delegate": cast.dora,
        "stage": Stage.REVIEW,
        "valid_from": today,
        "valid_until": today + timedelta(days=7),
        "by": cast.bo,
    }
    return delegate_stage(**{**usual, **changes})


def test_stage_is_delegated_to_a_colleague_for_a_time(cast: Cast) -> None:
    with one_entry("stage.delegated", cast.guizhou, delegate="Dora", stage="review") as entry:
        row = hand_over(cast)
    assert entry().by == cast.bo
    assert (row.principal, row.delegate) == (cast.bo, cast.dora)


def test_only_what_one_holds_is_delegated(cast: Cast) -> None:
    with refused(NotCompetent, "approver"):
        hand_over(cast, stage=Stage.APPROVAL)
    with refused(NotCompetent):
        hand_over(cast, valid_from=date(2019, 1, 1))


def test_what_was_delegated_goes_no_further(cast: Cast) -> None:
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    with refused(NotCompetent, "reviewer"):
        hand_over(cast, by=cast.dora, delegate=cast.alice)


def test_delegate_is_another_person_of_the_same_office(cast: Cast) -> None:
    with refused(BadStructure, "another person"):
        hand_over(cast, delegate=cast.bo)
    for outsider in (cast.olu, cast.mallory):
        with refused(BadStructure, "same office"):
            hand_over(cast, delegate=outsider)


def test_deactivated_people_neither_delegate_nor_stand_in(cast: Cast) -> None:
    cast.dora.is_active = False
    cast.dora.save()
    with refused(BadStructure, "active"):
        hand_over(cast)
    cast.bo.is_active = False
    with refused(NotCompetent, "deactivated"):
        hand_over(cast, delegate=cast.alice)


def test_delegation_ends_after_it_begins_and_not_in_the_past(cast: Cast) -> None:
    today = timezone.localdate()
    with refused(DateImpossible, "end before it begins"):
        hand_over(cast, valid_until=today - timedelta(days=1))
    with refused(DateImpossible):
        hand_over(cast, valid_from=today + timedelta(days=9))


def test_giver_alone_takes_it_back_and_once(cast: Cast) -> None:
    row = hand_over(cast)
    for other in (cast.dora, cast.ada):
        with refused(BadStructure, "Only the person who delegated"):
            revoke_delegation(delegation_id=row.pk, by=other)
    with one_entry("delegation.revoked", cast.guizhou, delegate="Dora", stage="review"):
        revoke_delegation(delegation_id=row.pk, by=cast.bo)
    with refused(OutOfTurn, "revoked"):
        revoke_delegation(delegation_id=row.pk, by=cast.bo)
