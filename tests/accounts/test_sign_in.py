import pytest
from django.core.cache import cache
from django.urls import NoReverseMatch, reverse

from accounts.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "twelve stone bridges"


@pytest.fixture(autouse=True)
def nobody_tried_before():
    cache.clear()


@pytest.fixture
def bo() -> User:
    return User.objects.create_user("bo", password=PASSWORD, full_name="Bo Wen", language="zh-hans")


def sign_in(client, password=PASSWORD):
    return client.post(reverse("account_login"), {"login": "bo", "password": password})


def test_person_signs_in_and_meets_pages_in_their_language(client, bo):
    answer = sign_in(client)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["_auth_user_id"] == str(bo.pk)
    assert client.cookies["language"].value == "zh-hans"


def test_deactivated_person_does_not_sign_in(client, bo):
    bo.is_active = False
    bo.save()
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_guessing_a_password_is_stopped_even_when_the_guess_is_right_at_last(client, bo):
    for guess in range(5):
        sign_in(client, f"guess {guess}")
    sign_in(client)
    assert "_auth_user_id" not in client.session


def test_password_is_kept_as_argon2(bo):
    assert bo.password.startswith("argon2$argon2id$")


def test_signing_out_is_asked_for_and_not_done_by_a_link(client, bo):
    client.force_login(bo)
    client.get(reverse("account_logout"))
    assert "_auth_user_id" in client.session
    client.post(reverse("account_logout"))
    assert "_auth_user_id" not in client.session


def test_person_changes_their_password(client, bo):
    client.force_login(bo)
    new = "thirteen stone bridges"
    client.post(
        reverse("account_change_password"),
        {"oldpassword": PASSWORD, "password1": new, "password2": new},
    )
    bo.refresh_from_db()
    assert bo.check_password(new)


@pytest.mark.parametrize("page", ["signup", "email", "reset_password", "reauthenticate"])
def test_nobody_opens_an_account_alone(page):
    with pytest.raises(NoReverseMatch):
        reverse(f"account_{page}")
