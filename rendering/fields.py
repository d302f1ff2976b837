"""What stands in braces in a wording, and what it prints as.

Every value comes from the document, once for all languages, so that no two
texts can differ in it. The parties stand in the order of the language at hand.
"""

import re
from collections.abc import Callable, Sequence

from babel.lists import format_list

from rendering import formulas
from rendering.content import AlternatMode, Document, Name, Party
from rendering.dates import locale_of, long_date

_IN_BRACES = re.compile(r"\{([^{}]*)\}")


def resolve(plain: str, language: str, document: Document) -> str:
    """Return the wording with every known field filled in; anything else stays as it is."""

    def fill(match: re.Match[str]) -> str:
        value = _VALUES.get(match[1])
        return match[0] if value is None else value(language, document)

    return _IN_BRACES.sub(fill, plain)


def unknown_fields(plain: str) -> list[str]:
    """Return what stands in braces and is no field, then every unbalanced brace."""
    unknown = [match[0] for match in _IN_BRACES.finditer(plain) if match[1] not in FIELDS]
    return unknown + re.findall(r"[{}]", _IN_BRACES.sub("", plain))


def enumerate_in(language: str, items: Sequence[str]) -> str:
    """Join names as the language does: A和B, A, B and C, A, B e C."""
    last = formulas.find(language, "list_last")
    if last and len(items) > 1:
        return ", ".join(items[:-1]) + last + items[-1]
    joined: str = format_list(list(items), locale=locale_of(language))
    if language.split("-")[0] == "es":
        return re.sub(r" y (?=[iíIÍ]|[hH][iíIÍ](?![aeAE]))", " e ", joined)
    return joined


def ordered_parties(language: str, document: Document) -> list[Party]:
    """Return the parties in the order of this language in this original."""
    by_key = {party.key: party for party in document.parties}
    order = document.orders.get(language, tuple(by_key))
    return [by_key[key] for key in order]


def language_name(named: str, language: str) -> str:
    """Return the name of one language in another, as it goes into a testimonium."""
    for tag in formulas.lineage(named):
        if own := formulas.find_own(language, f"languages.{tag}"):
            return own
    name: str = locale_of(language).languages.get(named.split("-")[0], named)
    return name


def _parties(write: Callable[[Name, str], str]) -> Callable[[str, Document], str]:
    def value(language: str, document: Document) -> str:
        ordered = ordered_parties(language, document)
        names = [write(party.names[language], language) for party in ordered]
        return enumerate_in(language, names)

    return value


def _defined(name: Name, language: str) -> str:
    phrase = formulas.formula(language, "party.defined")
    return phrase.replace("{short}", name.short).replace("{full}", name.full)


def _languages(language: str, document: Document) -> str:
    """Authentic languages as they follow the holder, or begin with the one that is being read."""
    order = document.authentic
    if document.alternat is AlternatMode.BY_LANGUAGE and language in order:
        start = order.index(language)
        order = order[start:] + order[:start]
    return enumerate_in(language, [language_name(one, language) for one in order])


def _place(language: str, document: Document) -> str:
    return document.place.get(language) or formulas.formula(language, "missing.place")


_VALUES: dict[str, Callable[[str, Document], str]] = {
    "parties": _parties(lambda name, _: name.full),
    "parties short": _parties(lambda name, _: name.short),
    "parties defined": _parties(_defined),
    "languages": _languages,
    "copies": lambda language, document: formulas.copies(document.copies, language, document.kind),
    "place": _place,
    "date": lambda language, document: long_date(document.date, language),
}

FIELDS: frozenset[str] = frozenset(_VALUES)
