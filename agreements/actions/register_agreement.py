"""Register a new agreement: its dossier and the draft of its first instrument."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.competence import Bar, may_draft
from accounts.models import Office, User
from accounts.roles import Role
from accounts.standing import standing_of
from agreements import register
from agreements.actions.draft_instrument import draft_instrument
from agreements.errors import BadStructure, NotCompetent, TiedElsewhere
from agreements.models import Agreement, Participation, Partnership, Party, Profile, Signatory
from agreements.states import AgreementKind, ForceRule, InstrumentKind
from rendering.content import AlternatMode, Layout


@dataclass(frozen=True, slots=True)
class Participant:
    """A party in its place, with its language and the people who sign for it."""

    party: Party
    language: str
    signatories: Sequence[User] = ()


@dataclass(frozen=True, slots=True)
class Particulars:
    """All that registering an agreement needs to know."""

    reference: str
    title: str
    kind: AgreementKind
    office: Office
    profile: Profile
    participants: Sequence[Participant]
    languages: Sequence[str]
    reference_languages: Sequence[str] = ()
    alternat: AlternatMode = AlternatMode.BY_HOLDER
    layout: Layout = Layout.COLUMNS
    place: dict[str, str] = field(default_factory=dict)
    day: date | None = None
    force_rule: ForceRule = ForceRule.ON_SIGNATURE
    force_on: date | None = None


def _repeats(values: Sequence[object]) -> bool:
    return len(set(values)) != len(values)


def _check_languages(what: Particulars) -> None:
    if not what.languages:
        raise BadStructure(what=_("An agreement has at least one authentic language."))
    if _repeats([*what.languages, *what.reference_languages]):
        raise BadStructure(
            what=_("Each language is chosen once, either as authentic or for reference.")
        )
    if strange := [one for one in what.participants if one.language not in what.languages]:
        raise BadStructure(
            what=_("The language of %(party)s is not among the authentic languages.")
            % {"party": strange[0].party}
        )


def _check(what: Particulars) -> None:
    if len(what.participants) < 2 and what.kind != AgreementKind.INITIATIVE:
        raise BadStructure(what=_("An agreement has at least two parties."))
    if not what.participants:
        raise BadStructure(what=_("An initiative has at least one party."))
    if _repeats([one.party.pk for one in what.participants]):
        raise BadStructure(what=_("Each party can be chosen only once."))
    if _repeats([user.pk for one in what.participants for user in one.signatories]):
        raise BadStructure(what=_("Each signatory signs once, for one party."))
    _check_languages(what)
    if what.profile.office_id != what.office.pk:
        raise BadStructure(what=_("These rules are another office's."))
    if what.force_rule == ForceRule.ON_DATE and what.force_on is None:
        raise BadStructure(what=_("An agreed date of entry into force is needed."))
    if Agreement.objects.filter(reference=what.reference).exists():
        raise TiedElsewhere(what=what.reference)


def _partnership(what: Particulars) -> Partnership:
    """The standing tie between exactly these parties, begun now if it is new."""
    wanted = {one.party.pk for one in what.participants}
    for tie in Partnership.objects.filter(parties=what.participants[0].party).prefetch_related(
        "parties"
    ):
        if {party.pk for party in tie.parties.all()} == wanted:
            return tie
    tie = Partnership.objects.create(title=what.title)
    tie.parties.set(wanted)
    return tie


def _open_dossier(what: Particulars, by: User) -> Agreement:
    """The agreement with its parties in their places and those who sign for them."""
    agreement: Agreement = Agreement.objects.create(
        reference=what.reference,
        partnership=_partnership(what),
        kind=what.kind,
        office=what.office,
        officer=by,
        profile=what.profile,
        languages=list(what.languages),
        reference_languages=list(what.reference_languages),
        alternat=what.alternat.value,
        layout=what.layout.value,
        force_rule=what.force_rule,
        force_on=what.force_on,
    )
    for position, one in enumerate(what.participants, start=1):
        Participation.objects.create(
            agreement=agreement, party=one.party, position=position, language=one.language
        )
        for user in one.signatories:
            Signatory.objects.create(agreement=agreement, party=one.party, user=user)
    return agreement


@transaction.atomic
def register_agreement(*, what: Particulars, by: User) -> Agreement:
    """Open the dossier and draft its first instrument, or raise a ``Refusal``.

    Kinds preceded by a letter begin with the letter of intent; the others
    with the agreement itself, in negotiation.
    """
    answer = may_draft(standing_of(by), offices={what.office.pk})
    if isinstance(answer, Bar):
        raise NotCompetent(answer, role=Role.OFFICER.label, office=what.office)
    _check(what)
    agreement = _open_dossier(what, by)
    has_letter = what.kind in what.profile.preceded_by_letter
    if not has_letter:
        agreement.open_negotiation()
        agreement.save(update_fields=["state"])
    kind = InstrumentKind.LETTER_OF_INTENT if has_letter else InstrumentKind(what.kind)
    instrument = draft_instrument(
        agreement=agreement, kind=kind, by=by, holder=answer.holder, place=what.place, day=what.day
    )
    register.enter(
        agreement,
        "agreement.registered",
        by=by,
        holder=answer.holder,
        changed=[agreement, instrument, *instrument.texts.all()],
        kind=what.kind,
        parties=[one.party.key for one in what.participants],
        languages=list(what.languages),
        alternat=what.alternat.value,
        instrument=instrument.kind,
    )
    return agreement
