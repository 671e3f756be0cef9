"""When the top artists were played, month by month."""

import numpy as np

from story.chapters import ArtistMonths
from story.civil import month_name
from story.listening import Int64, Listening


def artist_months(listening: Listening, months: Int64, top: list[int]) -> tuple[ArtistMonths, ...]:
    """Count each of these artists' plays by month."""
    artists = listening.artist_of[listening.track[listening.first : listening.last]]
    found = []
    for number in top:
        of_month, plays = np.unique(months[artists == number], return_counts=True)
        counted = zip(of_month.tolist(), plays.tolist(), strict=True)
        found.append(
            ArtistMonths(
                listening.artists[number], {month_name(month): many for month, many in counted}
            )
        )
    return tuple(found)
