"""Keep what a member calls a stretch of their year."""

from dataclasses import dataclass
from datetime import date

from domain.period import milliseconds
from flows.clock import Clock
from flows.own import owner
from storage import chapter_titles
from storage.chapter_titles import TitleRow, drop_title
from storage.engines.base import Engine
from story.notes import ChapterTitle
from story.titles import naming

LONGEST = 60
"""Characters of a title."""


@dataclass(frozen=True, slots=True)
class NameChapter:
    """Put a title in the place of what named a stretch before; nobody but its owner reads it."""

    engine: Engine
    clock: Clock

    async def __call__(self, known_as: str, first: date, last: date, text: str) -> None:
        """Keep the title of some days, or take it back where nothing of it can be seen.

        Raise NotLinked.
        """
        words = " ".join(text.split())[:LONGEST].rstrip()
        if not any(one.isprintable() and not one.isspace() for one in words):
            words = ""
        async with self.engine.writing() as db:
            listener_id = (await owner(db, known_as)).listener_id
            rows = await chapter_titles.titles_of(db, listener_id)
            for gone in naming(tuple(ChapterTitle(*row) for row in rows), first, last):
                await drop_title(db, listener_id, gone.first_on, gone.last_on)
            if words:
                title = TitleRow(words, first.isoformat(), last.isoformat())
                at = milliseconds(self.clock())
                await chapter_titles.keep_title(db, listener_id, title, at)
