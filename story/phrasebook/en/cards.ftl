# Cards: what is written on a picture, and the text that stands in its place.

card-house = Liner Notes
card-played = Played most
card-artists = By name
card-clock = Around the clock
card-peak = the fullest hour
card-months = Month by month
card-days =
    { $days ->
        [one] One day
       *[other] { $days } days
    }

## Figures: the number is drawn large, and this beneath it. Variable: $n

card-plays =
    { $n ->
        [one] play
       *[other] plays
    }
card-hours =
    { $n ->
        [one] hour
       *[other] hours
    }
card-songs =
    { $n ->
        [one] song
       *[other] songs
    }
card-names =
    { $n ->
        [one] artist
       *[other] artists
    }

## The title, in two lines. Variable: $month, a day of the period

card-first-month = { DAY($month, style: "month") },
card-first-year = { DAY($month, style: "year") },

card-last-1 = play by play
card-last-2 = for the record
card-last-3 = note by note
card-last-4 = as it was heard
card-last-5 = track by track
card-last-6 = to the last minute
card-last-7 = from the top
card-last-8 = kept on file
card-last-9 = side A and side B
card-last-10 = with the dates
card-last-11 = all of it
card-last-12 = on one sleeve
card-last-13 = by number and by name
card-last-14 = counted twice

## In place of the picture. Variables: as above; each sentence stands for itself

card-alt = { $title }: { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") } by { COUNTED($artists, of: "artist") }.
card-alt-hours = It comes to { COUNTED($hours, of: "hour") } of listening.
card-alt-row = Number { $place }: { TITLE($track) } by { NAME($artist) }, { COUNTED($plays, of: "play") }.
card-alt-hour = The fullest hour began at { $hour }.
card-alt-name = { NAME($artist) } came to { COUNTED($plays, of: "play") } in all.
card-alt-day = The fullest day was { DAY($on, style: "dated") }, with { COUNTED($plays, of: "play") }.

## A month's name, of which the card shows the first letter. Variable: $month

card-month = { DAY($month, style: "month") }

## A moment's card. Variables: $n plays; $track, $artist; $on, a day; $began and $ended, hours or days

card-moment-plays =
    { $n ->
        [one] 1 play
       *[other] { $n } plays
    }
card-moment-track = { $track } · { $artist }
card-day = { DAY($on, style: "dated") }
card-alt-strokes =
    { $n ->
        [one] Beneath it stands one stroke, for one play: { $began }.
       *[other] Beneath it stand { $n } strokes, one a play, from { $began } to { $ended }.
    }

## A year's card. Variables: $artist, $places (one a month, "–" where it was not played); $month, a day;
## $track; $plays

card-bump = Artists, month by month
card-bump-rule =
    { $n ->
        [one] the one played most
       *[other] places among the { $n } played most
    }
card-year-songs = Songs of the year
card-year-fullest = with the month that had each most
card-alt-bump = { NAME($artist) }, month by month: { $places }.
card-alt-song = { TITLE($track) } by { NAME($artist) }, { $plays }, most in { DAY($month, style: "month") }.
card-alt-song-even = { TITLE($track) } by { NAME($artist) }, { $plays }.

## A leaderboard's card, and a server's. Variables: $month, a day; $n; $place, $member, $value

card-board-month = { DAY($month, style: "month") } { DAY($month, style: "year") }
card-board-year = { DAY($month, style: "year") }
card-board-more =
    { $n ->
        [one] and one more
       *[other] and { $n } more
    }
card-alt-place = { $place }: { NAME($member) }, { $value }.
card-members =
    { $n ->
        [one] member
       *[other] members
    }
card-alt-members =
    { $n ->
        [one] One member’s listening.
       *[other] The listening of { $n } members.
    }

## Beneath a card that shows covers; the names of songs follow it, each a link

card-credit = Covers from Spotify

## A comparison's card. Variables: $n others; $one and $other, the two; $giver and $taker; $artist,
## $track; $others, as card-compare-others says it

card-compare-artists = Artists of both
card-compare-tracks = Songs of both
card-compare-others =
    { $n ->
        [0] nobody else here
        [one] and 1 other here
       *[other] and { $n } others here
    }
card-compare-across = From { NAME($giver) } to { NAME($taker) }
card-compare-nothing = Not one artist in common, which is a place to start.
card-compare-rule = What both play most comes first, and the fewer others here play it, the sooner. A song goes across that one has ten plays of and the other none.
card-alt-compare = What { NAME($one) } and { NAME($other) } have in common.
card-alt-compare-artist = { NAME($artist) }: { $others }.
card-alt-compare-track = { TITLE($track) } by { NAME($artist) }: { $others }.
card-alt-compare-across = From { NAME($giver) } to { NAME($taker) }: { TITLE($track) } by { NAME($artist) }.
