"""One person in a browser, who knows nothing but what the pages offer."""

from __future__ import annotations

import time
from pathlib import Path

import pypdfium2
from playwright.sync_api import ConsoleMessage, Page

from tests.browser.populate import PASSWORD

PATIENCE = 60.0  # seconds that the worker may take


class Walker:
    """Follows links and presses buttons; finds them by what they do, in whichever language."""

    def __init__(self, name: str, page: Page, language: str, pictures: Path) -> None:
        self.name, self.page, self.language, self.pictures = name, page, language, pictures
        self.faults: list[str] = []
        page.on("pageerror", lambda fault: self.faults.append(f"{name}: {fault}"))
        page.on("console", self._heard)

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and "status of 4" not in message.text:
            self.faults.append(f"{self.name}: {message.text}")

    def sign_in(self) -> None:
        self.page.goto("/")
        self.page.fill("[name=login]", self.name)
        self.page.fill("[name=password]", PASSWORD)
        self.page.click("main form [type=submit]")
        self.page.wait_for_url("**/")
        self.reads_own_language()

    def reads_own_language(self) -> None:
        assert self.page.locator("html").get_attribute("lang") == self.language

    def picture(self, name: str) -> None:
        self.page.screenshot(path=self.pictures / f"{name}-{self.name}.png", full_page=True)

    def to(self, address: str) -> None:
        answer = self.page.goto(address)
        assert answer is not None
        assert answer.ok, f"{address}: {answer.status}"
        self.reads_own_language()

    def turns(self) -> list[str]:
        """Addresses of what the desk asks of this person."""
        self.to("/")
        links = self.page.locator('main a[href^="/turns/"]')
        return list(dict.fromkeys(str(one.get_attribute("href")) for one in links.all()))

    def take_turn(self) -> None:
        """Open the first turn on the desk, once there is one."""
        until = time.monotonic() + PATIENCE
        while not (found := self.turns()):
            assert time.monotonic() < until, f"nothing is asked of {self.name}"
            time.sleep(0.5)
        self.to(found[0])

    def do(self, value: str, within: str = "main") -> None:
        """Press the button that does this, and come to the next page."""
        with self.page.expect_navigation():
            self.page.locator(f'{within} button[name=do][value="{value}"]').first.click()
        self.reads_own_language()

    def send(self) -> None:
        """Press the principal button of the form on the page."""
        with self.page.expect_navigation():
            self.page.click("main form .button-principal")
        self.reads_own_language()

    def is_told(self, kind: str) -> str:
        """The words of a notice of this kind (done, refusal)."""
        return self.page.locator(f".notice-{kind}").first.inner_text()

    def pdf(self, link: str) -> str:
        """The text of the paper behind a link on the page."""
        with self.page.expect_download() as download:
            self.page.locator(link).first.click()
        saved = self.pictures / f"{self.name}-{download.value.suggested_filename}"
        download.value.save_as(saved)
        paper = pypdfium2.PdfDocument(saved)
        try:
            pages = [paper[number] for number in range(len(paper))]
            return "\n".join(page.get_textpage().get_text_range() for page in pages)
        finally:
            paper.close()
