"""What the database itself refuses: changing or deleting entries, wordings and revisions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

FROZEN: dict[str, tuple[str, ...]] = {
    "agreements_entry": (),
    "agreements_revision": (),
    "agreements_signature": (),
    "agreements_wording": (
        "text_id",
        "article_id",
        "number",
        "heading",
        "plain",
        "digest",
        "drafted_by_id",
        "drafted_for_id",
        "drafted_at",
    ),
    "agreements_original": ("instrument_id", "holder_id", "sha256", "digest", "edition", "pages"),
    "agreements_accepteddifference": (
        "instrument_id",
        "article_id",
        "rule",
        "fingerprint",
        "finding",
        "words",
        "wordings",
        "reason",
        "by_id",
        "accepted_for_id",
        "at",
    ),
    "agreements_term": (
        "office_id",
        "forms",
        "never",
        "scope",
        "source_id",
        "proposed_by_id",
        "proposed_for_id",
        "proposed_at",
    ),
    "agreements_rulesetting": (),
}
"""Table to the columns that never change; without columns, no column ever does."""


def _sqlite(table: str, columns: tuple[str, ...]) -> list[str]:
    of = f" OF {', '.join(columns)}" if columns else ""
    return [
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE{of} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
        f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END",
    ]


def _postgresql(table: str, columns: tuple[str, ...]) -> list[str]:
    of = f" OF {', '.join(columns)}" if columns else ""
    return [
        "CREATE OR REPLACE FUNCTION agreements_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$",
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE{of} ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION agreements_append_only()",
        f"CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION agreements_append_only()",
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION agreements_append_only()",
    ]


def install(connection: Any, tables: Iterable[str] = tuple(FROZEN)) -> None:
    """Create the triggers of these tables on this connection's database (SQLite or PostgreSQL)."""
    write = _postgresql if connection.vendor == "postgresql" else _sqlite
    with connection.cursor() as cursor:
        for table in tables:
            for statement in write(table, FROZEN[table]):
                cursor.execute(statement)


def remove(connection: Any, tables: Iterable[str] = tuple(FROZEN)) -> None:
    """Drop the triggers: only for undoing the migration, and for emptying a test database."""
    on = "" if connection.vendor == "sqlite" else " ON {table}"
    with connection.cursor() as cursor:
        for table in tables:
            for name in ("kept", "stays", "whole"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{name}" + on.format(table=table))
