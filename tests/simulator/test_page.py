"""The page in a real browser: with the keyboard alone, on a small screen, in both colour schemes."""

import asyncio
import base64
import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress

import httpx
import pytest
import pytest_asyncio
from playwright.async_api import Browser, ConsoleMessage, Page, expect

from bot.simulator.serving import PAGE, serving
from tests.browsing import browsing
from tests.simulator import client
from tests.simulator.client import DOMINIQUE, GROUP, KARIM, SAMIA, YANIS, Simulation

# One loop for the module, so that all tests share one browser.
pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="module")]

PHONE = {"width": 360, "height": 740}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
# 8 points wide, 800 high.
TALL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAMgAQAAAAA2Yx7gAAAAFklEQVR4nGP4zzAKR+EoHIWjcBSSDAHUJh0OstVF+QAAAABJRU5ErkJggg=="
)
CARD = "Développeur web\nFabrique de démonstration, Lens"
BUTTONS = {"inline_keyboard": [[{"text": "Détails", "callback_data": "détails"}]]}
KEYS = {
    "keyboard": [[{"text": "Partager ma position", "request_location": True}], ["Je ne sais pas"]],
    "input_field_placeholder": "Ta ville",
}


async def answer(sim: Simulation, update: dict[str, dict[str, object]]) -> None:
    """A bot of three rules."""
    if tap := update.get("callback_query"):
        await sim.result("answerCallbackQuery", callback_query_id=tap["id"], text="C’est noté")
        message = tap["message"]
        assert isinstance(message, dict)
        edit = {
            "chat_id": message["chat"]["id"],
            "message_id": message["message_id"],
            "text": "Six mois, gratuit.",
        }
        await sim.result("editMessageText", **edit)
        return
    message = update.get("message", {})
    chat = message.get("chat")
    if not isinstance(chat, dict) or chat["type"] != "private":
        return
    if message.get("text") == "/start":
        await sim.result(
            "sendMessage", chat_id=chat["id"], text="Bonjour, tu habites où ?", reply_markup=KEYS
        )
    elif "location" in message:
        place = {"title": "Fabrique de démonstration", "address": "1 rue du Port, Lens"}
        await sim.result("sendVenue", chat_id=chat["id"], latitude=50.43, longitude=2.83, **place)
    else:
        bold = [{"type": "bold", "offset": 0, "length": 15}]
        await sim.result("sendMessage", chat_id=chat["id"], text=CARD, entities=bold, reply_markup=BUTTONS)


@pytest_asyncio.fixture(loop_scope="module")
async def sim() -> AsyncIterator[Simulation]:
    async with client.local() as simulation:
        yield simulation


@pytest_asyncio.fixture(loop_scope="module")
async def small_bot(sim: Simulation) -> AsyncIterator[None]:
    async def work() -> None:
        offset = 0
        while True:
            found = await sim.result("getUpdates", offset=offset, timeout=20)
            assert isinstance(found, list)
            for update in found:
                offset = update["update_id"] + 1
                await answer(sim, update)

    await sim.result("setMyCommands", commands=[{"command": "aide", "description": "ce que je sais faire"}])
    task = asyncio.create_task(work())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError, httpx.HTTPError):
        await task


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with browsing() as chrome:
        yield chrome


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the page says in the console: nothing, or the test fails."""
    said: list[str] = []
    yield said
    assert said == []


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser, sim: Simulation, complaints: list[str]) -> AsyncIterator[Page]:
    def heard(message: ConsoleMessage) -> None:
        complaints.append(message.text)

    context = await browser.new_context(viewport=PHONE, reduced_motion="reduce", locale="fr-FR")  # type: ignore[arg-type] # a TypedDict
    tab = await context.new_page()
    tab.on("console", heard)
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    await tab.goto(sim.address)
    yield tab
    await context.close()


async def open_chat(page: Page, sim: Simulation, *parts: object) -> None:
    await page.goto(f"{sim.address}/#/{'/'.join(map(str, parts))}")


async def focused(page: Page) -> str:
    """The accessible name of what has the keyboard, as far as it is a label or its text."""
    return str(
        await page.evaluate(
            "(e => e.getAttribute('aria-label') ?? e.labels?.[0]?.textContent ?? e.textContent)(document.activeElement)"
        )
    )


async def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called `name` has the focus."""
    for _ in range(40):
        if (await focused(page)).strip() == name:
            return
        await page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches « {name} »")


@pytest.mark.usefixtures("small_bot")
async def test_a_conversation_with_the_keyboard_alone(page: Page) -> None:
    await expect(page.get_by_text("rien ne quitte cet ordinateur").last).to_be_visible()
    await tab_to(page, "Démarrer")
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Bonjour, tu habites où ?")).to_be_visible()
    assert await focused(page) == "Message"
    await page.keyboard.type("a lens")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("ou pas loin")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text").last).to_have_text("a lens\nou pas loin")
    await expect(page.locator(".bot strong")).to_have_text("Développeur web")
    assert await focused(page) == "Message"
    for _ in range(20):
        await page.keyboard.press("Shift+Tab")
        if await focused(page) == "Détails":
            break
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("status").filter(has_text="C’est noté")).to_be_visible()
    await expect(page.get_by_text("Six mois, gratuit.")).to_be_visible()
    await expect(page.get_by_text("modifié")).to_be_visible()
    assert await focused(page) == "Message"


@pytest.mark.usefixtures("small_bot")
async def test_the_skip_link_goes_where_one_writes_and_changes_nobody(page: Page, sim: Simulation) -> None:
    await open_chat(page, sim, YANIS)
    await expect(page.get_by_text("tu es Yanis")).to_be_visible()
    address = page.url
    skip = page.get_by_role("link", name="Aller à la zone d’écriture")
    await skip.press("Enter")
    assert await focused(page) == "Démarrer"
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text")).to_have_text("/start")
    await skip.press("Enter")
    assert await focused(page) == "Message"
    assert page.url == address
    await page.get_by_role("button", name="Choisir qui tu es").click()
    await skip.press("Enter")
    assert await focused(page) == "Message"


async def test_the_keyboard_goes_with_the_screen(page: Page, sim: Simulation) -> None:
    await open_chat(page, sim, SAMIA)
    await page.get_by_role("button", name="Choisir qui tu es").press("Enter")
    assert "Samia" in await focused(page)
    await page.get_by_role("button", name="Yanis").press("Enter")
    await expect(page.get_by_text("tu es Yanis")).to_be_visible()
    await expect(page.locator("#title")).to_be_focused()
    await page.get_by_role("button", name="Choisir qui tu es").press("Enter")
    await page.get_by_role("button", name="Équipe orientation").press("Enter")
    await expect(page.get_by_role("button", name="Général")).to_be_focused()
    await page.get_by_role("button", name="Général").press("Enter")
    await expect(page.locator("#title")).to_be_focused()
    await page.get_by_role("button", name="Retour aux sujets").press("Enter")
    await expect(page.get_by_role("button", name="Général")).to_be_focused()
    await page.get_by_role("button", name="Retour", exact=True).press("Enter")
    assert "Équipe orientation" in await focused(page)


@pytest.mark.usefixtures("small_bot")
async def test_a_position_is_shared_from_the_keyboard_of_the_bot(page: Page) -> None:
    await page.get_by_role("button", name="Démarrer").click()
    await expect(page.get_by_placeholder("Ta ville")).to_be_visible()
    await page.get_by_role("button", name="Partager ma position").click()
    await page.get_by_label("Ma position").select_option("Lens")
    await page.get_by_role("button", name="Envoyer cette position").click()
    await expect(page.get_by_text("50,4300\u00a0; 2,8300")).to_be_visible()
    await page.get_by_role("button", name="Je ne sais pas").click()
    await expect(page.locator(".mine .text").last).to_have_text("Je ne sais pas")


async def test_files_are_attached(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    for name, label in (("cv.txt", "cv.txt"), ("photo.png", "Photo envoyée")):
        await page.get_by_role("button", name="Joindre").click()
        mime = "image/png" if name.endswith("png") else "text/plain"
        await page.locator("#file-input").set_input_files({"name": name, "mimeType": mime, "buffer": PIXEL})
        found = page.get_by_role("img", name=label) if mime == "image/png" else page.get_by_text(label)
        await expect(found).to_be_visible()
    for sample in ("Message vocal", "Autocollant"):
        await page.get_by_role("button", name="Joindre").click()
        await page.get_by_role("button", name=sample).click()
    await expect(page.get_by_text("Message vocal, 3 s")).to_be_visible()
    await expect(page.get_by_role("img", name="Autocollant")).to_be_visible()
    kinds = [set(update.body) & {"document", "photo", "voice", "sticker"} for update in sim.world.updates]
    assert kinds == [set(), {"document"}, {"photo"}, {"voice"}, {"sticker"}]


REPORT = b"""<!doctype html><meta charset=utf-8><title>Rapport</title><style>h1 { color: green }</style>
<h1>Tout va bien</h1><script>document.title = "pris"</script>"""


async def test_a_report_of_the_bot_opens_in_a_tab_where_it_can_do_nothing(
    page: Page, sim: Simulation
) -> None:
    await sim.person(DOMINIQUE).says("/start")
    await open_chat(page, sim, DOMINIQUE)
    form = {"chat_id": str(DOMINIQUE), "caption": "412 formations", "reply_markup": json.dumps(BUTTONS)}
    for name, mime in (("offre.csv", "text/csv"), ("rapport.html", "text/html")):
        files = {"document": (name, REPORT, mime)}
        answer = await sim.http.post(f"{sim.api_url}{sim.token}/sendDocument", data=form, files=files)
        assert answer.json()["ok"]
    await expect(page.get_by_text("412 formations").last).to_be_visible()
    await expect(page.get_by_role("button", name="Détails").last).to_be_visible()
    async with page.context.expect_page() as opening:
        await page.get_by_role("link", name="rapport.html").click()
    tab = await opening.value
    await expect(tab.get_by_role("heading")).to_have_text("Tout va bien")
    assert await tab.title() == "Rapport"
    async with page.expect_download() as downloading:
        await page.get_by_role("link", name="offre.csv").click()
    assert (await downloading.value).suggested_filename == "offre.csv"


async def test_commands_of_one_person_are_offered_to_nobody_else(page: Page, sim: Simulation) -> None:
    scope = {"type": "chat", "chat_id": DOMINIQUE}
    for person in (DOMINIQUE, SAMIA):
        await sim.person(person).says("/start")
    await sim.result("setMyCommands", commands=[{"command": "aide", "description": "Aide"}])
    await sim.result("setMyCommands", commands=[{"command": "bilan", "description": "Bilan"}], scope=scope)
    for person, offered in ((SAMIA, ["/aide — Aide"]), (DOMINIQUE, ["/bilan — Bilan"])):
        await open_chat(page, sim, person)
        await expect(page.locator(".mine .text")).to_have_text("/start")
        await page.get_by_label("Message", exact=True).fill("/")
        await expect(page.locator("#suggestions button")).to_have_text(offered)


async def test_a_picture_that_comes_late_is_followed(page: Page, sim: Simulation) -> None:
    for number in range(8):
        await sim.person(SAMIA).says(f"Message {number}")
    form, files = (
        {"chat_id": str(SAMIA), "caption": "412\nformations"},
        {"photo": ("bilan.png", TALL, "image/png")},
    )
    await sim.http.post(f"{sim.api_url}{sim.token}/sendPhoto", data=form, files=files)
    await expect(page.get_by_role("img", name="Image que sa légende décrit")).to_be_visible()
    await expect(page.get_by_text("formations")).to_be_in_viewport(ratio=1)


async def test_a_long_conversation_scrolls_within_its_own_list(page: Page, sim: Simulation) -> None:
    await sim.limits(enabled=False)
    await sim.person(SAMIA).says("/start")
    for number in range(30):
        await sim.result("sendMessage", chat_id=SAMIA, text=f"Message {number}")
    await expect(page.get_by_text("Message 29")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0


async def test_the_bot_is_seen_writing(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    await expect(page.locator(".mine .text")).to_have_text("/start")
    await sim.result("sendChatAction", chat_id=SAMIA, action="typing")
    await expect(page.get_by_text("le bot écrit…")).to_be_visible()
    await sim.result("sendMessage", chat_id=SAMIA, text="Voilà")
    await expect(page.get_by_text("le bot écrit…")).to_be_hidden()


async def test_the_bot_is_seen_writing_whatever_else_changes(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    await expect(page.locator(".mine .text")).to_have_text("/start")
    await sim.result("sendChatAction", chat_id=SAMIA, action="typing")
    await expect(page.get_by_text("le bot écrit…")).to_be_visible()
    await sim.add_learner("Inès")
    await expect(page.locator("#people")).to_contain_text("Inès")
    await expect(page.get_by_text("le bot écrit…")).to_be_visible()
    await open_chat(page, sim, YANIS)
    await expect(page.get_by_text("tu es Yanis")).to_be_visible()


@pytest.mark.usefixtures("small_bot")
async def test_commands_are_suggested(page: Page) -> None:
    await page.get_by_role("button", name="Démarrer").click()
    await page.get_by_label("Message", exact=True).fill("/a")
    await page.get_by_role("button", name="/aide").click()
    await expect(page.locator(".mine .text").last).to_have_text("/aide")


async def test_what_people_write_is_never_html(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("<img src=x onerror=alert(1)><b>gras</b>")
    await expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    assert await page.locator("#messages img, #messages b").count() == 0


async def test_messages_of_others_are_counted(page: Page, sim: Simulation) -> None:
    await sim.person(YANIS).says("/start")
    await page.get_by_role("button", name="Choisir qui tu es").click()
    for text in ("un", "deux"):
        await sim.result("sendMessage", chat_id=YANIS, text=text)
    entry = page.get_by_role("button", name=re.compile("Yanis"))
    await expect(entry).to_contain_text("2 non lus")
    await expect(page).to_have_title(re.compile(r"^\(2\)"))
    await entry.click()
    await expect(page.get_by_text("deux")).to_be_visible()
    await expect(page).to_have_title("Yanis · Simulateur")


async def test_a_message_that_comes_while_the_page_loads_is_there_once(page: Page, sim: Simulation) -> None:
    samia = sim.person(SAMIA)
    for n in range(10):
        await samia.says(f"message {n}")
        await open_chat(page, sim, YANIS if n % 2 else SAMIA)
    await open_chat(page, sim, SAMIA)
    await expect(page.locator(".mine .text")).to_have_text([f"message {n}" for n in range(10)])


async def test_a_reader_in_the_past_is_not_moved(page: Page, sim: Simulation) -> None:
    samia = sim.person(SAMIA)
    for n in range(30):
        await samia.says(f"message {n}")
    await expect(page.get_by_text("message 29")).to_be_visible()
    await page.locator("#log").evaluate("log => log.scrollTop = 0")
    await sim.result("sendMessage", chat_id=SAMIA, text="plus bas")
    newer = page.get_by_role("button", name="Nouveaux messages")
    await expect(newer).to_be_visible()
    assert await page.locator("#log").evaluate("log => log.scrollTop") == 0
    await newer.click()
    await expect(page.get_by_text("plus bas")).to_be_in_viewport()
    await expect(newer).to_be_hidden()


async def test_somebody_new_joins(page: Page) -> None:
    await page.get_by_role("button", name="Choisir qui tu es").click()
    await page.get_by_label("Ajouter une personne").fill("Inès")
    await page.get_by_role("button", name="Ajouter").click()
    await expect(page.get_by_text("tu es Inès")).to_be_visible()
    await expect(page.get_by_role("button", name="Démarrer")).to_be_visible()


async def test_an_advisor_writes_in_a_topic(page: Page, sim: Simulation) -> None:
    topic = await sim.result("createForumTopic", chat_id=GROUP, name="Samia · n° 1")
    assert isinstance(topic, dict)
    await open_chat(page, sim, KARIM, GROUP)
    await page.get_by_role("button", name="Samia · n° 1").click()
    await page.get_by_label("Message", exact=True).fill("Bonjour Samia")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text")).to_have_text("Bonjour Samia")
    (said,) = [shown for shown in await sim.shown(GROUP) if shown.text]
    assert said.thread == topic["message_thread_id"]


async def test_a_topic_that_goes_gives_way_to_general(page: Page, sim: Simulation) -> None:
    await open_chat(page, sim, KARIM, GROUP, 0)
    await page.get_by_role("button", name="Coulisses").click()
    await page.get_by_role("button", name="Nouveau sujet").click()
    await expect(page.get_by_role("heading", name="Sujet de Karim")).to_be_visible()
    await page.get_by_role("button", name="Coulisses").click()
    await page.get_by_role("button", name="Supprimer ce sujet").click()
    await expect(page.get_by_role("heading", name="Général")).to_be_visible()


async def test_the_same_person_is_chosen_again(page: Page, sim: Simulation) -> None:
    await open_chat(page, sim, YANIS)
    for _ in range(2):
        await page.get_by_role("button", name="Choisir qui tu es").click()
        await page.get_by_role("button", name="Yanis").click()
        await expect(page.get_by_role("button", name="Démarrer")).to_be_visible()


async def test_the_page_comes_back_after_a_restart(page: Page, complaints: list[str]) -> None:
    async with serving(0) as first:
        await page.goto(first.address)
        await page.get_by_role("button", name="Démarrer").click()
        await expect(page.get_by_text("/start")).to_be_visible()
    await expect(page.get_by_text("Le simulateur ne répond plus")).to_be_visible()
    async with serving(first.port):
        await expect(page.get_by_text("Le simulateur a redémarré")).to_be_visible(timeout=15000)
        await expect(page.get_by_text("Le simulateur ne répond plus")).to_be_hidden()
        await expect(page.get_by_role("button", name="Démarrer")).to_be_visible()
        await page.goto("about:blank")
    complaints[:] = [said for said in complaints if "net::ERR_" not in said]  # the browser's own


async def test_a_message_is_changed_and_taken_back(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("lnes")
    more = page.get_by_role("button", name="Répondre, réagir…")
    await more.click()
    await page.get_by_role("button", name="Modifier").click()
    await page.get_by_label("Message", exact=True).fill("lens")
    await page.keyboard.press("Enter")
    await expect(page.locator(".mine .text")).to_have_text("lens")
    await more.click()
    await page.get_by_role("button", name="👍").click()
    await expect(page.locator(".reaction")).to_have_text("👍")
    await more.click()
    await page.get_by_role("button", name="Effacer").click()
    await expect(page.locator(".mine")).to_have_count(0)


async def test_the_bot_is_blocked_behind_the_scenes(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    await page.get_by_role("button", name="Coulisses").click()
    await page.get_by_role("button", name="Bloquer le bot", exact=True).click()
    await expect(page.get_by_role("status").filter(has_text="C’est fait")).to_be_visible()
    assert (await sim.call("sendMessage", chat_id=SAMIA, text="a")).status_code == 403
    await page.get_by_role("button", name="Coulisses").click()
    await page.get_by_role("button", name="Débloquer le bot").click()
    await expect(page.get_by_role("dialog")).to_be_hidden()
    await sim.result("sendMessage", chat_id=SAMIA, text="Re-bonjour")
    await expect(page.get_by_text("Re-bonjour")).to_be_visible()


@pytest.mark.usefixtures("small_bot")
@pytest.mark.parametrize("size", [NARROW, PHONE, DESK], ids=["320", "360", "1280"])
async def test_nothing_overflows_and_everything_can_be_touched(page: Page, size: dict[str, int]) -> None:
    await page.set_viewport_size(size)  # type: ignore[arg-type] # a TypedDict
    await page.get_by_role("button", name="Démarrer").click()
    await page.get_by_label("Message", exact=True).fill("anticonstitutionnellement" * 8)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("button", name="Détails")).to_be_visible()
    for opener in (None, "Coulisses", "Joindre"):
        if opener:
            await page.get_by_role("button", name=opener).click()
        assert await page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        assert await page.evaluate(SMALL_TARGETS) == []
        assert await page.evaluate(NAMELESS) == []
        await page.keyboard.press("Escape")


# How many lines each word of the inline buttons takes, and how far a button's text goes beyond it.
LINES_OF_WORDS = """[...document.querySelectorAll(".inline button")].map((e) => {
  const range = document.createRange();
  range.selectNodeContents(e);
  return [range.getClientRects().length, e.scrollWidth - e.clientWidth];
})"""


async def test_words_of_two_columns_stay_whole_on_a_phone(page: Page, sim: Simulation) -> None:
    await sim.person(SAMIA).says("/start")
    row = [{"text": word, "callback_data": word} for word in ("Cybersécurité", "Fabriquer\u00a0: 3D")]
    long = [{"text": "anticonstitutionnellement" * 2, "callback_data": "long"}] * 2
    await sim.result(
        "sendMessage", chat_id=SAMIA, text="Tu aimes…", reply_markup={"inline_keyboard": [row, long]}
    )
    await expect(page.get_by_role("button", name="Cybersécurité")).to_be_visible()
    (cyber, beyond), _other, *longs = await page.evaluate(LINES_OF_WORDS)
    assert (cyber, beyond) == (1, 0)
    assert all(lines > 1 and beyond == 0 for lines, beyond in longs)


async def test_an_empty_group_says_what_will_come(page: Page, sim: Simulation) -> None:
    await open_chat(page, sim, KARIM, GROUP, 0)
    empty = page.get_by_text("Rien pour l’instant. Un sujet par personne s’ouvrira ici.")
    await expect(empty).to_be_visible()
    await sim.person(KARIM).in_topic(GROUP, None).says("Bonjour à l’équipe")
    await expect(empty).to_be_hidden()
    await open_chat(page, sim, SAMIA)
    await expect(page.get_by_text("tu es Samia")).to_be_visible()
    await expect(empty).to_be_hidden()


async def test_the_team_is_named_in_both_genders(page: Page) -> None:
    await page.get_by_role("button", name="Choisir qui tu es").click()
    await expect(page.get_by_role("heading", name="Conseiller·es")).to_be_visible()


# Visible controls smaller than a finger, and those that a screen reader could not name.
SMALL_TARGETS = """[...document.querySelectorAll("button, select, textarea, input:not(.hidden), .choice")]
  .filter((e) => e.checkVisibility()).map((e) => [e.outerHTML, e.getBoundingClientRect()])
  .filter(([, box]) => box.width < 44 || box.height < 44).map(([html]) => html)"""
NAMELESS = """[...document.querySelectorAll("button, select, textarea, input, dialog, nav, [role=log], [role=group]")]
  .filter((e) => e.checkVisibility() && !(e.getAttribute("aria-label") || e.labels?.length
    || document.getElementById(e.getAttribute("aria-labelledby"))?.textContent || e.textContent.trim()))
  .map((e) => e.outerHTML)"""


async def test_landmarks_are_there(page: Page) -> None:
    await page.set_viewport_size(DESK)  # type: ignore[arg-type] # a TypedDict
    assert await page.evaluate("document.documentElement.lang") == "fr"
    for role in ("main", "navigation", "log"):
        await expect(page.get_by_role(role)).to_be_visible()
    assert await page.get_by_role("log").get_attribute("aria-live") == "polite"
    assert await page.evaluate("parseFloat(getComputedStyle(document.querySelector('#text')).fontSize)") >= 16


def luminance(colour: str) -> float:
    """Relative luminance of #rgb or #rrggbb (WCAG 2.2)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
async def test_texts_stand_out_in_both_schemes(scheme: int) -> None:
    """AA: 4.5 for text, 3 for the edges of fields and the focus ring."""
    blocks = re.findall(r":root \{(.*?)\}", (PAGE / "style.css").read_text("utf-8"), re.DOTALL)
    colours = dict(re.findall(r"--(\w[\w-]*): (#\w+)", blocks[scheme]))
    texts = [(ink, paper) for ink in ("ink", "muted") for paper in ("paper", "surface", "soft", "mine")]
    texts += [("accent", "surface"), ("on-accent", "accent"), ("paper", "ink"), ("paper", "alert")]
    for ink, paper in texts:
        assert contrast(colours[ink], colours[paper]) >= 4.5, f"{ink} on {paper}"
    for edge in ("muted", "accent"):
        assert contrast(colours[edge], colours["paper"]) >= 3


async def test_placeholders_are_as_clear_as_other_muted_texts(page: Page) -> None:
    await page.emulate_media(color_scheme="dark")
    for field in ("#text", "#new-name"):
        style = await page.evaluate(
            "(f => (({color, opacity}) => [color, opacity])(getComputedStyle(document.querySelector(f), '::placeholder')))"
            f"('{field}')"
        )
        assert style == ["rgb(164, 179, 183)", "1"]
