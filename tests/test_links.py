"""Links out: well written, told once, checked in a month that has been; the asker of `make links`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from tests import links
from tests.links import Answer, Link

MONTH = "2026-11"
FINE = "https://www.example.com/path"


def test_links_out_are_well_written_and_checked() -> None:
    """Every one of them: https, a host, a path; one title for one address; no month to come."""
    found = list(links.links())
    assert found
    assert links.faults(found, f"{date.today():%Y-%m}") == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://example.com/path", "https://"),
        ("ftp://example.com/path", "https://"),
        ("https://example.com", "path"),
        ("https://localhost/path", "host"),
        ("https://me@example.com/path", "host"),
        ("https://example.com:8080/path", "host"),
        ("https:///path", "host"),
        ("https://example.com/a b", "signs"),
        ("https://example.com/a?utm_source=x", "signs"),
        ("https://example.com/", ""),
        ("https://a.example.org/x%20y?id=1&n=(2)#three", ""),
    ],
)
def test_an_address_is_https_a_host_and_a_path(url: str, said: str) -> None:
    found = links.ill_formed(url)
    assert said in found
    assert bool(found) is bool(said)


def ref(url: str = FINE, title: str = "A title", checked: str = MONTH) -> Link:
    return Link(url=url, where="file.yaml", title=title, checked=checked)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        pytest.param([ref(), ref()], "", id="told twice alike"),
        pytest.param([ref(), ref(title="Another")], "2 titles", id="two titles"),
        pytest.param(
            [ref(), ref("https://example.com/path/", "Another")], "2 titles", id="www and a stroke"
        ),
        pytest.param([ref(), ref(f"{FINE}#part", "Another")], "", id="a part of it"),
        pytest.param([ref(), Link(url=FINE, where="a.md")], "", id="a link in a text has none"),
        pytest.param([ref(checked="2026-12")], "to come", id="next month"),
        pytest.param([ref(checked="")], "no month", id="never"),
        pytest.param([ref(checked="2026-13")], "no month", id="no such month"),
    ],
)
def test_a_reference_has_one_title_and_a_month_that_has_been(found: list[Link], said: str) -> None:
    faults = links.faults(found, MONTH)
    assert bool(faults) is bool(said)
    assert said in "".join(faults)


def test_links_are_found_in_pages_data_and_templates(tmp_path: Path) -> None:
    """Not in code, not in front matter, not those inside the site."""
    texts = {
        "README.md": f"---\nx: {FINE}0\n---\n[a]({FINE}1) <{FINE}2> `{FINE}3`\n\n```\n[a]({FINE}4)\n```\n",
        "docs/en/a.md": f'| [a]({FINE}5) |\n|--|\n| b |\n\n[b](b.md)\n\n<div>\n<a href="{FINE}6">c</a>\n</div>\n',
        "checklists/library/x.yaml": f'x: [{{y: [{{title: T, url: "{FINE}7", checked: "{MONTH}"}}]}}]\n',
        "mdcheck/pages/t.html": f"<a href=\"{FINE}8\">x</a> <a href='{{{{ url }}}}'>y</a>",
        "mkdocs.yml": "site_name: x\n",
    }
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    found = {one.url[-1]: one for one in links.links(tmp_path)}
    assert sorted(found) == ["1", "2", "5", "6", "7", "8"]
    assert (found["7"].title, found["7"].checked) == ("T", MONTH)


class Host(BaseHTTPRequestHandler):
    """A server with the habits of many."""

    asked: ClassVar[Counter[str]] = Counter()

    def do_HEAD(self) -> None:
        self.answer(no_head={"/nohead": 405, "/shy": 404})

    def do_GET(self) -> None:
        self.answer(no_head={})

    def answer(self, no_head: dict[str, int]) -> None:
        self.asked[f"{self.command} {self.path}"] += 1
        busy = self.path == "/busy" and self.asked["GET /busy"] < 2
        status = {"/gone": 404, "/closed": 403, "/moved": 301, "/dead": 500}.get(self.path, 200)
        self.send_response(503 if busy else no_head.get(self.path, status))
        if self.path == "/moved":
            self.send_header("Location", "/new")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[str]:
    Host.asked = Counter()
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/fine", "fine"),
        ("/nohead", "fine"),
        ("/shy", "fine"),
        ("/busy", "fine"),
        ("/moved", "moved"),
        ("/closed", "refused"),
        ("/gone", "broken"),
        ("/dead", "broken"),
    ],
)
def test_an_answer_is_told_from_a_refusal_and_from_none(host: str, path: str, kind: str) -> None:
    assert links.ask(host + path, pause=0).kind == kind
    assert Host.asked[f"HEAD {path}"] == (3 if path == "/dead" else 2 if path == "/busy" else 1)


def test_an_address_where_nobody_answers_is_broken() -> None:
    answer = links.ask("http://127.0.0.1:1/x", pause=0)
    assert (answer.kind, answer.status) == ("broken", 0)
    assert answer.said


def test_an_address_is_asked_once_whoever_names_it(host: str) -> None:
    answers = links.ask_all([f"{host}/fine", f"{host}/fine#part", f"{host}/gone"], pause=0)
    assert [one.kind for one in answers] == ["fine", "broken"]
    assert Host.asked["HEAD /fine"] == 1


def test_the_report_names_what_is_broken_and_where_it_stands() -> None:
    answers = [
        Answer(url="https://a.org/x", status=404, said="Not Found"),
        Answer(url="https://a.org/y", status=200),
        Answer(url="https://a.org/z", status=403),
    ]
    found = [Link(url=f"https://a.org/{name}#p", where=f"{name}.md") for name in "xyz"]
    lines = list(links.report(answers, found))
    assert lines[0] == "broken   404 https://a.org/x (Not Found): x.md"
    assert lines[1] == "refused  403 https://a.org/z: z.md"
    assert lines[2] == "addresses asked: 3; 1 broken, 1 fine, 1 refused"


@pytest.mark.parametrize(("status", "code"), [(200, 0), (403, 0), (404, 1), (0, 1)])
def test_the_exit_code_says_whether_one_is_broken(
    status: int, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(links, "ask_all", lambda urls: [Answer(url=FINE, status=status)])
    monkeypatch.setattr(links, "has_network", lambda _: True)
    assert links.main() == code
    assert "addresses asked: 1" in capsys.readouterr().out


def test_without_a_network_nothing_is_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def unknown(*_: object) -> None:
        raise OSError("name or service not known")

    monkeypatch.setattr(links.socket, "getaddrinfo", unknown)
    monkeypatch.setattr(links, "ask_all", lambda _: pytest.fail("asked"))
    assert links.main() == 2
    assert "no network" in capsys.readouterr().err
