"""A leaderboard's card: who stands where, each with a face."""

from typing import Any

from cards.easel import Sheet
from cards.lettering import lettered
from cards.look import PORTRAIT, Size, Theme, accents, ground, within
from cards.sleeves import sleeve
from domain.period import Period, PeriodKind
from ledger.identity import identity
from story.phrasebook import Phrasebook
from story.server import board_words
from story.server.boards import Board, Standing

ROWS = 8
PERIOD = {PeriodKind.MONTH: "card-board-month", PeriodKind.YEAR: "card-board-year"}


def leaderboard_sheet(
    board: Board,
    server: str,
    period: Period,
    voice: Phrasebook,
    size: Size = PORTRAIT,
    theme: Theme = Theme.DARK,
) -> Sheet:
    """Lay out a leaderboard that anybody stands on; a name not given has no face of its own."""
    seed = f"{identity(server)}|{period}|{board.name}"
    shown = board.standings[:ROWS]
    month = period.first_on.isoformat()
    more = len(board.standings) - len(shown)
    says: dict[str, Any] = {
        "theme": theme.value,
        "subject": lettered(server),
        "title": voice.sentence(f"board-{board.name}"),
        "period": voice.sentence(PERIOD[period.kind], month=month),
        "rows": [
            {
                "place": str(one.place),
                "name": lettered(_name(one, voice)),
                "said": board_words.value(board, one, period, voice),
                "moved": board_words.moved(one, voice),
                "face": f"face-{at}",
            }
            for at, one in enumerate(shown)
        ],
        "alone": len(board.first) == 1,
        "more": voice.sentence("card-board-more", n=more) if more else "",
        "rule": board_words.rule(board, period, voice),
        "words": {"house": voice.sentence("card-house")},
        **accents([], theme, seed),
    }
    faces = {
        f"face-{at}": sleeve(f"face|{identity(one.member or '')}", grey=theme is Theme.PAPER)
        for at, one in enumerate(shown)
    }
    beneath = ground(size, theme, [], seed)
    return Sheet("leaderboard", size.width, size.height, says, beneath, faces)


def leaderboard_alt_text(board: Board, period: Period, voice: Phrasebook) -> str:
    """Say who stands where, within Discord's bound for descriptions."""
    places = (
        voice.sentence(
            "card-alt-place",
            place=one.place,
            member=_name(one, voice),
            value=board_words.value(board, one, period, voice),
        )
        for one in board.standings[:ROWS]
    )
    return within([f"{voice.sentence(f'board-{board.name}')}.", *places])


def _name(one: Standing, voice: Phrasebook) -> str:
    return one.member or voice.phrase("server-someone")
