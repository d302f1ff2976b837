"""Which lines open an article, a part or an annex, and which only mention one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concordance.reading.lines import Line
from concordance.reading.markers import marker_at
from concordance.reading.words import Structure, stopped

SEPARATORS = re.compile(r"[\s.:、．\-–—)]*")
FAR = 5  # a label run into its text may skip this many numbers, and no more


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of line ``at``: ``end`` is the offset in its words where it ends."""

    at: int
    end: int
    number: int | None
    rest: str
    joined: bool = False
    slip: bool = False


def _label(line: Line, at: int, pattern: re.Pattern[str], words: Structure) -> Label | None:
    match = pattern.match(line.words)
    if not match:
        return None
    number = words.number(match["n"]) if "n" in pattern.groupindex else None
    if "n" in pattern.groupindex and number is None:
        return None
    after = line.words[match.end() :]
    gap = SEPARATORS.match(after)
    rest = after[gap.end() :] if gap else after
    return Label(at, match.end(), number, rest, joined=bool(rest) and rest == after)


def _labels(
    lines: Sequence[Line], patterns: Sequence[re.Pattern[str]], words: Structure
) -> list[Label]:
    """The labels of the pattern that labels most lines."""
    best: list[Label] = []
    for pattern in patterns:
        found = [_label(line, at, pattern, words) for at, line in enumerate(lines)]
        labels = [one for one in found if one and not words.running.match(one.rest)]
        if len(labels) > len(best):
            best = labels
    return best


def _merged(labels: list[Label], slips: list[Label], words: Structure) -> list[Label]:
    taken = {one.at for one in labels}
    also = [
        Label(one.at, one.end, one.number, one.rest, one.joined, slip=True)
        for one in slips
        if one.at not in taken
    ]
    return sorted(labels + also, key=lambda one: one.at)


def articles(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The labels that open articles, in order.

    A label that runs into its text is believed where its number may come
    next; ``slip`` marks one with a character mistaken for another, and a
    chapter whose number only an article can have.
    """
    found = _merged(_labels(lines, words.articles, words), _slips(lines, words), words)
    accepted: list[Label] = []
    seen: set[int | None] = set()
    rests: set[str] = set()
    for label in found:
        last = accepted[-1].number or 0 if accepted else 0
        number = label.number or 0
        fits = number not in seen and number - last <= FAR
        if not label.joined or fits or label.rest in rests:
            accepted.append(label)
            seen.add(label.number)
            rests.add(label.rest)
    return _chapters_for_articles(accepted, divisions(lines, words))


def _slips(lines: Sequence[Line], words: Structure) -> list[Label]:
    return _labels(lines, words.slips, words)


def _chapters_for_articles(accepted: list[Label], chapters: list[Label]) -> list[Label]:
    """第二十三章 between 第二十二条 and 第二十四条 is an article; so is a chapter after the 22nd article."""
    result = list(accepted)
    counted = 0
    for chapter in chapters:
        before = [one for one in accepted if one.at < chapter.at]
        after = [one for one in accepted if one.at > chapter.at]
        number = chapter.number or 0
        if (
            before
            and before[-1].number == number - 1
            and after
            and after[0].number == number + 1
            and number != counted + 1
        ):
            result.append(
                Label(chapter.at, chapter.end, number, chapter.rest, chapter.joined, slip=True)
            )
        else:
            counted = number
    return sorted(result, key=lambda one: one.at)


def divisions(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The lines that open parts and chapters: never a whole sentence."""
    found = []
    for at, line in enumerate(lines):
        for pattern in words.divisions:
            label = _label(line, at, pattern, words)
            if label and not words.running.match(label.rest) and not stopped(label.rest):
                found.append(label)
                break
    return found


def annexes(lines: Sequence[Line], words: Structure, after: int) -> list[Label]:
    """The lines that open annexes, from line ``after`` on."""
    found = []
    for at in range(after, len(lines)):
        for pattern in words.annexes:
            label = _label(lines[at], at, pattern, words)
            if label and not words.running.match(label.rest) and not _sentence(label, lines, words):
                found.append(label)
                break
    return found


def _sentence(label: Label, lines: Sequence[Line], words: Structure) -> bool:
    """Whether the line says something of an annex; a heading may run into text that introduces a list."""
    rest = lines[label.at].words[label.end :].rstrip()
    leads = rest.endswith((":", "："))
    if label.at and label.number is None and rest:
        return True
    return bool(rest) and stopped(rest) and not leads and not words.han


def points(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The numbered points of an instrument without articles: two or more, counted from 1."""
    found: list[Label] = []
    style: tuple[str, str] | None = None
    for at, line in enumerate(lines):
        marker = marker_at(line.words, words)
        if not marker or marker.shape != "dot":
            continue
        alphabet, number = marker.readings[0]
        if style is None and number == 1 and alphabet in ("decimal", "han"):
            style = ("dot", alphabet)
        if style == ("dot", alphabet):
            last = found[-1].number or 0 if found else 0
            if (number or 0) - last <= FAR:
                found.append(Label(at, marker.end, number, line.words[marker.end :].strip()))
    return found if len(found) > 1 else []
