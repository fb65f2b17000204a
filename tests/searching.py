"""Material's own search in an embedded V8: its worker on the index of a built site, then our order."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import material
from py_mini_racer import MiniRacer

from tests.conftest import ROOT

WORKERS = Path(material.__file__).parent / "templates/assets/javascripts/workers"
OURS = ROOT / "mdcheck/web/assets/mdcheck/search.js"

# The worker hears and says messages; here it hears from `ask`, and what it says is kept.
AROUND = """
globalThis.self = globalThis;
globalThis.console = globalThis.console || { warn() {}, log() {} };
let hear, said;
globalThis.addEventListener = (kind, listener) => { if (kind === "message") hear = listener; };
globalThis.postMessage = (message) => { said = message; };
"""
ASK = """
const SETUP = 0, QUERY = 2;
function set(index) { hear({ data: { type: SETUP, data: { ...index, options: {} } } }); }
function query(text) { hear({ data: { type: QUERY, data: mdcheck.search.query(text) } }); }
function result() {
  const pages = mdcheck.search.ranked(said.data.items);
  const text = pages.map((items) => items.map(({ location, title, text, score }) => ({ location, title, text, score })));
  return JSON.stringify(text);
}
"""


class Search:
    """A site's search: what a query finds, as the pages come, each with its items."""

    def __init__(self, site: Path) -> None:
        self.engine = MiniRacer()
        self.engine.eval(AROUND)
        (worker,) = WORKERS.glob("search.*.min.js")
        self.engine.eval(worker.read_text("utf-8"))
        self.engine.eval(OURS.read_text("utf-8"))
        self.engine.eval(ASK)
        index = (site / "search/search_index.json").read_text("utf-8")
        self.engine.eval(f"set({index})")

    def found(self, query: str) -> list[list[dict[str, Any]]]:
        """The pages that a query finds, the best first; the first item of each is its best."""
        self.engine.eval(f"query({json.dumps(query)})")
        found: list[list[dict[str, Any]]] = json.loads(str(self.engine.eval("result()")))
        return found

    def pages(self, query: str) -> list[str]:
        """The addresses of these pages, without what stands behind the page."""
        return [items[0]["location"].split("#")[0] for items in self.found(query)]

    def close(self) -> None:
        self.engine.close()
