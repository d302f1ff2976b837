"""Delegation, names, people, rules and the register of an office, as people use them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Delegation, User
from accounts.roles import Role, Stage
from agreements.models import Entry, Party, Requirement
from tests.agreements.dossier import appoint, delegate
from tests.cast import Cast, person

TODAY = timezone.localdate


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def addresses(cast: Cast) -> dict[str, str]:
    """Every page that only an administrator of Guizhou may know of."""
    rule = Requirement.objects.order_by("pk")[0]
    here = cast.guizhou.pk
    return {
        "names": reverse("names"),
        "new party": reverse("new_party"),
        "party": reverse("new_party_name", args=[cast.province.pk]),
        "signatory": reverse("new_person_name", args=[here, cast.vera.pk]),
        "people": reverse("people"),
        "enroll": reverse("enroll", args=[here]),
        "person": reverse("person", args=[here, cast.bo.pk]),
        "rules": reverse("rules"),
        "new rules": reverse("new_profile"),
        "requirement": reverse("new_requirement", args=[cast.profile.pk]),
        "retire": reverse("retire_requirement", args=[rule.pk]),
        "register": reverse("office_register", args=[here]),
    }


OWN_OFFICE = {"names", "new party", "people", "rules", "new rules"}
PAGES = sorted(
    [
        *OWN_OFFICE,
        *("party", "signatory", "enroll", "person", "requirement", "retire", "register"),
    ]
)


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize("page", PAGES)
def test_administrator_opens_every_page_of_the_office(cast: Cast, page: str, language: str) -> None:
    answer = signed_in(cast.ada).get(addresses(cast)[page], headers={"accept-language": language})
    assert answer.status_code == 200


@pytest.mark.parametrize("page", PAGES)
def test_nobody_else_knows_of_them(cast: Cast, page: str) -> None:
    address = addresses(cast)[page]
    for user in (cast.alice, cast.chen, cast.olu, cast.vera):
        assert signed_in(user).get(address).status_code == 404
    assert Client().get(address).status_code == 302
    if page not in OWN_OFFICE:
        assert signed_in(cast.mallory).get(address).status_code == 404


def test_administrator_sees_the_own_office_alone(cast: Cast) -> None:
    said = signed_in(cast.mallory).get(reverse("people")).content.decode()
    assert "Mallory" in said
    assert "Alice" not in said


def test_partner_without_administrator_is_kept_by_the_office_that_entered_it(cast: Cast) -> None:
    cast.monrovia.kept_by = cast.guizhou
    cast.monrovia.save()
    client = signed_in(cast.ada)
    assert "Olu" in client.get(reverse("people")).content.decode()
    appoint(cast.olu, cast.monrovia, Role.ADMINISTRATOR)
    assert "Olu" not in client.get(reverse("people")).content.decode()
    assert client.get(reverse("enroll", args=[cast.monrovia.pk])).status_code == 404


# Delegation.


def hand_over(cast: Cast, **changes: Any) -> dict[str, Any]:
    usual = {
        "stage": f"{cast.guizhou.pk}:review",
        "delegate": cast.dora.pk,
        "valid_from": TODAY(),
        "valid_until": TODAY() + timedelta(days=3),
    }
    return {**usual, **changes}


def test_stage_is_delegated_and_taken_back(cast: Cast) -> None:
    client = signed_in(cast.bo)
    answer = client.post(reverse("delegation"), hand_over(cast), follow=True)
    assert "Dora" in answer.content.decode()
    row = Delegation.objects.get()
    assert (row.principal, row.delegate, row.stage) == (cast.bo, cast.dora, Stage.REVIEW)
    assert "Bo" in signed_in(cast.dora).get(reverse("delegation")).content.decode()
    client.post(reverse("delegation"), {"revoke": row.pk})
    row.refresh_from_db()
    assert row.revoked_at is not None
    again = client.post(reverse("delegation"), {"revoke": row.pk})
    assert again.status_code == 409


def test_refused_delegation_keeps_what_was_typed(cast: Cast) -> None:
    typed = hand_over(cast, valid_from="2019-01-01", valid_until="2019-02-01")
    answer = signed_in(cast.bo).post(reverse("delegation"), typed)
    assert answer.status_code == 409
    assert 'value="2019-02-01"' in answer.content.decode()
    assert 'data-rule="NotCompetent"' in answer.content.decode()
    assert not Delegation.objects.exists()


def test_only_held_stages_and_colleagues_are_offered(cast: Cast) -> None:
    client = signed_in(cast.bo)
    for wrong in ({"stage": f"{cast.guizhou.pk}:approval"}, {"delegate": cast.olu.pk}):
        assert client.post(reverse("delegation"), hand_over(cast, **wrong)).status_code == 422
    said = signed_in(cast.dora).get(reverse("delegation")).content.decode()
    assert "You hold no role that can be delegated." in said


def test_nobody_revokes_what_another_gave(cast: Cast) -> None:
    row = delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    for user in (cast.dora, cast.ada, cast.mallory):
        answer = signed_in(user).post(reverse("delegation"), {"revoke": row.pk})
        assert answer.status_code == 404


# Names.


def test_new_name_of_a_party_is_entered_or_refused(cast: Cast) -> None:
    client, address = signed_in(cast.ada), addresses(cast)["party"]
    typed = {"language": "en", "full": "Guizhou Province", "short": "GZ", "valid_from": TODAY()}
    assert client.post(address, typed).status_code == 302
    again = client.post(address, typed)
    assert again.status_code == 409
    assert "Guizhou Province" in again.content.decode()
    assert client.post(address, {**typed, "full": ""}).status_code == 422


def test_new_title_of_a_signatory_is_entered(cast: Cast) -> None:
    typed = {"language": "en", "name": "Wei Lan", "title": "Secretary", "valid_from": TODAY()}
    signed_in(cast.ada).post(addresses(cast)["signatory"], typed)
    assert cast.vera.person_names.filter(title="Secretary", valid_until=None).exists()


def test_partner_is_entered_with_its_office(cast: Cast) -> None:
    typed = {
        "keeper": cast.guizhou.pk,
        "office_name": "Government of Gaza",
        "country": "MZ",
        "unit_type": "province",
        "language": "pt",
        "own_full": "a Província de Gaza",
        "own_short": "Gaza",
        "full-zh-Hans": "加扎省",
        "valid_from": TODAY(),
    }
    client, address = signed_in(cast.ada), addresses(cast)["new party"]
    assert client.post(address, typed).status_code == 422
    assert client.post(address, {**typed, "short-zh-Hans": "加扎"}).status_code == 302
    assert Party.objects.get(country="MZ").office.kept_by == cast.guizhou


# People.


def test_person_is_enrolled_and_signs_in_with_the_password_shown_once(cast: Cast) -> None:
    client, address = signed_in(cast.ada), addresses(cast)["enroll"]
    typed = {"full_name": "Ning", "username": "ning", "interface": "zh-hans"}
    assert client.post(address, {**typed, "role": "reviewer"}).status_code == 409
    answer = client.post(address, {**typed, "role": "reviewer", "language": "lo"})
    password = answer.context["password"]
    assert password in answer.content.decode()
    assert answer.headers["Cache-Control"] == "no-store"
    assert User.objects.get(username="ning").check_password(password)
    again = client.post(address, {**typed, "role": "reviewer", "language": "lo"})
    assert again.status_code == 409


def test_appointments_are_entered_and_ended(cast: Cast) -> None:
    client, address = signed_in(cast.ada), addresses(cast)["person"]
    typed = {"act": "appoint", "role": "officer", "valid_from": TODAY()}
    assert client.post(address, typed).status_code == 302
    assert client.post(address, typed).status_code == 409
    row = cast.bo.appointments.get(role=Role.OFFICER)
    end = {"act": f"end-{row.pk}", f"end-{row.pk}-last_day": TODAY()}
    assert client.post(address, {**end, f"end-{row.pk}-last_day": ""}).status_code == 422
    assert client.post(address, end).status_code == 302
    row.refresh_from_db()
    assert row.valid_until == TODAY()
    assert client.post(address, {"act": "end-999999"}).status_code == 404


def test_access_is_ended_and_given_back(cast: Cast) -> None:
    client, address = signed_in(cast.ada), addresses(cast)["person"]
    theirs = signed_in(cast.bo)
    client.post(address, {"act": "deactivate"})
    assert theirs.get(reverse("delegation")).status_code == 302
    assert client.post(address, {"act": "deactivate"}).status_code == 409
    client.post(address, {"act": "reactivate"})
    assert User.objects.get(pk=cast.bo.pk).is_active


# Rules, and the register.


def test_rules_are_entered_with_their_source(cast: Cast) -> None:
    client, address = signed_in(cast.ada), reverse("new_profile")
    typed = {
        "office": cast.guizhou.pk,
        "name": "Rules of the council",
        "source": "Charter",
        "source_date": TODAY(),
        "preceded_by_letter": ["framework"],
    }
    assert client.post(address, typed).status_code == 302
    assert client.post(address, typed).status_code == 409
    assert client.post(address, {**typed, "office": cast.monrovia.pk}).status_code == 422
    assert cast.guizhou.profiles.get(name="Rules of the council").preceded_by_letter == [
        "framework"
    ]


def test_approval_is_asked_for_and_retired(cast: Cast) -> None:
    client = signed_in(cast.ada)
    typed = {
        "instrument_kind": "memorandum",
        "authority": "The council",
        "source": "Charter",
        "source_date": TODAY(),
    }
    assert client.post(addresses(cast)["requirement"], typed).status_code == 302
    rule = Requirement.objects.get(authority="The council")
    address = reverse("retire_requirement", args=[rule.pk])
    assert client.post(address, {"reason": ""}).status_code == 422
    assert client.post(address, {"reason": "The charter changed."}).status_code == 302
    assert client.post(address, {"reason": "Again."}).status_code == 409
    said = client.get(addresses(cast)["register"]).content.decode()
    assert "The charter changed." in said
    assert "The chain is whole" in said
    assert Entry.objects.filter(office=cast.guizhou).count() == 2


@pytest.mark.parametrize("page", ["names", "people", "rules"])
def test_longer_lists_take_no_more_queries(
    cast: Cast, page: str, django_assert_max_num_queries: Any
) -> None:
    client = signed_in(cast.ada)
    for number in range(12):
        extra = person(f"extra-{number}", cast.guizhou, (Role.SIGNATORY, ""))
        extra.person_names.create(language="en", name="X", title="Y", valid_from="2020-01-01")
    with django_assert_max_num_queries(16):
        client.get(addresses(cast)[page])
