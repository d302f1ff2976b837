"""One writing of a value, so that the same value always has the same digest.

Canonical form: JSON, keys sorted, no spaces, UTF-8, no escapes beyond those
JSON demands, strings in Unicode normal form C. Digests are SHA-256, written as
64 hexadecimal digits.
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from typing import Any


def normal(value: Any) -> Any:
    """The value with every string in normal form C and every sequence a list.

    Raises ``TypeError`` for what JSON cannot say, floating-point numbers
    included: they have no single writing.
    """
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {normal(str(key)): normal(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [normal(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no canonical form")


def canonical(value: Any) -> bytes:
    """The canonical bytes of a value made of mappings, sequences, strings, integers, booleans and None."""
    written = json.dumps(normal(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return written.encode("utf-8")


def digest(value: Any) -> str:
    """SHA-256 of the canonical bytes, 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value)).hexdigest()
