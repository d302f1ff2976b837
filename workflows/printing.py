"""The one place where frozen content goes to the press."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from agreements.actions.print_original import final_document
from agreements.content import document_of, from_data
from agreements.models import Instrument, Party
from agreements.papers import store
from rendering.alternat import held_by
from rendering.press import Printed, print_document


def print_for(instrument_id: int, holder_id: int) -> dict[str, Any]:
    """Print one party's original and keep it under its digest; runs outside every lock, and may run twice."""
    instrument = Instrument.objects.select_related("revision", "agreement").get(pk=instrument_id)
    document = held_by(final_document(instrument), Party.objects.get(pk=holder_id).key)
    printed = print_document(document)
    paper = store(printed.pdf, "application/pdf")
    return {
        "sha256": paper.sha256,
        "digest": document.digest,
        "edition": printed.edition,
        "pages": printed.pages,
    }


def print_draft(instrument: Instrument, holder: Party | None = None) -> Printed:
    """The present content with the DRAFT mark: of the revision under review, else of the draft itself."""
    under_review = instrument.state != "drafting" and instrument.revision is not None
    document = from_data(instrument.revision.frozen) if under_review else document_of(instrument)  # type: ignore[union-attr]
    return print_document(held_by(replace(document, draft=True), holder.key if holder else None))
