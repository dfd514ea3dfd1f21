from datetime import UTC, datetime
from sqlite3 import Connection

from bot.storage import conversations

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)


def test_a_state_replaces_the_one_before(db: Connection) -> None:
    conversations.save(db, 7, '{"turn":1}', NOW)
    conversations.save(db, 7, '{"turn":2}', NOW)
    conversations.save(db, 8, '{"turn":9}', NOW)
    assert conversations.load(db, [7, 8]) == {7: '{"turn":2}', 8: '{"turn":9}'}


def test_who_never_wrote_has_no_state(db: Connection) -> None:
    assert conversations.load(db, [7]) == {}
