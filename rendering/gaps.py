"""What a document lacks before it can be printed."""

from collections.abc import Iterator

from rendering.content import Document, Words
from rendering.fields import unknown_fields
from rendering.lines import words_of


def gaps_in(document: Document) -> Iterator[str]:
    """Yield one sentence for each gap.

    A draft may have wordings that are missing or not yet resolved; no paper goes
    without the names of its parties and of those who sign.
    """
    yield from _unnamed(document)
    if not document.draft:
        yield from _unworded(document)


def _unnamed(document: Document) -> Iterator[str]:
    keys = {party.key for party in document.parties}
    for party in document.parties:
        for language in document.languages:
            if language not in party.names:
                yield f"The party {party.key} has no name in {language}."
    for block in document.signatures:
        if block.party not in keys:
            yield f"{block.party} signs but is no party."
        for person in block.persons:
            for language in document.authentic:
                if language not in person.names or language not in person.titles:
                    yield f"A signatory of {block.party} has no name or title in {language}."


def _unworded(document: Document) -> Iterator[str]:
    for provision in document.provisions:
        for language in document.languages:
            words = words_of(provision, language)
            if not _said(words).strip():
                yield f"{provision.key} has no wording in {language}."
            for field in unknown_fields(_said(words)):
                yield f"{provision.key} in {language} holds {field}, which is no field."


def _said(words: Words) -> str:
    return f"{words.heading}\n{words.plain}"
