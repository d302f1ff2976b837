"""From a document to the HTML of its paper.

The templates in ``templates/paper`` say what stands where, the style sheets in
``rendering/styles`` how it looks. All text passes through autoescape; no value
reaches a style sheet.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from django.template import Context, Engine

from rendering import alternat, fields, formulas
from rendering.closing import Closing, closings, divided
from rendering.content import Document, Layout, Provision, Role
from rendering.faults import Unprintable
from rendering.gaps import gaps_in
from rendering.lines import Row, direction_of, rows_of, text_of
from rendering.titles import running_title_of, title_of, titles

FOLDER = Path(__file__).resolve().parent.parent / "templates" / "paper"
MOST_COLUMNS = 3


def html_of(document: Document, edition: str = "") -> str:
    """Return the whole paper as one HTML page that refers to nothing outside.

    A document without ``orders`` stands as its holder's, or as nobody's copy. Raises
    ``Unprintable`` where something is missing.
    """
    if not document.orders:
        document = alternat.held_by(document, document.holder)
    if gap := next(gaps_in(document), None):
        raise Unprintable(gap)
    languages = printed(document)
    context = {
        "document": document,
        "edition": edition,
        "title": title_of(document, languages[0]),
        "first": text_of(languages[0]),
        "count": str(len(languages)),
        "layout": layout_of(document).value,
        "parts": _parts(document),
        "pages": [_page_number(language, document.kind) for language in languages],
        "watermark": [
            text_of(language, formulas.formula(language, "mark.draft", document.kind))
            for language in document.authentic
        ],
        "short_digest": document.digest[:16],
    }
    return _engine().get_template("paper.html").render(Context(context))


def layout_of(document: Document) -> Layout:
    """Return the layout that is used: more than three languages do not share a page."""
    if len(document.languages) > MOST_COLUMNS:
        return Layout.SEQUENCE
    return document.layout


def printed(document: Document) -> tuple[str, ...]:
    """Return all languages in the order of the paper: authentic texts first."""
    authentic = tuple(one for one in document.languages if one in document.authentic)
    return authentic + tuple(one for one in document.languages if one not in authentic)


def identifier_of(document: Document, html: str, edition: str) -> bytes:
    """Return the PDF identifier: the same paper has the same, any other has another."""
    words = "\n".join((document.digest, edition, document.holder or "", html))
    return hashlib.sha256(words.encode()).digest()[:16]


def _parts(document: Document) -> list[Mapping[str, object]]:
    """Return what is printed one after the other: all languages at once, or each alone."""
    languages = printed(document)
    if layout_of(document) is Layout.COLUMNS:
        return [_part(document, languages, closings(document, languages))]
    return [_part(document, (one,), closings(document, (one,))) for one in languages]


def _part(
    document: Document, languages: tuple[str, ...], closing: list[Closing]
) -> Mapping[str, object]:
    body, _ = divided(document)
    articles = [one for one in body if one.role is not Role.TITLE]
    return {
        "language": languages[0],
        "direction": direction_of(languages[0]),
        "alone": len(languages) == 1,
        "running": [text_of(one, running_title_of(document, one)) for one in languages],
        "columns": [_column(document, language) for language in languages],
        "titles": titles(document, languages),
        "rows": _rows(document, articles, languages),
        "closings": closing,
    }


def _rows(document: Document, provisions: list[Provision], languages: tuple[str, ...]) -> list[Row]:
    return [row for one in provisions for row in rows_of(document, one, languages)]


def _column(document: Document, language: str) -> Mapping[str, object]:
    name = fields.language_name(language, language)
    header = formulas.formula(language, "column.header", document.kind)
    header = header.replace("{language}", name)
    reference = ""
    if language not in document.authentic:
        reference = formulas.formula(language, "mark.reference", document.kind)
    return {"text": text_of(language, header[:1].upper() + header[1:]), "reference": reference}


def _page_number(language: str, kind: str) -> Mapping[str, object]:
    before, rest = formulas.formula(language, "page.number", kind).split("{page}")
    between, after = rest.split("{pages}")
    return {"text": text_of(language), "before": before, "between": between, "after": after}


@cache
def _engine() -> Engine:
    return Engine(dirs=[str(FOLDER)], autoescape=True)
