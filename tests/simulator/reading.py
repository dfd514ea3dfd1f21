"""What came to the bot."""

from telegram import Bot, Message, Update


async def taken(bot: Bot) -> tuple[Update, ...]:
    """The updates that wait, confirmed: they do not come again."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1, limit=1)
    return updates


async def last_message(bot: Bot) -> Message:
    message = (await taken(bot))[-1].message
    assert message is not None
    return message
