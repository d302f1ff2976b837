from fractions import Fraction

import pytest

from concordance.checks.cancelling import remaining
from concordance.values import Found, Kind


def found(kind, value, at=0, *, weak=False):
    return Found(kind, value, at, at + 1, weak)


def months(amount):
    return found(Kind.PERIOD, (Fraction(amount), "month"))


def number(value, **more):
    return found(Kind.NUMBER, Fraction(value), **more)


ALIKE = [
    (number(5), number(5)),
    (number(5), found(Kind.ORDINAL, 5)),
    (found(Kind.TIMES, 2), number(2)),
    (number(2030), found(Kind.DATE, (2030, None, None))),
    (number(2), found(Kind.REFERENCE, (("part", 2),))),
    (found(Kind.MONEY, (Fraction(9), "")), found(Kind.MONEY, (Fraction(9), "USD"))),
    (months(216), number(18)),
    (months(216), number(216)),
]
DIFFERENT = [
    (number(5), number(6)),
    (number(5), found(Kind.RATIO, Fraction(5))),
    (number(2030), found(Kind.DATE, (2030, 1, None))),
    (found(Kind.MONEY, (Fraction(9), "CNY")), found(Kind.MONEY, (Fraction(9), "USD"))),
    (number(9), found(Kind.MONEY, (Fraction(9), "USD"))),
    (months(216), number(108)),
    (months(216), number(18, weak=True)),
    (months(216), months(18)),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_values_that_say_the_same_cancel_out(one, other):
    assert remaining([one], [other]) == ([], [])
    assert remaining([other], [one]) == ([], [])


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_values_that_do_not_say_the_same_are_left(one, other):
    assert remaining([one], [other]) == ([one], [other])
    assert remaining([other], [one]) == ([other], [one])


def test_value_cancels_out_only_as_often_as_it_is_said():
    one, other = number(5, at=1), number(5, at=2)
    assert remaining([one, other], [number(5)]) == ([other], [])
    assert remaining([one, other], [found(Kind.ORDINAL, 5)]) == ([other], [])


def test_weak_of_equals_is_left_over_before_the_strong():
    weak, strong = number(2, at=1, weak=True), number(2, at=2)
    assert remaining([weak, strong], [number(2)]) == ([weak], [])


def test_period_of_nothing_meets_a_nought():
    assert remaining([months(0)], [number(0)]) == ([], [])
    assert remaining([number(0)], [months(0)]) == ([], [])


def test_first_of_several_counterparts_is_taken():
    first, second = found(Kind.ORDINAL, 5, at=1), found(Kind.TIMES, 5, at=2)
    assert remaining([number(5)], [first, second]) == ([], [second])
