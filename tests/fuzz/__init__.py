"""Search for faults with random input that is meant to hurt: `make fuzz`.

A campaign is a module here with `main(count, seed) -> int`. It makes the tries of the seeds `seed`,
`seed + 1` and so on, `count` in all. For each thing that should not be, it prints a line with the seed
of the try that showed it. It gives back how many lines it printed. The same seed is always the same
try, so that `make fuzz ONLY=sheets SEED=8123` begins with the one that a line named.

`CAMPAIGNS` is the one list of them, for `make fuzz` and for the fixed share in `make test`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """A campaign, and how much of it is done at a time."""

    name: str
    what: str  # of what it tries so many
    batch: int  # tries from one look at the clock to the next: some seconds
    share: int  # tries in `make test`
    part: int = 1  # of the time, beside the others' parts
    slow: bool = False  # the share takes five seconds or more
    package: str = "tests.fuzz"

    @property
    def module(self) -> str:
        return f"{self.package}.{self.name}"


CAMPAIGNS = (
    Campaign(name="sheets", what="damaged sheets", batch=200, share=100, slow=True),
    Campaign(name="voices", what="sheets and workshops", batch=60, share=40, slow=True),
    Campaign(name="folders", what="folders of one's own", batch=60, share=30, slow=True),
    Campaign(name="loaders", what="texts in both engines", batch=500, share=2_000, slow=True),
    Campaign(name="yamls", what="YAML texts in both engines", batch=500, share=2_000, slow=True),
    Campaign(name="books", what="workbooks in both readers", batch=20, share=40, slow=True),
    Campaign(name="exports", what="exports from the field", batch=50, share=60, slow=True),
    Campaign(name="fill", what="sheets filled in many sittings", batch=4, share=3, slow=True),
    Campaign(name="kills", what="browsers that are killed", batch=3, share=2, part=2, slow=True),
    Campaign(name="windows", what="windows on one assessment", batch=2, share=1, part=2, slow=True),
    Campaign(name="pages", what="pages, files and reports", batch=24, share=12, part=2, slow=True),
)
