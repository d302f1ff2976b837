"""A person's standing, read once for each request."""

from __future__ import annotations

from django.http import HttpRequest

from accounts.competence import Standing
from accounts.standing import standing_of


def standing_for(request: HttpRequest) -> Standing:
    """All that the person signed in may act as today."""
    known = getattr(request, "_standing", None)
    if known is None or known.user != request.user.pk:
        known = standing_of(request.user)
        request._standing = known  # type: ignore[attr-defined]
    return known
