"""The bot itself: who it is, what it says of itself, how it gets its updates."""

from functools import partial
from urllib.parse import urlsplit

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.model import Json
from bot.simulator.parameters import Parameters
from bot.simulator.world import Webhook, World

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def get_me(world: World, _parameters: Parameters) -> Json:
    abilities: Json = {
        "can_join_groups": True,
        "can_read_all_group_messages": world.reads_all,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return world.bot.as_json() | abilities


def set_my_commands(world: World, parameters: Parameters) -> bool:
    """The language is not looked at."""
    scope = _scope(world, parameters)
    world.about.commands[scope] = parameters.list_of_objects("commands", errors.MARKUP_UNREADABLE)
    world.journal.add("commands", None, {})
    return True


def get_my_commands(world: World, parameters: Parameters) -> list[Json]:
    return world.about.commands.get(_scope(world, parameters), [])


def delete_my_commands(world: World, parameters: Parameters) -> bool:
    world.about.commands.pop(_scope(world, parameters), None)
    world.journal.add("commands", None, {})
    return True


def _scope(world: World, parameters: Parameters) -> int:
    """The chat that commands are for, which the bot must know; 0 for everybody: scopes of several chats are not told apart."""
    scope = parameters.parsed("scope", errors.SCOPE_UNREADABLE)
    if not isinstance(scope, dict) or scope.get("type") != "chat":
        return 0
    return world.known_chat(Parameters(scope).chat).id


def _set_text(name: str, world: World, parameters: Parameters) -> bool:
    world.about.texts[name] = parameters.text(name)
    world.journal.add("commands", None, {})
    return True


def _get_text(name: str, world: World, _parameters: Parameters) -> Json:
    return {name: world.about.texts.get(name, "")}


set_my_description = partial(_set_text, "description")
get_my_description = partial(_get_text, "description")
set_my_short_description = partial(_set_text, "short_description")
get_my_short_description = partial(_get_text, "short_description")


def set_webhook(world: World, parameters: Parameters) -> bool:
    """Like a local Bot API server it takes plain HTTP and any port, but on this machine only."""
    url, secret = parameters.text("url"), parameters.text("secret_token")
    if url and urlsplit(url).hostname not in LOOPBACK:
        raise ApiError(errors.WEBHOOK_NOT_HERE)
    if not all(character.isascii() and (character.isalnum() or character in "_-") for character in secret):
        raise ApiError(errors.WEBHOOK_SECRET)
    remember_allowed(world, parameters)
    if parameters.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook(url, secret, parameters.integer("max_connections") or 40)
    world.updates.added.fire()
    return True


def remember_allowed(world: World, parameters: Parameters) -> None:
    if parameters.has("allowed_updates"):
        kinds = parameters.parsed("allowed_updates", errors.BODY_UNREADABLE)
        world.updates.allow(map(str, kinds) if isinstance(kinds, list) else None)


def delete_webhook(world: World, parameters: Parameters) -> bool:
    if parameters.flag("drop_pending_updates"):
        world.updates.clear()
    world.webhook = Webhook()
    return True


def get_webhook_info(world: World, _parameters: Parameters) -> Json:
    hook = world.webhook
    body: Json = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates),
    }
    if hook.url:
        body["max_connections"] = hook.connections
    if hook.error:
        body |= {"last_error_date": hook.error_date, "last_error_message": hook.error}
    return body
