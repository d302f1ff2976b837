"""Settings from the environment: read, checked, and refused in one sentence when wrong.

Every variable is named ``ALTERNAT_…``. A value that cannot be used ends the
program with exit code 2 and one sentence on standard error that says which
variable, what is wrong and what to write instead.
"""

import difflib
import os
import sys
import tempfile
import zoneinfo
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import environ
from django.core.management.utils import get_random_secret_key

PREFIX = "ALTERNAT_"
TRUE = frozenset({"true", "yes", "on", "1"})
FALSE = frozenset({"false", "no", "off", "0"})
SHORTEST_SECRET = 32


def refuse(sentence: str) -> NoReturn:
    """End the program with one sentence and exit code 2."""
    sys.stderr.write(f"Alternat cannot start: {sentence}\n")
    raise SystemExit(2)


class Environment:
    """The variables of one deployment; remembers which names have a meaning."""

    def __init__(self, variables: Mapping[str, str], base: Path) -> None:
        self.variables = variables
        self.base = base
        self.known: set[str] = set()

    def text(self, name: str, default: str) -> str:
        """Return the value as written; an empty value is refused."""
        self.known.add(name)
        value = self.variables.get(name, default)
        if name in self.variables and not value.strip():
            refuse(f"{name} is empty; write a value, or unset it to use the default.")
        return value.strip()

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.text(name, "true" if default else "false").lower()
        if value not in TRUE | FALSE:
            refuse(f"{name} is {value!r}, which is neither yes nor no; write true or false.")
        return value in TRUE

    def number(self, name: str, default: int, *, low: int, high: int) -> int:
        value = self.text(name, str(default))
        if not (value.isascii() and value.isdigit() and low <= int(value) <= high):
            refuse(f"{name} is {value!r}; write a whole number from {low} to {high}.")
        return int(value)

    def names(self, name: str, default: str) -> list[str]:
        """Return the names written with commas between them."""
        names = [part.strip() for part in self.text(name, default).split(",")]
        if not all(names) or any(" " in part or "/" in part for part in names):
            refuse(
                f"{name} is not a list of host names; write them with commas between,"
                " such as alternat.example.org,127.0.0.1."
            )
        return names

    def choice(self, name: str, default: str, choices: tuple[str, ...]) -> str:
        value = self.text(name, default)
        if value not in choices:
            refuse(f"{name} is {value!r}; write one of {', '.join(choices)}.")
        return value

    def time_zone(self, name: str, default: str) -> str:
        value = self.text(name, default)
        try:
            zoneinfo.ZoneInfo(value)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            refuse(
                f"{name} is {value!r}, a time zone this machine does not know; write one such as"
                " Asia/Shanghai, or install the package tzdata."
            )
        return value

    def folder(self, name: str, default: Path) -> Path:
        """Return a folder that exists and can be written, made if need be."""
        folder = self.base / self.text(name, str(default))
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError as error:
            refuse(
                f"the folder {folder} cannot be written ({error.strerror}); give this account the"
                f" right to write there, or name another folder in {name}."
            )
        return folder

    def database(self, name: str, default: Path) -> dict[str, Any]:
        """Return the engine, name and address of an SQLite or PostgreSQL database."""
        how = (
            "write sqlite:////path/to/file.sqlite3 or postgres://name:password@host:5432/database."
        )
        url = self.text(name, f"sqlite:///{default}")
        if url.partition("://")[0] not in {"sqlite", "postgres", "postgresql"}:
            refuse(f"{name} names neither SQLite nor PostgreSQL; {how}")
        try:
            found: dict[str, Any] = environ.Env.db_url_config(url)
        except ValueError:
            refuse(f"{name} cannot be read as an address; {how}")
        if found["NAME"] in {"", ":memory:"}:
            refuse(f"{name} names no database; {how}")
        if url.startswith("sqlite:"):
            file = self.base / found["NAME"]
            if not file.parent.is_dir():
                refuse(f"{name} names a file in {file.parent}, which is no folder; make it first.")
            found["NAME"] = str(file)
        return found

    def secret(self, name: str, kept_in: Path) -> str:
        """Return the secret key: from the environment, or made once and kept."""
        value = self.text(name, "-" * SHORTEST_SECRET)
        if len(value) < SHORTEST_SECRET:
            refuse(f"{name} is too short; write at least {SHORTEST_SECRET} random characters.")
        if name in self.variables:
            return value
        try:
            value = kept_secret(kept_in)
        except OSError as error:
            refuse(f"{kept_in} cannot be read ({error.strerror}); mend its rights, or set {name}.")
        if len(value) < SHORTEST_SECRET:
            refuse(f"{kept_in} holds no whole key; remove it, and a new one is made.")
        return value

    def refuse_unknown(self) -> None:
        """Refuse a variable that looks like a setting and is none: a slip of the pen."""
        for name in sorted(self.variables):
            if name.startswith(PREFIX) and name not in self.known:
                words = [word.removeprefix(PREFIX) for word in sorted(self.known)]
                near = difflib.get_close_matches(name.removeprefix(PREFIX), words, n=1)
                hint = f"write {PREFIX}{near[0]} instead" if near else "unset it"
                refuse(f"{name} is not a setting; {hint} (docs/settings.md lists them all).")


def kept_secret(file: Path) -> str:
    """Return the secret kept in the file; make it first, readable by its owner alone."""
    if not file.exists():
        handle, made = tempfile.mkstemp(dir=file.parent)  # mode 0600
        with os.fdopen(handle, "w") as stream:
            stream.write(get_random_secret_key())
        try:
            os.link(made, file)  # whole or not at all, and the first to come wins
        except FileExistsError:
            pass
        finally:
            Path(made).unlink()
    return file.read_text()
