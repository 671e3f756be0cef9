# One track, over and over, in one sitting.
# $track $artist $times $on; with hours also $began and $ended, when the first and the last of the
# plays began. $record: yes where it beat $longest_before, the longest run of the year before;
# first where nothing had been played twice running; no where nothing can be said.


## By night

binge-night-1 =
    On { DAY($on) }, between { CLOCK($began) } and { CLOCK($ended, round: "up") } { DAYPART($ended, round: "up") }, you played { TITLE($track) } by { NAME($artist) } { COUNTED($times, of: "time") }.
    { $record ->
        [yes] In the year before, nothing had gone past { COUNT($longest_before) } in a row.
        [first] In the year before, nothing had been played twice running.
       *[no] { "" }
    }
    { unsaid }

binge-night-2 =
    It was { CLOCK($began) } { DAYPART($began) } on { DAY($on) } when { TITLE($track) } came on, and { CLOCK($ended, style: "digits") } when it came on for the last time. That made { COUNT($times) }.
    { $record ->
        [yes] { NAME($artist) } may like to know that your longest run in the year before was { COUNT($longest_before) }.
        [first] { NAME($artist) } may like to know that in the year before you had let nothing run twice.
       *[no] The record does not say whether { NAME($artist) } was told.
    }

binge-night-3 =
    { CLOCK($began, style: "digits") }, { DAY($on, style: "short") }: { TITLE($track) } by { NAME($artist) }. { CLOCK($ended, style: "digits") }: { TITLE($track) }, still. { COUNTED($times, of: "play", start: "yes") } lie between the two, ends included{ $record ->
        [yes] ; the best that anything had managed in the year before was { COUNT($longest_before) } in a row.
        [first] ; in the year before nothing had come on twice running.
       *[no] , and very little else.
    }

binge-night-4 =
    There are longer songs than { TITLE($track) }, and you might have played one on { DAY($on) }. Instead you played this one, by { NAME($artist) }, { COUNTED($times, of: "time") }, from { CLOCK($began) } until { CLOCK($ended, round: "up") } { DAYPART($ended, round: "up") }.
    { $record ->
        [yes] The year before had seen runs of { COUNT($longest_before) } at the most.
        [first] The year before had not seen any song twice running.
       *[no] { "" }
    }

binge-night-5 =
    { NAME($artist) } kept you company on { DAY($on, style: "full") }: { TITLE($track) } at { CLOCK($began, style: "digits") }, { TITLE($track) } at { CLOCK($ended, style: "digits") }, { COUNTED($times, of: "play") } from the one to the other.
    { $record ->
        [yes] Until that night the longest run of your year stood at { COUNT($longest_before) }.
        [first] Until that night no song of your year had followed itself.
       *[no] { "" }
    }


## By day

binge-day-1 =
    On { DAY($on) } you played { TITLE($track) } by { NAME($artist) } { COUNTED($times, of: "time") }, the first at { CLOCK($began, style: "digits") } and the last at { CLOCK($ended, style: "digits") }.
    { $record ->
        [yes] Nothing in the year before had gone past { COUNT($longest_before) } in a row.
        [first] Nothing in the year before had been played twice running.
       *[no] { "" }
    }

binge-day-2 =
    { DAY($on, style: "full") } has a stretch with one song in it. From { CLOCK($began) } until { CLOCK($ended, round: "up") } { DAYPART($ended, round: "up") } it was { TITLE($track) } by { NAME($artist) }, { COUNTED($times, of: "time") }{ $record ->
        [yes] ; the year before, no song got further than { COUNT($longest_before) } running.
        [first] ; the year before, no song had followed itself.
       *[no] .
    }

binge-day-3 =
    { TITLE($track) } ended, on { DAY($on) } a few minutes after { CLOCK($began) }, and you played it again. You went on playing it until { CLOCK($ended, style: "digits") }: { COUNTED($times, of: "time") } in all, all of them { OWNER($artist) }.
    { $record ->
        [yes] { COUNT($longest_before, start: "yes") } in a row had been the most of the year before.
        [first] It was the first song in a year to come on twice running.
       *[no] { "" }
    }

binge-day-4 =
    { COUNTED($times, of: "play", start: "yes") } of one song, between { CLOCK($began, style: "digits") } and { CLOCK($ended, style: "digits") } on { DAY($on, style: "short") }: { TITLE($track) }, by { NAME($artist) }.
    { $record ->
        [yes] Your own record for the year before was { COUNT($longest_before) }. It is not any more.
        [first] In the year before you had never let a song run twice.
       *[no] Nobody was counting at the time. We were, afterwards.
    }

binge-day-5 =
    { NAME($artist) } recorded { TITLE($track) } once. You played it { COUNTED($times, of: "time") } on { DAY($on) }, between { CLOCK($began) } and { CLOCK($ended, round: "up") } { DAYPART($ended, round: "up") }.
    { $record ->
        [yes] Before that, { COUNT($longest_before) } in a row was as far as anything had gone in a year.
        [first] Before that, nothing had come on twice running in a year.
       *[no] { "" }
    }


## Without hours

binge-hourless-1 =
    On { DAY($on) } you played { TITLE($track) } by { NAME($artist) } { COUNTED($times, of: "time") } in one sitting.
    { $record ->
        [yes] In the year before, nothing had gone past { COUNT($longest_before) } in a row.
        [first] In the year before, nothing had been played twice running.
       *[no] { "" }
    }

binge-hourless-2 =
    { COUNTED($times, of: "time", start: "yes") } { TITLE($track) } in one sitting: that was { DAY($on) }. The song is { OWNER($artist) }{ $record ->
        [yes] ; the longest run of the year before was { COUNT($longest_before) }.
        [first] ; the year before, nothing had followed itself.
       *[no] , the count is yours.
    }

binge-hourless-3 =
    { NAME($artist) } recorded { TITLE($track) } once. On { DAY($on, style: "full") } one sitting of yours played it { COUNTED($times, of: "time") }.
    { $record ->
        [yes] { COUNT($longest_before, start: "yes") } in a row had been the most of the year before.
        [first] It was the first song in a year to come on twice running.
       *[no] { "" }
    }

binge-hourless-4 =
    When { TITLE($track) } by { NAME($artist) } came round on { DAY($on) }, it came round { COUNTED($times, of: "time") } before you were done.
    { $record ->
        [yes] No song of the year before had got further than { COUNT($longest_before) }.
        [first] No song of the year before had come round twice running.
       *[no] We cannot say at what hour; we can count.
    }

binge-hourless-5 =
    One sitting on { DAY($on, style: "short") } holds { COUNTED($times, of: "play") } of one song: { TITLE($track) }, by { NAME($artist) }.
    { $record ->
        [yes] The year before, { COUNT($longest_before) } in a row was as far as it went.
        [first] The year before, no song was played twice running.
       *[no] { "" }
    }


## Retold in a server: also $member

binge-of-1 =
    { OWNER($member) } { DAY($on, style: "full") } has a stretch with one song in it: { TITLE($track) } by { NAME($artist) }, { COUNTED($times, of: "time") } in one sitting.
    { $record ->
        [yes] In the year before, nothing of { OWNER($member) } had gone past { COUNT($longest_before) } in a row.
        [first] In the year before, nothing had come on twice running.
       *[no] { "" }
    }

binge-of-2 =
    { TITLE($track) }, and again { TITLE($track) }: on { DAY($on, style: "full") } { NAME($member) } played { NAME($artist) } { COUNTED($times, of: "time") } with the same song.
    { $record ->
        [yes] The year before knew no longer run than { COUNT($longest_before) }.
        [first] The year before knew no run at all.
       *[no] { "" }
    }

binge-of-3 =
    { COUNT($times, start: "yes") } plays, one sitting, one song: { OWNER($artist) } { TITLE($track) }, on { DAY($on) }. The hand on the button was { OWNER($member) }.

binge-of-4 =
    What does one do with a song like { TITLE($track) }, by { NAME($artist) }? { OWNER($member) } answer, on { DAY($on) }, was to play it { COUNTED($times, of: "time") } at one go.

binge-of-5 =
    { NAME($member) } put { TITLE($track) } on one day, { DAY($on, style: "full") }, and did not let it end. It began { COUNTED($times, of: "time") }. { NAME($artist) } could have given a concert in the time.

rule-binge = Five or more plays of one track in one sitting, with at most one other play among them and no more than 15 minutes from start to start; and more of them than in nineteen of twenty of your runs in the year before, or ten at least. “At night” is said where most of them began between midnight and five. Tracks under a minute, and what looks left on repeat, are not counted.
rule-binge-of = Five or more plays of one track in one sitting, with at most one other play among them and no more than 15 minutes from start to start; and more of them than in nineteen of twenty of their runs in the year before, or ten at least. “At night” is said where most of them began between midnight and five. Tracks under a minute, and what looks left on repeat, are not counted.
