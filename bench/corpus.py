"""The texts that are measured: those of the project as they are printed, and others.

Nothing here needs a database: a document is put together from the files of the demonstration.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

from concordance import Name as KnownName
from concordance import Recorded, Register
from rendering import alternat, formulas
from rendering.content import (
    NUMBERED,
    AlternatMode,
    Document,
    Name,
    Party,
    Person,
    Provision,
    SignatureBlock,
    Words,
)
from rendering.drafts import read_draft
from rendering.fields import ordered_parties, resolve

BASE = Path(__file__).resolve().parent.parent
DEMONSTRATION = BASE / "workflows" / "demonstration"
SHARED = BASE.parent / "shared" / "data"
OWN = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Set:
    """Texts that say the same in several languages, and the names known beforehand."""

    name: str
    texts: Mapping[str, str]
    register: Register | None = None
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def facts(name: str) -> dict[str, Any]:
    return tomllib.loads((DEMONSTRATION / f"{name}.toml").read_text("utf-8"))


def register() -> Register:
    """Names of the parties and people of the demonstration."""
    parties = [
        KnownName("party", {key: (one["full"], one["short"]) for key, one in row["names"].items()})
        for row in facts("parties").values()
    ]
    people = [
        KnownName("person", {key: (one,) for key, one in row["names"].items()})
        for row in facts("people").values()
        if any(role["role"] == "signatory" for role in row["roles"])
    ]
    return Register(names=(*parties, *people))


def _party(key: str, language: str) -> Party:
    names = facts("parties")[key]["names"]
    return Party(key, language, {tag: Name(**one) for tag, one in names.items()})


def _person(key: str) -> Person:
    row = facts("people")[key]
    return Person(row["names"], row["titles"])


def provisions(texts: Mapping[str, str]) -> tuple[Provision, ...]:
    """The parts of drafts in several languages, numbered."""
    drafts = {language: read_draft(plain) for language, plain in texts.items()}
    made, number = [], 0
    for parts in zip(*drafts.values(), strict=True):
        role = parts[0].role
        number += role in NUMBERED
        words = {tag: Words(one.heading, one.plain) for tag, one in zip(drafts, parts, strict=True)}
        made.append(Provision(parts[0].key, role, number if role in NUMBERED else None, words))
    return tuple(made)


def printed(document: Document, language: str, *, raw: bool = False) -> str:
    """The text in one language as it stands on paper, with its signatures; ``raw`` keeps fields."""
    blocks = []
    for one in document.provisions:
        words, label = one.words[language], formulas.label(one, language, document.kind)
        plain = words.plain if raw else resolve(words.plain, language, document)
        head = f"{label} {words.heading}".strip()
        joined = label.endswith((".", "、")) and not words.heading
        blocks.append(f"{head} {plain}" if joined else f"{head}\n{plain}".strip())
    if document.signatures and not raw:
        blocks += _signatures(document, language)
    return "\n\n".join(blocks) + "\n"


def _signatures(document: Document, language: str) -> Iterator[str]:
    by_party = {one.party: one.persons for one in document.signatures}
    for party in ordered_parties(language, document):
        phrase = formulas.formula(language, "for_party", document.kind)
        lines = [phrase.replace("{party}", party.names[language].short)]
        for person in by_party[party.key]:
            lines += ["________", person.names[language], person.titles[language]]
        yield "\n".join(lines)


def _document(
    known: Mapping[str, Any], instrument: Mapping[str, Any], texts: Mapping[str, str]
) -> Document:
    signed = instrument["kind"] != "initiative"
    parties = tuple(_party(one["key"], one["language"]) for one in known["parties"])
    day = instrument.get("date")
    return Document(
        reference=known["reference"],
        kind=instrument["kind"],
        languages=tuple(texts),
        authentic=tuple(known["languages"]),
        parties=parties,
        alternat=AlternatMode(known["alternat"]),
        provisions=provisions(texts),
        signatures=tuple(
            SignatureBlock(one["key"], tuple(map(_person, one["signatories"])))
            for one in known["parties"]
        )
        if signed
        else (),
        copies=len(parties),
        place=instrument["place"],
        date=day if isinstance(day, date) else None,
        digest="",
        draft=False,
    )


def recorded(document: Document) -> Register:
    """The register, with what the dossier says of this document."""
    told = Recorded(
        kind=document.kind,
        parties=len(document.parties),
        copies=document.copies,
        languages=document.languages,
        authentic=document.authentic,
        place={tag: document.place[tag] for tag in document.languages},
        date=document.date,
    )
    return replace(register(), recorded=told)


def _named(known: Register) -> dict[str, tuple[str, ...]]:
    """The short names of the register by language, for slips in names."""
    found: dict[str, set[str]] = {}
    for one in known.names:
        for language, forms in one.forms.items():
            found.setdefault(language, set()).add(forms[-1])
    return {language: tuple(sorted(forms)) for language, forms in found.items()}


def demonstration() -> Iterator[Set]:
    """Each instrument of the demonstration as it is printed for its first party."""
    for path in sorted(DEMONSTRATION.glob("*/agreement.toml")):
        known = tomllib.loads(path.read_text("utf-8"))
        for instrument in known["instruments"]:
            tags = [*known["languages"], *known["reference_languages"]]
            texts = {
                tag: (path.parent / f"{instrument['kind']}.{tag}.txt").read_text("utf-8")
                for tag in tags
            }
            document = alternat.held_by(_document(known, instrument, texts), None)
            name = f"{path.parent.name}/{instrument['kind']}"
            made = {tag: printed(document, tag) for tag in texts}
            known_names = recorded(document)
            yield Set(name, made, known_names, _named(known_names))
            yield Set(
                f"{name}, fields", {tag: printed(document, tag, raw=True) for tag in texts}, None
            )


PARTNERS = {
    "en": ("monrovia", "comfort-tarpeh"),
    "pt": ("gaza", "graca-mabunda"),
    "lo": ("pakse", "vilayphone-chanthala"),
}
HOSTS = {
    "en": ("guizhou", "shen-jianhua"),
    "pt": ("guizhou", "shen-jianhua"),
    "lo": ("guiyang", "deng-hongwei"),
}
PLACE = {"zh-Hans": "贵阳", "en": "Guiyang", "pt": "Guiyang", "lo": "ກຸ້ຍຢາງ"}


def templates() -> Iterator[Set]:
    """Each template in Chinese and one other language, between two parties of the demonstration."""
    folder = BASE / "templates" / "instruments"
    for path in sorted((folder / "zh-Hans").glob("*.txt")):
        for tag, pair in PARTNERS.items():
            texts = {one: (folder / one / path.name).read_text("utf-8") for one in ("zh-Hans", tag)}
            rows = [
                {"key": who, "language": one, "signatories": [person]}
                for (who, person), one in zip((HOSTS[tag], pair), texts, strict=True)
            ]
            known = {
                "reference": "",
                "languages": list(texts),
                "alternat": "by_language",
                "parties": rows,
            }
            instrument = {"kind": path.stem, "date": date(2025, 7, 5), "place": PLACE}
            document = alternat.held_by(_document(known, instrument, texts), None)
            made = {one: printed(document, one) for one in texts}
            known_names = recorded(document)
            yield Set(f"template {path.stem} {tag}", made, known_names, _named(known_names))


def own() -> Iterator[Set]:
    """Texts written for the measurement: ``texts/<name>.<language>.txt``."""
    names = sorted({path.name.split(".")[0] for path in OWN.glob("*.*.txt")})
    for name in names:
        yield Set(name, _files(OWN.glob(f"{name}.*.txt")))


def shared(name: str, pattern: str) -> Iterator[Set]:
    """Real texts from the data folder; nothing where that is absent."""
    if texts := _files(SHARED.glob(pattern)):
        yield Set(name, texts)


def _files(paths: Iterable[Path]) -> dict[str, str]:
    return {path.name.split(".")[-2]: path.read_text("utf-8") for path in sorted(paths)}


def given(texts: Mapping[str, Path], names: Path | None) -> Set:
    """Files named on the command line."""
    known = Register.from_toml(names.read_text("utf-8")) if names else None
    plain = {tag: path.read_text("utf-8") for tag, path in texts.items()}
    return Set("given", plain, known, _named(known) if known else {})


def pairs(sets: Iterable[Set], pivots: tuple[str, ...]) -> Iterator[Set]:
    """Every two languages of each set by themselves, one of them a pivot."""
    for one in sets:
        for left, right in combinations(one.texts, 2):
            if left in pivots or right in pivots:
                texts = {left: one.texts[left], right: one.texts[right]}
                yield Set(f"{one.name} {left}–{right}", texts, one.register, one.names)


__all__ = ["Set", "demonstration", "given", "own", "pairs", "shared", "templates"]
