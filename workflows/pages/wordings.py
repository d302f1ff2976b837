"""An article being worded: the sides of the form, and how the typed words would read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from agreements.content import document_of, numbered, standing_articles
from agreements.languages import interface_tag, language_of
from agreements.models import Article, Instrument, Wording
from agreements.places import place_named
from rendering.alternat import held_by
from rendering.fields import resolve
from workflows.forms.wordings import WordingForm
from workflows.pages.texts import texts_for


def sides(
    instrument: Instrument,
    article: Article,
    forms: Mapping[str, WordingForm],
    overtaken: Mapping[str, Wording | None],
) -> list[dict[str, Any]]:
    """One side for each language: its form, and what somebody else saved meanwhile if they did."""
    number = _number(instrument, article)
    return [
        {
            "language": language_of(language),
            "label": place_named(article, number, language, instrument.kind),
            "form": form,
            "present": _present(row) if (row := overtaken.get(language)) else None,
        }
        for language, form in forms.items()
    ]


def headed(shown: list[dict[str, Any]]) -> str:
    """How the article is called on its page: in the language of the interface if it is among the texts."""
    tag = interface_tag()
    side = min(shown, key=lambda one: one["language"]["tag"] != tag)
    return f"{side['label']} {side['form'].initial.get('heading', '')}".strip()


def remarks_at(instrument: Instrument, article: Article) -> list[dict[str, Any]]:
    """The reasons that were given at this article when the texts were last sent back."""
    shown = texts_for(instrument)["articles"]
    return next((one["remarks"] for one in shown if one["pk"] == article.pk), [])


def _number(instrument: Instrument, article: Article) -> int | None:
    counted = dict(numbered(standing_articles(instrument)))
    return counted.get(article)


def _present(row: Wording) -> dict[str, Any]:
    heading = [row.heading] if row.heading else []
    return {
        "paragraphs": [*heading, *row.plain.splitlines()],
        "by": _("saved by %(name)s") % {"name": row.drafted_by},
    }


def previewed(
    instrument: Instrument, article: Article, forms: Mapping[str, WordingForm]
) -> list[dict[str, Any]]:
    """What was typed, with the fields filled in. The forms are valid or were marked after."""
    document = held_by(document_of(instrument), None)
    number = _number(instrument, article)
    return [
        {
            "language": language_of(language),
            "label": place_named(article, number, language, instrument.kind) if number else "",
            "heading": resolve(form.data.get(f"{language}-heading", ""), language, document),
            "paragraphs": [
                line
                for line in resolve(
                    form.data.get(f"{language}-plain", ""), language, document
                ).splitlines()
                if line.strip()
            ],
        }
        for language, form in forms.items()
    ]
