"""Texts that no office would write: for tests that nothing brings the engine down."""

from pathlib import Path

from hypothesis import strategies as st

from concordance import languages

TEXTS = Path(__file__).resolve().parents[2] / "bench" / "texts"

# What readers and checks look for, thrown together without sense.
CRUMBS = (
    "第 条 第四条 第一百二十三条 第 第(一)项 （一） (a) (i) 1. 1.1 1) 一、 Article Article 4 Article 4(2)(a) "
    "Artigo 3.º Article premier Статья 3 제3조 제 ມາດຕາ 3 მუხლი 3 第3条 المادة 3 ข้อ 3 Annex Annex A 附件 附件1 "
    "二〇二五年七月五日 2025年13月45日 5 July 2025 31 February 2025 July 5, 2025 05/07/2025 2025-07-05 "
    "5 de julho de 2025 1er janvier 2025 5 июля 2025 года 2025년 7월 5일 令和7年7月5日 民国一百一十四年 "
    "thirty thirty-one hundred thousand million trinta e um 三十 两 〇 零 亿 万万亿 百分之五十 百分之 50% 50 per cent "
    "1,000,000 1.000.000 1 000 000 1,00,00 ,,, .5 5. ½ ٣٠ ๓๐ ໓໐ １２３ ①② Ⅳ iv six months 六个月 五年 年 月 日 "
    "USD 5 US$ 5.5 million 元 人民币 €3 ¥ 三分之一 one third half 不少于 at least not more than shall may 应 可 不得 "
    "not 不 and/or 和 或 hereinafter referred to as “ ” « » 《 》 ( ) （ ） [ ] { } {date} {parties} {unknown} {{ }} "
    "以下简称 双方 三方 Party Parties Done in duplicate 一式两份 两种文本同等作准 both texts being equally authentic "
    "《协定》 《 》》 http://example.org/一方?a=1 a@b.c ________ —— … · ， 。 、 ； ：\u200b "
    "\ufeff \u0301 \u202e \x00 \x1b "
).split(" ")

TAGS = st.sampled_from(languages())
# Every character there is, with lone surrogates, unassigned ones and controls.
ANY = st.text(st.characters(exclude_categories=()), max_size=200)
MADE = st.lists(
    st.one_of(st.sampled_from(CRUMBS), st.just("\n"), st.just(" "), st.just("\n\n")), max_size=80
).map("".join)


def real_lines() -> list[str]:
    """Lines of the texts of the bench, in all their languages."""
    return [
        line
        for path in sorted(TEXTS.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]


@st.composite
def spliced(draw):
    """Pieces of real lines, cut anywhere and put together in any order."""
    pieces = []
    for line in draw(st.lists(st.sampled_from(real_lines()), max_size=12)):
        start = draw(st.integers(0, max(0, len(line) - 1)))
        pieces.append(line[start:] if draw(st.booleans()) else line[:start])
        pieces.append(draw(st.sampled_from(["\n", "", " ", "\n\n", "\t"])))
    return "".join(pieces)


WORDS = st.one_of(ANY, MADE, spliced())
