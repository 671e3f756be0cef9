"""What a persona puts on next."""

from datetime import date
from math import exp

from sample.dice import Dice
from sample.people import Persona
from sample.planting import Plan
from sample.shelves import Music, Tune

FOLLOW = 0.4
"""Something new is followed by more of the same artist so often."""
ZIPF_ARTISTS, ZIPF_TUNES = 0.75, 0.45
DRIFT = 0.45
"""How far a month's liking of an artist strays from the usual."""
KEPT_FOR = 75
"""Days after which a discovery that stuck is played a third as much."""
INTERLUDE_MS = 95_000
MONTH_DAYS = 30.44


class Taste:
    """A shelf with favourites, which drift, and what was found since."""

    def __init__(self, persona: Persona, music: Music, plan: Plan) -> None:
        self._persona, self._music, self._plan = persona, music, plan
        self._liking = {
            # Nobody's favourite is an interlude: those come last.
            artist: sorted(
                Dice(persona.name, "likes", artist).shuffled(music.by(artist)),
                key=lambda tune: tune.length_ms < INTERLUDE_MS,
            )
            for artist in persona.shelf
        }
        self._heard: set[Tune] = set()
        self._kept: dict[Tune, date] = {}
        self._day = persona.first_on
        self._weights: list[float] = []

    def open(self, day: date) -> None:
        """Begin a day: see how much each artist is liked on it."""
        self._day = day
        self._weights = [
            (place + 2) ** -ZIPF_ARTISTS * exp(DRIFT * self._drift(artist, day))
            for place, artist in enumerate(self._persona.shelf)
        ]

    def programme(self, dice: Dice, size: int) -> tuple[list[Tune], bool]:
        """Say what a sitting of so many plays brings, and whether it is a record in order."""
        habits = self._persona.habits
        kind = dice.fraction()
        if kind < habits.albums:
            record = self._record(dice, size)
            return record + self._mixed(dice, max(0, size - len(record))), bool(record)
        if kind < habits.albums + habits.artists:
            one = self._one_artist(dice, size)
            return one + self._mixed(dice, size - len(one)), False
        return self._mixed(dice, size), False

    def hears(self, tune: Tune) -> None:
        """Remember that a tune is no longer new."""
        self._heard.add(tune)

    def _drift(self, artist: str, day: date) -> float:
        """Walk from one month's bell throw to the next, so that likings change slowly."""
        month, into = divmod((day - self._persona.first_on).days, MONTH_DAYS)
        here = Dice(self._persona.name, "drift", artist, int(month)).bell()
        there = Dice(self._persona.name, "drift", artist, int(month) + 1).bell()
        return here + (there - here) * into / MONTH_DAYS

    def _record(self, dice: Dice, size: int) -> list[Tune]:
        artist = dice.weighted(self._persona.shelf, self._weights)
        records = [record for record in self._music.records[artist] if record.whole]
        if not records:
            return []
        record = dice.weighted(records, [1 / (place + 1) for place in range(len(records))])
        tunes = [tune for tune in record.tunes if self._plan.allows(tune, self._day)]
        if len(tunes) < len(record.tunes):
            return []
        start = 0 if dice.chance(0.8) else dice.below(len(tunes))
        to_the_end = dice.chance(0.45)
        return tunes[start:] if to_the_end else tunes[start : start + size]

    def _one_artist(self, dice: Dice, size: int) -> list[Tune]:
        artist = dice.weighted(self._persona.shelf, self._weights)
        allowed = [tune for tune in self._liking[artist] if self._plan.allows(tune, self._day)]
        return dice.shuffled(allowed[: size + 4])[:size]

    def _mixed(self, dice: Dice, size: int) -> list[Tune]:
        tunes: list[Tune] = []
        follow: str | None = None
        while len(tunes) < size:
            again = len(tunes) > 1 and tunes[-1] == tunes[-2]
            if tunes and not again and dice.chance(self._persona.habits.repeats):
                tunes.append(tunes[-1])
                continue
            if follow or dice.chance(self._persona.habits.new):
                new = self._new(dice, follow)
                if new is not None:
                    tunes.append(new)
                    follow = new.artist if dice.chance(FOLLOW) else None
                    continue
                follow = None
            tune = self._known(dice)
            if tune not in tunes[-6:]:
                tunes.append(tune)
        return tunes

    def _new(self, dice: Dice, artist: str | None) -> Tune | None:
        """Find what was never heard: of one artist, or of any on the shelves explored."""
        shelves, own = self._persona.explores, self._persona.shelf
        strangers = (
            [artist]
            if artist
            else [
                name
                for name, shelf in self._music.shelf_of.items()
                if shelf in shelves and name not in own
            ]
        )
        tunes = [
            tune
            for name in strangers
            for tune in self._music.by(name)
            if tune not in self._heard and self._plan.allows(tune, self._day)
        ]
        if not tunes:
            return None
        tune = dice.pick(tunes)
        self._heard.add(tune)
        if dice.chance(self._persona.habits.stick):
            self._kept[tune] = self._day
        return tune

    def _known(self, dice: Dice) -> Tune:
        """Draw from what was kept, else from the shelf."""
        most = min(0.018, 0.2 / self._persona.plays_a_day)
        kept = list(self._kept)
        shares = [
            most * exp(-(self._day - self._kept[tune]).days / KEPT_FOR) + most / 12
            for tune in kept
        ]
        if dice.chance(min(0.3, sum(shares))):
            tune = dice.weighted(kept, shares)
            if self._plan.allows(tune, self._day):
                return tune
        while True:
            artist = dice.weighted(self._persona.shelf, self._weights)
            tunes = self._liking[artist]
            place = int(len(tunes) * dice.fraction() ** (1 / (1 - ZIPF_TUNES)))
            if self._plan.allows(tunes[place], self._day):
                return tunes[place]
