"""What must hold before Alternat serves: each lack is one sentence that says what to do."""

import errno
import socket
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from rendering import startup


def lacks() -> Iterator[str]:
    """Yield what is missing, in the order in which one would mend it."""
    yield from database_lacks()
    yield from static_lacks()
    yield from startup.faults()
    yield from port_lacks(settings.ADDRESS, settings.PORT)


def database_answers() -> Iterator[str]:
    """Yield a sentence if the database does not answer."""
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        reason = str(error).strip().splitlines()[0].rstrip(".")
        yield f"the database does not answer ({reason}); start it, or mend ALTERNAT_DATABASE_URL."


def database_lacks() -> Iterator[str]:
    """Yield a sentence if the database does not answer, or lacks migrations."""
    silent = list(database_answers())
    yield from silent
    if silent:
        return
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        yield "the database is not prepared for this release; run `make prepare` first."


def static_lacks() -> Iterator[str]:
    """Yield a sentence if styles and scripts were not collected."""
    if not settings.DEBUG and not (Path(settings.STATIC_ROOT) / "staticfiles.json").exists():
        yield "styles and scripts are not collected; run `make prepare` first."


def port_lacks(address: str, port: int) -> Iterator[str]:
    """Yield a sentence if something else answers at the port already."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address.strip("[]"), port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                yield (
                    f"port {port} is taken by another program; end that program, or write another"
                    f" port, such as ALTERNAT_PORT={port % 65535 + 1}."
                )
            else:
                yield (
                    f"{address}:{port} cannot be opened ({error.strerror}); mend ALTERNAT_ADDRESS"
                    " or ALTERNAT_PORT."
                )
