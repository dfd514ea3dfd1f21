"""The admins' command line: `python -m catalogue --help`."""

from catalogue.commands import exploring, publishing, telling, understanding
from catalogue.console import program
from catalogue.language import translator

_ = translator("catalogue")

app = program(_("The labelled trainings: read, publish, search."))
app.add_typer(understanding.app)
app.add_typer(publishing.app)
app.add_typer(telling.app)
app.add_typer(exploring.app)

if __name__ == "__main__":
    app(prog_name="python -m catalogue")
