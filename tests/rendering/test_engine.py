"""The engine prints what it is given, or says what is wrong; it reaches for nothing."""

import http.server
import re
import threading

import pypdfium2
import pytest

from rendering.alternat import held_by
from rendering.engine import Engine, ffi
from rendering.engine.justification import IDEOGRAPHS
from rendering.faults import PressFault, Unprintable
from rendering.paper import html_of
from tests.rendering.reading import Paper
from tests.rendering.sample import agreement, reworded

IDENTIFIER = b"0123456789abcdef"


def page(body: str, language: str = "zh-Hans") -> str:
    return f'<html lang="{language}"><title>t</title><body class="columns">{body}</body></html>'


def right_edges(pdf: bytes) -> list[float]:
    """Return where each line of the first page ends, in points."""
    with pypdfium2.PdfDocument(pdf) as document:
        sheet = document[0]
        text = sheet.get_textpage()
        edges: dict[int, float] = {}
        for index in range(text.count_chars()):
            if not text.get_text_range(index, 1).strip():
                continue
            _, bottom, right, _ = text.get_charbox(index, loose=True)
            line = round(bottom)
            edges[line] = max(edges.get(line, 0), right)
        text.close()
        sheet.close()
    return [edges[line] for line in sorted(edges, reverse=True)]


def test_missing_glyph_is_a_fault_that_names_the_character(engine):
    document = reworded(agreement(), "contact", "zh-Hans", "双方\U0001f91d。")
    with pytest.raises(Unprintable) as fault:
        engine.render(html_of(document), IDENTIFIER)
    assert str(fault.value) == "No face holds the character “\U0001f91d” (U+1F91D)."


def test_rare_ideographs_of_names_and_places_are_held(engine):
    rare = "骉峣㛃䶮𬭎𫓧川圹"
    pdf, _ = engine.render(page(f"<h1 lang=zh-Hans>{rare}</h1><p lang=pt>{rare}</p>"), IDENTIFIER)
    assert Paper(pdf).words.count(rare) == 2


@pytest.mark.parametrize(
    "reference",
    [
        '<img alt="" src="{url}">',
        '<img alt="" src="file:///etc/hostname">',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<link rel="stylesheet" href="{url}">',
        "<style>@import '{url}';</style>",
        '<p style="background: url({url})">x</p>',
        '<img alt="" src="data:image/svg+xml,%3Csvg/%3E">',
    ],
)
def test_nothing_is_fetched_from_anywhere(engine, reference):
    asked = []

    class Server(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

    with http.server.HTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/x"
        with pytest.raises(Unprintable, match="may not refer to"):
            engine.render(page(reference.replace("{url}", url)), IDENTIFIER)
        server.shutdown()
    assert asked == []


def test_any_warning_is_a_fault(engine):
    with pytest.raises(Unprintable, match=r"no-such-property.*\.$"):
        engine.render(page("<style>p { no-such-property: 1 }</style>"), IDENTIFIER)


def test_same_complaint_is_made_once(engine):
    with pytest.raises(Unprintable) as fault:
        engine.render(page("<p>\U0001f91d\U0001f91d</p><p>\U0001f91d</p>"), IDENTIFIER)
    assert str(fault.value).count("No face") == 1


def test_fault_of_one_paper_does_not_stain_the_next(engine):
    with pytest.raises(Unprintable):
        engine.render(page("\U0001f91d"), IDENTIFIER)
    assert engine.render(page("双方"), IDENTIFIER)[1] == 1


def test_no_glyphs_are_cut_without_the_subset_library(monkeypatch):
    monkeypatch.setattr(ffi, "harfbuzz_subset", None)
    with pytest.raises(PressFault, match="libharfbuzz-subset0"):
        Engine()


def test_lines_of_ideographs_end_at_the_margin(engine):
    words = "双方在平等互利的基础上，积极开展“友好往来”，推动2025年两省人民之间的相互了解。" * 8
    body = f'<p lang="zh-Hans" style="text-align: justify">{words}</p>'
    *lines, _ = right_edges(engine.render(page(body), IDENTIFIER)[0])[:-1]
    full = [edge for edge in lines if edge > 400]
    assert len(full) > 4
    assert max(full) - min(full) < 4  # a full stop may hang by half of itself


def test_spaces_are_stretched_beside_ideographs(engine):
    words = "On 5 July 2025 贵州省 and 加扎省 agreed in Guiyang on visits, trade and culture. " * 9
    body = f'<p lang="en" style="text-align: justify"><b>{words}</b><i>{words}</i></p>'
    *lines, _ = right_edges(engine.render(page(body), IDENTIFIER)[0])[:-1]
    full = [edge for edge in lines if edge > 400]
    assert max(full) - min(full) < 4


def justified(body, width="60mm", style=""):
    return page(
        f'<p lang="zh-Hans" style="text-align: justify; width: {width}; {style}">{body}</p>'
    )


def test_line_that_is_full_already_is_left_as_it_is(engine):
    words = "双方积极开展友好往来" * 2
    assert Paper(engine.render(justified(words, "10em"), IDENTIFIER)[0]).holds(words)


def test_line_too_loose_stays_ragged(engine):
    body = justified("省 a Antananarivo Antananarivo", "27mm")
    edges = right_edges(engine.render(body, IDENTIFIER)[0])
    left = 23 / 25.4 * 72
    assert edges[0] < left + 30  # the lone ideograph is not torn from the margin


def test_boxes_within_a_line_move_with_the_words(engine):
    words = '双方<span style="display: inline-block">框</span>积极开展友好往来<b> </b>' * 8
    first, second, *_ = right_edges(engine.render(justified(words), IDENTIFIER)[0])
    assert first == pytest.approx(second, abs=4)


def test_boxes_beside_a_line_do_not_widen_it(engine):
    words = '双方<span style="position: absolute; top: 0">旁</span>积极开展友好往来' * 6
    first, second, *_ = right_edges(engine.render(justified(words), IDENTIFIER)[0])
    assert first == pytest.approx(second, abs=1)


def test_space_at_the_end_of_a_line_takes_no_room(engine):
    words = "双方积极开展友好往来<b> </b>Antananarivo。"
    edges = right_edges(engine.render(justified(words, "48mm"), IDENTIFIER)[0])
    assert edges[0] == pytest.approx((23 + 48) / 25.4 * 72, abs=2)


def test_quotation_marks_are_spaced_with_the_ideographs_beside_them():
    assert IDEOGRAPHS.findall("（以下简称“双方”）in 2025—") == ["（以下简称“双方”）", "—"]


def test_names_are_not_divided_at_the_end_of_a_line(engine):
    body = '<div lang="{}" style="width: 22mm">{}</div>'
    word = "understanding Mozambiquestanding"
    words = Paper(engine.render(page(body.format("en", word), "en"), IDENTIFIER)[0]).raw
    assert re.search(r"under\W*stand", words)
    assert "understanding" not in words
    assert "Mozambiquestanding" in words
    german = Paper(engine.render(page(body.format("de", "Verwaltungsvereinbarung")), IDENTIFIER)[0])
    assert "Verwaltungsvereinbarung" not in german.raw


def test_lao_stays_within_the_margins(engine):
    document = agreement(languages=("lo", "zh-Hans"))
    pdf, _ = engine.render(html_of(held_by(document, None)), IDENTIFIER)
    assert max(right_edges(pdf)) < 595 - 60


def test_every_element_tells_its_language_to_a_screen_reader(engine):
    pdf, _ = engine.render(html_of(agreement(languages=("zh-Hans", "pt"))), IDENTIFIER)
    import pypdfium2.raw as raw

    with pypdfium2.PdfDocument(pdf) as document:
        tree = raw.FPDF_StructTree_GetForPage(document[0])
        told = set()

        def walk(element):
            size = raw.FPDF_StructElement_GetLang(element, None, 0)
            if size > 2:
                buffer = (raw.c_char * size)()
                raw.FPDF_StructElement_GetLang(element, buffer, size)
                told.add(bytes(buffer).decode("utf-16-le").rstrip("\0"))
            for child in range(raw.FPDF_StructElement_CountChildren(element)):
                if below := raw.FPDF_StructElement_GetChildAtIndex(element, child):
                    walk(below)

        for child in range(raw.FPDF_StructTree_CountChildren(tree)):
            walk(raw.FPDF_StructTree_GetChildAtIndex(tree, child))
        raw.FPDF_StructTree_Close(tree)
    assert told == {"zh-Hans", "pt"}


def test_paper_is_made_to_be_kept(engine):
    pdf, _ = engine.render(html_of(agreement(), "the edition"), IDENTIFIER)
    with pypdfium2.PdfDocument(pdf) as document:
        assert document.is_tagged()
        assert document.get_identifier() == IDENTIFIER
        told = document.get_metadata_dict()
    assert told["Title"].startswith("中华人民共和国贵州省")
    assert told["Creator"] == "Alternat the edition"
    assert told["CreationDate"] == told["ModDate"] == ""
