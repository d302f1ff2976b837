"""A database whose writes last, so that other threads and other processes see them.

The register's triggers refuse to be emptied, so such a test never cleans up:
it gets a copy of the test database, and the copy is thrown away.
"""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

from django.db import connection, connections

ALIAS = "default"


@contextmanager
def lasting(folder: Path) -> Iterator[str]:
    """Work on a copy of the test database; its address as ALTERNAT_DATABASE_URL has it."""
    copy = _on_postgresql if connection.vendor == "postgresql" else _on_sqlite
    with copy(folder) as (name, address):
        test_database = connections[ALIAS]
        named = connections.settings[ALIAS]
        connections.settings[ALIAS] = {**test_database.settings_dict, "NAME": name}
        connections[ALIAS] = connections.create_connection(ALIAS)
        try:
            yield address
        finally:
            connections[ALIAS].close()
            connections[ALIAS], connections.settings[ALIAS] = test_database, named


@contextmanager
def _on_sqlite(folder: Path) -> Iterator[tuple[str, str]]:
    file = folder / f"{uuid.uuid4().hex}.sqlite3"
    connection.ensure_connection()
    target = sqlite3.connect(file)
    connection.connection.backup(target)
    target.close()
    yield str(file), f"sqlite:///{file}"


@contextmanager
def _on_postgresql(folder: Path) -> Iterator[tuple[str, str]]:
    known = connection.settings_dict
    name = f"alternat_{uuid.uuid4().hex}"
    connection.close()
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{known["NAME"]}"')
        try:
            user = ":".join(filter(None, (known["USER"], known["PASSWORD"])))
            place = f"{known['HOST']}:{known['PORT'] or 5432}"
            yield name, f"postgres://{user}@{place}/{name}"
        finally:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def at_once(*acts: Callable[[], object]) -> list[object]:
    """Do the acts in threads that set off at the same instant; what each returned or raised."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            connection.ensure_connection()
            barrier.wait(30)
            return act()
        except Exception as fault:
            return fault
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))
