"""Why a paper could not be made. Each fault carries one full sentence."""


class Unprintable(Exception):
    """The document as it stands must not be printed; its texts have to be mended."""


class PressFault(Exception):
    """The press failed, not the document; printing again may succeed."""
