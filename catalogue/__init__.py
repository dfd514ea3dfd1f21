"""The labelled trainings: what they are, where, for whom. Knows nothing of Telegram."""
