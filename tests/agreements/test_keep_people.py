"""People: enrolled, appointed, ended, deactivated, by an administrator of their own office."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import Appointment, User
from accounts.roles import Role
from agreements.actions.appoint_person import appoint_person
from agreements.actions.deactivate_person import deactivate_person
from agreements.actions.end_appointment import end_appointment
from agreements.actions.enroll_person import enroll_person
from agreements.actions.reactivate_person import reactivate_person
from agreements.errors import BadStructure, DateImpossible, NotCompetent, TiedElsewhere
from tests.agreements.dossier import appoint, one_entry, refused
from tests.cast import LONG_AGO, Cast, person

WORD = "correct horse battery"


def enroll(cast: Cast, **changes: Any) -> User:
    usual = {
        "office_id": cast.guizhou.pk,
        "username": "ning",
        "full_name": " Ning ",
        "interface": "zh-hans",
        "password": WORD,
        "role": Role.REVIEWER,
        "language": "lo",
        "by": cast.ada,
    }
    return enroll_person(**{**usual, **changes})


def give_role(cast: Cast, user: User, **changes: Any) -> Appointment:
    usual = {
        "office_id": cast.guizhou.pk,
        "user": user,
        "role": Role.OFFICER,
        "language": "",
        "valid_from": date(2026, 1, 1),
        "valid_until": None,
        "by": cast.ada,
    }
    return appoint_person(**{**usual, **changes})


def test_person_is_enrolled_with_a_first_role_and_a_password(cast: Cast) -> None:
    with one_entry("person.enrolled", cast.guizhou, username="ning", role="reviewer") as entry:
        ning = enroll(cast)
    assert ning.check_password(WORD)
    assert (str(ning), ning.language) == ("Ning", "zh-hans")
    assert ning.appointments.get().valid_from == timezone.localdate()
    assert WORD not in str(entry().facts)


def test_name_to_sign_in_is_given_once_whatever_its_case(cast: Cast) -> None:
    with refused(TiedElsewhere, "Alice"):
        enroll(cast, username="Alice")


def test_person_of_the_office_gets_another_role(cast: Cast) -> None:
    with one_entry("person.appointed", cast.guizhou, person="Bo", role="officer"):
        give_role(cast, cast.bo)
    with refused(BadStructure, "already been entered"):
        give_role(cast, cast.bo)


@pytest.mark.parametrize(
    ("role", "language"), [(Role.REVIEWER, ""), (Role.OFFICER, "en"), (Role.SIGNATORY, "lo")]
)
def test_reviewers_and_only_reviewers_have_a_language(
    cast: Cast, role: Role, language: str
) -> None:
    with refused(BadStructure, "only a reviewer"):
        give_role(cast, cast.bo, role=role, language=language)


def test_appointment_does_not_end_before_it_begins(cast: Cast) -> None:
    with refused(DateImpossible, "end before it begins"):
        give_role(cast, cast.bo, valid_until=date(2025, 12, 31))
    row = cast.bo.appointments.get()
    with refused(DateImpossible, "end before it begins"):
        end_appointment(appointment_id=row.pk, last_day=LONG_AGO - timedelta(days=1), by=cast.ada)


def test_another_offices_people_are_not_drawn_in(cast: Cast) -> None:
    with refused(BadStructure, "does not belong"):
        give_role(cast, cast.olu)
    newcomer = User.objects.create(username="new", full_name="New")
    assert give_role(cast, newcomer).user == newcomer


def test_appointment_ends_earlier_but_never_later(cast: Cast) -> None:
    row = cast.bo.appointments.get()
    with one_entry("appointment.ended", cast.guizhou, last_day="2026-01-31", person="Bo"):
        end_appointment(appointment_id=row.pk, last_day=date(2026, 1, 31), by=cast.ada)
    with refused(DateImpossible, "ends earlier already"):
        end_appointment(appointment_id=row.pk, last_day=date(2027, 1, 31), by=cast.ada)


def test_access_ends_and_is_given_back(cast: Cast) -> None:
    with refused(BadStructure, "has access already"):
        reactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=cast.ada)
    with one_entry("person.deactivated", cast.guizhou, person="Bo"):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=cast.ada)
    assert not User.objects.get(pk=cast.bo.pk).is_active
    with refused(BadStructure, "already been ended"):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=cast.ada)
    with one_entry("person.reactivated", cast.guizhou, person="Bo"):
        reactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=cast.ada)
    assert User.objects.get(pk=cast.bo.pk).is_active


def test_nobody_locks_themselves_out(cast: Cast) -> None:
    with refused(BadStructure, "their own access"):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.ada, by=cast.ada)


def test_access_of_other_offices_people_is_not_ended(cast: Cast) -> None:
    with refused(BadStructure, "does not belong"):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.olu, by=cast.ada)
    appoint(cast.bo, cast.monrovia, Role.REVIEWER, "zh-Hans")
    with refused(BadStructure, "another office"):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=cast.ada)


@pytest.mark.parametrize("who", ["alice", "chen", "olu", "mallory"])
def test_only_an_administrator_of_the_office_keeps_its_people(cast: Cast, who: str) -> None:
    by = cast.people()[who]
    row = cast.bo.appointments.get()
    with refused(NotCompetent):
        enroll(cast, by=by)
    with refused(NotCompetent):
        give_role(cast, cast.bo, by=by)
    with refused(NotCompetent):
        end_appointment(appointment_id=row.pk, last_day=date(2026, 1, 1), by=by)
    with refused(NotCompetent):
        deactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=by)
    with refused(NotCompetent):
        reactivate_person(office_id=cast.guizhou.pk, user=cast.bo, by=by)


def test_administrator_of_another_office_enrolls_there(cast: Cast) -> None:
    admin = person("mo", cast.monrovia, (Role.ADMINISTRATOR, ""))
    ning = enroll(cast, office_id=cast.monrovia.pk, by=admin)
    assert ning.appointments.get().office == cast.monrovia
