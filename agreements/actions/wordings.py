"""What the acts on wordings share: replacing the wording that stands, and its text's approval."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from agreements.content import wording_digest
from agreements.errors import UnknownField
from agreements.models import Article, Instrument, Text, Wording
from agreements.models.machine import Machine
from agreements.states import TextState
from rendering.fields import FIELDS, unknown_fields


@dataclass(frozen=True, slots=True)
class Draft:
    """A wording as somebody wrote it, and the digest of the one they started from (empty: none)."""

    heading: str
    plain: str
    seen: str = ""


def tidy(draft: Draft) -> Draft:
    """Line ends and outer spaces made uniform; raises ``UnknownField``."""
    lines = [
        line.strip() for line in draft.plain.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    ]
    plain = "\n".join(line for line in lines if line)
    heading = " ".join(draft.heading.split())
    for written in (heading, plain):
        if wrong := unknown_fields(written):
            raise UnknownField(
                field=wrong[0], fields=" ".join(f"{{{name}}}" for name in sorted(FIELDS))
            )
    return Draft(heading, plain, draft.seen)


def standing(text: Text, article: Article) -> Wording | None:
    return (
        text.wordings.filter(article=article, superseded_at=None)
        .select_related("drafted_by")
        .first()
    )


def replace(text: Text, article: Article, draft: Draft, by: User, holder: int) -> Wording:
    """Put a new wording in the place of the one that stands."""
    last = text.wordings.filter(article=article).order_by("-number").first()
    text.wordings.filter(article=article, superseded_at=None).update(superseded_at=timezone.now())
    return Wording.objects.create(
        text=text,
        article=article,
        number=last.number + 1 if last else 1,
        heading=draft.heading,
        plain=draft.plain,
        digest=wording_digest(draft.heading, draft.plain),
        drafted_by=by,
        drafted_for_id=holder if holder != by.pk else None,
    )


def reopen(texts: list[Text]) -> list[Machine]:
    """Take back the approval of those that have one; returns the machines that moved."""
    moved: list[Machine] = []
    for text in texts:
        if text.state == TextState.APPROVED:
            text.reopen()
            text.save(update_fields=["state"])
            moved.append(text)
    return moved


def texts_of(instrument: Instrument) -> dict[str, Text]:
    """The texts by language, in the order of the agreement."""
    return {text.language: text for text in instrument.texts.all()}
