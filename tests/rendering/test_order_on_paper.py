"""What a reader of the paper sees: the right party first, everywhere, in every language."""

import pytest

from rendering import formulas
from rendering.alternat import held_by
from rendering.content import AlternatMode, Layout
from rendering.fields import resolve
from tests.rendering.sample import NAMES, PERSONS, TEXTS, agreement

HOLDER, LANGUAGE = AlternatMode.BY_HOLDER, AlternatMode.BY_LANGUAGE
PAIRS = [("zh-Hans", "en"), ("zh-Hans", "pt"), ("zh-Hans", "lo")]
SPOKEN = {"guizhou": "zh-Hans"}


def partnership(pair, mode, **changes):
    spoken = {"guizhou": pair[0], "gaza": pair[1]}
    return agreement(languages=pair, spoken=spoken, alternat=mode, **changes)


def expected_order(pair, mode, holder, language):
    native = "guizhou" if language == pair[0] else "gaza"
    first = holder if mode is HOLDER else native
    return (first, "gaza" if first == "guizhou" else "guizhou")


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("mode", AlternatMode)
@pytest.mark.parametrize("holder", ["guizhou", "gaza"])
@pytest.mark.parametrize("pair", PAIRS)
def test_original_names_the_right_party_first(printed, pair, holder, mode, layout):
    document = partnership(pair, mode, layout=layout)
    paper = printed(document, holder)
    for language in pair:
        first, second = expected_order(pair, mode, holder, language)
        full = [NAMES[key][language].full for key in (first, second)]
        joined = resolve("{parties}", language, held_by(document, holder))
        assert joined.index(full[0]) < joined.index(full[1])
        title = TEXTS[language]["title"].plain.replace("{parties}", joined)
        assert paper.holds(title.replace("\n", ""))
        defined = [
            formulas.formula(language, "party.defined")
            .replace("{full}", NAMES[key][language].full)
            .replace("{short}", NAMES[key][language].short)
            for key in (first, second)
        ]
        assert paper.in_order(title.replace("\n", ""), *defined)
        assert not paper.in_order(*reversed(defined))


@pytest.mark.parametrize("mode", AlternatMode)
@pytest.mark.parametrize("holder", ["guizhou", "gaza"])
@pytest.mark.parametrize("pair", PAIRS)
def test_testimonium_names_the_languages_in_order(printed, pair, holder, mode):
    paper = printed(partnership(pair, mode), holder)
    for language in pair:
        first = language if mode is LANGUAGE else pair[0] if holder == "guizhou" else pair[1]
        order = pair if first == pair[0] else pair[::-1]
        names = [formulas.formula(language, f"languages.{one}") for one in order]
        last = {"zh-Hans": "和", "en": " and ", "pt": " e ", "lo": " ແລະ "}[language]
        testimonium = TEXTS[language]["testimonium"].plain
        lead = testimonium.split("{languages}")[0].split("}")[-1]
        assert paper.holds(lead + last.join(names))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("holder", ["guizhou", "gaza"])
@pytest.mark.parametrize("pair", PAIRS)
def test_holder_signs_first_in_one_block_for_all_languages(printed, pair, holder, layout):
    paper = printed(partnership(pair, HOLDER, layout=layout), holder)
    other = "gaza" if holder == "guizhou" else "guizhou"
    languages = pair if holder == "guizhou" else pair[::-1]

    def for_party(key, language):
        return formulas.formula(language, "for_party").replace("{party}", NAMES[key][language].full)

    def signs(key):
        person = PERSONS[key]
        return [words[one] for one in languages for words in (person.names, person.titles)]

    block = [for_party(key, one) for key in (holder, other) for one in languages]
    assert paper.in_order(*block, *signs(holder), *signs(other))
    for one in languages:
        assert paper.words.count(for_party(holder, one).replace(" ", "")) == 1


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("holder", ["guizhou", "gaza"])
@pytest.mark.parametrize("pair", PAIRS)
def test_each_language_has_its_own_block_in_its_own_order(printed, pair, holder, layout):
    paper = printed(partnership(pair, LANGUAGE, layout=layout), holder)
    blocks = []
    for language in pair:
        order = expected_order(pair, LANGUAGE, holder, language)
        form = formulas.formula(language, "for_party")
        blocks += [form.replace("{party}", NAMES[key][language].full) for key in order]
        blocks += [PERSONS[key].names[language] for key in order]
    assert paper.in_order(*blocks)


def test_holders_language_comes_first_on_the_paper(printed):
    document = partnership(("zh-Hans", "en"), HOLDER)
    assert printed(document, "guizhou").in_order("中文文本", "English text")
    assert printed(document, "gaza").in_order("English text", "中文文本")
    assert printed(partnership(("zh-Hans", "en"), LANGUAGE), "gaza").in_order(
        "中文文本", "English text"
    )


@pytest.mark.parametrize(
    ("holder", "order"),
    [
        ("guizhou", ("guizhou", "gaza", "xiangkhouang")),
        ("gaza", ("gaza", "xiangkhouang", "guizhou")),
        ("xiangkhouang", ("xiangkhouang", "guizhou", "gaza")),
    ],
)
def test_three_parties_sign_side_by_side_in_rotation(printed, holder, order):
    document = agreement(
        languages=("zh-Hans", "pt", "lo"), parties=("guizhou", "gaza", "xiangkhouang")
    )
    paper = printed(document, holder)
    forms = {one: formulas.formula(one, "for_party") for one in document.languages}
    for language, form in forms.items():
        block = [form.replace("{party}", NAMES[key][language].full) for key in order]
        assert paper.in_order(*block)
    assert paper.in_order(*(NAMES[key]["zh-Hans"].full for key in order))
