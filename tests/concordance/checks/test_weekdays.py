import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Friday, 5 July 2025"),
        ("zh-Hans", "2025年7月5日（星期五）"),
        ("fr", "vendredi 5 juillet 2025"),
        ("pt", "domingo, 5 de julho de 2025"),
        ("ja", "2025年7月5日（金曜日）"),
        ("ko", "2025년 7월 5일 금요일"),
    ],
)
def test_a_weekday_on_which_the_date_does_not_fall_is_an_error(language, written):
    other = text("es" if language != "es" else "en", "Nada.")
    (finding,) = found("weekday-wrong", text(language, written), other)
    assert finding.severity == Severity.ERROR
    assert finding.spans.keys() == {language}


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "Saturday, 5 July 2025"),
        ("zh-Hans", "2025年7月5日（星期六）"),
        ("fr", "samedi 5 juillet 2025"),
        ("en", "On Friday they met. On 5 July 2025 they signed."),
        ("en", "Friday, 31 June 2025"),
        ("en", "Friday, 5 July"),
        ("en", "Friday, in five years"),
    ],
)
def test_a_weekday_that_fits_or_stands_alone_is_right(language, written):
    assert not found("weekday-wrong", text(language, written), text("es", "Nada."))


def test_languages_that_name_different_weekdays_differ():
    (finding,) = found("weekday-differs", text("en", "on Monday"), text("zh-Hans", "星期二"))
    assert finding.severity == Severity.ERROR
    assert finding.values == {"en": "Monday", "zh-Hans": "星期二"}
    assert not found("weekday-differs", text("en", "on Monday"), text("zh-Hans", "星期一"))


@pytest.mark.parametrize(
    ("english", "chinese"), [("on Monday", "会议"), ("a meeting", "星期一会议")]
)
def test_a_weekday_of_one_side_only_is_a_warning(english, chinese):
    (finding,) = found("weekday-differs", text("en", english), text("zh-Hans", chinese))
    assert finding.severity == Severity.WARNING


def test_a_weekday_named_once_more_is_a_hint():
    english, chinese = text("en", "on Monday or a Monday"), text("zh-Hans", "星期一")
    assert not found("weekday-differs", english, chinese)
    assert len(found("weekday-differs", english, chinese, notes=True)) == 1
