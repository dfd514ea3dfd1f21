"""python-telegram-bot, which is strict about answers, reads everything that the simulator says."""

from pathlib import Path

import pytest
from telegram import (
    Bot,
    BotCommandScopeChat,
    ChatMemberAdministrator,
    ChatMemberOwner,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    MessageEntity,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.constants import ReactionEmoji
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
)

from bot.simulator.methods.marks import REACTIONS, VARIATION
from tests.simulator.client import DOMINIQUE, GROUP, KARIM, LEA, SAMIA, YANIS, Simulation
from tests.simulator.reading import last_message, taken

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Oui", callback_data="oui")]])


@pytest.fixture(autouse=True)
async def samia_started(sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")


async def test_the_bot_knows_itself(bot: Bot) -> None:
    assert bot.username == "orientation_gen_bot"
    assert bot.can_read_all_group_messages is False


async def test_a_message_comes_back_with_its_entities_and_buttons(bot: Bot) -> None:
    bold = MessageEntity(MessageEntity.BOLD, 0, 4)
    sent = await bot.send_message(SAMIA, "Lens 🎓", entities=[bold], reply_markup=KEYBOARD)
    assert sent.parse_entity(bold) == "Lens"
    assert sent.reply_markup == KEYBOARD
    assert sent.chat.first_name == "Samia"


async def test_the_space_around_a_text_goes_and_its_entities_follow(bot: Bot) -> None:
    sent = await bot.send_message(SAMIA, " \n🎓 Lens ", entities=[MessageEntity(MessageEntity.BOLD, 0, 10)])
    assert sent.text == "🎓 Lens"
    assert list(sent.parse_entities().values()) == ["🎓 Lens"]


async def test_a_tap_comes_with_its_message_and_is_answered_once(sim: Simulation, bot: Bot) -> None:
    samia = sim.person(SAMIA)
    sent = await bot.send_message(SAMIA, "Sûre ?", reply_markup=KEYBOARD)
    await samia.taps("Oui")
    query = (await taken(bot))[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert (query.data, query.message.message_id, query.message.is_accessible) == (
        "oui",
        sent.message_id,
        True,
    )
    await query.answer("Noté", show_alert=True)
    assert await samia.is_told() == "Noté"
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired"):
        await query.answer()


async def test_an_edit_gives_the_message_back(sim: Simulation, bot: Bot) -> None:
    sent = await bot.send_message(SAMIA, "Avant", reply_markup=KEYBOARD)
    edited = await bot.edit_message_text("Après", SAMIA, sent.message_id)
    assert not isinstance(edited, bool)
    assert (edited.text, edited.reply_markup) == ("Après", None)
    assert edited.edit_date is not None
    with_buttons = await bot.edit_message_reply_markup(SAMIA, sent.message_id, reply_markup=KEYBOARD)
    assert not isinstance(with_buttons, bool)
    assert (await sim.person(SAMIA).sees_edit()).text == "Après"


async def test_people_edit_what_they_wrote(sim: Simulation, bot: Bot) -> None:
    samia = sim.person(SAMIA)
    said = await samia.says("lnes")
    await samia.edits(said.id, "lens")
    edited = (await taken(bot))[-1].edited_message
    assert edited is not None
    assert (edited.message_id, edited.text) == (said.id, "lens")


async def test_a_reply_keyboard_is_on_the_screen_only(sim: Simulation, bot: Bot) -> None:
    sent = await bot.send_message(SAMIA, "Où ?", reply_markup=ReplyKeyboardMarkup([["Je ne sais pas"]]))
    assert sent.reply_markup is None
    (shown,) = await sim.person(SAMIA).sees()
    assert shown.keys == ("Je ne sais pas",)


async def test_places_both_ways(sim: Simulation, bot: Bot) -> None:
    sent = await bot.send_venue(SAMIA, 50.43, 2.83, "Fabrique", "1 rue du Port, Lens")
    assert sent.venue is not None
    assert (sent.venue.title, sent.venue.location.latitude) == ("Fabrique", 50.43)
    assert (await bot.send_location(SAMIA, 50.43, 2.83)).location is not None
    await sim.person(SAMIA).shares_position(48.93, 2.35)
    message = await last_message(bot)
    assert message.location is not None
    assert message.location.longitude == 2.35


async def test_files_go_both_ways(sim: Simulation, bot: Bot, tmp_path: Path) -> None:
    catalogue = tmp_path / "formations.csv"
    catalogue.write_bytes("intitulé;ville\nDéveloppeur;Lens\n".encode())
    sent = await bot.send_document(SAMIA, catalogue, caption="Le catalogue")
    assert sent.document is not None
    assert (sent.document.file_name, sent.caption) == ("formations.csv", "Le catalogue")
    again = await bot.send_document(SAMIA, sent.document.file_id)
    assert again.document == sent.document
    await sim.person(SAMIA).sends_file("document", b"retour", name="retour.txt", mime="text/plain")
    came = await last_message(bot)
    assert came.document is not None
    file = await bot.get_file(came.document.file_id)
    assert bytes(await file.download_as_bytearray()) == b"retour"


@pytest.mark.parametrize("kind", ["photo", "voice", "sticker", "video_note"])
async def test_media_of_every_kind_come_and_are_copied(sim: Simulation, bot: Bot, kind: str) -> None:
    shown = await sim.person(SAMIA).sends_file(kind, b"?")
    came = await last_message(bot)
    assert getattr(came, kind)
    copy = await bot.copy_message(GROUP, SAMIA, shown.id)
    assert (await sim.shown(GROUP))[-1].id == copy.message_id


async def test_the_bot_sends_media_of_every_kind(bot: Bot) -> None:
    photo = await bot.send_photo(SAMIA, b"image", caption="Une photo")
    assert photo.photo
    assert (await bot.edit_message_caption(SAMIA, photo.message_id, caption="Mieux")) is not True
    assert (await bot.send_voice(SAMIA, b"son")).voice
    assert (await bot.send_sticker(SAMIA, b"autocollant")).sticker
    assert (await bot.send_contact(SAMIA, "0600000000", "Karim")).contact


async def test_an_album_is_several_messages_under_one_number(bot: Bot) -> None:
    photos = await bot.send_media_group(SAMIA, [InputMediaPhoto(b"1", caption="Deux"), InputMediaPhoto(b"2")])
    assert len({photo.media_group_id for photo in photos}) == 1
    assert [photo.caption for photo in photos] == ["Deux", None]
    mixed = [InputMediaDocument(b"1", filename="a.txt"), InputMediaDocument(b"2", filename="b.txt")]
    assert [message.document is not None for message in await bot.send_media_group(SAMIA, mixed)] == [
        True,
        True,
    ]


async def test_copies_keep_albums_and_skip_what_cannot_be_copied(sim: Simulation, bot: Bot) -> None:
    samia = sim.person(SAMIA)
    album = [(await samia.sends_file("photo", album="a")).id for _ in range(2)]
    protected = (await bot.send_message(SAMIA, "secret", protect_content=True)).message_id
    copies = await bot.copy_messages(GROUP, SAMIA, [*album, protected])
    assert len(copies) == 2
    shown = {message.id: message for message in await sim.shown(GROUP)}
    assert len({shown[copy.message_id].raw["media_group_id"] for copy in copies}) == 1
    with pytest.raises(BadRequest, match="Message has protected content and can't be forwarded"):
        await bot.copy_message(GROUP, SAMIA, protected)


async def test_a_copy_is_the_bots_own_and_can_be_edited(sim: Simulation, bot: Bot) -> None:
    said = await sim.person(SAMIA).says("bonjour")
    copy = await bot.copy_message(GROUP, SAMIA, said.id)
    await bot.edit_message_text("(corrigé) bonsoir", GROUP, copy.message_id)
    assert (await sim.shown(GROUP))[-1].text == "(corrigé) bonsoir"


async def test_replies_keep_their_target(sim: Simulation, bot: Bot) -> None:
    question = await bot.send_message(SAMIA, "Où ?")
    await sim.person(SAMIA).says("Lens", reply_to=question.message_id)
    answer = await last_message(bot)
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == question.message_id
    lost = ReplyParameters(1, allow_sending_without_reply=True)
    assert (await bot.send_message(SAMIA, "Ok", reply_parameters=lost)).reply_to_message is None


async def test_messages_are_deleted(sim: Simulation, bot: Bot) -> None:
    one, two, three = [(await bot.send_message(SAMIA, text)).message_id for text in "abc"]
    assert await bot.delete_message(SAMIA, one)
    assert await bot.delete_messages(SAMIA, [two, three, 1])
    assert [shown.text for shown in await sim.shown(SAMIA)] == ["/start"]


async def test_reactions_both_ways(sim: Simulation, bot: Bot) -> None:
    await bot.get_updates(offset=-1, allowed_updates=["message", "message_reaction"])
    said = await sim.person(SAMIA).says("merci")
    await bot.set_message_reaction(SAMIA, said.id, ReactionEmoji.RED_HEART)
    await sim.person(SAMIA).reacts(said.id, "👍")
    update = (await taken(bot))[-1].message_reaction
    assert update is not None
    assert [reaction.to_dict()["emoji"] for reaction in update.new_reaction] == ["👍"]
    assert (await sim.shown(SAMIA))[-1].raw["reactions"] == sorted(["❤", "👍"])


def test_the_reactions_are_telegrams() -> None:
    assert {emoji.value.replace(VARIATION, "") for emoji in ReactionEmoji} == REACTIONS


async def test_the_group_and_its_members(bot: Bot) -> None:
    chat = await bot.get_chat(GROUP)
    assert (chat.type, chat.title, chat.is_forum) == ("supergroup", "Équipe orientation", True)
    administrators = await bot.get_chat_administrators(GROUP)
    assert [type(member) for member in administrators] == [ChatMemberOwner, ChatMemberAdministrator]
    assert (await bot.get_chat_member(GROUP, KARIM)).status == "member"
    assert (await bot.get_chat_member(GROUP, SAMIA)).status == "left"
    assert await bot.get_chat_member_count(GROUP) == 5
    private = await bot.get_chat(SAMIA)
    assert (private.type, private.first_name) == ("private", "Samia")


async def test_pins_are_told_by_a_service_message(bot: Bot) -> None:
    sent = await bot.send_message(GROUP, "Tableau")
    await bot.pin_chat_message(GROUP, sent.message_id)
    update = await last_message(bot)
    assert update.pinned_message is not None
    assert update.pinned_message.message_id == sent.message_id
    pinned = (await bot.get_chat(GROUP)).pinned_message
    assert pinned is not None
    await bot.unpin_chat_message(GROUP)
    assert (await bot.get_chat(GROUP)).pinned_message is None


async def test_blocking_is_told(sim: Simulation, bot: Bot) -> None:
    await sim.person(SAMIA).blocks()
    change = (await taken(bot))[-1].my_chat_member
    assert change is not None
    assert (change.old_chat_member.status, change.new_chat_member.status) == ("member", "kicked")
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(SAMIA, "Coucou")


async def test_what_the_bot_says_of_itself(bot: Bot) -> None:
    await bot.set_my_commands([("aide", "ce que je sais faire")])
    assert [command.command for command in await bot.get_my_commands()] == ["aide"]
    await bot.set_my_description("Je t’aide.")
    assert (await bot.get_my_description()).description == "Je t’aide."
    await bot.set_my_short_description("Bref.")
    assert (await bot.get_my_short_description()).short_description == "Bref."
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()


async def test_commands_may_be_for_one_chat_that_the_bot_knows(bot: Bot) -> None:
    await bot.set_my_commands([("aide", "ce que je sais faire")])
    await bot.set_my_commands([("bilan", "les chiffres")], scope=BotCommandScopeChat(SAMIA))
    assert [command.command for command in await bot.get_my_commands()] == ["aide"]
    mine = await bot.get_my_commands(scope=BotCommandScopeChat(SAMIA))
    assert [command.command for command in mine] == ["bilan"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(SAMIA))
    assert await bot.get_my_commands(scope=BotCommandScopeChat(SAMIA)) == ()
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands([("bilan", "les chiffres")], scope=BotCommandScopeChat(LEA))


async def test_files_have_telegrams_sizes(sim: Simulation, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.send_photo(SAMIA, b"x" * 10_000_001)
    await bot.send_document(SAMIA, b"x" * 10_000_001)
    for size in (20_000_000, 20_000_001):
        await sim.person(SAMIA).sends_file("document", b"x" * size, name="offre 1#?.csv")
    fits, too_big = [shown.raw["document"] for shown in (await sim.shown(SAMIA))[-2:]]
    assert isinstance(fits, dict)
    assert isinstance(too_big, dict)
    file = await bot.get_file(fits["file_id"])
    assert len(await file.download_as_bytearray()) == 20_000_000
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.get_file(too_big["file_id"])


async def test_a_webhook_is_described(bot: Bot) -> None:
    await bot.set_webhook("http://127.0.0.1:9/telegram", secret_token="secret", max_connections=5)
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections) == ("http://127.0.0.1:9/telegram", 5)
    with pytest.raises(Conflict):
        await bot.get_updates()
    await bot.delete_webhook()


async def test_the_bot_leaves(bot: Bot) -> None:
    assert await bot.leave_chat(GROUP)
    with pytest.raises(Forbidden, match="bot is not a member of the supergroup chat"):
        await bot.send_message(GROUP, "Coucou")


async def test_errors_reach_ptb_as_its_own_exceptions(
    sim: Simulation, bot: Bot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")  # as PTB asks, or it warns
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(YANIS, "a")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(DOMINIQUE, "a")
    await sim.group("upgrade")
    with pytest.raises(ChatMigrated):
        await bot.send_message(GROUP, "a")
    await sim.faults("too_many_requests", retry_after=7)
    with pytest.raises(RetryAfter, match="Retry in 0:00:07"):
        await bot.send_message(SAMIA, "a")
    await sim.faults("refuse")
    with pytest.raises(NetworkError, match="Internal Server Error"):
        await bot.send_message(SAMIA, "a")


async def test_typing_is_seen(sim: Simulation, bot: Bot) -> None:
    await sim.person(LEA).says("/start")
    assert await bot.send_chat_action(LEA, "typing")
    kinds = [change["kind"] for change in sim.world.journal.after(0, LEA)]
    assert kinds == ["posted", "typing"]
