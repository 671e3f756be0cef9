# Small true facts: for “Beside the point”, and for quiet months.


## Visitor: $track $artist $on $last_on $away_days

visitor-1 =
    { TITLE($track) } by { NAME($artist) } called on { DAY($on) }. It had last been here on { DAY($last_on, style: "dated") }, { $away_days } days earlier.

visitor-2 =
    On { DAY($on, style: "full") } you played { TITLE($track) } by { NAME($artist) }, which you had last played { $away_days } days before. It had not changed.

visitor-3 =
    { $away_days } days went by without { TITLE($track) }. Then, on { DAY($on) }, there was { NAME($artist) } again.

visitor-4 =
    Between { DAY($last_on, style: "dated") } and { DAY($on, style: "dated") }, no { TITLE($track) }. After that, one. { NAME($artist) } left no message.

visitor-5 =
    An old acquaintance: { TITLE($track) } by { NAME($artist) }, on { DAY($on) }, for the first time in { $away_days } days.

rule-visitor = The first play of a track in 180 days or more, with at least ten plays before, as far as a year before this letter begins; nearly all the time between was watched.


## No repeats: $plays, from $first_on to $last_on, $same_day or not; $track $artist broke it

no-repeats-1 =
    { $same_day ->
        [yes] On { DAY($first_on) } you played { $plays } songs without the same one twice, before { TITLE($track) } by { NAME($artist) } ended that.
       *[no] From { DAY($first_on) } you played { $plays } songs without the same one twice. { TITLE($track) } by { NAME($artist) } ended that, on { DAY($last_on) }.
    }

no-repeats-2 =
    One stretch without a repeat came to { COUNTED($plays, of: "play") }. It began on { DAY($first_on) }, and the song that came round again was { TITLE($track) }, by { NAME($artist) }.

no-repeats-3 =
    { COUNTED($plays, of: "play", start: "yes") } in a row, no song twice. Then, on { DAY($last_on) }, { OWNER($artist) } { TITLE($track) } came back for more.

no-repeats-4 =
    If { TITLE($track) } by { NAME($artist) } had stayed away on { DAY($last_on) }, the row of songs without a repeat would have grown beyond { $plays }.

no-repeats-5 =
    You can go { $plays } plays without hearing anything twice; you did, beginning on { DAY($first_on, style: "full") }. Then there was { TITLE($track) } by { NAME($artist) }, for the second time.

rule-no-repeats = Fifty or more plays in a row, of which no two are of one track; the play after them is of one that they hold. The stretch was watched almost without a gap.


## Carry-over: $track $artist $ended_on $began_on $hours

carry-over-1 =
    You ended { DAY($ended_on) } with { TITLE($track) } by { NAME($artist) } and began { DAY($began_on, style: "ordinal") } with it.

carry-over-2 =
    The last song of { DAY($ended_on, style: "weekday") } and the first song of { DAY($began_on, style: "full") } were the same song: { TITLE($track) }, by { NAME($artist) }, { COUNT($hours) } hours apart.

carry-over-3 =
    { TITLE($track) } saw you out on { DAY($ended_on) } and in again on { DAY($began_on, style: "ordinal") }. { NAME($artist) } waited { COUNT($hours) } hours in between.

carry-over-4 =
    { NAME($artist) } had the last word on { DAY($ended_on) }, with { TITLE($track) }. They had the first word on { DAY($began_on, style: "ordinal") } too, and it was the same one.

carry-over-5 =
    { COUNT($hours, start: "yes") } hours lie between the end of { DAY($ended_on, style: "short") } and the start of { DAY($began_on, style: "short") }, and { TITLE($track) } by { NAME($artist) } stands on both sides of them.

rule-carry-over = A day’s last track, heard whole, was the next day’s first, more than four hours later; a day turns at four in the morning. Nothing between them was unwatched.


## One artist for a whole sitting: $artist $on $plays $titles

one-artist-1 =
    One sitting on { DAY($on) } had { COUNTED($plays, of: "play") }, and every one was { OWNER($artist) }.

one-artist-2 =
    On { DAY($on, style: "full") } you put on { NAME($artist) } and nothing else: { COUNTED($plays, of: "play") } of { COUNTED($titles, of: "song") }, from the first of that sitting to its last.

one-artist-3 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting, one name on all of them: { NAME($artist) }, { DAY($on, style: "short") }.

one-artist-4 =
    Nobody but { NAME($artist) } got a turn in one sitting on { DAY($on) }. It lasted { COUNTED($plays, of: "play") }.

one-artist-5 =
    { COUNTED($titles, of: "song", start: "yes") } by { NAME($artist) } filled a sitting on { DAY($on) }; there was room for { COUNTED($plays, of: "play") } and for no one else.

rule-one-artist = A sitting of fifteen plays or more, two titles or more, all by one artist. A new sitting begins after 30 minutes without music.


## Same title: $track, by $artist and by $other_artist, on $on

same-title-1 =
    You played two songs called { TITLE($track) } within a day of { DAY($on) }: one by { NAME($artist) }, one by { NAME($other_artist) }.

same-title-2 =
    { NAME($artist) } and { NAME($other_artist) } each have a song called { TITLE($track) }. You had both, from { DAY($on) } on, inside of a day.

same-title-3 =
    { TITLE($track) }, said { NAME($artist) } on { DAY($on) }. { TITLE($track) }, said { NAME($other_artist) } within the day.

same-title-4 =
    On { DAY($on, style: "full") } there was { TITLE($track) } by { NAME($artist) }, and before a day had passed there was { TITLE($track) } by { NAME($other_artist) }. Titles are not copyright.

same-title-5 =
    Two names, one title, not a day between them: { NAME($artist) } and { NAME($other_artist) }, { TITLE($track) }, from { DAY($on, style: "short") } on.

rule-same-title = Tracks of one title by two artists, neither of whom is named in the other’s name, played within 24 hours.


## One-day song: $track $artist $on $times $left_days $period

one-day-song-1 =
    { TITLE($track) } by { NAME($artist) } first came up here on { DAY($on) }, had { COUNTED($times, of: "play") } that day, and none in the { $left_days } days that were left of the { WORD($period, of: "period") }.

one-day-song-2 =
    On { DAY($on, style: "full") } { TITLE($track) } by { NAME($artist) } turned up, was played { COUNTED($times, of: "time") }, and did not turn up again before the { WORD($period, of: "period") } was out.

one-day-song-3 =
    { COUNTED($times, of: "play", start: "yes") } on { DAY($on) }, its first day here, and not one in the { $left_days } after it: { TITLE($track) }, by { NAME($artist) }.

one-day-song-4 =
    { OWNER($artist) } { TITLE($track) } had one day, { DAY($on, style: "short") }. It made the most of it: { COUNTED($times, of: "play") }.

one-day-song-5 =
    Of { TITLE($track) } by { NAME($artist) } you had { COUNTED($times, of: "play") } on { DAY($on) } and then, as far as the { WORD($period, of: "period") } goes, enough.

rule-one-day-song = Four plays or more on the day of a track’s first play that we know of, and none in the rest of the period, of which at least seven days were left; almost all of them were watched.


## Small hours: $track $artist $at $times $all_plays $period

small-hours-1 =
    { $times ->
        [1] Of { $all_plays } plays, one began between two and half past five at night: { TITLE($track) } by { NAME($artist) }, at { CLOCK($at, style: "digits") } on { DAY($at) }.
       *[other] Of { $all_plays } plays, only { COUNT($times) } began between two and half past five at night, the first of them { TITLE($track) } by { NAME($artist) }, at { CLOCK($at, style: "digits") } on { DAY($at) }.
    }

small-hours-2 =
    The small hours had hardly anything of yours. One exception is { DAY($at) }, { CLOCK($at, style: "digits") }, and it sounds like { TITLE($track) } by { NAME($artist) }.

small-hours-3 =
    At { CLOCK($at, style: "digits") } on { DAY($at, style: "full") } you played { TITLE($track) } by { NAME($artist) }. { $times ->
        [1] Nothing else in the { WORD($period, of: "period") } comes from the hours between two and half past five.
       *[other] Besides it, the hours between two and half past five had one play in the { WORD($period, of: "period") }.
    }

small-hours-4 =
    { OWNER($artist) } { TITLE($track) } was the night shift: { CLOCK($at, style: "digits") }, { DAY($at, style: "short") }, in a { WORD($period, of: "period") } of { $all_plays } plays with next to nothing else between two and half past five.

small-hours-5 =
    Between two and half past five at night the { WORD($period, of: "period") } is all but empty. { $times ->
        [1] All but { TITLE($track) }
       *[other] All but two plays, the first of them { TITLE($track) }
    } by { NAME($artist) }, at { CLOCK($at, style: "digits") } on { DAY($at) }.


## Small hours, retold in a server: also $member; told where its owner published it

small-hours-of-1 =
    { $times ->
        [1] Of { $all_plays } plays { NAME($member) } began one between two and half past five at night: { TITLE($track) } by { NAME($artist) }, on { DAY($at) }.
       *[other] Of { $all_plays } plays { NAME($member) } began { COUNT($times) } between two and half past five at night, the first of them { TITLE($track) } by { NAME($artist) }, on { DAY($at) }.
    }

small-hours-of-2 =
    { OWNER($member) } small hours are all but empty. An exception is { DAY($at, style: "full") }, when { NAME($artist) } came by with { TITLE($track) }.

small-hours-of-3 =
    The night shift at { OWNER($member) } was short: { TITLE($track) } by { NAME($artist) }, on { DAY($at, style: "short") }, and { $times ->
        [1] nothing else
       *[other] one play besides
    } between two and half past five in the whole { WORD($period, of: "period") }.

small-hours-of-4 =
    Who had music on on { DAY($at) } between two and half past five? { NAME($member) }, with { OWNER($artist) } { TITLE($track) }, and hardly ever else in the { WORD($period, of: "period") }.

small-hours-of-5 =
    { TITLE($track) }, by { NAME($artist) }, saw an hour of { OWNER($member) } that hardly any song gets to see. It was on { DAY($at) }, between two and half past five, in a { WORD($period, of: "period") } of { $all_plays } plays.

rule-small-hours = The only one or two plays between 02:00 and 05:30 in a period of a hundred plays or more that was watched almost without a gap.


## Pair: $track $artist was followed by $other_track $other_artist $times of $plays ($whole: each time); $period

pair-count =
    { $whole ->
        [yes] all { COUNTED($plays, of: "play") }
       *[no] { COUNT($times) } of { COUNTED($plays, of: "play") }
    }

pair-1 =
    After { pair-count } that { TITLE($track) } by { NAME($artist) } had in the { WORD($period, of: "period") } came { TITLE($other_track) } by { NAME($other_artist) }.

pair-2 =
    Where { NAME($artist) } went with { TITLE($track) }, { NAME($other_artist) } came after with { TITLE($other_track) }. So it was with { pair-count }.

pair-3 =
    { COUNTED($times, of: "time", start: "yes") } in the { WORD($period, of: "period") } you played { TITLE($track) } and then { TITLE($other_track) }. { NAME($artist) } and { NAME($other_artist) } have not been asked about it.

pair-4 =
    First { TITLE($track) }, then { TITLE($other_track) }. It need not be so, since one is { OWNER($artist) } and the other { OWNER($other_artist) }, but after { pair-count } it was.

pair-5 =
    Two songs have stuck together: { OWNER($artist) } { TITLE($track) } and, right behind it, { TITLE($other_track) } by { NAME($other_artist) }. It went that way { COUNTED($times, of: "time") }.

pair-of-1 =
    { NAME($member) } cannot have { TITLE($track) } by { NAME($artist) } alone. After { pair-count } in the { WORD($period, of: "period") } came { TITLE($other_track) } by { NAME($other_artist) }.

pair-of-2 =
    At { OWNER($member) }, { NAME($artist) } goes first and { NAME($other_artist) } after: { TITLE($track) }, then { TITLE($other_track) }, { COUNTED($times, of: "time") } in the { WORD($period, of: "period") }.

pair-of-3 =
    { TITLE($other_track) } follows { TITLE($track) } about. { NAME($member) } heard { NAME($other_artist) } come in behind { NAME($artist) } after { pair-count }.

pair-of-4 =
    Two songs share a coat at { OWNER($member) }: { OWNER($artist) } { TITLE($track) } and { OWNER($other_artist) } { TITLE($other_track) }. They went out together { COUNTED($times, of: "time") }.

pair-of-5 =
    First { NAME($artist) }, then { NAME($other_artist) }, and { NAME($member) } sees to it. { TITLE($track) } was followed by { TITLE($other_track) } after { pair-count }.

rule-pair = In the period, a track was followed at once, in one sitting, by the same track of another artist, four times or more, on two days or more, and after 60 in a hundred or more of its plays. Two songs of one record are no pair.


## Retold in a server: also $member

visitor-of-1 =
    { TITLE($track) } by { NAME($artist) } looked in at { OWNER($member) } on { DAY($on) }, after { COUNTED($away_days, of: "day") } away.

visitor-of-2 =
    On { DAY($on, style: "full") } { NAME($member) } played { TITLE($track) }, which had not been on since { DAY($last_on, style: "dated") }. { NAME($artist) } asked no questions.

visitor-of-3 =
    { COUNTED($away_days, of: "day", start: "yes") } is how long { NAME($member) } had done without { OWNER($artist) } { TITLE($track) } when it came on again, on { DAY($on) }.

visitor-of-4 =
    An old acquaintance came by: { TITLE($track) }, by { NAME($artist) }, last heard at { OWNER($member) } on { DAY($last_on, style: "dated") } and heard again on { DAY($on) }.

visitor-of-5 =
    { NAME($artist) } had a card waiting at { OWNER($member) } since { DAY($last_on, style: "dated") }. On { DAY($on) } it was answered, with { TITLE($track) }.

no-repeats-of-1 =
    { NAME($member) } went { COUNTED($plays, of: "play") } without hearing any song twice, from { DAY($first_on) } to { DAY($last_on) }. { TITLE($track) } by { NAME($artist) } broke the row.

no-repeats-of-2 =
    { COUNTED($plays, of: "play", start: "yes") } in a row and every one of them a different song: { OWNER($member) }, up to { DAY($last_on) }. Then { TITLE($track) } came round again.

no-repeats-of-3 =
    It was { TITLE($track) }, by { NAME($artist) }, that came on a second time in the end. Until then { NAME($member) } had played { COUNT($plays) } songs, each of them once.

no-repeats-of-4 =
    Some people shuffle. Between { DAY($first_on) } and { DAY($last_on) } { NAME($member) } got through { COUNTED($plays, of: "play") } and met no song a second time.

no-repeats-of-5 =
    Nobody could say that { NAME($member) } repeats a joke: { COUNTED($plays, of: "play") }, { COUNT($plays) } songs, up to { DAY($last_on) }, when { OWNER($artist) } { TITLE($track) } returned.

carry-over-of-1 =
    { NAME($member) } ended { DAY($ended_on, style: "full") } on { TITLE($track) } by { NAME($artist) }, and began the next day with it.

carry-over-of-2 =
    The last song of one day and the first of the next were the same at { OWNER($member) }: { TITLE($track) }, by { NAME($artist) }, with { COUNTED($hours, of: "hour") } between the two.

carry-over-of-3 =
    After { COUNTED($hours, of: "hour") } of silence { NAME($member) } went on where it had stopped. { OWNER($artist) } { TITLE($track) } closed { DAY($ended_on) } and opened { DAY($began_on) }.

carry-over-of-4 =
    { TITLE($track) } by { NAME($artist) } stayed the night at { OWNER($member) }, from { DAY($ended_on) } to { DAY($began_on) }.

carry-over-of-5 =
    On { DAY($began_on, style: "full") } { NAME($member) } put on what had been on last the day before: { TITLE($track) }, by { NAME($artist) }.

one-artist-of-1 =
    { OWNER($member) } sitting of { DAY($on) } had { COUNTED($plays, of: "play") } in it, and all of them were { OWNER($artist) }.

one-artist-of-2 =
    On { DAY($on, style: "full") } { NAME($member) } sat down with { NAME($artist) } and with nobody else: { COUNTED($titles, of: "song") }, { COUNTED($plays, of: "play") }.

one-artist-of-3 =
    { NAME($artist) } had { NAME($member) } all to themselves on { DAY($on) }, for { COUNTED($plays, of: "play") } in a row.

one-artist-of-4 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting, one name on all of them. It was { NAME($artist) }, on { DAY($on) }, at { OWNER($member) }.

one-artist-of-5 =
    When { NAME($member) } got up on { DAY($on, style: "full") }, { NAME($artist) } had played { COUNTED($titles, of: "song") } and nobody else had played any.

same-title-of-1 =
    { NAME($member) } played two songs called { TITLE($track) } within a day, from { DAY($on) } on: { OWNER($artist) }, and { OWNER($other_artist) }.

same-title-of-2 =
    There are two { TITLE($track) }, one by { NAME($artist) } and one by { NAME($other_artist) }. On { DAY($on, style: "full") } and before a day was over { NAME($member) } had heard both.

same-title-of-3 =
    Within a day { NAME($artist) } and { NAME($other_artist) } each gave { NAME($member) } a song called { TITLE($track) }. It began on { DAY($on) }; the songs are not the same.

same-title-of-4 =
    { TITLE($track) }, said { NAME($artist) } on { DAY($on) }. { TITLE($track) }, said { NAME($other_artist) } not a day from it, and { NAME($member) } heard them out.

same-title-of-5 =
    By accident or not, one title came to { NAME($member) } twice within a day of { DAY($on, style: "full") }: { TITLE($track) }, from { NAME($artist) } and from { NAME($other_artist) }.

one-day-song-of-1 =
    { NAME($member) } took up { TITLE($track) } by { NAME($artist) } on { DAY($on) }, played it { COUNTED($times, of: "time") } that day, and not again in the { WORD($period, of: "period") }.

one-day-song-of-2 =
    { TITLE($track) } had one day at { OWNER($member) }, { DAY($on, style: "full") }, and { COUNTED($times, of: "play") } on it. { NAME($artist) } was not asked back.

one-day-song-of-3 =
    { COUNTED($times, of: "play", start: "yes") } on one day and none on the { COUNT($left_days) } that were left: so it went for { OWNER($artist) } { TITLE($track) } at { OWNER($member) }. The day was { DAY($on) }.

one-day-song-of-4 =
    A mayfly: { TITLE($track) }, by { NAME($artist) }, at { OWNER($member) } on { DAY($on) }, { COUNTED($times, of: "time") } and then never.

one-day-song-of-5 =
    On { DAY($on, style: "full") } { NAME($member) } gave { TITLE($track) } { COUNTED($times, of: "play") }. By the next day { NAME($artist) } had been put away.
