"""What is printed: frozen values from which every paper is made.

Nothing here knows a model, a database or Django. Languages are BCP 47 tags
(``zh-Hans``, ``en``, ``pt``, ``lo``); party keys are short strings that are
unique within a document; mappings by language hold one entry for every
language of the document.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class AlternatMode(StrEnum):
    """How the order of the parties is found (倒版 / 不倒版)."""

    BY_HOLDER = "by_holder"
    BY_LANGUAGE = "by_language"


class Layout(StrEnum):
    """How the languages share the paper."""

    COLUMNS = "columns"
    SEQUENCE = "sequence"


class Role(StrEnum):
    """What an article is within its instrument."""

    TITLE = "title"
    PREAMBLE = "preamble"
    RECITAL = "recital"
    ARTICLE = "article"
    FINAL_CLAUSE = "final_clause"
    TESTIMONIUM = "testimonium"
    ATTRIBUTION = "attribution"


NUMBERED = frozenset({Role.ARTICLE, Role.FINAL_CLAUSE})


@dataclass(frozen=True, slots=True)
class Name:
    """The approved rendering of a party's name in one language."""

    full: str
    short: str


@dataclass(frozen=True, slots=True)
class Party:
    """A side: ``language`` is the one that comes first in its own original."""

    key: str
    language: str
    names: Mapping[str, Name]


@dataclass(frozen=True, slots=True)
class Words:
    """What one text says at one article.

    ``plain`` is plain text, one paragraph or item a line; it may hold the
    fields of :mod:`rendering.fields`.
    """

    heading: str
    plain: str


@dataclass(frozen=True, slots=True)
class Provision:
    """One article in every language. ``number`` counts from 1, or is None."""

    key: str
    role: Role
    number: int | None
    words: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class Person:
    """Who signs: name and title in every language."""

    names: Mapping[str, str]
    titles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Where one party signs."""

    party: str
    persons: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An instrument in all its languages, ready to be held by a party.

    ``languages`` are all that are printed, in the agreed order;
    ``authentic`` those of them that are equally authentic. ``digest`` is the
    joint digest of the texts (64 hexadecimal digits). ``holder`` and
    ``orders`` (language to party keys) are filled by
    :func:`rendering.alternat.held_by`.
    """

    reference: str
    kind: str
    languages: tuple[str, ...]
    authentic: tuple[str, ...]
    parties: tuple[Party, ...]
    alternat: AlternatMode
    provisions: tuple[Provision, ...]
    signatures: tuple[SignatureBlock, ...]
    copies: int
    place: Mapping[str, str]
    date: date | None
    digest: str
    draft: bool
    layout: Layout = Layout.COLUMNS
    holder: str | None = None
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
