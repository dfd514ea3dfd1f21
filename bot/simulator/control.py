"""The human side over HTTP: what the page and the tests ask of the simulator, in JSON."""

import json
import time
from collections.abc import Callable
from contextlib import suppress

from tornado.iostream import StreamClosedError
from tornado.web import HTTPError

from bot.simulator import limits
from bot.simulator.actions import ACTIONS, ImpossibleError
from bot.simulator.errors import INTERNAL_ERROR, ApiError
from bot.simulator.faults import Fault
from bot.simulator.groups import CHANGES
from bot.simulator.model import Chat, Json, User
from bot.simulator.parameters import Parameters
from bot.simulator.server import LocalHandler, read_parameters
from bot.simulator.world import World

# A comment sent on a silent stream, so that a broken connection is noticed.
KEEP_ALIVE_SECONDS = 15.0
LONGEST_WAIT = 60.0
NAME_LIMIT = 64


class ControlHandler(LocalHandler):
    def initialize(self, world: World) -> None:
        self.world = world

    def prepare(self) -> None:
        """Only JSON: a form of another page could be posted here without asking."""
        super().prepare()
        if self.request.method == "POST" and "json" not in self.request.headers.get("Content-Type", ""):
            raise HTTPError(415)

    def answer(self, act: Callable[[Parameters], Json]) -> None:
        """What cannot be done is answered 400, with a sentence for the page."""
        try:
            self.finish(act(read_parameters(self.request)))
        except (ImpossibleError, ApiError, ValueError) as error:
            self.set_status(400)
            self.finish({"error": str(error)})


class StateHandler(ControlHandler):
    """GET /simulator/state: who and what is there. `commands`: by chat, « 0 » for everybody else."""

    def get(self) -> None:
        world = self.world
        self.finish(
            {
                "seq": world.journal.last,
                "bot": world.bot.as_json(),
                "commands": world.about.commands,
                "texts": world.about.texts,
                "people": [person(user) for user in world.users.values() if not user.is_bot],
                "groups": [group(world, chat) for chat in world.chats.values() if not chat.private],
            }
        )


class ChatHandler(ControlHandler):
    """GET /simulator/chats/<id>: everything that the chat shows, in order."""

    def get(self, chat_id: str) -> None:
        chat = self.world.chats.get(int(chat_id))
        if chat is None:
            raise HTTPError(404)
        messages = [chat.messages[number].shown() for number in sorted(chat.messages)]
        self.finish({"seq": self.world.journal.last, "messages": messages})


class ChangesHandler(ControlHandler):
    """GET /simulator/changes?after=SEQ&chat=ID&timeout=SECONDS: waits until there is at least one."""

    async def get(self) -> None:
        parameters, journal = read_parameters(self.request), self.world.journal
        seen, chat = parameters.integer("after") or 0, parameters.integer("chat")
        deadline = time.monotonic() + min(parameters.decimal("timeout") or 0.0, LONGEST_WAIT)
        found = journal.after(seen, chat)
        while not found and (left := deadline - time.monotonic()) > 0:
            seen = journal.last
            await journal.added.wait(left)
            found = journal.after(seen, chat)
        self.finish({"seq": journal.last, "changes": found})


class EventsHandler(ControlHandler):
    """GET /simulator/events?after=SEQ: the changes as server-sent events. A page that asks after a number of
    an earlier run is told of the restart first."""

    _closed = False

    async def get(self) -> None:
        self.set_header("Content-Type", "text/event-stream")
        journal = self.world.journal
        given = self.request.headers.get("Last-Event-ID") or self.get_query_argument("after", "0")
        seen = int(given) if given.isdigit() else 0
        if not journal.start <= seen <= journal.last:
            seen = journal.last
            self.write(f"id: {seen}\nevent: restarted\ndata: {{}}\n\n")
        with suppress(StreamClosedError):
            await self.flush()
            while not self._closed:
                seen = await self._send_after(seen)

    def on_connection_close(self) -> None:
        """Nobody looks any more: wake the handler, so that it ends."""
        self._closed = True
        self.world.journal.added.fire()

    async def _send_after(self, seen: int) -> int:
        journal = self.world.journal
        if not journal.after(seen):
            await journal.added.wait(KEEP_ALIVE_SECONDS)
        changes = journal.after(seen)
        events = [f"id: {change['seq']}\ndata: {json.dumps(change)}\n\n" for change in changes]
        self.write("".join(events) or ":\n\n")
        await self.flush()
        return seen + len(changes)


class PeopleHandler(ControlHandler):
    """POST /simulator/people {"name"}: one more learner."""

    def post(self) -> None:
        self.answer(self._add)

    def _add(self, parameters: Parameters) -> Json:
        name = parameters.text("name").strip()[:NAME_LIMIT]
        if not name:
            raise ImpossibleError("Il faut un prénom.")
        learners = [user.id for user in self.world.users.values() if user.role == "apprenant"]
        return person(self.world.add_person(User(max(learners) + 1, name, "apprenant")))


class ActionHandler(ControlHandler):
    """POST /simulator/people/<id>/<action>: `bot.simulator.actions.ACTIONS`."""

    def post(self, user_id: str, action: str) -> None:
        user = self.world.users.get(int(user_id))
        if user is None or action not in ACTIONS:
            raise HTTPError(404)
        self.answer(lambda parameters: ACTIONS[action](self.world, user, parameters))


class GroupHandler(ControlHandler):
    """POST /simulator/groups/<id>/<change> {"actor": id of a person}: `bot.simulator.groups.CHANGES`."""

    def post(self, chat_id: str, change: str) -> None:
        chat = self.world.chats.get(int(chat_id))
        if chat is None or chat.private or change not in CHANGES:
            raise HTTPError(404)
        self.answer(lambda parameters: CHANGES[change](self.world, chat, self._actor(parameters), parameters))

    def _actor(self, parameters: Parameters) -> User:
        actor = self.world.users.get(parameters.integer("actor") or 0)
        if actor is None:
            raise ImpossibleError("Il faut dire qui agit.")
        return actor


class FaultsHandler(ControlHandler):
    """POST /simulator/faults: one more fault, see `bot.simulator.faults.Fault`. DELETE: none any more."""

    def post(self) -> None:
        self.answer(self._add)

    def _add(self, parameters: Parameters) -> Json:
        self.world.faults.add(_fault(parameters), parameters.integer("seed"))
        return {}

    def delete(self) -> None:
        self.world.faults.clear()
        self.finish({})


def _fault(parameters: Parameters) -> Fault:
    times, rate = parameters.integer("times"), parameters.decimal("rate")
    return Fault(
        parameters.text("kind"),
        times=1 if times is None else times,
        method=parameters.text("method"),
        chat=parameters.integer("chat"),
        rate=1.0 if rate is None else rate,
        description=parameters.text("description") or INTERNAL_ERROR,
        retry_after=parameters.integer("retry_after") or 1,
        seconds=parameters.decimal("seconds") or 1.0,
    )


class LimitsHandler(ControlHandler):
    """POST /simulator/limits: the pace from now on, see `bot.simulator.limits.Limits`; absent numbers are Telegram's."""

    def post(self) -> None:
        self.answer(self._set)

    def _set(self, parameters: Parameters) -> Json:
        self.world.limits = limits.Limits(
            enabled=not parameters.has("enabled") or parameters.flag("enabled"),
            private_per_second=parameters.decimal("private_per_second") or limits.PRIVATE_PER_SECOND,
            private_burst=parameters.integer("private_burst") or limits.PRIVATE_BURST,
            group_per_minute=parameters.integer("group_per_minute") or limits.GROUP_PER_MINUTE,
            overall_per_second=parameters.decimal("overall_per_second") or limits.OVERALL_PER_SECOND,
            overall_burst=parameters.integer("overall_burst") or limits.OVERALL_BURST,
        )
        return {}


class SentHandler(ControlHandler):
    """GET /simulator/files/<file_id>: a file as the page shows it. A picture stands in a message, a web page opens in a
    tab where it can do nothing, the rest is downloaded."""

    PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")
    PAGE = "text/html"
    # Its drawings and its style, no script, no request, and an origin of its own.
    ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

    def get(self, file_id: str) -> None:
        file = self.world.files.get(file_id)
        if file is None:
            raise HTTPError(404)
        shown = file.mime in (*self.PICTURES, self.PAGE)
        self.set_header("Content-Type", file.mime if shown else "application/octet-stream")
        self.set_header("Content-Disposition", "inline" if shown else "attachment")
        self.set_header("Content-Security-Policy", self.ALONE)
        self.finish(file.body)


def person(user: User) -> Json:
    return {
        "id": user.id,
        "name": user.first_name,
        "role": user.role,
        "started": user.started,
        "blocked": user.blocked,
        "deactivated": user.deactivated,
    }


def group(world: World, chat: Chat) -> Json:
    topics = [topic.as_json() | {"closed": topic.closed} for topic in chat.topics.values()]
    return {
        "id": chat.id,
        "title": chat.title,
        "is_forum": chat.is_forum,
        "migrated_to": chat.migrated_to,
        "members": [id_ for id_, member in chat.members.items() if member.present],
        "bot_status": world.me(chat).status,
        "topics": topics,
    }
