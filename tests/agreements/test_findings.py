"""What the concordance finds is brought to the articles, and never stale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

import concordance
from accounts.models import Office
from agreements import examining
from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import propose_term
from agreements.actions.remove_article import remove_article
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.findings import findings_at, findings_of
from agreements.models import PartyName, Term, Wording
from agreements.states import AgreementKind, InstrumentKind, Switch
from concordance import Severity
from tests.agreements.differing import REASON, RULE, accept, differ, found
from tests.agreements.dossier import Dossier, everything
from tests.cast import Cast

LETTER = InstrumentKind.LETTER_OF_INTENT


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    caches[examining.KEPT_IN].clear()
    yield
    caches[examining.KEPT_IN].clear()


@pytest.mark.parametrize("kind", AgreementKind)
def test_texts_from_the_templates_agree(cast: Cast, kind: AgreementKind) -> None:
    examination = findings_of(Dossier(cast, kind=kind).instrument)
    graver = [one for one in examination.findings if one.severity is not Severity.NOTE]
    assert [(one.finding.check, one.article, one.values) for one in graver] == []
    assert examination.unread == ()


def test_finding_stands_at_its_article_with_the_words_of_both_texts(dossier: Dossier) -> None:
    one = found(differ(dossier))
    assert one.finding.check == RULE
    assert one.article == dossier.article()
    assert one.number == 2
    assert {language: mark.article for language, mark in one.marks.items()} == {
        "zh-Hans": "exchanges",
        "en": "exchanges",
    }
    assert "三" in one.words["zh-Hans"]
    assert "five" in one.words["en"]
    for language, mark in one.marks.items():
        row = Wording.objects.get(article=one.article, text__language=language, superseded_at=None)
        assert mark.plain is not None
        assert row.plain[mark.plain[0] : mark.plain[1]] == one.words[language]
        assert one.seen[language] == row.digest


def test_open_error_blocks_until_it_is_let_stand(dossier: Dossier) -> None:
    differ(dossier)
    examination = findings_of(dossier.instrument)
    (one,) = examination.blocking
    assert (one.is_open, one.is_accepted, one.blocks) == (True, False, True)
    assert one in examination.open
    assert examination.counts["error"] == 1
    assert examination.counts["accepted"] == 0
    accepted = accept(dossier, dossier.cast.bo)
    examination = findings_of(dossier.instrument)
    assert examination.blocking == ()
    assert [one.acceptance for one in examination.accepted] == [accepted]
    assert examination.counts["error"] == 0
    assert examination.counts["accepted"] == 1
    assert found(dossier).is_accepted


def test_examining_writes_nothing(dossier: Dossier) -> None:
    differ(dossier)
    before = everything()
    findings_of(dossier.instrument)
    assert everything() == before


def test_findings_at_an_article_are_those_that_concern_it(dossier: Dossier) -> None:
    differ(dossier)
    assert [one.finding.check for one in findings_at(dossier.article())] == [RULE]
    assert findings_at(dossier.article(2)) == ()


def test_same_findings_have_the_same_names_as_long_as_no_wording_changes(dossier: Dossier) -> None:
    first = found(differ(dossier)).fingerprint
    differ(dossier, at=4)
    assert found(dossier).fingerprint == first
    differ(dossier, counts={"zh-Hans": "四", "en": "five"})
    assert found(dossier).fingerprint != first
    differ(dossier)
    assert found(dossier).fingerprint == first


def test_what_is_found_twice_at_one_article_has_two_names(dossier: Dossier) -> None:
    counts = {"zh-Hans": "三名学生和三", "en": "five students and five"}
    differ(dossier, counts=counts)
    names = [one.fingerprint for one in findings_of(dossier.instrument).at(dossier.article().pk)]
    assert len(names) == len(set(names)) > 0


def test_number_of_questions_does_not_depend_on_what_is_found(dossier: Dossier) -> None:
    def asked() -> int:
        instrument = dossier.instrument
        with CaptureQueriesContext(connection) as queries:
            findings_of(instrument)
        return len(queries)

    clean = asked()
    differ(dossier)
    differ(dossier, at=4)
    accept(dossier, dossier.cast.bo)
    assert asked() == asked() == clean <= 10


def test_texts_are_examined_once_and_again_when_anything_they_depend_on_changes(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [findings_of(dossier.instrument).key]

    def fresh() -> bool:
        keys.append(findings_of(dossier.instrument).key)
        return keys[-1] not in keys[:-1]

    assert not fresh()
    differ(dossier)
    assert fresh()
    accept(dossier, dossier.cast.bo)
    assert not fresh()
    instrument = dossier.instrument
    instrument.date = date(2025, 8, 1)
    instrument.save(update_fields=["date"])
    assert fresh()
    PartyName.objects.filter(language="en").update(short="Elsewhere")
    assert fresh()
    guizhou, ada = dossier.cast.guizhou, dossier.cast.ada
    switch_rule(
        office_id=guizhou.pk, rule=RULE, kind=LETTER, setting=Switch.NOTE, reason=REASON, by=ada
    )
    assert fresh()
    _confirmed(guizhou, dossier.cast)
    assert fresh()
    monkeypatch.setattr(examining, "engine_digest", lambda: "another engine")
    assert fresh()


def _confirmed(office: Office, cast: Cast) -> Term:
    forms = {"zh-Hans": ["意向书"], "en": ["Letter of Intent"]}
    term = propose_term(office_id=office.pk, what=NewTerm(forms), by=cast.alice)
    return confirm_term(term_id=term.pk, by=cast.ada)


def test_second_look_does_not_examine_again(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    differ(dossier)
    first = findings_of(dossier.instrument)
    monkeypatch.setattr(concordance, "examine", None)
    again = findings_of(dossier.instrument)
    assert [one.fingerprint for one in again.findings] == [
        one.fingerprint for one in first.findings
    ]


def test_names_terms_facts_and_switches_are_known_beforehand(dossier: Dossier) -> None:
    cast = dossier.cast
    _confirmed(cast.guizhou, cast)
    propose_term(
        office_id=cast.guizhou.pk,
        what=NewTerm({"zh-Hans": ["联络"], "en": ["Liaison"]}),
        by=cast.alice,
    )
    for setting in (Switch.OFF, Switch.NOTE):
        switch_rule(
            office_id=cast.guizhou.pk,
            rule=RULE,
            kind=LETTER,
            setting=setting,
            reason=REASON,
            by=cast.ada,
        )
    register = findings_of(dossier.instrument).register
    kinds = [one.kind for one in register.names]
    assert kinds == ["party", "party", "person", "title", "person", "title"]
    assert register.names[0].forms == {
        "zh-Hans": ("中华人民共和国贵州省", "贵州省"),
        "en": ("Guizhou Province of the People’s Republic of China", "Guizhou"),
    }
    assert register.names[2].forms == {"zh-Hans": ("韦兰",), "en": ("Wei Lan",)}
    assert [one.forms["en"] for one in register.terms] == [("Letter of Intent",)]
    assert register.switched == {RULE: Severity.NOTE}
    recorded = register.recorded
    assert (recorded.kind, recorded.parties, recorded.copies) == ("letter_of_intent", 2, 2)
    assert recorded.languages == recorded.authentic == ("zh-Hans", "en")
    assert recorded.place == {"zh-Hans": "贵阳", "en": "Guiyang"}
    assert recorded.date == date(2025, 7, 5)


@pytest.mark.parametrize(
    ("kind", "known_as"),
    [
        (AgreementKind.SISTER_CITY, "agreement"),
        (AgreementKind.TECHNICAL_COOPERATION, "agreement"),
        (AgreementKind.MEMORANDUM, "memorandum"),
        (AgreementKind.INITIATIVE, "initiative"),
    ],
)
def test_kind_of_instrument_is_known(cast: Cast, kind: AgreementKind, known_as: str) -> None:
    dossier = Dossier(cast, kind=kind)
    instrument = dossier.instrument
    instrument.kind = kind.value
    assert findings_of(instrument).register.recorded.kind == known_as


def test_rule_switched_off_finds_nothing_and_as_a_note_blocks_nothing(dossier: Dossier) -> None:
    differ(dossier)
    cast = dossier.cast
    for setting, severities in (
        (Switch.NOTE, [Severity.NOTE]),
        (Switch.OFF, []),
        (Switch.OWN, [Severity.ERROR]),
    ):
        switch_rule(
            office_id=cast.guizhou.pk,
            rule=RULE,
            kind=LETTER,
            setting=setting,
            reason=REASON,
            by=cast.ada,
        )
        examination = findings_of(dossier.instrument)
        assert [one.severity for one in examination.at(dossier.article().pk)] == severities
        assert len(examination.blocking) == severities.count(Severity.ERROR)


def test_language_without_rules_is_named_and_the_others_are_compared(cast: Cast) -> None:
    dossier = differ(Dossier(cast, languages=("zh-Hans", "en"), reference_languages=("kk",)))
    examination = findings_of(dossier.instrument)
    assert examination.unread == ("kk",)
    assert [one.finding.check for one in examination.blocking] == [RULE]
    assert set(found(dossier).seen) == {"zh-Hans", "en"}


def test_one_text_alone_is_compared_with_nothing(cast: Cast) -> None:
    dossier = Dossier(cast, languages=("zh-Hans", "en"))
    instrument = dossier.instrument
    instrument.agreement.languages = ["en"]
    examination = findings_of(instrument)
    assert (examination.findings, examination.unread) == ((), ("en",))


def test_instrument_without_articles_has_no_findings_that_name_one(dossier: Dossier) -> None:
    for article in dossier.instrument.articles.order_by("position"):
        remove_article(article_id=article.pk, by=dossier.cast.alice)
    assert [one for one in findings_of(dossier.instrument).findings if one.article] == []


def test_finding_is_told_in_the_language_of_the_page(dossier: Dossier) -> None:
    one = found(differ(dossier))
    for language in ("en", "zh-hans"):
        with translation.override(language):
            assert one.title()
            assert "%(" not in one.sentence()
            assert one.why()[-1] in ".。"
