from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from concordance import Finding, Message, Severity, read_text
from concordance.merging import merged

TEXTS = {
    tag: read_text("Article 1\nwords\n\nArticle 2\nwords\n", tag) for tag in ("en", "fr", "pt")
}


def finding(severity="error", article="article-1", check="number-differs", **spans):
    return Finding(
        check=check,
        severity=Severity(severity),
        article=article,
        spans=spans,
        values={language: str(span) for language, span in spans.items()},
        message=Message(f"Of {severity}."),
        why="Why.",
    )


def touching(one, other):
    shared = one.spans.keys() & other.spans.keys()
    return bool(shared) and all(one.spans[each] == other.spans[each] for each in shared)


def one_by_one(found):
    """The same, said in the simplest way: the spans of what stays, by group."""
    groups = {}
    for one in found:
        group = groups.setdefault((one.check, one.article), [])
        near = next((other for other in group if touching(one, other)), None)
        if near is None:
            group.append(one)
        else:
            group[group.index(near)] = replace(near, spans={**one.spans, **near.spans})
    return sorted(sorted(one.spans.items()) for group in groups.values() for one in group)


SPANS = st.dictionaries(
    st.sampled_from(["en", "fr", "pt"]),
    st.sampled_from([(0, 1), (1, 2), (2, 3)]),
    min_size=1,
)


@given(st.lists(SPANS, max_size=14))
def test_what_touches_is_joined_whatever_comes_first(spans):
    found = [finding(article="article-1", **one) for one in spans]
    kept = merged(found, TEXTS)
    assert sorted(sorted(one.spans.items()) for one in kept) == one_by_one(found)


def test_findings_of_two_pairs_at_one_place_become_one_in_three_languages():
    kept = merged([finding(en=(0, 1), fr=(0, 2)), finding(en=(0, 1), pt=(0, 3))], TEXTS)
    assert [dict(one.spans) for one in kept] == [{"en": (0, 1), "fr": (0, 2), "pt": (0, 3)}]
    assert kept[0].values == {"en": "(0, 1)", "fr": "(0, 2)", "pt": "(0, 3)"}


def test_findings_that_meet_in_one_language_and_part_in_another_stay_apart():
    apart = [finding(en=(0, 1), fr=(0, 2)), finding(en=(0, 1), fr=(5, 6))]
    assert len(merged(apart, TEXTS)) == 2


def test_the_graver_speaks():
    mild, grave = finding("note", en=(0, 1), fr=(0, 2)), finding("error", en=(0, 1), pt=(0, 2))
    for order in ([mild, grave], [grave, mild]):
        assert [str(one.message) for one in merged(order, TEXTS)] == ["Of error."]


def test_other_checks_and_articles_are_not_joined():
    found = [
        finding(en=(0, 1)),
        finding(check="date-differs", en=(0, 1)),
        finding(article="article-2", en=(0, 1)),
    ]
    assert len(merged(found, TEXTS)) == 3


def test_order_is_by_place_then_by_gravity():
    found = [
        finding("error", "article-9", en=(4, 5)),
        finding("error", "article-2", en=(3, 4)),
        finding("note", "article-1", en=(2, 3)),
        finding("error", "article-1", en=(1, 2)),
        finding("warning", "", en=(0, 1)),
    ]
    kept = merged(found, TEXTS)
    assert [one.article for one in kept] == ["", "article-1", "article-1", "article-2", "article-9"]
    assert [one.severity.value for one in kept][1:3] == ["error", "note"]


def test_thousands_of_findings_against_one_place_are_joined_at_once():
    found = [finding(en=(at, at + 1), fr=(0, 9)) for at in range(20_000)]
    assert len(merged(found, TEXTS)) == 20_000
