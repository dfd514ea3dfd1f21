"""A local, strict stand-in for Telegram: its Bot API on loopback, and a page to chat in.

It imports nothing else of the bot: for the bot it *is* Telegram, and nothing leaves the machine.
"""
