"""What Telegram refuses, word for word: the bot's classifier of faults is fed with these texts."""

import pytest

from bot.simulator.people import GROUP
from tests.simulator.client import DOMINIQUE, LEA, MOUSSA, SAMIA, YANIS, Simulation

INLINE = {"inline_keyboard": [[{"text": "Oui", "callback_data": "oui"}]]}
NOBODY = 999


def inline(*rows: int, data: str = "x") -> dict[str, object]:
    return {"inline_keyboard": [[{"text": "b", "callback_data": data}] * length for length in rows]}


def entity(offset: int, length: int) -> list[dict[str, object]]:
    return [{"type": "bold", "offset": offset, "length": length}]


async def refused(sim: Simulation, method: str, **parameters: object) -> tuple[int, str]:
    response = await sim.call(method, **parameters)
    body = response.json()
    assert body["ok"] is False, body
    assert response.status_code == body["error_code"]
    return body["error_code"], body["description"]


@pytest.fixture(autouse=True)
async def samia_started(sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")


# Parameters of a sendMessage to Samia -> the raw text of a 400.
MESSAGES = [
    ({"text": ""}, "message text is empty"),
    ({"text": " \n "}, "message text is empty"),
    ({}, "message text is empty"),
    ({"text": "x" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    (
        {"text": "a", "parse_mode": "HTML"},
        "can't parse entities: the simulator reads explicit entities only, not parse_mode",
    ),
    ({"text": "a", "entities": "["}, "can't parse MessageEntity: an array of objects was expected"),
    (
        {"text": "a", "entities": [{"type": "bold"}]},
        "can't parse MessageEntity: an array of objects was expected",
    ),
    ({"text": "a", "entities": entity(-1, 1)}, "receive an entity with incorrect offset -1"),
    ({"text": "a", "entities": entity(0, 0)}, "receive an entity with incorrect length 0"),
    (
        {"text": "abc", "entities": entity(2, 2)},
        "entity beginning at UTF-16 offset 2 ends after the end of the text at UTF-16 offset 3",
    ),
    ({"text": "😀a", "entities": entity(1, 2)}, "entity begins in a middle of a UTF-16 symbol"),
    ({"text": "a😀", "entities": entity(0, 2)}, "entity ends in a middle of a UTF-16 symbol"),
    ({"text": "a", "entities": entity(0, 1) * 101}, "ENTITIES_TOO_LONG"),
    ({"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "a", "reply_markup": "[]"}, "object expected as reply markup"),
    ({"text": "a", "reply_markup": inline(1, data="x" * 65)}, "BUTTON_DATA_INVALID"),
    ({"text": "a", "reply_markup": inline(1, data="é" * 33)}, "BUTTON_DATA_INVALID"),
    ({"text": "a", "reply_markup": inline(1, data="")}, "BUTTON_DATA_INVALID"),
    ({"text": "a", "reply_markup": inline(9)}, "reply markup is too long"),
    ({"text": "a", "reply_markup": inline(*[8] * 13)}, "reply markup is too long"),
    (
        {"text": "a", "reply_markup": {"inline_keyboard": [[{"text": "b"}]]}},
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (
        {"text": "a", "reply_markup": {"inline_keyboard": [[{"callback_data": "x"}]]}},
        "can't parse inline keyboard button: Can't find field \"text\"",
    ),
    ({"text": "a", "reply_parameters": {"message_id": 1}}, "message to be replied not found"),
]


@pytest.mark.parametrize(("parameters", "text"), MESSAGES)
async def test_a_message_that_breaks_a_rule_is_refused(
    sim: Simulation, parameters: dict[str, object], text: str
) -> None:
    assert await refused(sim, "sendMessage", chat_id=SAMIA, **parameters) == (400, f"Bad Request: {text}")
    assert [shown.text for shown in await sim.shown(SAMIA)] == ["/start"]


async def test_the_limits_themselves_are_allowed(sim: Simulation) -> None:
    keyboard = inline(*[8] * 12, 4, data="é" * 32)
    await sim.result(
        "sendMessage", chat_id=SAMIA, text="😀" * 2048, entities=entity(0, 4096), reply_markup=keyboard
    )


async def test_unknown_methods_tokens_and_bodies(sim: Simulation) -> None:
    assert await refused(sim, "sendTelepathy") == (404, "Not Found: method not found")
    wrong = await sim.http.post(f"{sim.api_url}1:autre/getMe")
    assert (wrong.status_code, wrong.json()["description"]) == (401, "Unauthorized")
    headers = {"Content-Type": "application/json"}
    for body in (b"{", b"[1]"):
        unreadable = await sim.http.post(f"{sim.api_url}{sim.token}/getMe", content=body, headers=headers)
        assert unreadable.status_code == 400


async def test_names_of_methods_are_in_any_case(sim: Simulation) -> None:
    assert await sim.result("GETME") == await sim.result("getMe")


async def test_chats_that_cannot_be_reached(sim: Simulation) -> None:
    unreachable = {
        None: (400, "Bad Request: chat_id is empty"),
        NOBODY: (400, "Bad Request: chat not found"),
        "@quelqu_un": (400, "Bad Request: chat not found"),
        YANIS: (400, "Bad Request: chat not found"),
        DOMINIQUE: (403, "Forbidden: bot can't initiate conversation with a user"),
    }
    for chat, refusal in unreachable.items():
        assert await refused(sim, "sendMessage", chat_id=chat, text="a") == refusal


async def test_people_who_blocked_the_bot_or_left(sim: Simulation) -> None:
    for person, leaves in ((LEA, "blocks"), (MOUSSA, "leaves_telegram")):
        await sim.person(person).says("/start")
        await getattr(sim.person(person), leaves)()
    blocked, gone = "Forbidden: bot was blocked by the user", "Forbidden: user is deactivated"
    assert await refused(sim, "sendMessage", chat_id=LEA, text="a") == (403, blocked)
    assert await refused(sim, "sendMessage", chat_id=MOUSSA, text="a") == (403, gone)
    await sim.person(LEA).unblocks()
    await sim.result("sendMessage", chat_id=LEA, text="a")


async def test_edits_that_are_refused(sim: Simulation) -> None:
    sent = await sim.result("sendMessage", chat_id=SAMIA, text="Bonjour", reply_markup=INLINE)
    assert isinstance(sent, dict)
    (start, _) = await sim.shown(SAMIA)
    keyboard = await sim.result(
        "sendMessage", chat_id=SAMIA, text="Choisis", reply_markup={"keyboard": [["Oui"]]}
    )
    place = await sim.result(
        "sendVenue", chat_id=SAMIA, latitude=50.4, longitude=2.8, title="Fabrique", address="Lens"
    )
    assert isinstance(keyboard, dict)
    assert isinstance(place, dict)
    same = {"message_id": sent["message_id"], "text": "Bonjour", "reply_markup": INLINE}
    rows: list[tuple[dict[str, object], str]] = [
        ({"message_id": 1, "text": "a"}, "message to edit not found"),
        ({"message_id": start.id, "text": "a"}, "message can't be edited"),
        ({"message_id": keyboard["message_id"], "text": "a"}, "message can't be edited"),
        ({"message_id": place["message_id"], "text": "a"}, "there is no text in the message to edit"),
        ({**same, "reply_markup": {"keyboard": [["Oui"]]}}, "inline keyboard expected"),
        (
            same,
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message",
        ),
    ]
    for parameters, text in rows:
        refusal = await refused(sim, "editMessageText", chat_id=SAMIA, **parameters)
        assert refusal == (400, f"Bad Request: {text}")


# Method, parameters -> the raw text.
OTHERS = [
    ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old and response timeout expired or query ID is invalid"),
    ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("deleteMessage", {"message_id": 1}, "message to delete not found"),
    ("deleteMessages", {"message_ids": []}, "message identifiers are not specified"),
    ("copyMessage", {"from_chat_id": SAMIA, "message_id": 1}, "message to copy not found"),
    ("copyMessages", {"from_chat_id": SAMIA, "message_ids": [1]}, "there are no messages to copy"),
    ("setMessageReaction", {"message_id": 1}, "message to react not found"),
    ("pinChatMessage", {"message_id": 1}, "message to pin not found"),
    ("unpinChatMessage", {}, "message to unpin not found"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("sendLocation", {"latitude": 91, "longitude": 0}, "latitude or longitude is invalid"),
    ("sendVenue", {"latitude": 1, "longitude": 1, "title": " "}, "venue title must be non-empty"),
    ("sendContact", {"first_name": "Karim"}, "phone number and first name must be non-empty"),
    ("sendPhoto", {}, "there is no photo in the request"),
    ("sendDocument", {"document": "inconnu"}, "wrong file identifier/HTTP URL specified"),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "x"}]}, "group send failed: 2 to 10 items expected"),
    ("getFile", {"file_id": "inconnu"}, "wrong file_id or the file is temporarily unavailable"),
    ("getChatMember", {"user_id": NOBODY}, "user not found"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "parameters", "text"), OTHERS)
async def test_other_calls_that_are_refused(
    sim: Simulation, method: str, parameters: dict[str, object], text: str
) -> None:
    assert await refused(sim, method, chat_id=SAMIA, **parameters) == (400, f"Bad Request: {text}")


async def test_reactions_that_telegram_does_not_allow(sim: Simulation) -> None:
    (start,) = await sim.shown(SAMIA)
    thumb, tick = ({"type": "emoji", "emoji": emoji} for emoji in ("👍", "✅"))
    for reaction, text in (([tick], "REACTION_INVALID"), ([thumb, thumb], "REACTIONS_TOO_MANY")):
        call = await refused(sim, "setMessageReaction", chat_id=SAMIA, message_id=start.id, reaction=reaction)
        assert call == (400, f"Bad Request: {text}")


async def test_a_group_without_the_bot_or_its_rights(sim: Simulation) -> None:
    rows: list[tuple[dict[str, object], str, tuple[int, str]]] = [
        ({"status": "kicked"}, "sendMessage", (403, "Forbidden: bot was kicked from the supergroup chat")),
        ({"status": "left"}, "sendMessage", (403, "Forbidden: bot is not a member of the supergroup chat")),
        ({"status": "member"}, "createForumTopic", (400, "Bad Request: not enough rights to create a topic")),
        (
            {"status": "administrator", "without": ["can_pin_messages"]},
            "pinChatMessage",
            (400, "Bad Request: not enough rights to manage pinned messages in the chat"),
        ),
    ]
    for change, method, refusal in rows:
        await sim.tells(f"groups/{GROUP}/set_bot", actor=DOMINIQUE, **change)
        assert await refused(sim, method, chat_id=GROUP, text="a", name="Sujet") == refusal


async def test_an_upgraded_group_says_where_it_went(sim: Simulation) -> None:
    new = (await sim.group("upgrade"))["chat_id"]
    body = (await sim.call("sendMessage", chat_id=GROUP, text="a")).json()
    assert body["description"] == "Bad Request: group chat was upgraded to a supergroup chat"
    assert body["parameters"] == {"migrate_to_chat_id": new}
    await sim.result("sendMessage", chat_id=new, text="a")


async def test_a_location_can_be_asked_in_private_only(sim: Simulation) -> None:
    keyboard = {"keyboard": [[{"text": "Ma position", "request_location": True}]]}
    await sim.result("sendMessage", chat_id=SAMIA, text="a", reply_markup=keyboard)
    refusal = await refused(sim, "sendMessage", chat_id=GROUP, text="a", reply_markup=keyboard)
    assert refusal == (400, "Bad Request: location can be requested in private chats only")
