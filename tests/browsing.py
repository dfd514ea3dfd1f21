"""A real browser for the tests: Debian's chromium, driven by Playwright."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Browser, async_playwright

CHROMIUM = shutil.which("chromium") or ""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def need_browser() -> None:
    """Skips the test where there is no chromium, unless REQUIRE_BROWSER=1 says that there must be one."""
    if not CHROMIUM and os.environ.get("REQUIRE_BROWSER") != "1":
        pytest.skip("chromium is not installed")


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """A browser; see need_browser."""
    need_browser()
    async with async_playwright() as playwright:
        chrome = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chrome
        await chrome.close()
