"""What a person at the keyboard can put right."""


class UserError(Exception):
    """A wrong file, setting or argument. Its text is one French sentence that says what to do, shown as it is."""
