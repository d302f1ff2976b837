"""The rules as the concordance report tells them, and what lies beyond them."""

from __future__ import annotations

from collections import Counter

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from agreements.findings import Examination
from agreements.languages import language_named, listed
from agreements.models import RuleSetting
from agreements.rulebook import GROUPS, SEVERITIES, by_group, taken
from agreements.states import Switch
from rendering.report import Rule, RuleGroup


def grouped(examination: Examination) -> tuple[RuleGroup, ...]:
    """Every rule by group, with its why, how the office takes it, and how much it found."""
    counts = Counter(one.finding.check for one in examination.findings)
    groups = []
    for group, rules in by_group().items():
        rows = []
        for rule in rules:
            severity = taken(rule, examination.switched)
            setting = examination.switched.get(rule.id)
            rows.append(
                Rule(
                    title=_(rule.title),
                    why=_(rule.why),
                    taken=str(SEVERITIES[severity]) if severity else _("off"),
                    found=str(counts[rule.id] or "–"),
                    reason=_switched(setting) if setting else "",
                )
            )
        groups.append(RuleGroup(str(GROUPS[group]), tuple(rows)))
    return tuple(groups)


def _switched(setting: RuleSetting) -> str:
    if setting.setting == Switch.OWN:
        return ""
    return _("Switched by %(name)s on %(day)s. Reason: %(reason)s") % {
        "name": setting.by,
        "day": date_format(setting.at),
        "reason": setting.reason,
    }


def unexamined(examination: Examination) -> tuple[str, ...]:
    """In plain words, what no rule looks at."""
    points = (
        _(
            "whether each sentence means the same in every language, beyond the words and values that rules compare;"
        ),
        _("whether tone, courtesy and style suit both sides;"),
        _("whether what the texts say is true, wise, lawful and wanted;"),
        _("whether the names, titles, terms and facts listed below are themselves right;"),
        _("the signatures, the seals and the paper."),
    )
    if not examination.unread:
        return points
    named = listed(language_named(one) for one in examination.unread)
    return (
        _("the texts in these languages, which no rule reads: %(languages)s;")
        % {"languages": named},
        *points,
    )
