"""What the acts on names share: a new name ends the one before it, and none is blank."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext as _

from agreements.errors import BadStructure, DateImpossible
from agreements.models import PartyName, PersonName


def end_present(present: PartyName | PersonName | None, valid_from: date) -> None:
    if present is None:
        return
    if valid_from <= present.valid_from:
        raise DateImpossible(
            day=valid_from, reason=_("the present name began on that day or later.")
        )
    present.valid_until = valid_from - timedelta(days=1)
    present.save(update_fields=["valid_until"])


def refuse_nameless(*names: str) -> None:
    if not all(name.strip() for name in names):
        raise BadStructure(what=_("A name has at least one character."))
