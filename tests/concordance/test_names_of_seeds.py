import pytest

from concordance import examine, read_text
from concordance.checks import all_checks
from concordance.findings import Group, Severity
from tests.concordance.sources import composed, drafts, needs_data, shared

MINE = {one.id for one in all_checks() if one.group in (Group.NAMES, Group.TYPOGRAPHY)}


def alarms(texts):
    return [
        (one.check, str(one.message))
        for one in examine(texts)
        if one.check in MINE and one.severity != Severity.NOTE
    ]


@needs_data
def test_the_initiative_agrees_in_its_names():
    texts = {
        language: read_text(shared(f"seed/initiative.{language}.txt"), language)
        for language in ("zh-Hans", "en")
    }
    assert alarms(texts) == []


@needs_data
@pytest.mark.parametrize(
    ("one", "other"), [("en", "fr"), ("en", "zh-Hans"), ("pt", "zh-Hans"), ("ka", "ru")]
)
def test_the_declaration_gives_no_false_alarm(one, other):
    texts = {each: read_text(shared(f"udhr/udhr.{each}.txt"), each) for each in (one, other)}
    assert alarms(texts) == []


@needs_data
def test_the_treaty_has_one_wrong_zero_and_no_wrong_name():
    texts = {
        language: read_text(shared(f"treaty/bbnj.{language}.txt"), language)
        for language in ("zh-Hans", "en")
    }
    assert [check for check, _ in alarms(texts)] == ["zero-sign"]


@pytest.mark.parametrize("name", sorted(drafts()))
def test_drafts_and_templates_give_no_false_alarm(name):
    texts = dict(composed(name))
    assert len(texts) < 2 or alarms(texts) == []
