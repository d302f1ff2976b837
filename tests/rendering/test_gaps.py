"""No paper is printed with something missing."""

from dataclasses import replace

import pytest

from rendering.content import Name, Person, SignatureBlock
from rendering.faults import Unprintable
from tests.rendering.reading import html
from tests.rendering.sample import agreement, reworded


def test_missing_wording_is_refused_by_name():
    document = agreement()
    fields = next(one for one in document.provisions if one.key == "fields")
    gap = replace(fields, words={"zh-Hans": fields.words["zh-Hans"]})
    provisions = tuple(gap if one is fields else one for one in document.provisions)
    document = replace(document, provisions=provisions)
    with pytest.raises(Unprintable, match=r"^fields has no wording in pt\.$"):
        html(document)
    assert "第二条" in html(replace(document, draft=True))


def test_article_that_nobody_worded_yet_shows_its_label_in_a_draft():
    document = agreement(draft=True)
    empty = tuple(
        replace(one, words={}) if one.key == "contact" else one for one in document.provisions
    )
    assert "第三条" in html(replace(document, provisions=empty))


def test_unknown_field_is_refused_by_name():
    document = reworded(agreement(), "contact", "pt", "Em {lugar}.")
    with pytest.raises(Unprintable, match=r"^contact in pt holds \{lugar\}, which is no field\.$"):
        html(document)
    assert "{lugar}" in html(replace(document, draft=True))


@pytest.mark.parametrize("draft", [True, False])
def test_no_paper_goes_without_the_names_of_parties_and_signatories(draft):
    document = agreement(draft=draft)
    party = replace(document.parties[1], names={"zh-Hans": Name("加扎省", "加扎省")})
    nameless = replace(document, parties=(document.parties[0], party))
    with pytest.raises(Unprintable, match=r"The party gaza has no name in pt\."):
        html(nameless)
    for person in (
        Person({"zh-Hans": "李明"}, {"zh-Hans": "省长", "pt": "Governador"}),
        Person({"zh-Hans": "李明", "pt": "Li Ming"}, {"zh-Hans": "省长"}),
    ):
        blocks = (SignatureBlock("guizhou", (person,)), document.signatures[1])
        with pytest.raises(Unprintable, match=r"of guizhou has no name or title in pt\."):
            html(replace(document, signatures=blocks))
    stranger = SignatureBlock("mallory", ())
    with pytest.raises(Unprintable, match=r"mallory signs but is no party\."):
        html(replace(document, signatures=(stranger,)))
