"""Give a new person access and a first role."""

from __future__ import annotations

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from agreements import register
from agreements.actions.people import appoint, appointment_facts, hold_office
from agreements.errors import TiedElsewhere
from agreements.standing import as_administrator


@transaction.atomic
def enroll_person(
    *,
    office_id: int,
    username: str,
    full_name: str,
    interface: str,
    password: str,
    role: Role,
    language: str,
    by: User,
) -> User:
    """Make a person known, with a first role from today on and a password to begin with."""
    office = hold_office(office_id)
    holder = as_administrator(office, by)
    if User.objects.filter(username__iexact=username).exists():
        raise TiedElsewhere(what=username)
    user: User = User.objects.create(
        username=username,
        full_name=full_name.strip(),
        language=interface,
        password=make_password(password),
    )
    row = appoint(office, user, role, language, timezone.localdate())
    register.enter(
        office, "person.enrolled", by=by, holder=holder, username=username, **appointment_facts(row)
    )
    return user
