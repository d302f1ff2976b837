"""Places of an instrument as they are named: "paragraphs 1 and 2 (a)", 第四十七条, «подпункт а».

The words are in the lexicon, section ``references``; ``mentions`` reads them one by one, and
:mod:`concordance.values.references` puts those together that name one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from concordance import lexicon
from concordance.values.enumerators import HAN_NUMBER, LETTER, counted, han
from concordance.values.numerals import numeral, value_of
from concordance.values.spelling import NEVER

Place = tuple[tuple[str, int], ...]
LEVELS = ("annex", "part", "chapter", "section", "article", "paragraph", "item", "subitem")
RANK = {level: rank for rank, level in enumerate(LEVELS)}

BRACKET = rf"\( ?(?:\d{{1,3}}|[ivxlIVXL]{{1,7}}|{LETTER}|[A-Z]|{HAN_NUMBER}) ?\)"
HALF = rf"(?:[ivx]{{1,5}}|{LETTER})\)"
QUOTED = rf"[«“„\"'‘]{LETTER}[»”“\"'’]"
TAIL = rf"(?: ?{BRACKET}| {HALF}|,? {QUOTED})*"
DIGITS = r"\d{1,3}(?:\.\d{1,2})*(?![\d%/]|[.,]\d)(?:\.?[ºª°]|er\b|re\b)?"
LARGE = r"[IVXL]{1,7}(?!\w)|[A-ZА-Я](?![^\W぀-ヿ㐀-鿿가-힣])"  # 附件A所列
PIECE = re.compile(rf"\d+|{HAN_NUMBER}|[ivxlIVXL]{{1,7}}(?!\w)|{LETTER}|[A-Z]")
RELATIONS = ("this", "that", "preceding", "following")


@dataclass(frozen=True, slots=True)
class Named:
    """One number of a mention with what hangs on it: 2 (a) is (("paragraph", 2), ("item", 1))."""

    place: Place
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """Places of one level named together.

    ``relation`` is "this", "that", "preceding", "following" or empty. A ``shy`` mention
    is a reference only beside another one: "point 3" alone may be anything.
    """

    level: str
    named: tuple[Named, ...]
    start: int
    end: int
    relation: str = ""
    shy: bool = False


@dataclass(frozen=True)
class Citing:
    """The patterns of a language."""

    scan: re.Pattern[str]
    level: re.Pattern[str]
    number: re.Pattern[str]
    count: re.Pattern[str]
    list: re.Pattern[str]
    range: re.Pattern[str]
    of: re.Pattern[str]
    within: re.Pattern[str]
    plural: re.Pattern[str] | None
    shy: re.Pattern[str]
    beside: re.Pattern[str]
    lead: re.Pattern[str]
    counted: re.Pattern[str]
    inherits: bool


def _either(ways: dict[str, str]) -> str:
    """The words of every level; the longer level names of the list first."""
    return "|".join(f"(?:{way})" for way in ways.values())


def _naming(ways: dict[str, str], after: dict[str, str]) -> re.Pattern[str]:
    """A pattern whose group tells the level of a word."""
    both = {level: "|".join(filter(None, (ways.get(level), after.get(level)))) for level in LEVELS}
    order = ("part", "subitem", "item", "annex", "chapter", "section", "article", "paragraph")
    return re.compile(
        "|".join(f"(?P<{level}>{both[level]})" for level in order if both[level]), re.IGNORECASE
    )


def _relations(known: Mapping[str, Any], level: str) -> str:
    """This article, the preceding two paragraphs: each way to say it in a group of its name."""
    return "|".join(
        f"(?P<{name}>{known[name].replace('LEVEL', level)})" for name in RELATIONS if name in known
    )


def _counted_before(known: Mapping[str, Any], ordinals: str) -> str:
    """The pattern of a number before its level: 第四, the first, «а»."""
    first = rf"(?:\d{{1,3}}(?:\.\d+)*|{HAN_NUMBER}|{BRACKET})(?: ?{BRACKET})*"
    if "before" not in known:
        first = rf"(?i:{ordinals})" + (f"|{QUOTED}" if known.get("lettered") else "")
    return f"(?:{first}|{known['letter']})" if "letter" in known else f"(?:{first})"


@cache
def citing(language: str) -> Citing:
    """The patterns of a language. Raises ``UnknownLanguage``."""
    known = lexicon.section(language, "references")
    levels: dict[str, str] = known["levels"]
    after = known.get("after", {})
    edge, stop = ("", "") if known.get("joined") else (r"(?<!\w)", r"(?!\w)")
    ordinals = "|".join([*known.get("ordinals", []), known.get("ordinal", r"(?!)")])
    words = numeral(language)
    number = f"(?:{DIGITS}|{LARGE}|{BRACKET}|{HALF}|{QUOTED}|(?i:{ordinals})|(?i:{words}))"
    first = _counted_before(known, ordinals)
    before, join = known.get("before", ""), f"(?:{known['list']}|{known['range']})"
    nouns = f"(?:{_either(after or levels)}){stop}"
    every = f"(?i:{_either(levels | {f'{one} after': way for one, way in after.items()})}){stop}"
    space = " ?" if "before" in known or known.get("lettered") else " "
    scan = (
        rf"{edge}(?:(?i:{_relations(known, every)})"
        rf"|{before}(?P<first>{first}(?:{join}(?:{before})?{first})*){space}(?P<unit>(?i:{nouns}))"
        rf"(?P<tail>(?:\d{{1,2}}(?!\d))?{TAIL})"
        rf"|(?P<word>(?i:{_either(levels)}))(?P<link>{known.get('link', ' ?')})(?P<number>{number}{TAIL}))"
    )

    def optional(key: str) -> re.Pattern[str]:
        return re.compile(known.get(key, NEVER), re.IGNORECASE)

    return Citing(
        scan=re.compile(scan),
        level=_naming(levels, after),
        number=re.compile(f"{number}{TAIL}"),
        count=re.compile(f"(?:{before})?({first})"),
        list=re.compile(known["list"]),
        range=re.compile(known["range"]),
        of=re.compile(known["of"]),
        within=re.compile(known.get("within", ",? ?")),
        plural=re.compile(known["plural"], re.IGNORECASE) if "plural" in known else None,
        shy=optional("shy"),
        beside=optional("beside"),
        lead=optional("lead"),
        counted=re.compile(rf" ?(?:{known['counted']})", re.IGNORECASE),
        inherits=bool(known.get("inherits")),
    )


@cache
def _ordinals(language: str) -> tuple[re.Pattern[str], ...]:
    known = lexicon.section(language, "references").get("ordinals", ())
    return tuple(re.compile(way, re.IGNORECASE) for way in known)


@lru_cache(maxsize=4096)
def _first_count(written: str, language: str) -> tuple[int, ...]:
    """The counts of a number in words, letters, Han or Roman signs or digits, 2.3 being two."""
    figure = re.search(r"\d+(?:\.\d+)*", written)
    if figure:
        return tuple(int(one) for one in figure[0].split("."))
    for at, way in enumerate(_ordinals(language), 1):
        if way.fullmatch(written):
            return (at,)
    signs = written.strip("()«»“”„\"'‘’ 第제").removesuffix("목")
    if value := counted(signs)[:1]:
        return value
    value_in_words = value_of(written, language)
    if value_in_words is not None and value_in_words.denominator == 1:
        return (int(value_in_words),)
    return ()


def _below(level: str, sign: str) -> str:
    """The level of what stands in brackets after a number of this level."""
    if level == "article":
        return "paragraph" if sign.isdecimal() or han(sign) is not None else "item"
    return LEVELS[min(max(RANK[level] + 1, RANK["item"]), RANK["subitem"])]


@lru_cache(maxsize=4096)
def place(written: str, level: str, language: str) -> Place:
    """What a number with its tail names: ``2 (a)`` at "paragraph"; empty where it is none."""
    opening = re.search(r"(?<=[^\s(«“„\"'‘]) ?\(| (?=[^ ]{1,5}\))|,? [«“„\"'‘]", written)
    core, tail = (
        (written[: opening.start()], written[opening.start() :]) if opening else (written, "")
    )
    if level == "paragraph" and re.fullmatch(rf"\W*{LETTER}\W*", core.strip()):
        level = "item"
    steps: list[tuple[str, int]] = []
    for number in _first_count(core.strip(), language):
        steps.append((level, number))
        level = _below(level, "1")
    if len(steps) > 1 and steps[0][0] in ("section", "paragraph"):
        steps = [(name, number) for name, (_, number) in zip(LEVELS[4:], steps, strict=False)]
    if not steps:
        return ()
    for sign in PIECE.findall(tail):
        value = counted(sign)
        if value:
            level = _below(steps[-1][0], sign)
            steps.append((level, value[0]))
    return tuple(steps)


def _level(matter: str, at: int, language: str) -> str:
    """The level of the word that stands here, or next after here."""
    match = citing(language).level.search(matter, at)
    return str(match.lastgroup) if match else ""


def _more(matter: str, language: str, level: str, named: list[Named], many: bool) -> int:
    """Add the further numbers of a list or a range; returns where they end."""
    known, at = citing(language), named[-1].end
    while True:
        span = known.range.match(matter, at)
        joint = span or known.list.match(matter, at)
        number = known.number.match(matter, joint.end()) if joint else None
        if not joint or not number or known.counted.match(matter, number.end()):
            return at
        written, last = number[0], named[-1].place
        bracketed = not written[0].isalnum() or bool(re.fullmatch(HALF, written))
        pointed = "." in written and len(last) > 1  # Article 1.2 or 2.3
        if not (many or pointed or (bracketed and len(last) > 1)):
            return at
        steps = place(written, last[-1][0] if bracketed else level, language)
        if not steps or (steps[0][0] != last[-1][0] if bracketed else False):
            return at
        steps = (*last[:-1], *steps) if bracketed else steps
        if span:
            named[-1] = Named((*last, ("to", steps[-1][1])), named[-1].start, number.end())
        else:
            named.append(Named(steps, number.start(), number.end()))
        at = number.end()


def _relative(match: re.Match[str], language: str) -> Mention:
    """This article, the preceding two paragraphs: the count stands with the relation."""
    relation = next(name for name in RELATIONS if match.groupdict().get(name))
    level = _level(match[0], 0, language)
    back = match.groupdict().get("back")
    counts = _first_count(back.strip(), language) if back else (1,)
    named = Named(((f"{relation} {level}", counts[0] if counts else 1),), *match.span())
    word = citing(language).level.search(match[0])
    shy = bool(word and citing(language).shy.fullmatch(word[0])) and relation in ("this", "that")
    return Mention(level, (named,), *match.span(), relation, shy)


def _counted_first(match: re.Match[str], language: str) -> Mention | None:
    """第四条、第一款(二): the number before the level; lists stand before it too."""
    known, level = citing(language), _level(match.string, match.start("unit"), language)
    named: list[Named] = []
    at = match.start("first")
    tail = re.sub(r"^(\d+)", r"(\1)", match["tail"])  # 第四条2(a)
    for each in known.count.finditer(match["first"]):
        steps = place(each[1] + tail, level, language)
        if not steps:
            return None
        joint = match["first"][named[-1].end - at : each.start()] if named else ""
        if joint and known.range.match(joint):
            last = named.pop()
            named.append(Named((*last.place, ("to", steps[0][1])), last.start, at + each.end()))
        else:
            named.append(Named(steps, at + each.start(), at + each.end()))
    shy = bool(known.shy.fullmatch(match["unit"])) and "(" not in match[0]
    start = match.end() - len(match[0].lstrip())
    return Mention(level, tuple(named), start, match.end(), "", shy) if named else None


def _counted_last(match: re.Match[str], language: str) -> Mention | None:
    """Articles 4 and 5, пункты 1–3: the level before its numbers."""
    known, level = citing(language), _level(match.string, match.start("word"), language)
    steps = place(match["number"], level, language)
    lone = re.fullmatch(r"[A-ZА-Я]", match["number"])
    if not steps or (lone and level != "annex" and match["number"] not in "IVX"):
        return None
    named = [Named(steps, *match.span("number"))]
    many = known.plural is None or bool(known.plural.fullmatch(match["word"]))
    end = _more(match.string, language, level, named, many)
    shy = bool(known.shy.fullmatch(match["word"])) and steps[0][0] == level
    shy = shy and not re.match(rf"\W|{HALF}|[IVXL]{{2,7}}(?!\w)", match["number"])
    return Mention(steps[0][0], tuple(named), match.start(), end, "", shy)


def mentions(matter: str, language: str) -> Iterator[Mention]:
    """Every mention in the order of the characters; none crosses a line."""
    scan, at = citing(language).scan, 0
    while match := scan.search(matter, at):
        at = match.end()
        mention: Mention | None
        if match["word"]:
            mention = _counted_last(match, language)
        elif match["unit"] is not None:
            mention = _counted_first(match, language)
        else:
            mention = _relative(match, language)
        if mention:
            at = max(at, mention.end)
            yield mention
