import pytest

from tests.concordance.checks.texts import found, text

CHECK = "relative-reference"


@pytest.mark.parametrize(
    ("language", "wording"),
    [
        ("zh-Hans", "前款适用。\n同意。"),
        ("zh-Hans", "同意。\n前两款适用。"),
        ("zh-Hans", "前条适用。"),
        ("en", "The preceding paragraph applies."),
        ("ja", "前項を適用する。"),
        ("pt", "Aplica-se o número anterior."),
    ],
)
def test_what_precedes_the_first_paragraph_is_nothing(language, wording):
    other = "en" if language != "en" else "pt"
    (one,) = found(CHECK, text(language, wording), text(other, "Nothing."))
    assert set(one.spans) == {language}
    assert one.article == "article-1"


def test_what_precedes_the_second_paragraph_is_the_first():
    chinese = text("zh-Hans", "同意。\n前款适用。", "前条适用。", title="前款")
    assert found(CHECK, chinese, text("en", "Nothing.")) == []
