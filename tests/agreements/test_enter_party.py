"""Entering a party, with its office if it is a partner's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from accounts.models import Appointment, Office
from accounts.roles import Role
from agreements.actions.enter_party import NewParty, enter_party
from agreements.actions.name_party import name_party
from agreements.errors import BadStructure, NotCompetent, TiedElsewhere
from agreements.models import Entry, Party, UnitType
from rendering.content import Name
from tests.cast import DAY, LONG_AGO, Cast, person

GAZA = NewParty(
    country="mz",
    unit_type=UnitType.PROVINCE,
    language="pt",
    names={
        "pt": Name("a Província de Gaza", "Gaza"),
        "zh-Hans": Name("莫桑比克共和国加扎省", "加扎省"),
    },
    valid_from=LONG_AGO,
)


def test_partner_is_entered_with_its_office_and_one_entry(cast: Cast) -> None:
    party = enter_party(
        keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada, office_name="Government of Gaza"
    )
    assert party.country == "MZ"
    assert party.office.kept_by == cast.guizhou
    assert {name.language: name.full for name in party.names.all()} == {
        "pt": "a Província de Gaza",
        "zh-Hans": "莫桑比克共和国加扎省",
    }
    entry = Entry.objects.get(act="party.entered")
    assert entry.office == cast.guizhou
    assert entry.facts["party"] == party.key


def test_own_party_belongs_to_the_office_that_enters_it(cast: Cast) -> None:
    assert enter_party(keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada).office == cast.guizhou


def test_keeper_names_a_partner_until_it_has_an_administrator(cast: Cast) -> None:
    party = enter_party(
        keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada, office_name="Government of Gaza"
    )
    name = {"party_id": party.pk, "language": "en", "full": "Gaza Province", "short": "Gaza"}
    name_party(**name, valid_from=LONG_AGO, by=cast.ada)
    own = person("isaura", party.office, (Role.ADMINISTRATOR, ""))
    with pytest.raises(NotCompetent):
        name_party(**name, valid_from=DAY, by=cast.ada)
    name_party(**name, valid_from=DAY, by=own)
    Appointment.objects.filter(user=own).update(valid_until=LONG_AGO)
    assert party.office.administered_by == {party.office.pk, cast.guizhou.pk}


@pytest.mark.parametrize(
    ("what", "refusal", "why"),
    [
        (replace(GAZA, language="en"), BadStructure, "own language"),
        (replace(GAZA, country="MOZ"), BadStructure, "two letters"),
    ],
)
def test_party_is_refused_with_the_reason(
    cast: Cast, what: NewParty, refusal: type[Exception], why: str
) -> None:
    before = Party.objects.count()
    with pytest.raises(refusal, match=why):
        enter_party(keeper_id=cast.guizhou.pk, what=what, by=cast.ada)
    assert Party.objects.count() == before


def test_party_and_office_are_entered_once(cast: Cast) -> None:
    enter_party(keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada, office_name="Government of Gaza")
    with pytest.raises(TiedElsewhere, match="Gaza"):
        enter_party(keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada)
    other = replace(GAZA, names={"pt": Name("a Cidade de Xai-Xai", "Xai-Xai")})
    with pytest.raises(TiedElsewhere, match="Government"):
        enter_party(
            keeper_id=cast.guizhou.pk, what=other, by=cast.ada, office_name="Government of Gaza"
        )
    assert Office.objects.filter(name="Government of Gaza").count() == 1


def test_only_an_administrator_enters_parties(cast: Cast) -> None:
    with pytest.raises(NotCompetent):
        enter_party(keeper_id=cast.guizhou.pk, what=GAZA, by=cast.alice)


def test_keys_of_parties_with_the_same_short_name_differ(cast: Cast) -> None:
    first = enter_party(keeper_id=cast.guizhou.pk, what=GAZA, by=cast.ada)
    names = {"pt": Name("a Cidade de Gaza", "Gaza")}
    second = enter_party(keeper_id=cast.guizhou.pk, what=replace(GAZA, names=names), by=cast.ada)
    assert (first.key, second.key) == ("gaza", "gaza-2")
