# A year in its parts; who left, who stayed and who came back; its songs; and what people said.


## How many chapters it has, where it has several: $chapters $changes

year-changed-1 =
    It comes in { COUNT($chapters) } chapters, and each begins where what you played changed and stayed changed.

year-changed-2 =
    What you played became something else { COUNTED($changes, of: "time") } in it; the chapters begin there.

year-changed-3 =
    { COUNT($chapters, start: "yes") } chapters follow. Their borders are your own: the weeks in which one set of names gave way to another.

year-changed-4 =
    No calendar cut what follows into { COUNT($chapters) }. Your own plays did, where they changed and did not change back within the month.

year-changed-5 =
    A year in { COUNT($chapters) } parts, then. Where one ends and the next begins the names changed, and not one name alone.


## Where it is one long chapter: $plays $artists, where they were not said just before

year-whole-1 =
    We looked for a week in which what you played became something else, and there is none. The year is one long chapter.

year-whole-2 =
    One long chapter, then. { COUNTED($artists, of: "artist", start: "yes") } took their turns in it, and at no point did one set of them give way to another.

year-whole-3 =
    Some years break in two. Through all { COUNTED($plays, of: "play") } of yours there is no border at which the old names stop and new ones begin.

year-whole-4 =
    There are no chapters here but one. We tried to cut the year where the listening changed, and it did not let itself be cut.

year-whole-5 =
    Nowhere did the names you played give way to others all at once. So this is one long chapter, and the months below are only there to turn the page.


## One chapter of several: $plays $from $to $top $top_plays; $other $other_plays $other_rest where
## somebody who was not played most stands out, $other_rest being their plays in the year's rest

stretch-1 =
    From { DAY($from) } to { DAY($to) } it was { NAME($top) } first and everybody else after: { $top_plays } of { COUNTED($plays, of: "play") }.

stretch-2 =
    { COUNTED($plays, of: "play", start: "yes") } belong here, and { NAME($top) } had { $top_plays } of them. { NAME($other) } had { COUNT($other_plays) }, and in all the rest of the year { $other_rest ->
        [0] none
       *[other] { COUNT($other_rest) }
    }.

stretch-3 =
    This is where { NAME($other) } belongs: { COUNTED($other_plays, of: "play") } between { DAY($from) } and { DAY($to) }, against { $other_rest ->
        [0] none
       *[other] { COUNT($other_rest) }
    } in all the rest of the year. In front, though, stood { NAME($top) }, with { COUNT($top_plays) }.

stretch-4 =
    { NAME($top) } had the most of it, { COUNTED($top_plays, of: "play") } out of { $plays }, from { DAY($from) } until { DAY($to) }.

stretch-5 =
    The name to know in these weeks is { NAME($top) }. Between { DAY($from) } and { DAY($to) } you pressed play { COUNTED($plays, of: "time") }, { COUNTED($top_plays, of: "time") } for something of theirs.

stretch-6 =
    Nobody was played more than { NAME($top) } between { DAY($from) } and { DAY($to) }: { COUNTED($top_plays, of: "play") }, out of { $plays }.


## The same, where whoever was played most in the chapter before is so again

stretch-again-1 =
    { NAME($top) } again: in front here too, with { $top_plays } of { COUNTED($plays, of: "play") }.

stretch-again-2 =
    The name at the top did not change. { NAME($top) } had { COUNTED($top_plays, of: "play") } between { DAY($from) } and { DAY($to) }, and nobody had more.

stretch-again-3 =
    What changed about { DAY($from) } was not who came first. That was { NAME($top) } as before, with { COUNTED($top_plays, of: "play") } out of { $plays }; it was the company that changed.

stretch-again-4 =
    Others made way, and { NAME($top) } did not. { COUNTED($top_plays, of: "play", start: "yes") } between { DAY($from) } and { DAY($to) } kept the place in front.

stretch-again-5 =
    { COUNTED($plays, of: "play", start: "yes") } from { DAY($from) } to { DAY($to) }, and { NAME($top) } still ahead of everyone with { COUNT($top_plays) }.

stretch-again-6 =
    Still in front, with { COUNTED($top_plays, of: "play") }: { NAME($top) }. What is new is { NAME($other) } beside them, who had { COUNT($other_plays) } here and { $other_rest ->
        [0] none
       *[other] { COUNT($other_rest) }
    } in the whole rest of the year.


## A season of a year that is told by its seasons: $plays $from $to $top $top_plays

season-1 =
    { COUNTED($plays, of: "play", start: "yes") }, and nobody had a larger share of them than { NAME($top) }: { $top_plays }.

season-2 =
    { NAME($top) } led these months, with { COUNTED($top_plays, of: "play") } out of { $plays }.

season-3 =
    If one name stands over { DAY($from, style: "month") } to { DAY($to, style: "month") }, it is { NAME($top) }: { $top_plays } of { COUNTED($plays, of: "play") }.

season-4 =
    From { DAY($from, style: "month") } to { DAY($to, style: "month") } you pressed play { COUNTED($plays, of: "time") }, { COUNTED($top_plays, of: "time") } for { NAME($top) }. Nobody got more.

season-5 =
    Somebody has to stand at the head of the list from { DAY($from, style: "month") } to { DAY($to, style: "month") }. { NAME($top) } did, with { COUNTED($top_plays, of: "play") } of { $plays }.

season-6 =
    More of { NAME($top) } than of anyone: { COUNTED($top_plays, of: "play") }, when all was { $plays }.


## The same, where whoever was played most in the season before is so again

season-again-1 =
    Still { NAME($top) } in front: { $top_plays } of { COUNTED($plays, of: "play") }.

season-again-2 =
    The lead did not change hands. { NAME($top) } had { $top_plays } of these { COUNTED($plays, of: "play") }.

season-again-3 =
    { NAME($top) } stayed in front, with { COUNT($top_plays) } of { COUNTED($plays, of: "play") }.

season-again-4 =
    { COUNTED($plays, of: "play", start: "yes") }, and once more nobody had as many of them as { NAME($top) }, with { COUNT($top_plays) }.

season-again-5 =
    Nobody got past { NAME($top) } in these months either. It took { COUNTED($top_plays, of: "play") }, out of { $plays }.


## A part of a year in which nobody is named: $plays

stretch-plain-1 =
    { COUNTED($plays, of: "play", start: "yes") } fall into this part of the year.

stretch-plain-2 =
    This part of the year has { COUNTED($plays, of: "play") }.

stretch-plain-3 =
    You pressed play { COUNTED($plays, of: "time") } here.

stretch-plain-4 =
    Counted out, these months come to { COUNTED($plays, of: "play") }.

stretch-plain-5 =
    Of all the plays of the year, { COUNT($plays) } belong here.


## Who left: $name_1 with $name_1_first $name_1_middle $name_1_last, their plays in the first, the
## next and the last four months; $name_2 … where there are two

left-1 =
    { NAME($name_1) } left in the course of the year: { COUNTED($name_1_first, of: "play") } up to the end of April, { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } from September on.

left-2 =
    Up to the end of April { NAME($name_1) } was among the ten you played most, with { COUNTED($name_1_first, of: "play") }. From September to December there { $name_1_last ->
        [0] was none
        [one] was { COUNT($name_1_last) }
       *[other] were { COUNT($name_1_last) }
    }.

left-3 =
    Somebody is missing at the end. { NAME($name_1) } had { COUNTED($name_1_first, of: "play") } before May, { $name_1_middle ->
        [0] none
       *[other] { COUNT($name_1_middle) }
    } from May to August, and { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } after that.

left-4 =
    Not everyone who came in with January went out with December. { NAME($name_1) } went from { COUNTED($name_1_first, of: "play") } before May to { $name_1_last ->
        [0] nothing
       *[other] { COUNT($name_1_last) }
    } after August.

left-5 =
    You played { NAME($name_1) } { COUNTED($name_1_first, of: "time") } by the end of April, { $name_1_middle ->
        [0] never
       *[other] { COUNTED($name_1_middle, of: "time") }
    } by the end of August, and then { $name_1_last ->
        [0] never
       *[other] { COUNTED($name_1_last, of: "time") }
    }. That is how a name leaves: without a word.

left-two-1 =
    { NAME($name_1) } and { NAME($name_2) } left in the course of the year. They had { COUNT($name_1_first) } and { COUNT($name_2_first) } plays up to the end of April, and { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } and { $name_2_last ->
        [0] none
       *[other] { COUNT($name_2_last) }
    } from September on.

left-two-2 =
    There are names in the first months that are missing from the last: { NAME($name_1) }, with { COUNTED($name_1_first, of: "play") } before May and { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } after August, and { NAME($name_2) }, with { COUNT($name_2_first) } and { $name_2_last ->
        [0] none
       *[other] { COUNT($name_2_last) }
    }.

left-two-3 =
    The year began with { NAME($name_1) } ({ COUNTED($name_1_first, of: "play") } before May) and { NAME($name_2) } ({ $name_2_first }) among its ten most played. It ended as good as without them: { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } of the one from September on, { $name_2_last ->
        [0] none
       *[other] { COUNT($name_2_last) }
    } of the other.

left-two-4 =
    Who left? { NAME($name_1) }, who went from { COUNTED($name_1_first, of: "play") } before May to { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } after August, and { NAME($name_2) }, who went from { COUNT($name_2_first) } to { $name_2_last ->
        [0] none
       *[other] { COUNT($name_2_last) }
    }.

left-two-5 =
    Neither { NAME($name_1) } nor { NAME($name_2) } lasted the year. Up to April they came to { COUNT($name_1_first) } and { COUNT($name_2_first) } plays, from September to { $name_1_last ->
        [0] none
       *[other] { COUNT($name_1_last) }
    } and { $name_2_last ->
        [0] none
       *[other] { COUNT($name_2_last) }
    }.


## Who stayed

stayed-1 =
    { NAME($name_1) } stayed: { COUNTED($name_1_first, of: "play") } up to the end of April, { COUNT($name_1_middle) } up to the end of August, { COUNT($name_1_last) } after that.

stayed-2 =
    Whatever else came and went, { NAME($name_1) } was among the ten you played most from January to April ({ COUNTED($name_1_first, of: "play") }), from May to August ({ $name_1_middle }) and from September to December ({ $name_1_last }).

stayed-3 =
    In each third of the year a place among the ten most played was { OWNER($name_1) }. It took { $name_1_first }, { $name_1_middle } and { COUNTED($name_1_last, of: "play") }.

stayed-4 =
    You can open this year anywhere and find { NAME($name_1) }: { COUNTED($name_1_first, of: "play") } before May, { COUNT($name_1_middle) } before September, { COUNT($name_1_last) } before it was over.

stayed-5 =
    Some keep their place at the table. { NAME($name_1) } kept it with { COUNTED($name_1_first, of: "play") } in the first four months, { COUNT($name_1_middle) } in the next four and { COUNT($name_1_last) } in the last.

stayed-two-1 =
    { NAME($name_1) } and { NAME($name_2) } stayed. In each third of the year they were among the ten you played most, the one with { $name_1_first }, { $name_1_middle } and { COUNTED($name_1_last, of: "play") }, the other with { $name_2_first }, { $name_2_middle } and { $name_2_last }.

stayed-two-2 =
    You can open this year anywhere and find { NAME($name_1) } and { NAME($name_2) }: { COUNT($name_1_first) } and { COUNT($name_2_first) } plays before May, { COUNT($name_1_middle) } and { COUNT($name_2_middle) } before September, { COUNT($name_1_last) } and { COUNT($name_2_last) } before it was over.

stayed-two-3 =
    Whatever else came and went, { NAME($name_1) } ({ $name_1_first }, { $name_1_middle } and { COUNTED($name_1_last, of: "play") }) and { NAME($name_2) } ({ $name_2_first }, { $name_2_middle } and { $name_2_last }) kept a place among the ten in every third of the year.

stayed-two-4 =
    Who stayed? { NAME($name_1) }, with { COUNTED($name_1_first, of: "play") } before May, { COUNT($name_1_middle) } to the end of August and { COUNT($name_1_last) } after it; and { NAME($name_2) }, with { COUNT($name_2_first) }, { COUNT($name_2_middle) } and { COUNT($name_2_last) }.

stayed-two-5 =
    Neither { NAME($name_1) } nor { NAME($name_2) } ever left the ten you played most, whichever third of the year one looks at. That took { $name_1_first }, { $name_1_middle } and { $name_1_last } plays of the one, { $name_2_first }, { $name_2_middle } and { $name_2_last } of the other.


## Who came back

back-1 =
    { NAME($name_1) } went and came back: { COUNTED($name_1_first, of: "play") } up to the end of April, { $name_1_middle ->
        [0] none
       *[other] { COUNT($name_1_middle) }
    } from May to August, { COUNT($name_1_last) } from September on.

back-2 =
    The middle of the year did without { NAME($name_1) }. There had been { COUNTED($name_1_first, of: "play") } before May; there were { COUNT($name_1_last) } after August, and { $name_1_middle ->
        [0] none
       *[other] { COUNT($name_1_middle) }
    } in between.

back-3 =
    Anyone who had seen { NAME($name_1) } last in April would have counted them out: { $name_1_middle ->
        [0] no play
       *[other] { COUNTED($name_1_middle, of: "play") }
    } from May to August, after { COUNT($name_1_first) } in the months before. Then came September to December, and { COUNT($name_1_last) }.

back-4 =
    You played { NAME($name_1) } { COUNTED($name_1_first, of: "time") } by the end of April and { COUNTED($name_1_last, of: "time") } after August. Of the months between, the record has { $name_1_middle ->
        [0] nothing
       *[other] { COUNTED($name_1_middle, of: "play") }
    }.

back-5 =
    Of those who left, one thought again. { NAME($name_1) } had { $name_1_first } plays before May, { $name_1_middle ->
        [0] none
       *[other] { COUNT($name_1_middle) }
    } from then to August, and { COUNTED($name_1_last, of: "play") } before the year was out.


## The year's first three artists: $name_1 $name_1_plays … 3

names-1 =
    { NAME($name_1) } heads the names, with { COUNTED($name_1_plays, of: "play") }; then come { NAME($name_2) }, with { COUNT($name_2_plays) }, and { NAME($name_3) }, with { COUNT($name_3_plays) }.

names-2 =
    By name, the year reads { NAME($name_1) } ({ COUNTED($name_1_plays, of: "play") }), { NAME($name_2) } ({ $name_2_plays }), { NAME($name_3) } ({ $name_3_plays }).

names-3 =
    In the front row sit { NAME($name_1) } with { COUNTED($name_1_plays, of: "play") }, { NAME($name_2) } with { COUNT($name_2_plays) } and { NAME($name_3) } with { COUNT($name_3_plays) }.

names-4 =
    No artist had more of the year than { NAME($name_1) }: { COUNTED($name_1_plays, of: "play") }. { NAME($name_2) } had { COUNT($name_2_plays) } and { NAME($name_3) } { COUNT($name_3_plays) }.

names-5 =
    Ask the year for its names and it says { NAME($name_1) }, { NAME($name_2) }, { NAME($name_3) }, for { COUNT($name_1_plays) }, { COUNT($name_2_plays) } and { COUNTED($name_3_plays, of: "play") }.


## Songs of the year, and when they had their month: $song_1 $song_1_artist $song_1_plays (in the
## year) $peak_1 (the month’s first day) $peak_1_plays … 3

songs-1 =
    { TITLE($song_1) } had { COUNTED($song_1_plays, of: "play") } in the year, { COUNT($peak_1_plays) } of them in { DAY($peak_1, style: "month") }. For { TITLE($song_2) } it was { $song_2_plays }, with { COUNT($peak_2_plays) } in { DAY($peak_2, style: "month") }; for { TITLE($song_3) } it was { $song_3_plays }, with { COUNT($peak_3_plays) } in { DAY($peak_3, style: "month") }.

songs-2 =
    Songs have seasons. { TITLE($song_1) } was at its fullest in { DAY($peak_1, style: "month") }, with { $peak_1_plays } of its { COUNTED($song_1_plays, of: "play") }; { TITLE($song_2) } in { DAY($peak_2, style: "month") }, with { $peak_2_plays } of { $song_2_plays }; { TITLE($song_3) } in { DAY($peak_3, style: "month") }, with { $peak_3_plays } of { $song_3_plays }.

songs-3 =
    When was that? { TITLE($song_1) }: { DAY($peak_1, style: "month") } more than any other month, { $peak_1_plays } of { COUNTED($song_1_plays, of: "play") }; { TITLE($song_2) }: { DAY($peak_2, style: "month") }, { $peak_2_plays } of { $song_2_plays }; { TITLE($song_3) }: { DAY($peak_3, style: "month") }, { $peak_3_plays } of { $song_3_plays }.

songs-4 =
    The month of { TITLE($song_1) } was { DAY($peak_1, style: "month") } ({ $peak_1_plays } of { COUNTED($song_1_plays, of: "play") }), the month of { TITLE($song_2) } was { DAY($peak_2, style: "month") } ({ $peak_2_plays } of { $song_2_plays }), and the month of { TITLE($song_3) } was { DAY($peak_3, style: "month") } ({ $peak_3_plays } of { $song_3_plays }).

songs-5 =
    { OWNER($song_1_artist) } { TITLE($song_1) } came to { COUNTED($song_1_plays, of: "play") }, { COUNT($peak_1_plays) } of them in { DAY($peak_1, style: "month") }, its fullest month. { OWNER($song_2_artist) } { TITLE($song_2) } had its month in { DAY($peak_2, style: "month") } ({ $peak_2_plays } of { $song_2_plays }), { OWNER($song_3_artist) } { TITLE($song_3) } in { DAY($peak_3, style: "month") } ({ $peak_3_plays } of { $song_3_plays }).


## What their owner said about a moment: $note, quoted as it was said, and $said_on

note-1 =
    { QUOTE($note) } – your own words, of { DAY($said_on, style: "dated") }.

note-2 =
    On { DAY($said_on, style: "dated") } you put it in your own words: { QUOTE($note) }

note-3 =
    You know more than the record does. What you added on { DAY($said_on, style: "dated") } it could not have: { QUOTE($note) }

note-4 =
    Beside this there has been a line of yours since { DAY($said_on, style: "dated") }, and it has the last word: { QUOTE($note) }

note-5 =
    { QUOTE($note) } – so you said, on { DAY($said_on, style: "dated") }, and nobody here can say it better.

unsaid = { $nothing_said ->
       *[yes] You didn’t say why, and we didn’t ask.
    }
