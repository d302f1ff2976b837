"""Arranging: articles in every language at once; place, date and who signs, while it is drafted."""

from __future__ import annotations

from datetime import date

from accounts.roles import Role
from agreements.actions.add_article import add_article
from agreements.actions.arrange_instrument import arrange_instrument
from agreements.actions.decline_signature import decline_signature
from agreements.actions.move_article import move_article
from agreements.actions.name_signatory import name_signatory
from agreements.actions.release_signatory import release_signatory
from agreements.actions.remove_article import remove_article
from agreements.errors import ArticleGone, BadStructure, NotCompetent, OutOfTurn, TiedElsewhere
from agreements.models import Article, FullPowers
from agreements.states import TextState
from rendering.content import Role as ArticleRole
from tests.agreements.dossier import Dossier, one_entry, refused
from tests.agreements.test_refer_back import refer_whole
from tests.cast import person


def add(dossier: Dossier, after: Article | None) -> Article:
    return add_article(
        instrument_id=dossier.instrument.pk,
        role=ArticleRole.ARTICLE,
        after_id=after.pk if after else None,
        by=dossier.cast.alice,
    )


def order(dossier: Dossier) -> list[str]:
    rows = dossier.instrument.articles.filter(removed_at=None).order_by("position")
    return [row.key for row in rows]


def test_article_is_added_after_another(dossier: Dossier) -> None:
    before, third = order(dossier), dossier.article(2)
    with one_entry("article.added", dossier.agreement, role="article") as entry:
        new = add(dossier, third)
    assert entry().facts["article"] == new.key
    assert order(dossier) == [*before[:3], new.key, *before[3:]]


def test_article_is_added_at_the_beginning(dossier: Dossier) -> None:
    assert order(dossier)[0] != add(dossier, None).key == order(dossier)[0]


def test_added_articles_never_share_a_key_even_with_a_removed_one(dossier: Dossier) -> None:
    first = add(dossier, None)
    remove_article(article_id=first.pk, by=dossier.cast.alice)
    assert add(dossier, None).key != first.key


def test_article_changes_places_with_its_neighbour(dossier: Dossier) -> None:
    before = order(dossier)
    with one_entry("article.moved", dossier.agreement, article=before[3]):
        move_article(article_id=dossier.article(3).pk, up=True, by=dossier.cast.alice)
    assert order(dossier) == [*before[:2], before[3], before[2], *before[4:]]
    move_article(article_id=dossier.article(2).pk, up=False, by=dossier.cast.alice)
    assert order(dossier) == before


def test_first_article_does_not_move_up(dossier: Dossier) -> None:
    with refused(BadStructure, "already stands at the end"):
        move_article(article_id=dossier.article(0).pk, up=True, by=dossier.cast.alice)


def test_removed_article_neither_moves_nor_goes_twice(dossier: Dossier) -> None:
    article = dossier.article()
    with one_entry("article.removed", dossier.agreement, article=article.key):
        remove_article(article_id=article.pk, by=dossier.cast.alice)
    assert article.key not in order(dossier)
    assert article.wordings.count() == 2
    with refused(ArticleGone):
        remove_article(article_id=article.pk, by=dossier.cast.alice)
    with refused(ArticleGone):
        move_article(article_id=article.pk, up=True, by=dossier.cast.alice)


def test_other_order_takes_every_approval_back(dossier: Dossier) -> None:
    dossier.submit().review()
    refer_whole(dossier)
    with one_entry("article.moved", dossier.agreement) as entry:
        move_article(article_id=dossier.article(3).pk, up=True, by=dossier.cast.alice)
    assert {text.state for text in dossier.instrument.texts.all()} == {TextState.DRAFTING}
    assert len(entry().states) == 2


def test_place_and_date_are_agreed_while_it_is_drafted(dossier: Dossier) -> None:
    with one_entry("instrument.arranged", dossier.agreement, date="2026-01-02"):
        arrange_instrument(
            instrument_id=dossier.instrument.pk,
            place={"en": " Monrovia "},
            day=date(2026, 1, 2),
            by=dossier.cast.olu,
        )
    assert dossier.instrument.place == {"en": "Monrovia"}


def test_nothing_is_arranged_under_review(dossier: Dossier) -> None:
    dossier.submit()
    with refused(OutOfTurn):
        arrange_instrument(
            instrument_id=dossier.instrument.pk, place={}, day=None, by=dossier.cast.alice
        )
    with refused(OutOfTurn):
        add(dossier, None)
    with refused(OutOfTurn):
        release_signatory(
            signatory_id=dossier.signatory(dossier.cast.amos).pk, by=dossier.cast.alice
        )


def test_signatory_is_named_and_released(dossier: Dossier) -> None:
    cast = dossier.cast
    second = person("sia", cast.monrovia, (Role.SIGNATORY, ""))
    with one_entry("signatory.named", dossier.agreement, signatory="Sia"):
        row = name_signatory(
            agreement_id=dossier.pk, party_id=cast.city.pk, user=second, by=cast.olu
        )
    with refused(TiedElsewhere, "Sia is already registered"):
        name_signatory(
            agreement_id=dossier.pk, party_id=cast.province.pk, user=second, by=cast.alice
        )
    with one_entry("signatory.released", dossier.agreement, party="monrovia-city"):
        release_signatory(signatory_id=row.pk, by=cast.olu)
    assert not dossier.agreement.signatories.filter(user=second).exists()


def test_signatory_is_named_only_for_a_party_that_takes_part(dossier: Dossier) -> None:
    cast = dossier.cast
    outside = cast.province.__class__.objects.create(
        key="outside", office=cast.elsewhere, country="LA", unit_type="city", language="en"
    )
    with refused(BadStructure, "does not take part"):
        name_signatory(
            agreement_id=dossier.pk, party_id=outside.pk, user=cast.mallory, by=cast.alice
        )


def test_signatory_is_released_with_the_full_powers_that_were_recorded(dossier: Dossier) -> None:
    dossier.record_powers(dossier.cast.vera)
    number = dossier.signatory(dossier.cast.vera).full_powers.get().number
    with one_entry("signatory.released", dossier.agreement, powers=[number]):
        release_signatory(
            signatory_id=dossier.signatory(dossier.cast.vera).pk, by=dossier.cast.alice
        )
    assert not FullPowers.objects.exists()


def test_signatory_who_signed_a_void_original_stays_named(dossier: Dossier) -> None:
    cast = dossier.cast
    dossier.to_signing().sign(cast.vera)
    decline_signature(
        instrument_id=dossier.instrument.pk,
        signatory_id=dossier.signatory(cast.amos).pk,
        reason="The title is wrong.",
        by=cast.amos,
    )
    with refused(BadStructure, "signature rests"):
        release_signatory(signatory_id=dossier.signatory(cast.vera).pk, by=cast.alice)


def test_stranger_arranges_nothing(dossier: Dossier) -> None:
    with refused(NotCompetent, "another office"):
        move_article(article_id=dossier.article().pk, up=True, by=dossier.cast.mallory)
