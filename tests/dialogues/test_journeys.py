"""Each conversation of this folder is what the bot says, to the word."""

from pathlib import Path

import pytest

from bot.dialogue.world import World
from tests.dialogues.journey import Line, Player, matches, read, said

HERE = Path(__file__).parent
JOURNEYS = sorted(HERE.glob("*.txt"))


@pytest.mark.parametrize("path", JOURNEYS, ids=lambda path: path.stem)
def test_the_bot_answers_as_written(path: Path, world: World) -> None:
    player = Player(world)
    for line in read(path):
        if line.who.startswith("Bot"):
            _expect(player, line)
        else:
            assert not player.heard, (
                f"avant la ligne {line.number}, le bot dit aussi : {said(player.heard[0])[1]}"
            )
            player.play(line)
    assert not player.heard, f"à la fin, le bot dit aussi : {said(player.heard[0])[1]}"


def _expect(player: Player, line: Line) -> None:
    assert player.heard, f"ligne {line.number} : le bot ne dit plus rien, on attendait « {line.text} »"
    who, text, buttons = said(player.heard.pop(0))
    assert who == line.who, f"ligne {line.number} : {who} : {text}"
    assert matches(line.text, text), f"ligne {line.number} : le bot dit « {text} »"
    if line.buttons:
        assert [b.replace("\xa0", " ") for b in buttons] == line.buttons, f"ligne {line.number}"


def test_there_are_journeys() -> None:
    assert len(JOURNEYS) >= 12
