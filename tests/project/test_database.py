import pytest
from django.core import checks
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

pytestmark = pytest.mark.django_db


def test_models_and_migrations_agree():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


def test_system_checks_have_nothing_to_say():
    assert checks.run_checks() == []


def test_counts_of_sign_ins_are_shared_through_the_database():
    cache.set("seen", 1)
    assert cache.get("seen") == 1
    assert "config_cache" in connection.introspection.table_names()


def test_no_request_opens_a_transaction_of_its_own():
    assert connection.settings_dict["ATOMIC_REQUESTS"] is False


@pytest.mark.skipif(connection.vendor != "sqlite", reason="the other database has no such options")
def test_writers_to_sqlite_wait_for_their_turn():
    assert connection.settings_dict["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
