"""The one page on which a signatory sees what they sign, and what is missing if anything is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from agreements.content import from_data
from agreements.errors import OriginalsMissing
from agreements.languages import language_of
from agreements.models import Instrument, Revision, Signatory
from agreements.papers_asked import powers_of
from rendering.alternat import held_by
from rendering.content import Document
from rendering.dates import long_date
from rendering.fields import ordered_parties
from workflows.models import Turn
from workflows.pages.in_hand import approvals_in_hand, powers_row
from workflows.pages.originals import originals_of
from workflows.pages.reading import said, signature_blocks


def signing(turn: Turn, day: date, *, every: bool) -> dict[str, Any]:
    """What it is, own original first, papers in hand, and the sentences that say what is missing.

    ``every`` lets the person have the originals of the others and the letters, too.
    """
    instrument, signatory = turn.instrument, turn.signatory
    assert signatory is not None  # noqa: S101 - a turn for signing names who signs
    revision: Revision = instrument.revision  # type: ignore[assignment]
    document = held_by(from_data(revision.frozen), signatory.party.key)
    own = next(one.language for one in document.parties if one.key == signatory.party.key)
    papers = [*approvals_in_hand(instrument), powers_row(signatory, instrument, None)]
    if not every:
        papers = [{**one, "letter_url": ""} for one in papers]
    originals = originals_of(instrument, own={signatory.party_id}, every=every)
    return {
        "titles": _titles(document),
        "facts": _facts(document, signatory, own),
        "own": [one for one in originals if one["own"]],
        "others": [one for one in originals if not one["own"]],
        "papers": papers,
        "missing": [f"{one['authority']}: {one['mend']}" for one in papers if "mend" in one]
        + list(_missing_originals(instrument, len(originals))),
        "missing_today": list(_missing_today(instrument, signatory, day)),
        "texts": _texts(document),
        "place_agreed": document.place.get(own, ""),
    }


def _titles(document: Document) -> list[dict[str, Any]]:
    """The title in every language, in the order of the signatory's own original."""
    for one in document.provisions:
        if one.role == "title":
            words = said(one, document)
            return [
                {**words[tag], "words": " ".join(words[tag]["paragraphs"])}
                for tag in document.languages
            ]
    return []


def _facts(document: Document, signatory: Signatory, own: str) -> list[dict[str, str]]:
    parties = ordered_parties(own, document)
    blocks = {block.party: block.persons for block in document.signatures}
    you = [
        " · ".join(filter(None, (person.names[own], person.titles[own])))
        for person in blocks.get(signatory.party.key, ())
    ]
    names = next(one.names[own] for one in parties if one.key == signatory.party.key)
    return [
        {"label": _("Parties"), "value": "\n".join(one.names[own].full for one in parties)},
        {"label": _("Place"), "value": document.place.get(own) or _("not yet agreed")},
        {"label": _("Date"), "value": long_date(document.date, own)},
        {"label": _("You sign for"), "value": names.full},
        {"label": _("As"), "value": "\n".join(you)},
    ]


def _missing_originals(instrument: Instrument, printed: int) -> Iterator[str]:
    if printed < len(instrument.agreement.participants):
        yield str(OriginalsMissing(office=instrument.agreement.office))


def _missing_today(instrument: Instrument, signatory: Signatory, day: date) -> Iterator[str]:
    """Full powers that are recorded, but do not hold today."""
    if powers_of(signatory, instrument) and powers_of(signatory, instrument, day) is None:
        yield _(
            "Your recorded full powers do not hold today. A desk officer of %(office)s records others."
        ) % {"office": signatory.party.office}


def _texts(document: Document) -> dict[str, Any]:
    """The whole text in the order of the signatory's own original."""
    articles = []
    for one in document.provisions:
        words = said(one, document)
        wordings = [words[tag] for tag in document.languages]
        articles.append({"key": one.key, "role": one.role.value, "wordings": wordings})
    return {
        "languages": [language_of(tag) for tag in document.languages],
        "articles": [*articles, signature_blocks(document, document.languages[0])],
    }
