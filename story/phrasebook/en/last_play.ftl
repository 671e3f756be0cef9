# An artist played for months, and not any more. Always so far: they may come back.
# $artist; $track, the last one played, on $last_on; $plays since the first that is remembered, on
# $known_on; $since_days, the days of the year that were left.

last-play-1 =
    The last { NAME($artist) } so far was { TITLE($track) }, on { DAY($last_on) }. That made { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") }, and then the year had { $since_days } days left and you filled them with others.

last-play-2 =
    After { COUNTED($plays, of: "play") }, { NAME($artist) } fell silent on { DAY($last_on, style: "full") }. { TITLE($track) } is the last song so far; the { $since_days } days up to New Year brought no other.

last-play-3 =
    Nobody announced it. You played { NAME($artist) } { COUNTED($plays, of: "time") } between { DAY($known_on, style: "dated") } and { DAY($last_on, style: "dated") }, and in the rest of the year not once, so that { TITLE($track) } has had the last word so far.

last-play-4 =
    { TITLE($track) }, { DAY($last_on) }: so far that is where { NAME($artist) } stopped. There were { $plays } plays on the way there and none in the { $since_days } days of the year that followed.

last-play-5 =
    { COUNTED($since_days, of: "day", start: "yes") } of this year went by after the last { NAME($artist) }, which so far is { TITLE($track) } on { DAY($last_on) }. For an artist with { COUNTED($plays, of: "play") } since { DAY($known_on, style: "dated") }, that is quite a pause.

last-play-6 =
    So far the count for { NAME($artist) } stands still at { $plays }, where { TITLE($track) } left it on { DAY($last_on, style: "full") }. It may move again; by New Year it had not.

## Told to a server, of $member

last-play-of-1 =
    { NAME($member) } has not played { NAME($artist) } since { DAY($last_on) }, so far. { TITLE($track) } was the last of { COUNTED($plays, of: "play") }, and { COUNTED($since_days, of: "day") } of the year came after it.

last-play-of-2 =
    { TITLE($track) } by { NAME($artist) } has had the last word at { OWNER($member) } so far, on { DAY($last_on, style: "full") }. There had been { COUNTED($plays, of: "play") } of theirs since { DAY($known_on, style: "dated") }.

last-play-of-3 =
    From { DAY($known_on, style: "dated") } on, { NAME($member) } played { NAME($artist) } { COUNTED($plays, of: "time") }. After { DAY($last_on, style: "dated") } there were { COUNTED($since_days, of: "day") } without, up to New Year. So far it ends on { TITLE($track) }.

last-play-of-4 =
    So far { NAME($member) } and { NAME($artist) } stop at { TITLE($track) }, on { DAY($last_on) }, with { COUNTED($plays, of: "play") } behind them. They may go on; in what the year had left, { COUNTED($since_days, of: "day") }, they did not.

last-play-of-5 =
    { COUNTED($since_days, of: "day", start: "yes") } went by at { OWNER($member) } without { NAME($artist) }, who had been on { COUNTED($plays, of: "time") } before that. The last so far is { TITLE($track) }, on { DAY($last_on, style: "full") }.

rule-last-play = In a year: an artist played a hundred times or more over 60 days or longer, and then not for 90 days or more, up to the year’s end. By how many days they had been played on, so long a silence would come by chance less than once in ten thousand, and is rare among all that were looked at. Nearly all the time since was watched, most weeks of it had other plays, and no silence of everything lay near. Always “so far”: one play ends it.
