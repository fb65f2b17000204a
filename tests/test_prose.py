"""How the pages read: sentences are counted as a reader hears them, and the guidance keeps its targets."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import prose, protected

GUIDANCE = [one for one in prose.pages() if prose.guides(prose.name_of(one))]
SPLIT = [
    ("One thing. Another thing.", 2),
    ("It rose by 3.5 per cent in 2009. It fell again.", 2),
    ("Some pay, e.g. Kenya. Others, i.e. Ghana, do not.", 2),
    ("Ask Dr. Mensah of the U.N. office. She knows.", 2),
    ("“Who pays?” Nobody knows.", 2),
    ("(It was so in 2010.) Since then more is known.", 2),
    ("See Art. 10 and fig. 2 on p. 7 for details.", 1),
    ("An end in a number: 2009. 2010 was worse.", 2),
    ("Nurses, doctors and others", 1),
    ("", 0),
]
READ = [
    pytest.param(
        "**Reintegration.** It works best.", ["Reintegration, It works best."], id="run-in"
    ),
    pytest.param("**Who pays?** The state.", ["Who pays, The state."], id="question"),
    pytest.param("**A label**\n\nA sentence here.", ["A sentence here."], id="label"),
    pytest.param(
        "Go. **Reintegration.** Now it is said.",
        ["Go.", "Reintegration.", "Now it is said."],
        id="bold-inside",
    ),
    pytest.param(
        "# Head\n\n| a. | b. |\n|--|--|\n| c. | d. |\n\nTold.", ["Told."], id="head-and-table"
    ),
    pytest.param(
        "/// today | sectors/health\n///\n\nTold.\n{ .lead }\n", ["Told."], id="block-lines"
    ),
    pytest.param(
        "[Answer](#c){ .md-button }\n[See](#r){ .md-button }\n\nTold.", ["Told."], id="buttons"
    ),
    pytest.param(
        "- One item here\n- [A page](a.md)\n- Broken over\n  two lines.\n",
        ["One item here", "Broken over two lines."],
        id="items",
    ),
    pytest.param("Goal [number], [goal]\n\nTold [as it is](a.md).", ["Told as it is."], id="forms"),
]


@pytest.mark.parametrize(("text", "count"), SPLIT)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, count: int) -> None:
    assert len(list(prose.sentences(text))) == count


@pytest.mark.parametrize(("body", "wanted"), READ)
def test_what_is_counted_is_what_is_read_as_text(body: str, wanted: list[str]) -> None:
    _, body = prose.front_and_body(body)
    texts = prose.paragraphs(prose.parsed(body))
    assert [one for text in texts for one in prose.sentences(text)] == wanted


def test_bullets_are_counted_in_the_list_they_stand_in() -> None:
    body = (
        "- a\n- b\n    - c\n    - d\n    - e\n\n1. x\n2. y\n3. z\n4. v\n\n"
        + "- [p](p.md), a page\n" * 7
    )
    assert sorted(prose.lists(prose.parsed(body))) == [2, 3]


def told(sentences: list[str], bullets: int = 0) -> list[str]:
    return prose.Prose(name="x", sentences=tuple(sentences), lists=(bullets,)).faults()


def test_each_target_can_be_missed() -> None:
    """Sentences of sixteen words are fine; short ones, long ones, fragments and long lists are told."""
    fine = ["word " * 16] * 20
    assert told(fine, 5) == []
    assert "mean 10.0" in told(["word " * 10] * 20)[0]
    assert "mean 20.0" in told(["word " * 20] * 20)[0]
    assert "13%" in told(["word " * 18] * 20 + ["word " * 6] * 3)[0]
    assert told(["word " * 18] * 23 + ["word " * 6] * 3) == []
    assert "list of 6" in told(fine, 6)[0]
    assert told(["word"] * (prose.FEW - 1)) == []


@pytest.mark.parametrize("path", GUIDANCE, ids=prose.name_of)
def test_guidance_reads_as_it_should(path: Path) -> None:
    """A mean of 15 to 18 words a sentence, under 12 % of six or fewer, at most five bullets."""
    faults = prose.page(path).faults()
    assert not faults, (
        f"{prose.name_of(path)}: {'; '.join(faults)}. See: python -m tests.prose {path}"
    )


@pytest.mark.parametrize("path", GUIDANCE, ids=prose.name_of)
def test_a_page_uses_the_terms_of_the_field_that_its_sources_use(path: Path) -> None:
    """A page that cites a unit about a protected term of the glossary calls it by its name."""
    missing = prose.page(path).missing
    assert not missing, (
        f"{prose.name_of(path)} cites units about these terms and uses none of their forms"
        f" (checklists/library/glossary.yaml, protected): {', '.join(missing)}"
    )


TERM = {"term": "Poverty reduction strategy paper", "abbreviation": "PRSP", "also": ["left-behind"]}


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("Two PRSPs name it.", True),
        ("A poverty  reduction\nstrategy paper", True),
        ("poverty-reduction strategy papers", True),
        ("those left behind", True),
        ("The PRSPX", False),
        ("poverty reduction", False),
    ],
)
def test_a_term_is_found_in_any_of_its_forms(text: str, used: bool) -> None:
    assert bool(protected.forms(TERM).search(text)) is used


def test_a_term_is_missed_where_its_unit_is_cited(monkeypatch: pytest.MonkeyPatch) -> None:
    """By its unit alone; in an address of a link it is not used."""
    found = ("Portability", protected.forms({"term": "Portability"}), frozenset({"3.4.l10"}))
    monkeypatch.setattr(protected, "protected", lambda: (found,))
    assert protected.missing({"sources": ["3.4.l10"]}, "Rights [move](portability.md).") == [
        "Portability"
    ]
    assert protected.missing({"sources": ["3.4.l10"]}, "The portability of rights.") == []
    assert protected.missing({"sources": ["3.4"]}, "Rights move.") == []


def test_the_report_names_every_page_and_library_file(capsys: pytest.CaptureFixture[str]) -> None:
    prose.main([])
    printed = capsys.readouterr().out
    names = [prose.name_of(one) for one in prose.pages()]
    names += [one.name for one in prose.LIBRARY.glob("*.yaml")]
    assert [name for name in names if name not in printed] == []


def test_the_report_of_one_page_shows_its_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    prose.main([str(prose.DOCS / "index.md")])
    printed = capsys.readouterr().out
    assert ".yaml" not in printed
    assert "index.md" in printed
