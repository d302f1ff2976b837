"""What a text says in numbers, dates and references, as typed values. Never strings of digits."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was read, and with it the form of ``Found.value``."""

    FIELD = "field"  # str: the name of a field such as {date}, filled in when it is printed
    REFERENCE = "reference"  # tuple of (level, number): (("article", 4), ("paragraph", 2))
    DATE = "date"  # (year | None, month | None, day | None), Gregorian
    WEEKDAY = "weekday"  # int: 1 Monday … 7 Sunday
    PERIOD = "period"  # (Fraction, unit), unit one of minute, day, month; a year is 12 months
    MONEY = "money"  # (Fraction, ISO 4217 code or "")
    RATIO = "ratio"  # Fraction: 50 % and one half are both 1/2
    ORDINAL = "ordinal"  # int: fifteenth is 15
    TIMES = "times"  # int: once is 1, 两次 is 2
    NUMBER = "number"  # Fraction


class Bound(StrEnum):
    """How a value limits: "at least thirty days"."""

    NONE = ""
    AT_LEAST = "at least"
    AT_MOST = "at most"
    MORE = "more than"
    LESS = "less than"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Found:
    """A value and where it stands in ``Text.plain``.

    A ``weak`` value is one that a language may say or leave unsaid ("a
    contact person", 一名联系人): alone it is no difference, but it is the
    counterpart of a different value.
    """

    kind: Kind
    value: Hashable
    start: int
    end: int
    weak: bool = False
    bound: Bound = Bound.NONE

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end
