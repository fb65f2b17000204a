"""Write what several respondents said, and what moved between two dates, as CSV: a row an item."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mdcheck.count import BLANK
from mdcheck.data.csv import cell
from mdcheck.data.merged import item_object
from mdcheck.report.comparison import Compared, lists
from mdcheck.report.voices import Voices, is_polarised
from mdcheck.results import MergedItem

ITEM = ("sector", "number", "id", "question")
MERGED = ("level", "contested", "agreed", "spread", "agreement", "decisive", "polarised")
MOVED = ("moved", "before", "now", "note_before", "note_now", "evidence_before", "evidence_now")


def merged_csv(found: Voices) -> str:
    """Each item with a vote: what it comes to, the votes, what each respondent said, the notes."""
    answers = votes_of(found)
    votes = [f"votes_{answer.replace('-', '_')}" for answer in answers]
    names = [sheet.respondent or f"respondent {n}" for n, sheet in enumerate(found.sheets, 1)]
    head = [*ITEM, *MERGED, *votes, *names, "note"]
    return written([head, *(merged_row(found, item, answers) for item in found.merged.items)])


def votes_of(found: Voices) -> list[str]:
    """The answers that can be given, in their order."""
    method = found.about.content.method
    return [str(term.id) for term in (*method.levels, *method.states)]


def merged_row(found: Voices, item: MergedItem, answers: Sequence[str]) -> list[Any]:
    said = [sheet.answers.get(item.id, BLANK).level for sheet in found.sheets]
    about = item_object(item) | {
        "decisive": item.id in found.merged.decisive,
        "polarised": is_polarised(item.votes),
    }
    votes = [item.votes[answer] for answer in answers]
    note = on_a_line(found.merged.sheet.answers[item.id].note)
    return [*asked(found, item.id), *(about[key] for key in MERGED), *votes, *said, note]


def comparison_csv(pair: Compared) -> str:
    """Each answer that moved: which way, before and now, with notes and evidence."""
    return written([[*ITEM, *MOVED], *moved_rows(pair)])


def moved_rows(pair: Compared) -> Iterator[list[Any]]:
    for sector in pair.found.sectors:
        for name, ids in lists(sector):
            for id in ids:
                sheets = (pair.before, pair.about.sheet)
                was, now = (sheet.answers.get(id, BLANK) for sheet in sheets)
                yield [*asked(pair, id), name, was.level, now.level, on_a_line(was.note),
                       on_a_line(now.note), was.evidence, now.evidence]  # fmt: skip


def on_a_line(note: str) -> str:
    return note.replace("\n", " / ")


def asked(found: Voices | Compared, id: str) -> list[Any]:
    """The sector, number, id and text of an item."""
    content = found.about.content
    return [id.split(".")[0], content.number(id), id, content.item(id).text]


def written(rows: Iterable[Iterable[Any]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([cell(value) for value in row] for row in rows)
    return out.getvalue().rstrip("\n")
