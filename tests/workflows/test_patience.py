"""A lock that was not had in time is told calmly, on every page."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from viewflow.workflow.exceptions import FlowLockFailed

from tests.cast import Cast
from workflows.patience import HeldByAnother, Patience, patiently


@pytest.mark.parametrize(
    "fault",
    [
        OperationalError("database is locked"),
        OperationalError("canceling statement due to lock timeout"),
        FlowLockFailed("held"),
    ],
)
def test_lock_is_refused_calmly(fault: Exception) -> None:
    with pytest.raises(HeldByAnother, match="Send again"), patiently():
        raise fault


def test_any_other_fault_of_the_database_stays_what_it_is() -> None:
    with pytest.raises(OperationalError, match="disk"), patiently():
        raise OperationalError("disk is full")


def asked(cast: Cast) -> HttpRequest:
    request = RequestFactory().post("/articles/1/")
    request.user = cast.alice
    return request


def test_page_beyond_the_conclusions_answers_a_lock_with_the_sentence(cast: Cast) -> None:
    answer = Patience(lambda request: HttpResponse()).process_exception(
        asked(cast), OperationalError("database is locked")
    )
    assert answer is not None
    assert answer.status_code == 409
    assert "Somebody else is acting" in answer.content.decode()


def test_page_leaves_other_faults_alone(cast: Cast) -> None:
    patience = Patience(lambda request: HttpResponse("well"))
    assert patience.process_exception(asked(cast), ValueError("lock")) is None
    assert patience(asked(cast)).content == b"well"
