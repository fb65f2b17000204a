"""Every address that the project leads out to, and whether it still answers.

`python -m tests.links`, run by `make links` where there is a network, asks each of them. Tests look
at what can be known without one.
"""

from __future__ import annotations

import re
import socket
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

import yaml
from markdown_it import MarkdownIt

from mdcheck import __version__

ROOT = Path(__file__).parents[1]
AGENT = f"Mozilla/5.0 (compatible; mdcheck-links/{__version__}; checks the links of a handbook)"
HEADERS = {"User-Agent": AGENT, "Accept": "*/*"}
HOSTS = 8  # asked at the same time; the addresses of one of them one after the other
TRIES, PAUSE, PATIENCE = 3, 5.0, 30.0  # seconds
ELSEWHERE = {"127.0.0.1", "localhost", "example.org"}  # in examples
ADDRESS = re.compile(r"""(?:href|src)=["'](https?://[^"'{]+)["']""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An address, where it stands, and what a list of the library says of it."""

    url: str
    where: str
    title: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of asking: a status, or 0 and why nothing came; where it led."""

    url: str
    status: int
    said: str = ""

    @property
    def kind(self) -> str:
        if 200 <= self.status < 300:
            return "moved" if self.said else "fine"
        if self.status in {401, 403, 429, 999}:
            return "refused"  # to a program; people may be let in
        return "broken"


def links(root: Path = ROOT) -> Iterator[Link]:
    """All links out: in pages and texts, in the data, in templates and the site's settings."""
    for path in sorted([*root.glob("*.md"), *(root / "docs").rglob("*.md")]):
        yield from (
            Link(url=url, where=place(path, root)) for url in in_markdown(path.read_text("utf-8"))
        )
    for path in sorted((root / "checklists").rglob("*.yaml")):
        yield from in_data(yaml.safe_load(path.read_text("utf-8")), place(path, root))
    for path in sorted([*(root / "mdcheck").rglob("*.html"), *root.glob("mkdocs*.yml")]):
        found = ADDRESS.findall(path.read_text("utf-8"))
        yield from (Link(url=url, where=place(path, root)) for url in found)


def place(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def in_markdown(text: str) -> Iterator[str]:
    """The addresses of links in a page; examples in code are none."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    for token in MarkdownIt("commonmark").enable("table").parse(body):
        for child in token.children or ():
            address = str(child.attrGet("href") or "")
            if out(address):
                yield address
        if token.type == "html_block":
            yield from ADDRESS.findall(token.content)


def in_data(value: object, where: str) -> Iterator[Link]:
    """The references in a file of the library, wherever they stand."""
    if isinstance(value, dict):
        if isinstance(value.get("url"), str):
            yield reference(value, where)
        for one in value.values():
            yield from in_data(one, where)
    elif isinstance(value, list):
        for one in value:
            yield from in_data(one, where)


def reference(value: dict[str, Any], where: str) -> Link:
    title, checked = str(value.get("title", "")), str(value.get("checked", ""))
    return Link(url=value["url"], where=where, title=title, checked=checked)


def out(address: str) -> bool:
    return (
        address.startswith(("http://", "https://")) and urlsplit(address).hostname not in ELSEWHERE
    )


# What can be seen without a network


def faults(found: Iterable[Link], month: str) -> list[str]:
    """What is wrong with links as they are written, and with references among them."""
    found = list(found)
    said = [f"{one.where}: {one.url}: {fault}" for one in found if (fault := ill_formed(one.url))]
    for one in found:
        if one.title and not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", one.checked):
            said.append(f"{one.where}: {one.url}: no month in which it was checked")
        elif one.checked > month:
            said.append(f"{one.where}: {one.url}: checked in {one.checked}, which is to come")
    return said + two_titles(found)


def ill_formed(url: str) -> str:
    """Why an address is no good, in words; nothing where it is."""
    parts = urlsplit(url)
    if parts.scheme != "https":
        return "should begin with https://"
    if (
        parts.username
        or parts.port
        or not re.fullmatch(r"([\w-]+\.)+[a-z]{2,}", parts.hostname or "")
    ):
        return "has no host as the public web has them"
    if not parts.path.startswith("/"):
        return "should have a path: https://host/path"
    if re.search(r"[\s<>\"{}|\\^`]", url) or re.search(r"[?&](utm_\w+|fbclid|gclid)=", url):
        return "has signs that no address has, or says who came from where"
    return ""


def two_titles(found: Sequence[Link]) -> list[str]:
    """References that call one address by two titles."""
    titles: dict[str, set[str]] = defaultdict(set)
    for one in found:
        if one.title:
            titles[same(one.url)].add(one.title)
    return [
        f"{url} has {len(names)} titles: {'; '.join(sorted(names))}"
        for url, names in titles.items()
        if len(names) > 1
    ]


def same(url: str) -> str:
    """An address as it is compared: without www., a last stroke and a capital in the host."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    rest = f"?{parts.query}" if parts.query else ""
    rest += f"#{parts.fragment}" if parts.fragment else ""
    return f"{host}{parts.path.rstrip('/')}{rest}"


# With a network


class Stays(HTTPRedirectHandler):
    """Follows as browsers do, and keeps HEAD a HEAD."""

    def redirect_request(self, req: Request, *rest: Any) -> Request | None:
        new = super().redirect_request(req, *rest)
        if new is not None:
            new.method = req.get_method()
        return new


OPENER = build_opener(Stays)


def ask(url: str, pause: float = PAUSE) -> Answer:
    """Ask an address for its head, for itself where the head is not given, again where it is busy."""
    answer = Answer(url=url, status=0)
    for attempt in range(TRIES):
        answer = asked(url, "HEAD")
        if answer.kind in {"broken", "refused"}:
            answer = asked(url, "GET")  # some servers know no HEAD, or say so in odd ways
        if answer.status and answer.status != 429 and answer.status < 500:
            return answer
        time.sleep(pause * attempt)
    return answer


def asked(url: str, method: str) -> Answer:
    request = Request(url, method=method, headers=HEADERS)  # noqa: S310, links are http alone
    try:
        with OPENER.open(request, timeout=PATIENCE) as response:
            led = response.url if same(response.url) != same(url) else ""
            return Answer(url=url, status=response.status, said=led)
    except HTTPError as error:
        return Answer(url=url, status=error.code, said=error.reason)
    except (URLError, HTTPException, OSError, ValueError) as error:
        return Answer(url=url, status=0, said=str(getattr(error, "reason", error)))


def ask_all(urls: Iterable[str], pause: float = PAUSE) -> list[Answer]:
    """Ask many hosts at once, and no host twice at the same time."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for url in sorted({url.partition("#")[0] for url in urls}):
        hosts[urlsplit(url).netloc].append(url)
    with ThreadPoolExecutor(HOSTS) as pool:
        answers = pool.map(partial(in_turn, pause=pause), hosts.values())
        return [one for host in answers for one in host]


def in_turn(urls: Sequence[str], pause: float) -> list[Answer]:
    return [ask(url, pause) for url in urls]


def report(answers: Sequence[Answer], found: Sequence[Link]) -> Iterator[str]:
    """What does not answer as it should, by status, with the files that lead there."""
    where: dict[str, set[str]] = defaultdict(set)
    for link in found:
        where[link.url.partition("#")[0]].add(link.where)
    for kind in ("broken", "refused", "moved"):
        for one in sorted(answers, key=lambda one: (one.status, one.url)):
            if one.kind == kind:
                said = f" ({one.said})" if one.said else ""
                yield f"{kind:8} {one.status or '-'} {one.url}{said}: {', '.join(sorted(where[one.url]))}"
    counts = Counter(one.kind for one in answers)
    yield f"addresses asked: {len(answers)}; " + ", ".join(
        f"{n} {kind}" for kind, n in counts.most_common()
    )


def has_network(urls: Iterable[str]) -> bool:
    """Whether the name of any of the first hosts is known here."""
    for host in sorted({urlsplit(url).hostname or "" for url in urls})[:HOSTS]:
        try:
            socket.getaddrinfo(host, 443)
        except OSError:
            continue
        return True
    return False


def main() -> int:
    """1 where an address is broken, 2 without a network; one refused to a program is looked at by hand."""
    found = list(links())
    if not has_network(one.url for one in found):
        sys.stderr.write("There is no network here: none of the addresses was asked.\n")
        return 2
    answers = ask_all(one.url for one in found)
    sys.stdout.write("\n".join(report(answers, found)) + "\n")
    return int(any(one.kind == "broken" for one in answers))


if __name__ == "__main__":
    sys.exit(main())
