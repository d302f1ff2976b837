"""The title stands on the first page, at the head of the others and of the file."""

from dataclasses import replace

from rendering.content import Words
from tests.rendering.reading import html
from tests.rendering.sample import agreement


def test_running_title_has_short_names_and_the_title_of_the_file_full_ones():
    markup = html(agreement())
    assert '<td lang="zh-Hans" dir="ltr">贵州省和加扎省建立友好省关系协议书</td>' in markup
    title = "<title>中华人民共和国贵州省和莫桑比克共和国加扎省建立友好省关系协议书</title>"
    assert title in markup


def test_name_is_not_parted_between_two_lines_of_a_title():
    name = '<span class="name" lang="zh-Hans">中华人民共和国贵州省</span>'
    other = '<span class="name" lang="zh-Hans">莫桑比克共和国加扎省</span>'
    assert f"{name}和{other}<br>建立友好省关系协议书</h1>" in html(agreement())
    assert '<span class="name" lang="pt">' not in html(agreement())


def test_heading_of_a_title_stands_above_its_lines():
    document = agreement()
    title = replace(
        document.provisions[0],
        words={"zh-Hans": Words("协议书", "甲\n乙"), "pt": Words("Acordo", "um\ndois")},
    )
    markup = html(replace(document, provisions=(title, *document.provisions[1:])))
    assert ">协议书<br>甲<br>乙</h1>" in markup
    assert "<title>协议书甲乙</title>" in markup
    assert ">Acordo um dois</td>" in markup


def test_untitled_paper_is_called_by_its_reference_number():
    document = agreement()
    document = replace(document, provisions=document.provisions[1:])
    assert "<title>GZ-2025-017</title>" in html(document)
    assert "<h1" not in html(document)
    assert "<header" not in html(document)
