"""The path of an agreement with “you are here”: derived from the machines and the register, never stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from agreements.actions.enter_into_force import force_date
from agreements.models import Agreement, Entry, Instrument
from agreements.models.machine import Machine
from agreements.states import (
    AgreementKind,
    AgreementState,
    ForceRule,
    InstrumentKind,
    InstrumentState,
    TextState,
)

ENDED = (AgreementState.WITHDRAWN, AgreementState.TERMINATED, AgreementState.EXPIRED)
ON_THE_WAY = (
    InstrumentState.DRAFTING,
    InstrumentState.REVIEW,
    InstrumentState.APPROVAL,
    InstrumentState.SIGNING,
)


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage for ``path.html``: ``state`` is done, here, ahead or waived."""

    name: str
    state: str
    date: date | None = None
    note: str = ""


def path_of(
    agreement: Agreement, instruments: Sequence[Instrument], entries: Iterable[Entry]
) -> list[Stage]:
    """Letter of intent ▸ drafting ▸ bilingual review ▸ approval ▸ signing ▸ in force, as the kind has them."""
    reached = Reached(entries)
    letters = [one for one in instruments if one.kind == InstrumentKind.LETTER_OF_INTENT]
    main = [one for one in instruments if one.kind != InstrumentKind.LETTER_OF_INTENT]
    stages = _letter(agreement, letters[-1], reached) if letters else []
    stages += _course(agreement, main[-1] if main else None, reached)
    if agreement.kind != AgreementKind.INITIATIVE:
        stages += _force(agreement)
    if agreement.state in ENDED:
        stages = [one for one in stages if one.state in ("done", "waived")]
    return stages + _after(agreement, reached)


class Reached:
    """When each machine last came into each state, and why, as the register says."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = {
            (key, state): entry for entry in entries for key, state in entry.states.items()
        }

    def on(self, machine: Machine, state: str) -> date | None:
        entry = self._entries.get((machine.register_key, str(state)))
        return timezone.localtime(entry.at).date() if entry else None

    def why(self, machine: Machine, state: str) -> str:
        entry = self._entries.get((machine.register_key, str(state)))
        return str(entry.facts.get("reason", "")) if entry else ""


def _letter(agreement: Agreement, letter: Instrument, reached: Reached) -> list[Stage]:
    name = _named(InstrumentKind.LETTER_OF_INTENT)
    if agreement.letter_waived:
        return [Stage(name, "waived", note=agreement.letter_waived)]
    if letter.is_concluded:
        here = agreement.state == AgreementState.LETTER_OF_INTENT
        note = letter.get_state_display() if here else ""
        return [Stage(name, "here" if here else "done", letter.concluded_on, note)]
    at = ON_THE_WAY[_standing(letter, reached)]
    return [Stage(name, "here", _since(letter, at, reached), note=str(at.label))]


def _course(agreement: Agreement, instrument: Instrument | None, reached: Reached) -> list[Stage]:
    """Drafting to signing (or adoption) of the agreement itself."""
    names = [_named(state) for state in ON_THE_WAY]
    if agreement.kind == AgreementKind.INITIATIVE:
        names[-1] = capfirst(_("adoption"))
    if instrument is None:
        return [Stage(name, "ahead") for name in names]
    since = [_since(instrument, state, reached) for state in ON_THE_WAY]
    if instrument.is_concluded:
        here = agreement.state == AgreementState.SIGNED
        passed = [Stage(name, "done", left) for name, left in zip(names, since[1:], strict=False)]
        note = instrument.get_state_display() if here else ""
        state = "here" if here else "done"
        return [*passed, Stage(names[-1], state, instrument.concluded_on, note)]
    at = _standing(instrument, reached)
    return [
        *(Stage(names[index], "done", since[index + 1]) for index in range(at)),
        Stage(names[at], "here", since[at]),
        *(Stage(name, "ahead") for name in names[at + 1 :]),
    ]


def _standing(instrument: Instrument, reached: Reached) -> int:
    """How far the instrument is, or was when it was withdrawn: an index of ``ON_THE_WAY``.

    Once every text is approved it is the approver's turn, so the review is over.
    """
    been = [index for index, state in enumerate(ON_THE_WAY) if reached.on(instrument, state)]
    at = max(been, default=0)
    if instrument.state in ON_THE_WAY:
        at = ON_THE_WAY.index(InstrumentState(instrument.state))
    over = ON_THE_WAY[at] == InstrumentState.REVIEW and _is_reviewed(instrument)
    return at + over


def _is_reviewed(instrument: Instrument) -> bool:
    return all(text.state == TextState.APPROVED for text in instrument.texts.all())


def _since(instrument: Instrument, state: InstrumentState, reached: Reached) -> date | None:
    """Since when the instrument was last at a stage; at approval, since the last reviewer approved."""
    if state == InstrumentState.APPROVAL:
        days = [reached.on(text, TextState.APPROVED) for text in instrument.texts.all()]
        return max((day for day in days if day), default=None)
    return reached.on(instrument, state)


def _named(choice: InstrumentKind | InstrumentState | AgreementState) -> str:
    return str(capfirst(choice.label))


def _force(agreement: Agreement) -> list[Stage]:
    name = _named(AgreementState.IN_FORCE)
    if agreement.state == AgreementState.IN_FORCE:
        ends = agreement.expires_on
        note = _("until %(day)s") % {"day": date_format(ends)} if ends else ""
        return [Stage(name, "here", agreement.in_force_since, note)]
    if agreement.in_force_since:
        return [Stage(name, "done", agreement.in_force_since)]
    return [Stage(name, "ahead", note=_awaited(agreement))]


def _awaited(agreement: Agreement) -> str:
    """What a signed agreement waits for."""
    if agreement.state != AgreementState.SIGNED:
        return ""
    day = force_date(agreement)
    if day is not None:
        return _("on %(day)s") % {"day": date_format(day)}
    if agreement.force_rule == ForceRule.BY_NOTIFICATION:
        return str(ForceRule.BY_NOTIFICATION.label)
    return ""


def _after(agreement: Agreement, reached: Reached) -> list[Stage]:
    """Suspended, expired, terminated or withdrawn: where an agreement stands off its path."""
    if agreement.state not in (*ENDED, AgreementState.SUSPENDED):
        return []
    name = _named(AgreementState(agreement.state))
    since, why = reached.on(agreement, agreement.state), reached.why(agreement, agreement.state)
    return [Stage(name, "here", since, why)]
