"""Chats and who is in them."""

from bot.simulator import errors
from bot.simulator.errors import ApiError
from bot.simulator.model import Chat, Json, Member
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# What a member may do in a group here: everything but what makes an administrator.
PERMISSIONS = {
    name: name not in ("can_change_info", "can_pin_messages", "can_manage_topics")
    for name in (
        "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
        "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
        "can_add_web_page_previews", "can_invite_users", "can_change_info", "can_pin_messages", "can_manage_topics",
        "can_edit_tag",
    )
}  # fmt: skip
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(world: World, parameters: Parameters) -> Json:
    """A ChatFullInfo."""
    chat = world.known_chat(parameters.chat)
    body: Json = chat.as_json()
    body |= {"accent_color_id": 0, "max_reaction_count": 11}
    body |= {"accepted_gift_types": dict.fromkeys(GIFTS, False)}
    if not chat.private:
        body |= {"permissions": PERMISSIONS}
    if chat.pinned:
        body |= {"pinned_message": chat.messages[chat.pinned[-1]].as_json()}
    return body


def get_chat_member(world: World, parameters: Parameters) -> Json:
    chat = world.known_chat(parameters.chat)
    user = world.users.get(parameters.integer("user_id") or 0)
    if user is None:
        raise ApiError(errors.USER_NOT_FOUND)
    return (chat.members.get(user.id) or Member(user, "member" if chat.private else "left")).as_json()


def get_chat_administrators(world: World, parameters: Parameters) -> list[Json]:
    """Bots among them only when it is this one."""
    chat = _group(world, parameters)
    return [
        member.as_json() for member in chat.members.values() if member.status in ("creator", "administrator")
    ]


def get_chat_member_count(world: World, parameters: Parameters) -> int:
    chat = world.known_chat(parameters.chat)
    return 2 if chat.private else sum(member.present for member in chat.members.values())


def leave_chat(world: World, parameters: Parameters) -> bool:
    chat = _group(world, parameters)
    old, new = world.me(chat), Member(world.bot, "left")
    chat.members[world.bot.id] = new
    world.bot_status_changed(chat, world.bot, old, new)
    return True


def _group(world: World, parameters: Parameters) -> Chat:
    chat = world.known_chat(parameters.chat)
    if chat.private:
        raise ApiError(errors.NOT_IN_PRIVATE)
    return chat
