import pytest

from tests.concordance.checks.texts import found, text

CHECK = "sum-differs"

WRONG = [
    ("en", "Ten experts and five students, sixteen persons in total."),
    ("en", "A total of 30 members, comprising 10 experts and 25 officials."),
    ("en", "A total of 30 members, of whom 20 from Laos and 25 from China."),
    ("en", "Party A pays US$ 300 and Party B US$ 200, totalling US$ 600."),
    ("zh-Hans", "派遣十名专家和五名学生，共计十六名。"),
    ("zh-Hans", "共三十名成员，包括十名专家和二十五名官员。"),
    ("zh-Hans", "甲方出资50万元，乙方出资30万元，合计90万元。"),
    ("pt", "Dez peritos e cinco alunos, num total de dezasseis."),
    ("ru", "Десять экспертов и пять студентов, всего шестнадцать."),
]

RIGHT = [
    ("en", "Ten experts and five students, fifteen persons in total."),
    ("en", "A total of 30 members, of whom 10 from Laos and 5 from China."),
    ("en", "In two cities, ten experts and five students, fifteen in total."),
    ("en", "A total of 30 members."),
    ("en", "A total of 30 members, comprising 10 experts and 20 officials."),
    ("en", "On 5 July 2025, ten experts, a total of thirty days, comprising 12 and 13 others."),
    ("en", "A total of 30 members meet 10 experts and 25 officials."),
    ("en", "Party A pays US$ 300 and EUR 200, in total US$ 600."),
    ("zh-Hans", "共计十名。"),
    ("zh-Hans", "共三十名学员，其中十名学习农业，五名学习医学。"),
    ("zh-Hans", "甲方出资50万元，乙方出资30万元，合计80万元。"),
    ("zh-Hans", "双方共同举办三次会议、五场展览和两项活动。"),
]


@pytest.mark.parametrize(("language", "wording"), WRONG)
def test_total_that_is_not_the_sum_is_found(language, wording):
    other = text("th" if language != "th" else "lo", "–")
    assert len(found(CHECK, text(language, wording), other)) == 1


@pytest.mark.parametrize(("language", "wording"), RIGHT)
def test_total_that_may_be_right_is_left(language, wording):
    assert found(CHECK, text(language, wording), text("th", "–")) == []


def test_finding_names_the_total_and_its_parts():
    wording = "Ten experts and five students, sixteen persons in total."
    [one] = found(CHECK, text("en", wording), text("th", "–"))
    assert one.spans == {"en": (0, 38)}
    assert str(one.message) == ("The total “sixteen” is not the sum of its parts, Ten + five.")
