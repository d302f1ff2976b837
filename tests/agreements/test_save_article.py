"""Saving wordings: nothing that somebody else wrote is lost, nothing approved changes unseen."""

from __future__ import annotations

import pytest

from accounts.roles import Stage
from agreements.actions.confirm_wordings import confirm_wordings
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.remove_article import remove_article
from agreements.actions.return_instrument import return_instrument
from agreements.actions.save_article import save_article
from agreements.actions.wordings import Draft
from agreements.completeness import stale
from agreements.errors import (
    ArticleGone,
    BadStructure,
    NotCompetent,
    OutOfTurn,
    TextChanged,
    UnknownField,
    WordingChanged,
)
from agreements.models import Wording
from agreements.states import TextState
from tests.agreements.dossier import Dossier, delegate, one_entry, refused
from tests.cast import Cast


def save(dossier: Dossier, by: object = None, **words: str) -> list[str]:
    """Save these words (by language, ``zh`` for Chinese) at the fourth article, as last seen."""
    article = dossier.article()
    seen = dossier.seen(article)
    drafts = {
        tag: Draft("", plain, seen[tag])
        for tag, plain in ((key.replace("zh", "zh-Hans"), plain) for key, plain in words.items())
    }
    return save_article(article_id=article.pk, drafts=drafts, by=by or dossier.cast.alice)  # type: ignore[arg-type]


def test_saved_wording_stands_and_the_former_stays_known(dossier: Dossier) -> None:
    article = dossier.article()
    with one_entry("article.saved", dossier.agreement, article=article.key) as entry:
        assert save(dossier, en="The parties agree.") == ["en"]
    rows = Wording.objects.filter(article=article, text__language="en").order_by("number")
    assert [(row.number, row.superseded_at is None) for row in rows] == [(1, False), (2, True)]
    assert entry().facts["wordings"] == {"en": rows[1].digest}


def test_saving_the_same_words_writes_nothing(dossier: Dossier) -> None:
    article = dossier.article()
    rows = {row.text.language: row for row in article.wordings.select_related("text")}
    drafts = {tag: Draft(row.heading, row.plain + "\r\n", row.digest) for tag, row in rows.items()}
    count = dossier.agreement.entries_count
    assert save_article(article_id=article.pk, drafts=drafts, by=dossier.cast.alice) == []
    assert dossier.agreement.entries_count == count


def test_line_ends_and_spaces_make_no_difference(dossier: Dossier) -> None:
    save(dossier, en="  First.\r\n\r\nSecond.  ")
    row = Wording.objects.get(article=dossier.article(), text__language="en", superseded_at=None)
    assert row.plain == "First.\nSecond."


def test_counterpart_is_stale_until_confirmed(dossier: Dossier) -> None:
    save(dossier, en="The parties agree.")
    assert [language for _article, _number, language in stale(dossier.instrument)] == ["zh-Hans"]
    article = dossier.article()
    with one_entry("wording.confirmed", dossier.agreement, article=article.key):
        confirm_wordings(article_id=article.pk, seen=dossier.seen(article), by=dossier.cast.alice)
    assert list(stale(dossier.instrument)) == []


def test_wordings_saved_together_are_compared(dossier: Dossier) -> None:
    save(dossier, en="The parties agree.", zh="双方同意。")
    assert list(stale(dossier.instrument)) == []


def test_language_that_the_instrument_has_not_is_refused(dossier: Dossier) -> None:
    with refused(BadStructure, "fr"):
        save_article(
            article_id=dossier.article().pk, drafts={"fr": Draft("", "Oui.")}, by=dossier.cast.alice
        )


def test_text_without_wording_yet_is_left_out_of_the_comparison(cast: Cast) -> None:
    dossier = Dossier(cast, languages=("zh-Hans", "en", "sw"))
    article = dossier.article()
    seen = {row.text.language: row.digest for row in article.wordings.filter(superseded_at=None)}
    assert set(seen) == {"zh-Hans", "en"}
    confirm_wordings(article_id=article.pk, seen=seen, by=cast.alice)
    english = article.wordings.get(text__language="en")
    assert english.confirmed == {"zh-Hans": seen["zh-Hans"]}


def test_other_wordings_than_those_seen_are_not_confirmed(dossier: Dossier) -> None:
    article = dossier.article()
    seen = dossier.seen(article)
    save(dossier, en="The parties agree.")
    with refused(TextChanged):
        confirm_wordings(article_id=article.pk, seen=seen, by=dossier.cast.alice)


def test_second_officer_is_told_who_saved_first(dossier: Dossier) -> None:
    article = dossier.article()
    seen = dossier.seen(article)
    save(dossier, en="Alice’s words.")
    drafts = {
        "zh-Hans": Draft("", "双方同意。", seen["zh-Hans"]),
        "en": Draft("", "Olu’s words.", seen["en"]),
    }
    with refused(WordingChanged, "Alice saved this article in en"):
        save_article(article_id=article.pk, drafts=drafts, by=dossier.cast.olu)


def test_removed_article_is_not_saved(dossier: Dossier) -> None:
    article = dossier.article()
    remove_article(article_id=article.pk, by=dossier.cast.alice)
    with refused(ArticleGone):
        save_article(article_id=article.pk, drafts={"en": Draft("", "New.")}, by=dossier.cast.alice)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_misspelt_field_is_refused_with_those_that_exist(dossier: Dossier, language: str) -> None:
    article = dossier.article()
    drafts = {language: Draft("", "Done at {palce}.", dossier.seen(article)[language])}
    with refused(UnknownField, "{palce} is no field"):
        save_article(article_id=article.pk, drafts=drafts, by=dossier.cast.alice)


def test_nothing_is_worded_while_it_is_reviewed(dossier: Dossier) -> None:
    dossier.submit()
    with refused(OutOfTurn, "review"):
        save(dossier, en="Late words.")
    with refused(OutOfTurn):
        article = dossier.article()
        confirm_wordings(article_id=article.pk, seen=dossier.seen(article), by=dossier.cast.alice)


def test_reviewer_does_not_word(dossier: Dossier) -> None:
    with refused(NotCompetent, "desk officer"):
        save(dossier, by=dossier.cast.bo, en="Words.")


def test_changed_text_loses_its_approval_and_the_other_keeps_it(dossier: Dossier) -> None:
    dossier.submit().review("zh-Hans")
    text = dossier.text("en")
    refer_back_text(text_id=text.pk, digest=text.digest, by=dossier.cast.grace, reason="Shall.")
    return_instrument(instrument_id=dossier.instrument.pk)
    save(dossier, en="The parties shall agree.")
    assert dossier.text("zh-Hans").state == TextState.APPROVED
    save(dossier, zh="双方应当同意。")
    assert dossier.text("zh-Hans").state == TextState.DRAFTING


def test_register_and_wording_name_the_officer_stood_in_for(dossier: Dossier) -> None:
    cast = dossier.cast
    delegate(cast.alice, cast.dora, Stage.DRAFTING, cast.guizhou)
    with one_entry("article.saved", dossier.agreement) as entry:
        save(dossier, by=cast.dora, en="The parties agree.")
    row = Wording.objects.get(article=dossier.article(), text__language="en", superseded_at=None)
    assert (row.drafted_by, row.drafted_for) == (cast.dora, cast.alice)
    assert (entry().by, entry().on_behalf_of) == (cast.dora, cast.alice)
