"""Rules of the concordance are switched with a reason, and the history is kept."""

from __future__ import annotations

from typing import Any

import pytest

from accounts.models import User
from accounts.roles import Role, Stage
from agreements.actions.switch_rule import switch_rule
from agreements.errors import BadStructure, NotCompetent, ReasonMissing
from agreements.known import settings_of
from agreements.models import RuleSetting
from agreements.rulebook import GROUPS, SEVERITIES, by_group, rules, taken
from agreements.states import InstrumentKind, Switch
from concordance import Group, Severity
from tests.agreements.differing import REASON, RULE
from tests.agreements.dossier import appoint, delegate, one_entry, refused
from tests.cast import Cast

LETTER = InstrumentKind.LETTER_OF_INTENT


def switch(cast: Cast, by: User | None = None, **changes: Any) -> RuleSetting:
    usual: dict[str, Any] = {
        "office_id": cast.guizhou.pk,
        "rule": RULE,
        "kind": LETTER,
        "setting": Switch.NOTE,
        "reason": REASON,
        "by": by or cast.ada,
    }
    return switch_rule(**{**usual, **changes})


def test_rule_is_switched_with_a_reason_and_its_history_is_kept(cast: Cast) -> None:
    with one_entry(
        "rule.switched",
        cast.guizhou,
        rule=RULE,
        instrument="letter_of_intent",
        setting="note",
        reason=REASON,
    ):
        first = switch(cast)
    delegate(cast.chen, cast.dora, Stage.APPROVAL, cast.guizhou)
    second = switch(cast, cast.dora, setting=Switch.OWN, reason="Enough.")
    assert (second.by, second.switched_for) == (cast.dora, cast.chen)
    assert settings_of(cast.guizhou, LETTER) == {RULE: second}
    assert settings_of(cast.guizhou.pk, InstrumentKind.MEMORANDUM) == {}
    assert list(cast.guizhou.rule_settings.order_by("pk")) == [first, second]
    assert str(first) == f"{RULE}: as a note"


@pytest.mark.parametrize(
    ("changes", "kind", "why"),
    [
        ({"rule": "no-such-rule"}, BadStructure, "no-such-rule"),
        ({"setting": Switch.OWN}, BadStructure, "already"),
        ({"reason": " "}, ReasonMissing, ""),
    ],
)
def test_rule_is_not_switched_without_sense(
    cast: Cast, changes: dict[str, Any], kind: type[BadStructure | ReasonMissing], why: str
) -> None:
    with refused(kind, why):
        switch(cast, **changes)


def test_rule_is_not_switched_twice_the_same_way(cast: Cast) -> None:
    switch(cast)
    with refused(BadStructure, "already"):
        switch(cast)


def test_settings_say_how_a_rule_is_taken(cast: Cast) -> None:
    rule = rules()[RULE]
    assert taken(rule, {}) is Severity.ERROR
    for setting, severity in (
        (Switch.NOTE, Severity.NOTE),
        (Switch.OFF, None),
        (Switch.OWN, Severity.ERROR),
    ):
        assert taken(rule, {RULE: switch(cast, setting=setting)}) is severity


def test_every_group_and_gravity_has_a_name() -> None:
    assert set(GROUPS) == set(Group)
    assert set(SEVERITIES) == set(Severity)
    assert [one for group in by_group().values() for one in group] == list(rules().values())


@pytest.mark.parametrize("name", ["alice", "bo", "vera", "mallory"])
def test_others_switch_no_rules(cast: Cast, name: str) -> None:
    with refused(NotCompetent):
        switch(cast, getattr(cast, name))


def test_appointed_later_counts(cast: Cast) -> None:
    appoint(cast.dora, cast.guizhou, Role.ADMINISTRATOR)
    assert switch(cast, cast.dora).by == cast.dora
