# Leaderboards: their names, rules and values, and who came first.
# Rules say $least (what it takes to enter) and $period (month or year).

board-minutes = Most time
board-plays = Most plays
board-artists = Most artists
board-stayed = Discoveries that stuck
board-early = Earliest riser
board-night = Night owl
board-streak = Longest streak
board-records = Album listener
board-own = Most particular to themself

rule-board-minutes = Time heard, in whole minutes, ranked to the millisecond; where a source tells no length, the track’s own, and then it is marked ≈. From { COUNTED($least, of: "minute") }.
rule-board-plays = Plays begun in the { WORD($period, of: "period") }. From { COUNTED($least, of: "play") }.
rule-board-artists = Different artists played. From { COUNTED($least, of: "artist") }.
rule-board-stayed = New songs that had ten plays on six days over 45 days or more, the last of them needed falling in the { WORD($period, of: "period") }, and that are still played. From { COUNTED($least, of: "song") }.
rule-board-early = The hour of the first play of the day, by the member’s own clock; a day turns at four in the morning. It is the middle one of all days with a play, of two middle ones the earlier. From { COUNTED($least, of: "day") } with a play.
rule-board-night = The share of plays begun between midnight and five, by the member’s own clock. From { COUNTED($least, of: "play") }.
rule-board-streak = Most days of the { WORD($period, of: "period") } in a row with a play; a day turns at four in the morning, by the server’s clock, so that what was on before four on the first still belongs to the day before, and is not counted here. From { COUNTED($least, of: "day") }.
rule-board-records = How often five different songs or more of one album came one after another in one sitting. From { COUNTED($least, of: "time") }.
rule-board-own = The share of plays whose artist nobody else here played in the { WORD($period, of: "period") }. From { COUNTED($least, of: "play") }.

board-value-ms = { $about ->
        [yes] ≈ { $n } min
       *[no] { $n } min
    }
board-value-plays = { $n }
board-value-artists = { $n }
board-value-songs = { $n }
board-value-minute = { CLOCK($at, style: "digits") }
board-value-share = { $percent } % ({ $n } of { $of })
board-value-days = { $n }
board-value-records = { $n }
board-moved-up = up { $n }
board-moved-down = down { $n }
board-moved-not = same place
board-below = { $n ->
        [one] One member had less than it takes.
       *[other] { COUNT($n, start: "yes") } members had less than it takes.
    }


## Who came first: $member, and $second with the next most where somebody has it; the values are
## the board’s

award-minutes-1 = Nobody had music on for longer than { NAME($member) }: { COUNTED($hours, of: "hour") }.
award-minutes-2 = { NAME($member) } kept the lights on, for { COUNTED($hours, of: "hour") } in all.
award-minutes-3 = In hours it was { NAME($member) }, with { COUNT($hours) }.
award-minutes-4 = { COUNTED($hours, of: "hour", start: "yes") } of music are { OWNER($member) }, more than anybody’s.
award-minutes-5 = The longest { WORD($period, of: "period") } was { OWNER($member) }: { COUNTED($hours, of: "hour") }.

award-artists-1 = { NAME($member) } let the most people in: { COUNTED($artists, of: "artist") }.
award-artists-2 = No guest list was longer than { OWNER($member) }, with { COUNTED($artists, of: "artist") } on it.
award-artists-3 = { COUNTED($artists, of: "artist", start: "yes") } passed through { OWNER($member) } hands, and nobody had more.
award-artists-4 = For width, { NAME($member) }: { COUNTED($artists, of: "artist") }.
award-artists-5 = The widest net was { OWNER($member) }. { COUNTED($artists, of: "artist", start: "yes") } were in it.

award-stayed-1 = Of new songs, most stayed with { NAME($member) }: { COUNT($songs) }.
award-stayed-2 = { NAME($member) } kept { COUNTED($songs, of: "new-song") }, more than anybody.
award-stayed-3 = { COUNTED($songs, of: "new-song", start: "yes") } came to { NAME($member) } and would not leave.
award-stayed-4 = For holding on, { NAME($member) }: { COUNTED($songs, of: "new-song") } kept.
award-stayed-5 = Whoever wants a song to last should bring it to { NAME($member) }, who kept { COUNTED($songs, of: "new-song") }.

award-early-1 = { NAME($member) } is up first. Half the days had music by { CLOCK($at, style: "digits") }.
award-early-2 =
    The first song of the day comes earliest at { OWNER($member) }: on half the days it was on by { CLOCK($at, style: "digits") }.
award-early-3 = By { CLOCK($at, style: "digits") }, on a middling day, { NAME($member) } had begun. Nobody was earlier.
award-early-4 = Early is { NAME($member) }. The middle of all first songs of the day is { CLOCK($at, style: "digits") }.
award-early-5 =
    { NAME($member) } has a start on everybody. On a middling day there is music from { CLOCK($at, style: "digits") } on.

award-night-1 = After midnight it is { NAME($member) }: { COUNTED($late, of: "play") } before five, { $percent } in a hundred.
award-night-2 = { NAME($member) } has the night shift, with { $percent } in every hundred plays begun between midnight and five.
award-night-3 = Between midnight and five nobody is likelier to be playing something than { NAME($member) }. It was { COUNTED($late, of: "play") }.
award-night-4 = The owl is { NAME($member) }, { COUNTED($late, of: "time") } between midnight and five.
award-night-5 = { COUNTED($late, of: "play", start: "yes") } of { OWNER($member) } began after midnight and before five, the largest share of any.

award-streak-1 =
    { NAME($member) } went { COUNT($days) } days without a day off.
award-streak-2 = The longest row of days with music is { OWNER($member) }: { COUNT($days) }.
award-streak-3 = { COUNT($days, start: "yes") } days in a row, not one of them silent: { NAME($member) }.
award-streak-4 = For steadiness, { NAME($member) }, who played something on { COUNT($days) } days running.
award-streak-5 = Nobody kept at it like { NAME($member) }, { COUNT($days) } days on end.

award-records-1 =
    { NAME($member) } hears records: five songs or more of one, in one go, { COUNTED($records, of: "time") }.
award-records-2 = Sides, not singles, is how it goes at { OWNER($member) }. Five songs of one record or more came together { COUNTED($records, of: "time") }.
award-records-3 = { COUNTED($records, of: "time", start: "yes") } { NAME($member) } let a record run for five songs or longer, oftener than anyone.
award-records-4 = The record player is best off with { NAME($member) }, who let five songs in a row stand { COUNTED($records, of: "time") }.
award-records-5 = For letting things run their course, { NAME($member) }: five songs or more of one record, { COUNTED($records, of: "time") }.

award-own-1 = { NAME($member) } is most their own: { $percent } in every hundred plays are of artists nobody else here played.
award-own-2 = Nobody shares less with us than { NAME($member) }. { COUNTED($own, of: "play", start: "yes") } went to artists whom no one else put on.
award-own-3 = { $percent } per cent of what { NAME($member) } plays is heard nowhere else in this house.
award-own-4 = For going their own way, { NAME($member) }, with { COUNTED($own, of: "play") } of artists that are nobody else’s.
award-own-5 = The rarest shelf is { OWNER($member) }: { $percent } plays in a hundred were of artists the rest of us did not touch.
