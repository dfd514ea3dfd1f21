"""The commands of `python -m catalogue`, by what they are for. What is heavy is imported by the command that needs it."""
