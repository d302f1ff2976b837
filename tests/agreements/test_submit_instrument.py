"""Submitting freezes a revision; what was approved and has not changed is not asked again."""

from __future__ import annotations

from datetime import date

from accounts.roles import Role
from agreements.actions.add_article import add_article
from agreements.actions.arrange_instrument import arrange_instrument
from agreements.actions.refer_back_text import refer_back_text
from agreements.actions.release_signatory import release_signatory
from agreements.actions.remove_article import remove_article
from agreements.actions.return_instrument import return_instrument
from agreements.actions.save_article import save_article
from agreements.actions.submit_instrument import submit_instrument
from agreements.actions.wordings import Draft
from agreements.errors import (
    BadStructure,
    Incomplete,
    NameMissing,
    NoReviewer,
    NoSignatory,
    NotCompetent,
    OutOfTurn,
    Stale,
)
from agreements.states import InstrumentState, TextState
from rendering.content import Role as ArticleRole
from tests.agreements.dossier import Dossier, one_entry, refused


def test_submitting_freezes_a_revision_and_asks_every_reviewer(dossier: Dossier) -> None:
    with one_entry("instrument.submitted", dossier.agreement, revision=1) as entry:
        dossier.submit()
    instrument = dossier.instrument
    assert instrument.state == InstrumentState.REVIEW
    assert instrument.revision is not None
    assert instrument.revision.digest == entry().facts["digest"]
    assert {text.state for text in instrument.texts.all()} == {TextState.IN_REVIEW}
    assert {text.language: text.digest for text in instrument.texts.all()} == (
        instrument.revision.digests
    )


def test_instrument_under_way_is_not_submitted_again(dossier: Dossier) -> None:
    dossier.submit()
    with refused(OutOfTurn, "review"):
        dossier.submit()


def test_officer_of_the_partner_does_not_submit(dossier: Dossier) -> None:
    with refused(NotCompetent, "another office"):
        submit_instrument(instrument_id=dossier.instrument.pk, by=dossier.cast.olu)


def test_article_without_wording_is_named(dossier: Dossier) -> None:
    add_article(
        instrument_id=dossier.instrument.pk,
        role=ArticleRole.ARTICLE,
        after_id=dossier.article().pk,
        by=dossier.cast.alice,
    )
    with refused(Incomplete, "in Chinese (Simplified)"):
        dossier.submit()


def test_instrument_without_articles_is_not_submitted(dossier: Dossier) -> None:
    for article in dossier.instrument.articles.all():
        remove_article(article_id=article.pk, by=dossier.cast.alice)
    with refused(BadStructure, "no article"):
        dossier.submit()


def test_wording_whose_counterpart_changed_is_named(dossier: Dossier) -> None:
    article = dossier.article()
    drafts = {"en": Draft("", "The parties agree.", dossier.seen(article)["en"])}
    save_article(article_id=article.pk, drafts=drafts, by=dossier.cast.alice)
    with refused(Stale, "in Chinese (Simplified)"):
        dossier.submit()


def test_party_without_signatory_is_named(dossier: Dossier) -> None:
    release_signatory(signatory_id=dossier.signatory(dossier.cast.amos).pk, by=dossier.cast.alice)
    with refused(NoSignatory, "Monrovia"):
        dossier.submit()


def test_language_without_reviewer_is_named(dossier: Dossier) -> None:
    dossier.cast.grace.appointments.update(valid_until=date(2020, 6, 1))
    with refused(NoReviewer, "en"):
        dossier.submit()


def test_drafter_does_not_count_as_reviewer(dossier: Dossier) -> None:
    dossier.cast.alice.appointments.create(
        office=dossier.cast.guizhou, role=Role.REVIEWER, language="en", valid_from="2020-01-01"
    )
    dossier.cast.grace.appointments.update(valid_until=date(2020, 6, 1))
    with refused(NoReviewer):
        dossier.submit()


def test_name_that_holds_no_longer_on_the_date_is_named(dossier: Dossier) -> None:
    dossier.cast.vera.person_names.filter(language="en").update(valid_until=date(2025, 7, 4))
    with refused(NameMissing, "Vera has no approved name in en on 2025-07-05"):
        dossier.submit()
    dossier.cast.vera.person_names.filter(language="en").update(valid_until=date(2025, 7, 5))
    dossier.cast.city.names.filter(language="zh-Hans").update(valid_from=date(2025, 7, 6))
    with refused(NameMissing, "Monrovia"):
        dossier.submit()


def test_same_content_is_the_same_revision_and_approvals_stand(dossier: Dossier) -> None:
    dossier.submit().review("zh-Hans")
    text = dossier.text("en")
    refer_back_text(
        text_id=text.pk, digest=text.digest, by=dossier.cast.grace, reason="Look again."
    )
    return_instrument(instrument_id=dossier.instrument.pk)
    dossier.submit()
    assert dossier.instrument.revisions.count() == 1
    assert dossier.text("zh-Hans").state == TextState.APPROVED
    assert dossier.text("en").state == TextState.IN_REVIEW


def test_other_date_is_another_revision_and_every_text_is_asked_again(dossier: Dossier) -> None:
    dossier.submit().review("zh-Hans")
    text = dossier.text("en")
    refer_back_text(text_id=text.pk, digest=text.digest, by=dossier.cast.grace, reason="The date.")
    return_instrument(instrument_id=dossier.instrument.pk)
    arrange_instrument(
        instrument_id=dossier.instrument.pk,
        place={"zh-Hans": "贵阳", "en": "Guiyang"},
        day=date(2025, 7, 6),
        by=dossier.cast.alice,
    )
    dossier.submit()
    assert dossier.instrument.revisions.count() == 2
    assert {one.state for one in dossier.instrument.texts.all()} == {TextState.IN_REVIEW}
