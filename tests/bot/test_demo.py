from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo import new_token, publish_if_needed
from bot.settings import read_settings
from catalogue import store

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def version(folder: Path) -> int:
    published = store.publication(folder)
    assert published is not None
    return published.version


def test_the_demonstration_is_published_when_nothing_is(tmp_path: Path) -> None:
    publish_if_needed(tmp_path, NOW)
    published = store.publication(tmp_path)
    assert published is not None
    assert (published.demonstration, published.automatic) == (True, True)


@pytest.mark.parametrize(("automatic", "days", "after"), [(True, 0, 1), (True, 1, 2), (False, 1, 1)])
def test_only_one_of_another_day_that_nobody_asked_for_is_renewed(
    automatic: bool, days: int, after: int, tmp_path: Path
) -> None:
    store.publish(tmp_path, [], source="essai", demonstration=True, automatic=automatic, now=NOW)
    publish_if_needed(tmp_path, NOW + timedelta(days=days))
    assert version(tmp_path) == after


def test_each_run_has_a_token_of_its_own_that_settings_accept() -> None:
    first, second = new_token(), new_token()
    assert first != second
    assert read_settings(token=first).token is not None
