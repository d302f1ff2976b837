"""Limits that a denial, an event ahead, a range or another currency makes other than they look."""

from __future__ import annotations

import pytest

from concordance import read_text
from concordance.values import Bound, Kind
from concordance.values.scanning import values_of


def bounds(language: str, plain: str) -> list[Bound]:
    kinds = {Kind.PERIOD, Kind.MONEY, Kind.NUMBER}
    found = values_of(read_text(f"{plain}\n", language))
    return [one.bound for one in found if one.kind in kinds and not one.weak]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "No student may hold a scholarship under this agreement for more than 24 months."),
        ("en", "Neither Side shall keep the samples for longer than 24 months."),
        ("zh-Hans", "任何学生享受奖学金的期限不得超过24个月。"),
        ("zh-Hans", "任何一方不得连续任职超过24个月。"),
        ("es", "Ningún estudiante puede disfrutar de ella durante más de 24 meses."),
        ("pt", "Nenhum estudante pode usufruir dela durante mais de 24 meses."),
    ],
)
def test_what_is_denied_more_is_at_most(language: str, plain: str) -> None:
    assert bounds(language, plain) == [Bound.AT_MOST]


@pytest.mark.parametrize(
    ("language", "plain"),
    [
        ("en", "A Party that is not liable pays nothing, and a course lasts more than 24 months."),
        ("zh-Hans", "不可抗力持续超过六个月的，任何一方可终止。"),
    ],
)
def test_a_denial_of_something_else_turns_nothing(language: str, plain: str) -> None:
    assert bounds(language, plain) == [Bound.MORE]


@pytest.mark.parametrize(
    ("language", "plain", "bound"),
    [
        ("en", "It objects no later than six months before the end.", Bound.AT_LEAST),
        ("en", "It objects no later than six months after the end.", Bound.AT_MOST),
        ("zh-Hans", "双方应不迟于期满前六个月书面提出。", Bound.AT_LEAST),
        ("es", "Lo comunica a más tardar seis meses antes del vencimiento.", Bound.AT_LEAST),
        ("pt", "Comunica o mais tardar seis meses antes do termo.", Bound.AT_LEAST),
    ],
)
def test_no_later_than_six_months_before_is_six_months_at_least(
    language: str, plain: str, bound: Bound
) -> None:
    assert bounds(language, plain) == [bound]


def test_from_one_age_to_another_is_no_limit() -> None:
    assert set(bounds("ko", "15세부터 24세까지의 청소년")) == {Bound.NONE}


def test_a_sum_said_again_in_another_currency_has_the_limit_of_the_first() -> None:
    sums = "up to a maximum of RMB 6,000 or KRW 1,100,000 per person"
    assert bounds("en", f"The costs are borne {sums}.") == [Bound.AT_MOST, Bound.AT_MOST]
    apart = "They bear up to RMB 6,000; the other bears KRW 1,100,000."
    assert bounds("en", apart) == [Bound.AT_MOST, Bound.NONE]
    far = "They bear up to RMB 6,000, while the other bears KRW 1,100,000."
    assert bounds("en", far) == [Bound.AT_MOST, Bound.NONE]


def test_a_third_party_is_no_third_in_french() -> None:
    def ratios(plain: str) -> int:
        return sum(one.kind == Kind.RATIO for one in values_of(read_text(plain, "fr")))

    assert ratios("Les informations ne sont pas transmises à un tiers sans accord.") == 0
    assert ratios("Au moins un tiers des camions est électrique.") == 1
