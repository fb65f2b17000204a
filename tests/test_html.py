"""HTML of checklists: complete, escaped, and refused where a block names nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from xml.etree.ElementTree import Element

import click
import pytest
from jinja2 import UndefinedError
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mdcheck.load.document import Document
from mdcheck.load.folder import open_folder
from mdcheck.pages import blocks, parts, reference, single
from mdcheck.pages.data import content_object, library_object
from mdcheck.pages.tooltips import Terms, Tooltips
from mdcheck.report.cited import place_in_words

FOLDER = open_folder()
CONTENT = FOLDER.content
HEALTH = next(sector for sector in CONTENT.sectors if sector.id == "health")
HOSTILE = "</script><img src=x onerror=alert(1)> & \"quoted\" 'text'"


def rendered(text: str) -> str:
    return Markdown(extensions=["mdcheck.pages.extension", "toc"]).convert(text)


def test_an_item_is_a_fieldset_with_native_radios_and_nothing_chosen() -> None:
    item = next(i for i in HEALTH.items if i.id == "health.staff-shortages")
    text = parts.items_part(FOLDER, [item])
    assert text.count("<fieldset") == text.count("<legend>") == 1
    values = re.findall(r'name="health.staff-shortages" value="([^"]+)"', text)
    assert values == ["0", "1", "2", "unknown", "not-applicable"]
    assert "checked" not in text
    assert item.help in text.replace("&#39;", "'")
    assert "Annex C5, group 3, question 8" in text


def test_an_open_question_has_a_note_and_no_radio() -> None:
    item = next(i for c in CONTENT.sectors for i in c.items if not i.scored)
    text = parts.items_part(FOLDER, [item])
    assert 'type="radio"' not in text
    assert 'data-field="note"' in text


def test_line_breaks_of_a_template_are_not_in_the_page() -> None:
    """A generator's search walks through every one of them."""
    text = parts.items_part(FOLDER, HEALTH.items)
    assert not re.search(r">\s*\n\s*<", text)


@pytest.mark.parametrize("place", ["folder/page.html", "folder/page/index.html"])
def test_links_of_raw_html_are_made_right_by_the_generator(place: str) -> None:
    """It is shown one link to each page; its answer is put into the HTML, the links taken out."""
    converter = Markdown(extensions=["mdcheck.pages.extension"])

    class Generator(Treeprocessor):
        def run(self, root: Element) -> None:
            for link in root.iter("a"):
                link.set("href", link.get("href", "").replace(".md", f"-at-{place}"))

    converter.treeprocessors.register(Generator(converter), "generator", 0)
    text = converter.convert("/// measures | health\n///\n")
    assert f'href="../experiences/health-at-{place}#' in text
    assert '.md"' not in text
    assert ".md#" not in text
    assert text.count("<a ") == len(re.findall(r"<li><a ", text))


def test_texts_are_escaped() -> None:
    text = parts.items_part(FOLDER, [replace(HEALTH.items[0], text=HOSTILE, help=HOSTILE)])
    assert "<img" not in text
    assert "</script>" not in text


def test_data_for_scripts_cannot_end_its_element() -> None:
    data = {"sectors": [], "title": HOSTILE}
    text = parts.part("data", data=data, method=CONTENT.method)
    (data_text,) = re.findall(r"<script [^>]*>([^<]*)</script>", text)
    assert json.loads(data_text)["title"] == HOSTILE


def test_a_template_refuses_a_name_it_does_not_know() -> None:
    with pytest.raises(UndefinedError):
        parts.part("stakeholders")


def test_the_browser_gets_every_item_and_every_number() -> None:
    data = content_object(CONTENT)
    items = {item["id"]: item for sector in data["sectors"] for item in sector["items"]}
    for sector in CONTENT.sectors:
        for item in sector.items:
            found = items[item.id]
            assert found["role"] == item.role
            assert found.get("weight", 1) == item.weight
            assert found.get("core", False) == item.core
            assert tuple(found.get("applies", ())) == item.applies
            assert tuple(found.get("aliases", ())) == item.aliases
            assert tuple(found["transfer"]) == item.transfer
            assert tuple(found.get("groups", ())) == item.groups
    assert data["method"]["coverage"] == list(CONTENT.method.coverage)


def test_a_checklist_block_has_headings_that_the_table_of_contents_sees() -> None:
    converter = Markdown(extensions=["mdcheck.pages.extension", "toc"])
    text = converter.convert("# Page\n\n/// checklist | health\n///\n")
    assert text.count("<fieldset") >= len(HEALTH.items)
    for section in HEALTH.sections:
        assert f'id="{section.id}"' in text
        assert f"#{section.id}" in converter.toc  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("block", "heading"),
    [
        pytest.param("/// measures | health\n///", '<h3 id="m-health-keep-staff">', id="measures"),
        pytest.param("/// experiences | governance\n///", '<h2 id="migration-profiles">', id="experiences"),
    ],
)  # fmt: skip
def test_entries_are_headings_that_the_table_of_contents_leaves_out(
    block: str, heading: str
) -> None:
    """Search finds each of them; a list of a hundred would drown the page's own sections."""
    converter = Markdown(
        extensions=["mdcheck.pages.extension", "toc"],
        extension_configs={"toc": {"permalink": True}},
    )
    text = converter.convert(f"# Page\n\n{block}\n\n## After\n")
    assert heading in text
    assert "unlisted" not in text
    assert re.findall(r'href="([^"]+)"', converter.toc) == ["#page", "#after"]  # type: ignore[attr-defined]
    summaries = re.findall(r"<summary>.*?</summary>", text, re.DOTALL)
    assert not [summary for summary in summaries if "<a" in summary]


def test_titles_are_words_not_markdown() -> None:
    """A folder's author types plain words: stars and brackets in a title are shown as they stand."""
    section = replace(HEALTH.sections[0], title="The *best* [care](x)")
    converter = Markdown(extensions=["mdcheck.pages.extension"])
    root = Element("div")
    root.append(blocks.heading("one", section.title))
    for processor in converter.treeprocessors:
        root = processor.run(root) or root
    assert root[0].text == section.title
    assert len(root[0]) == 0


def test_a_sectors_page_carries_what_its_own_answers_call_for() -> None:
    data = library_object(FOLDER.library, "health")
    for name, entries in (
        ("measures", FOLDER.library.measures),
        ("instruments", FOLDER.library.instruments),
        ("data_sources", FOLDER.library.data_sources),
    ):
        ids = [one.id for one in entries if "health" in one.sectors]
        assert [one["id"] for one in data[name]] == ids
        assert len(ids) < len(entries)


def test_the_worked_example_is_that_of_the_method() -> None:
    """Need M 6, K 6, P 4; potential M 6, K 4, P 3; priority 58.3, 70.8, 75.0, known 83.3."""
    example = reference.worked_example(CONTENT.method)
    assert example["sums"] == [("Need", 6, 6, 4), ("Potential", 6, 4, 3)]
    need, potential, priority, step, drivers, to_find_out, mode = example["lines"]
    assert need.count("4 / 6 = 66.7 %") == 3
    for part in ("3 / 6 = 50.0 %", "3 / 4 = 75.0 %", "5 / 6 = 83.3 %", "4 / 6 = 66.7 %"):
        assert part in potential
    assert "low 58.3 %, value 70.8 %, high 75.0 %, coverage 83.3 %" in priority
    assert "16.7" in step
    assert drivers == "Drivers, with their points: a (2), b (2), d (2), f (1)."
    assert to_find_out == "To find out: e."
    assert mode.endswith("Reduce harm and use the benefits.")
    assert "70.8 %" in rendered("/// worked-example\n///\n")


@pytest.mark.parametrize(
    ("block", "message"),
    [
        ("/// checklist | helth\n///", "Did you mean 'health'?"),
        ("/// stakeholders | x\n///", "there is no sector 'x'"),
        ("/// matrix | trade\n///", "has no matrix"),
    ],
)
def test_a_block_that_names_nothing_stops_the_build(block: str, message: str) -> None:
    with pytest.raises(click.ClickException, match=re.escape(message)):
        rendered(block)


# Tooltips


def marked(text: str, **meanings: str) -> str:
    converter = Markdown()
    converter.treeprocessors.register(Tooltips(converter, Terms(meanings)), "tooltips", 7)
    return converter.convert(text)


def test_a_term_is_explained_at_its_first_use_only() -> None:
    text = marked("Brain drain. More brain drain.\n\nBrain drain.", **{"Brain drain": "Loss"})
    assert text.count('<abbr title="Loss">') == 1
    assert text.startswith('<p><abbr title="Loss">Brain drain</abbr>. More')


def test_a_term_after_other_markup_and_two_terms_in_one_text() -> None:
    text = marked("*One* remittances and portability here", Remittances="R", Portability="P")
    assert (
        '<em>One</em> <abbr title="R">remittances</abbr> and <abbr title="P">portability</abbr> here'
        in text
    )


def test_a_term_broken_over_two_lines_is_explained() -> None:
    text = marked("The brain\ndrain of nurses", **{"Brain drain": "Loss"})
    assert text == '<p>The <abbr title="Loss">brain\ndrain</abbr> of nurses</p>'


def test_headings_links_and_code_are_left_alone() -> None:
    text = marked("# Diaspora\n\n[diaspora](x) `diaspora`\n\nThe diaspora", Diaspora="D")
    assert text.count("<abbr") == 1
    assert text.endswith('<p>The <abbr title="D">diaspora</abbr></p>')


def test_an_abbreviation_is_matched_as_it_is_written() -> None:
    text = marked("It is what it is. IT works.", IT="Technology")
    assert text == '<p>It is what it is. <abbr title="Technology">IT</abbr> works.</p>'


@pytest.mark.parametrize("meaning", ['<img src=x onerror="x=1">', "&lt;b&gt; & &amp;", "R&D"])
def test_a_meaning_is_text_where_a_theme_draws_titles_as_html(meaning: str) -> None:
    """As Material does: it would make elements of a meaning that speaks of `<img>`."""
    (title,) = re.findall(r'title="([^"]*)"', marked("The visa", Visa=meaning))
    as_html = unescape(title)
    assert "<" not in as_html
    assert unescape(as_html) == meaning


def test_no_glossary_marks_nothing() -> None:
    assert marked("text") == "<p>text</p>"


def test_the_example_script_is_the_example_sheet() -> None:
    """Written by `make example`; the page loads it when it is asked for."""
    path = single.ASSETS / "example.js"
    assert path.read_text("utf-8") == single.example_script(FOLDER.example), "run: make example"


def test_an_example_of_ones_own_keeps_its_texts_and_ends_nothing() -> None:
    note = HOSTILE + "\x7f\x85\u2028 é"
    example = Document("own.yaml", {"title": note}, dict)
    script = str(parts.example_given(example))
    assert script.isascii()
    assert "</" not in script
    given = script.removeprefix("globalThis.mdcheck = { example: ").removesuffix(" };\n")
    assert json.loads(given) == example.data


# A sector's page is about that sector


def test_a_page_has_the_measures_of_its_sector_alone() -> None:
    """A measure stands on the page of its first sector."""
    text = rendered("/// measures | health\n///\n")
    own = [one.id for one in FOLDER.library.measures if one.sectors[0] == "health"]
    assert re.findall(r'<h3 id="(m-[^"]+)"', text) == [f"m-{id}" for id in own]


def test_the_data_of_a_page_is_that_of_its_sector() -> None:
    text = rendered("/// checklist | health\n///\n")
    (data_text,) = re.findall(r"<script [^>]*mdcheck-data[^>]*>([^<]*)</script>", text)
    data = json.loads(data_text)
    assert [sector["id"] for sector in data["sectors"]] == ["health"]
    library = FOLDER.library
    for name, entries in (
        ("measures", library.measures),
        ("instruments", library.instruments),
        ("data_sources", library.data_sources),
    ):
        asked = {item.id for item in CONTENT.sector("health").items}
        own = [one for one in entries if "health" in one.sectors and asked & set(one.items)]
        assert [one["id"] for one in data[name]] == [one.id for one in own]
        assert all(asked.issuperset(one["items"]) for one in data[name])


def test_the_quick_page_has_of_the_library_what_its_questions_call_for() -> None:
    text = rendered("/// quick\n///\n")
    (data_text,) = re.findall(r"<script [^>]*mdcheck-data[^>]*>([^<]*)</script>", text)
    data = json.loads(data_text)
    asked = {item["id"] for sector in data["sectors"] for item in sector["items"]}
    assert asked == {item.id for sector in CONTENT.sectors for item in sector.items if item.core}
    for name in ("measures", "instruments", "data_sources"):
        assert data[name]
        assert all(entry["items"] and asked.issuperset(entry["items"]) for entry in data[name])


def test_a_title_of_the_content_is_no_markup() -> None:
    """A heading goes through Markdown, and through the tooltips of the glossary."""
    sections = (replace(HEALTH.sections[0], title="*Stars* of the diaspora"),)
    checklist = replace(HEALTH, sections=sections)
    (heading,) = [one for one in blocks.checklist(FOLDER, checklist) if isinstance(one, Element)]

    class Block(Treeprocessor):
        def run(self, root: Element) -> None:
            root.append(heading)

    md = Markdown()
    md.treeprocessors.register(Block(md), "block", 100)
    assert "*Stars* of the diaspora</h3>" in md.convert("Text")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("3.10.l2", "section 3.10"),
        ("C5.3.8", "Annex C5, group 3, question 8"),
        ("C5.3", "Annex C5, group 3"),
        ("C5", "Annex C5"),
        ("A.2", "Annex A.2"),
        ("B.1", "Annex B.1"),
        ("D.4", "Annex D.4"),
        ("box 21", "box 21"),
        ("handbook", "Handbook"),
        ("port-survey", "port-survey"),
    ],
)
def test_a_source_is_told_as_a_reader_would_look_it_up(source: str, place: str) -> None:
    assert place_in_words(source, FOLDER.library.short_titles()) == place
