"""Write rows as Parquet, for programs that read columns."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pyarrow as pa
import pyarrow.parquet as pq

TYPES = {"text": pa.string(), "integer": pa.int32()}


def parquet(columns: Sequence[tuple[str, str]], rows: Sequence[Sequence[str | int]]) -> bytes:
    """Rows under columns, each of a name and a type ("text" or "integer")."""
    arrays = [
        pa.array([row[at] for row in rows], type=TYPES[type])
        for at, (_, type) in enumerate(columns)
    ]
    target = BytesIO()
    pq.write_table(pa.table(arrays, names=[name for name, _ in columns]), target)
    return target.getvalue()
