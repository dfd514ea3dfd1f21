"""The forum: topics as the bot handles them, and what people do to them."""

import pytest
from telegram import Bot
from telegram.error import BadRequest

from bot.simulator.methods.topics import ICONS
from tests.simulator.client import GROUP, KARIM, SAMIA, Simulation
from tests.simulator.reading import last_message, taken


async def opened(bot: Bot) -> int:
    return (await bot.create_forum_topic(GROUP, "Samia · n° 1")).message_thread_id


async def test_a_new_topic_is_told_to_the_bot_itself(bot: Bot) -> None:
    topic = await bot.create_forum_topic(GROUP, "Samia · n° 1", icon_custom_emoji_id="icon-4")
    message = await last_message(bot)
    assert message.forum_topic_created is not None
    assert message.forum_topic_created.name == topic.name == "Samia · n° 1"
    assert message.message_id == message.message_thread_id == topic.message_thread_id


async def test_messages_of_a_topic_answer_its_first_message(bot: Bot) -> None:
    thread = await opened(bot)
    sent = await bot.send_message(GROUP, "Carte", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (thread, True)
    assert sent.reply_to_message is not None
    assert sent.reply_to_message.message_id == thread


async def test_an_advisor_writes_in_a_topic(sim: Simulation, bot: Bot) -> None:
    thread = await opened(bot)
    await sim.person(KARIM).in_topic(GROUP, thread).says("Bonjour Samia")
    message = await last_message(bot)
    assert (message.text, message.message_thread_id, message.is_topic_message) == (
        "Bonjour Samia",
        thread,
        True,
    )


async def test_general_has_no_number(sim: Simulation, bot: Bot) -> None:
    assert (await bot.send_message(GROUP, "À tous")).message_thread_id is None
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(GROUP, "À tous", message_thread_id=1)
    karim = sim.person(KARIM).in_topic(GROUP)
    first = await karim.says("Qui prend ?")
    await karim.says("Moi", reply_to=first.id)
    message = await last_message(bot)
    assert (message.message_thread_id, message.is_topic_message) == (first.id, None)


async def test_a_topic_is_renamed_closed_and_reopened(bot: Bot) -> None:
    thread = await opened(bot)
    assert await bot.edit_forum_topic(
        GROUP, thread, name="Samia · n° 1 · clos", icon_custom_emoji_id="icon-3"
    )
    assert (await last_message(bot)).forum_topic_edited is not None
    assert await bot.close_forum_topic(GROUP, thread)
    assert (await last_message(bot)).forum_topic_closed is not None
    await bot.send_message(GROUP, "Encore un mot", message_thread_id=thread)
    assert await bot.reopen_forum_topic(GROUP, thread)
    assert (await last_message(bot)).forum_topic_reopened is not None


async def test_changing_nothing_is_refused(bot: Bot) -> None:
    thread = await opened(bot)
    for unchanged in (
        bot.edit_forum_topic(GROUP, thread, name="Samia · n° 1"),
        bot.reopen_forum_topic(GROUP, thread),
    ):
        with pytest.raises(BadRequest, match="Topic_not_modified"):
            await unchanged


async def test_names_and_icons_have_rules(bot: Bot) -> None:
    assert (await bot.create_forum_topic(GROUP, "x" * 200)).name == "x" * 128
    with pytest.raises(BadRequest, match="Title must be non-empty"):
        await bot.create_forum_topic(GROUP, " ")
    with pytest.raises(BadRequest, match="Invalid icon color specified"):
        await bot.create_forum_topic(GROUP, "a", icon_color=1)
    with pytest.raises(BadRequest, match="Document_invalid"):
        await bot.create_forum_topic(GROUP, "a", icon_custom_emoji_id="inconnu")
    stickers = await bot.get_forum_topic_icon_stickers()
    assert {sticker.custom_emoji_id: sticker.emoji for sticker in stickers} == ICONS


@pytest.mark.parametrize("by", ["the bot", "a human"])
async def test_a_deleted_topic_goes_without_an_update(sim: Simulation, bot: Bot, by: str) -> None:
    thread = await opened(bot)
    before = len(sim.world.updates)
    if by == "the bot":
        await bot.delete_forum_topic(GROUP, thread)
    else:
        await sim.group("delete_topic", thread=thread)
    assert len(sim.world.updates) == before
    assert await sim.shown(GROUP) == []
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(GROUP, "Carte", message_thread_id=thread)
    with pytest.raises(BadRequest, match="Topic_id_invalid"):
        await bot.close_forum_topic(GROUP, thread)


async def test_a_closed_topic_is_closed_to_a_bot_without_rights(sim: Simulation, bot: Bot) -> None:
    thread = await opened(bot)
    await sim.group("close_topic", thread=thread)
    await sim.group("set_bot", status="administrator", without=["can_manage_topics"])
    with pytest.raises(BadRequest, match="Topic_closed"):
        await bot.send_message(GROUP, "Carte", message_thread_id=thread)
    await sim.group("reopen_topic", thread=thread)
    await bot.send_message(GROUP, "Carte", message_thread_id=thread)


async def test_a_closed_topic_is_closed_to_advisors(sim: Simulation, bot: Bot) -> None:
    thread = await opened(bot)
    await sim.group("close_topic", thread=thread)
    with pytest.raises(AssertionError, match="Ce sujet est fermé"):
        await sim.person(KARIM).in_topic(GROUP, thread).says("Trop tard")


async def test_without_topics_the_number_is_ignored(sim: Simulation, bot: Bot) -> None:
    thread = await opened(bot)
    await sim.group("set_forum", on=False)
    assert (await bot.get_chat(GROUP)).is_forum is None
    sent = await bot.send_message(GROUP, "Carte", message_thread_id=thread)
    assert (sent.message_thread_id, sent.is_topic_message) == (None, None)
    with pytest.raises(BadRequest, match="The chat is not a forum"):
        await bot.create_forum_topic(GROUP, "Samia")
    await sim.group("set_forum", on=True)
    assert (await bot.send_message(GROUP, "Carte", message_thread_id=thread)).is_topic_message


async def test_privacy_hides_ordinary_messages_from_a_bot_that_is_not_administrator(
    sim: Simulation, bot: Bot
) -> None:
    karim = sim.person(KARIM).in_topic(GROUP)
    mine = await bot.send_message(GROUP, "Qui prend ?")
    await sim.group("set_bot", status="member")
    await karim.says("entre nous")
    await karim.says("/prendre")
    await karim.says("moi", reply_to=mine.message_id)
    texts = [update.message.text for update in await taken(bot) if update.message]
    assert texts == ["/prendre", "moi"]
    await sim.group("set_privacy", on=False)
    await karim.says("pour tous")
    assert (await last_message(bot)).text == "pour tous"


async def test_members_come_and_go(sim: Simulation, bot: Bot) -> None:
    await sim.group("leave", actor=KARIM)
    assert (await last_message(bot)).left_chat_member is not None
    with pytest.raises(AssertionError, match="Karim n’est pas dans ce groupe"):
        await sim.person(KARIM).in_topic(GROUP).says("Coucou")
    await sim.group("join", actor=SAMIA)
    assert [user.first_name for user in (await last_message(bot)).new_chat_members] == ["Samia"]


async def test_an_upgrade_is_told_in_both_groups(sim: Simulation, bot: Bot) -> None:
    new = int(str((await sim.group("upgrade"))["chat_id"]))
    old_told, new_told = [update.message for update in await taken(bot)][-2:]
    assert old_told is not None
    assert new_told is not None
    assert (old_told.chat.id, old_told.migrate_to_chat_id) == (GROUP, new)
    assert (new_told.chat.id, new_told.migrate_from_chat_id) == (new, GROUP)
