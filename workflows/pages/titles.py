"""What agreements, parties and turns are called on a page. Asks for nothing that was prefetched."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import override

from accounts.competence import Capacity, Standing
from accounts.roles import Role
from agreements.languages import as_tag, interface_tag, language_named, language_of
from agreements.models import Agreement
from agreements.naming import party_name
from agreements.states import AgreementKind, AgreementState, InstrumentState
from rendering.fields import enumerate_in
from workflows.models import Duty, Turn

__all__ = ["agreement_title", "language_of", "party_name", "turn_summary"]


def parties_of(agreement: Agreement, language: str | None = None, *, full: bool = False) -> str:
    """The names of the parties in the agreed order, joined as the language does."""
    tag = as_tag(language) if language else interface_tag()
    names = [party_name(one.party, tag, full=full) for one in agreement.participants]
    return enumerate_in(tag, names)


def agreement_title(agreement: Agreement, language: str | None = None) -> str:
    """Parties and kind: 贵州省和蒙罗维亚市：友好城市关系协议书.

    Expects ``participations__party__names`` prefetched.
    """
    tag = as_tag(language) if language else interface_tag()
    with override(tag.lower()):
        return _("%(parties)s: %(kind)s") % {
            "parties": capfirst(parties_of(agreement, tag)),
            "kind": agreement.get_kind_display(),
        }


def state_shown(agreement: Agreement) -> tuple[str, str]:
    """The state and what it is called: an initiative is adopted, never signed."""
    if (agreement.kind, agreement.state) == (AgreementKind.INITIATIVE, AgreementState.SIGNED):
        return str(InstrumentState.ADOPTED), str(InstrumentState.ADOPTED.label)
    return str(agreement.state), str(agreement.get_state_display())


def duty_named(turn: Turn) -> str:
    """What is to be done, in one line of the interface language."""
    if turn.duty == Duty.REVIEW:
        return _("Review the text in %(language)s") % {"language": language_named(turn.language)}
    if turn.duty == Duty.BRING_PAPER and turn.requirement is not None:
        return _("Record the outside approval: %(authority)s") % {"authority": turn.requirement}
    if turn.duty == Duty.BRING_PAPER and turn.signatory is not None:
        return _("Record the full powers of %(signatory)s") % {"signatory": turn.signatory.user}
    return str(Duty(turn.duty).label)


def team_named(turn: Turn) -> str:
    """Whom the turn concerns when nobody is asked by name."""
    if turn.role == Role.REVIEWER:
        return _("the reviewers of %(language)s") % {"language": language_named(turn.language)}
    if turn.lead_only:
        return _("%(role)s in %(office)s") % {
            "role": Role(turn.role).label,
            "office": turn.agreement.office,
        }
    return str(Role(turn.role).label)


def turn_summary(turn: Turn, standing: Standing | None = None) -> dict[str, Any]:
    """The turn for ``turn.html`` and ``turn_row.html``; with a standing, whether it is that person's.

    The address is given only to those whose turn it is or whose team's.
    """
    concerned = standing is not None and concerns(turn, standing)
    mine = standing is not None and is_mine(turn, standing)
    stands_in = mine and standing is not None and turn.person_id != standing.user
    return {
        "pk": turn.pk,
        "duty": turn.duty,
        "act": duty_named(turn),
        "instrument": str(turn.instrument),
        "mine": mine,
        "who": str(turn.person) if turn.person else team_named(turn),
        "on_behalf_of": str(turn.person) if stands_in else "",
        "since": turn.since,
        "done_at": turn.done_at,
        "url": reverse("turn", args=[turn.pk]) if concerned and turn.is_open else "",
        "label": _("Open"),
    }


def is_mine(turn: Turn, standing: Standing) -> bool:
    """Whether the person is asked by name, or stands in for the one who is. Nobody signs for another."""
    if turn.person_id == standing.user:
        return True
    return any(held.holder == turn.person_id for held in _fitting(turn, standing))


def concerns(turn: Turn, standing: Standing) -> bool:
    """Whether the turn is the person's own or their team's."""
    return turn.person_id == standing.user or bool(_fitting(turn, standing))


def _fitting(turn: Turn, standing: Standing) -> list[Capacity]:
    """The capacities in which the person may do what the turn asks for."""
    if turn.duty == Duty.SIGN:
        return []
    offices = {turn.agreement.office_id} if turn.lead_only else turn.agreement.office_ids
    return [
        held
        for held in standing.capacities
        if held.role == turn.role
        and held.office in offices
        and turn.language in ("", held.language)
    ]
