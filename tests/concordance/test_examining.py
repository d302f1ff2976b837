import pytest

from concordance import Register, examine, read_text
from concordance.findings import Severity
from concordance.lexicon import UnknownLanguage, section
from concordance.register import UnusableRegister

ENGLISH = "Article 1\nThe visit lasts five days.\n"
CHINESE = "第一条\n访问为期六天。\n"


def said(register=None, **more):
    texts = {"en": read_text(ENGLISH, "en"), "zh-Hans": read_text(CHINESE, "zh-Hans")}
    return {one.check: one.severity for one in examine(texts, register=register, **more)}


def test_one_text_alone_is_refused():
    with pytest.raises(ValueError, match="at least two languages"):
        examine({"en": read_text(ENGLISH, "en")})


def test_rule_has_its_own_severity_unless_it_is_switched():
    assert said()["period-differs"] == Severity.ERROR
    switched = said(Register(switched={"period-differs": Severity.NOTE}))
    assert switched["period-differs"] == Severity.NOTE


def test_rule_that_is_switched_off_finds_nothing():
    assert "period-differs" not in said(Register(switched={"period-differs": None}))


def test_progress_is_told_text_by_text_and_pair_by_pair():
    told = []
    said(progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_unknown_language_is_named_with_those_that_are_known():
    with pytest.raises(UnknownLanguage, match="“tlh”; known are ar, en"):
        section("tlh", "dates")


def test_traditional_chinese_takes_what_it_lacks_from_simplified():
    assert section("zh-Hant", "dates") == section("zh-Hans", "dates") != {}


@pytest.mark.parametrize(
    ("written", "fault"),
    [
        ("names = [", "not TOML"),
        ("[[names]]\nkind = 'place'", "Name 1 of the register lacks “forms”"),
        ("[[terms]]\nscope = 'x'", "Term 1 of the register lacks “forms”"),
        ("[[rules]]\nlanguage = 'en'", "Wording rule 1 of the register lacks “avoid”"),
        ("[switched]\nnumber-differs = 'loud'", "switched to “loud”"),
    ],
)
def test_unusable_register_is_told_with_its_place(written, fault):
    with pytest.raises(UnusableRegister, match=fault):
        Register.from_toml(written)


def test_register_is_read_with_everything_in_it():
    register = Register.from_toml(
        """
        [[names]]
        forms = { en = "Port City", zh-Hans = ["港城市", "港城"] }
        [[terms]]
        scope = "ports"
        forms = { en = "berth" }
        never = { en = ["dock", "quay"] }
        [[rules]]
        language = "en"
        avoid = "utilise"
        use = "use"
        reason = "plain"
        [switched]
        doubled-spaces = "off"
        doubled-words = "error"
        [recorded]
        kind = "agreement"
        parties = 2
        copies = 4
        languages = ["en", "zh-Hans"]
        date = 2025-07-05
        """
    )
    [name], [term], [rule] = register.names, register.terms, register.rules
    assert (name.kind, name.forms["zh-Hans"]) == ("institution", ("港城市", "港城"))
    assert name.forms["en"] == ("Port City",)
    assert (term.scope, term.never["en"]) == ("ports", ("dock", "quay"))
    assert (rule.language, rule.avoid, rule.use, rule.reason) == ("en", "utilise", "use", "plain")
    assert register.switched == {"doubled-spaces": None, "doubled-words": Severity.ERROR}
    recorded = register.recorded
    assert (recorded.kind, recorded.parties, recorded.copies) == ("agreement", 2, 4)
    assert recorded.languages == ("en", "zh-Hans")
    assert str(recorded.date) == "2025-07-05"
    assert recorded.authentic == ()
