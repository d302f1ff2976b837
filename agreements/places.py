"""How the places of an instrument are called by who reads of them: Article 3, 第二点, Preamble."""

from __future__ import annotations

import re

from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.languages import interface_tag
from agreements.models import Article
from rendering import formulas
from rendering.content import Provision, Role

ROLES = {
    Role.TITLE: _("title"),
    Role.PREAMBLE: _("preamble"),
    Role.RECITAL: _("recital"),
    Role.ARTICLE: _("article"),
    Role.FINAL_CLAUSE: _("final clause"),
    Role.TESTIMONIUM: _("testimonium"),
    Role.ATTRIBUTION: _("attribution"),
}
# A letter of intent counts its points and gives them no name: 二、 and 2.
BARE = re.compile(r"[\d〇一二三四五六七八九十百]+")


def place_named(article: Article, number: int | None, language: str, kind: str) -> str:
    """第三条, Article 3, as the text in the language labels it; or what the place is."""
    provision = Provision(article.key, Role(article.role), number, {})
    label = formulas.label(provision, language, kind).strip("、. ")
    return label or capfirst(str(ROLES[provision.role]))


def called(article: Article, number: int | None, kind: str) -> str:
    """The place in the interface language, as a sentence names it: 第三条, Point 2, Preamble."""
    name = place_named(article, number, interface_tag(), kind)
    return gettext("Point %(number)s") % {"number": name} if BARE.fullmatch(name) else name
