"""The register of an office: acts on its people, names and rules, and whether the chain is whole."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from agreements.naming import party_name
from agreements.register import faults
from agreements.views.acting import administered_one
from workflows.pages.acts import told

A_PAGE = 50


@require_safe
def office_register(request: HttpRequest, pk: int) -> HttpResponse:
    """The entries, the latest first, for the administrators of the office."""
    office = administered_one(request, pk)
    entries = office.entries.select_related("by", "on_behalf_of").order_by("-sequence")
    page = Paginator(entries, A_PAGE).get_page(request.GET.get("page"))
    parties = {one.key: party_name(one) for one in office.parties.prefetch_related("names")}
    context = {
        "office": office,
        "place": "people",
        "page": page,
        "entries": told(page.object_list, parties),
        "faulty": list(faults(office)),
    }
    return render(request, "workflows/office_register.html", context)
