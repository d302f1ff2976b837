"""What must be on the machine before anything is printed."""

import ctypes

from rendering import fonts

LIBRARIES = (
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0-0"),
    ("libharfbuzz-subset.so.0", "libharfbuzz-subset0"),
)


def missing_packages() -> list[str]:
    """Return one sentence for each library that is not installed, saying how to get it."""
    return [
        f"Originals cannot be printed without {library}: apt-get install {package}."
        for library, package in LIBRARIES
        if not _loads(library)
    ]


def altered_fonts() -> list[str]:
    """Return one sentence for each face that is missing or is not the expected one."""
    return [
        f"The face fonts/{name} is missing or is not the one of fonts/SHA256SUMS: restore it."
        for name in fonts.altered()
    ]


def faults() -> list[str]:
    """Return everything that keeps the press from printing; nothing if it is ready."""
    return [*missing_packages(), *altered_fonts()]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
