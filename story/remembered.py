"""What a story adds to its reader's memory."""

from domain.period import PeriodKind
from story.chapters import Story
from story.told import Told, subject


def told_by(story: Story) -> tuple[Told, ...]:
    """Give what a story adds to its reader's memory, in the order of reading."""
    period = str(story.period)
    leads = story.period.kind is PeriodKind.MONTH
    found = []
    for sentence in (one for chapter in story.chapters for one in chapter.sentences):
        moment = None if sentence.moment is None else story.moments[sentence.moment]
        # A month's first moment is its lead; a year goes by its months, and has none.
        led_with = subject(moment.says) if moment and leads and sentence.moment == 0 else ""
        found.append(Told(period, moment.kind if moment else "", sentence.phrase, led_with))
    return tuple(found)
