"""Which lines open an article, a part or an annex, and which only mention one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from concordance.reading.lines import Line
from concordance.reading.markers import marker_at
from concordance.reading.words import Structure, stopped

SEPARATORS = re.compile(r"[\s.:、．\-–—)]*")
FAR = 5  # a label run into its text may skip this many numbers, and no more


@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of line ``at``: ``end`` is the offset in its words where it ends.

    ``rest`` is what follows it there; ``joined`` without a blank between;
    ``running`` as a sentence goes on after a reference (第五条所述, Article 5 of).
    ``form`` is the place of its pattern in the lexicon.
    """

    at: int
    end: int
    number: int | None
    rest: str
    joined: bool = False
    running: bool = False
    form: int = 0
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
    joined = bool(rest) and rest == after
    running = bool(words.running.match(line.words, len(line.words) - len(rest)))
    return Label(at, match.end(), number, rest, joined, running)


def _labels(
    lines: Sequence[Line], patterns: Sequence[re.Pattern[str]], words: Structure
) -> list[list[Label]]:
    """The labels of each pattern, the pattern that labels most lines first."""
    found = [
        [label for at, line in enumerate(lines) if (label := _label(line, at, one, words))]
        for one in patterns
    ]
    return sorted(found, key=len, reverse=True)


def articles(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The labels that open articles, in order.

    A label that runs into its text is believed where its number may come
    next, and one in another form than the rest (Art. 3 among Article 1, 2, 4)
    or with a character mistaken for another only where it must come next.
    """
    best, *others = _labels(lines, words.articles, words)
    slips = [replace(one, slip=True) for form in _labels(lines, words.slips, words) for one in form]
    taken = {one.at for one in best}
    odd = {one.at: one for form in others for one in form if one.at not in taken}
    odd |= {one.at: one for one in slips if one.at not in taken}
    accepted: list[Label] = []
    seen: set[int | None] = set()
    rests: set[str] = set()
    for label in sorted([*best, *odd.values()], key=lambda one: one.at):
        last = accepted[-1].number or 0 if accepted else 0
        number = label.number or 0
        heads = number == last + 1 and (label.slip or not stopped(label.rest))
        fits = number not in seen and number - last <= FAR
        if (label.running or label.at in odd) and not (heads and bool(best)):
            continue
        if not label.joined or fits or label.rest in rests:
            accepted.append(label)
            seen.add(label.number)
            rests.add(label.rest)
    return _chapters_for_articles(accepted, divisions(lines, words))


def _chapters_for_articles(accepted: list[Label], chapters: list[Label]) -> list[Label]:
    """第二十三章 between 第二十二条 and 第二十四条 is an article whose last character is mistaken."""
    places = [one.at for one in accepted]
    result = list(accepted)
    counted = 0
    for one in chapters:
        at = bisect_left(places, one.at)
        between = [each.number for each in accepted[max(at - 1, 0) : at + 1]]
        number = one.number or 0
        if between == [number - 1, number + 1] and number != counted + 1:
            result.append(replace(one, slip=True))
        else:
            counted = number
    return sorted(result, key=lambda each: each.at)


def opening(lines: Sequence[Line], words: Structure) -> tuple[list[Label], bool]:
    """The labels under which the instrument is read, and whether they are mere points.

    Articles first. Without any, numbered paragraphs or points that count
    through the whole instrument; otherwise its chapters, with what is numbered
    in each of them; otherwise its points.
    """
    labels, chapters = articles(lines, words), divisions(lines, words)
    above = {one.at for one in chapters}
    if any(one.at not in above for one in labels):
        return labels, False
    numbered = points(lines, words)
    spread = len({bisect_left(sorted(above), one.at) for one in numbered}) > 1 or not above
    candidates = [(_paragraphs(lines, words), False)]
    candidates += [(numbered, True)] if spread else []
    for found, pointed in candidates:
        if len(found) > max(1, len(labels)) and _counts_through(found):
            return found, pointed
    if labels:
        return labels, False
    forms = Counter(one.form for one in chapters)
    most = max(forms, key=lambda form: (forms[form], form), default=0)
    lowest = [one for one in chapters if one.form == most]
    if len(lowest) > 1 and _counts_through(lowest):
        return lowest, False
    return numbered, True


def _counts_through(labels: Sequence[Label]) -> bool:
    """Whether the count begins with 1 and never begins again."""
    numbers = [one.number or 0 for one in labels]
    return numbers[0] == 1 and all(one < other for one, other in pairwise(numbers))


def _paragraphs(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The lines that are the number of a paragraph and no sentence: Paragraph 3, 第三段 会晤."""
    found = [
        label
        for at, line in enumerate(lines)
        for pattern in words.paragraphs
        if (label := _label(line, at, pattern, words))
        and not (label.rest and (label.running or stopped(label.rest)))
    ]
    return found if len(found) > 1 else []


def divisions(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The lines that open parts and chapters, never a whole sentence; ``form`` tells parts from chapters."""
    found = []
    for at, line in enumerate(lines):
        for form, pattern in enumerate(words.divisions):
            label = _label(line, at, pattern, words)
            if label and not label.running and not stopped(label.rest):
                found.append(replace(label, form=form))
                break
    return found


def annexes(lines: Sequence[Line], words: Structure, after: int) -> list[Label]:
    """The lines that open annexes, from line ``after`` on."""
    found = []
    for at in range(after, len(lines)):
        for pattern in words.annexes:
            label = _label(lines[at], at, pattern, words)
            if label and not label.running and not _sentence(label, lines, words):
                found.append(label)
                break
    return found


def _sentence(label: Label, lines: Sequence[Line], words: Structure) -> bool:
    """Whether the line says something of an annex; a heading may run into text that introduces a list."""
    rest = lines[label.at].words[label.end :].rstrip()
    if rest and label.number is None:
        return True
    return rest.endswith("。") if words.han else stopped(rest) and not rest.endswith(":")


def points(lines: Sequence[Line], words: Structure) -> list[Label]:
    """The numbered points of an instrument without articles: two or more, counted from 1."""
    found: list[Label] = []
    style = ""
    inner = 0
    for at, line in enumerate(lines):
        marker = marker_at(line.words, words)
        if not marker or marker.shape != "dot":
            if len(found) > 1 and _opens_annex(lines, at, words):
                break
            continue
        alphabet, count = marker.readings[0]
        number = count or 0
        if not style and number == 1 and alphabet in ("decimal", "han"):
            style = alphabet
        if style != alphabet:
            continue
        last = found[-1].number or 0 if found else 0
        inner = _inner(lines, at, number, inner, last)
        if not inner and number - last <= FAR:
            found.append(Label(at, marker.end, number, line.words[marker.end :].strip()))
    return found if len(found) > 1 else []


def _inner(lines: Sequence[Line], at: int, number: int, inner: int, last: int) -> int:
    """The number of an item in a list of its own within a point; 0 for a point."""
    before = lines[at - 1].words if at else ""
    if not inner:
        return int(number == 1 and last > 0 and before.endswith(":"))
    over = number == last + 1 and before.endswith((".", "。"))
    return number if number == inner + 1 and not over else 0


def _opens_annex(lines: Sequence[Line], at: int, words: Structure) -> bool:
    found = (_label(lines[at], at, pattern, words) for pattern in words.annexes)
    return any(one and not one.running and not _sentence(one, lines, words) for one in found)
