import pytest

from concordance.values.enumerators import counted, han, roman


@pytest.mark.parametrize(
    ("sign", "values"),
    [
        ("3", (3,)),
        ("٣", (3,)),
        ("b", (2,)),
        ("B", (2,)),
        ("ii", (2,)),
        ("XIV", (14,)),
        ("i", (1, 9)),
        ("v", (5, 22)),
        ("c", (3, 100)),
        ("d", (4,)),
        ("б", (2,)),
        ("и", (9,)),
        ("ბ", (2,)),
        ("ข", (2,)),
        ("ຂ", (2,)),
        ("ب", (2,)),
        ("ا", (1,)),
        ("هـ", (5,)),
        ("나", (2,)),
        ("ロ", (2,)),
        ("②", (2,)),
        ("乙", (2,)),
        ("十二", (12,)),
        ("二八七", (287,)),
        ("廿三", (23,)),
        ("卅", (30,)),
        ("一百零三", (103,)),
        ("两", (2,)),
        ("?", ()),
        ("", ()),
        ("iix", ()),
    ],
)
def test_mark_counts_what_a_reader_takes_it_for(sign, values):
    assert counted(sign) == values


def test_what_is_no_number_has_no_value():
    assert roman("") is None
    assert roman("hello") is None
    assert han("") is None
    assert han("第三") is None
