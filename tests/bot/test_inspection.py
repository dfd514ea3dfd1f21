"""What `check` says, over a recording Telegram."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.inspection import inspect_catalogue, inspect_telegram
from bot.settings import Settings
from catalogue import store
from catalogue.language import translator
from tests.bot.recording import RecordingRequest, Refusal, bot_over

TODAY = date(2026, 11, 23)
CHAT = -1001
_ = translator("bot")

FORUM = {
    "id": CHAT,
    "type": "supergroup",
    "title": "Équipe",
    "is_forum": True,
    "accent_color_id": 0,
    "max_reaction_count": 1,
    "accepted_gift_types": dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
        False,
    ),
}
RIGHTS = [
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
]


def user(id: int, *, is_bot: bool = False) -> dict[str, Any]:  # noqa: A002 - Telegram's name
    return {"id": id, "is_bot": is_bot, "first_name": "Karim"}


def administrator(**lacking: bool) -> dict[str, Any]:
    return {"user": user(42, is_bot=True), "status": "administrator"} | dict.fromkeys(RIGHTS, True) | lacking


def member(id: int, status: str = "member", **more: Any) -> dict[str, Any]:  # noqa: A002, ANN401 - Telegram's name, any field
    return {"user": user(id), "status": status} | more


class Group(RecordingRequest):
    """A group and its members; a person unknown to it is not found."""

    def __init__(self, chat: dict[str, Any], *members: dict[str, Any], reads_all: bool = False) -> None:
        super().__init__()
        self._chat = chat
        self._members = {member["user"]["id"]: member for member in members}
        self._reads_all = reads_all

    def _success(self, name: str, parameters: dict[str, Any]) -> dict[str, Any] | bool:
        if name == "getChat":
            return self._chat
        if name == "getChatMember":
            return self._members[int(parameters["user_id"])]
        told = super()._success(name, parameters)
        return told if isinstance(told, bool) else told | {"can_read_all_group_messages": self._reads_all}


async def findings(request: RecordingRequest, **settings: Any) -> list[tuple[bool, str]]:  # noqa: ANN401 - any setting
    bot = bot_over(request)
    found = await inspect_telegram(bot, Settings(**settings), _)
    await bot.shutdown()
    return [(finding.ok, finding.text) for finding in found]


async def test_all_is_well() -> None:
    group = Group(FORUM, administrator(), member(5), member(6, "restricted", **_restricted(is_member=True)))
    assert await findings(group, advisors_chat=CHAT, advisors=(5, 6)) == [
        (True, "Jeton accepté\u00a0: @orientation_bot"),
        (True, "Groupe des conseiller·es trouvé, avec des sujets\u00a0: Équipe"),
        (True, "Le bot a les droits qu’il lui faut dans le groupe des conseiller·es"),
        (True, "Le bot lit ce que les conseiller·es écrivent"),
        (True, "Toutes les personnes de BOT_ADVISORS sont dans le groupe"),
    ]


def _restricted(*, is_member: bool) -> dict[str, Any]:
    rights = [
        "can_send_messages",
        "can_send_audios",
        "can_send_documents",
        "can_send_photos",
        "can_send_videos",
        "can_send_video_notes",
        "can_send_voice_notes",
        "can_send_polls",
        "can_send_other_messages",
        "can_add_web_page_previews",
        "can_change_info",
        "can_invite_users",
        "can_pin_messages",
        "can_manage_topics",
        "can_edit_tag",
        "can_react_to_messages",
    ]
    return dict.fromkeys(rights, True) | {"is_member": is_member, "until_date": 0}


async def test_without_token_nothing_else_is_looked_at() -> None:
    (finding,) = await inspect_telegram(None, Settings(), _)
    assert (finding.ok, finding.text) == (False, "Le bot n’a pas de jeton\u00a0: renseigner BOT_TOKEN.")


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (Refusal(401, "Unauthorized"), "Telegram refuse ce jeton\u00a0: vérifier BOT_TOKEN."),
        (NetworkError("down"), "Telegram ne répond pas\u00a0: vérifier le réseau et BOT_API_URL."),
    ],
)
async def test_a_token_that_does_not_serve_is_all_that_is_said(
    answer: Refusal | Exception, text: str
) -> None:
    request = RecordingRequest()
    request.scripted["getMe"].append(answer)
    assert await findings(request, advisors_chat=CHAT) == [(False, text)]


async def test_the_group_is_not_set() -> None:
    found = await findings(RecordingRequest())
    assert found[1:] == [
        (False, "Les conseiller·es n’ont pas de groupe\u00a0: renseigner BOT_ADVISORS_CHAT.")
    ]


async def test_the_group_cannot_be_seen() -> None:
    request = RecordingRequest()
    request.scripted["getChat"].append(Refusal(400, "Bad Request: chat not found"))
    found = await findings(request, advisors_chat=CHAT)
    assert found[1:] == [
        (
            False,
            "Le groupe des conseiller·es est introuvable\u00a0: y ajouter le bot, ou vérifier BOT_ADVISORS_CHAT.",
        )
    ]


@pytest.mark.parametrize(
    ("chat", "text"),
    [
        (
            {key: value for key, value in FORUM.items() if key != "is_forum"},
            "Le groupe des conseiller·es n’a pas de sujets\u00a0: les activer dans ses réglages.",
        ),
        (
            FORUM | {"type": "group"},
            "Le groupe des conseiller·es n’est pas un supergroupe\u00a0: y activer les sujets le transforme.",
        ),
    ],
)
async def test_a_group_of_the_wrong_kind_is_said(chat: dict[str, Any], text: str) -> None:
    found = await findings(Group(chat, administrator(), member(5)), advisors_chat=CHAT, advisors=(5,))
    assert [text for ok, text in found if not ok] == [text]


async def test_missing_rights_are_named() -> None:
    group = Group(FORUM, administrator(can_pin_messages=False, can_manage_topics=False), member(5))
    found = await findings(group, advisors_chat=CHAT, advisors=(5,))
    assert [text for ok, text in found if not ok] == [
        "Droits à donner au bot dans le groupe des conseiller·es\u00a0: gérer les sujets, épingler des messages."
    ]


async def test_a_bot_that_is_not_an_administrator_hears_nothing_in_privacy_mode() -> None:
    ours = {"user": user(42, is_bot=True), "status": "member"}
    found = await findings(Group(FORUM, ours, member(5)), advisors_chat=CHAT, advisors=(5,))
    assert [ok for ok, _text in found] == [True, True, False, False, True]
    hearing = await findings(Group(FORUM, ours, member(5), reads_all=True), advisors_chat=CHAT, advisors=(5,))
    assert [ok for ok, _text in hearing] == [True, True, False, True, True]


async def test_advisors_who_are_not_in_the_group_are_named() -> None:
    group = Group(FORUM, administrator(), member(5), member(6, "left"), member(7, "kicked", until_date=0))
    found = await findings(group, advisors_chat=CHAT, advisors=(5, 6, 7))
    assert found[-1] == (False, "Conseiller·es à inviter dans le groupe\u00a0: 6, 7.")
    found = await findings(group, advisors_chat=CHAT)
    assert found[-1] == (False, "Aucun·e conseiller·e n’est connu·e\u00a0: renseigner BOT_ADVISORS.")


def publish(folder: Path, *, demonstration: bool, automatic: bool) -> None:
    now = datetime(2026, 11, 12, 9, 0, tzinfo=UTC)
    store.publish(folder, [], source="essai", demonstration=demonstration, automatic=automatic, now=now)


def test_what_is_published_is_said_with_its_age(tmp_path: Path) -> None:
    publish(tmp_path, demonstration=False, automatic=False)
    found = inspect_catalogue(Settings(data_dir=tmp_path), TODAY, _)
    assert (found.ok, found.text) == (True, "Catalogue, version 1, 0 formation, publiée le 12 novembre")


def test_a_demonstration_published_knowingly_will_do(tmp_path: Path) -> None:
    publish(tmp_path, demonstration=True, automatic=False)
    found = inspect_catalogue(Settings(data_dir=tmp_path), TODAY, _)
    assert found.ok
    assert found.text.endswith("de démonstration, et le bot le dit")


@pytest.mark.parametrize("automatic", [None, True])
def test_nothing_published_or_by_itself_only_is_not_enough(automatic: bool | None, tmp_path: Path) -> None:
    if automatic:
        publish(tmp_path, demonstration=True, automatic=True)
    found = inspect_catalogue(Settings(data_dir=tmp_path), TODAY, _)
    assert not found.ok
    assert "python -m catalogue refresh" in found.text


def test_a_catalogue_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / store.FILE).write_text("nonsense")
    assert not inspect_catalogue(Settings(data_dir=tmp_path), TODAY, _).ok
