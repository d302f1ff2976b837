import pytest
from hypothesis import given
from hypothesis import strategies as st

from concordance import strip_pinyin, undecodable
from tests.concordance.sources import needs_data, shared


@pytest.mark.parametrize(
    ("given_text", "clean"),
    [
        ("推動(dòng)成立", "推動成立"),
        ("海報(bào)新聞", "海報新聞"),
        ("应（yīng）对", "应对"),
        ("他們的(de)事", "他們的事"),
        ("行(hang)業", "行業"),
        ("基地(山東)", "基地(山東)"),
        ("處理(QQ:51999076)", "處理(QQ:51999076)"),
        ("山(abc)", "山(abc)"),
        ("山(dòngg)", "山(dòngg)"),
        ("第一(a)款", "第一(a)款"),
        ("China (dòng)", "China (dòng)"),
    ],
)
def test_readings_behind_characters_go_and_other_brackets_stay(given_text, clean):
    assert strip_pinyin(given_text)[0] == clean


@given(st.text())
def test_stripping_takes_away_exactly_the_spans_it_names(plain):
    clean, spans = strip_pinyin(plain)
    kept = [letter for at, letter in enumerate(plain) if not any(a <= at < b for a, b in spans)]
    assert clean == "".join(kept)


@given(st.text())
def test_lost_places_lie_within_the_text(plain):
    assert all(0 <= start < end <= len(plain) for start, end in undecodable(plain))


@pytest.mark.parametrize(
    ("plain", "lost"),
    [
        ("生態環(huán)??推廣", ["??"]),
        ("QQ群:?6群碳交易", ["?"]),
        ("領(lǐng)域?qū)ν忾_放", ["?qū)ν"]),
        ("領域\ufffd開放", ["\ufffd"]),
        ("科技\ue27e合作", ["\ue27e"]),
        ("The â€œForumâ€\x9d met", ["â€œ", "â€\x9d"]),
        ("管理總局? 指導單位", ["?"]),
        ("这是什么?六月", []),
        ("谁去? 我去。", []),
        ("好吗?", []),
        ("Who?? Nobody.", []),
        ("π是常数", []),
    ],
)
def test_places_where_characters_were_lost_are_named(plain, lost):
    assert [plain[start:end] for start, end in undecodable(plain)] == lost


@needs_data
def test_the_garbled_press_release_loses_its_257_readings_and_nothing_else():
    plain = shared("seed/garbled_press_release.zh-Hant.txt")
    clean, spans = strip_pinyin(plain)
    assert len(spans) == 257
    assert len(plain) - len(clean) == sum(end - start for start, end in spans)
    assert clean.count("(山東)") == 2
    assert "(QQ:51999076)" in clean


@needs_data
def test_the_lost_places_of_the_press_release_are_named():
    plain = shared("seed/garbled_press_release.zh-Hant.txt")
    shown = [plain[max(0, start - 2) : end + 2] for start, end in undecodable(plain)]
    assert shown == [
        "n)??萍紘", "萍紘\ue27eH推", ")域?qū)ν忾_", "海南??凇?", "?凇?/s", "總局? 指", "群:?6群", "市場??5群",
    ]  # fmt: skip


@needs_data
@pytest.mark.parametrize(
    "name", ["seed/initiative.zh-Hans.txt", "treaty/bbnj.zh-Hans.txt", "udhr/udhr.fr.txt"]
)
def test_sound_texts_have_nothing_pasted_or_lost(name):
    plain = shared(name)
    assert strip_pinyin(plain) == (plain, [])
    assert undecodable(plain) == []
