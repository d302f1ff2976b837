from urllib.parse import unquote

import pytest
from django.core.files.storage import default_storage

from agreements.models import ExternalApproval, FullPowers, Original, Signature
from agreements.papers import place_of, store
from agreements.states import SignatureMethod
from rendering.faults import PressFault, Unprintable
from tests.cast import PDF
from tests.pages.walking import as_person, words
from workflows.views import downloads


@pytest.fixture
def printed(story):
    story.to_signing()
    return story


def original_url(story, party):
    original = Original.objects.get(instrument=story.instrument, holder=party)
    return f"/originals/{original.pk}/paper.pdf"


@pytest.mark.parametrize("name", ["alice", "bo", "grace", "chen", "dora", "ada", "olu", "amos"])
def test_original_of_monrovia_goes_to_those_concerned(printed, name):
    client = as_person(getattr(printed.cast, name))
    assert client.get(original_url(printed, printed.cast.city)).status_code == 200


@pytest.mark.parametrize("name", ["vera", "mallory"])
def test_original_of_monrovia_goes_to_nobody_else(printed, name):
    client = as_person(getattr(printed.cast, name))
    assert client.get(original_url(printed, printed.cast.city)).status_code == 404


def test_anonymous_visitor_signs_in_first(printed, client):
    assert client.get(original_url(printed, printed.cast.city)).status_code == 302


def test_original_is_handed_out_as_it_was_printed(printed):
    answer = as_person(printed.cast.amos).get(original_url(printed, printed.cast.city))
    original = Original.objects.get(instrument=printed.instrument, holder=printed.cast.city)
    assert store(answer.content, "application/pdf").sha256 == original.sha256
    assert answer["Content-Type"] == "application/pdf"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "private" in answer["Cache-Control"]
    assert "no-store" in answer["Cache-Control"]


def test_name_says_what_the_paper_is(printed):
    answer = as_person(printed.cast.amos).get(original_url(printed, printed.cast.city))
    assert answer["Content-Disposition"] == (
        'attachment; filename="GZ-2025-01 letter of intent, original of Monrovia.pdf"'
    )


def test_chinese_name_is_encoded_and_comes_back(printed):
    client = as_person(printed.cast.amos)
    client.cookies["language"] = "zh-hans"
    disposition = client.get(original_url(printed, printed.cast.city))["Content-Disposition"]
    assert disposition.isascii()
    assert disposition.startswith("attachment; filename*=utf-8''")
    name = unquote(disposition.partition("''")[2])
    assert "蒙罗维亚市" in name
    assert name.endswith(".pdf")


def test_reference_with_a_slash_makes_a_harmless_name(printed):
    type(printed.agreement).objects.filter(pk=printed.agreement.pk).update(
        reference='GZ/2025"\r\nX: 1'
    )
    answer = as_person(printed.cast.amos).get(original_url(printed, printed.cast.city))
    assert 'filename="GZ-2025-X- 1 letter of intent' in answer["Content-Disposition"]


def test_altered_paper_is_not_handed_out(printed):
    original = Original.objects.get(instrument=printed.instrument, holder=printed.cast.city)
    place = place_of(original.sha256)
    with default_storage.open(place) as opened:
        whole = opened.read()
    try:
        with default_storage.open(place, "wb") as opened:
            opened.write(b"%PDF-1.4 something else")
        answer = as_person(printed.cast.amos).get(original_url(printed, printed.cast.city))
        assert answer.status_code == 503
        assert "was altered" in words(answer)
    finally:
        default_storage.delete(place)
        store(whole, "application/pdf")


@pytest.mark.parametrize(
    ("name", "status"), [("alice", 200), ("olu", 200), ("vera", 404), ("mallory", 404)]
)
def test_letter_of_an_authority_stays_with_the_offices(printed, name, status):
    approval = ExternalApproval.objects.get(instrument=printed.instrument)
    answer = as_person(getattr(printed.cast, name)).get(f"/approvals/{approval.pk}/letter")
    assert answer.status_code == status
    if status == 200:
        assert answer.content == PDF


@pytest.mark.parametrize(
    ("name", "status"), [("alice", 200), ("vera", 200), ("amos", 404), ("mallory", 404)]
)
def test_full_powers_go_to_the_offices_and_their_holder(printed, name, status):
    powers = FullPowers.objects.get(signatory__user=printed.cast.vera)
    paper = store(PDF, "application/pdf")
    FullPowers.objects.filter(pk=powers.pk).update(paper=paper.sha256, paper_type=paper.media_type)
    client = as_person(getattr(printed.cast, name))
    assert client.get(f"/full-powers/{powers.pk}/paper").status_code == status


def test_full_powers_without_a_paper_are_not_found(printed):
    powers = FullPowers.objects.first()
    assert as_person(printed.cast.alice).get(f"/full-powers/{powers.pk}/paper").status_code == 404


def test_scan_goes_to_whoever_has_the_original(printed):
    cast = printed.cast
    scan = store(b"\x89PNG\r\n\x1a\n scan", "image/png")
    printed.sign(cast.vera, method=SignatureMethod.INK, scan=scan)
    signature = Signature.objects.get(original__holder=cast.province)
    url = f"/signatures/{signature.pk}/scan"
    assert as_person(cast.vera).get(url)["Content-Type"] == "image/png"
    assert as_person(cast.bo).get(url).status_code == 200
    assert as_person(cast.amos).get(url).status_code == 404
    assert as_person(cast.mallory).get(url).status_code == 404


def test_draft_comes_on_paper(story):
    answer = as_person(story.cast.vera).get(f"/instruments/{story.instrument.pk}/draft.pdf")
    assert answer.content.startswith(b"%PDF-")
    assert "draft.pdf" in answer["Content-Disposition"]


def test_draft_is_not_for_strangers(story):
    url = f"/instruments/{story.instrument.pk}/draft.pdf"
    assert as_person(story.cast.mallory).get(url).status_code == 404


@pytest.mark.parametrize(("fault", "status"), [(Unprintable, 409), (PressFault, 503)])
def test_draft_that_cannot_be_printed_says_why(story, monkeypatch, fault, status):
    def fail(*_given):
        raise fault("No font has the glyph U+20000.")

    monkeypatch.setattr(downloads, "print_draft", fail)
    answer = as_person(story.cast.alice).get(f"/instruments/{story.instrument.pk}/draft.pdf")
    assert answer.status_code == status
    assert "No font has the glyph U+20000." in words(answer)


def report_url(story, query=""):
    return f"/instruments/{story.instrument.pk}/concordance.pdf{query}"


@pytest.mark.parametrize("name", ["alice", "bo", "chen", "vera", "amos"])
def test_concordance_report_goes_to_those_concerned(story, name):
    answer = as_person(getattr(story.cast, name)).get(report_url(story, "?language=en"))
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert "concordance report" in answer["Content-Disposition"]


def test_concordance_report_goes_to_nobody_else(story, client):
    assert as_person(story.cast.mallory).get(report_url(story)).status_code == 404
    assert client.get(report_url(story)).status_code == 302


@pytest.mark.parametrize(
    ("fault", "status"), [(Unprintable("No face."), 409), (PressFault("Busy."), 503)]
)
def test_report_that_cannot_be_printed_says_why(story, monkeypatch, fault, status):
    def fail(*_):
        raise fault

    monkeypatch.setattr(downloads, "report_pdf", fail)
    answer = as_person(story.cast.alice).get(report_url(story, "?language=xx"))
    assert answer.status_code == status
    assert str(fault) in words(answer)
