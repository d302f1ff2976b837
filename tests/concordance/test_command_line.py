import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from concordance import cli
from concordance.checks import all_checks
from concordance.cli import main

BASE = Path(__file__).resolve().parents[2]
CHINESE = "第一条 培训\n每期不超过三十日。\n"
ENGLISH = "Article 1 Training\nEach course shall be of not more than thirty days.\n"
WRONG = ENGLISH.replace("thirty", "sixty")


class Screen(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def file(tmp_path):
    def write(name, words):
        path = tmp_path / name
        path.write_bytes(words if isinstance(words, bytes) else words.encode())
        return str(path)

    return write


@pytest.fixture
def said():
    """Return a function that runs the command line: code, output, complaints."""

    def run(*arguments, out=None, err=None):
        out, err = out or io.StringIO(), err or io.StringIO()
        return main(arguments, out, err), out.getvalue(), err.getvalue()

    return run


@pytest.fixture
def right(file):
    return [f"zh-Hans={file('一.txt', CHINESE)}", f"en={file('one.txt', ENGLISH)}"]


@pytest.fixture
def wrong(file):
    return [f"zh-Hans={file('一.txt', CHINESE)}", f"en={file('one.txt', WRONG)}"]


def test_texts_that_agree_end_with_zero(said, right):
    code, out, err = said("examine", *right)
    assert (code, err) == (0, "")
    assert "0 errors, 0 warnings" in out


def test_difference_ends_with_one_and_is_shown_on_both_sides(said, wrong):
    code, out, _ = said("examine", *wrong)
    assert code == 1
    assert "三十日" in out
    assert "sixty days" in out


def test_severity_asked_for_decides_what_is_shown_and_how_it_ends(said, file, right):
    switched = file("register.toml", '[switched]\n"period-differs" = "note"\n')
    texts = [right[0], f"en={file('two.txt', WRONG)}", "--register", switched]
    assert said("examine", *texts)[0] == 0
    assert said("examine", *texts, "--min-severity", "note")[0] == 1
    assert "1 note (1 not shown)" in said("examine", *texts)[1]


def test_json_and_page_say_the_same_as_the_table(said, wrong):
    code, out, _ = said("examine", *wrong, "--format", "json")
    data = json.loads(out)
    assert code == 1
    assert data["texts"]["en"]["name"].endswith("one.txt")
    assert any("三十" in one["words"].get("zh-Hans", "") for one in data["findings"])
    code, out, _ = said("examine", *wrong, "--format", "html")
    assert code == 1
    assert out.startswith("<!DOCTYPE html>")


def test_report_goes_to_a_file_where_one_is_named(said, wrong, tmp_path):
    path = tmp_path / "report.json"
    code, out, _ = said("examine", *wrong, "--format", "json", "--output", str(path))
    assert (code, out) == (1, "")
    assert json.loads(path.read_text("utf-8"))["counts"]["error"] >= 1


def test_colours_are_for_a_screen_only(said, wrong, monkeypatch, tmp_path):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[31" in said("examine", *wrong, out=Screen())[1]
    assert "\x1b" not in said("examine", *wrong)[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in said("examine", *wrong, out=Screen())[1]


def test_screen_that_lacks_characters_shows_their_codes(wrong):
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii", write_through=True)
    assert main(["examine", *wrong], out, io.StringIO()) == 1
    assert b"\\u4e09\\u5341" in raw.getvalue()


def test_long_work_says_how_far_it_is_to_who_watches(said, right, monkeypatch):
    monkeypatch.setattr(cli, "LONG", 10)
    assert "Examined 3 of 3\n" in said("examine", *right, err=Screen())[2]
    assert said("examine", *right)[2] == ""
    monkeypatch.setattr(cli, "LONG", 60_000)
    assert said("examine", *right, err=Screen())[2] == ""


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["en={one}"], "There is one text only; give the same instrument in a second language."),
        (["en={one}", "en={one}"], "There are two texts in en; give one text for each language."),
        (["en={one}", "zh-Hans"], "“zh-Hans” names no text; write LANGUAGE=FILE"),
        (["en={one}", "zh-Hans="], "“zh-Hans=” names no text"),
        (["en={one}", "tlh={one}"], "The language “tlh” is unknown; write one of ar, en"),
        (["en={one}", "pt={none}"], "cannot be read: No such file or directory; check the path."),
        (["en={one}", "pt={folder}"], "cannot be read: Is a directory"),
        (["en={one}", "pt=a\x00b"], "cannot be read: embedded null byte"),
        (["en={one}", "pt={latin}"], "is not UTF-8 (line 2); save it as UTF-8 plain text."),
        (["en={one}", "pt={blank}"], "is empty; give the file with its words."),
    ],
)
def test_unusable_input_is_refused_with_one_sentence(said, file, tmp_path, arguments, sentence):
    places = {
        "one": file("one.txt", ENGLISH),
        "none": str(tmp_path / "none.txt"),
        "folder": str(tmp_path),
        "latin": file("latin.txt", "Artigo 1\nEducação".encode("latin-1")),
        "blank": file("blank.txt", " \n\n"),
    }
    code, out, err = said("examine", *(one.format(**places) for one in arguments))
    assert (code, out) == (2, "")
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("register", "sentence"),
    [
        ("names = [", "The register is not TOML"),
        ("names = 5", "is TOML of another form"),
        ("[[names]]\nkind = 'party'", "Name 1 of the register lacks “forms”; add it."),
        ("[switched]\n'number-differs' = 'never'", "write off, note, warning or error."),
        (b"\xff", "is not UTF-8 (line 1)"),
    ],
)
def test_broken_register_is_refused_with_one_sentence(said, file, right, register, sentence):
    code, out, err = said("examine", *right, "--register", file("register.toml", register))
    assert (code, out) == (2, "")
    assert sentence in err
    assert "register.toml" in err
    assert err.count("\n") == 1


def test_report_that_cannot_be_written_is_refused(said, wrong, tmp_path):
    code, _, err = said("examine", *wrong, "--output", str(tmp_path / "none" / "report.html"))
    assert code == 2
    assert "cannot be written" in err
    assert "give another path" in err


def test_language_may_be_written_in_any_case_and_marks_of_files_are_no_words(said, file):
    marked = b"\xef\xbb\xbf" + CHINESE.replace("\n", "\r\n").encode()
    code, out, _ = said("examine", f"ZH-HANS={file('a', marked)}", f"EN={file('b', ENGLISH)}")
    assert code == 0, out


def test_reading_shows_provisions_of_every_text(said, right):
    code, out, _ = said("read", *right)
    assert code == 0
    assert "zh-Hans: 1 provisions" in out
    assert "article-1 (article, line 1) “Article 1” “Training”" in out
    code, out, _ = said("read", *right, "--format", "json")
    assert code == 0
    assert set(json.loads(out)) == {"zh-Hans", "en"}


def test_checks_lists_every_rule_with_its_reason(said):
    code, out, _ = said("checks")
    assert code == 0
    assert all(rule.id in out for rule in all_checks())
    assert f"{len(all_checks())} rules." in out
    rows = json.loads(said("checks", "--format", "json")[1])
    assert [row["check"] for row in rows] == [rule.id for rule in all_checks()]
    assert all(row["why"] and row["title"] and row["group"] and row["severity"] for row in rows)


def test_unknown_options_end_with_two_and_help_with_zero(said, capsys):
    assert said("examine", "--never")[0] == 2
    assert said()[0] == 2
    assert said("--help")[0] == 0
    assert "0 nothing found" in capsys.readouterr().out


def command(*arguments, **more):
    return subprocess.run(
        [sys.executable, "-m", "concordance", *arguments],
        cwd=BASE,
        capture_output=True,
        check=False,
        **more,
    )


def test_command_needs_nothing_but_the_package(wrong):
    ended = command("examine", *wrong)
    assert ended.returncode == 1
    assert "三十日".encode() in ended.stdout
    assert ended.stderr == b""


def test_reader_that_closes_early_is_no_fault():
    script = "import sys; sys.argv[1:] = ['checks']; import runpy; runpy.run_module('concordance', run_name='__main__')"
    process = subprocess.Popen(
        [sys.executable, "-c", script], cwd=BASE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    process.stdout.close()
    process.wait(30)
    complaints = process.stderr.read()
    process.stderr.close()
    assert b"Traceback" not in complaints
