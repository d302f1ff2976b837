"""The cast of the tests, with passwords and languages, in a deployment that is being walked."""

from __future__ import annotations

from tests.cast import gather

PASSWORD = "a quiet morning in Guiyang"
CHINESE = ("alice", "bo", "vera")


def populate() -> None:
    """Let everybody sign in: some read Chinese, the others English."""
    for name, user in gather().people().items():
        user.set_password(PASSWORD)
        user.language = "zh-hans" if name in CHINESE else "en"
        user.save()
