"""The edition: one digest of all that decides what a paper looks like.

The same document printed in the same edition gives the same bytes. It is stored
with every original, so that one can tell with what it was made.
"""

import ctypes
import hashlib
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

from rendering import fonts

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("weasyprint", "pydyf", "tinycss2", "tinyhtml5", "cssselect2", "pyphen", "Babel")
LIBRARIES = (
    ("libpango-1.0.so.0", "pango_version_string"),
    ("libharfbuzz.so.0", "hb_version_string"),
)
SOURCES = (
    ("rendering", "**/*.py"),
    ("rendering/styles", "*.css"),
    ("templates/paper", "*.html"),
    ("templates/instruments", "*/formulas.toml"),
)


@cache
def edition() -> str:
    """Return the digest (64 hexadecimal digits) of everything a paper is made with."""
    made_with = hashlib.sha256()
    for line in (*_sources(), *_versions()):
        made_with.update(line.encode() + b"\n")
    return made_with.hexdigest()


def _sources() -> Iterator[str]:
    for folder, pattern in SOURCES:
        for path in sorted((ROOT / folder).glob(pattern)):
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            yield f"{path.relative_to(ROOT).as_posix()} {digest}"
    for name, digest in sorted(fonts.sums().items()):
        yield f"fonts/{name} {digest}"


def _versions() -> Iterator[str]:
    for package in PACKAGES:
        yield f"{package} {version(package)}"
    for library, function in LIBRARIES:
        yield f"{library} {library_version(library, function)}"
    yield f"zlib {zlib.ZLIB_RUNTIME_VERSION}"


def library_version(library: str, function: str) -> str:
    """Ask a C library for its version; ``missing`` where there is no such library."""
    try:
        ask = getattr(ctypes.CDLL(library), function)
    except (OSError, AttributeError):
        return "missing"
    ask.restype = ctypes.c_char_p
    return str(ask().decode())
