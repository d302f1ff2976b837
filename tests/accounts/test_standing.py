"""What a person may act as on a day, read from the database in two queries."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.competence import Capacity
from accounts.models import Appointment, Delegation, NeverDeleted, User
from accounts.roles import Role, Stage
from accounts.standing import standing_of
from tests.cast import LONG_AGO, Cast

FROM, UNTIL = date(2026, 3, 1), date(2026, 3, 31)
INSIDE = date(2026, 3, 15)


def hand_over(cast: Cast, stage: Stage = Stage.REVIEW, **changes: Any) -> Delegation:
    usual: dict[str, Any] = {
        "principal": cast.bo,
        "delegate": cast.dora,
        "office": cast.guizhou,
        "stage": stage,
        "valid_from": FROM,
        "valid_until": UNTIL,
    }
    return Delegation.objects.create(**{**usual, **changes})


def borrowed(cast: Cast, day: date = INSIDE) -> list[Capacity]:
    """What dora may act as in the name of others."""
    return [one for one in standing_of(cast.dora, day).capacities if one.holder != cast.dora.pk]


def test_delegate_gets_what_the_principal_holds_at_the_stage(cast: Cast) -> None:
    hand_over(cast)
    assert borrowed(cast) == [Capacity(Role.REVIEWER, cast.guizhou.pk, cast.bo.pk, "zh-Hans")]
    assert standing_of(cast.dora, INSIDE).capacities[0].role is Role.DEPOSITARY


@pytest.mark.parametrize("stage", [Stage.DRAFTING, Stage.APPROVAL])
def test_delegation_of_a_stage_gives_nothing_of_another(cast: Cast, stage: Stage) -> None:
    hand_over(cast, stage)
    assert borrowed(cast) == []


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2026, 2, 28), False),
        (FROM, True),
        (UNTIL, True),
        (date(2026, 4, 1), False),
    ],
)
def test_delegation_holds_on_both_of_its_days(cast: Cast, day: date, holds: bool) -> None:
    hand_over(cast)
    assert bool(borrowed(cast, day)) is holds


def test_revoked_delegation_gives_nothing(cast: Cast) -> None:
    hand_over(cast, revoked_at=timezone.now())
    assert borrowed(cast) == []


def test_deactivated_principal_lends_nothing_and_delegate_borrows_nothing(cast: Cast) -> None:
    hand_over(cast)
    User.objects.filter(pk=cast.bo.pk).update(is_active=False)
    assert borrowed(cast) == []
    cast.dora.is_active = False
    assert standing_of(cast.dora, INSIDE).capacities == ()
    assert not standing_of(cast.dora, INSIDE).active


def test_principal_lends_nothing_after_their_own_appointment(cast: Cast) -> None:
    hand_over(cast)
    cast.bo.appointments.update(valid_until=date(2026, 3, 10))
    assert borrowed(cast) == []


def test_delegation_reaches_no_other_office(cast: Cast) -> None:
    hand_over(cast, office=cast.monrovia)
    assert borrowed(cast) == []


def test_standing_takes_two_queries_however_much_is_delegated(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for principal, stage in (
        (cast.bo, Stage.REVIEW),
        (cast.grace, Stage.REVIEW),
        (cast.alice, Stage.DRAFTING),
        (cast.chen, Stage.APPROVAL),
    ):
        hand_over(cast, stage, principal=principal)
    with django_assert_num_queries(2):
        standing = standing_of(cast.dora, INSIDE)
    assert len(standing.capacities) == 5


def test_standing_of_a_deactivated_person_takes_no_query(
    cast: Cast, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    cast.bo.is_active = False
    with django_assert_num_queries(0):
        standing_of(cast.bo)


def test_people_are_never_deleted(cast: Cast) -> None:
    with pytest.raises(NeverDeleted, match="deactivate"):
        cast.bo.delete()
    with pytest.raises(NeverDeleted, match="deactivate"):
        User.objects.filter(username="bo").delete()
    with pytest.raises(NeverDeleted):
        User.objects.all().delete()
    assert User.objects.active().filter(username="bo").exists()


@pytest.mark.parametrize(
    "row",
    [
        {"role": Role.REVIEWER, "language": ""},
        {"role": Role.OFFICER, "language": "en"},
        {"role": Role.OFFICER, "valid_until": date(2019, 1, 1)},
    ],
)
def test_database_refuses_impossible_appointments(cast: Cast, row: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Appointment.objects.create(
            **{"user": cast.olu, "office": cast.guizhou, "valid_from": LONG_AGO, **row}
        )


def test_database_refuses_impossible_delegations(cast: Cast) -> None:
    for changes in ({"delegate": cast.bo}, {"valid_until": LONG_AGO}):
        with pytest.raises(IntegrityError), transaction.atomic():
            hand_over(cast, **changes)
