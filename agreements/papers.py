"""Papers kept under their SHA-256: letters, scans and originals. Written whole or not at all."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from agreements.errors import UnsuitablePaper

LIMIT_MB = 20
KINDS = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
}
ENDINGS = {"application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A stored paper: SHA-256 in 64 hexadecimal digits, and its media type."""

    sha256: str
    media_type: str


def place_of(sha256: str) -> str:
    """Where the paper lies in the storage."""
    return f"{sha256[:2]}/{sha256}"


def store(content: bytes, media_type: str) -> Paper:
    """Keep the bytes; storing the same twice keeps one, and mends what was half written."""
    sha256 = hashlib.sha256(content).hexdigest()
    place = place_of(sha256)
    try:
        read(sha256)
    except (FileNotFoundError, ValueError):
        default_storage.delete(place)
        kept = default_storage.save(place, ContentFile(content))
        if kept != place:
            default_storage.delete(kept)
    return Paper(sha256, media_type)


def read(sha256: str) -> bytes:
    """The bytes, checked against their digest.

    Raises ``ValueError`` if they were altered, ``FileNotFoundError`` if they are lost.
    """
    with default_storage.open(place_of(sha256)) as opened:
        content: bytes = opened.read()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise ValueError(f"The stored paper {sha256} was altered.")
    return content


def accept(upload: UploadedFile[bytes]) -> Paper:
    """Keep an uploaded PDF, PNG or JPEG, told by its content; raises ``UnsuitablePaper``."""
    name = str(upload.name or "")
    if (upload.size or 0) > LIMIT_MB * 1024 * 1024:
        raise UnsuitablePaper(name=name, limit=LIMIT_MB, reason=_("it is too large."))
    content = upload.read()
    for beginning, media_type in KINDS.items():
        if content.startswith(beginning):
            return store(content, media_type)
    reason = _("it is empty.") if not content else _("it is neither PDF, PNG nor JPEG.")
    raise UnsuitablePaper(name=name, limit=LIMIT_MB, reason=reason)
