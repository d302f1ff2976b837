"""A revision as somebody reads it before answering: what changed since, and who will sign."""

from __future__ import annotations

from typing import Any

from agreements.content import from_data
from agreements.languages import language_of
from agreements.models import Instrument, Revision
from rendering import formulas
from rendering.alternat import held_by
from rendering.content import Document, Provision
from rendering.fields import ordered_parties, resolve
from workflows.models import Turn
from workflows.pages.texts import document_shown, texts_for

Said = dict[str, dict[str, Any]]


def last_read(turn: Turn) -> Revision | None:
    """The revision at which this duty was last answered, if it is not the present one."""
    answered = (
        Turn.objects.filter(
            instrument=turn.instrument_id,
            duty=turn.duty,
            language=turn.language,
            done_by__isnull=False,
        )
        .order_by("-done_at")
        .values_list("done_at", flat=True)
        .first()
    )
    present = turn.instrument.revision
    if answered is None or present is None:
        return None
    seen = Revision.objects.filter(instrument=turn.instrument_id, made_at__lte=answered)
    revision = seen.order_by("-number").first()
    return revision if revision and revision.number < present.number else None


def reading(
    instrument: Instrument, *, first: str = "", since: Revision | None = None
) -> dict[str, Any]:
    """The texts for ``texts.html``, the language ``first`` leading.

    Each article also has ``before``: what it said in the revision ``since``,
    in the languages in which it says something else now. ``removed`` are
    those that went.
    """
    texts = texts_for(instrument)
    document = held_by(document_shown(instrument), None)
    then = held_by(from_data(since.frozen), None) if since else None
    earlier = {one.key: said(one, then) for one in then.provisions} if then else {}
    here = {one.key: said(one, document) for one in document.provisions}
    for article in texts["articles"]:
        old, new = earlier.pop(article["key"], None), here[article["key"]]
        article["changed"] = since is not None and old != new
        article["before"] = [words for key, words in (old or {}).items() if words != new.get(key)]
        article["before"].sort(key=lambda one: one["language"]["tag"] != first)
        article["wordings"].sort(key=lambda one: one["language"]["tag"] != first)
    texts["articles"].append(signature_blocks(document, first))
    texts["languages"].sort(key=lambda one: one["tag"] != first)
    texts["removed"] = [list(old.values()) for old in earlier.values()]
    return texts


def said(one: Provision, document: Document) -> Said:
    """What an article says in each language, fields filled in."""
    return {
        language: {
            "language": language_of(language),
            "label": formulas.label(one, language, document.kind),
            "heading": resolve(words.heading, language, document),
            "paragraphs": resolve(words.plain, language, document).splitlines(),
        }
        for language, words in one.words.items()
    }


def signature_blocks(document: Document, first: str = "") -> dict[str, Any]:
    """Who will sign, as it stands at the end of each text."""
    wordings = [
        {"language": language_of(language), "paragraphs": _signing(document, language)}
        for language in document.languages
    ]
    wordings.sort(key=lambda one: one["language"]["tag"] != first)  # type: ignore[index]
    return {"key": "signatures", "role": "signatures", "wordings": wordings}


def _signing(document: Document, language: str) -> list[str]:
    blocks = {block.party: block for block in document.signatures}
    lines = []
    for party in ordered_parties(language, document):
        if block := blocks.get(party.key):
            lines.append(party.names[language].full)
            lines += [
                " · ".join(filter(None, (one.names[language], one.titles[language])))
                for one in block.persons
            ]
    return lines
