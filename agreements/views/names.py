"""The register of names: parties and signatories, language by language, with dates of validity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Office, User
from accounts.roles import Role
from agreements.actions.enter_party import enter_party
from agreements.actions.name_party import name_party
from agreements.actions.name_person import name_person
from agreements.errors import Refusal
from agreements.forms.names import NewPartyForm, PartyNameForm, PersonNameForm
from agreements.languages import language_named
from agreements.models import Party, PartyName, PersonName
from agreements.naming import party_name
from agreements.views.acting import administered, administered_one, answer_form, who
from agreements.views.refusing import answering_refusals


def _rows(names: Iterable[PartyName | PersonName]) -> list[dict[str, Any]]:
    """Each name with its language in words, those that hold first."""
    today = timezone.localdate()
    rows = [
        {"row": row, "language": language_named(row.language), "holds": row.holds_on(today)}
        for row in names
    ]
    return sorted(rows, key=lambda one: not one["holds"])


def _signatories(office: Office) -> list[dict[str, Any]]:
    people = User.objects.filter(appointments__office=office, appointments__role=Role.SIGNATORY)
    return [
        {"user": user, "names": _rows(user.person_names.all())}
        for user in people.distinct().prefetch_related("person_names")
    ]


@require_safe
def names(request: HttpRequest) -> HttpResponse:
    """The parties and signatories of every office that the person administers."""
    shown = [
        {
            "office": office,
            "parties": [
                {
                    "party": party,
                    "name": party_name(party, full=True),
                    "names": _rows(party.names.all()),
                }
                for party in office.parties.prefetch_related("names")
            ],
            "signatories": _signatories(office),
        }
        for office in administered(request)
    ]
    return render(request, "agreements/names.html", {"offices": shown})


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_party_name(request: HttpRequest, pk: int, refusal: Refusal | None = None) -> HttpResponse:
    """A new name of a party, from a day on."""
    party = get_object_or_404(Party.objects.prefetch_related("names"), pk=pk)
    administered_one(request, party.office_id)
    return answer_form(
        request,
        PartyNameForm(request.POST or None, initial={"language": party.language}),
        lambda given: name_party(party_id=party.pk, by=who(request), **given),
        refusal=refusal,
        back="names",
        done=_("The name was entered."),
        title=_("New name"),
        kind=party_name(party),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_person_name(
    request: HttpRequest, office_id: int, pk: int, refusal: Refusal | None = None
) -> HttpResponse:
    """A new name and title of a signatory, from a day on."""
    office = administered_one(request, office_id)
    people = User.objects.filter(appointments__office=office).distinct()
    user = get_object_or_404(people, pk=pk)
    return answer_form(
        request,
        PersonNameForm(request.POST or None),
        lambda given: name_person(office_id=office.pk, user=user, by=who(request), **given),
        refusal=refusal,
        back="names",
        done=_("The name and title were entered."),
        title=_("New name and title"),
        kind=str(user),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def new_party(request: HttpRequest, refusal: Refusal | None = None) -> HttpResponse:
    """A party that is not in the register yet, a partner's with its office."""
    form = NewPartyForm(request.POST or None, offices=administered(request))

    def enter(given: dict[str, Any]) -> None:
        enter_party(
            keeper_id=given["keeper"].pk,
            what=form.party(),
            by=who(request),
            office_name=given["office_name"],
            office_name_zh=given["office_name_zh"],
        )

    return answer_form(
        request,
        form,
        enter,
        refusal=refusal,
        back="names",
        done=_("The party was entered."),
        title=_("Enter a party"),
        lead=_("A partner’s office is kept by yours until it has an administrator of its own."),
    )
