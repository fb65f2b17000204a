"""Find in an export the tables with columns of the form, and what the server says of each row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mdcheck.formnames import PROFILE
from mdcheck.load.columns import Column, Known, columns, language_of
from mdcheck.load.reading import is_date
from mdcheck.load.tables import Table

TOP = 5  # rows among which the head of a table stands
DAY = ("_submission_time", "SubmissionDate", "end", "start", "today")
ALIKE = {  # columns by which submissions are told apart, and the kind of what they hold
    "_uuid": "uuid", "KEY": "uuid", "instanceID": "uuid", "_id": "id", "_index": "index",
    "meta/instanceID": "uuid", "meta-instanceID": "uuid", "meta/rootUuid": "uuid",
}  # fmt: skip
UPWARDS = {  # columns by which a line of a repeat names its submission
    "PARENT_KEY": "uuid", "_submission__uuid": "uuid", "_submission__id": "id",
    "_parent_index": "index",
}  # fmt: skip
REFUSED = {"_validation_status": "not_approved", "ReviewState": "rejected"}
SERVER = frozenset(
    (
        *DAY, *ALIKE, *UPWARDS, *REFUSED, "_notes", "_status", "_submitted_by", "__version__",
        "_tags", "_parent_table_name", "_submission__submission_time", "SubmitterID",
        "SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status", "DeviceID",
        "Edits", "FormVersion", "formhub/uuid", "deviceid", "username", "instanceName",
        "meta-instanceName", "meta/instanceName", "_attachments", "_geolocation",
        "_submission__validation_status", "_submission__notes", "_submission__status",
        "_submission__submitted_by", "_submission___version__", "_submission__tags",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """A table of an export: its head, the columns that are ours, and the rows behind the head."""

    table: Table
    top: int  # the number of the row that is the head
    head: Mapping[str, int]  # the first column of each head
    columns: Sequence[Column]
    unclear: Sequence[str]
    language: str

    @property
    def is_repeat(self) -> bool:
        return any(name in self.head for name in ("PARENT_KEY", "_parent_index"))

    @property
    def asks(self) -> bool:
        """Whether it has a column for a question, and not only for what every survey asks."""
        return any(one.field[0] == PROFILE or "." in one.field[0] for one in self.columns)

    def cell(self, row: Sequence[str], head: str) -> str:
        at = self.head.get(head, len(row))
        return row[at].strip() if at < len(row) else ""


def surveys(tables: Sequence[Table], known: Known) -> list[Survey]:
    """The tables that have a column of the form."""
    found = [survey(table, known) for table in tables]
    return [one for one in found if one.columns or one.unclear]


def survey(table: Table, known: Known) -> Survey:
    """A table with its head: the row, of the first few, in which most columns are ours."""
    heads = [(columns(row, known), row, at) for at, row in enumerate(table.rows[:TOP], 1)]
    (ours, unclear), row, top = max(
        heads, key=lambda one: (len(one[0][0]), -one[2]), default=(([], []), [], 1)
    )
    places = {name.strip(): at for at, name in reversed([*enumerate(row)])}
    language = language_of(ours)
    return Survey(
        table=table, top=top, head=places, columns=ours, unclear=unclear, language=language
    )


def is_export(found: Sequence[Survey]) -> bool:
    return any(one.asks for one in found)


def day_of(one: Survey, row: Sequence[str]) -> str:
    """The day on which a submission was sent; "" where the table does not say it."""
    days = (one.cell(row, name)[:10] for name in DAY)
    return next((day for day in days if is_date(day)), "")


def plain_id(value: str) -> str:
    """What a submission is called by, in whichever table.

    >>> plain_id("uuid:8a2f"), plain_id("8a2f")
    ('8a2f', '8a2f')
    """
    return value.removeprefix("uuid:")


def is_hxl(row: Sequence[str], number: int, top: int) -> bool:
    """Whether a row holds hashtags of the Humanitarian Exchange Language below the head."""
    said = [cell.strip() for cell in row if cell.strip()]
    return number == top + 1 and all(cell.startswith("#") and cell[1:2].isalpha() for cell in said)
