"""Our own faces, and nothing of the machine's.

Fontconfig reads one file in a private folder that names ``fonts/`` by its
absolute path; a relative path would silently bring in every face installed.
"""

import hashlib
import os
import stat
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parent.parent / "fonts"

_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <reset-dirs/>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


def configuration() -> Path:
    """Return the path of ``fonts.conf`` in a folder that only this account can read."""
    folder = _private_folder()
    conf = folder / "fonts.conf"
    words = _CONF.format(fonts=escape(str(FOLDER)), cache=escape(str(folder / "cache")))
    if not conf.is_file() or conf.read_text(encoding="utf-8") != words:
        fresh = folder / f"fonts.conf.{os.getpid()}"
        fresh.write_text(words, encoding="utf-8")
        fresh.replace(conf)
    return conf


def sums() -> dict[str, str]:
    """Return the expected SHA-256 of each face by the name of its file."""
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    pairs = (line.split(maxsplit=1) for line in lines if line.strip())
    return {name: digest for digest, name in pairs}


def altered() -> list[str]:
    """Return the names of faces that are missing or are not the expected ones."""
    return [name for name, digest in sums().items() if _digest(FOLDER / name) != digest]


def _digest(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None


def _private_folder() -> Path:
    """Return a folder that stays, so that fontconfig scans the faces once."""
    mark = hashlib.sha256(str(FOLDER).encode()).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / f"alternat-fonts-{os.getuid()}-{mark}"
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    foreign = found.st_uid != os.getuid() or not stat.S_ISDIR(found.st_mode)
    if foreign or found.st_mode & 0o077:
        return Path(tempfile.mkdtemp(prefix="alternat-fonts-"))
    return folder
