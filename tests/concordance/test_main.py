"""The command as Python runs it: what it leaves behind where it ends well, early or is closed."""

import os
import runpy
import sys
from pathlib import Path

import pytest

from concordance import cli


@pytest.fixture
def ended(monkeypatch):
    """Return a function that runs the package with the arguments and gives its exit code."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["concordance", *arguments])
        with pytest.raises(SystemExit) as end:
            runpy.run_module("concordance", run_name="__main__")
        return end.value.code

    return run


def raising(problem):
    def main(arguments):
        raise problem

    return main


def test_the_answer_of_the_command_is_the_code_it_ends_with(monkeypatch, ended):
    given = []
    monkeypatch.setattr(cli, "main", lambda arguments: given.extend(arguments) or 7)
    assert ended("examine", "en=a.txt") == 7
    assert given == ["examine", "en=a.txt"]


def test_a_reader_who_closes_the_report_is_no_failure_of_the_command(monkeypatch, ended, tmp_path):
    with (tmp_path / "out.txt").open("w") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        monkeypatch.setattr(cli, "main", raising(BrokenPipeError()))
        assert ended("examine") == 1
        assert os.fstat(closed.fileno()).st_rdev == Path(os.devnull).stat().st_rdev


def test_an_interrupted_command_says_so_by_its_code(monkeypatch, ended):
    monkeypatch.setattr(cli, "main", raising(KeyboardInterrupt()))
    assert ended("examine") == 130


def test_nothing_runs_where_the_package_is_only_imported():
    assert "code" not in runpy.run_module("concordance.__main__", run_name="imported")
