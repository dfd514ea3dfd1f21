"""bot.db: what arrived, what is to be sent, and where each conversation stands. It holds people: it stays private."""
