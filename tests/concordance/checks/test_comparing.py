from fractions import Fraction

import pytest

from concordance.checks.comparing import differences
from concordance.values import Found, Kind


def said(*values, weak=False):
    return [Found(kind, value, at, at + 1, weak=weak) for at, (kind, value) in enumerate(values)]


ALIKE = [
    ((Kind.ORDINAL, 5), (Kind.NUMBER, Fraction(5))),
    ((Kind.DATE, (2030, None, None)), (Kind.NUMBER, Fraction(2030))),
    ((Kind.REFERENCE, (("part", 2),)), (Kind.ORDINAL, 2)),
    ((Kind.MONEY, (Fraction(5), "")), (Kind.MONEY, (Fraction(5), "USD"))),
    ((Kind.PERIOD, (Fraction(216), "month")), (Kind.NUMBER, Fraction(18))),
    ((Kind.RATIO, Fraction(1, 2)), (Kind.RATIO, Fraction(1, 2))),
]

DIFFERENT = [
    ((Kind.DATE, (2030, 5, None)), (Kind.NUMBER, Fraction(2030))),
    ((Kind.REFERENCE, (("article", 4), ("paragraph", 2))), (Kind.NUMBER, Fraction(2))),
    ((Kind.MONEY, (Fraction(5), "EUR")), (Kind.MONEY, (Fraction(5), "USD"))),
    ((Kind.PERIOD, (Fraction(216), "month")), (Kind.NUMBER, Fraction(19))),
    ((Kind.RATIO, Fraction(1, 2)), (Kind.NUMBER, Fraction(1, 2))),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_one_thing_in_two_kinds_cancels_out(one, other):
    assert differences(said(one), said(other)) == []
    assert differences(said(other), said(one)) == []


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_two_things_remain(one, other):
    assert differences(said(one), said(other)) != []


def test_weak_value_alone_is_no_difference_but_a_counterpart():
    one, two = (Kind.NUMBER, Fraction(1)), (Kind.NUMBER, Fraction(2))
    assert differences(said(one, weak=True), []) == []
    [difference] = differences(said(one, weak=True), said(two))
    assert difference.left.value == 1
    assert difference.right.value == 2
    assert not difference.slight


def test_repeated_value_is_slight():
    two = (Kind.NUMBER, Fraction(2))
    [difference] = differences(said(two, two), said(two))
    assert difference.repeated
    assert difference.slight
    [difference] = differences(said(two), said(two, two))
    assert difference.found.start == 1
