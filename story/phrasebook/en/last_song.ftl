# The last song of a year, or of a month whose last song began in its last half hour.
# $track $artist, $at (when it began), $next_on (the first day of what came after).


## The year's

last-song-1 =
    The year had one song left on { DAY($at) }, at { CLOCK($at, style: "digits") }: { TITLE($track) } by { NAME($artist) }. After that it was only waiting for { DAY($next_on, style: "year") }.

last-song-2 =
    Somebody has to be last. On { DAY($at, style: "dated") }, from { CLOCK($at, style: "digits") }, it was { NAME($artist) }, with { TITLE($track) }.

last-song-3 =
    { TITLE($track) } was what the old year went out on. { NAME($artist) } began at { CLOCK($at, style: "digits") } on { DAY($at) }, and nothing came after.

last-song-4 =
    Between { CLOCK($at, style: "digits") } on { DAY($at, style: "full") } and the end of the year you put on nothing more. { OWNER($artist) } { TITLE($track) } had the last word.

last-song-5 =
    What stands at the bottom of the year’s last page? { TITLE($track) } by { NAME($artist) }, begun at { CLOCK($at, style: "digits") } on { DAY($at) }.


## The month's

last-song-month-1 =
    At { CLOCK($at, style: "digits") } on { DAY($at) }, with less than half an hour of the month to go, you put on { TITLE($track) } by { NAME($artist) }. Nothing else got in before { DAY($next_on) }.

last-song-month-2 =
    { NAME($artist) } only just made it into { DAY($at, style: "month") }: { TITLE($track) }, { CLOCK($at, style: "digits") }, last day, last song.

last-song-month-3 =
    The month all but ran out with { TITLE($track) } on. { NAME($artist) } had begun at { CLOCK($at, style: "digits") } on { DAY($at, style: "full") }, and was the last to.

last-song-month-4 =
    There was still room for one before { DAY($next_on, style: "month") }. At { CLOCK($at, style: "digits") } you gave it to { TITLE($track) } by { NAME($artist) }.

last-song-month-5 =
    { DAY($at, style: "month") } closed late, with { OWNER($artist) } { TITLE($track) } at { CLOCK($at, style: "digits") } on its last evening.

rule-last-song = The last play to begin before New Year’s midnight, within the two days before it, by your own clock; everything from it to midnight was watched.
rule-last-song-month = The last play to begin in the month, within the last half hour before the next, by your own clock; everything from it to midnight was watched.
