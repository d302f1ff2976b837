"""The alternat, as tables: who is named first, in which original, in which language."""

import itertools

import pytest

from rendering.alternat import held_by
from rendering.content import AlternatMode
from rendering.fields import resolve
from tests.rendering.sample import agreement

HOLDER, LANGUAGE = AlternatMode.BY_HOLDER, AlternatMode.BY_LANGUAGE
G, A, X = "guizhou", "gaza", "xiangkhouang"
TWO = {"languages": ("zh-Hans", "pt"), "parties": (G, A)}
THREE = {"languages": ("zh-Hans", "pt", "lo", "en"), "parties": (G, A, X)}

BY_HOLDER = [
    (TWO, None, (G, A), ("zh-Hans", "pt")),
    (TWO, G, (G, A), ("zh-Hans", "pt")),
    (TWO, A, (A, G), ("pt", "zh-Hans")),
    (THREE, None, (G, A, X), ("zh-Hans", "pt", "lo", "en")),
    (THREE, G, (G, A, X), ("zh-Hans", "pt", "lo", "en")),
    (THREE, A, (A, X, G), ("pt", "zh-Hans", "lo", "en")),
    (THREE, X, (X, G, A), ("lo", "zh-Hans", "pt", "en")),
]

BY_LANGUAGE = [
    (TWO, {"zh-Hans": (G, A), "pt": (A, G)}),
    (THREE, {"zh-Hans": (G, A, X), "pt": (A, X, G), "lo": (X, G, A), "en": (G, A, X)}),
]

FIELDS = [
    (TWO, HOLDER, G, "zh-Hans", "parties short", "贵州省和加扎省"),
    (TWO, HOLDER, A, "zh-Hans", "parties short", "加扎省和贵州省"),
    (TWO, HOLDER, A, "pt", "parties short", "Gaza e Guizhou"),
    (TWO, HOLDER, G, "pt", "parties short", "Guizhou e Gaza"),
    (TWO, LANGUAGE, G, "pt", "parties short", "Gaza e Guizhou"),
    (TWO, LANGUAGE, A, "zh-Hans", "parties short", "贵州省和加扎省"),
    (TWO, HOLDER, G, "zh-Hans", "languages", "中文和葡萄牙文"),
    (TWO, HOLDER, A, "zh-Hans", "languages", "葡萄牙文和中文"),
    (TWO, HOLDER, A, "pt", "languages", "português e chinês"),
    (TWO, LANGUAGE, A, "pt", "languages", "português e chinês"),
    (THREE, HOLDER, X, "en", "parties short", "Xiangkhouang, Guizhou and Gaza"),
    (THREE, HOLDER, A, "zh-Hans", "parties short", "加扎省、川圹省和贵州省"),
    (THREE, LANGUAGE, A, "lo", "parties short", "ແຂວງຊຽງຂວາງ, ແຂວງກຸ້ຍໂຈ ແລະ ແຂວງກາຊາ"),
    (THREE, HOLDER, X, "en", "languages", "Lao, Chinese, Portuguese and English"),
    (THREE, LANGUAGE, X, "en", "languages", "English, Chinese, Portuguese and Lao"),
    (
        TWO,
        HOLDER,
        A,
        "zh-Hans",
        "parties",
        "莫桑比克共和国加扎省和中华人民共和国贵州省",
    ),
    (
        TWO,
        HOLDER,
        A,
        "zh-Hans",
        "parties defined",
        "莫桑比克共和国加扎省（以下简称“加扎省”）和中华人民共和国贵州省（以下简称“贵州省”）",
    ),
]


@pytest.mark.parametrize(("what", "holder", "order", "languages"), BY_HOLDER)
def test_holder_comes_first_in_every_language_and_the_rest_in_rotation(
    what, holder, order, languages
):
    held = held_by(agreement(alternat=HOLDER, **what), holder)
    assert held.orders == dict.fromkeys(what["languages"], order)
    assert held.languages == held.authentic == languages
    assert held.holder == holder


@pytest.mark.parametrize(("what", "orders"), BY_LANGUAGE)
def test_order_by_language_is_the_same_in_every_original(what, orders):
    document = agreement(alternat=LANGUAGE, **what)
    for holder in (None, *what["parties"]):
        held = held_by(document, holder)
        assert held.orders == orders
        assert held.languages == held.authentic == what["languages"]
        assert held.holder == holder


@pytest.mark.parametrize(("what", "mode", "holder", "language", "field", "value"), FIELDS)
def test_fields_follow_the_alternat(what, mode, holder, language, field, value):
    held = held_by(agreement(alternat=mode, **what), holder)
    assert resolve(f"{{{field}}}", language, held) == value


@pytest.mark.parametrize("mode", AlternatMode)
@pytest.mark.parametrize("parties", list(itertools.permutations((G, A, X))))
@pytest.mark.parametrize("holder", [None, G, A, X])
def test_set_of_parties_and_of_languages_never_differs(mode, parties, holder):
    document = agreement(languages=("lo", "en", "zh-Hans"), parties=parties, alternat=mode)
    held = held_by(document, holder)
    assert all(sorted(order) == sorted(parties) for order in held.orders.values())
    assert sorted(held.orders) == sorted(held.languages) == sorted(document.languages)
    assert sorted(held.authentic) == sorted(document.authentic)


def test_two_parties_of_one_language_both_come_first_in_it():
    spoken = {G: "zh-Hans", A: "pt", X: "zh-Hans"}
    document = agreement(parties=(A, G, X), spoken=spoken, alternat=LANGUAGE)
    assert held_by(document, A).orders == {"zh-Hans": (G, X, A), "pt": (A, G, X)}


def test_reference_text_never_comes_before_an_authentic_one():
    document = agreement(languages=("zh-Hans", "en", "pt"), authentic=("zh-Hans", "en"))
    held = held_by(document, A)
    assert held.orders["en"] == (A, G)
    assert held.languages == ("zh-Hans", "en", "pt")
    assert held.authentic == ("zh-Hans", "en")


def test_stranger_holds_no_original():
    with pytest.raises(ValueError, match="mallory is no party of GZ-2025-017"):
        held_by(agreement(), "mallory")


def test_holding_again_starts_from_the_agreed_order():
    document = agreement(**THREE)
    assert held_by(held_by(document, A), X).orders == held_by(document, X).orders
