"""python -m bot run | demo | check | understand"""

import asyncio
from typing import Annotated

import typer

from bot.settings import read_settings
from catalogue.console import WRONG_USE, Command, Text, answer_each, program
from catalogue.language import translator

_ = translator("bot")

app = program(_("The orientation bot, on Telegram or on a local simulator."))

Port = Annotated[
    int,
    typer.Option(
        "--port", metavar="PORT", min=1, max=65535, help=_("The port of the page, on this machine.")
    ),
]
PORT = 8080


@app.command(cls=Command, help=_("Serve Telegram; without a token, the same as demo."))
def run() -> None:
    settings = read_settings()
    if settings.token is None:
        demo(PORT)
        return
    from bot import bootstrap  # what serves is loaded only to serve

    bootstrap.log_to_stderr(settings.log_level)
    bootstrap.serve(settings)


@app.command(cls=Command, help=_("Chat with the bot on a local page, whatever the token."))
def demo(port: Port = PORT) -> None:
    from bot import bootstrap
    from bot.demo import DEMO_ADMINS, new_token, publish_if_needed, simulator

    token, address = new_token(), f"http://127.0.0.1:{port}"
    settings = read_settings(token=token, api_url=f"{address}/bot", webhook_url=None, admins=DEMO_ADMINS)
    bootstrap.log_to_stderr(settings.log_level)
    with simulator(port, token) as started:
        if not started:
            raise typer.Exit(WRONG_USE)
        publish_if_needed(settings.data_dir, bootstrap.now())
        typer.echo(_("Open {address} to chat with the bot. Ctrl+C to stop.", address=address))
        bootstrap.serve(settings, simulated=True)


@app.command(cls=Command, help=_("Check the token, the advisors’ group, the rights and the catalogue."))
def check() -> None:
    from bot import bootstrap

    findings = asyncio.run(bootstrap.inspect(read_settings()))
    for finding in findings:
        typer.echo(f"{'✔' if finding.ok else '✖'} {finding.text}")
    if not all(finding.ok for finding in findings):
        raise typer.Exit(WRONG_USE)


@app.command(cls=Command, help=_("What the bot understands of a message."))
def understand(text: Text) -> None:
    from bot.dialogue.hearing import READ
    from bot.dialogue.understanding import understand as read
    from catalogue import answers, resources
    from catalogue.words.text import legible

    gazetteer, vocabulary = resources.gazetteer(), resources.vocabulary(read_settings().data_dir)

    def answer(line: str) -> answers.Answer:
        said = read(legible(line, READ), gazetteer, vocabulary)
        return {
            "text": line,
            "place": answers.place(line, said.place) if said.place else None,
            "level": said.level,
            "domains": said.interests.domains,
            "excluded": said.interests.excluded,
            "wants_human": said.human,
        }

    answer_each(text, answer)


if __name__ == "__main__":
    app()
