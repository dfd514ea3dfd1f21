"""`python -m tests.bench.generated lheo|csv NUMBER FILE [--later]`."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.generated import write

if __name__ == "__main__":
    asked = argparse.ArgumentParser(prog="python -m tests.bench.generated")
    asked.add_argument("form", choices=("lheo", "csv"))
    asked.add_argument("count", type=int)
    asked.add_argument("file", type=Path)
    asked.add_argument("--later", action="store_true")
    given = asked.parse_args()
    write(given.form, given.count, given.file, datetime.now(UTC).date(), later=given.later)
