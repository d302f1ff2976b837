"""Take a rule of the concordance as a note, not at all, or as it is, for one kind of instrument."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from agreements import register
from agreements.actions.locking import reason_given
from agreements.actions.people import hold_office
from agreements.errors import BadStructure
from agreements.known import settings_of
from agreements.models import RuleSetting
from agreements.rulebook import rules
from agreements.standing import as_keeper_of_rules
from agreements.states import InstrumentKind, Switch


@transaction.atomic
def switch_rule(
    *, office_id: int, rule: str, kind: InstrumentKind, setting: Switch, reason: str, by: User
) -> RuleSetting:
    """Switch a rule for the instruments that the office leads, or raise a ``Refusal``.

    Any rule may be switched, with a reason: who approves sees it in the
    report. What was approved stands.
    """
    office = hold_office(office_id)
    holder = as_keeper_of_rules(office, by)
    if rule not in rules():
        raise BadStructure(what=_("There is no rule “%(rule)s”.") % {"rule": rule})
    reason = reason_given(reason)
    now = settings_of(office, kind).get(rule)
    if setting == (now.setting if now else Switch.OWN):
        raise BadStructure(what=_("The rule is taken so already."))

    row = RuleSetting.objects.create(
        office=office,
        rule=rule,
        kind=kind,
        setting=setting,
        reason=reason,
        by=by,
        switched_for_id=holder if holder != by.pk else None,
    )
    register.enter(
        office,
        "rule.switched",
        by=by,
        holder=holder,
        rule=rule,
        instrument=kind.value,
        setting=setting.value,
        reason=reason,
    )
    return row
