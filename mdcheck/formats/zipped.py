"""Make the files inside a zip file the same at every run."""

from __future__ import annotations

import zipfile
from io import BytesIO

EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip file can name


def steady(made: bytes) -> bytes:
    """The same zip file, its parts dated by none of the clocks that it was made under."""
    target = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(made)) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in source.namelist():
            about = zipfile.ZipInfo(name, date_time=EARLIEST)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o600 << 16
            copy.writestr(about, source.read(name))
    return target.getvalue()
