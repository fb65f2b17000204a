"""Lighthouse on a phone, pages served compressed, beside a plain Material page in the same run.

Run by `make lighthouse`. It needs Node.js, and takes some minutes; nothing here fails a build.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from tests.bench import build, copy_sources
from tests.browser.chromium import FLAGS, chromium
from tests.browser.server import Quiet, serving

RUNS = 9
PACKAGE = "lighthouse@12"
PAGES = ("/", "/sectors/health/", "/assess/")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PLAIN = "site_name: Plain\ntheme:\n  name: material\n  font: false\n"
TEXT = ("html", "css", "js", "json", "xml")


class Compressed(Quiet):
    """Serves files as a web server on the internet does: kept open, text compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802  # the name http.server asks for
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        is_text = path.suffix[1:] in TEXT
        body = gzip.compress(path.read_bytes(), 9) if is_text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Length", str(len(body)))
        if is_text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)


def plain(folder: Path) -> Path:
    """A page of a few words in Material as it comes."""
    (folder / "docs").mkdir(parents=True)
    (folder / "docs/index.md").write_text(
        "# A page\n\nSome words.\n\n## A section\n\nMore.\n", "utf-8"
    )
    (folder / "mkdocs.yml").write_text(PLAIN, "utf-8")
    return folder


def scores(url: str) -> list[int]:
    """The four scores of a page, 0 to 100."""
    flags = " ".join(["--headless=new", *FLAGS])
    command = ["npx", "--yes", PACKAGE, url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    categories = json.loads(found)["categories"]
    return [round(100 * (categories[name]["score"] or 0)) for name in CATEGORIES]


def compare(pages: dict[str, str]) -> None:
    """The median of each score and, where it is another, the worst; the pages in turns."""
    turns = [{name: scores(url) for name, url in pages.items()} for _ in range(RUNS)]
    print(f"{'':<24}" + "".join(f"{name:>16}" for name in CATEGORIES))
    for name in pages:
        columns = zip(*(turn[name] for turn in turns), strict=True)
        print(f"{name:<24}" + "".join(f"{told(column):>16}" for column in columns))


def told(column: Sequence[int]) -> str:
    middle, worst = f"{median(column):.0f}", min(column)
    return middle if middle == str(worst) else f"{middle}, worst {worst}"


def main() -> None:
    if not shutil.which("npx"):
        sys.exit("Lighthouse runs on Node.js, which is not here: install Node.js, then again.")
    os.environ.update(CHROME_PATH=chromium(), NO_MKDOCS_2_WARNING="1")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder).resolve()
        sources = copy_sources(place / "ours"), plain(place / "plain")
        for source in sources:
            build(source)
        sites = [serving(source / "site", Compressed) for source in sources]
        with sites[0] as ours, sites[1] as alone:
            scores(alone)  # the first run of a browser is slower
            compare({"plain Material": f"{alone}/", **{page: ours + page for page in PAGES}})


if __name__ == "__main__":
    main()
