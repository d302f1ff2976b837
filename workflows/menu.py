"""What the menu shows of a person's own: the number of turns, and entries for some roles."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.http import HttpRequest

from accounts.roles import Role
from workflows.models import Turn
from workflows.standing import standing_for


class Menu:
    """Asked of the database only where a page shows it: three queries, however much there is."""

    def __init__(self, request: HttpRequest) -> None:
        self._request = request

    def _holds(self, role: Role) -> bool:
        return any(held.role is role for held in standing_for(self._request).capacities)

    @cached_property
    def may_register(self) -> bool:
        return self._holds(Role.OFFICER)

    @cached_property
    def may_administer(self) -> bool:
        return self._holds(Role.ADMINISTRATOR)

    @cached_property
    def may_word(self) -> bool:
        """Whether the person holds a role in which terms are used: any but that of signatory."""
        return any(
            held.role is not Role.SIGNATORY for held in standing_for(self._request).capacities
        )

    @cached_property
    def turns(self) -> int:
        return Turn.objects.open().mine(standing_for(self._request)).count()


def menu(request: HttpRequest) -> dict[str, Any]:
    """Context processor for ``base.html``."""
    user = getattr(request, "user", None)
    return {"menu": Menu(request)} if user is not None and user.is_authenticated else {}
