"""A refused act comes back on its own page, with all that was typed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

from agreements.errors import Refusal
from agreements.languages import language_named

Refused = TypeVar("Refused", bound=Refusal)
View = Callable[..., HttpResponse]


def speaking(refusal: Refused) -> Refused:
    """The refusal, naming languages as people do and not by their tags."""
    facts = refusal.facts
    if tag := facts.get("language"):
        facts["language"] = language_named(tag)
    if tags := facts.get("languages"):
        facts["languages"] = [language_named(tag) for tag in tags]
    return refusal


def answering_refusals(view: View) -> View:
    """Show a refused act on the same page: the view is asked again, with ``refusal``, and answers 409.

    The view takes ``refusal=None`` and does no act when it is given; what the
    person typed is still in ``request.POST``, so a form bound to it keeps all.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refusal as refusal:
            response = view(request, *args, refusal=speaking(refusal), **kwargs)
            response.status_code = 409
            return response

    return answer
