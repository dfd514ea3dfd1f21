"""The assistant: a conversation in French, on Telegram, about the trainings of the catalogue."""
