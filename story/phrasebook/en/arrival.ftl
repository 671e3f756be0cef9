# A year since somebody played a song here first that others then took up.
# $track $artist; $member_1 played it first, on $first_on, a year before $on; $takers took it up;
# $plays of it by all of them since, the last on $last_on.

arrival-1 =
    On { DAY($on) } it was a year since { NAME($member_1) } first played { TITLE($track) } by { NAME($artist) } here. { COUNT($takers, start: "yes") } of you took it up, and from { members-all } it has had { COUNTED($plays, of: "play") }.

arrival-2 =
    { TITLE($track) } has been about for a year. { NAME($member_1) } played { OWNER($artist) } song here before anybody else, on { DAY($first_on, style: "dated") }; { members-after } came later, and the latest of the { COUNTED($plays, of: "play") } that you gave it was on { DAY($last_on) }.

arrival-3 =
    A year before { DAY($on, style: "full") } nobody here had played { TITLE($track) } by { NAME($artist) }, so far as we can tell, but { NAME($member_1) }, who began that day. Since then { COUNTED($takers, of: "member") } have made it theirs.

arrival-4 =
    { DAY($first_on, style: "dated") }: { NAME($member_1) } plays { TITLE($track) }, by { NAME($artist) }, and is the first here to do so. A year on, the list reads { members-all }, and the song is still in use.

arrival-5 =
    { COUNTED($plays, of: "play", start: "yes") } in a year is what { TITLE($track) } by { NAME($artist) } had come to, by { DAY($on) }, with the people who kept it. It began with { NAME($member_1) }, and { members-after } did the rest.

rule-arrival = A year to the day since the first play here of a song that four members or more took up: each played it three times, on two days, within thirty days of their own first. Its first play counts where that member’s plays are known from thirty days before; it had a play in the last sixty days; of a leap day the 28th is kept. Members who have left are not counted.
