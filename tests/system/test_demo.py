"""`python -m bot demo`, as someone who has just cloned the project meets it: a page, the real bot, a card."""

import asyncio
import os
import re
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.browsing import browsing, need_browser

pytestmark = [pytest.mark.system, pytest.mark.browser]

# The start of the whole, on a busy machine.
PATIENCE = 20_000


@pytest.fixture
async def page_address(tmp_path: Path) -> AsyncIterator[str]:
    """A demonstration on an empty folder and a free port, ended as Ctrl+C ends it."""
    need_browser()  # before a child is started for nothing
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    settings = {"BOT_DATA_DIR": str(tmp_path), "BOT_TOKEN": ""}
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "demo", "--port", str(port),
        env=os.environ | settings, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    assert child.stdout
    said = (await child.stdout.readline()).decode()
    assert f"http://127.0.0.1:{port}" in said
    yield f"http://127.0.0.1:{port}"
    child.terminate()
    assert await child.wait() == 0


async def test_a_learner_reaches_a_card_by_typing_and_tapping(page_address: str) -> None:
    async with browsing() as chrome:
        page = await chrome.new_page(viewport={"width": 360, "height": 740})
        page.set_default_timeout(PATIENCE)
        await page.goto(page_address)
        messages = page.get_by_role("log", name="Messages")
        await page.get_by_role("button", name="Démarrer").click()
        await expect(messages).to_contain_text("Démonstration", timeout=PATIENCE)
        await page.get_by_label("Message", exact=True).fill("chui a lens")
        await page.keyboard.press("Enter")
        await page.get_by_role("button", name="Sans diplôme").click()
        await page.get_by_role("button", name="Coder sites, applis").click()
        await expect(messages).to_contain_text("✔ Pourquoi", timeout=PATIENCE)
        await expect(messages).to_contain_text(re.compile("à moins de .* de Lens"))
        await page.get_by_role("button", name="Voir sur la carte").last.click()
        await expect(messages).to_contain_text(re.compile(r"Fabrique de démonstration|Simplon"))
        await page.get_by_role("button", name="Détails").last.click()
        await expect(page.get_by_role("button", name="Moins de détails")).to_be_visible(timeout=PATIENCE)
