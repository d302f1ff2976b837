from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concordance import languages, redline
from concordance.tokens import is_sentence_end, sentences, tokens_of

ANY = st.text(st.characters(exclude_categories=()))
WORDS = st.lists(
    st.sampled_from("the party shall may 五 年 六 . 。 \n , 5 ສາ e\u0301".split(" "))
).map("".join)


def marked(old, new, language):
    """The new wording with what changed as [old→new]."""
    said = ""
    for change in redline(old, new, language):
        before, after = old[slice(*change.old)], new[slice(*change.new)]
        said += before if change.kind == "equal" else f"[{before}→{after}]"
    return said


@pytest.mark.parametrize(
    ("language", "old", "new", "said"),
    [
        ("en", "for five years.", "for six years.", "for [five→six] years."),
        ("zh-Hans", "有效期五年。", "有效期六年。", "有效期[五→六]年。"),
        (
            "zh-Hans",
            "于二〇二五年七月五日签署",
            "于二〇二五年八月六日签署",
            "于[二〇二五年七月五日→二〇二五年八月六日]签署",
        ),
        ("en", "on 5 July 2025 in", "on 6 August 2025 in", "on [5 July 2025→6 August 2025] in"),
        ("en", "a red house stands", "a blue car stands", "a [red house→blue car] stands"),
        ("en", "1,000.50 yuan", "1,000.55 yuan", "[1,000.50→1,000.55] yuan"),
        (
            "en",
            "They meet. They sign.",
            "They meet. They talk. They sign.",
            "They meet.[→ They talk.] They sign.",
        ),
        ("zh-Hans", "应加强合作", "应加强环保合作", "应加强[→环保]合作"),
        ("en", "shall not meet", "shall meet", "shall [not →]meet"),
        ("lo", "ສາມປີ", "ຫ້າປີ", "[ສາມ→ຫ້າ]ປີ"),
        ("fr", "e\u0301te", "ete", "[e\u0301te→ete]"),
        ("xx", "one 5 July", "one 6 July", "one [5→6] July"),
        ("en", "one\ntwo\n", "one\nnew\ntwo\n", "one\n[→new\n]two\n"),
        ("en", "👩‍👩‍👧", "👩‍👩‍👦", "[👩‍👩‍👧→👩‍👩‍👦]"),
        ("en", "\ud800x", "\ud800y", "\ud800[x→y]"),
        ("ja", "カタカナです", "ひらがなです", "[カタカナ→ひらがな]です"),
        ("en", "", "new", "[→new]"),
        ("en", "old", "", "[old→]"),
        ("en", "", "", ""),
        ("en", "same", "same", "same"),
        (
            "en",
            "may. party the the may. ",
            "may. party the the the may. ",
            "may. party the the [→the ]may. ",
        ),
    ],
)
def test_a_change_reads_as_a_person_would_mark_it(language, old, new, said):
    assert marked(old, new, language) == said


def rebuilt(old, new, language):
    changes = redline(old, new, language)
    assert "".join(old[slice(*one.old)] for one in changes) == old
    at = (0, 0)
    for one in changes:
        assert (one.old[0], one.new[0]) == at
        at = one.old[1], one.new[1]
        gone, come = one.old[0] < one.old[1], one.new[0] < one.new[1]
        if one.kind == "equal":
            assert old[slice(*one.old)] == new[slice(*one.new)]
        else:
            assert one.kind == {(True, True): "replaced", (True, False): "deleted"}.get(
                (gone, come), "inserted"
            )
    return "".join(new[slice(*one.new)] for one in changes)


@settings(deadline=None)
@given(ANY, ANY, st.sampled_from(languages()))
def test_changes_applied_to_the_old_give_the_new(old, new, language):
    assert rebuilt(old, new, language) == new


@settings(deadline=None)
@given(WORDS, WORDS, st.sampled_from(["en", "zh-Hans"]))
def test_changes_of_like_wordings_give_the_new(old, new, language):
    assert rebuilt(old, new, language) == new
    assert redline(old, new, language) == redline(old, new, language)


@settings(deadline=None)
@given(ANY, st.sampled_from(languages()))
def test_tokens_are_the_string(plain, language):
    assert "".join(tokens_of(plain, language)) == plain
    assert [one for each in sentences(tokens_of(plain, language)) for one in each] == tokens_of(
        plain, language
    )


def test_no_character_is_parted_from_its_marks():
    assert tokens_of("e\u0301a ນ້ຳ", "lo")[0] == "e\u0301a"
    assert tokens_of("五\ufe00年", "zh-Hans") == ["五\ufe00", "年"]


def test_a_sentence_ends_with_its_sign():
    assert is_sentence_end("。")
    assert is_sentence_end(".")
    assert not is_sentence_end(",")


LONG = "".join(
    f"Article {at}\nThe Parties shall meet in place {at * 7} for {at} days.\n"
    for at in range(1, 1600)
)


def test_few_changes_of_a_long_text_are_found_one_by_one():
    new = LONG.replace("place 777 ", "room 777 ").replace("for 900 days", "for 901 days")
    began = process_time()
    changes = [one for one in redline(LONG, new, "en") if one.kind != "equal"]
    assert [new[slice(*one.new)] for one in changes] == ["room", "901"]
    assert process_time() - began < 10


def test_many_changes_are_found_sentence_by_sentence():
    new = LONG.replace(" shall meet in ", " may hold talks about ")
    changes = [one for one in redline(LONG, new, "en") if one.kind != "equal"]
    assert rebuilt(LONG, new, "en") == new
    assert len(changes) > 1000


def test_two_wholly_different_texts_do_not_run_away():
    old, new = "ab cd. " * 7000, "五年六月" * 12000
    began = process_time()
    assert [one.kind for one in redline(old, new, "en")] == ["replaced"]
    assert process_time() - began < 20
