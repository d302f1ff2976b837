"""The report says what was examined, found and let stand, and what no rule looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.core.cache import caches
from django.core.files.storage import default_storage
from django.utils import translation

from accounts.roles import Stage
from agreements import concordance_report, papers
from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import propose_term
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.concordance_report import report_of, report_pdf
from agreements.examining import KEPT_IN
from agreements.findings import findings_of
from agreements.reporting.findings import LONGEST, _cut, listed
from agreements.rulebook import rules
from agreements.states import InstrumentKind, Switch
from rendering.report import Chapter, Report, Rule
from tests.agreements.differing import REASON, RULE, accept, differ, found
from tests.agreements.dossier import Dossier, delegate
from tests.cast import Cast
from tests.rendering.reading import Paper


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    caches[KEPT_IN].clear()
    yield
    caches[KEPT_IN].clear()


def report(dossier: Dossier, language: str = "en") -> Report:
    return report_of(findings_of(dossier.instrument), [language])


def chapter(dossier: Dossier, title: str, language: str = "en") -> Chapter:
    (sheet,) = report(dossier, language).sheets
    return next(one for one in sheet.chapters if one.title == title)


def facts(dossier: Dossier, title: str) -> list[tuple[str, list[str]]]:
    return [
        (one.label, [text.words for text in one.values]) for one in chapter(dossier, title).facts
    ]


def test_clean_texts_have_nothing_open(dossier: Dossier) -> None:
    assert chapter(dossier, "Open findings").sentences == ("There are none.",)
    assert chapter(dossier, "In short").sentences[-1] == "No error is open."
    titles = [one.title for one in report(dossier).sheets[0].chapters]
    assert "Differences let stand" not in titles


def test_open_finding_stands_with_the_words_of_every_text(dossier: Dossier) -> None:
    differ(dossier)
    (told,) = chapter(dossier, "Open findings").found
    assert (told.place, told.gravity, told.decided) == ("Point 2", "Error", ())
    assert [(one.language, one.words.language) for one in told.said] == [
        ("Chinese (Simplified)", "zh-Hans"),
        ("English", "en"),
    ]
    assert "三" in told.said[0].words.words
    assert told.said[1].value == "five"
    assert told.why == rules()[RULE].why
    assert chapter(dossier, "In short").sentences[1:] == (
        "Open findings: 1 error.",
        "While an error is open, no text and no instrument can be approved.",
    )


def test_difference_let_stand_is_told_with_who_and_why(dossier: Dossier) -> None:
    cast = dossier.cast
    accept(differ(dossier), cast.bo)
    (told,) = chapter(dossier, "Differences let stand").found
    assert told.decided[0].startswith("Let stand by Bo on ")
    assert told.decided[1] == f"Reason: {REASON}"
    assert "1 finding was let stand." in chapter(dossier, "In short").sentences


def test_delegate_is_told_with_the_principal(dossier: Dossier) -> None:
    cast = dossier.cast
    delegate(cast.bo, cast.dora, Stage.REVIEW, cast.guizhou)
    accept(differ(dossier), cast.dora)
    (told,) = chapter(dossier, "Differences let stand").found
    assert told.decided[0].startswith("Let stand by Dora for Bo on ")


@pytest.mark.parametrize(
    ("passage", "words", "shown"),
    [
        ("One  line\nand more", "line", "One line and more"),
        ("a" * 300, "a", "a" * LONGEST + "…"),
        ("b " * 200 + "found", "found", "…" + ("b " * 200 + "found")[-LONGEST:].strip()),
        ("c " * 200 + "found" + " d" * 200, "found", "found"),
    ],
)
def test_long_passage_is_cut_around_the_words(passage: str, words: str, shown: str) -> None:
    cut = _cut(passage, words)
    assert shown in cut
    assert len(cut) <= LONGEST + 2
    assert words in cut


def test_every_rule_is_told_with_its_why_and_how_it_is_taken(dossier: Dossier) -> None:
    cast = dossier.cast
    differ(dossier)
    before = _rule(dossier)
    assert (before.taken, before.found, before.reason) == ("Error", "1", "")
    for setting, taken, switched in (
        (Switch.OFF, "off", True),
        (Switch.NOTE, "Note", True),
        (Switch.OWN, "Error", False),
    ):
        switch_rule(
            office_id=cast.guizhou.pk,
            rule=RULE,
            kind=InstrumentKind.LETTER_OF_INTENT,
            setting=setting,
            reason=REASON,
            by=cast.ada,
        )
        row = _rule(dossier)
        assert row.taken == taken
        assert (f"Reason: {REASON}" in row.reason) is switched
    told = [one for group in chapter(dossier, "The rules").groups for one in group.rules]
    assert len(told) == len(rules())


def _rule(dossier: Dossier) -> Rule:
    title = rules()[RULE].title
    rows = [one for group in chapter(dossier, "The rules").groups for one in group.rules]
    return next(one for one in rows if one.title == title)


def test_facts_names_and_terms_are_told(dossier: Dossier) -> None:
    cast = dossier.cast
    forms = {"zh-Hans": ["联系人"], "en": ["contact person"], "lo": ["ຜູ້ຕິດຕໍ່"]}
    never = {"en": ["contact man"], "lo": ["ຄົນ"]}
    term = propose_term(
        office_id=cast.guizhou.pk, what=NewTerm(forms, never, "Everywhere"), by=cast.alice
    )
    confirm_term(term_id=term.pk, by=cast.ada)
    other = propose_term(
        office_id=cast.guizhou.pk,
        what=NewTerm({"zh-Hans": ["往来"], "en": ["Exchanges"]}),
        by=cast.alice,
    )
    confirm_term(term_id=other.pk, by=cast.ada)
    told = facts(dossier, "What was known beforehand")
    assert ("Instrument", ["letter of intent"]) in told
    assert ("Parties and originals", ["2 parties and 2 originals"]) in told
    assert ("Authentic texts", ["Chinese (Simplified) and English"]) in told
    assert ("Place", ["贵阳", "Guiyang"]) in told
    assert ("Date", ["5 July 2025"]) in told
    assert ("Signatory", ["Wei Lan", "韦兰"]) in told
    wanted = ["contact person", "联系人", "never in English: contact man", "Scope: Everywhere"]
    assert ("Term", wanted) in told
    assert ("Term", ["Exchanges", "往来"]) in told


def test_facts_that_are_not_recorded_are_left_out(cast: Cast) -> None:
    dossier = Dossier(
        cast, languages=("zh-Hans", "en"), reference_languages=("kk",), day=None, place={}
    )
    told = dict(facts(dossier, "What was known beforehand"))
    assert "Date" not in told
    assert "Place" not in told
    assert told["Reference texts"] == ["Kazakh"]
    points = chapter(dossier, "What no machine examined").points
    assert "Kazakh" in points[0]


def test_texts_are_named_by_their_digests(dossier: Dossier) -> None:
    told = dict(facts(dossier, "What was examined"))
    assert set(told) == {
        "Text in Chinese (Simplified)",
        "Text in English",
        "Rules and lexicons",
        "Texts, facts and rules together",
    }
    dossier.submit()
    revision = dossier.instrument.revision
    assert revision is not None
    assert dict(facts(dossier, "What was examined"))["Revision 1"] == [revision.digest]


def test_finding_about_the_whole_is_told_so(dossier: Dossier) -> None:
    whole = replace(found(differ(dossier)), article=None, number=None)
    (told,) = listed(findings_of(dossier.instrument), [whole])
    assert told.place == "The whole instrument"


def test_report_is_printed_in_both_languages_once_for_what_it_says(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    differ(dossier)
    pdf = report_pdf(dossier.instrument)
    paper = Paper(pdf)
    assert paper.in_order(
        "对照报告", "GZ-2025-01", "Concordance report", "What no machine examined"
    )
    printed = concordance_report.print_report
    monkeypatch.setattr(concordance_report, "print_report", None)
    assert report_pdf(dossier.instrument) == pdf
    with pytest.raises(TypeError):
        report_pdf(dossier.instrument, ["en"])
    monkeypatch.setattr(concordance_report, "print_report", printed)
    default_storage.delete(papers.place_of(papers.store(pdf, "application/pdf").sha256))
    assert report_pdf(dossier.instrument) == pdf


@pytest.mark.parametrize(("language", "title"), [("en", "The rules"), ("zh-hans", "规则")])
def test_report_is_told_in_the_language_asked(dossier: Dossier, language: str, title: str) -> None:
    with translation.override("en"):
        (sheet,) = report(dossier, language).sheets
    assert sheet.chapters[-1].title == title
