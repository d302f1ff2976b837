import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import translation

from agreements.actions.confirm_term import confirm_term
from agreements.actions.propose_term import propose_term
from agreements.actions.retire_term import retire_term
from agreements.actions.switch_rule import switch_rule
from agreements.actions.terms import NewTerm
from agreements.actions.withdraw_acceptance import withdraw_acceptance
from agreements.models import Entry
from agreements.states import InstrumentKind, Switch
from tests.agreements.differing import RULE, accept, differ
from tests.agreements.dossier import Dossier
from tests.pages.walking import as_person, words
from workflows.pages.acts import SENTENCES, register_of, sentence_of, told

ACT = re.compile(r'"([a-z_]+\.[a-z_]+)"')


def acts_used():
    folder = Path(settings.BASE_DIR) / "agreements" / "actions"
    return {act for file in folder.glob("*.py") for act in ACT.findall(file.read_text("utf-8"))}


def test_every_act_has_its_sentence_and_no_sentence_is_left_over():
    assert set(SENTENCES) == acts_used()


@pytest.mark.parametrize("act", sorted(SENTENCES))
def test_sentence_ends_and_needs_no_fact_that_is_missing(act):
    sentence = sentence_of(act, {}, {})
    assert sentence.endswith(".")
    assert "%(" not in sentence


def test_unknown_act_of_a_later_release_is_shown_by_its_name():
    assert sentence_of("moon.landed", {}, {}) == "moon.landed"


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_whole_course_is_told_without_a_gap(story, language):
    story.submit()
    story.refer_back("en", at_articles={story.instrument.articles.first().pk: "Not ours."})
    story.approve("zh-Hans")
    story.to_signed()
    entries = list(Entry.objects.filter(agreement=story.agreement))
    with translation.override(language):
        rows = register_of(story.agreement, entries)
    assert len(rows) == len(entries)
    assert not [row["act"] for row in rows if "—" in row["act"] or "%" in row["act"]]


def test_register_tells_names_and_not_keys(story):
    story.to_signed()
    seen = words(as_person(story.cast.bo).get(f"/agreements/{story.agreement.pk}/?show=register"))
    assert "Every original was signed for Monrovia on 5 July 2025, electronically confirmed" in seen
    assert "Full powers of Vera for Guizhou were recorded." in seen
    assert "monrovia-city" not in seen
    assert "The chain is whole" in seen


def test_reasons_of_a_referral_stand_in_the_register(story):
    story.submit()
    story.refer_back("en", reason="This term is not ours.")
    seen = words(as_person(story.cast.bo).get(f"/agreements/{story.agreement.pk}/?show=register"))
    assert "This term is not ours." in seen


def test_register_that_is_not_whole_says_so(story):
    type(story.agreement).objects.filter(pk=story.agreement.pk).update(entries_count=9)
    seen = words(as_person(story.cast.bo).get(f"/agreements/{story.agreement.pk}/?show=register"))
    assert "is not whole" in seen


@pytest.mark.parametrize(("language", "named"), [("en", "Purpose"), ("zh-hans", "宗旨")])
def test_article_is_told_by_its_heading_in_the_language_of_the_page(story, language, named):
    facts = {"article": "aims", "role": "article", "headings": {"zh-Hans": "宗旨", "en": "Purpose"}}
    with translation.override(language):
        assert named in sentence_of("article.saved", {**facts, "instrument": "sister_city"}, {})


def test_article_without_heading_is_told_by_what_it_is():
    facts = {
        "article": "opening",
        "role": "preamble",
        "headings": {"en": ""},
        "instrument": "framework",
    }
    assert "Preamble" in sentence_of("article.saved", facts, {})
    assert "opening" in sentence_of("article.saved", {"article": "opening"}, {})


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_decisions_on_findings_are_told_without_a_gap(cast, language):
    dossier, office = differ(Dossier(cast)), cast.guizhou
    accepted = accept(dossier, cast.bo)
    withdraw_acceptance(accepted_id=accepted.pk, reason="A mistake.", by=cast.bo)
    forms = {"zh-Hans": ["联络"], "en": ["Liaison"]}
    term = propose_term(office_id=office.pk, what=NewTerm(forms, scope="Letters"), by=cast.alice)
    confirm_term(term_id=term.pk, by=cast.ada)
    retire_term(term_id=term.pk, reason="Another word.", by=cast.ada)
    kind, setting = InstrumentKind.MEMORANDUM, Switch.OFF
    switch_rule(
        office_id=office.pk, rule=RULE, kind=kind, setting=setting, reason="Ours.", by=cast.ada
    )
    entries = [
        *Entry.objects.filter(agreement=dossier.agreement).order_by("pk")[2:],
        *Entry.objects.filter(office=office).order_by("pk"),
    ]
    with translation.override(language):
        rows = told(entries, {})
    acts = " ".join(row["act"] for row in rows)
    assert len(rows) == 6
    assert "—" not in acts
    assert "%" not in acts
    facts = " ".join(fact for row in rows for fact in row["facts"])
    assert "三" in facts
    assert "Letters" in facts


def test_rule_that_is_no_more_is_told_by_its_id():
    facts = {"rule": "no-such-rule", "instrument": "framework"}
    assert "no-such-rule" in sentence_of("difference.accepted", facts, {})
