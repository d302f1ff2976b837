"""Where the pages are."""

from django.urls import URLPattern, URLResolver, include, path

from workflows.views import agreement, desk, downloads, steps
from workflows.views.office_register import office_register
from workflows.views.registering import register_agreement

# The desk, the agreements and their papers.
matter: list[URLPattern] = [
    path("", desk.desk, name="desk"),
    path("agreements/", desk.agreements, name="agreements"),
    path("agreements/new/", register_agreement, name="register_agreement"),
    path("agreements/<int:pk>/", agreement.agreement, name="agreement"),
    path("agreements/<int:pk>/<slug:verb>/", steps.step, name="agreement_step"),
    path("originals/<int:pk>/<str:name>.pdf", downloads.original_paper, name="original_paper"),
    path("instruments/<int:pk>/draft.pdf", downloads.draft_paper, name="draft_paper"),
    path(
        "instruments/<int:pk>/concordance.pdf",
        downloads.concordance_report,
        name="concordance_report",
    ),
    path("approvals/<int:pk>/letter", downloads.approval_letter, name="approval_letter"),
    path("agreements/<int:pk>/earlier-letter", downloads.earlier_letter, name="earlier_letter"),
    path("full-powers/<int:pk>/paper", downloads.powers_paper, name="powers_paper"),
    path("register/<int:pk>/", office_register, name="office_register"),
    path("signatures/<int:pk>/scan", downloads.signature_scan, name="signature_scan"),
]

# Drafting and each turn; then names, people, rules and delegation.
urlpatterns: list[URLPattern | URLResolver] = [
    *matter,
    path("", include("workflows.urls_turns")),
    path("", include("agreements.urls")),
]
