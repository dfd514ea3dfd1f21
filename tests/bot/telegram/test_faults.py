"""Raw answers of the server go through PTB, then through the table."""

from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import HTTPXRequest

from bot.telegram import faults
from bot.telegram.faults import Fault, Remedy
from tests.bot.recording import RecordingRequest, Refusal, bot_over


async def raised(answer: Refusal | Exception) -> Exception:
    """What PTB makes of an answer."""
    request = RecordingRequest()
    request.scripted["sendMessage"].append(answer)
    try:
        await bot_over(request).send_message(7, "slt")
    except Exception as error:  # noqa: BLE001 - this is what is looked at
        return error
    raise AssertionError("nothing was raised")


REFUSALS: list[tuple[int, str, Fault, Remedy]] = [
    (403, "Forbidden: bot was blocked by the user", Fault.BLOCKED, Remedy.DROP_ALL),
    (403, "Forbidden: user is deactivated", Fault.GONE, Remedy.DROP_ALL),
    (403, "Forbidden: bot can't initiate conversation with a user", Fault.NEVER_MET, Remedy.DROP_ALL),
    (403, "Forbidden: bot was kicked from the supergroup chat", Fault.REMOVED, Remedy.DROP),
    (403, "Forbidden: bot is not a member of the supergroup chat", Fault.REMOVED, Remedy.DROP),
    (403, "Forbidden: something new", Fault.REFUSED, Remedy.DROP),
    (400, "Bad Request: chat not found", Fault.NEVER_MET, Remedy.DROP_ALL),
    (400, "Bad Request: message thread not found", Fault.TOPIC_LOST, Remedy.DROP),
    (400, "Bad Request: TOPIC_DELETED", Fault.TOPIC_LOST, Remedy.DROP),
    (400, "Bad Request: TOPIC_ID_INVALID", Fault.TOPIC_LOST, Remedy.DROP),
    (400, "Bad Request: TOPIC_CLOSED", Fault.TOPIC_CLOSED, Remedy.DROP),
    (400, "Bad Request: the chat is not a forum", Fault.NOT_A_FORUM, Remedy.DROP),
    (400, "Bad Request: not enough rights to send text messages to the chat", Fault.NO_RIGHTS, Remedy.DROP),
    (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Fault.NO_RIGHTS, Remedy.DROP),
    (
        400,
        "Bad Request: query is too old and response timeout expired or query ID is invalid",
        Fault.TAP_EXPIRED,
        Remedy.IGNORE,
    ),
    (
        400,
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same"
        " as a current content and reply markup of the message",
        Fault.UNCHANGED,
        Remedy.IGNORE,
    ),
    (400, "Bad Request: message can't be edited", Fault.MESSAGE_GONE, Remedy.DROP),
    (400, "Bad Request: message to edit not found", Fault.MESSAGE_GONE, Remedy.DROP),
    (400, "Bad Request: message can't be deleted", Fault.MESSAGE_GONE, Remedy.DROP),
    (400, "Bad Request: message to be replied not found", Fault.MESSAGE_GONE, Remedy.DROP),
    (400, "Bad Request: message has protected content and can't be forwarded", Fault.PROTECTED, Remedy.DROP),
    (400, "Bad Request: message is too long", Fault.TOO_LONG, Remedy.DROP),
    (400, "Bad Request: message caption is too long", Fault.TOO_LONG, Remedy.DROP),
    (400, "Bad Request: reply markup is too long", Fault.TOO_LONG, Remedy.DROP),
    (400, "Bad Request: file is too big", Fault.TOO_LONG, Remedy.DROP),
    (400, "Bad Request: can't parse entities: unmatched end tag", Fault.MALFORMED, Remedy.DROP),
    (400, "Bad Request: BUTTON_DATA_INVALID", Fault.MALFORMED, Remedy.DROP),
    (400, "Bad Request: something new", Fault.REFUSED, Remedy.DROP),
    (401, "Unauthorized", Fault.BAD_TOKEN, Remedy.RETRY),
    (404, "Not Found", Fault.BAD_TOKEN, Remedy.RETRY),
    (409, "Conflict: terminated by other getUpdates request", Fault.CONFLICT, Remedy.RETRY),
    (413, "Request Entity Too Large", Fault.TOO_LONG, Remedy.DROP),
    (429, "Too Many Requests", Fault.SERVER, Remedy.RETRY),
    (500, "Internal Server Error", Fault.SERVER, Remedy.RETRY),
    (502, "Bad Gateway", Fault.SERVER, Remedy.RETRY),
]


@pytest.mark.parametrize(("status", "text", "fault", "remedy"), REFUSALS)
async def test_a_refusal_is_known_by_its_text(status: int, text: str, fault: Fault, remedy: Remedy) -> None:
    found = faults.classify(await raised(Refusal(status, text)))
    assert (found, found.remedy) == (fault, remedy)


async def test_a_group_that_became_a_supergroup_is_known_by_its_parameter() -> None:
    refusal = Refusal(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": -1001}
    )
    assert faults.classify(await raised(refusal)) is Fault.MIGRATED


def test_a_file_of_ours_that_is_gone_is_known() -> None:
    assert faults.classify(FileNotFoundError("rapport.html")) is Fault.FILE_GONE


async def test_a_flood_says_how_long_to_wait() -> None:
    error = await raised(Refusal(429, "Too Many Requests: retry after 7", {"retry_after": 7}))
    assert (faults.classify(error), faults.pause(error)) == (Fault.FLOODED, timedelta(seconds=7))


def test_the_wait_is_read_from_a_number_of_seconds_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PTB_TIMEDELTA")
    with pytest.warns(DeprecationWarning, match="retry_after"):
        assert faults.pause(RetryAfter(7)) == timedelta(seconds=7)


def test_only_a_flood_asks_to_wait() -> None:
    assert faults.pause(NetworkError("Bad Gateway")) == timedelta(0)


async def test_an_answer_that_is_none_is_a_fault_of_ours_to_look_at() -> None:
    """HTTP 200 with "ok": false ends as a KeyError in PTB."""
    error = await raised(KeyError("result"))
    assert isinstance(error, NetworkError)  # raised inside the request, PTB hides it
    assert faults.classify(KeyError("result")) is Fault.BROKEN


@pytest.mark.parametrize(
    ("cause", "fault"),
    [
        (httpx.ConnectError("refused"), Fault.SERVER),
        (httpx.ConnectTimeout("slow"), Fault.SERVER),
        (httpx.PoolTimeout("busy"), Fault.SERVER),
        (httpx.ReadTimeout("slow"), Fault.OUTCOME_UNKNOWN),
        (httpx.WriteTimeout("slow"), Fault.OUTCOME_UNKNOWN),
        (httpx.ReadError("reset"), Fault.OUTCOME_UNKNOWN),
        (httpx.WriteError("reset"), Fault.OUTCOME_UNKNOWN),
        (httpx.RemoteProtocolError("Server disconnected without sending a response."), Fault.OUTCOME_UNKNOWN),
    ],
)
async def test_what_the_network_did_says_whether_the_message_may_have_left(
    cause: httpx.HTTPError, fault: Fault
) -> None:
    def handle(_: httpx.Request) -> httpx.Response:
        raise cause

    options: dict[str, Any] = {"transport": httpx.MockTransport(handle)}
    request = HTTPXRequest(httpx_kwargs=options)
    with pytest.raises(TelegramError) as error:
        await bot_over(request).send_message(7, "slt")
    await request.shutdown()
    assert faults.classify(error.value) is fault


def test_an_unknown_outcome_is_tried_once_more() -> None:
    assert faults.classify(TimedOut()).remedy is Remedy.RETRY_ONCE
