"""Take the pictures of the README from a fresh demonstration: python tools/pictures.py

Needs Chromium and poppler's pdftoppm. Fonts for Chinese and Lao on the pages are those of this machine.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
PORT = "8137"
HOME = f"http://127.0.0.1:{PORT}"
PASSWORD = "lantern-river-2025"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def manage(data: str, *arguments: str) -> list[str]:
    os.environ |= {"ALTERNAT_DATA": data, "ALTERNAT_PORT": PORT}
    return [sys.executable, str(ROOT / "manage.py"), *arguments]


def wait() -> None:
    for _try in range(100):
        try:
            urllib.request.urlopen(f"{HOME}/health/", timeout=1)
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The server did not answer.")


def sign_in(page: Page, name: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{HOME}/account/login/")
    page.fill("input[name=login]", name)
    page.fill("input[name=password]", PASSWORD)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url(f"{HOME}/")


def follow(page: Page, reference: str) -> None:
    page.goto(f"{HOME}/agreements/?q={reference}")
    page.locator("main ul.rows a").first.click()
    page.wait_for_load_state()


def shoot(page: Page, name: str, height: int) -> None:
    page.screenshot(
        path=PICTURES / f"{name}.png", clip={"x": 0, "y": 0, "width": 1280, "height": height}
    )


def pages(browser_path: str) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=FLAGS)
        page = browser.new_page(viewport={"width": 1280, "height": 1000})
        sign_in(page, "simeon-lasaro")
        page.goto(f"{HOME}/?show=team")
        shoot(page, "desk", 560)
        page.locator("main ul.rows a").first.click()
        page.wait_for_load_state()
        shoot(page, "review", 1000)
        sign_in(page, "lin-yue")
        follow(page, "GZ-2025-01")
        shoot(page, "path-zh", 900)
        finding(page)
        follow(page, "GZ-2025-01")
        page.locator("a", has_text="PDF").first.wait_for()
        with page.expect_download() as download:
            page.locator("main .original a[href$='.pdf']").first.click()
        download.value.save_as(PICTURES / "original.pdf")
        browser.close()


def finding(page: Page) -> None:
    """The slip that the demonstration holds, with the words of both texts lit."""
    follow(page, "GZ-2025-02")
    page.goto(HOME + str(page.locator("main a[href$='/draft/']").first.get_attribute("href")))
    page.locator(".article:has(.finding-error)").first.evaluate(
        "article => window.scrollTo(0, article.offsetTop - 100)"
    )
    page.locator(".article .finding-error").first.hover()
    page.wait_for_timeout(300)
    shoot(page, "finding", 620)


def original() -> None:
    made = PICTURES / "original"
    subprocess.run(
        ["pdftoppm", "-r", "80", "-png", "-l", "1", "-singlefile", f"{made}.pdf", made], check=True
    )
    Path(f"{made}.pdf").unlink()


def main() -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        raise SystemExit("Chromium is missing; install it with: sudo apt-get install chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data:
        subprocess.run(manage(data, "prepare"), check=True)
        subprocess.run(
            manage(data, "demo", "--password", PASSWORD), check=True, stdout=subprocess.DEVNULL
        )
        server = subprocess.Popen(manage(data, "serve"))
        try:
            wait()
            pages(browser)
        finally:
            server.terminate()
            server.wait()
    original()


if __name__ == "__main__":
    main()
