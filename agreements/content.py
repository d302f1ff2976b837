"""From models to the frozen content that is read, digested and printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from django.utils import timezone

from agreements.errors import NameMissing
from agreements.models import (
    Article,
    Instrument,
    Participation,
    Party,
    PersonName,
    Signatory,
    Wording,
)
from concordance.canonical import digest
from rendering.content import (
    NUMBERED,
    AlternatMode,
    Document,
    Layout,
    Name,
    Person,
    Provision,
    Role,
    SignatureBlock,
    Words,
)
from rendering.content import Party as PartyContent


def standing_wordings(instrument: Instrument) -> dict[tuple[int, str], Wording]:
    """The wordings that stand, by article id and language (one query)."""
    rows = Wording.objects.filter(
        text__instrument=instrument, superseded_at=None, article__removed_at=None
    )
    return {
        (row.article_id, row.text.language): row
        for row in rows.select_related("text", "drafted_by")
    }


def standing_articles(instrument: Instrument) -> list[Article]:
    return list(instrument.articles.filter(removed_at=None).order_by("position", "pk"))


def numbered(articles: list[Article]) -> list[tuple[Article, int | None]]:
    """Each article with its number: articles and final clauses count on from 1."""
    count, result = 0, []
    for article in articles:
        counted = Role(article.role) in NUMBERED
        count += counted
        result.append((article, count if counted else None))
    return result


def _party(
    party: Party, language: str, languages: list[str], day: date, *, strict: bool
) -> PartyContent:
    names: dict[str, Name] = {}
    for tongue in languages:
        found = party.named(tongue, day)
        if found is None and strict:
            raise NameMissing(who=party, language=tongue, day=day)
        names[tongue] = Name(found.full, found.short) if found else Name(str(party), str(party))
    return PartyContent(key=party.key, language=language, names=names)


def _persons(
    signatories: list[Signatory],
    names: list[PersonName],
    languages: list[str],
    day: date,
    *,
    strict: bool,
) -> tuple[Person, ...]:
    persons = []
    for signatory in signatories:
        held = {
            row.language: row
            for row in names
            if row.user_id == signatory.user_id and row.holds_on(day)
        }
        missing = [language for language in languages if language not in held]
        if missing and strict:
            raise NameMissing(who=signatory, language=missing[0], day=day)
        persons.append(
            Person(
                names={
                    one: held[one].name if one in held else str(signatory.user) for one in languages
                },
                titles={one: held[one].title if one in held else "" for one in languages},
            )
        )
    return tuple(persons)


def _provisions(instrument: Instrument, languages: list[str]) -> tuple[Provision, ...]:
    wordings = standing_wordings(instrument)

    def words(article: Article, language: str) -> Words:
        row = wordings.get((article.pk, language))
        return Words(row.heading, row.plain) if row else Words("", "")

    return tuple(
        Provision(
            key=article.key,
            role=Role(article.role),
            number=number,
            words={language: words(article, language) for language in languages},
        )
        for article, number in numbered(standing_articles(instrument))
    )


def _blocks(
    participants: list[Participation], languages: list[str], day: date, *, strict: bool
) -> tuple[SignatureBlock, ...]:
    agreement_id = participants[0].agreement_id
    signatories = list(
        Signatory.objects.filter(agreement=agreement_id).select_related("user").order_by("pk")
    )
    names = list(PersonName.objects.filter(user__in=[one.user_id for one in signatories]))
    return tuple(
        SignatureBlock(
            party=one.party.key,
            persons=_persons(
                [row for row in signatories if row.party_id == one.party_id],
                names,
                languages,
                day,
                strict=strict,
            ),
        )
        for one in participants
    )


def document_of(instrument: Instrument, *, strict: bool = False) -> Document:
    """The instrument as it stands now, in every language.

    ``strict`` raises ``NameMissing`` where a party or signatory has no
    approved name valid on the instrument's date (or today without one).
    """
    agreement = instrument.agreement
    languages = agreement.all_languages
    day = instrument.date or timezone.localdate()
    rows = agreement.participations.order_by("position").select_related("party")
    participants = list(rows.prefetch_related("party__names"))
    signed = not instrument.is_adopted_kind
    return Document(
        reference=agreement.reference,
        kind=instrument.kind,
        languages=tuple(languages),
        authentic=tuple(agreement.languages),
        parties=tuple(
            _party(one.party, one.language, languages, day, strict=strict) for one in participants
        ),
        alternat=AlternatMode(agreement.alternat),
        provisions=_provisions(instrument, languages),
        signatures=_blocks(participants, languages, day, strict=strict) if signed else (),
        copies=len(participants),
        place={language: instrument.place.get(language, "") for language in languages},
        date=instrument.date,
        digest="",
        draft=True,
        layout=Layout(agreement.layout),
    )


def text_digest(document: Document, language: str) -> str:
    """The digest of everything that is printed in one language."""
    return digest(
        {
            "language": language,
            "kind": document.kind,
            "authentic": language in document.authentic,
            "articles": [
                [
                    one.key,
                    one.role.value,
                    one.number,
                    one.words[language].heading,
                    one.words[language].plain,
                ]
                for one in document.provisions
            ],
            "parties": [
                [one.key, one.names[language].full, one.names[language].short]
                for one in document.parties
            ],
            "signatures": [
                [
                    block.party,
                    [[who.names[language], who.titles[language]] for who in block.persons],
                ]
                for block in document.signatures
            ],
            "place": document.place[language],
            "date": document.date.isoformat() if document.date else None,
        }
    )


def joint_digest(document: Document, digests: Mapping[str, str]) -> str:
    """The digest that names all texts together, with what orders them on paper."""
    return digest(
        {
            "reference": document.reference,
            "texts": dict(digests),
            "languages": list(document.languages),
            "authentic": list(document.authentic),
            "alternat": document.alternat.value,
            "layout": document.layout.value,
            "parties": [[one.key, one.language] for one in document.parties],
            "copies": document.copies,
        }
    )


def wording_digest(heading: str, plain: str) -> str:
    return digest([heading, plain])


def to_data(document: Document) -> dict[str, Any]:
    """The document as JSON data, for a revision."""
    data = asdict(document)
    data["date"] = document.date.isoformat() if document.date else None
    return data


def from_data(data: Mapping[str, Any]) -> Document:
    """The document that ``to_data`` wrote."""
    return Document(
        reference=data["reference"],
        kind=data["kind"],
        languages=tuple(data["languages"]),
        authentic=tuple(data["authentic"]),
        parties=tuple(
            PartyContent(
                one["key"],
                one["language"],
                {key: Name(**name) for key, name in one["names"].items()},
            )
            for one in data["parties"]
        ),
        alternat=AlternatMode(data["alternat"]),
        provisions=tuple(
            Provision(
                one["key"],
                Role(one["role"]),
                one["number"],
                {key: Words(**words) for key, words in one["words"].items()},
            )
            for one in data["provisions"]
        ),
        signatures=tuple(
            SignatureBlock(one["party"], tuple(Person(**person) for person in one["persons"]))
            for one in data["signatures"]
        ),
        copies=data["copies"],
        place=data["place"],
        date=date.fromisoformat(data["date"]) if data["date"] else None,
        digest=data["digest"],
        draft=data["draft"],
        layout=Layout(data["layout"]),
    )
