"""Registering an agreement: who and in which languages first, then what that asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accounts.models import Appointment, Office, holding_on
from accounts.roles import Role
from agreements.actions.register_agreement import Participant, Particulars
from agreements.languages import language_named, offered
from agreements.models import Party, Profile
from agreements.states import AgreementKind, ForceRule
from rendering.content import AlternatMode, Layout
from workflows.forms.papers import day_field
from workflows.pages.titles import party_name

ROWS = range(1, 6)
USUAL = 2
OWN = "own"
ALTERNAT = (
    (
        AlternatMode.BY_HOLDER.value,
        _("By holder (倒版): each original names its holder first, in every language."),
    ),
    (
        AlternatMode.BY_LANGUAGE.value,
        _(
            "By language (不倒版): each text names first the party whose language it is, in every original."
        ),
    ),
)
LAYOUT = (
    (Layout.COLUMNS.value, _("Side by side: the languages stand in columns.")),
    (Layout.SEQUENCE.value, _("One after another: each language fills its own pages.")),
)


class LanguageField(forms.ChoiceField):
    """A party's language; nothing chosen is the party's own."""

    def clean(self, value: Any) -> Any:
        return super().clean(value or OWN)


class SecondPartyField(forms.ChoiceField):
    """Needed for every kind but an initiative: whether it is missing, the form says."""

    def validate(self, value: Any) -> None:
        if value:
            super().validate(value)


class FirstForm(forms.Form):
    """Kind, lead office, parties with their languages, and the languages of the texts."""

    use_required_attribute = False

    kind = forms.ChoiceField(label=_("Kind"), choices=AgreementKind.choices)
    office = forms.ModelChoiceField(Office.objects.none(), label=_("Lead office"), empty_label=None)
    languages = forms.MultipleChoiceField(
        label=_("Authentic languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "choices-abreast"}),
        help_text=_("None ticked: the languages of the parties."),
    )
    reference_languages = forms.MultipleChoiceField(
        label=_("Languages of reference texts"),
        required=False,
        widget=forms.CheckboxSelectMultiple({"class": "choices-abreast"}),
        help_text=_("Texts for reading, which are not authentic."),
    )

    def __init__(self, *args: Any, offices: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["office"].queryset = Office.objects.filter(pk__in=offices)
        self.fields["office"].initial = offices[0] if offices else None
        if len(offices) == 1:
            self.fields["office"].widget = forms.HiddenInput()
        self.parties = {
            str(party.pk): party
            for party in Party.objects.select_related("office").prefetch_related("names")
        }
        named = sorted(
            (capfirst(party_name(party, full=True)), pk) for pk, party in self.parties.items()
        )
        choices = [("", "—"), *((pk, name) for name, pk in named)]
        tongues = offered()
        for name in ("languages", "reference_languages"):
            self.fields[name].choices = tongues
        for row in ROWS:
            kind = SecondPartyField if row == USUAL else forms.ChoiceField
            self.fields[f"party-{row}"] = kind(
                label=_now("Party %(number)s") % {"number": row},
                choices=choices,
                required=row <= USUAL,
            )
            self.fields[f"language-{row}"] = LanguageField(
                label=_now("Its language"),
                choices=[(OWN, _now("its own")), *tongues],
                initial=OWN,
            )

    def _pairs(self, rows: range) -> list[tuple[forms.BoundField, forms.BoundField]]:
        return [(self[f"party-{row}"], self[f"language-{row}"]) for row in rows]

    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Party and language of the usual number of parties."""
        return self._pairs(ROWS[:USUAL])

    def further_rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """Party and language of further parties."""
        return self._pairs(ROWS[USUAL:])

    @property
    def has_further_rows(self) -> bool:
        return any(party.value() for party, _language in self.further_rows())

    def _language(self, row: int) -> str:
        chosen: str = self.cleaned_data.get(f"language-{row}", OWN)
        return "" if chosen == OWN else chosen

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or {}
        chosen = [
            (self.parties[key], self._language(row) or self.parties[key].language)
            for row in ROWS
            if (key := given.get(f"party-{row}"))
        ]
        if len(chosen) < 2 and given.get("kind") != AgreementKind.INITIATIVE:
            self.add_error("party-2", _now("Choose a second party."))
        if len({party.pk for party, _language in chosen}) != len(chosen):
            self.add_error(None, _now("Each party can be chosen only once."))
        office = given.get("office")
        if office and not Profile.objects.filter(office=office).exists():
            sentence = _now("%(office)s keeps no rules yet; its administrator enters them.")
            self.add_error(None, sentence % {"office": office})
        given["chosen"] = chosen
        given["languages"] = given.get("languages") or list(
            dict.fromkeys(language for _party, language in chosen)
        )
        strange = [party for party, language in chosen if language not in given["languages"]]
        for party in strange:
            self.add_error(
                "languages",
                _now("The language of %(party)s is not among the authentic languages.")
                % {"party": party_name(party)},
            )
        return given


class SecondForm(forms.Form):
    """Reference, title, signatories of each party, order and layout, place, date, and force."""

    reference = forms.CharField(
        label=_("Reference"), max_length=60, help_text=_("Your office’s own number: GZ-2025-01.")
    )
    title = forms.CharField(
        label=_("Title of the partnership"),
        max_length=200,
        help_text=_("Used if these parties have no partnership yet."),
    )
    profile = forms.ModelChoiceField(Profile.objects.none(), label=_("Rules"), empty_label=None)
    alternat = forms.ChoiceField(
        label=_("Order of the parties"),
        choices=ALTERNAT,
        initial=ALTERNAT[0][0],
        widget=forms.RadioSelect,
    )
    layout = forms.ChoiceField(
        label=_("Layout"), choices=LAYOUT, initial=LAYOUT[0][0], widget=forms.RadioSelect
    )
    day = day_field(_("Date of signing"), required=False, help_text=_("Empty if not agreed yet."))
    force_rule = forms.ChoiceField(
        label=_("Entry into force"),
        choices=ForceRule.choices,
        initial=ForceRule.ON_SIGNATURE,
        widget=forms.RadioSelect,
    )
    force_on = day_field(_("Agreed date of entry into force"), required=False)

    def __init__(self, *args: Any, first: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.first = first
        rules = Profile.objects.filter(office=first["office"])
        self.fields["profile"].queryset = rules
        self.fields["profile"].initial = rules.first()
        if rules.count() == 1:
            self.fields["profile"].widget = forms.HiddenInput()
        self.fields["title"].initial = " – ".join(
            party_name(party) for party, _language in first["chosen"]
        )
        if first["kind"] == AgreementKind.INITIATIVE:
            del self.fields["force_rule"], self.fields["force_on"]
        else:
            self._ask_signatories()
        self._ask_places()

    def _ask_signatories(self) -> None:
        offices = [party.office_id for party, _language in self.first["chosen"]]
        rows = Appointment.objects.filter(
            holding_on(timezone.localdate()),
            role=Role.SIGNATORY,
            office__in=offices,
            user__is_active=True,
        ).select_related("user")
        self.people = {str(row.user_id): row.user for row in rows}
        for party, _language in self.first["chosen"]:
            self.fields[f"signatories-{party.pk}"] = forms.MultipleChoiceField(
                label=_now("Who signs for %(party)s") % {"party": party_name(party)},
                choices=[
                    (str(row.user_id), str(row.user))
                    for row in rows
                    if row.office_id == party.office_id
                ],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                help_text=_now("May be named later, before the texts are submitted."),
            )

    def _ask_places(self) -> None:
        tags = [*self.first["languages"], *self.first["reference_languages"]]
        self.tags = list(dict.fromkeys(tags))
        for tag in self.tags:
            self.fields[f"place-{tag}"] = forms.CharField(
                label=_now("Place, in %(language)s") % {"language": language_named(tag)},
                max_length=120,
                required=False,
            )

    def places(self) -> list[forms.BoundField]:
        return [self[f"place-{tag}"] for tag in self.tags]

    def signatories(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith("signatories-")]

    def particulars(self) -> Particulars:
        """All that registering needs; both forms are valid."""
        first, given = self.first, self.cleaned_data
        return Particulars(
            reference=given["reference"],
            title=given["title"],
            kind=AgreementKind(first["kind"]),
            office=first["office"],
            profile=given["profile"],
            participants=[
                Participant(
                    party,
                    language,
                    [self.people[key] for key in given.get(f"signatories-{party.pk}", [])],
                )
                for party, language in first["chosen"]
            ],
            languages=first["languages"],
            reference_languages=first["reference_languages"],
            alternat=AlternatMode(given["alternat"]),
            layout=Layout(given["layout"]),
            place={tag: given[f"place-{tag}"] for tag in self.tags},
            day=given["day"],
            force_rule=ForceRule(given.get("force_rule") or ForceRule.ON_SIGNATURE),
            force_on=given.get("force_on"),
        )
