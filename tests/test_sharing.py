"""Who is asked for what, the letter to each, and an earlier sheet as proposals: what the browser makes of it.

V8 runs the very files the site serves, through mini-racer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from mdcheck.load.folder import open_content
from mdcheck.pages.data import content_object
from mdcheck.web.assemble import source

Json = dict[str, Any]
CONTENT = content_object(open_content())
HEALTH = next(sector for sector in CONTENT["sectors"] if sector["id"] == "health")
SCORED = [item["id"] for item in HEALTH["items"] if item["role"] != "open"]
OPEN = next(i["id"] for s in CONTENT["sectors"] for i in s["items"] if i["role"] == "open")
ADAPTER = """
const told = (name, text, ...rest) => {
  const given = JSON.parse(text);
  const { asking, letter, proposed, sheet } = mdcheck;
  const read = (written) => sheet.read(written, given.content).sheet;
  const itemsOf = (ids) => given.content.sectors.flatMap((one) => one.items).filter(({ id }) => ids.includes(id));
  const acts = {
    put: ({ asked, sector, at, parts }) => asking.put(asked, sector, at, parts),
    usual: ({ asked }) => asking.usual(asked),
    sent: ({ asked, name, parts }) => asking.sent(asked, name, parts),
    requestTo: ({ asked, name, content }) => {
      const made = asking.requestTo(asked, name, content);
      return { ...made, sectors: made.sectors.map(({ id }) => id) };
    },
    questions: ({ sector, written }) => asking.questions(sector, read(written)).map(({ id }) => id),
    minutes: ({ count }) => asking.minutes(count),
    prepared: ({ request, written, content }) => {
      const sectors = content.sectors.filter(({ id }) => request.sectors.includes(id));
      return asking.prepared({ ...request, sectors }, read(written), content);
    },
    standing: ({ sector, written }) => {
      const open = read(written);
      const blank = { level: null };
      const asked = ({ items }) => asking.questions({ items }, open);
      const session = { sheet: open, asked, answer: (id) => open.answers[id] || blank };
      return asking.standing(session, sector);
    },
    isLate: ({ by, asked, answered, today }) => asking.isLate({ by }, { asked, answered }, today),
    letter: ({ about }) => letter.text(about),
    time: ({ count }) => letter.time(count),
    pending: ({ ids, written, earlier }) =>
      proposed.pending(itemsOf(ids), read(written), read(earlier)).map(({ id }) => id),
    confirm: ({ ids, written, earlier }) => {
      const open = read(written);
      proposed.confirm(open, read(earlier), itemsOf(ids));
      return sheet.write(open).answers;
    },
    since: ({ earlier, content }) => proposed.since(proposed.read(content, earlier), content),
    nameOf: ({ date, title }) => proposed.nameOf({ date, title }),
  };
  return JSON.stringify(acts[name](given));
};
"""


@pytest.fixture(scope="module")
def engine() -> Iterator[MiniRacer]:
    with closing(MiniRacer()) as found:
        for name in ("words", "kernel/count", "sheet", "asking", "letter", "proposed"):
            found.eval(source(name))
        found.eval(ADAPTER)
        yield found


def call(engine: MiniRacer, act: str, /, **given: Any) -> Any:
    return json.loads(str(engine.call("told", act, json.dumps({"content": CONTENT, **given}))))


def sheet(**parts: Any) -> Json:
    return {"format": "mdcheck-answers/1", **parts}


def ask(sector: str, to: str, **parts: str) -> Json:
    return {"sector": sector, "to": to, "when": "", "by": "", "back": "", **parts}


# The list


def test_a_body_is_added_changed_and_taken_off(engine: MiniRacer) -> None:
    one, two = ask("health", "Ministry"), ask("health", "Nurses")
    trade = ask("trade", "Board")
    added = call(engine, "put", asked=[one, trade], sector="health", at=1, parts={"to": "Nurses"})
    assert added == [one, trade, two]
    changed = call(engine, "put", asked=added, sector="health", at=1, parts={"by": "2026-12-01"})
    assert changed == [one, trade, {**two, "by": "2026-12-01"}]
    assert (
        call(engine, "put", asked=changed, sector="health", at=0, parts={"to": " "}) == changed[1:]
    )
    assert call(engine, "put", asked=[], sector="trade", at=0, parts={"to": ""}) == []


def test_a_damaged_entry_of_the_list_goes_with_the_next_change(engine: MiniRacer) -> None:
    asked = [{"sector": "health"}, ask("trade", "Board")]
    found = call(engine, "put", asked=asked, sector="trade", at=0, parts={"by": "2026-12-01"})
    assert found == [ask("trade", "Board", by="2026-12-01")]
    assert call(engine, "requestTo", asked=asked, name="Board")["sectors"] == ["trade"]


def test_the_next_one_asked_has_the_day_and_the_way_back_of_the_last(engine: MiniRacer) -> None:
    asked = [
        ask("health", "A", by="2026-12-01", back="Planning"),
        ask("trade", "B", by="2026-12-09"),
    ]
    assert call(engine, "usual", asked=asked) == {"by": "2026-12-09", "back": ""}
    assert call(engine, "usual", asked=[]) == {"by": "", "back": ""}


def test_what_one_body_is_asked_is_one_request_in_the_order_of_the_content(
    engine: MiniRacer,
) -> None:
    asked = [
        ask("trade", "Ministry of Labour ", by="2026-12-09", when="2026-11-20"),
        ask("health", "Ministry of Health"),
        ask(
            "employment", "Ministry of Labour", by="2026-12-01", back="Planning", when="2026-11-21"
        ),
    ]
    assert call(engine, "requestTo", asked=asked, name="Ministry of Labour") == {
        "to": "Ministry of Labour",
        "sectors": ["employment", "trade"],
        "by": "2026-12-01",
        "when": "2026-11-20",
        "back": "Planning",
    }


def test_the_first_day_somebody_was_asked_stays(engine: MiniRacer) -> None:
    asked = [ask("health", "A", when="2026-11-01"), ask("trade", "A"), ask("trade", "B")]
    parts = {"when": "2026-11-27", "back": "Planning"}
    assert call(engine, "sent", asked=asked, name="A", parts=parts) == [
        ask("health", "A", when="2026-11-01", back="Planning"),
        ask("trade", "A", when="2026-11-27", back="Planning"),
        ask("trade", "B"),
    ]


def test_questions_are_those_of_the_scope_that_the_profile_does_not_set_aside(
    engine: MiniRacer,
) -> None:
    assert call(engine, "questions", sector=HEALTH, written=sheet()) == SCORED
    core = [item["id"] for item in HEALTH["items"] if item.get("core")]
    assert call(engine, "questions", sector=HEALTH, written=sheet(scope="quick")) == core
    none = dict.fromkeys(["emigration", "immigration", "return", "displacement"], "no")
    left = [i["id"] for i in HEALTH["items"] if i["role"] != "open" and not i.get("applies")]
    assert call(engine, "questions", sector=HEALTH, written=sheet(profile=none)) == left


@pytest.mark.parametrize(
    ("count", "minutes"), [(0, 15), (1, 15), (7, 15), (8, 30), (30, 60), (31, 75)]
)
def test_time_is_told_in_quarters_of_an_hour(engine: MiniRacer, count: int, minutes: int) -> None:
    assert call(engine, "minutes", count=count) == minutes


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (15, "about 15 minutes"),
        (60, "about 1 hour"),
        (75, "about 1 hour and 15 minutes"),
        (120, "about 2 hours"),
        (150, "about 2 hours and 30 minutes"),
    ],
)
def test_time_in_words(engine: MiniRacer, count: int, words: str) -> None:
    assert call(engine, "time", count=count) == words


def test_how_far_a_sector_has_come_and_whose_answers_those_are(engine: MiniRacer) -> None:
    first, second, third, fourth = SCORED[:4]
    answers = {
        first: {"level": 1, "by": "Nurses"},
        second: 2,
        third: {"level": "unknown", "by": "Nurses"},
        fourth: {"level": None, "note": "later", "by": "Nurses"},
    }
    written = sheet(respondent={"name": "Ministry"}, answers=answers)
    assert call(engine, "standing", sector=HEALTH, written=written) == {
        "asked": len(SCORED),
        "answered": 3,
        "unknown": 1,
        "names": [["Nurses", 2], ["Ministry", 1]],
    }


@pytest.mark.parametrize(
    ("by", "answered", "late"),
    [("2026-11-26", 3, True), ("2026-11-27", 3, False), ("", 3, False), ("2026-11-26", 4, False)],
)
def test_late_is_who_has_not_answered_all_on_the_day_after(
    engine: MiniRacer, by: str, answered: int, late: bool
) -> None:
    found = call(engine, "isLate", by=by, asked=4, answered=answered, today="2026-11-27")
    assert found is late


def test_what_a_file_begins_with_is_the_head_and_no_answer(engine: MiniRacer) -> None:
    profile = {"return": "no", "emigration": "yes"}
    answers = {SCORED[0]: 2}
    written = sheet(
        title="Kasamba", date="2026-11-26", scope="quick", profile=profile, answers=answers
    )
    request = {
        "to": "Nurses",
        "sectors": ["trade", "health"],
        "by": "2026-12-01",
        "back": "Planning",
    }
    found = call(engine, "prepared", request=request, written=written)
    assert found == {
        "sectors": ["health", "trade"],
        "sheet": {
            "format": "mdcheck-answers/1",
            "title": "Kasamba",
            "respondent": {"name": "Nurses"},
            "content_version": CONTENT["method"]["content_version"],
            "scope": "quick",
            "profile": {"emigration": "yes", "return": "no"},
            "answers": {},
            "goals": [],
        },
        "until": "2026-12-01",
        "back": "Planning",
    }
    assert list(found["sheet"]["profile"]) == ["emigration", "return"], "in the order of the method"


# The letter


ABOUT = {
    "title": "Kasamba 2026",
    "to": "Ministry of Health",
    "by": "2026-12-12",
    "back": "Ministry of Planning",
    "when": "2026-11-20",
    "sectors": ["Health services", "Social protection"],
    "questions": 48,
    "answered": 0,
    "minutes": 105,
    "file": "kasamba.html",
    "isPage": True,
    "isReminder": False,
}


def test_a_letter_says_what_how_long_how_and_by_when(engine: MiniRacer) -> None:
    text = call(engine, "letter", about=ABOUT)
    for said in (
        "Subject: Kasamba 2026, your part: Health services, Social protection",
        "To: Ministry of Health",
        "It has 48 questions and takes about 1 hour and 45 minutes",
        "Save the attached file kasamba.html on your computer",
        "sensitive",
        "by 12 December 2026",
        "Send it to: Ministry of Planning",
    ):
        assert said in text
    assert "{" not in text


def test_a_letter_with_a_sheet_says_where_it_is_loaded(engine: MiniRacer) -> None:
    text = call(engine, "letter", about={**ABOUT, "isPage": False, "file": "kasamba.json"})
    assert "choose the attached file kasamba.json" in text
    assert "double click" not in text


def test_a_letter_leaves_out_what_is_not_known(engine: MiniRacer) -> None:
    text = call(engine, "letter", about={**ABOUT, "title": "", "by": "", "back": ""})
    assert text.startswith("Subject: migration and development, your part:")
    assert "It goes to" not in text
    assert "send that file back." in text


@pytest.mark.parametrize(
    ("answered", "says"),
    [(0, "So far we have no answer."), (12, "So far we have 12 of 48 answers.")],
)
def test_a_reminder_says_when_they_were_asked_and_what_came(
    engine: MiniRacer, answered: int, says: str
) -> None:
    text = call(engine, "letter", about={**ABOUT, "isReminder": True, "answered": answered})
    assert text.startswith("Subject: reminder, Kasamba 2026")
    assert "On 20 November 2026 we asked you" in text
    assert says in text


# Proposals


def test_a_proposal_is_for_what_is_not_answered_yet(engine: MiniRacer) -> None:
    one, two, three, four = SCORED[:4]
    earlier = sheet(answers={one: 1, two: 2, three: {"level": None, "note": "only a note"}})
    written = sheet(answers={two: 0, one: {"level": None, "note": "mine"}})
    found = call(engine, "pending", ids=[one, two, three, four], written=written, earlier=earlier)
    assert found == [one]


def is_core(id: str) -> bool:
    return any(item["id"] == id and item.get("core") for item in HEALTH["items"])


def test_a_short_list_is_proposed_what_it_asks(engine: MiniRacer) -> None:
    core = next(item["id"] for item in HEALTH["items"] if item.get("core"))
    more = next(id for id in SCORED if not is_core(id))
    earlier = sheet(answers={core: 1, more: 2})
    asked = {"ids": [core, more], "written": sheet(scope="quick"), "earlier": earlier}
    assert call(engine, "pending", **asked) == [core]
    assert call(engine, "confirm", **asked) == {core: 1}


def test_a_proposal_that_is_confirmed_again_says_its_note_once(engine: MiniRacer) -> None:
    one = SCORED[0]
    earlier = sheet(answers={one: {"level": 1, "note": "Then"}})
    cleared = sheet(answers={one: {"level": None, "note": "Now\nThen"}})
    taken = call(engine, "confirm", ids=[one], written=cleared, earlier=earlier)
    assert taken == {one: {"level": 1, "note": "Now\nThen"}}


def test_a_note_to_an_open_question_is_proposed(engine: MiniRacer) -> None:
    earlier = sheet(answers={OPEN: {"level": None, "note": "Nomads"}})
    assert call(engine, "pending", ids=[OPEN], written=sheet(), earlier=earlier) == [OPEN]
    taken = call(engine, "confirm", ids=[OPEN], written=sheet(), earlier=earlier)
    assert taken == {OPEN: {"level": None, "note": "Nomads"}}
    mine = sheet(answers={OPEN: {"level": None, "note": "Nobody"}})
    assert call(engine, "pending", ids=[OPEN], written=mine, earlier=earlier) == []


def test_a_confirmed_proposal_is_an_answer_of_who_confirms_it(engine: MiniRacer) -> None:
    one, two, three = SCORED[:3]
    long = {
        "level": 1,
        "note": "Then",
        "evidence": "documented",
        "reference": "Report",
        "by": "Nurses",
    }
    earlier = sheet(answers={one: long, two: "unknown", three: 2})
    mine = sheet(answers={one: {"level": None, "note": "Now"}, three: 0})
    taken = call(engine, "confirm", ids=[one, two, three], written=mine, earlier=earlier)
    said = {"level": 1, "note": "Now\nThen", "evidence": "documented", "reference": "Report"}
    assert taken == {one: said, three: 0, two: "unknown"}
    again = call(engine, "confirm", ids=[], written=mine, earlier=earlier)
    assert again == {one: {"level": None, "note": "Now"}, three: 0}, "nothing by itself"


def test_what_has_changed_since_is_told_for_the_sectors_of_the_page(engine: MiniRacer) -> None:
    content = json.loads(json.dumps(CONTENT))
    health = next(sector for sector in content["sectors"] if sector["id"] == "health")
    health["retired"] = {"health.dropped": "asked by care-abroad now"}
    health["items"][0]["aliases"] = ["health.renamed"]
    answers = {"health.dropped": 1, "health.nonsense": 2, "health.renamed": 1, "moon.x": 1}
    earlier = sheet(content_version="1.0", answers=answers)
    assert call(engine, "since", content=content, earlier=earlier) == {
        "version": ["1.0", CONTENT["method"]["content_version"]],
        "gone": [
            {"id": "health.dropped", "why": "asked by care-abroad now"},
            {"id": "health.nonsense", "why": ""},
        ],
    }
    first = health["items"][0]["id"]
    found = call(engine, "pending", content=content, ids=[first], written=sheet(), earlier=earlier)
    assert found == [first], "an answer under the old id is proposed to today's question"


@pytest.mark.parametrize(
    ("date", "title", "name"),
    [("2025-10-01", "Kasamba", "2025"), ("", "Kasamba 2024", "Kasamba 2024"), ("", "", "")],
)
def test_an_earlier_sheet_is_called_by_its_year(
    engine: MiniRacer, date: str, title: str, name: str
) -> None:
    assert call(engine, "nameOf", date=date, title=title) == name
