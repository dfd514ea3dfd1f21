import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the environment nor the .env of whoever runs the tests."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("BOT_")]:
        monkeypatch.delenv(name)


@pytest.fixture
def quiet_logs() -> Iterator[None]:
    """Put the logs back as they were, after what sets them for a whole program."""
    yield
    structlog.reset_defaults()
    for library in ("telegram", "httpx", "httpcore"):
        logging.getLogger(library).setLevel(logging.NOTSET)
