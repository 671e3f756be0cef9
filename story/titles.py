"""Which of its owner's titles a stretch of a year goes by: borders move with what is known."""

from datetime import date, timedelta

from story.notes import ChapterTitle, Titles


def naming_part(titles: Titles, first: date, last: date) -> Titles:
    """Give those most of whose own days lie in a part, oldest first: the last of them holds."""
    return tuple(
        title for title in titles if 2 * _shared(title, first, last) > _days(*_edges(title))
    )


def naming_whole(titles: Titles, first: date, last: date) -> Titles:
    """Give those that have most days of a year that was not cut, oldest first."""
    return tuple(title for title in titles if 2 * _shared(title, first, last) > _days(first, last))


def naming(titles: Titles, first: date, last: date) -> Titles:
    """Give those that name a part, or the whole where that is a whole year."""
    whole = (first.month, first.day) == (1, 1) and last + timedelta(1) == date(
        first.year + 1, 1, 1
    )
    return (naming_whole if whole else naming_part)(titles, first, last)


def _edges(title: ChapterTitle) -> tuple[date, date]:
    return date.fromisoformat(title.first_on), date.fromisoformat(title.last_on)


def _days(first: date, last: date) -> int:
    return (last - first).days + 1


def _shared(title: ChapterTitle, first: date, last: date) -> int:
    begun, ended = _edges(title)
    return max(0, _days(max(begun, first), min(ended, last)))
