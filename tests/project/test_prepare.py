"""`tools/prepare` on machines that lack something: one sentence each, saying what to do."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
TOOLS = "bash basename cat cut dirname env grep mkdir rm sed sha256sum sort touch tr".split()
NO_LIBRARY = "#!/bin/sh\necho none"
LIBRARIES = "#!/bin/sh\necho libpangoft2-1.0.so.0 libharfbuzz-subset.so.0"
FAILS = "#!/bin/sh\nexit 1"
ORDINARY = "#!/bin/sh\necho 1000"
ROOT = "#!/bin/sh\necho 0"
OLD_PYTHON = '#!/bin/sh\n[ "$1" = -V ] && echo Python 3.10.12 && exit 0\nexit 1'

MACHINES = {
    "no sudo": (
        {"ldconfig": NO_LIBRARY, "id": ORDINARY, "apt-get": FAILS},
        "run as root: apt-get install libharfbuzz-subset0 libpangoft2-1.0-0",
    ),
    "sudo asks": (
        {"ldconfig": NO_LIBRARY, "id": ORDINARY, "apt-get": FAILS, "sudo": FAILS},
        "run: sudo apt-get install libharfbuzz-subset0 libpangoft2-1.0-0",
    ),
    "no network for apt-get": (
        {"ldconfig": NO_LIBRARY, "id": ROOT, "apt-get": FAILS},
        "check the network connection and run make again",
    ),
    "another system": (
        {"ldconfig": NO_LIBRARY, "id": ROOT},
        "this system has no apt-get; install these packages in its own way",
    ),
    "python too old": (
        {"ldconfig": LIBRARIES, "python3": OLD_PYTHON},
        "Python 3.11 or newer is needed and this machine has 3.10.12",
    ),
    "python without venv": (
        {"ldconfig": LIBRARIES, "id": ORDINARY, "apt-get": FAILS, "python3": "without venv"},
        "run as root: apt-get install python3-venv",
    ),
}
WITHOUT_VENV = f"""#!/bin/sh
case "$2" in *ensurepip*) exit 1 ;; esac
exec {sys.executable} "$@"
"""


def machine(folder: Path, programs: dict[str, str]) -> Path:
    """Return a folder of programs: plain tools, Python, and what the case gives."""
    folder.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (folder / tool).symlink_to(found)
    (folder / "python3").symlink_to(sys.executable)
    for name, script in programs.items():
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_text(WITHOUT_VENV if script == "without venv" else script)
        (folder / name).chmod(0o755)
    return folder


@pytest.mark.parametrize("case", MACHINES)
def test_lack_of_the_machine_is_said_in_one_sentence(case, tmp_path):
    programs, remedy = MACHINES[case]
    clone = tmp_path / "alternat"
    (clone / "tools").mkdir(parents=True)
    script = (BASE / "tools" / "prepare").read_text()
    (clone / "tools" / "prepare").write_text(script.replace("PATH=$PATH:/usr/sbin:/sbin\n", ""))
    done = subprocess.run(
        ["/bin/bash", str(clone / "tools" / "prepare"), "run"],
        env={"PATH": str(machine(tmp_path / "programs", programs))},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    (sentence,) = done.stderr.splitlines()
    assert sentence.startswith("Alternat cannot be set up: ")
    assert remedy in sentence
