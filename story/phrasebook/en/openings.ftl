# First sentences. A phrase is taken only where all that it says is known, so it may say any of:
# $plays $tracks $artists $days, $month (its first day), $hours (whole ones, measured);
# $busiest_on $busiest_plays (the one fullest day); $weekday $weekday_plays (the one fullest);
# $top_artist $top_artist_plays, $top_track $top_track_artist $top_track_plays (where first alone);
# $sitting_on $sitting_minutes $sitting_plays (the longest, over an hour); $run_track $run_artist
# $run_times (three or more); $running_days $running_first $running_last (civil days in a row);
# $new_tracks $new_artists (where our record is older); $first_track $first_artist $first_on,
# $last_track $last_artist $last_on; for years $best_month $best_plays, $least_month $least_plays.


## A month

opening-month-1 =
    { DAY($month, style: "month") } came to { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }, by { COUNTED($artists, of: "artist") }, on { COUNTED($days, of: "day") }.

opening-month-2 =
    On { DAY($busiest_on, style: "full") } you pressed play { COUNTED($busiest_plays, of: "time") }; no other day of the month had as many.

opening-month-3 =
    The month began with { TITLE($first_track) } by { NAME($first_artist) }, on { DAY($first_on, style: "ordinal") }, and went on for { COUNTED($plays, of: "play") }.

opening-month-4 =
    You played something on { COUNTED($days, of: "day") } of { DAY($month, style: "month") }, { COUNTED($plays, of: "play") } in all, and { NAME($top_artist) } had { $top_artist_plays } of them.

opening-month-5 =
    { COUNTED($plays, of: "play", start: "yes") }, { COUNTED($artists, of: "name") }, and one month to fit them in: this was { DAY($month, style: "month") }.

opening-month-6 =
    { DAY($month, style: "month") } had a favourite weekday. It was { WORD($weekday, of: "weekday") }, with { $weekday_plays } of the month’s { COUNTED($plays, of: "play") }.

opening-month-7 =
    Of all the songs of { DAY($month, style: "month") } you played { TITLE($top_track) } by { NAME($top_track_artist) } most: { COUNTED($top_track_plays, of: "time") }, out of { COUNTED($plays, of: "play") }.

opening-month-8 =
    For { COUNT($running_days) } days running, from { DAY($running_first) } to { DAY($running_last) }, there was music every day. Here is what else there was.

opening-month-9 =
    The longest sitting of the month took { LENGTH($sitting_minutes) }, on { DAY($sitting_on) }, and { COUNTED($sitting_plays, of: "play") }.

opening-month-10 =
    { COUNTED($new_tracks, of: "song", start: "yes") } had not been here before { DAY($month, style: "month") }. Most things have to start somewhere, and with { COUNTED($plays, of: "play") } there was room.

opening-month-11 =
    This is { DAY($month, style: "month-year") } in { COUNTED($plays, of: "play") }, the last of them { TITLE($last_track) } by { NAME($last_artist) }.

opening-month-12 =
    { COUNTED($tracks, of: "song", start: "yes") } got a turn in { DAY($month, style: "month") }; there were { COUNTED($plays, of: "play") } to go round.

opening-month-13 =
    Between { TITLE($first_track) }, which was the first, and { TITLE($last_track) }, which was the last, lie the { COUNTED($plays, of: "play") } of { DAY($month, style: "month") }.

opening-month-14 =
    Nobody asked for a count, but here it is: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") } of { DAY($month, style: "month") }, by { COUNTED($artists, of: "artist") }.

opening-month-15 =
    You gave { DAY($month, style: "month") } { COUNTED($hours, of: "hour") } of music, in { COUNTED($plays, of: "play") }.

opening-month-16 =
    If { DAY($month, style: "month") } were a record, it would have { COUNTED($tracks, of: "song") } on it and credit { COUNTED($artists, of: "artist") }. You played it in { COUNTED($days, of: "day") }.

opening-month-17 =
    Dear reader, as letters used to begin: in { DAY($month, style: "month-year") } you played { COUNTED($tracks, of: "song") }, { COUNTED($plays, of: "time") } altogether.

opening-month-18 =
    { COUNTED($artists, of: "artist", start: "yes") } shared the { COUNTED($plays, of: "play") } of { DAY($month, style: "month") }, and did not share them equally: { NAME($top_artist) } had { $top_artist_plays }.

opening-month-19 =
    At one point in { DAY($month, style: "month") } you played { TITLE($run_track) } by { NAME($run_artist) } { COUNTED($run_times, of: "time") } in a row. That leaves the rest of the month’s { COUNTED($plays, of: "play") } to account for.

opening-month-20 =
    The first song of { DAY($month, style: "month") } was { OWNER($first_artist) } { TITLE($first_track) }, on { DAY($first_on, style: "ordinal") }. It was followed, one way and another, by { COUNTED($artists, of: "artist") }.


## A month with few plays

opening-few-1 =
    { DAY($month, style: "month") } has { COUNTED($plays, of: "play") }. The first was { TITLE($first_track) } by { NAME($first_artist) }, on { DAY($first_on, style: "ordinal") }.

opening-few-2 =
    A quiet month: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, the last of them { TITLE($last_track) } by { NAME($last_artist) }, on { DAY($last_on) }.

opening-few-3 =
    You played { COUNTED($tracks, of: "song") } in { DAY($month, style: "month") }, and { TITLE($first_track) } by { NAME($first_artist) } was where it began.

opening-few-4 =
    Some months can be told from memory. This one has { COUNTED($plays, of: "play") }, ending on { DAY($last_on) } with { TITLE($last_track) }.

opening-few-5 =
    { COUNTED($plays, of: "play", start: "yes") } is not much, but { TITLE($first_track) } by { NAME($first_artist) } is among them, and { DAY($month, style: "month") } is theirs.

opening-few-6 =
    { DAY($month, style: "month") } is soon told: { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }.

opening-few-7 =
    A short letter, since { DAY($month, style: "month") } gave us { COUNTED($plays, of: "play") } to write about: { COUNTED($artists, of: "artist") }, { COUNTED($days, of: "day") }.

opening-few-8 =
    Few plays, so each of them counts: { COUNTED($plays, of: "play") } in { DAY($month, style: "month-year") }, beginning with { TITLE($first_track) }.

opening-few-9 =
    On { COUNTED($days, of: "day") } of { DAY($month, style: "month") } there was music, { COUNTED($plays, of: "play") } of it. { NAME($last_artist) } had the last.

opening-few-10 =
    { DAY($month, style: "month-year") } would fit on a single record, with { COUNTED($tracks, of: "song") } and { COUNTED($plays, of: "play") }.

opening-few-11 =
    It began with { TITLE($first_track) } on { DAY($first_on) } and came to { COUNTED($plays, of: "play") }. That is the whole of { DAY($month, style: "month") }.

opening-few-12 =
    Hardly a month for headlines: { COUNTED($artists, of: "artist") }, { COUNTED($plays, of: "play") }, { COUNTED($days, of: "day") }.

opening-few-13 =
    { DAY($month, style: "month") } went by nearly without music. Nearly: we know of { COUNTED($plays, of: "play") }, and { OWNER($first_artist) } { TITLE($first_track) } came first.

opening-few-14 =
    What little there was in { DAY($month, style: "month") } came to { COUNTED($plays, of: "play") }, and ended on { DAY($last_on) } with { NAME($last_artist) }.


## A year

opening-year-1 =
    { DAY($month, style: "year") } came to { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }, by { COUNTED($artists, of: "artist") }, on { COUNTED($days, of: "day") }.

opening-year-2 =
    The fullest month of the year was { DAY($best_month, style: "month") }, with { COUNTED($best_plays, of: "play") }; the emptiest that had any was { DAY($least_month, style: "month") }, with { COUNT($least_plays) }. This letter is about what was in them.

opening-year-3 =
    The year began on { DAY($first_on) } with { TITLE($first_track) } by { NAME($first_artist) }. By the end of it { COUNTED($artists, of: "artist") } had had a turn.

opening-year-4 =
    You played something on { COUNTED($days, of: "day") } of { DAY($month, style: "year") }: { COUNTED($plays, of: "play") }, from { TITLE($first_track) } on { DAY($first_on) } to { TITLE($last_track) } on { DAY($last_on) }.

opening-year-5 =
    Put end to end, { DAY($month, style: "year") } is { COUNTED($hours, of: "hour") } of music in { COUNTED($plays, of: "play") }. Taken apart, it looks like this.

opening-year-6 =
    No day of { DAY($month, style: "year") } had more music in it than { DAY($busiest_on, style: "full") }: { COUNTED($busiest_plays, of: "play") }. Music was played on { COUNTED($days, of: "day") }, that one included.

opening-year-7 =
    { COUNTED($artists, of: "artist", start: "yes") } crossed your year, and { NAME($top_artist) } crossed it most often: { COUNTED($top_artist_plays, of: "play") } out of { $plays }.

opening-year-8 =
    { COUNTED($tracks, of: "song", start: "yes") } make up your { DAY($month, style: "year") }. You sat down to them { COUNTED($sittings, of: "time") }, and they came to { COUNTED($plays, of: "play") }.

opening-year-9 =
    A year is a long letter, so let us be brief: { COUNTED($plays, of: "play") }, { COUNTED($days, of: "day") }, and one song ahead of all others, { TITLE($top_track) } by { NAME($top_track_artist) }.


## A month, or a year, without enough before it to compare with; also $since

opening-new-month-1 =
    We are new to each other: our record of you begins on { DAY($since, style: "dated") }. So there is nothing to compare { DAY($month, style: "month") } with yet, only { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") } to count.

opening-new-month-2 =
    It takes a while to know what is usual for somebody. We know { COUNTED($plays, of: "play") } from { DAY($month, style: "month") }, by { COUNTED($artists, of: "artist") }, and will say more when we know more.

opening-new-month-3 =
    { DAY($month, style: "month") } stands near the beginning of what we know, which starts on { DAY($since, style: "dated") }. It has { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, and first impressions are all we can offer.

opening-new-month-4 =
    No before, no after: since { DAY($since, style: "dated") } we have been counting, and { DAY($month, style: "month") } came to { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }.

opening-new-month-5 =
    { COUNTED($tracks, of: "song", start: "yes") } in { DAY($month, style: "month") }, { COUNTED($plays, of: "play") } between them. Whether that is like you, we cannot say yet; there are not enough months to ask.

opening-new-month-6 =
    A short acquaintance so far. { DAY($month, style: "month") } has { COUNTED($plays, of: "play") } by { COUNTED($artists, of: "artist") }, on { COUNTED($days, of: "day") }; what is unusual about them, only time can tell.

opening-new-month-7 =
    Early days: we have known you since { DAY($since, style: "dated") }, and { DAY($month, style: "month") } gave us { COUNTED($plays, of: "play") } to go by.

opening-new-month-8 =
    For now we can only count. { DAY($month, style: "month") } has { COUNTED($plays, of: "play") }, { COUNTED($tracks, of: "song") }, { COUNTED($artists, of: "artist") }.

opening-new-month-9 =
    Ask us again in half a year what is like you and what is not. Of { DAY($month, style: "month") } we can say this much: { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }.

opening-new-month-10 =
    { NAME($top_artist) } came first in { DAY($month, style: "month") }, with { $top_artist_plays } of { COUNTED($plays, of: "play") }. Whether that is news, we have not known you long enough to say.

opening-new-month-11 =
    You have { COUNTED($plays, of: "play") } in { DAY($month, style: "month") }, and we have no yardstick yet; ours begins on { DAY($since, style: "dated") }.

opening-new-month-12 =
    Before { DAY($since, style: "dated") } we know nothing of you, and after it not yet much: { DAY($month, style: "month") } adds { COUNTED($plays, of: "play") } by { COUNTED($artists, of: "artist") }.

opening-new-month-13 =
    A first page, or nearly: { DAY($month, style: "month") }, { COUNTED($tracks, of: "song") }, { COUNTED($plays, of: "play") }. The margin for comparisons is still empty.

opening-new-month-14 =
    { TITLE($first_track) } by { NAME($first_artist) } opened { DAY($month, style: "month") }, and { COUNTED($plays, of: "play") } came of it. What is usual here will show itself in time.

opening-new-year-1 =
    We are new to each other: our record of you begins on { DAY($since, style: "dated") }. So there is little to compare { DAY($month, style: "year") } with, but { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") } to count.

opening-new-year-2 =
    It takes a while to know what is usual for somebody. Of { DAY($month, style: "year") } we know { COUNTED($plays, of: "play") }, by { COUNTED($artists, of: "artist") }, and we will say more when we know more.

opening-new-year-3 =
    { DAY($month, style: "year") } stands at the beginning of what we know. It has { COUNTED($plays, of: "play") } on { COUNTED($days, of: "day") }, and first impressions are all we can offer.

opening-new-year-4 =
    No before, no after: since { DAY($since, style: "dated") } we have been counting, and { DAY($month, style: "year") } came to { COUNTED($plays, of: "play") } of { COUNTED($tracks, of: "song") }.

opening-new-year-5 =
    { COUNTED($tracks, of: "song", start: "yes") } in { DAY($month, style: "year") }, { COUNTED($plays, of: "play") } between them. Whether that is like you, we cannot say yet.
