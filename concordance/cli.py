"""The command line: examine texts, show how a text was read, list the rules.

Ends with 0 where nothing was found, 1 where something was (as grave as
``--min-severity`` asks, a warning by default), 2 where the input is unusable.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TextIO

from concordance.checks import all_checks
from concordance.examining import examine
from concordance.findings import Severity
from concordance.intake import Unusable, read_register, read_texts
from concordance.report import Result, as_json, page, table
from concordance.report.reading import reading, reading_data
from concordance.report.width import wrapped

CLEAN, FOUND, UNUSABLE = 0, 1, 2
LONG = 60_000  # characters from which the work takes long enough to say how far it is


def main(arguments: Sequence[str], out: TextIO | None = None, err: TextIO | None = None) -> int:
    """Do what the command line asks; returns the exit code."""
    out, err = out or sys.stdout, err or sys.stderr
    try:
        asked = _parser().parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    act: Callable[[argparse.Namespace, TextIO, TextIO], int] = asked.act
    try:
        return act(asked, out, err)
    except Unusable as refusal:
        err.write(f"{refusal}\n")
        return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="python -m concordance",
        description="Do texts in several languages say the same?",
        epilog="Exit code: 0 nothing found, 1 something found, 2 input unusable.",
    )
    acts = made.add_subparsers(required=True, metavar="examine | read | checks")
    one = acts.add_parser("examine", help="hold two or more texts against each other")
    one.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE", help="such as zh-Hans=协议.txt")
    one.add_argument("--register", metavar="FILE.toml", help="names, terms and rules of the office")
    one.add_argument("--format", choices=("table", "json", "html"), default="table")
    one.add_argument("--output", metavar="FILE", help="write there and not on the screen")
    one.add_argument(
        "--min-severity",
        type=Severity,
        choices=tuple(Severity),
        default=Severity.WARNING,
        metavar="error|warning|note",
        help="the mildest finding that is shown and that makes the exit code 1 (warning)",
    )
    one.set_defaults(act=_examine)
    other = acts.add_parser("read", help="show the provisions and values of a text as read")
    other.add_argument("texts", nargs="+", metavar="LANGUAGE=FILE")
    other.add_argument("--format", choices=("table", "json"), default="table")
    other.set_defaults(act=_read)
    rules = acts.add_parser("checks", help="list every rule with its reason")
    rules.add_argument("--format", choices=("table", "json"), default="table")
    rules.set_defaults(act=_checks)
    return made


def _examine(asked: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    texts, names = read_texts(asked.texts)
    if len(texts) < 2:
        raise Unusable("There is one text only; give the same instrument in a second language.")
    register = read_register(asked.register) if asked.register else None
    progress = _progress(err) if sum(len(one.plain) for one in texts.values()) > LONG else None
    found = examine(texts, register=register, progress=progress)
    result = Result(texts, tuple(found), asked.min_severity, names)
    wide = shutil.get_terminal_size((100, 24)).columns
    if asked.format == "json":
        written = as_json(result)
    elif asked.format == "html":
        written = page(result)
    else:
        coloured = out.isatty() and not asked.output and "NO_COLOR" not in os.environ
        written = table(result, columns=wide, colour=coloured)
    _write(written, asked.output, out)
    return FOUND if result.shown else CLEAN


def _progress(err: TextIO) -> Callable[[int, int], None] | None:
    """How far the work is, on one line; only where somebody watches."""
    if not err.isatty():
        return None

    def say(done: int, of: int) -> None:
        err.write(f"\rExamined {done} of {of}" + ("\n" if done == of else ""))
        err.flush()

    return say


def _write(written: str, name: str | None, out: TextIO) -> None:
    if not name:
        # A screen that lacks a character shows its code.
        coding = getattr(out, "encoding", None) or "utf-8"
        out.write(written.encode(coding, "backslashreplace").decode(coding))
        return
    try:
        Path(name).write_text(written, encoding="utf-8", errors="backslashreplace")
    except OSError as fault:
        raise Unusable(
            f"The report cannot be written to “{name}”: {fault.strerror}; give another path."
        ) from fault


def _read(asked: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    texts, _ = read_texts(asked.texts)
    if asked.format == "json":
        data = {language: reading_data(text) for language, text in texts.items()}
        _write(json.dumps(data, ensure_ascii=False, indent=2) + "\n", None, out)
    else:
        wide = shutil.get_terminal_size((100, 24)).columns
        _write("\n".join(reading(text, wide) for text in texts.values()), None, out)
    return CLEAN


def _checks(asked: argparse.Namespace, out: TextIO, err: TextIO) -> int:
    rules = all_checks()
    if asked.format == "json":
        rows = [
            {
                "check": one.id,
                "group": one.group.value,
                "severity": one.severity.value,
                "title": one.title,
                "why": one.why,
            }
            for one in rules
        ]
        _write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", None, out)
        return CLEAN
    wide = shutil.get_terminal_size((100, 24)).columns
    lines: list[str] = []
    for group in dict.fromkeys(one.group for one in rules):
        lines.append(group.value.upper())
        for one in (each for each in rules if each.group is group):
            lines.append(f"  {one.id} ({one.severity.value}): {one.title}")
            lines += [f"      {line}" for line in wrapped(one.why, max(wide, 60) - 6)]
    _write("\n".join([*lines, f"{len(rules)} rules."]) + "\n", None, out)
    return CLEAN
