"""Fields print one value in every language; dates and lists as each language writes them."""

from datetime import date

import pytest

from rendering import formulas
from rendering.alternat import held_by
from rendering.content import AlternatMode
from rendering.dates import long_date
from rendering.fields import FIELDS, enumerate_in, language_name, resolve, unknown_fields
from rendering.numerals import digit_by_digit, ideographs
from tests.rendering.sample import agreement

DATES = [
    ("zh-Hans", date(2025, 7, 5), "二〇二五年七月五日"),
    ("zh-Hant-MO", date(2030, 10, 31), "二〇三〇年十月三十一日"),
    ("zh-Hans", date(2019, 12, 20), "二〇一九年十二月二十日"),
    ("en", date(2025, 7, 5), "5 July 2025"),
    ("en-US", date(2025, 7, 5), "July 5, 2025"),
    ("pt", date(2025, 7, 5), "5 de julho de 2025"),
    ("fr", date(2025, 7, 1), "1er juillet 2025"),
    ("fr", date(2025, 7, 11), "11 juillet 2025"),
    ("es", date(2025, 7, 5), "5 de julio de 2025"),
    ("ru", date(2025, 7, 5), "5 июля 2025 года"),
    ("lo", date(2025, 7, 5), "5 ກໍລະກົດ 2025"),
    ("tet", date(2025, 7, 5), "5 July 2025"),
    ("no tag", date(2025, 7, 5), "5 July 2025"),
    ("zh-Hans", None, "____年__月__日"),
    ("en", None, "____ ____ 20__"),
    ("pt", None, "____ de ________ de 20__"),
    ("lo", None, "____ ________ 20__"),
]

LISTS = [
    ("zh-Hans", "甲", "甲"),
    ("zh-Hans", "甲乙", "甲和乙"),
    ("zh-Hans", "甲乙丙", "甲、乙和丙"),
    ("en", "AB", "A and B"),
    ("en", "ABC", "A, B and C"),
    ("pt", "ABC", "A, B e C"),
    ("es", "AB", "A y B"),
    ("es", ("Guizhou", "Iquitos"), "Guizhou e Iquitos"),
    ("es", ("Perú", "Hidalgo"), "Perú e Hidalgo"),
    ("es", ("Perú", "Hierro"), "Perú y Hierro"),
    ("fr", "AB", "A et B"),
    ("ru", "ABC", "A, B и C"),
    ("lo", "A", "A"),
    ("lo", "AB", "A ແລະ B"),
    ("lo", "ABC", "A, B ແລະ C"),
]


@pytest.mark.parametrize(("language", "value", "written"), DATES)
def test_one_date_is_written_as_each_language_writes_it(language, value, written):
    assert long_date(value, language) == written


@pytest.mark.parametrize(("language", "items", "written"), LISTS)
def test_names_are_joined_as_each_language_joins_them(language, items, written):
    assert enumerate_in(language, list(items)) == written


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (34, "三十四"),
        (99, "九十九"),
        (100, "一百"),
        (103, "一百零三"),
        (110, "一百一十"),
        (999, "九百九十九"),
    ],
)
def test_numbers_are_written_in_ideographs(number, written):
    assert ideographs(number) == written


@pytest.mark.parametrize("number", [0, 1000])
def test_numbers_without_ideographs_are_refused(number):
    with pytest.raises(ValueError, match=f"no ideographs for {number}"):
        ideographs(number)


def test_year_is_written_digit_by_digit():
    assert digit_by_digit(2005) == "二〇〇五"


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("zh-Hans", "一式两份，二〇二五年七月五日，贵阳"),
        ("pt", "em dois exemplares，5 de julho de 2025，Guiyang"),
    ],
)
def test_copies_date_and_place_are_filled_in(language, written):
    assert resolve("{copies}，{date}，{place}", language, agreement()) == written


def test_missing_place_is_a_blank_to_fill_in():
    assert resolve("{place}", "pt", agreement(place={})) == "________"


def test_order_is_the_agreed_one_where_no_holder_was_given():
    assert resolve("{parties short}", "pt", agreement()) == "Guizhou e Gaza"


def test_names_are_never_read_as_fields():
    document = held_by(agreement(place={"pt": "{date}"}), None)
    assert resolve("{place}", "pt", document) == "{date}"


def test_unknown_words_in_braces_stay_as_they_are():
    assert resolve("{party} {copies}", "pt", agreement()) == "{party} em dois exemplares"


@pytest.mark.parametrize(
    ("plain", "unknown"),
    [
        ("Done {copies} at {place} on {date}.", []),
        ("{parties}{parties short}{parties defined}{languages}", []),
        ("{Parties} and {place }", ["{Parties}", "{place }"]),
        ("{} and {copies", ["{}", "{"]),
        ("copies} {place}", ["}"]),
        ("{{copies}}", ["{", "}"]),
    ],
)
def test_what_is_no_field_is_named(plain, unknown):
    assert unknown_fields(plain) == unknown


def test_every_field_has_a_value_in_every_language_and_mode():
    for mode in AlternatMode:
        languages = ("zh-Hans", "en", "pt", "lo")
        document = held_by(agreement(languages=languages, alternat=mode, date=None), "gaza")
        for language in languages:
            for field in FIELDS:
                value = resolve(f"{{{field}}}", language, document)
                assert value
                assert "{" not in value


@pytest.mark.parametrize(
    ("named", "language", "name"),
    [
        ("pt", "zh-Hans", "葡萄牙文"),
        ("zh-Hans", "zh-Hans", "中文"),
        ("zh-Hant-MO", "zh-Hant", "中文"),
        ("pt-MZ", "en", "Portuguese"),
        ("hu", "pt", "húngaro"),
        ("ka", "lo", "ຈໍຈຽນ"),
        ("zz", "en", "zz"),
    ],
)
def test_languages_are_named_in_the_language_of_the_text(named, language, name):
    assert language_name(named, language) == name


def test_formula_that_nobody_has_is_an_error():
    with pytest.raises(KeyError, match="no formula nothing for en"):
        formulas.formula("en", "nothing")
