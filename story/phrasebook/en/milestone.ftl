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

rule-milestone = The play with which a track came to 100, 250, 500 or 1,000, an artist to 500, 1,000, 2,000 or 5,000, or everything to a multiple of 10,000, counted from the first that we know of; told only where all those plays are at hand, which for a track means that its first is at most a year before the period, and for the others that our record begins no earlier. Nearly all of the time between was watched.
