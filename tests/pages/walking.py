"""How the tests of these pages look at an answer."""

from __future__ import annotations

import html
import re

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from accounts.models import User
from workflows.models import Turn


def as_person(user: User) -> Client:
    """A browser in which the person is signed in."""
    client = Client()
    client.force_login(user)
    return client


def turn_url(turn: Turn) -> str:
    return reverse("turn", args=[turn.pk])


def words(answer: HttpResponse) -> str:
    """What a person reads on the page, white space made even."""
    plain = re.sub(
        r"<(script|template)\b.*?</\1>|<[^>]+>", " ", answer.content.decode(), flags=re.S
    )
    return re.sub(r"\s+", " ", html.unescape(plain))


def rule(answer: HttpResponse) -> str:
    """The rule by which the act was refused; empty if none was."""
    found = re.search(r'data-rule="(\w+)"', answer.content.decode())
    return found[1] if found else ""
