"""Read answer sheets: strictly, all problems at once, nothing dropped.

By hand and not by JSON Schema, whose import alone would double the time of a run;
`answers.schema.json` says the same to editors, and a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from mdcheck.limits import GOALS
from mdcheck.load.near import kind_of, short
from mdcheck.load.planned import read_plan
from mdcheck.load.reading import Reading
from mdcheck.load.strict import Document, Keys, Unreadable, read_file
from mdcheck.model import (
    ANSWERS_FORMAT,
    FULL,
    NOT_APPLICABLE,
    QUICK,
    UNKNOWN,
    Answer,
    Content,
    Goal,
    Item,
    Level,
    Problem,
    Sheet,
    as_scripts_sort,
)
from mdcheck.words import t

LEVELS: dict[object, Level] = {
    0: 0, 1: 1, 2: 2, "no": 0, "partly": 1, "yes": 2,
    UNKNOWN: UNKNOWN, NOT_APPLICABLE: NOT_APPLICABLE, None: None,
}  # fmt: skip
YES_NO = ("yes", "no")
BLANK = Answer()
Said = TypeVar("Said")
KEYS = (
    "format", "title", "date", "respondent", "content_version",
    "scope", "profile", "answers", "goals", "plan",
)  # fmt: skip


def load_sheet(path: str, content: Content) -> tuple[Sheet, list[Problem]]:
    """A sheet and its notices. Raises Unreadable with all problems when it cannot be used."""
    document = read_file(path)
    if is_workshop(document):
        message = t("is a workshop: the sheets of several respondents")
        hint = t("Bring them together first, with: mdcheck merge FILE -o MERGED.yaml")
        raise Unreadable(document.problem((), message, hint))
    return build_sheet(document, content)


def is_sheet(document: Document) -> bool:
    """Whether a document means to be an answer sheet."""
    return isinstance(document.data, dict) and (
        "format" in document.data or "answers" in document.data
    )


def is_workshop(document: Document) -> bool:
    """Whether a document means to be a workshop file, which holds sheets."""
    keys = document.data if isinstance(document.data, dict) else {}
    return "sheets" in keys or str(keys.get("format")).startswith("mdcheck-workshop/")


def build_sheet(document: Document, content: Content) -> tuple[Sheet, list[Problem]]:
    """The sheet a document holds, and its notices. Raises Unreadable with all problems."""
    reader = SheetReader(document, content)
    sheet = reader.sheet(document.data)
    if any(problem.fatal for problem in reader.problems):
        raise Unreadable(*reader.problems)
    return sheet, reader.problems


class SheetReader(Reading):
    """One reading of one document: builds the sheet and gathers problems on the way."""

    def __init__(self, document: Document, content: Content) -> None:
        super().__init__(document)
        self.content = content
        self.items: dict[str, Item] = {i.id: i for c in content.checklists for i in c.items}
        self.renamed = {old: item.id for item in self.items.values() for old in item.aliases}
        self.retired = {id: why for c in content.checklists for id, why in c.retired.items()}

    def sheet(self, entry: Any) -> Sheet:
        data = self.mapping((), entry, KEYS)
        self.format(data, ANSWERS_FORMAT)
        respondent = self.mapping(("respondent",), data.get("respondent"), ("name", "constituency"))
        answers, unknown_ids = self.answers(data.get("answers"))
        return Sheet(
            title=self.text(("title",), data),
            date=self.date(("date",), data),
            respondent=self.text(("respondent", "name"), respondent),
            constituency=self.choice(
                ("respondent", "constituency"), respondent, ids(self.content.method.constituencies)
            ),
            content_version=self.version(("content_version",), data),
            scope=self.choice(("scope",), data, (FULL, QUICK)) or FULL,
            profile=self.profile(("profile",), data.get("profile")),
            answers=answers,
            goals=tuple(self.goals(data.get("goals"))),
            plan=read_plan(self, data.get("plan"), self.goal_sectors),
            unknown_ids=tuple(sorted(unknown_ids, key=as_scripts_sort)),
        )

    def profile(self, keys: Keys, value: Any) -> dict[str, str]:
        """Which movements matter, as far as the sheet says."""
        data = self.mapping(keys, value, ids(self.content.method.profile))
        said = {key: self.choice((*keys, key), data, YES_NO) for key in data}
        return {key: word for key, word in said.items() if word}

    def version(self, keys: Keys, data: Mapping[str, Any]) -> str:
        value = self.text(keys, data)
        current = self.content.method.content_version
        if value and value != current:
            message = t(
                "written for version {version} of the checklists, scored with {current}",
                version=value,
                current=current,
            )
            self.notice(keys, message)
        return value

    def answers(self, value: Any) -> tuple[dict[str, Answer], list[str]]:
        """Answers by today's item id, and the ids that no checklist has."""
        return self.by_id("answers", value, self.answer, BLANK)

    def by_id(
        self, part: str, value: Any, read: Callable[[Keys, Any], Said], blank: Said
    ) -> tuple[dict[str, Said], list[str]]:
        """What is said of items by today's id, and the ids that no checklist has."""
        found: dict[str, Said] = {}
        unknown_ids: list[str] = []
        data = self.mapping((part,), value)
        all_ = {id: read((part, id), entry) for id, entry in data.items()}
        says = {id for id, one in all_.items() if one != blank}
        for id, one in all_.items():
            today = self.renamed.get(id, id)
            if id in self.retired:
                unknown_ids.append(id)
                message = t("is no longer asked; it is kept and not scored")
                self.notice((part, id), message, self.retired[id])
            elif today not in self.items:
                unknown_ids.append(id)
                hint = self.guess(id, self.items)
                message = t("no checklist has this item; it is kept and not scored")
                self.notice((part, id), message, hint)
            elif today != id and (today in says or found.get(today, blank) != blank):
                message = t("is now called {id}, which is answered too and counts", id=today)
                self.notice((part, id), message)
                continue
            elif not self.items[today].graded and getattr(one, "level", None) is not None:
                message = t("is an open question; its note is kept, its level ignored")
                self.notice((part, id), message)
            if one != blank or today not in found:
                found[today] = one
        return found, unknown_ids

    def answer(self, keys: Keys, entry: Any) -> Answer:
        if not isinstance(entry, dict):
            return Answer(level=self.level(keys, entry))
        data = self.mapping(keys, entry, ("level", "note", "evidence", "reference", "by"))
        return Answer(
            level=self.level((*keys, "level"), data.get("level")),
            note=self.text((*keys, "note"), data),
            evidence=self.choice((*keys, "evidence"), data, ids(self.content.method.evidence)),
            reference=self.text((*keys, "reference"), data),
            by=self.text((*keys, "by"), data),
        )

    def level(self, keys: Keys, value: Any) -> Level:
        if isinstance(value, bool) or not isinstance(value, int | str | None):
            self.wrong(keys, t("{value} is not a level", value=short(value)), level_hint())
            return None
        if isinstance(value, str):
            value = value.lower()
        if value not in LEVELS:
            self.wrong(keys, t("unknown level {value}", value=short(value)), level_hint())
            return None
        return LEVELS[value]

    def goals(self, value: Any) -> Iterable[Goal]:
        entries = self.sequence(("goals",), value)
        if len(entries) > GOALS:
            message = t("there are more than {most} goals; all of them are kept", most=GOALS)
            self.notice(("goals",), message)
        for n, entry in enumerate(entries):
            keys: Keys = ("goals", n)
            if entry is None:
                self.wrong(keys, t("the goal is empty"))
                continue
            data = self.mapping(keys, entry, ("title", "sectors", "scores"))
            if isinstance(entry, dict) and data.get("title") in (None, ""):
                self.wrong(keys, t("the goal has no title"))
            yield Goal(
                title=self.text((*keys, "title"), data),
                sectors=tuple(self.goal_sectors((*keys, "sectors"), data.get("sectors"))),
                scores=self.goal_scores((*keys, "scores"), data.get("scores")),
            )

    def goal_sectors(self, keys: Keys, value: Any) -> Iterable[str]:
        known = [sector.id for sector in self.content.sectors]
        for n, id in enumerate(self.sequence(keys, value)):
            if not isinstance(id, str):
                self.wrong((*keys, n), t("expected a sector, found {kind}", kind=kind_of(id)))
                continue
            if id not in known:
                message = t("unknown sector {value}", value=short(id))
                self.notice((*keys, n), message, self.guess(id, known))
            yield id

    def goal_scores(self, keys: Keys, value: Any) -> dict[str, int]:
        scores: dict[str, int] = {}
        data = self.mapping(keys, value, ids(self.content.method.criteria))
        for criterion, level in data.items():
            if level is None:
                continue
            if isinstance(level, bool) or level not in (0, 1, 2):
                hint = t("Use 0 (do not agree), 1 (agree) or 2 (strongly agree).")
                message = t("{value} is not a score", value=short(level))
                self.wrong((*keys, criterion), message, hint)
                continue
            scores[criterion] = level
        return scores


def level_hint() -> str:
    return t("Use 0 (no), 1 (partly), 2 (yes), unknown or not-applicable.")


def ids(terms: Iterable[Any]) -> tuple[str, ...]:
    return tuple(term.id for term in terms)
