"""Databases whose writes last, and stories that print without a press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import setup_databases, teardown_databases

from tests.cast import gather
from tests.lasting import lasting
from tests.workflows.prepared import Prepared

DEPLOYED = settings.DATABASES["default"]["NAME"]


@pytest.fixture(scope="session")
def test_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The test database, made here where no other collected test asked for it."""
    lacking = connection.settings_dict["NAME"] == DEPLOYED
    with django_db_blocker.unblock():
        made = setup_databases(0, interactive=False, aliases={"default"}) if lacking else []
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, 0)


@pytest.fixture
def lasting_db(test_database: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[str]:
    """A database of this test alone, seen by other threads and processes; its address."""
    with django_db_blocker.unblock(), lasting(tmp_path) as address:
        yield address


@pytest.fixture
def lasting_story(lasting_db: str) -> Prepared:
    return Prepared(gather())


@pytest.fixture
def prepared(db: None) -> Prepared:
    return Prepared(gather())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What concerns PostgreSQL alone runs with ALTERNAT_DATABASE_URL naming one: make test-postgres."""
    if connection.vendor == "postgresql":
        return
    elsewhere = pytest.mark.skip(reason="this holds for PostgreSQL alone: make test-postgres")
    for item in items:
        if item.get_closest_marker("postgres"):
            item.add_marker(elsewhere)
