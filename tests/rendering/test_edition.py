"""The edition changes with whatever changes a paper; start-up says what is missing."""

import re
import shutil
import stat

import pytest

from rendering import edition as edition_module
from rendering import fonts, startup
from rendering.edition import ROOT, edition, library_version


@pytest.fixture
def copy(tmp_path, monkeypatch):
    """A copy of all that an edition is made of, without the faces themselves."""
    for folder in ("rendering", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "fonts").mkdir()
    shutil.copy(ROOT / "fonts" / "SHA256SUMS", tmp_path / "fonts")
    monkeypatch.setattr(edition_module, "ROOT", tmp_path)
    monkeypatch.setattr(fonts, "FOLDER", tmp_path / "fonts")
    return tmp_path


def afresh():
    return edition.__wrapped__()


def test_edition_is_a_digest_and_stays_the_same(copy):
    assert re.fullmatch("[0-9a-f]{64}", edition())
    assert afresh() == edition() == afresh()


@pytest.mark.parametrize(
    "path",
    [
        "templates/paper/row.html",
        "templates/instruments/lo/formulas.toml",
        "rendering/styles/paper.css",
        "rendering/engine/justification.py",
        "rendering/dates.py",
        "fonts/SHA256SUMS",
    ],
)
def test_whatever_changes_a_paper_changes_the_edition(copy, path):
    before = afresh()
    file = copy / path
    file.write_text(file.read_text("utf-8").replace("0", "1"), encoding="utf-8")
    file.write_text(file.read_text("utf-8") + "# x  y\n", encoding="utf-8")
    assert afresh() != before


@pytest.mark.parametrize("name", ["version", "library_version"])
def test_versions_of_packages_and_libraries_are_part_of_the_edition(copy, monkeypatch, name):
    before = afresh()
    monkeypatch.setattr(edition_module, name, lambda *_: "0")
    assert afresh() != before


def test_what_prints_nothing_leaves_the_edition_alone(copy):
    before = afresh()
    (copy / "templates" / "instruments" / "en" / "sister_city.txt").write_text("Other words.")
    assert afresh() == before


def test_libraries_tell_their_version():
    assert re.match(r"1\.\d+", library_version("libpango-1.0.so.0", "pango_version_string"))
    assert library_version("libnothing.so.0", "x") == "missing"
    assert library_version("libpango-1.0.so.0", "no_such_function") == "missing"


def test_machine_that_can_print_has_no_faults():
    assert startup.faults() == []


def test_missing_library_is_told_with_its_cure(monkeypatch):
    wanted = (*startup.LIBRARIES, ("libnothing.so.0", "libnothing0"))
    monkeypatch.setattr(startup, "LIBRARIES", wanted)
    assert startup.missing_packages() == [
        "Originals cannot be printed without libnothing.so.0: apt-get install libnothing0."
    ]
    assert dict(startup.LIBRARIES)["libharfbuzz-subset.so.0"] == "libharfbuzz-subset0"
    assert dict(startup.LIBRARIES)["libpangoft2-1.0.so.0"] == "libpangoft2-1.0-0"


def test_missing_or_altered_face_is_told(copy):
    for name in fonts.sums():
        shutil.copy(ROOT / "fonts" / name, copy / "fonts")
    assert startup.altered_fonts() == []
    (copy / "fonts" / "NotoSerif-Bold.ttf").write_bytes(b"other")
    (copy / "fonts" / "NotoSerif-Italic.ttf").unlink()
    told = startup.altered_fonts()
    assert len(told) == len(startup.faults()) == 2
    assert told[0].startswith("The face fonts/NotoSerif-Bold.ttf is missing or is not the one")


def test_every_face_in_the_folder_has_its_sum():
    assert {path.name for path in fonts.FOLDER.glob("*.ttf")} == set(fonts.sums())


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    monkeypatch.setattr(fonts.tempfile, "gettempdir", lambda: str(tmp_path))
    monkeypatch.setattr(fonts.tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_configuration_names_our_faces_alone_by_absolute_path(temporary):
    conf = fonts.configuration()
    words = conf.read_text("utf-8")
    assert conf.is_absolute()
    assert re.findall("<dir>(.*)</dir>", words) == [str(fonts.FOLDER)]
    assert fonts.FOLDER.is_absolute()
    assert "<reset-dirs/>" in words
    assert stat.S_IMODE(conf.parent.stat().st_mode) == 0o700
    assert fonts.configuration() == conf


def test_stale_configuration_is_written_anew(temporary):
    conf = fonts.configuration()
    words = conf.read_text("utf-8")
    conf.write_text("<fontconfig/>", encoding="utf-8")
    assert fonts.configuration().read_text("utf-8") == words


def test_folder_that_others_may_enter_is_not_used(temporary):
    first = fonts.configuration()
    first.parent.chmod(0o755)
    second = fonts.configuration()
    assert second != first
    assert stat.S_IMODE(second.parent.stat().st_mode) == 0o700


def test_checkout_with_markup_in_its_path_is_escaped(temporary, monkeypatch):
    monkeypatch.setattr(fonts, "FOLDER", temporary / "a&b")
    assert "a&amp;b" in fonts.configuration().read_text("utf-8")
