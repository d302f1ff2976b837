"""What the records say of an instrument, as the concordance takes it: names, terms, facts, switches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from django.utils import timezone

from accounts.models import Office, holding_on
from agreements.models import Instrument, PartyName, PersonName, RuleSetting
from agreements.models import Term as OfficeTerm
from agreements.states import InstrumentKind, Switch, TermState
from concordance import Name, Recorded, Register, Severity, Term

KINDS = {
    InstrumentKind.SISTER_CITY.value: "agreement",
    InstrumentKind.TECHNICAL_COOPERATION.value: "agreement",
}
SEVERITIES: dict[str, Severity | None] = {
    Switch.NOTE.value: Severity.NOTE,
    Switch.OFF.value: None,
}
Forms = Mapping[str, tuple[str, ...]]


def settings_of(office: Office | int, kind: str) -> dict[str, RuleSetting]:
    """The newest setting of each rule that the office ever switched for this kind (one query)."""
    pk = office if isinstance(office, int) else office.pk
    rows = RuleSetting.objects.filter(office=pk, kind=kind).select_related("by", "switched_for")
    return {row.rule: row for row in rows.order_by("pk")}


def register_for(instrument: Instrument, settings: Mapping[str, RuleSetting]) -> Register:
    """What is known beforehand of this instrument (four queries)."""
    agreement = instrument.agreement
    return Register(
        names=(*_party_names(instrument), *_person_names(instrument)),
        terms=tuple(
            Term(_ordered(one.forms), _ordered(one.never), one.scope)
            for one in OfficeTerm.objects.filter(
                office=agreement.office_id, state=TermState.CONFIRMED
            ).order_by("pk")
        ),
        recorded=_recorded(instrument),
        switched={
            rule: SEVERITIES[row.setting]
            for rule, row in sorted(settings.items())
            if row.setting in SEVERITIES
        },
    )


def _ordered(forms: Mapping[str, Iterable[str]]) -> Forms:
    return {language: tuple(forms[language]) for language in sorted(forms)}


def _recorded(instrument: Instrument) -> Recorded:
    agreement = instrument.agreement
    parties = len(agreement.participants)
    return Recorded(
        kind=KINDS.get(instrument.kind, instrument.kind),
        parties=parties,
        copies=parties,
        languages=tuple(agreement.all_languages),
        authentic=tuple(agreement.languages),
        place={
            language: place
            for language in agreement.all_languages  # not as the database happens to keep them
            if (place := instrument.place.get(language))
        },
        date=instrument.date,
    )


def _party_names(instrument: Instrument) -> list[Name]:
    """The parties' full and short names that are valid on the instrument's date."""
    rows = PartyName.objects.filter(
        holding_on(instrument.date or timezone.localdate()),
        party__participations__agreement=instrument.agreement_id,
        language__in=instrument.agreement.all_languages,
    ).order_by("party__participations__position", "language", "pk")
    forms: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows:
        forms[row.party_id][row.language] = tuple(dict.fromkeys((row.full, row.short)))
    return [Name("party", one) for one in forms.values()]


def _person_names(instrument: Instrument) -> list[Name]:
    """The signatories' names that are valid on the instrument's date, each with its titles after it."""
    rows = PersonName.objects.filter(
        holding_on(instrument.date or timezone.localdate()),
        user__signatory_of__agreement=instrument.agreement_id,
        language__in=instrument.agreement.all_languages,
    ).order_by("user__signatory_of__pk", "language", "pk")
    names: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    titles: dict[int, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows:
        names[row.user_id][row.language] = (row.name,)
        titles[row.user_id][row.language] = (row.title,)
    return [
        name
        for person, forms in names.items()
        for name in (Name("person", forms), Name("title", titles[person]))
    ]
