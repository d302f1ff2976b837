"""Names of places, persons and institutions: another one, or one letter wrong."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.mutations import Mutant, Original
from bench.mutations.tongues import tongue

LISTS = tomllib.loads((Path(__file__).parent / "names.toml").read_text("utf-8"))
PLACES: Mapping[str, str] = LISTS["places"]
COMMON = frozenset(LISTS["capitals"]["common"].split())
HOMOPHONES = dict(
    zip(
        "贵州阳山东青岛海上北京广西南江苏明建波克亚利加马华宁文伟国林",
        "桂洲杨三冬清道每尚比景光息男姜疏名健播可压立家玛花柠闻维果琳",
        strict=True,
    )
)


def _misspelt(name: str, language: str) -> str:
    """One letter lost or two exchanged; in Han characters one of the same sound."""
    if tongue(language).tag == "zh-Hans":
        for sign in reversed(name):
            if sign in HOMOPHONES:
                return name.replace(sign, HOMOPHONES[sign])
        return name[:-2] + name[-1] + name[-2] if len(name) > 2 else name + name[-1]
    if tongue(language).tag == "lo":
        return name[:-1]
    for at in range(len(name) - 2, 0, -1):
        if name[at] != name[at - 1] and name[at].islower() and name[at - 1].islower():
            return name[: at - 1] + name[at] + name[at - 1] + name[at + 1 :]
    return name[:-1]


def _listed(original: Original) -> Iterator[re.Match[str]]:
    """Names of the list and of the register."""
    tag = tongue(original.language).tag
    known = {*PLACES.get(tag, "").split(), *original.names} - {""}
    choice = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    edge = "" if tag in ("zh-Hans", "lo") else r"\b"
    if known:
        yield from re.finditer(rf"{edge}(?:{choice}){edge}", original.plain)


def _capitals(original: Original) -> Iterator[re.Match[str]]:
    """Capitalised words within sentences that stand nowhere in small letters."""
    small = {word.lower() for word in re.findall(r"\b[a-zà-ÿ]{3,}\b", original.plain)}
    for found in re.finditer(r"(?<=[a-zà-ÿ,] )[A-ZÀ-Þ][a-zà-ÿ]{3,}\b(?![’'])", original.plain):
        word = found[0].lower()
        plural = word + "s" if not word.endswith("s") else word[:-1]
        if found[0] not in COMMON and not {word, plural} & (small | original.known):
            yield found


def _spots(original: Original) -> Iterator[re.Match[str]]:
    taken: set[int] = set()
    latin = tongue(original.language).tag in ("en", "pt")
    transliterated = re.finditer(
        r"[\u4e00-\u9fff]{1,4}·[\u4e00-\u9fff]{1,5}?(?=[，。、；（\s]|$)", original.plain
    )
    for found in (
        *_listed(original),
        *(_capitals(original) if latin else ()),
        *(transliterated if tongue(original.language).tag == "zh-Hans" else ()),
    ):
        if taken.isdisjoint(range(*found.span())) and not _in_address(original, found.start()):
            taken.update(range(*found.span()))
            yield found


def _in_address(original: Original, at: int) -> bool:
    start = original.plain.rfind(" ", 0, at) + 1
    return bool(re.match(r"\S*(?:://|@|www\.)", original.plain[start : at + 40].split(" ")[0]))


def names(original: Original) -> Iterator[Mutant]:
    """Each name once replaced by another, once misspelt."""
    language = original.language
    others = PLACES.get(tongue(language).tag, PLACES["en"]).split()
    for found in _spots(original):
        start, end = found.span()
        while (other := original.dice.choice(others)) in found[0] or found[0] in other:
            pass
        yield Mutant("name", language, ((start, end, other),))
        wrong = _misspelt(found[0], language)
        if wrong != found[0]:
            yield Mutant("name", language, ((start, end, wrong),))
