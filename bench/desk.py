"""How the desk and the page of an agreement fare at 10 000 agreements, beside the same at 100.

Run ``python -m bench.desk [agreements]``, or ``tools/with-postgres .venv/bin/python -m
bench.desk`` for PostgreSQL. Each agreement has 2 languages and 50 articles. Everything is
written to a database of its own that is gone afterwards. A page is good if it takes as many
queries at both sizes and hardly more time.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
os.environ["ALTERNAT_DATA"] = tempfile.mkdtemp(prefix="alternat-bench-")
os.environ["ALTERNAT_DEBUG"] = "false"
django.setup()

from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext, override_settings  # noqa: E402

from accounts.models import User  # noqa: E402
from agreements.models import Agreement, Wording  # noqa: E402
from bench.crowd import Crowd  # noqa: E402
from tests.people import gather  # noqa: E402

SMALL, ROUNDS, WARM = 100, 60, 5
PAGES: dict[str, tuple[str, Callable[[], str]]] = {
    "desk, my turn": ("alice", lambda: "/"),
    "desk, my team's turn": ("alice", lambda: "/?show=team"),
    "desk, done": ("alice", lambda: "/?show=done"),
    "desk of a reviewer": ("bo", lambda: "/"),
    "agreements": ("alice", lambda: "/agreements/"),
    "agreements, found by a word": ("alice", lambda: "/agreements/?q=Monrovia"),
    "agreement, drafting": ("alice", lambda: f"/agreements/{middle('drafting')}/"),
    "agreement, in review": ("bo", lambda: f"/agreements/{middle('review')}/"),
    "agreement, signed": ("alice", lambda: f"/agreements/{middle('signed')}/"),
}
Figures = tuple[int, float, float]


def middle(state: str) -> int:
    """An agreement from the middle of those whose instrument is in the state."""
    found = Agreement.objects.filter(instruments__state=state).order_by("pk")
    return int(found.values_list("pk", flat=True)[found.count() // 2])


def measured(name: str) -> Figures:
    """Queries, median and 95th percentile in milliseconds."""
    username, address = PAGES[name]
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(User.objects.get(username=username))
    url, took = address(), []
    for _round in range(WARM):
        assert browser.get(url).status_code == 200, url
    with CaptureQueriesContext(connection) as queries:
        browser.get(url)
    asked = len(queries)
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        browser.get(url)
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    return asked, took[len(took) // 2], took[int(len(took) * 0.95)]


def settle() -> None:
    """Let the database know how large its tables are."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def main(large: int) -> None:
    crowd = Crowd(gather())
    crowd.grow(SMALL)
    settle()
    few = {name: measured(name) for name in PAGES}
    begun = time.perf_counter()
    crowd.grow(large - SMALL)
    settle()
    seconds = time.perf_counter() - begun
    wordings = Wording.objects.count()
    print(
        f"{connection.vendor}: {large} agreements, {wordings} wordings, made in {seconds:.0f} s\n"
    )
    print(f"{'page':<30}{'queries':>12}{'p50 ms':>16}{'p95 ms':>16}{'ratio p95':>11}")
    grown = []
    for name, before in few.items():
        after = measured(name)
        grown += [name] if after[0] != before[0] else []
        print(
            f"{name:<30}{before[0]:>5} →{after[0]:>5}{before[1]:>8.1f} →{after[1]:>6.1f}"
            f"{before[2]:>8.1f} →{after[2]:>6.1f}{after[2] / before[2]:>11.2f}"
        )
    print("\nQueries are constant." if not grown else f"\nQUERIES GROW: {', '.join(grown)}")


def on_a_database_of_its_own(work: Callable[[], None]) -> None:
    if connection.vendor == "sqlite":
        folder = Path(os.environ["ALTERNAT_DATA"])
        connection.settings_dict["TEST"]["NAME"] = str(folder / "bench.sqlite3")
    named = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    storages = {**settings.STORAGES, "staticfiles": plain}
    try:
        with override_settings(STORAGES=storages):
            work()
    finally:
        connection.creation.destroy_test_db(named, verbosity=0)
        shutil.rmtree(os.environ["ALTERNAT_DATA"])


if __name__ == "__main__":
    on_a_database_of_its_own(lambda: main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000))
