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


## Retold in a server: also $member. The year's

last-song-of-1 =
    { NAME($member) } saw the year out with { TITLE($track) } by { NAME($artist) }, on { DAY($at) }. Nothing else was played before { DAY($next_on, style: "year") }.

last-song-of-2 =
    Of all that { NAME($member) } played in the year, { OWNER($artist) } { TITLE($track) } was the last. It began on { DAY($at, style: "dated") }.

last-song-of-3 =
    { TITLE($track) }, by { NAME($artist) }, and then no more: that was { DAY($at, style: "full") } at { OWNER($member) }, and the end of the year.

last-song-of-4 =
    Somebody had to turn off the light. In { OWNER($member) } year it was { NAME($artist) } who did, with { TITLE($track) } on { DAY($at) }.

last-song-of-5 =
    The old year left { NAME($member) } on { DAY($at) }, humming { TITLE($track) }. { NAME($artist) } had it to the door.


## The month's

last-song-month-of-1 =
    { NAME($member) } used the month to the end: { TITLE($track) } by { NAME($artist) }, in the last half hour of { DAY($at) }.

last-song-month-of-2 =
    { NAME($artist) } was the last to get into { OWNER($member) } { DAY($at, style: "month") }, with { TITLE($track) } and only minutes to spare.

last-song-month-of-3 =
    Before { DAY($next_on, style: "month") } came in, { NAME($member) } still put on { TITLE($track) }. { NAME($artist) } played, and the month was over.

last-song-month-of-4 =
    { TITLE($track) } closed { DAY($at, style: "month") } for { NAME($member) }. { NAME($artist) } had begun it on { DAY($at, style: "full") }, late, and had no time to be followed.

last-song-month-of-5 =
    What { NAME($member) } heard last in { DAY($at, style: "month") } was { OWNER($artist) } { TITLE($track) }, not half an hour before it was { DAY($next_on) }.

rule-last-song = The last play to begin before New Year’s midnight, within the two days before it, by your own clock; everything from it to midnight was watched.
rule-last-song-of = The last play to begin before New Year’s midnight, within the two days before it, by the member’s own clock; everything from it to midnight was watched.
rule-last-song-month = The last play to begin in the month, within the last half hour before the next, by your own clock; everything from it to midnight was watched. What is still on at New Year’s midnight is told as that.
rule-last-song-month-of = The last play to begin in the month, within the last half hour before the next, by the member’s own clock; everything from it to midnight was watched. What is still on at New Year’s midnight is told as that.
