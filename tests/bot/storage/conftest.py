from collections.abc import Iterator
from pathlib import Path
from sqlite3 import Connection

import pytest

from bot.storage.database import open_database


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Connection]:
    connection = open_database(tmp_path / "bot.db")
    yield connection
    connection.close()
