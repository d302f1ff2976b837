import pytest

from concordance.naming import sounds
from concordance.naming.foreign import ALIKE

SAME = [
    ("monrovia", "蒙罗维亚"), ("samarkand", "撒马尔罕"), ("montreal", "蒙特利尔"),
    ("chibuto", "希布托"),
    ("champasak", "占巴塞"), ("gaza", "加扎"), ("astana", "阿斯塔纳"), ("luangnamtha", "琅南塔"),
    ("dikaona", "迪考纳"),
    ("machavana", "马沙瓦纳"), ("lisboa", "里斯本"), ("mozambique", "莫桑比克"),
    ("scotland", "苏格兰"), ("kigali", "基加利"),
]  # fmt: skip
OTHER = [
    ("monrovia", "撒马尔罕"), ("harare", "蒙罗维亚"), ("forum", "蒙罗维亚"), ("mercosur", "蒙罗维亚"),
    ("secretariat", "撒马尔罕"),
    ("kumasi", "撒马尔罕"), ("x", "阿"), ("sh", "苏格兰"), ("", "苏格兰"), ("okavango", "加扎"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "han"), SAME)
def test_a_transcribed_name_sounds_like_its_characters(key, han):
    assert sounds.likeness(key, han) >= ALIKE


@pytest.mark.parametrize(("key", "han"), OTHER)
def test_another_name_sounds_otherwise(key, han):
    assert sounds.likeness(key, han) < ALIKE


def test_rows_of_transcribing_characters_are_found_in_chinese_only():
    matter = "忆及双方在蒙罗维亚签署的意向书，托马斯·比拉出席"
    assert [matter[a:b] for a, b in sounds.rows(matter, "zh-Hans")] == ["蒙罗维亚", "托马斯·比拉"]
    assert sounds.rows(matter, "en") == ()
