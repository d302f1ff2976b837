"""Cut the icon sprite from a lucide-static package: only the icons that pages use.

    npm pack lucide-static@1.62.0
    python tools/cut_icons.py lucide-static-1.62.0.tgz

The package is checked against its published integrity hash before it is read.
To use another icon, add its lucide name below and cut again.
"""

import base64
import hashlib
import re
import sys
import tarfile
from pathlib import Path

VERSION = "1.62.0"
INTEGRITY = (
    "WBZA/m2PvkFpMGHDtsBck5P2A9G4ehLlYu4GwwICcmEm1BvYVgj00lCDxKRWLlbMlOibLaiwdQ88G5pHkSWgwA=="
)
ICONS = """
arrow-right ban calendar check chevron-left chevron-right circle-alert circle-check clock
corner-up-left download file-text hourglass inbox info landmark languages lock log-out menu
paperclip pen-line plus printer scale scroll-text search send signature stamp user users x
""".split()
HERE = Path(__file__).resolve().parent.parent / "static" / "icons"
HEAD = f"<!-- Lucide {VERSION}, ISC: see LICENSE beside this file. Cut by tools/cut_icons.py. -->"


def symbol(name: str, svg: str) -> str:
    """Return one ``<symbol>`` holding the shapes of a lucide file."""
    shapes = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)
    if shapes is None:
        raise SystemExit(f"{name}.svg has no shapes.")
    inner = re.sub(r"\s*\n\s*", "", shapes[1]).strip()
    return (
        f'<symbol id="{name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        f'stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">{inner}</symbol>'
    )


def cut(package: Path) -> str:
    """Return the sprite of ``ICONS``; exit if the package is not the pinned one."""
    found = base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode()
    if found != INTEGRITY:
        raise SystemExit(f"{package} is not lucide-static {VERSION}: its integrity hash differs.")
    with tarfile.open(package) as tar:
        files = {name: tar.extractfile(f"package/icons/{name}.svg") for name in ICONS}
        symbols = [symbol(name, file.read().decode()) for name, file in files.items() if file]
    return "\n".join(['<svg xmlns="http://www.w3.org/2000/svg">', HEAD, *symbols, "</svg>", ""])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    (HERE / "sprite.svg").write_text(cut(Path(sys.argv[1])), encoding="utf-8")
