import pytest

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(client):
    return client.get("/health/")


def test_health_is_told_to_anybody(answer):
    assert (answer.status_code, answer.content) == (200, b"well\n")


def test_pages_may_use_only_what_comes_with_them(answer):
    policy = dict(
        directive.strip().split(" ", 1)
        for directive in answer["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["object-src"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_pages_ask_no_device_and_tell_no_other_site(answer):
    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


def test_every_page_asks_who_one_is(client):
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")


def test_language_is_chosen_without_signing_in(client):
    client.post("/language/", {"language": "zh-hans", "next": "/account/login/"})
    assert client.cookies["language"].value == "zh-hans"
