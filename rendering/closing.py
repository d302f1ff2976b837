"""How an instrument ends: testimonium and signatures, or attribution.

A closing is one piece of paper: signatures never stand without text above them.
"""

from dataclasses import dataclass

from rendering import formulas
from rendering.content import AlternatMode, Document, Party, Person, Provision, Role
from rendering.fields import ordered_parties
from rendering.lines import Row, Text, direction_of, rows_of, text_of

CLOSING_ROLES = frozenset({Role.TESTIMONIUM, Role.ATTRIBUTION})
MOST_ABREAST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line to sign on, and who signs there: name and title by language."""

    names: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True)
class SignatureCell:
    """Where one party signs: for whom, the word “Signature”, the lines."""

    party: str
    for_party: tuple[Text, ...]
    signature: tuple[Text, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """The signatures of all parties, two or three abreast; None is an empty place."""

    direction: str
    rows: tuple[tuple[SignatureCell | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Closing:
    """Text and the signatures under it, never parted by a page."""

    direction: str
    rows: tuple[Row, ...]
    block: Block | None


def divided(document: Document) -> tuple[tuple[Provision, ...], tuple[Provision, ...]]:
    """Return what comes before the closing, and what is in it.

    Signatures without testimonium take the last provision with them.
    """
    ends = tuple(one for one in document.provisions if one.role in CLOSING_ROLES)
    body = tuple(one for one in document.provisions if one.role not in CLOSING_ROLES)
    if not ends and document.signatures:
        return body[:-1], body[-1:]
    return body, ends


def closings(document: Document, languages: tuple[str, ...]) -> list[Closing]:
    """Return how the texts in these languages end, in order.

    ``BY_HOLDER`` has one block for all languages, under the last authentic text;
    ``BY_LANGUAGE`` one for each authentic text. A reference text is not signed.
    """
    if document.alternat is AlternatMode.BY_LANGUAGE:
        return [_closing(document, (one,), _authentic(document, (one,))) for one in languages]
    authentic = _authentic(document, tuple(document.languages))
    signed_here = authentic and authentic[-1] in languages
    return [_closing(document, languages, authentic if signed_here else ())]


def _authentic(document: Document, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one for one in languages if one in document.authentic)


def _closing(document: Document, languages: tuple[str, ...], signed: tuple[str, ...]) -> Closing:
    _, ends = divided(document)
    rows = tuple(row for one in ends for row in rows_of(document, one, languages))
    return Closing(direction_of(languages[0]), rows, _block(document, signed) if signed else None)


def _block(document: Document, languages: tuple[str, ...]) -> Block | None:
    persons = {block.party: block.persons for block in document.signatures}
    cells = [
        _cell(document.kind, party, persons[party.key], languages)
        for party in ordered_parties(languages[0], document)
        if party.key in persons
    ]
    if not cells:
        return None
    abreast = 2 if len(cells) in {2, 4} else MOST_ABREAST
    empty = [None] * (-len(cells) % abreast if len(cells) > abreast else 0)
    places = [*cells, *empty]
    rows = tuple(tuple(places[at : at + abreast]) for at in range(0, len(places), abreast))
    return Block(direction_of(languages[0]), rows)


def _cell(
    kind: str, party: Party, persons: tuple[Person, ...], languages: tuple[str, ...]
) -> SignatureCell:
    def said(language: str, key: str) -> Text:
        phrase = formulas.formula(language, key, kind)
        return text_of(language, phrase.replace("{party}", party.names[language].full))

    return SignatureCell(
        party.key,
        tuple(said(language, "for_party") for language in languages),
        tuple(said(language, "signature") for language in languages),
        tuple(_line(person, languages) for person in persons) or (Line(()),),
    )


def _line(person: Person, languages: tuple[str, ...]) -> Line:
    return Line(
        tuple(
            (text_of(one, person.names[one]), text_of(one, person.titles[one])) for one in languages
        )
    )
