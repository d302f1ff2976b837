"""Competence as tables: nothing here asks a database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accounts.competence import (
    Bar,
    Capacity,
    Standing,
    may_act,
    may_approve,
    may_draft,
    may_review,
    may_sign,
)
from accounts.roles import Role

HERE, PARTNER, ELSEWHERE = 1, 2, 3
ME, PRINCIPAL, OTHER = 10, 11, 12


def own(role: Role, office: int = HERE, language: str = "") -> Capacity:
    return Capacity(role, office, ME, language)


def lent(role: Role, office: int = HERE, language: str = "") -> Capacity:
    return Capacity(role, office, PRINCIPAL, language)


def standing(*held: Capacity, active: bool = True) -> Standing:
    return Standing(ME, active, held)


ZH, EN = (own(Role.REVIEWER, language=one) for one in ("zh-Hans", "en"))
LENT_ZH = lent(Role.REVIEWER, language="zh-Hans")


@pytest.mark.parametrize(
    ("held", "drafters", "answer"),
    [
        ((ZH,), (), ZH),
        ((EN, ZH), (), ZH),
        ((ZH,), (OTHER,), ZH),
        ((EN,), (), Bar.OTHER_LANGUAGE),
        ((own(Role.OFFICER),), (), Bar.NO_ROLE),
        ((own(Role.REVIEWER, ELSEWHERE, "zh-Hans"),), (), Bar.OTHER_OFFICE),
        ((), (), Bar.OTHER_OFFICE),
        ((ZH,), (ME,), Bar.DRAFTED),
        ((LENT_ZH,), (), LENT_ZH),
        ((LENT_ZH,), (ME,), Bar.DRAFTED),
        ((LENT_ZH,), (PRINCIPAL,), Bar.PRINCIPAL_DRAFTED),
        ((ZH, LENT_ZH), (PRINCIPAL,), ZH),
        ((ZH, LENT_ZH), (ME,), Bar.DRAFTED),
        ((own(Role.REVIEWER, PARTNER, "zh-Hans"),), (), own(Role.REVIEWER, PARTNER, "zh-Hans")),
    ],
)
def test_reviewer_reads_the_language_and_drafted_none_of_it(
    held: tuple[Capacity, ...], drafters: tuple[int, ...], answer: Capacity | Bar
) -> None:
    asked = may_review(
        standing(*held), language="zh-Hans", offices={HERE, PARTNER}, drafters=drafters
    )
    assert asked == answer


@pytest.mark.parametrize(
    ("held", "drafters", "answer"),
    [
        ((own(Role.APPROVER),), (), own(Role.APPROVER)),
        ((own(Role.APPROVER, PARTNER),), (), Bar.OTHER_OFFICE),
        ((own(Role.APPROVER),), (ME,), Bar.DRAFTED),
        ((lent(Role.APPROVER),), (PRINCIPAL,), Bar.PRINCIPAL_DRAFTED),
        ((lent(Role.APPROVER), own(Role.OFFICER)), (OTHER,), lent(Role.APPROVER)),
        ((own(Role.ADMINISTRATOR),), (), Bar.NO_ROLE),
    ],
)
def test_approver_of_the_lead_office_drafted_no_part(
    held: tuple[Capacity, ...], drafters: tuple[int, ...], answer: Capacity | Bar
) -> None:
    assert may_approve(standing(*held), offices={HERE}, drafters=drafters) == answer


@pytest.mark.parametrize("office", [HERE, PARTNER])
def test_officers_of_every_office_that_takes_part_draft(office: int) -> None:
    held = own(Role.OFFICER, office)
    assert may_draft(standing(held), offices={HERE, PARTNER}) == held


@pytest.mark.parametrize(
    ("who", "active", "answer"),
    [
        (ME, True, None),
        (OTHER, True, Bar.NOT_NAMED),
        (None, True, Bar.NOT_NAMED),
        (ME, False, Bar.INACTIVE),
    ],
)
def test_only_the_person_named_signs(who: int | None, active: bool, answer: Bar | None) -> None:
    assert may_sign(standing(own(Role.SIGNATORY), active=active), signatory=who) == answer


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("held", Role)
def test_no_role_does_the_work_of_another(role: Role, held: Role) -> None:
    answer = may_act(standing(own(held)), role, offices={HERE})
    assert answer == (own(held) if role is held else Bar.NO_ROLE)


@pytest.mark.parametrize(
    "ask",
    [
        lambda one: may_draft(one, offices={HERE}),
        lambda one: may_review(one, language="en", offices={HERE}, drafters=()),
        lambda one: may_approve(one, offices={HERE}, drafters=()),
        lambda one: may_sign(one, signatory=ME),
    ],
)
def test_deactivated_person_does_nothing(ask: Callable[[Standing], Any]) -> None:
    everything = [own(role, language="en" if role is Role.REVIEWER else "") for role in Role]
    assert ask(standing(*everything, active=False)) is Bar.INACTIVE


def test_standing_knows_its_offices() -> None:
    assert standing(ZH, lent(Role.OFFICER, PARTNER)).offices == {HERE, PARTNER}
