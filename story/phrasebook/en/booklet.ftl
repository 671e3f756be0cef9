# The booklet of a year: what stands around the story.

booklet-title = { $title }, in print
booklet-cover = A dot a day, larger the more was played
booklet-figures = The year in figures
booklet-songs = Songs
booklet-artists = Artists
booklet-albums = Albums
booklet-days = The year, day by day
booklet-days-alt = Every day of { $year } as a dot, larger the more was played; { COUNTED($days, of: "day") } with plays, the fullest { DAY($on, style: "dated") } with { COUNTED($plays, of: "play") }.
booklet-hours = Around the clock
booklet-hours-alt = Plays by the hour in which they began; the fullest hour began at { $hour }.
booklet-words = In your own words
booklet-said = { DAY($on, style: "dated") }
booklet-unknown = What we don’t know
booklet-receipts = Receipts
booklet-receipts-how = Every number in the margin of a paragraph leads here: the rule that was followed, and the plays it was followed on.
booklet-room = Room for your own words
booklet-colophon = Colophon

## A receipt. Variables: $n plays; $from and $to, days; $sources; $percent of the time that was watched

booklet-receipt = { COUNTED($n, of: "play", start: "yes") }, { DAY($from, style: "dated") } to { DAY($to, style: "dated") }.
booklet-receipt-day = { COUNTED($n, of: "play", start: "yes") } on { DAY($from, style: "dated") }.
booklet-receipt-part = { $percent } per cent of that time was watched.
booklet-stamp =
    { $month ->
        [1] { $day } Jan
        [2] { $day } Feb
        [3] { $day } Mar
        [4] { $day } Apr
        [5] { $day } May
        [6] { $day } Jun
        [7] { $day } Jul
        [8] { $day } Aug
        [9] { $day } Sep
        [10] { $day } Oct
        [11] { $day } Nov
       *[12] { $day } Dec
    }
booklet-receipt-more = and { $n } more

## The last page. Variables: $subject; $zone; $plays

booklet-made = The plays in this booklet are { NAME($subject) }’s own, { $plays } of them, counted in the time of { $zone }. What is told was found by rules, and each rule stands beside what it found.
booklet-type = Set in Instrument Serif, Inter and Bricolage Grotesque, with Noto for every other script.
booklet-house = Liner Notes
