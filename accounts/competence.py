"""Who may do what: pure predicates over a person's standing.

A predicate answers with the :class:`Capacity` in which the person acts, or
with the :class:`Bar` that stands in the way. Nothing here asks a database.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from accounts.roles import Role


class Bar(StrEnum):
    """Why somebody may not act."""

    INACTIVE = "inactive"
    OTHER_OFFICE = "other_office"
    NO_ROLE = "no_role"
    OTHER_LANGUAGE = "other_language"
    DRAFTED = "drafted"
    PRINCIPAL_DRAFTED = "principal_drafted"
    NOT_NAMED = "not_named"


@dataclass(frozen=True, slots=True)
class Capacity:
    """A role in an office, held by ``holder`` (a user id), for a language if a reviewer's."""

    role: Role
    office: int
    holder: int
    language: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """All that a person may act as on one day; own capacities before delegated ones."""

    user: int
    active: bool
    capacities: tuple[Capacity, ...]

    @property
    def offices(self) -> frozenset[int]:
        """Offices (ids) in which the person holds anything, in their own name or another's."""
        return frozenset(capacity.office for capacity in self.capacities)


def may_act(
    standing: Standing,
    role: Role,
    *,
    offices: Collection[int],
    language: str = "",
    drafters: Collection[int] = (),
) -> Capacity | Bar:
    """Whether the person holds ``role`` in one of ``offices``, and drafted none of it.

    ``drafters`` are the user ids that four-eyes excludes: both the person who
    acts and the person in whose name they act must be outside it.
    """
    if not standing.active:
        return Bar.INACTIVE
    here = [capacity for capacity in standing.capacities if capacity.office in offices]
    if not here:
        return Bar.OTHER_OFFICE
    held = [capacity for capacity in here if capacity.role is role]
    if not held:
        return Bar.NO_ROLE
    fitting = [capacity for capacity in held if not language or capacity.language == language]
    if not fitting:
        return Bar.OTHER_LANGUAGE
    if standing.user in drafters:
        return Bar.DRAFTED
    free = [capacity for capacity in fitting if capacity.holder not in drafters]
    return free[0] if free else Bar.PRINCIPAL_DRAFTED


def may_draft(standing: Standing, *, offices: Collection[int]) -> Capacity | Bar:
    """Desk officers of every participating office draft."""
    return may_act(standing, Role.OFFICER, offices=offices)


def may_review(
    standing: Standing, *, language: str, offices: Collection[int], drafters: Collection[int]
) -> Capacity | Bar:
    """A reviewer reads the language and did not draft the text."""
    return may_act(standing, Role.REVIEWER, offices=offices, language=language, drafters=drafters)


def may_approve(
    standing: Standing, *, offices: Collection[int], drafters: Collection[int]
) -> Capacity | Bar:
    """An approver of the lead office who drafted none of the texts."""
    return may_act(standing, Role.APPROVER, offices=offices, drafters=drafters)


def may_sign(standing: Standing, *, signatory: int | None) -> Bar | None:
    """Only the person named signs, and no delegate: full powers are personal."""
    if not standing.active:
        return Bar.INACTIVE
    return None if standing.user == signatory else Bar.NOT_NAMED
