from typing import Any

import pytest

from bot.events import (
    Event,
    Learner,
    Reach,
    ReachChanged,
    Said,
    SentFile,
    SentUnreadable,
    SharedPosition,
    Tapped,
)
from bot.telegram.reading import chat_of, read
from catalogue.model import Coordinates
from tests.bot.updates import DATE, Json, message, person, private, tap

SAMIA = Learner(7)
GROUP = {"id": -1001, "type": "supergroup", "title": "Équipe"}
POINT = {"latitude": 50.43, "longitude": 2.83}
FILE = {"file_id": "F1", "file_unique_id": "b"}
PHOTO = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]

FROM_A_BOT = message(text="slt")
FROM_A_BOT["message"]["from"]["is_bot"] = True


def member(status: str, chat: Json | None = None) -> Json:
    bot = {"id": 42, "is_bot": True, "first_name": "Orientation"}
    after: Json = {"user": bot, "status": status} | ({"until_date": 0} if status == "kicked" else {})
    before = {"user": bot, "status": "member"}
    change = {
        "chat": chat or private(),
        "from": person(),
        "date": DATE,
        "old_chat_member": before,
        "new_chat_member": after,
    }
    return {"update_id": 1, "my_chat_member": change}


@pytest.mark.parametrize(
    ("raw", "event"),
    [
        (message(text="chui a Lens"), Said(SAMIA, "chui a Lens")),
        (message(text="/start plaquette"), Said(SAMIA, "/start plaquette")),
        (message(text="a\ud83d"), Said(SAMIA, "a�")),
        ({"update_id": 1, "edited_message": message(text="Lille")["message"]}, Said(SAMIA, "Lille")),
        ({"update_id": 1, "edited_message": message(location=POINT)["message"]}, None),
        (message(location=POINT), SharedPosition(SAMIA, Coordinates(50.43, 2.83))),
        (
            message(location=POINT, venue={"location": POINT, "title": "Gare", "address": "Lens"}),
            SharedPosition(SAMIA, Coordinates(50.43, 2.83)),
        ),
        (message(photo=PHOTO, caption="mon cv"), SentUnreadable(SAMIA)),
        (
            message(document=FILE | {"file_name": "../offre.csv", "file_size": 12}, caption="voilà"),
            SentFile(SAMIA, "F1", "../offre.csv", 12),
        ),
        (message(document=FILE), SentFile(SAMIA, "F1", "", 0)),
        (
            message(document=FILE, animation=FILE | {"width": 1, "height": 1, "duration": 1}),
            SentUnreadable(SAMIA),
        ),
        (message(document=FILE, chat=GROUP), None),
        (message(dice={"emoji": "🎲", "value": 3}), SentUnreadable(SAMIA)),
        (message(message_auto_delete_timer_changed={"message_auto_delete_time": 60}), None),
        (FROM_A_BOT, None),
        (message(text="slt", chat=GROUP), None),
        (tap(), Tapped(SAMIA, "99", "more::3", 5, "Alors ?")),
        (tap(date=0), Tapped(SAMIA, "99", "more::3", None)),
        (tap(chat=GROUP), None),
        (member("kicked"), ReachChanged(SAMIA, Reach.BLOCKED)),
        (member("member"), ReachChanged(SAMIA, Reach.OPEN)),
        (member("member", GROUP), None),
        ({"update_id": 1, "something_new": {"id": 3}}, None),
    ],
)
def test_an_update_is_what_happened(raw: Json, event: Event | None) -> None:
    assert read(raw) == event


def without(raw: Json, *path: str) -> Json:
    """The update, lacking one field."""
    *parents, last = path
    holder: Any = raw
    for parent in parents:
        holder = holder[parent]
    del holder[last]
    return raw


@pytest.mark.parametrize(
    "raw",
    [
        message(text="slt", date=DATE * 1000),
        *(message(text="slt", chat=private() | {"id": id_}) for id_ in (None, 2**70, "abc", {"a": 1})),
        without(message(text="slt"), "message", "date"),
        without(message(text="slt"), "message", "chat", "type"),
        without(message(text="slt"), "message", "from", "is_bot"),
        without(tap(), "callback_query", "chat_instance"),
        message(location={"latitude": 120, "longitude": 0}),
    ],
)
def test_what_is_no_update_is_refused(raw: Json) -> None:
    with pytest.raises((TypeError, ValueError, KeyError, OverflowError)):
        read(raw)


@pytest.mark.parametrize(
    ("raw", "chat"),
    [
        (message(text="slt"), 7),
        ({"update_id": 1, "edited_message": message(learner=8)["message"]}, 8),
        (tap(), 7),
        (tap(chat=GROUP), -1001),
        ({"update_id": 1, "callback_query": {"from": person(9)}}, 9),
        (member("kicked"), 7),
        ({"update_id": 1}, 0),
        ({"update_id": 1, "message": None}, 0),
        ({"update_id": 1, "message": {"chat": 7}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": "7"}}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": True}}}, 0),
        ({"update_id": 1, "message": {"chat": {"id": 2**63}}}, 0),
    ],
)
def test_the_chat_is_found_without_trusting_the_update(raw: Json, chat: int) -> None:
    assert chat_of(raw) == chat
