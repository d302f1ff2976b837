import pytest

from concordance.situating import Here, here, numbers_of, situated
from concordance.text import Part, Provision, Role

A, P, E = "article", "paragraph", "item"
HERE = Here(article=7, paragraph=3, item=2)


@pytest.mark.parametrize(
    ("place", "meant"),
    [
        (((A, 4), (P, 2)), [((A, 4), (P, 2))]),
        (((P, 2),), [((A, 7), (P, 2))]),
        (((E, 1),), [((A, 7), (P, 3), (E, 1))]),
        ((("subitem", 1),), [((A, 7), (P, 3), (E, 2), ("subitem", 1))]),
        (((A, 4), ("to", 6)), [((A, 4),), ((A, 5),), ((A, 6),)]),
        (((A, 4), (P, 1), ("to", 2)), [((A, 4), (P, 1)), ((A, 4), (P, 2))]),
        (((A, 4), ("to", 400)), [((A, 4),)]),
        (((A, 4), ("to", 2)), [((A, 4),)]),
        ((("preceding paragraph", 1),), [((A, 7), (P, 2))]),
        ((("preceding paragraph", 2),), [((A, 7), (P, 1)), ((A, 7), (P, 2))]),
        ((("preceding article", 1), (P, 2)), [((A, 6), (P, 2))]),
        ((("following article", 1),), [((A, 8),)]),
        ((("this article", 1),), [((A, 7),)]),
        ((("this paragraph", 1),), [((A, 7), (P, 3))]),
        ((("this part", 1),), [(("this part", 1),)]),
        ((("annex", 2),), [(("annex", 2),)]),
    ],
)
def test_place_is_counted_from_where_it_is_said(place, meant):
    assert list(situated(place, HERE)) == meant


def test_outside_an_article_nothing_is_added():
    assert list(situated(((P, 2),), Here())) == [((P, 2),)]
    assert list(situated((("preceding paragraph", 1),), Here())) == [(("preceding paragraph", 1),)]


def test_unnumbered_paragraphs_count_from_one_and_items_belong_to_theirs():
    parts = (Part(0, 5), Part(6, 10, 1, 1), Part(11, 15, 1, 2), Part(16, 20), Part(21, 25, 0, 7))
    provision = Provision("article-4", Role.ARTICLE, 4, 0, 25, parts)
    assert here(provision, 2) == Here(4, 1, None)
    assert here(provision, 12) == Here(4, 1, 2)
    assert here(provision, 17) == Here(4, 2, None)
    assert here(provision, 22) == Here(4, 7, None)


def test_recital_is_no_place_to_count_from():
    provision = Provision("recital-1", Role.RECITAL, 1, 0, 5, (Part(0, 5),))
    assert here(provision, 2) == Here()


def test_levels_below_the_first_compare_by_number_alone():
    assert numbers_of(((A, 4), (P, 2))) == numbers_of(((A, 4), (E, 2))) == (A, 4, 2)
    assert numbers_of((("annex", 4),)) != numbers_of(((A, 4),))
