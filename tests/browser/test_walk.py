"""The whole course, walked by those whose turn it is, each in their own language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Enter
from tests.browser.walker import Walker

pytestmark = pytest.mark.browser

PDF = b"%PDF-1.4 a letter"
SCAN = b"\x89PNG\r\n\x1a\n a signed page"
PARTIES = ("中华人民共和国贵州省", "利比里亚共和国蒙罗维亚市")


def upload(name: str, content: bytes) -> dict[str, object]:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": content}


def register(alice: Walker) -> str:
    """Register the agreement; the address of its page."""
    page = alice.page
    alice.to("/agreements/new/")
    page.select_option("[name=kind]", "sister_city")
    for row, party in enumerate(PARTIES, start=1):
        page.select_option(f"[name=party-{row}]", label=party)
    alice.send()
    alice.picture("01-register")
    page.fill("[name=reference]", "GZ-2025-01")
    for box in page.locator("[name^=signatories-]").all():
        box.check()
    page.fill("[name=place-zh-Hans]", "贵阳")
    page.fill("[name=place-en]", "Guiyang")
    page.fill("[name=day]", "2025-07-05")
    alice.send()
    assert re.search(r"/instruments/\d+/draft/$", page.url)
    alice.picture("02-draft")
    link = page.locator('main a[href^="/agreements/"]').first.get_attribute("href")
    return str(link).split("#")[0]


def save(alice: Walker, key: str, words: dict[str, str]) -> None:
    """Word an article anew in these languages, within the drafting page."""
    page = alice.page
    page.locator(f".drafted:has(#article-{key}) .article-acts > a").click()
    page.locator("[name$='-plain']:focus").first.wait_for()
    for language, said in words.items():
        page.fill(f'[name="{language}-plain"]', said)
    alice.picture(f"03-word-{len(words)}")
    page.locator('button[name=do][value="save"]').click()
    for said in words.values():
        page.locator(f"#article-{key}", has_text=said).wait_for()
    page.locator(".article-acts > a:focus").wait_for()


def word(alice: Walker, key: str) -> None:
    """Both texts say how often, at first not the same; then they do, and alice says so."""
    page = alice.page
    save(
        alice, key, {"zh-Hans": "双方将每年会晤一次。", "en": "The Parties will meet twice a year."}
    )
    finding = page.locator(f"#article-{key} .finding-error")
    finding.wait_for()
    finding.hover()
    lit = page.locator(f"#article-{key} .said.lit")
    assert {one.inner_text() for one in lit.all()} == {"一次", "twice"}
    assert page.locator("#concordance .finding-list li").count() == 1
    alice.picture("03-finding")
    save(alice, key, {"en": "The Parties will meet once a year."})
    assert finding.count() == 0
    with page.expect_navigation():
        page.locator('button[name=do][value="confirm"]').click()


def review(walker: Walker, reasons: dict[str, str] | None = None) -> None:
    walker.take_turn()
    if not reasons:
        walker.picture("05-review")
        walker.do("approve")
        return
    for key, reason in reasons.items():
        place = walker.page.locator(f"#article-{key} ~ .article-reason").first
        place.locator("summary").click()
        place.locator("textarea").fill(reason)
    walker.picture("04-refer-back")
    walker.do("refer_back")


def bring_papers(alice: Walker) -> None:
    """An outside approval and the full powers of both signatories."""
    for _paper in range(3):
        alice.take_turn()
        page = alice.page
        if page.locator("[name=decided_on]").count():
            page.fill("[name=number]", "友协〔2025〕7号")
            page.fill("[name=decided_on]", "2025-06-20")
            page.set_input_files("[name=paper]", upload("批复.pdf", PDF))  # type: ignore[arg-type]
            alice.picture("07-approval")
        else:
            page.fill("[name=number]", "FP-1")
            page.fill("[name=issued_by]", "The government")
            page.fill("[name=valid_from]", "2025-01-01")
            alice.picture("07-powers")
        alice.send()
    assert alice.turns() == []


def sign_electronically(walker: Walker) -> None:
    walker.take_turn()
    walker.picture("08-sign")
    walker.do("confirm")
    assert walker.is_told("done")


def sign_in_ink(walker: Walker) -> None:
    walker.take_turn()
    walker.page.locator("details:has([name=signed_on]) > summary").click()
    walker.page.fill("[name=place]", "Guiyang")
    walker.page.fill("[name=signed_on]", "2025-07-05")
    scan = upload("page.png", SCAN)
    walker.page.set_input_files("details:has([name=signed_on]) [name=paper]", scan)  # type: ignore[arg-type]
    walker.picture("09-sign-in-ink")
    walker.do("ink")
    assert walker.is_told("done")


def conclude(enter: Enter) -> None:
    """From the submitted texts to the last signature."""
    review(enter("bo"))
    review(enter("grace"))
    enter("chen").take_turn()
    enter("chen").picture("06-approve")
    enter("chen").do("approve")
    bring_papers(enter("alice"))
    sign_electronically(enter("vera"))
    sign_in_ink(enter("amos"))


def own_original(walker: Walker, agreement: str) -> str:
    """The text of the original that this person's party holds, latest instrument first."""
    walker.to(agreement)
    walker.picture("10-agreement")
    for tab in walker.page.locator(".tabs a").all():
        if not walker.page.locator('a[href^="/originals/"]').count():
            walker.to(str(tab.get_attribute("href")))
    return walker.pdf('a[href^="/originals/"]')


def test_five_people_carry_an_agreement_from_letter_to_force(enter: Enter) -> None:
    alice = enter("alice")
    agreement = register(alice)
    alice.do("submit")
    review(enter("bo"), {"exchanges": "请写明次数。"})
    review(enter("grace"))
    alice.take_turn()
    assert "请写明次数。" in alice.page.inner_text("main")
    word(alice, "exchanges")
    alice.do("submit")
    review(enter("bo"))
    review(enter("grace"))
    enter("chen").take_turn()
    enter("chen").do("approve")
    bring_papers(alice)
    sign_electronically(enter("vera"))
    sign_in_ink(enter("amos"))

    alice.to(f"{agreement}negotiate/")
    alice.page.fill("[name=place-zh-Hans]", "贵阳")
    alice.page.fill("[name=place-en]", "Guiyang")
    alice.page.fill("[name=day]", "2025-07-05")
    alice.send()
    alice.take_turn()
    alice.do("submit")
    conclude(enter)

    alice.to(agreement)
    for _moment in range(60):
        if alice.page.locator(".heading .state-in_force").count():
            break
        alice.page.wait_for_timeout(500)
        alice.to(agreement)
    alice.picture("11-in-force")
    assert alice.page.locator(".heading .state-in_force").count()
    chinese = own_original(enter("vera"), agreement)
    english = own_original(enter("amos"), agreement)
    for paper in (chinese, english):
        flat = re.sub(r"\s+", "", paper)
        assert "二〇二五年七月五日" in flat
        assert "5July2025" in flat
    assert chinese.index("贵州省") < chinese.index("蒙罗维亚市")
    assert english.index("Monrovia") < english.index("Guizhou")


class TestWithoutScripts:
    @pytest.fixture
    def scripts(self) -> bool:
        return False

    def test_letter_of_intent_is_concluded_without_scripts(
        self, enter: Enter, tmp_path: Path
    ) -> None:
        alice = enter("alice")
        agreement = register(alice)
        page = alice.page
        with page.expect_navigation():
            page.locator(".drafted:has(#article-exchanges) .article-acts > a").click()
        assert re.search(r"/articles/\d+/$", page.url)
        page.fill('[name="en-plain"]', "The Parties will meet once a year.")
        alice.do("preview")
        assert "once a year." in page.inner_text("main")
        page.fill('[name="zh-Hans-plain"]', "双方将每年会晤一次。")
        alice.do("save")
        assert page.url.endswith("/draft/#article-exchanges")
        alice.do("submit")
        conclude(enter)
        paper = re.sub(r"\s+", "", own_original(enter("amos"), agreement))
        assert "ThePartieswillmeetonceayear." in paper
        assert "双方将每年会晤一次。" in paper
