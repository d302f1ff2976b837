"""A model with a legal state: protected, guarded against stale copies, safe to refresh."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django_fsm import ConcurrentTransitionMixin, FSMFieldMixin, can_proceed

from agreements.errors import OutOfTurn


class Machine(ConcurrentTransitionMixin, models.Model):
    """Base of the four machines. ``register_key`` names the object in the register."""

    class Meta:
        abstract = True

    @property
    def register_key(self) -> str:
        return f"{self._meta.model_name}/{self.pk}"

    def require(self, transition: Any) -> None:
        """Raise ``OutOfTurn`` unless the machine allows this bound transition now."""
        if not can_proceed(transition):
            raise OutOfTurn(object=str(self), state=self.get_state_display())  # type: ignore[attr-defined]

    def refresh_from_db(
        self,
        using: str | None = None,
        fields: Iterable[str] | None = None,
        from_queryset: Any = None,
    ) -> None:
        """Reload without lifting the protection of the state field.

        The library's own way switches the protection off for the whole
        process and leaves it off when the row is gone.
        """
        chosen = None if fields is None else set(fields)
        states = [
            field.attname
            for field in self._meta.concrete_fields
            if isinstance(field, FSMFieldMixin)
        ]
        before = {name: self.__dict__.pop(name) for name in states if name in self.__dict__}
        try:
            models.Model.refresh_from_db(
                self, using=using, fields=chosen, from_queryset=from_queryset
            )
        except BaseException:
            self.__dict__.update(before)
            raise
        if chosen is None or chosen.intersection(states):
            self._update_initial_state()
        else:
            self.__dict__.update(before)
