"""Whether the bot has all it needs, and what to do about what is missing."""

from dataclasses import dataclass
from datetime import date

from telegram import Bot, Chat, ChatFullInfo, ChatMember, ChatMemberAdministrator, ChatMemberRestricted
from telegram.error import InvalidToken, TelegramError

from bot.settings import Settings
from catalogue import store
from catalogue.errors import UserError
from catalogue.language import Translator, day

# What the advisors' desk does in its group.
RIGHTS = ("can_manage_topics", "can_pin_messages", "can_delete_messages")

_INSIDE = {ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `text`: what is so, or what to do."""

    ok: bool
    text: str


def inspect_catalogue(settings: Settings, today: date, _: Translator) -> Finding:
    """Whether real people may be shown what is published."""
    try:
        loaded = store.load(settings.data_dir)
    except UserError as error:
        return Finding(ok=False, text=str(error))
    published = loaded.publication if loaded else None
    if published is None or published.automatic:
        return Finding(
            ok=False,
            text=_(
                "No catalogue is published: run “python -m catalogue refresh FILE”, or “… demonstration”."
            ),
        )
    told = _("Catalogue version {version}", version=published.version)
    when = day(published.published_at.date(), today)
    count = _.plural(
        "{n} training, published on {day}", "{n} trainings, published on {day}", published.trainings, day=when
    )
    fictional = _("demonstration: people are told so") if published.demonstration else ""
    return Finding(ok=True, text=", ".join(part for part in (told, count, fictional) if part))


async def inspect_telegram(bot: Bot | None, settings: Settings, _: Translator) -> list[Finding]:
    """The token, then, when it is good, the advisors' group."""
    if bot is None:
        return [Finding(ok=False, text=_("The bot has no token: set BOT_TOKEN."))]
    try:
        await bot.initialize()
    except InvalidToken:
        return [Finding(ok=False, text=_("Telegram refuses this token: check BOT_TOKEN."))]
    except TelegramError:
        return [Finding(ok=False, text=_("Telegram does not answer: check the network and BOT_API_URL."))]
    known = Finding(ok=True, text=_("Token accepted: @{name}", name=bot.username))
    return [known, *await _inspect_group(bot, settings, _)]


async def _inspect_group(bot: Bot, settings: Settings, _: Translator) -> list[Finding]:
    if settings.advisors_chat is None:
        return [Finding(ok=False, text=_("The advisors have no group: set BOT_ADVISORS_CHAT."))]
    try:
        group = await bot.get_chat(settings.advisors_chat)
        ours = await bot.get_chat_member(group.id, bot.id)
    except TelegramError:
        return [
            Finding(
                ok=False,
                text=_("The advisors’ group cannot be seen: add the bot to it, or check BOT_ADVISORS_CHAT."),
            )
        ]
    return [
        _inspect_kind(group, _),
        _inspect_rights(ours, _),
        _inspect_privacy(bot, ours, _),
        await _inspect_advisors(bot, group, settings, _),
    ]


def _inspect_kind(group: ChatFullInfo, _: Translator) -> Finding:
    if group.type != Chat.SUPERGROUP:
        return Finding(
            ok=False,
            text=_("The advisors’ group is not a supergroup: switch its topics on, which makes it one."),
        )
    if not group.is_forum:
        return Finding(ok=False, text=_("The advisors’ group has no topics: switch them on in its settings."))
    return Finding(ok=True, text=_("Advisors’ group found, with topics: {title}", title=group.title))


def _inspect_rights(ours: ChatMember, _: Translator) -> Finding:
    """The names of the rights as Telegram's own settings show them."""
    if not isinstance(ours, ChatMemberAdministrator):
        return Finding(
            ok=False, text=_("The bot is not an administrator of the advisors’ group: make it one.")
        )
    names = {
        "can_manage_topics": _("manage topics"),
        "can_pin_messages": _("pin messages"),
        "can_delete_messages": _("delete messages"),
    }
    if missing := [names[right] for right in RIGHTS if not getattr(ours, right)]:
        return Finding(
            ok=False,
            text=_("Rights to give to the bot in the advisors’ group: {rights}.", rights=", ".join(missing)),
        )
    return Finding(ok=True, text=_("The bot has the rights that it needs in the advisors’ group"))


def _inspect_privacy(bot: Bot, ours: ChatMember, _: Translator) -> Finding:
    """An administrator hears everything, whatever the privacy mode."""
    if isinstance(ours, ChatMemberAdministrator) or bot.can_read_all_group_messages:
        return Finding(ok=True, text=_("The bot reads what advisors write"))
    return Finding(
        ok=False,
        text=_(
            "The bot does not read what advisors write: make it an administrator, or switch its privacy mode off with @BotFather."
        ),
    )


async def _inspect_advisors(bot: Bot, group: ChatFullInfo, settings: Settings, _: Translator) -> Finding:
    if not settings.advisors:
        return Finding(ok=False, text=_("No advisor is known: set BOT_ADVISORS."))
    absent = [str(person) for person in settings.advisors if not await _is_inside(bot, group, person)]
    if absent:
        return Finding(
            ok=False, text=_("Advisors to invite into the group: {people}.", people=", ".join(absent))
        )
    return Finding(ok=True, text=_("All the advisors are in the group"))


async def _is_inside(bot: Bot, group: ChatFullInfo, person: int) -> bool:
    try:
        member = await bot.get_chat_member(group.id, person)
    except TelegramError:
        return False
    return member.status in _INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)
