"""Names and rules: each new name ends the one before; each rule says where it comes from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from agreements.actions.ask_approval import ask_approval
from agreements.actions.name_party import name_party
from agreements.actions.name_person import name_person
from agreements.actions.retire_requirement import retire_requirement
from agreements.errors import BadStructure, DateImpossible, NotCompetent, ReasonMissing
from agreements.models import PartyName, PersonName, Requirement
from agreements.states import InstrumentKind
from tests.agreements.dossier import one_entry, refused
from tests.cast import DAY, LONG_AGO, Cast

NEW = date(2026, 3, 1)


def call_party(cast: Cast, **changes: Any) -> PartyName:
    usual = {
        "party_id": cast.province.pk,
        "language": "en",
        "full": " Guizhou Province ",
        "short": "Guizhou",
        "valid_from": NEW,
        "by": cast.ada,
    }
    return name_party(**{**usual, **changes})


def call_person(cast: Cast, **changes: Any) -> PersonName:
    usual = {
        "office_id": cast.guizhou.pk,
        "user": cast.vera,
        "language": "en",
        "name": "Wei Lan",
        "title": "Party Secretary",
        "valid_from": NEW,
        "by": cast.ada,
    }
    return name_person(**{**usual, **changes})


def ask(cast: Cast, **changes: Any) -> Requirement:
    usual = {
        "profile": cast.profile,
        "instrument_kind": InstrumentKind.MEMORANDUM,
        "authority": "The council",
        "authority_zh": "理事会",
        "source": "Charter, article 3",
        "source_date": DAY,
        "by": cast.ada,
    }
    return ask_approval(**{**usual, **changes})


def test_new_name_of_a_party_ends_the_one_before(cast: Cast) -> None:
    with one_entry("party.named", cast.guizhou, full="Guizhou Province", language="en"):
        call_party(cast)
    party = cast.province.__class__.objects.get(pk=cast.province.pk)
    assert party.named("en", date(2026, 2, 28)).full.startswith("Guizhou Province of the People")  # type: ignore[union-attr]
    assert party.named("en", NEW).full == "Guizhou Province"  # type: ignore[union-attr]
    assert party.named("en", date(2019, 1, 1)) is None


def test_first_name_in_a_language_ends_nothing(cast: Cast) -> None:
    call_party(cast, language="pt", full="Província de Guizhou")
    assert cast.province.names.filter(valid_until=None).count() == 4


def test_new_name_begins_after_the_present_one(cast: Cast) -> None:
    with refused(DateImpossible, "present name began"):
        call_party(cast, valid_from=LONG_AGO)
    with refused(DateImpossible, "present name began"):
        call_person(cast, valid_from=LONG_AGO)


@pytest.mark.parametrize("field", ["full", "short"])
def test_party_is_not_left_without_a_name(cast: Cast, field: str) -> None:
    with refused(BadStructure, "at least one character"):
        call_party(cast, **{field: " "})


def test_new_title_of_a_person_ends_the_one_before(cast: Cast) -> None:
    with one_entry("person.named", cast.guizhou, title="Party Secretary", language="en"):
        call_person(cast)
    held = cast.vera.person_names.filter(language="en")
    assert [row.title for row in held.valid(DAY)] == ["Governor"]
    assert [row.title for row in held.valid(NEW)] == ["Party Secretary"]
    with refused(BadStructure, "at least one character"):
        call_person(cast, name="", valid_from=date(2026, 4, 1))


def test_another_offices_person_is_not_named(cast: Cast) -> None:
    with refused(BadStructure, "does not belong"):
        call_person(cast, user=cast.amos)


def test_approval_is_asked_for_with_its_source_and_retired_with_a_reason(cast: Cast) -> None:
    with one_entry("requirement.added", cast.guizhou, source="Charter, article 3"):
        row = ask(cast)
    with refused(ReasonMissing):
        retire_requirement(requirement=row, reason=" ", by=cast.ada)
    with one_entry("requirement.retired", cast.guizhou, reason="The charter changed."):
        retire_requirement(requirement=row, reason="The charter changed.", by=cast.ada)
    with refused(BadStructure, "no longer asked for"):
        retire_requirement(requirement=row, reason="Again.", by=cast.ada)


@pytest.mark.parametrize("who", ["alice", "chen", "olu", "mallory"])
def test_only_an_administrator_of_the_office_keeps_names_and_rules(cast: Cast, who: str) -> None:
    by = cast.people()[who]
    rule = Requirement.objects.first()
    assert rule is not None
    with refused(NotCompetent):
        call_party(cast, by=by)
    with refused(NotCompetent):
        call_person(cast, by=by)
    with refused(NotCompetent):
        ask(cast, by=by)
    with refused(NotCompetent):
        retire_requirement(requirement=rule, reason="No.", by=by)
