# An artist of whose plays in a year one month had half or more.
# $artist; $in_it plays in the month of $month_on; $plays in the year, $rest of them in its other
# months; $next_plays in the month of $next_on, the next most.

peak-1 =
    { NAME($artist) } had { COUNTED($plays, of: "play") } this year, and { DAY($month_on, style: "month") } had { $in_it } of them. The next best month, { DAY($next_on, style: "month") }, came to { COUNT($next_plays) }.

peak-2 =
    { DAY($month_on, style: "month") } was { OWNER($artist) } month: { COUNTED($in_it, of: "play") }. The other eleven shared { COUNT($rest) } among them.

peak-3 =
    Draw { NAME($artist) } as a line across the year and it stays low but for one hill. The hill is { DAY($month_on, style: "month") }, { COUNTED($in_it, of: "play") } high; after it comes { DAY($next_on, style: "month") }, with { COUNT($next_plays) }.

peak-4 =
    { COUNTED($in_it, of: "play", start: "yes") } in { DAY($month_on, style: "month") }, and { COUNT($rest) } in all the rest of the year: you took { NAME($artist) } mostly in one helping.

peak-5 =
    Anybody who met you in { DAY($month_on, style: "month") } would have taken { NAME($artist) } for your usual company, on the strength of { $in_it } plays. In the year as a whole there were { $plays }, and no other month got beyond { COUNT($next_plays) }.


## The whole of it in one month

peak-alone-1 =
    { NAME($artist) } had { DAY($month_on, style: "month") }, with { COUNTED($in_it, of: "play") }, and no other month of the year at all.

peak-alone-2 =
    Every one of this year’s { $in_it } plays of { NAME($artist) } fell in { DAY($month_on, style: "month") }.

peak-alone-3 =
    { DAY($month_on, style: "month") } came with { NAME($artist) } and went with them: { COUNTED($in_it, of: "play") }, and outside that month not one.

peak-alone-4 =
    { COUNTED($in_it, of: "play", start: "yes") } of { NAME($artist) } this year, and you could tear them all off the calendar with one page. The page is { DAY($month_on, style: "month") }.

peak-alone-5 =
    Eleven months of the year know nothing of { NAME($artist) }. { DAY($month_on, style: "month") } knows { $in_it } plays.


## Retold in a server: also $member

peak-of-1 =
    { NAME($member) } played { NAME($artist) } { COUNTED($plays, of: "time") } in the year, and { COUNT($in_it) } of those fell in { DAY($month_on, style: "month") }. The other months shared { COUNT($rest) }.

peak-of-2 =
    { DAY($month_on, style: "month") } was { OWNER($artist) } month at { OWNER($member) }, with { COUNTED($in_it, of: "play") }. The next best, { DAY($next_on, style: "month") }, had { COUNT($next_plays) }.

peak-of-3 =
    Some artists are for one month. { NAME($artist) } was for { OWNER($member) } { DAY($month_on, style: "month") }: { $in_it } of the year’s { COUNTED($plays, of: "play") }.

peak-of-4 =
    If { NAME($artist) } comes up, { NAME($member) } will think of { DAY($month_on, style: "month") } or of nothing. It had { COUNTED($in_it, of: "play") }, and the rest of the year { COUNT($rest) }.

peak-of-5 =
    { COUNTED($in_it, of: "play", start: "yes") } in { DAY($month_on, style: "month") }, then { COUNT($next_plays) } in { DAY($next_on, style: "month") } at most: { NAME($member) } and { NAME($artist) } had it out all at once.

## The whole of it in one month

peak-alone-of-1 =
    { NAME($member) } played { NAME($artist) } { COUNTED($plays, of: "time") } in the year, every one of them in { DAY($month_on, style: "month") }.

peak-alone-of-2 =
    { DAY($month_on, style: "month") } has all of { OWNER($artist) } plays at { OWNER($member) }: { $plays }. The other eleven months never heard of them.

peak-alone-of-3 =
    { COUNTED($plays, of: "play", start: "yes") } of { NAME($artist) }, and all in { DAY($month_on, style: "month") }. { NAME($member) } came, heard, and moved on.

peak-alone-of-4 =
    To look for { NAME($artist) } at { OWNER($member) } outside { DAY($month_on, style: "month") } is to look in vain. Inside it there are { COUNTED($plays, of: "play") }.

peak-alone-of-5 =
    { NAME($artist) } rented one month of { OWNER($member) } year, { DAY($month_on, style: "month") }, and filled it with { COUNTED($plays, of: "play") }.

rule-peak = In a year: thirty plays or more of an artist, of which one month had at least half, at least twenty, and at least three times as many as any other month; and a share of them at least twice its share of all plays. Nearly all of the year was watched.
