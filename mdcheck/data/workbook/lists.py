"""The hidden sheet with the words that people choose from, and where each stands."""

from __future__ import annotations

from xlsxwriter.worksheet import Worksheet

from mdcheck.data.workbook.book import Book, cell_of, range_of
from mdcheck.load.cells import MARK, NOT_ANSWERED, Words
from mdcheck.words import t

KIND, IDS, WORDS = 0, 1, 2  # columns


class Lists:
    """The words, and how formulas and drop-downs name their places."""

    def __init__(self, book: Book, words: Words) -> None:
        self.words = words
        self.sheet: Worksheet = book.sheet(t("Lists"))
        self.sheet.hide()
        self.sheet.protect()
        book.put(self.sheet, 0, KIND, MARK)
        self.rows: dict[tuple[str, str], int] = {}
        for kind, entries in words.items():
            for id, word in entries.items():
                row = len(self.rows) + 1
                self.rows[kind, id] = row
                for column, text in enumerate((kind, id, word)):
                    book.put(self.sheet, row, column, text, "text")

    def word(self, kind: str, id: str) -> str:
        return self.words[kind][id]

    def cell(self, kind: str, id: str) -> str:
        """The cell of a word."""
        return cell_of(self.sheet, self.rows[kind, id], WORDS)

    def range(self, kind: str, column: int = WORDS) -> str:
        """The words of a list that can be chosen, or their ids."""
        rows = [self.rows[kind, id] for id in self.words[kind] if id != NOT_ANSWERED]
        return range_of(self.sheet, rows[0], rows[-1], column)
