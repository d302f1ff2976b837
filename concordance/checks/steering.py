"""Steering words held against each other: what one side surely says and the other cannot have said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from concordance.findings import Severity
from concordance.sentence_pairs import sentence_pairs
from concordance.sides import Case, Pair, Place
from concordance.signs import Sign, Tally, signs_of, tally
from concordance.text import Span

# Of so many places that say a thing, one may be left unsaid by the other text before it is its habit.
HABIT = 60
# Of so many sentences one may differ, and two in a short text; more tell of a free rendering.
FREE, FEW = 40, 2
MILDER = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE}
# A ban is a negation too: 应不 and "shall not", 不能 and "may not" are told apart nowhere.
ALSO = {"prohibition": "negation"}
# Classes whose softer words are counterparts of each other: can and 能, unless and 除非.
ANSWERED = frozenset({"obligation", "permission", "prohibition", "negation", "or", "exception"})


@dataclass(frozen=True)
class Compared:
    """Two sentences that correspond, and what each says of the classes of one section."""

    pair: Pair
    left: Tally
    right: Tally

    def over(self, name: str) -> int:
        """How much oftener the left surely says it (positive), or the right (negative)."""
        answered = name in ANSWERED
        more = self.left.over(self.right, name, answered=answered)
        return more - self.right.over(self.left, name, answered=answered)

    def silent(self, name: str) -> bool:
        """Whether one of the sides does not say it at all."""
        return self.left.silent(name) or self.right.silent(name)


def compared(case: Case, section: str) -> tuple[Compared, ...]:
    """Each pair of sentences that says something of a section, with its tallies."""
    if section not in case.worked_out:
        case.worked_out[section] = tuple(
            Compared(pair, _counted(left), _counted(right))
            for pair in sentence_pairs(case)
            if (left := pair.left.signs(section)) + (right := pair.right.signs(section))
        )
    found: tuple[Compared, ...] = case.worked_out[section]
    return found


def _counted(signs: Sequence[Sign]) -> Tally:
    count = tally(signs)
    for name, other in ALSO.items():
        for sign in signs:
            if other not in sign.sure:
                count.sure[other] += name in sign.sure
                count.maybe[other] += name in sign.maybe and other not in sign.maybe
    return count


def shown(place: Place, section: str, *names: str) -> tuple[Span, str]:
    """Where a place says one of the classes, and the word; the whole place where it does not."""
    for sign in place.signs(section):
        if sign.sure.intersection(names):
            return sign.span, place.side.written(sign.span)
    return place.span, ""


@dataclass(frozen=True)
class Lack:
    """A class said in one place and not in its counterpart."""

    pair: Pair
    name: str
    said: Place
    silent: Place


def against_habit(
    all_compared: Iterable[Compared], needed: Mapping[str, int], *, whole: bool = True
) -> Iterator[Lack]:
    """Lacks that these two texts do not show as a matter of course.

    ``needed`` gives for each class how many places must say it on both sides
    before one that does not is telling; ``whole`` keeps to lacks of every such
    word.
    """
    lacks: dict[tuple[str, str], list[Lack]] = {}
    said: Counter[tuple[str, str]] = Counter()
    for one in all_compared:
        for name in needed:
            left, right = one.pair.left, one.pair.right
            said[name, left.language] += bool(one.right.sure[name])
            said[name, right.language] += bool(one.left.sure[name])
            over = one.over(name)
            if over and (one.silent(name) or not whole):
                places = (left, right) if over > 0 else (right, left)
                lacks.setdefault((name, places[1].language), []).append(
                    Lack(one.pair, name, *places)
                )
    for key, found in lacks.items():
        many, both = len(found), said[key] - len(found)
        if many <= max(1, said[key] // HABIT) and both >= needed[key[0]]:
            yield from found


def reads(case: Case, section: str) -> bool:
    """Whether both languages have the section."""
    return all(signs_of(side.language, section) for side in (case.left, case.right))


def _differs(one: Compared) -> bool:
    swapped = one.over("obligation") * one.over("permission") < 0
    return bool(swapped or one.over("negation") or one.over("or"))


def weighed(case: Case, severity: Severity) -> Severity:
    """The severity where a difference tells; one step milder between texts that render each other freely.

    Never milder than a warning where it would be an error: a draft may hold
    several slips at once, and somebody must look.
    """
    if "free" not in case.worked_out:
        places = (*compared(case, "force"), *compared(case, "connectors"))
        case.worked_out["free"] = sum(map(_differs, places)) > max(FEW, len(places) // FREE)
    return MILDER[severity] if case.worked_out["free"] else severity
