"""What people can do, and what they are told when they cannot."""

import pytest

from tests.simulator.client import DOMINIQUE, GROUP, KARIM, MOUSSA, SAMIA, YANIS, Person, Simulation

BUTTON = {"inline_keyboard": [[{"text": "Oui", "callback_data": "oui"}]]}


async def started(sim: Simulation, person: int = SAMIA) -> Person:
    await sim.person(person).says("/start")
    return sim.person(person)


async def test_commands_are_marked_in_what_people_write(sim: Simulation) -> None:
    shown = await sim.person(SAMIA).says("😀 voir /aide@orientation_gen_bot, pas http://x/aide")
    assert shown.raw["entities"] == [{"type": "bot_command", "offset": 8, "length": 25}]


async def test_somebody_new_gets_a_number_and_a_chat(sim: Simulation) -> None:
    ines = await sim.add_learner(" Inès ")
    assert ines.id == MOUSSA + 1
    await ines.says("/start")
    await sim.result("sendMessage", chat_id=ines.id, text="Bonjour")
    with pytest.raises(AssertionError, match="Il faut un prénom"):
        await sim.add_learner(" ")


async def test_an_empty_message_is_not_sent(sim: Simulation) -> None:
    with pytest.raises(AssertionError, match="Le message est vide"):
        await sim.person(SAMIA).says("  ")


async def test_people_change_only_what_is_theirs(sim: Simulation) -> None:
    samia = await started(sim)
    sent = await sim.result("sendMessage", chat_id=SAMIA, text="Bonjour")
    assert isinstance(sent, dict)
    for act in (samia.edits(sent["message_id"], "Non"), samia.deletes(sent["message_id"])):
        with pytest.raises(AssertionError, match="Ce message n’est pas le tien"):
            await act
    said = await samia.says("lnes")
    with pytest.raises(AssertionError, match="Le message est vide"):
        await samia.edits(said.id, " ")
    await samia.deletes(said.id)
    with pytest.raises(AssertionError, match="Ce message n’est plus là"):
        await samia.edits(said.id, "lens")


async def test_a_caption_is_edited_as_a_text_is(sim: Simulation) -> None:
    samia = await started(sim)
    photo = await samia.sends_file("photo", caption="ma vile")
    assert (await samia.edits(photo.id, "ma ville")).text == "ma ville"


async def test_a_deletion_is_not_told(sim: Simulation) -> None:
    samia = await started(sim)
    said = await samia.says("oups")
    before = len(sim.world.updates)
    await samia.deletes(said.id)
    assert len(sim.world.updates) == before


async def test_a_button_that_went_away_cannot_be_tapped(sim: Simulation) -> None:
    samia = await started(sim)
    sent = await sim.result("sendMessage", chat_id=SAMIA, text="Sûre ?", reply_markup=BUTTON)
    assert isinstance(sent, dict)
    with pytest.raises(AssertionError, match="no button « Non »"):
        await samia.taps("Non")
    await sim.result("editMessageReplyMarkup", chat_id=SAMIA, message_id=sent["message_id"])
    with pytest.raises(AssertionError, match="Ce bouton n’est plus là"):
        await sim.tells(f"people/{SAMIA}/tap", message_id=sent["message_id"], data="oui")


async def test_a_tap_expires(sim: Simulation) -> None:
    samia = await started(sim)
    await sim.result("sendMessage", chat_id=SAMIA, text="Sûre ?", reply_markup=BUTTON)
    tap = await samia.taps("Oui")
    sim.world.queries[tap].date -= 61
    answer = await sim.call("answerCallbackQuery", callback_query_id=tap)
    assert "query is too old" in answer.json()["description"]


async def test_a_blocked_bot_hears_nothing(sim: Simulation) -> None:
    samia = await started(sim)
    await samia.blocks()
    await samia.blocks()
    with pytest.raises(AssertionError, match="Le bot est bloqué"):
        await samia.says("Coucou")
    await samia.unblocks()
    await samia.says("Coucou")
    kinds = [update.kind for update in sim.world.updates]
    assert kinds == ["message", "my_chat_member", "my_chat_member", "message"]


async def test_a_deleted_account_says_nothing_more(sim: Simulation) -> None:
    samia = await started(sim)
    await samia.leaves_telegram()
    with pytest.raises(AssertionError, match="Ce compte est supprimé"):
        await samia.says("Coucou")


async def test_a_person_is_not_in_the_chat_of_another(sim: Simulation) -> None:
    for chat in (YANIS, GROUP, -5):
        with pytest.raises(AssertionError, match=r"n’existe pas|n’est pas dans ce groupe"):
            await sim.tells(f"people/{SAMIA}/say", text="Coucou", chat_id=chat)


async def test_what_cannot_be_sent(sim: Simulation) -> None:
    rows: list[tuple[str, dict[str, object], str]] = [
        ("share_location", {"latitude": 95, "longitude": 2}, "Il faut une latitude"),
        ("send_file", {"kind": "hologram", "body": ""}, "Ce genre de fichier n’existe pas"),
        ("send_file", {"kind": "photo", "body": "é"}, "Le fichier est illisible"),
        ("say", {"text": "a", "chat_id": GROUP, "thread": 1}, "Ce sujet n’existe plus"),
    ]
    for action, body, sentence in rows:
        with pytest.raises(AssertionError, match=sentence):
            await sim.tells(f"people/{KARIM}/{action}", **body)


async def test_a_contact_is_shared(sim: Simulation) -> None:
    await sim.tells(f"people/{SAMIA}/share_contact", phone_number="+33600000000")
    (update,) = sim.world.updates
    assert update.body["contact"] == {"phone_number": "+33600000000", "first_name": "Samia", "user_id": SAMIA}


async def test_what_a_group_refuses(sim: Simulation) -> None:
    rows: list[tuple[str, dict[str, object], str]] = [
        ("create_topic", {"name": " "}, "Il faut un groupe à sujets, et un nom"),
        ("close_topic", {"thread": 1}, "Ce sujet n’existe plus"),
        ("join", {"actor": KARIM}, "Karim est déjà dans le groupe"),
        ("leave", {"actor": SAMIA}, "Samia n’est pas dans le groupe"),
        ("set_bot", {"status": "king"}, "Le bot est administrateur, membre, parti ou exclu"),
        ("create_topic", {"actor": 5, "name": "a"}, "Il faut dire qui agit"),
    ]
    for change, body, sentence in rows:
        with pytest.raises(AssertionError, match=sentence):
            await sim.tells(f"groups/{GROUP}/{change}", **{"actor": DOMINIQUE, **body})
