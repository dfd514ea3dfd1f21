"""Delivery of updates to a webhook: in order within a chat, chats side by side, again until it answers 2xx."""

import asyncio
import json
from http import HTTPStatus

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest

from bot.simulator.updates import Update
from bot.simulator.world import World

# Before trying again: doubles after each failure, up to the last one. Telegram's own delays are longer.
FIRST_DELAY = 0.2
LAST_DELAY = 10.0
ANSWER_SECONDS = 60.0


class Delivery:
    """`run` until cancelled; does nothing while there is no webhook."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._chats: dict[int, asyncio.Task[None]] = {}
        self._client = AsyncHTTPClient(force_instance=True, max_clients=100)

    async def run(self) -> None:
        try:
            while True:
                self._start()
                await self._world.updates.added.wait(60)
        finally:
            for task in self._chats.values():
                task.cancel()
            self._client.close()

    def _start(self) -> None:
        """One task for each chat that has updates, as many as the bot allows connections."""
        hook = self._world.webhook
        if not hook.url:
            return
        for update in self._world.updates:
            if update.chat not in self._chats and len(self._chats) < hook.connections:
                self._chats[update.chat] = asyncio.create_task(self._deliver_chat(update.chat))

    async def _deliver_chat(self, chat: int) -> None:
        delay = FIRST_DELAY
        try:
            while update := self._first(chat):
                error = await self._post(update)
                if error:
                    self._world.webhook.error, self._world.webhook.error_date = error, self._world.now
                    await asyncio.sleep(delay)
                    delay = min(2 * delay, LAST_DELAY)
                else:
                    self._world.updates.remove(update)
                    delay = FIRST_DELAY
        finally:
            del self._chats[chat]
        self._start()

    def _first(self, chat: int) -> Update | None:
        """The chat's oldest update, as long as there is a webhook."""
        if not self._world.webhook.url:
            return None
        return next((update for update in self._world.updates if update.chat == chat), None)

    async def _post(self, update: Update) -> str:
        """What went wrong, or nothing."""
        hook = self._world.webhook
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = hook.secret
        body = json.dumps(update.as_json())
        request = HTTPRequest(
            hook.url, "POST", headers, body, request_timeout=ANSWER_SECONDS, follow_redirects=False
        )
        try:
            response = await self._client.fetch(request, raise_error=False)
        except (OSError, HTTPClientError) as error:
            return str(error)
        if 200 <= response.code < 300:
            return ""
        return f"Wrong response from the webhook: {response.code} {HTTPStatus(response.code).phrase}"
