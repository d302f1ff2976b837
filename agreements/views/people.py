"""The people of an office: who they are, what they are appointed to, whether they have access."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import Appointment, Office, User
from accounts.roles import Role
from agreements.actions.appoint_person import appoint_person
from agreements.actions.deactivate_person import deactivate_person
from agreements.actions.end_appointment import end_appointment
from agreements.actions.enroll_person import enroll_person
from agreements.actions.reactivate_person import reactivate_person
from agreements.errors import Refusal
from agreements.forms.people import AppointForm, EndForm, EnrollForm
from agreements.languages import language_named
from agreements.views.acting import administered, administered_one, who
from agreements.views.refusing import answering_refusals

READABLE = "abcdefghjkmnpqrstuvwxyz23456789"
LETTERS = 16


def _appointments(rows: list[Appointment]) -> list[dict[str, Any]]:
    """Each appointment in words; those that hold first."""
    today = timezone.localdate()
    shown = [
        {
            "row": row,
            "role": row.get_role_display(),
            "language": language_named(row.language) if row.language else "",
            "holds": row.holds_on(today),
            "ended": row.valid_until is not None and row.valid_until < today,
        }
        for row in rows
    ]
    return sorted(shown, key=lambda one: bool(one["ended"]))


def _people(office: Office) -> list[dict[str, Any]]:
    here = Prefetch("appointments", Appointment.objects.filter(office=office), to_attr="here")
    users = User.objects.filter(appointments__office=office).distinct().prefetch_related(here)
    return [{"user": user, "appointments": _appointments(user.here)} for user in users]


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Everybody of the offices that the person administers."""
    shown = [{"office": one, "people": _people(one)} for one in administered(request)]
    return render(request, "agreements/people.html", {"offices": shown})


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def enroll(request: HttpRequest, office_id: int, refusal: Refusal | None = None) -> HttpResponse:
    """A new person; the password to begin with is shown this once, and kept nowhere."""
    office = administered_one(request, office_id)
    form = EnrollForm(request.POST or None)
    sent = request.method == "POST" and refusal is None
    if sent and form.is_valid():
        given = {**form.cleaned_data, "role": Role(form.cleaned_data["role"])}
        password = get_random_string(LETTERS, READABLE)
        user = enroll_person(office_id=office.pk, password=password, by=who(request), **given)
        context = {"person": user, "password": password, "office": office, "place": "people"}
        response = render(request, "agreements/enrolled.html", context)
        response.headers["Cache-Control"] = "no-store"
        return response
    context = {"form": form, "refusal": refusal, "office": office, "place": "people"}
    return render(request, "agreements/enroll.html", context, status=422 if sent else 200)


def _appoint(office: Office, user: User, form: AppointForm, by: User) -> str:
    given = {**form.cleaned_data, "role": Role(form.cleaned_data["role"])}
    appoint_person(office_id=office.pk, user=user, by=by, **given)
    return _("The appointment was entered.")


def _end(row: Appointment, form: EndForm, by: User) -> str:
    end_appointment(appointment_id=row.pk, last_day=form.cleaned_data["last_day"], by=by)
    return _("The end of the appointment was entered.")


def _access(office: Office, user: User, active: bool, by: User) -> str:
    if active:
        reactivate_person(office_id=office.pk, user=user, by=by)
        return _("Access was given back.")
    deactivate_person(office_id=office.pk, user=user, by=by)
    return _("Access was ended.")


class Desk:
    """All that can be done for one person, each by the value of its button."""

    def __init__(self, request: HttpRequest, office: Office, user: User) -> None:
        self.office, self.user, self.by = office, user, who(request)
        self.act = request.POST.get("act", "")
        self.rows = list(user.appointments.filter(office=office))
        self.appoint = AppointForm(request.POST if self.act == "appoint" else None)
        self.ends = {
            f"end-{row.pk}": EndForm(
                request.POST if self.act == f"end-{row.pk}" else None, prefix=f"end-{row.pk}"
            )
            for row in self.rows
        }

    def done(self) -> str | None:
        """Do what was sent and say so; None where a form is not complete, ``Http404`` if it is nothing."""
        if self.act in {"deactivate", "reactivate"}:
            return _access(self.office, self.user, self.act == "reactivate", self.by)
        if self.act == "appoint":
            valid = self.appoint.is_valid()
            return _appoint(self.office, self.user, self.appoint, self.by) if valid else None
        for row in self.rows:
            if self.act == f"end-{row.pk}":
                form = self.ends[self.act]
                return _end(row, form, self.by) if form.is_valid() else None
        raise Http404

    def shown(self) -> list[dict[str, Any]]:
        """The appointments, each with the form that ends it unless it is over."""
        return [
            {**one, "form": None if one["ended"] else self.ends[f"end-{one['row'].pk}"]}
            for one in _appointments(self.rows)
        ]


@require_http_methods(["GET", "HEAD", "POST"])
@answering_refusals
def person(
    request: HttpRequest, office_id: int, pk: int, refusal: Refusal | None = None
) -> HttpResponse:
    """One person: appointments, ending them, a new one, and access."""
    office = administered_one(request, office_id)
    user = get_object_or_404(User.objects.filter(appointments__office=office).distinct(), pk=pk)
    desk = Desk(request, office, user)
    sent = request.method == "POST" and refusal is None
    if sent and (said := desk.done()):
        messages.success(request, said)
        return redirect("person", office_id=office.pk, pk=user.pk)
    context = {
        "office": office,
        "person": user,
        "appointments": desk.shown(),
        "form": desk.appoint,
        "myself": user.pk == desk.by.pk,
        "refusal": refusal,
        "place": "people",
    }
    return render(request, "agreements/person.html", context, status=422 if sent else 200)
