"""Who is there when the simulator starts. The ids never change: settings and tests may name them."""

from collections.abc import Callable

from bot.simulator.model import Chat, Member, User
from bot.simulator.world import World

LEARNERS = {1001: "Samia", 1002: "Yanis", 1003: "Léa", 1004: "Moussa"}
ADVISORS = {2001: "Karim", 2002: "Claire", 2003: "Nour"}
ADMINS = {3001: "Dominique"}
GROUP = -1001000000001
GROUP_TITLE = "Équipe orientation"


def populated(bot_id: int, clock: Callable[[], float]) -> World:
    """A world with four learners, three advisors, an admin, and the advisors' forum.

    The admin owns the forum; the bot is administrator there.
    """
    world = World(bot_id, clock)
    for people, role in ((LEARNERS, "apprenant"), (ADVISORS, "conseiller"), (ADMINS, "admin")):
        for id_, name in people.items():
            world.add_person(User(id_, name, role))
    members = [
        *(Member(world.users[id_], "creator") for id_ in ADMINS),
        *(Member(world.users[id_], "member") for id_ in ADVISORS),
        Member(world.bot, "administrator"),
    ]
    world.add_group(Chat(GROUP, "supergroup", GROUP_TITLE, is_forum=True), members)
    return world
