# A round number of plays: $number, reached on $on, counted from $first_on, the first that we know
# of. $track $artist: what was played then.


## Of a track

milestone-track-1 =
    On { DAY($on) } you played { TITLE($track) } by { NAME($artist) } for time number { $number }, counting from { DAY($first_on, style: "dated") }, the first that we know of.

milestone-track-2 =
    { TITLE($track) } has reached { $number }. { NAME($artist) } was not told, but it happened on { DAY($on, style: "full") }, and number one was on { DAY($first_on, style: "dated") }.

milestone-track-3 =
    Somewhere there is a counter, and on { DAY($on) } it turned to { $number } for { OWNER($artist) } { TITLE($track) }. It had stood at nought until { DAY($first_on, style: "dated") }.

milestone-track-4 =
    { $number } plays of one song take a while. { TITLE($track) } by { NAME($artist) } took from { DAY($first_on, style: "dated") } to { DAY($on, style: "dated") }.

milestone-track-5 =
    From { DAY($first_on, style: "dated") } onwards we have written down each play of { TITLE($track) } by { NAME($artist) }; the line for { DAY($on) } has { $number } in front of it.


## Of an artist

milestone-artist-1 =
    On { DAY($on) } came play number { $number } of { NAME($artist) }, counting from { DAY($first_on, style: "dated") }, the first that we know of. It was { TITLE($track) }.

milestone-artist-2 =
    { NAME($artist) } has reached { $number }. The play that did it was { TITLE($track) }, on { DAY($on, style: "full") }; number one was on { DAY($first_on, style: "dated") }.

milestone-artist-3 =
    Somewhere there is a counter, and on { DAY($on) }, with { TITLE($track) }, it turned to { $number } for { NAME($artist) }. It had stood at nought until { DAY($first_on, style: "dated") }.

milestone-artist-4 =
    { $number } plays of one artist take a while. { NAME($artist) } took from { DAY($first_on, style: "dated") } to { DAY($on, style: "dated") }, when { TITLE($track) } made it round.

milestone-artist-5 =
    From { DAY($first_on, style: "dated") } onwards we have written down each play of { NAME($artist) }; the line for { TITLE($track) } on { DAY($on) } has { $number } in front of it.


## Of everything

milestone-all-1 =
    On { DAY($on) } came play number { $number } of everything, counting from { DAY($first_on, style: "dated") }, where our record begins. It was { TITLE($track) } by { NAME($artist) }.

milestone-all-2 =
    Your record has reached { $number }. The play that did it was { OWNER($artist) } { TITLE($track) }, on { DAY($on, style: "full") }; number one was on { DAY($first_on, style: "dated") }.

milestone-all-3 =
    Of all plays since { DAY($first_on, style: "dated") }, one had to be number { $number }. { TITLE($track) } by { NAME($artist) } was standing in the right place, on { DAY($on) }.

milestone-all-4 =
    { $number } plays take a while. Yours took from { DAY($first_on, style: "dated") }, where our record begins, to { DAY($on, style: "dated") }, when { TITLE($track) } by { NAME($artist) } made it round.

milestone-all-5 =
    From { DAY($first_on, style: "dated") } onwards we have written down each play there was; the line for { TITLE($track) } by { NAME($artist) }, on { DAY($on) }, has { $number } in front of it.


## Retold in a server: also $member

milestone-track-of-1 =
    On { DAY($on) } { NAME($member) } played { TITLE($track) } by { NAME($artist) } for time number { $number }, counting from { DAY($first_on, style: "dated") }.

milestone-track-of-2 =
    { TITLE($track) } has reached { $number } at { OWNER($member) }. It happened on { DAY($on, style: "full") }, and nobody told { NAME($artist) }.

milestone-track-of-3 =
    { $number } plays of one song are not done in a hurry. { NAME($member) } took from { DAY($first_on, style: "dated") } to { DAY($on, style: "dated") } over { OWNER($artist) } { TITLE($track) }.

milestone-track-of-4 =
    Somewhere there is a counter for { NAME($member) } and { TITLE($track) }. On { DAY($on) } it turned to { $number }, and { NAME($artist) } went on as if nothing had happened.

milestone-track-of-5 =
    { NAME($artist) } may care to know that { NAME($member) } got to play number { $number } of { TITLE($track) } on { DAY($on) }.

milestone-artist-of-1 =
    { NAME($member) } reached play number { $number } of { NAME($artist) } on { DAY($on) }; it was { TITLE($track) }.

milestone-artist-of-2 =
    It was { TITLE($track) } that made it { $number } for { NAME($artist) } at { OWNER($member) }, on { DAY($on, style: "full") }.

milestone-artist-of-3 =
    { $number } plays of { NAME($artist) }, counted from { DAY($first_on, style: "dated") }: { NAME($member) } was there on { DAY($on) }.

milestone-artist-of-4 =
    Round numbers come to those who stay. { NAME($artist) } has { $number } from { NAME($member) }, since { DAY($on) } and { TITLE($track) }.

milestone-artist-of-5 =
    From { DAY($first_on, style: "dated") } to { DAY($on, style: "dated") } it took { NAME($member) } to play { NAME($artist) } { $number } times.

milestone-all-of-1 =
    Play number { $number } of everything { NAME($member) } has ever let us see was { TITLE($track) } by { NAME($artist) }, on { DAY($on) }.

milestone-all-of-2 =
    { OWNER($member) } counter turned to { $number } on { DAY($on, style: "full") }. { NAME($artist) } happened to be on, with { TITLE($track) }.

milestone-all-of-3 =
    { $number } plays since { DAY($first_on, style: "dated") }, and the one that made it round, on { DAY($on) }, was { OWNER($artist) } { TITLE($track) }. { NAME($member) } may sit down.

milestone-all-of-4 =
    With { TITLE($track) } by { NAME($artist) }, on { DAY($on) }, { NAME($member) } came to { $number } plays in all.

milestone-all-of-5 =
    Somebody has been counting { OWNER($member) } plays since { DAY($first_on, style: "dated") }. On { DAY($on) }, at { TITLE($track) } by { NAME($artist) }, it was { $number }.

rule-milestone = The play with which a track came to 100, 250, 500 or 1,000, an artist to 500, 1,000, 2,000 or 5,000, or everything to a multiple of 10,000, counted from the first that we know of; told only where all those plays are at hand, which for a track means that its first is at most a year before the period, and for the others that our record begins no earlier. Nearly all of the time between was watched.
