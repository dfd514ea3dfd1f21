"""The world without a server: what time, privacy and membership change, and what always holds."""

import json
from contextlib import suppress
from dataclasses import dataclass, field

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from telegram import Bot, Message, Update

from bot.simulator.actions import ACTIONS, ImpossibleError
from bot.simulator.errors import ApiError
from bot.simulator.groups import CHANGES
from bot.simulator.methods import METHODS
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.people import ADMINS, ADVISORS, GROUP, LEARNERS, populated
from bot.simulator.world import World

BOT_ID = 7_000_000_001
START = 1_800_000_000.0
SAMIA, YANIS = list(LEARNERS)[:2]
KARIM = next(iter(ADVISORS))
DOMINIQUE = next(iter(ADMINS))
READER = Bot("1:x")


@dataclass
class Clock:
    now: float = START

    def __call__(self) -> float:
        return self.now


@dataclass
class Stage:
    """A world, its clock, and short ways to act in it."""

    clock: Clock = field(default_factory=Clock)
    world: World = field(init=False)

    def __post_init__(self) -> None:
        self.world = populated(BOT_ID, self.clock)

    def call(self, method: str, **parameters: object) -> object:
        return METHODS[method.lower()](self.world, Parameters(parameters))

    def does(self, person: int, action: str, **body: object) -> Json:
        return ACTIONS[action](self.world, self.world.users[person], Parameters(body))

    def changes(self, change: str, actor: int = DOMINIQUE, chat: int = GROUP, **body: object) -> Json:
        users, chats = self.world.users, self.world.chats
        return CHANGES[change](self.world, chats[chat], users[actor], Parameters(body))

    def sends(self, chat: int, text: str = "a", **more: object) -> int:
        sent = self.call("sendMessage", chat_id=chat, text=text, **more)
        assert isinstance(sent, dict)
        return int(sent["message_id"])


@pytest.fixture
def stage() -> Stage:
    ready = Stage()
    ready.does(SAMIA, "say", text="/start")
    return ready


def test_numbers_of_messages_do_not_come_back_in_a_later_world(stage: Stage) -> None:
    last = stage.sends(SAMIA)
    later = Stage(Clock(START + 60))
    later.does(SAMIA, "say", text="/start")
    assert later.sends(SAMIA) > last


def test_dates_are_seconds_and_edits_have_theirs(stage: Stage) -> None:
    number = stage.sends(SAMIA)
    stage.clock.now += 90.5
    edited = stage.call("editMessageText", chat_id=SAMIA, message_id=number, text="b")
    assert isinstance(edited, dict)
    assert (edited["date"], edited["edit_date"]) == (START, START + 90)


def test_old_messages_are_edited_but_not_deleted(stage: Stage) -> None:
    number = stage.sends(SAMIA)
    stage.clock.now += 49 * 3600
    with pytest.raises(ApiError, match="message can't be deleted"):
        stage.call("deleteMessage", chat_id=SAMIA, message_id=number)
    stage.call("editMessageText", chat_id=SAMIA, message_id=number, text="b")


def test_a_bot_deletes_messages_of_others_with_the_right_only(stage: Stage) -> None:
    said = stage.does(KARIM, "say", text="bonjour", chat_id=GROUP)
    stage.changes("set_bot", status="administrator", without=["can_delete_messages"])
    with pytest.raises(ApiError, match="message can't be deleted"):
        stage.call("deleteMessage", chat_id=GROUP, message_id=said["message_id"])
    stage.changes("set_bot", status="administrator")
    assert stage.call("deleteMessage", chat_id=GROUP, message_id=said["message_id"]) is True


def test_a_bot_never_edits_what_others_wrote(stage: Stage) -> None:
    said = stage.does(KARIM, "say", text="bonjour", chat_id=GROUP)
    with pytest.raises(ApiError, match="message can't be edited"):
        stage.call("editMessageText", chat_id=GROUP, message_id=said["message_id"], text="bonsoir")


def test_a_deleted_message_is_not_pinned_any_more(stage: Stage) -> None:
    number = stage.sends(GROUP)
    stage.call("pinChatMessage", chat_id=GROUP, message_id=number)
    stage.call("deleteMessage", chat_id=GROUP, message_id=number)
    chat = stage.call("getChat", chat_id=GROUP)
    assert isinstance(chat, dict)
    assert "pinned_message" not in chat


def test_a_second_pin_of_the_same_message_is_not_told_again(stage: Stage) -> None:
    number = stage.sends(GROUP)
    for _ in range(2):
        stage.call("pinChatMessage", chat_id=GROUP, message_id=number)
    assert sum("pinned_message" in update.body for update in stage.world.updates) == 1


def test_service_messages_are_not_copied(stage: Stage) -> None:
    topic = stage.changes("create_topic", name="Samia")
    parameters = {"chat_id": SAMIA, "from_chat_id": GROUP}
    with pytest.raises(ApiError, match="message can't be copied"):
        stage.call("copyMessage", **parameters, message_id=topic["message_thread_id"])
    with pytest.raises(ApiError, match="there are no messages to copy"):
        stage.call("copyMessages", **parameters, message_ids=[topic["message_thread_id"]])


def test_a_copy_takes_another_caption_and_buttons(stage: Stage) -> None:
    photo = stage.does(SAMIA, "send_file", kind="photo", body="", caption="avant")
    markup = {"inline_keyboard": [[{"text": "Renvoyer", "callback_data": "r"}]]}
    source = {"from_chat_id": SAMIA, "message_id": photo["message_id"]}
    copy = stage.call("copyMessage", chat_id=GROUP, **source, caption="après", reply_markup=markup)
    assert isinstance(copy, dict)
    shown = stage.world.chats[GROUP].messages[copy["message_id"]].as_json()
    assert (shown["caption"], shown["reply_markup"]) == ("après", markup)


def test_a_bot_sees_only_who_started_it_or_shares_a_group_with_it(stage: Stage) -> None:
    assert isinstance(stage.call("getChat", chat_id=KARIM), dict)
    stage.changes("set_bot", status="left")
    for stranger in (KARIM, YANIS):
        with pytest.raises(ApiError, match="chat not found"):
            stage.call("getChat", chat_id=stranger)
    assert isinstance(stage.call("getChat", chat_id=SAMIA), dict)


def test_a_bot_out_of_the_group_hears_nothing_of_it(stage: Stage) -> None:
    stage.changes("set_bot", status="kicked")
    before = len(stage.world.updates)
    stage.does(KARIM, "say", text="/prendre", chat_id=GROUP)
    assert len(stage.world.updates) == before


def test_reactions_in_a_group_are_for_administrators(stage: Stage) -> None:
    stage.world.updates.allow(["message_reaction"])
    said = stage.does(KARIM, "say", text="bonjour", chat_id=GROUP)
    for status in ("administrator", "member"):
        stage.changes("set_bot", status=status)
        stage.does(KARIM, "react", chat_id=GROUP, message_id=said["message_id"], emoji="👍")
    kinds = [update.kind for update in stage.world.updates]
    assert kinds == ["message", "message_reaction"]


def test_members_are_told_only_when_asked_for(stage: Stage) -> None:
    stage.changes("leave", actor=KARIM)
    stage.world.updates.allow(["chat_member"])
    stage.changes("join", actor=KARIM)
    (told,) = [update for update in stage.world.updates if update.kind == "chat_member"]
    assert isinstance(told.body["new_chat_member"], dict)
    assert told.body["new_chat_member"]["status"] == "member"


TEXTS = st.sampled_from(["bonjour", "/start", "é😀 " * 5, "x" * 4097, " "])
PEOPLE = st.sampled_from([*LEARNERS, *ADVISORS, *ADMINS])
CHATS = st.sampled_from([*LEARNERS, *ADVISORS, GROUP, -5])


class AnythingHappens(RuleBasedStateMachine):
    """People and the bot act at random; each either succeeds or is refused in Telegram's way."""

    def __init__(self) -> None:
        super().__init__()
        self.stage = Stage()

    def _acts(self, person: int, action: str, **body: object) -> None:
        with suppress(ImpossibleError):
            self.stage.does(person, action, **body)

    def _calls(self, method: str, **parameters: object) -> None:
        with suppress(ApiError):
            result = self.stage.call(method, **parameters)
            if isinstance(result, dict) and "chat" in result:
                assert Message.de_json(result, READER).message_id == result["message_id"]

    def _some_message(self, data: st.DataObject, chat: int) -> int:
        known = self.stage.world.chats.get(chat)
        numbers = [1, *known.messages] if known else [1]
        return data.draw(st.sampled_from(numbers))

    @rule(person=PEOPLE, text=TEXTS, in_group=st.booleans(), data=st.data())
    def somebody_writes(self, person: int, text: str, in_group: bool, data: st.DataObject) -> None:
        chat = GROUP if in_group else person
        topics = [0, 1, *self.stage.world.chats[GROUP].topics]
        thread = data.draw(st.sampled_from(topics))
        self._acts(
            person, "say", text=text, chat_id=chat, thread=thread, reply_to=self._some_message(data, chat)
        )

    @rule(
        person=PEOPLE,
        action=st.sampled_from(["edit", "delete", "react", "tap"]),
        in_group=st.booleans(),
        data=st.data(),
    )
    def somebody_touches_a_message(
        self, person: int, action: str, in_group: bool, data: st.DataObject
    ) -> None:
        chat = GROUP if in_group else person
        body = {"text": "corrigé", "emoji": "👍", "data": "d", "message_id": self._some_message(data, chat)}
        self._acts(person, action, chat_id=chat, **body)

    @rule(person=PEOPLE, action=st.sampled_from(["block", "unblock", "leave_telegram"]))
    def somebody_comes_or_goes(self, person: int, action: str) -> None:
        self._acts(person, action)

    @rule(person=PEOPLE, kind=st.sampled_from(["photo", "document", "voice", "sticker", "video_note"]))
    def somebody_sends_a_file(self, person: int, kind: str) -> None:
        self._acts(person, "send_file", kind=kind, body="")

    @rule(
        status=st.sampled_from(["administrator", "administrator", "member", "left", "kicked"]),
        forum=st.booleans(),
    )
    def the_group_changes(self, status: str, forum: bool) -> None:
        self.stage.changes("set_bot", status=status)
        self.stage.changes("set_forum", on=forum)

    @rule(chat=CHATS, text=TEXTS, data=st.data())
    def the_bot_writes(self, chat: int, text: str, data: st.DataObject) -> None:
        markup = {"inline_keyboard": [[{"text": "b", "callback_data": "d"}]]}
        thread = data.draw(st.sampled_from([0, 1, *self.stage.world.chats[GROUP].topics]))
        self._calls("sendMessage", chat_id=chat, text=text, message_thread_id=thread, reply_markup=markup)

    @rule(
        chat=CHATS,
        method=st.sampled_from(
            ["editMessageText", "deleteMessage", "pinChatMessage", "unpinChatMessage", "copyMessage"]
        ),
        data=st.data(),
    )
    def the_bot_touches_a_message(self, chat: int, method: str, data: st.DataObject) -> None:
        message = self._some_message(data, chat)
        self._calls(method, chat_id=chat, from_chat_id=chat, message_id=message, text="corrigé")

    @rule(
        method=st.sampled_from(
            ["createForumTopic", "editForumTopic", "closeForumTopic", "reopenForumTopic", "deleteForumTopic"]
        ),
        data=st.data(),
    )
    def the_bot_handles_a_topic(self, method: str, data: st.DataObject) -> None:
        thread = data.draw(st.sampled_from([1, *self.stage.world.chats[GROUP].topics]))
        self._calls(method, chat_id=GROUP, message_thread_id=thread, name="Sujet")

    @invariant()
    def every_update_is_read_by_ptb_and_ids_follow(self) -> None:
        updates = self.stage.world.updates.first(1000)
        for update in updates:
            assert Update.de_json(json.loads(json.dumps(update.as_json())), READER).update_id == update.id
        ids = [update.id for update in updates]
        assert ids == list(range(ids[0], ids[0] + len(ids))) if ids else True
        self.stage.world.updates.clear()

    @invariant()
    def every_message_is_where_it_says(self) -> None:
        for chat in self.stage.world.chats.values():
            for number, message in chat.messages.items():
                assert (message.id, message.chat) == (number, chat)
                assert message.topic is None or message.topic.id in chat.topics
            assert set(chat.pinned) <= set(chat.messages)


TestAnythingHappens = AnythingHappens.TestCase
TestAnythingHappens.settings = settings(max_examples=20, stateful_step_count=25, deadline=None)
