"""Rules: entered with their source by an administrator, once under a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from agreements.actions.enter_profile import Rules, enter_profile
from agreements.actions.register_agreement import register_agreement
from agreements.errors import BadStructure, NotCompetent, TiedElsewhere
from agreements.states import AgreementKind, AgreementState
from tests.agreements.dossier import one_entry, refused
from tests.cast import DAY, Cast, particulars

LETTERS = Rules("Rules of the council", "Charter", DAY, [AgreementKind.FRAMEWORK], "理事会规则")


def test_rules_are_entered_with_their_source_and_followed(cast: Cast) -> None:
    with one_entry("profile.entered", cast.guizhou, source="Charter", source_date=str(DAY)):
        profile = enter_profile(office_id=cast.guizhou.pk, what=LETTERS, by=cast.ada)
    assert profile.key == "guizhou-2"
    what = particulars(cast, profile=profile, kind=AgreementKind.FRAMEWORK)
    state = register_agreement(what=what, by=cast.alice).state
    assert state == AgreementState.LETTER_OF_INTENT
    what = particulars(cast, profile=profile, reference="GZ-2")
    assert register_agreement(what=what, by=cast.alice).state == AgreementState.NEGOTIATION


def test_rules_of_one_name_are_entered_once(cast: Cast) -> None:
    with refused(TiedElsewhere, "Rules of Guizhou"):
        enter_profile(
            office_id=cast.guizhou.pk, what=replace(LETTERS, name="Rules of Guizhou"), by=cast.ada
        )


@pytest.mark.parametrize("field", ["name", "source"])
def test_rules_have_a_name_and_a_source(cast: Cast, field: str) -> None:
    with refused(BadStructure, "name and a source"):
        enter_profile(office_id=cast.guizhou.pk, what=replace(LETTERS, **{field: " "}), by=cast.ada)


def test_only_an_administrator_enters_rules(cast: Cast) -> None:
    for other in (cast.alice, cast.mallory):
        with refused(NotCompetent):
            enter_profile(office_id=cast.guizhou.pk, what=LETTERS, by=other)
