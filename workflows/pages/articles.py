"""What the places of an instrument are called, and what the fields in wordings stand for."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from agreements.places import ROLES
from rendering.content import Role

ADDED = (Role.ARTICLE, Role.FINAL_CLAUSE, Role.RECITAL, Role.PREAMBLE, Role.ATTRIBUTION)
FIELDS = {
    "parties": _("full official names of the parties, in the order of this original"),
    "parties short": _("short names of the parties, in the order of this original"),
    "parties defined": _("full names, each followed by its short name as a definition"),
    "languages": _("the authentic languages, named in the language of the text"),
    "copies": _("the number of originals: in duplicate, 一式两份"),
    "place": _("the place of signature"),
    "date": _("the date of signature, written out"),
}


def role_named(role: str) -> str:
    """What an article of this role is, in the interface language."""
    return capfirst(str(ROLES[Role(role)])) if role in {one.value for one in ROLES} else role


def roles_offered() -> list[tuple[str, str]]:
    """Roles in which an article may be added, with their names."""
    return [(role.value, str(ROLES[role])) for role in ADDED]


def fields_explained() -> list[dict[str, str]]:
    """The fields, as they are written, with one line each."""
    return [{"field": f"{{{name}}}", "says": str(words)} for name, words in FIELDS.items()]
