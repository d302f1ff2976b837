"""The rules of the concordance as people name them: groups, gravity, and how an office takes each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from django.utils.translation import gettext_lazy as _

from agreements.models import RuleSetting
from agreements.states import Switch
from concordance import Group, Severity
from concordance.checks import Check, all_checks

GROUPS: Mapping[Group, Any] = {
    Group.STRUCTURE: _("Structure"),
    Group.NUMBERS: _("Numbers and amounts"),
    Group.DATES: _("Dates and periods"),
    Group.NAMES: _("Names"),
    Group.TERMS: _("Terms and force of words"),
    Group.REFERENCES: _("References"),
    Group.FINAL: _("Final clauses"),
    Group.TYPOGRAPHY: _("Typography and integrity"),
}
SEVERITIES: Mapping[Severity, Any] = {
    Severity.ERROR: _("Error"),
    Severity.WARNING: _("Warning"),
    Severity.NOTE: _("Note"),
}


@cache
def rules() -> dict[str, Check]:
    """Every rule by its id, in the order of the groups."""
    return {one.id: one for one in all_checks()}


def by_group() -> dict[Group, list[Check]]:
    """The rules of each group that has any, groups in their order."""
    found: dict[Group, list[Check]] = {}
    for one in rules().values():
        found.setdefault(one.group, []).append(one)
    return {group: found[group] for group in Group if group in found}


def taken(rule: Check, settings: Mapping[str, RuleSetting]) -> Severity | None:
    """How the rule is taken where these settings hold; None: not at all."""
    row = settings.get(rule.id)
    if row is None or row.setting == Switch.OWN:
        return rule.severity
    return Severity.NOTE if row.setting == Switch.NOTE else None
