import os
import subprocess
import sys
from pathlib import Path

import pytest

from config import settings as deployment
from config.environment import Environment, kept_secret

BASE = Path(__file__).resolve().parents[2]

WRONG = {
    "ALTERNAT_DEBUG": ("perhaps", "write true or false"),
    "ALTERNAT_PORT": ("80000", "write a whole number from 1 to 65535"),
    "ALTERNAT_THREADS": ("many", "write a whole number"),
    "ALTERNAT_ALLOWED_HOSTS": ("https://alternat.example.org/", "write them with commas between"),
    "ALTERNAT_DATABASE_URL": ("mysql://root@localhost/alternat", "write sqlite:////"),
    "ALTERNAT_SECRET_KEY": ("short", "write at least 32 random characters"),
    "ALTERNAT_TIME_ZONE": ("Asia/Guiyang", "write one such as Asia/Shanghai"),
    "ALTERNAT_LANGUAGE": ("fr", "write one of en, zh-hans"),
    "ALTERNAT_LOG_LEVEL": ("LOUD", "write one of DEBUG"),
    "ALTERNAT_DATA": ("/dev/null/var", "name another folder in ALTERNAT_DATA"),
    "ALTERNAT_FILES": ("/dev/null/papers", "name another folder in ALTERNAT_FILES"),
    "ALTERNAT_ADDRESS": ("", "unset it to use the default"),
    "ALTERNAT_DEBGU": ("true", "write ALTERNAT_DEBUG instead"),
    "ALTERNAT_QQQQ": ("1", "unset it"),
}


def start(command: list[str], data: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        [sys.executable, *command],
        cwd=BASE,
        env={**kept, "ALTERNAT_DATA": str(data), **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("name", WRONG)
def test_wrong_variable_is_refused_in_one_sentence(name, tmp_path):
    value, remedy = WRONG[name]
    done = start(["-c", "import config.settings"], tmp_path, **{name: value})
    assert done.returncode == 2
    assert done.stdout == ""
    (sentence,) = done.stderr.splitlines()
    assert name in sentence
    assert remedy in sentence
    assert sentence.endswith(".")


def test_commands_refuse_without_traceback(tmp_path):
    done = start(["manage.py", "check"], tmp_path, ALTERNAT_PORT="http")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_broken_secret_is_refused_and_not_used(tmp_path):
    (tmp_path / "secret_key").write_text("")
    done = start(["-c", "import config.settings"], tmp_path)
    assert done.returncode == 2
    assert "remove it, and a new one is made" in done.stderr


def test_every_variable_is_explained_to_those_who_run_alternat():
    explained = (BASE / "docs" / "settings.md").read_text()
    lines = [line for line in explained.splitlines() if line.startswith("| `ALTERNAT_")]
    assert {line.split("`")[1] for line in lines} == deployment.env.known


def test_postgresql_is_named_by_its_address(tmp_path):
    env = Environment({"ALTERNAT_DATABASE_URL": "postgres://grace:pw@db:5433/alternat"}, tmp_path)
    found = env.database("ALTERNAT_DATABASE_URL", tmp_path / "alternat.sqlite3")
    assert found["ENGINE"] == "django.db.backends.postgresql"
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("db", 5433, "alternat")


def test_relative_database_file_lies_in_the_project(tmp_path):
    env = Environment({"ALTERNAT_DATABASE_URL": "sqlite:///here.sqlite3"}, tmp_path)
    found = env.database("ALTERNAT_DATABASE_URL", tmp_path / "alternat.sqlite3")
    assert found["NAME"] == str(tmp_path / "here.sqlite3")


def test_secret_is_made_once_and_readable_by_its_owner_alone(tmp_path):
    file = tmp_path / "secret_key"
    first = kept_secret(file)
    assert len(first) >= 50
    assert kept_secret(file) == first
    assert file.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
