"""A reviewer approves a text as it stands, having drafted none of it."""

from __future__ import annotations

from accounts.roles import Role, Stage
from agreements.actions.approve_text import approve_text
from agreements.errors import NotCompetent, OutOfTurn, TextChanged
from agreements.states import TextState
from tests.agreements.dossier import Dossier, appoint, delegate, one_entry, refused
from tests.cast import person


def test_text_is_approved_as_it_stands(dossier: Dossier) -> None:
    dossier.submit()
    text = dossier.text("zh-Hans")
    with one_entry("text.approved", dossier.agreement, language="zh-Hans", digest=text.digest):
        approve_text(text_id=text.pk, digest=text.digest, by=dossier.cast.bo)
    text = dossier.text("zh-Hans")
    assert text.state == TextState.APPROVED
    assert (text.approved_by, text.approved_digest) == (dossier.cast.bo, text.digest)
    assert dossier.text("en").state == TextState.IN_REVIEW


def test_text_is_approved_only_once(dossier: Dossier) -> None:
    dossier.submit().review("en")
    text = dossier.text("en")
    with refused(OutOfTurn, "approved"):
        approve_text(text_id=text.pk, digest=text.digest, by=dossier.cast.grace)


def test_text_changed_since_it_was_read_is_not_approved(dossier: Dossier) -> None:
    dossier.submit()
    with refused(TextChanged, "changed after you opened"):
        approve_text(text_id=dossier.text("en").pk, digest="f" * 64, by=dossier.cast.grace)


def test_reviewer_of_another_language_may_not_approve(dossier: Dossier) -> None:
    dossier.submit()
    text = dossier.text("en")
    with refused(NotCompetent, "language: en"):
        approve_text(text_id=text.pk, digest=text.digest, by=dossier.cast.bo)


def test_drafter_may_not_approve_own_text(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.bo, cast.guizhou, Role.OFFICER)
    person("hong", cast.guizhou, (Role.REVIEWER, "zh-Hans"))
    dossier.word("zh-Hans", cast.bo).submit()
    text = dossier.text("zh-Hans")
    with refused(NotCompetent, "drafted"):
        approve_text(text_id=text.pk, digest=text.digest, by=cast.bo)


def test_drafter_of_one_text_may_approve_another(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.grace, cast.guizhou, Role.OFFICER)
    dossier.word("zh-Hans", cast.grace).submit().review("en")
    assert dossier.text("en").approved_by == cast.grace


def test_drafter_may_not_have_own_text_approved_by_a_delegate(dossier: Dossier) -> None:
    cast = dossier.cast
    appoint(cast.bo, cast.guizhou, Role.OFFICER)
    person("hong", cast.guizhou, (Role.REVIEWER, "zh-Hans"))
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    dossier.word("zh-Hans", cast.bo).submit()
    text = dossier.text("zh-Hans")
    with refused(NotCompetent, "The person you stand in for drafted"):
        approve_text(text_id=text.pk, digest=text.digest, by=cast.dora)


def test_delegate_who_drafted_may_not_approve_for_another(dossier: Dossier) -> None:
    cast = dossier.cast
    delegate(cast.alice, cast.dora, Stage.DRAFTING, cast.guizhou)
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    dossier.word("zh-Hans", cast.dora).submit()
    text = dossier.text("zh-Hans")
    with refused(NotCompetent, "You drafted part of this"):
        approve_text(text_id=text.pk, digest=text.digest, by=cast.dora)


def test_officer_in_whose_name_a_text_was_drafted_may_not_approve_it(dossier: Dossier) -> None:
    cast = dossier.cast
    eve = person("eve", cast.guizhou, (Role.OFFICER, ""), (Role.REVIEWER, "zh-Hans"))
    delegate(eve, cast.dora, Stage.DRAFTING, cast.guizhou)
    dossier.word("zh-Hans", cast.dora).submit()
    text = dossier.text("zh-Hans")
    with refused(NotCompetent, "You drafted part of this"):
        approve_text(text_id=text.pk, digest=text.digest, by=eve)


def test_register_names_delegate_and_principal(dossier: Dossier) -> None:
    cast = dossier.cast
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    dossier.submit()
    text = dossier.text("zh-Hans")
    with one_entry("text.approved", dossier.agreement) as entry:
        approve_text(text_id=text.pk, digest=text.digest, by=cast.dora)
    assert (entry().by, entry().on_behalf_of) == (cast.dora, cast.bo)
    assert entry().names == {"by": "Dora", "on_behalf_of": "Bo"}
