import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "negation-differs"

DENIED_ONCE = [
    ("en", "It is legally binding.", "zh-Hans", "不具有法律约束力。"),
    ("en", "It is not legally binding.", "zh-Hans", "具有法律约束力。"),
    ("en", "With the consent of the Party, it is used.", "zh-Hans", "未经该方同意而使用。"),
    ("en", "Without the consent of the Party, it is used.", "zh-Hans", "经该方同意而使用。"),
    ("en", "It shall be interpreted so.", "zh-Hans", "不得作此解释。"),
    ("en", "It shall not be interpreted so.", "zh-Hans", "应作此解释。"),
    ("en", "Neither Party is bound.", "zh-Hans", "双方受约束。"),
    ("en", "It extends it.", "zh-Hans", "不再延长。"),
    ("en", "They agree.", "zh-Hans", "双方不同意。"),
    ("en", "There is a charge.", "zh-Hans", "没有费用。"),
    ("pt", "É juridicamente vinculativo.", "zh-Hans", "不具有法律约束力。"),
    ("pt", "Com o consentimento da Parte.", "zh-Hans", "未经该方同意。"),
    ("fr", "Elle n’est pas contraignante.", "en", "It is binding."),
    ("fr", "Sans le consentement de la Partie.", "en", "With the consent of the Party."),
    ("es", "No es vinculante.", "en", "It is binding."),
    ("ru", "Он не имеет силы.", "en", "It has force."),
    ("lo", "ບໍ່ມີຜົນຜູກພັນທາງກົດໝາຍ.", "zh-Hans", "具有法律约束力。"),
]

DENIED_ALIKE = [
    ("en", "It is not legally binding.", "zh-Hans", "不具有法律约束力。"),
    ("en", "Without the consent of the Party, it is used.", "zh-Hans", "未经该方同意而使用。"),
    ("en", "No Party shall disclose it.", "zh-Hans", "任何一方不得披露。"),
    ("en", "within thirty days", "zh-Hans", "不迟于三十日"),
    ("en", "not more than ten persons", "zh-Hans", "至多十人"),
    ("en", "at most ten persons", "zh-Hans", "不超过十人"),
    ("en", "Unless the Parties agree, it ends.", "zh-Hans", "除非双方同意，否则终止。"),
    ("en", "Constant and different exchanges.", "zh-Hans", "不断开展不同的交流。"),
    ("en", "They were in South Africa very often.", "zh-Hans", "他们非常频繁地在南非。"),
    ("en", "In the future, whether large or small.", "zh-Hans", "未来，无论大小。"),
    ("en", "An inalienable right, free of charge.", "zh-Hans", "不可剥夺的权利，无偿。"),
    ("en", "Illegal and insufficient.", "zh-Hans", "非法且不足。"),
    ("en", "The least developed countries.", "zh-Hans", "最不发达国家。"),
    ("en", "It cannot and does not change.", "zh-Hans", "它不能也不改变。"),
    ("fr", "Nul ne sera tenu en esclavage.", "en", "No one shall be held in slavery."),
    ("fr", "Elle n’est pas contraignante.", "pt", "Não é vinculativa."),
    ("ru", "Никто не должен этого делать.", "en", "No one shall do so."),
    ("es", "No es vinculante.", "pt", "Não é vinculativo."),
    ("lo", "ບໍ່ເກີນສາມສິບວັນ.", "zh-Hans", "三十日以内。"),
    ("lo", "ຢ່າງໜ້ອຍໜຶ່ງຄັ້ງ.", "zh-Hans", "至少一次。"),
]


@pytest.mark.parametrize(("one", "left", "other", "right"), DENIED_ONCE)
def test_a_negation_on_one_side_is_an_error(one, left, other, right):
    (finding,) = found(CHECK, text(one, left), text(other, right))
    assert finding.severity == Severity.ERROR
    assert set(finding.spans) == {one, other}


@pytest.mark.parametrize(("one", "left", "other", "right"), DENIED_ALIKE)
def test_what_both_deny_is_not_found(one, left, other, right):
    assert not found(CHECK, text(one, left), text(other, right))


def test_the_finding_shows_the_negation_and_where_it_lacks():
    chinese, english = text("zh-Hans", "不具有法律约束力。"), text("en", "It is binding.")
    (finding,) = found(CHECK, chinese, english)
    assert finding.values == {"zh-Hans": "不具有"}
    assert english.words(finding.spans["en"]) == "It is binding."
    assert str(finding.message) == "One text denies (“不具有”); the other has no negation here."


def test_a_second_negation_lost_is_a_warning():
    chinese = text("zh-Hans", "双方未会面，未签署。")
    english = text("en", "They did not meet, and signed.")
    (finding,) = found(CHECK, chinese, english)
    assert finding.severity == Severity.WARNING
    assert "more often" in str(finding.message)


def test_several_lost_negations_are_warnings_each_and_never_only_hints():
    chinese = text("zh-Hans", "不具有。", "未会面。", "没有。")
    english = text("en", "It has.", "They met.", "There is.")
    severities = [one.severity for one in found(CHECK, chinese, english)]
    assert severities == [Severity.WARNING] * 3


def test_between_free_renderings_one_negation_among_several_is_only_a_hint():
    chinese = text("zh-Hans", "不具有。", "未会面。", "双方未会面，未签署。")
    english = text("en", "It has.", "They met.", "They did not meet, and signed.")
    severities = [one.severity for one in found(CHECK, chinese, english, notes=True)]
    assert severities == [Severity.WARNING, Severity.WARNING, Severity.NOTE]


def test_a_language_without_words_is_not_compared():
    assert not found(CHECK, text("ka", "არ არის."), text("en", "It is."), notes=True)
