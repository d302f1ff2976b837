"""Where the pages of drafting and of each turn are."""

from django.urls import URLPattern, path

from workflows.views.drafting import instrument_draft
from workflows.views.findings import finding
from workflows.views.turns import turn
from workflows.views.wordings import article

urlpatterns: list[URLPattern] = [
    path("instruments/<int:pk>/draft/", instrument_draft, name="instrument_draft"),
    path("articles/<int:pk>/", article, name="article"),
    path("instruments/<int:pk>/findings/<slug:fingerprint>/", finding, name="finding"),
    path("turns/<int:pk>/", turn, name="turn"),
]
