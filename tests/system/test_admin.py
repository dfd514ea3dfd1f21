"""An admin and the catalogue, over the simulator and real processes."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.async_api import Page, expect
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, StaticFileHandler

from catalogue import store
from tests import running
from tests.browsing import browsing, need_browser
from tests.dialogues.conftest import CATALOGUE
from tests.simulator import client
from tests.simulator.client import DOMINIQUE, SAMIA, Person, Shown, Simulation

pytestmark = [pytest.mark.system, pytest.mark.timeout(240)]

FAKE = ("tests.system.with_fake_catalogue",)
PATIENCE = 40.0


@pytest.fixture
async def sim() -> AsyncIterator[Simulation]:
    async with client.process() as simulation:
        yield simulation


async def test_kill_9_during_a_check_loses_nothing_and_the_report_comes_once(
    sim: Simulation, tmp_path: Path
) -> None:
    await running.publish_demonstration(tmp_path)
    admin, bot = sim.person(DOMINIQUE), await running.start(sim, tmp_path, FAKE)
    await admin.sends_file("document", b"hang once", name="offre.csv")
    checking = await _content(tmp_path / "hanging")
    await bot.kill()
    with suppress(ProcessLookupError):
        os.kill(int(checking), signal.SIGKILL)
    bot = await running.start(sim, tmp_path, FAKE)
    reading, report = await admin.sees(2, timeout=PATIENCE)
    await bot.stop()
    assert reading.text.startswith("Je lis offre.csv.")
    assert report.text.startswith("offre.csv\n\noffre.csv, niceness 15")
    assert report.buttons.keys() == {"Publier", "Annuler"}
    assert [shown.id for shown in await admin.looks() if _is_report(shown)] == [report.id]
    assert not list((tmp_path / "received").iterdir())


@pytest.mark.browser
async def test_a_file_goes_from_the_page_to_every_learner_and_back(sim: Simulation, tmp_path: Path) -> None:
    need_browser()
    samia = sim.person(SAMIA)
    async with running.running(sim, tmp_path), browsing() as chrome:
        page = await chrome.new_page(viewport={"width": 1280, "height": 900}, locale="fr-FR")
        await page.goto(f"{sim.address}/#/{DOMINIQUE}")
        await page.get_by_role("button", name="Démarrer").click()
        await page.get_by_role("button", name="Joindre").click()
        await page.locator("#file-input").set_input_files(CATALOGUE)
        await page.get_by_role("button", name="Publier").click(timeout=PATIENCE * 1000)
        await expect(page.get_by_text("La version 2 est publiée")).to_be_visible(timeout=PATIENCE * 1000)
        await expect(page.get_by_role("button", name="Publier")).to_be_hidden()
        await _finds(samia, "Fabrique de Lens")
        await _write(page, "/bilan")
        await expect(page.get_by_role("img", name="Image que sa légende décrit")).to_be_visible(
            timeout=PATIENCE * 1000
        )
        await _write(page, "/retour")
        await page.get_by_role("button", name="Revenir à la version 1").click(timeout=PATIENCE * 1000)
        await expect(page.get_by_text("la version 1 est de nouveau publiée, sous le numéro 3")).to_be_visible(
            timeout=PATIENCE * 1000
        )
    assert [made.by for made in store.history(tmp_path)] == [f"Telegram {DOMINIQUE}"] * 2 + ["console"]
    assert "Traceback" not in (tmp_path / "bot.log").read_text(encoding="utf-8")


async def _write(page: Page, text: str) -> None:
    await page.get_by_label("Message", exact=True).fill(text)
    await page.keyboard.press("Enter")


async def _finds(person: Person, provider: str) -> None:
    """What is published is what is shown, a moment after."""
    async with asyncio.timeout(PATIENCE):
        while True:
            await person.says("/recommencer")
            await person.says("lens, sans diplome, dev web")
            await asyncio.sleep(2)
            if any(provider in shown.text for shown in await person.looks() if shown.from_bot):
                return


@pytest.fixture
async def address() -> AsyncIterator[str]:
    """Where the catalogue of the night is."""
    application = Application([(r"/(.*)", StaticFileHandler, {"path": CATALOGUE.parent})])
    (socket,) = bind_sockets(0, "127.0.0.1")
    server = HTTPServer(application)
    server.add_sockets([socket])
    yield f"http://127.0.0.1:{socket.getsockname()[1]}/{CATALOGUE.name}"
    server.stop()
    await server.close_all_connections()


async def test_what_the_night_changes_is_published_and_told_once(
    sim: Simulation, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    night = {"BOT_CATALOGUE_URLS": address, "BOT_CATALOGUE_HOUR": "0", "BOT_CATALOGUE_ALLOW_PRIVATE": "1"}
    for name, value in night.items():
        monkeypatch.setenv(name, value)
    admin = sim.person(DOMINIQUE)
    await admin.says("/aide")
    async with running.running(sim, tmp_path):
        _help, told = await admin.sees(2, timeout=PATIENCE)
    async with running.running(sim, tmp_path):
        await admin.says("/historique")
        _looking, versions = await admin.sees(2, timeout=PATIENCE)
    assert "La version 2 est publiée" in told.text
    assert "document" in told.raw
    assert versions.text.startswith("Version 3"), "the demonstration published by the second start"


def _is_report(shown: Shown) -> bool:
    return "document" in shown.raw and shown.from_bot


async def _content(file: Path) -> str:
    """What a file holds, once it holds something."""
    async with asyncio.timeout(PATIENCE):
        while not (file.exists() and (found := file.read_text())):  # noqa: ASYNC110, ASYNC240 - a test looks at the outside
            await asyncio.sleep(0.02)
    return found
