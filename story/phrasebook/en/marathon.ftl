# The longest sitting in a year: three hours or more.
# $minutes $plays $names (artists) $on; $first_track $first_artist, $last_track $last_artist;
# $longest_before (minutes of the longest one before). Where it is known, $began and $ended. Where
# we know less than a year before it, $since.

marathon-1 =
    On { DAY($on) } you sat down to { TITLE($first_track) } by { NAME($first_artist) } at { CLOCK($began, style: "digits") }, and it was { CLOCK($ended, style: "digits") } before there was half an hour without music. That is { LENGTH($minutes) } and { COUNTED($plays, of: "play") }; no sitting of the year before got past { LENGTH($longest_before) }.

marathon-2 =
    { DAY($on, style: "full") } holds the longest sitting in a year. It took { LENGTH($minutes) }, up to { CLOCK($ended, style: "digits") }, went through { COUNTED($names, of: "artist") }, and ended with { TITLE($last_track) } by { NAME($last_artist) }.

marathon-3 =
    Between { TITLE($first_track) }, at { CLOCK($began, style: "digits") } on { DAY($on) }, and the end of { TITLE($last_track) }, at { CLOCK($ended, style: "digits") }, the music never stopped for half an hour. { COUNTED($plays, of: "play", start: "yes") } fitted in. The year before had managed { LENGTH($longest_before) } at best.

marathon-4 =
    There are films shorter than this, and flights. From { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") } on { DAY($on) } you let { COUNTED($names, of: "artist") } play, { NAME($first_artist) } first and { NAME($last_artist) } last, and no sitting in a year had been as long.

marathon-5 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting: { DAY($on, style: "full") }, { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") }. It began with { TITLE($first_track) } by { NAME($first_artist) } and beat the longest of the year before, which had stopped after { LENGTH($longest_before) }.


## Without hours

marathon-hourless-1 =
    On { DAY($on) } you sat down to { TITLE($first_track) } by { NAME($first_artist) }, and { LENGTH($minutes) } passed before there was half an hour without music. No sitting of the year before got past { LENGTH($longest_before) }.

marathon-hourless-2 =
    { DAY($on, style: "full") } holds the longest sitting in a year: { LENGTH($minutes) }, { COUNTED($plays, of: "play") }, { COUNTED($names, of: "artist") }, and at the end of it { TITLE($last_track) } by { NAME($last_artist) }.

marathon-hourless-3 =
    From { TITLE($first_track) } to { TITLE($last_track) }, on { DAY($on) }, the music never stopped for half an hour. { COUNTED($plays, of: "play", start: "yes") } fitted in. The year before had managed { LENGTH($longest_before) } at best.

marathon-hourless-4 =
    There are films shorter than this, and flights. For { LENGTH($minutes) } on { DAY($on) } you let { COUNTED($names, of: "artist") } play, { NAME($first_artist) } first and { NAME($last_artist) } last, and no sitting in a year had been as long.

marathon-hourless-5 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting, on { DAY($on, style: "full") }. It began with { TITLE($first_track) } by { NAME($first_artist) } and beat the longest of the year before, which had stopped after { LENGTH($longest_before) }.


## Since we began: less than a year is known

marathon-since-1 =
    On { DAY($on) } you sat down to { TITLE($first_track) } by { NAME($first_artist) } at { CLOCK($began, style: "digits") }, and it was { CLOCK($ended, style: "digits") } before there was half an hour without music. Nothing since { DAY($since, style: "dated") }, when we began, had got past { LENGTH($longest_before) }.

marathon-since-2 =
    The longest sitting that we know of is now that of { DAY($on, style: "full") }: { LENGTH($minutes) }, { COUNTED($names, of: "artist") }, and { TITLE($last_track) } by { NAME($last_artist) } at the end of it. We have been counting since { DAY($since, style: "dated") }.

marathon-since-3 =
    Between { TITLE($first_track) }, at { CLOCK($began, style: "digits") } on { DAY($on) }, and the end of { TITLE($last_track) }, at { CLOCK($ended, style: "digits") }, the music never stopped for half an hour: { COUNTED($plays, of: "play") }. Since { DAY($since, style: "dated") } the best had been { LENGTH($longest_before) }.

marathon-since-4 =
    There are films shorter than this, and flights. From { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") } on { DAY($on) } you let { COUNTED($names, of: "artist") } play, { NAME($first_artist) } first and { NAME($last_artist) } last. Our record, which begins on { DAY($since, style: "dated") }, has none as long.

marathon-since-5 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting: { DAY($on, style: "full") }, { CLOCK($began, style: "digits") } to { CLOCK($ended, style: "digits") }, { TITLE($first_track) } by { NAME($first_artist) } ahead of the rest. That beats every other since { DAY($since, style: "dated") }, the longest of which had stopped after { LENGTH($longest_before) }.


## Since we began, and without hours

marathon-since-hourless-1 =
    On { DAY($on) } you sat down to { TITLE($first_track) } by { NAME($first_artist) }, and { LENGTH($minutes) } passed before there was half an hour without music. Nothing since { DAY($since, style: "dated") }, when we began, had got past { LENGTH($longest_before) }.

marathon-since-hourless-2 =
    The longest sitting that we know of is now that of { DAY($on, style: "full") }: { LENGTH($minutes) }, { COUNTED($names, of: "artist") }, and { TITLE($last_track) } by { NAME($last_artist) } at the end of it. We have been counting since { DAY($since, style: "dated") }.

marathon-since-hourless-3 =
    From { TITLE($first_track) } to { TITLE($last_track) }, on { DAY($on) }, the music never stopped for half an hour: { COUNTED($plays, of: "play") }. Since { DAY($since, style: "dated") } the best had been { LENGTH($longest_before) }.

marathon-since-hourless-4 =
    There are films shorter than this, and flights. For { LENGTH($minutes) } on { DAY($on) } you let { COUNTED($names, of: "artist") } play, { NAME($first_artist) } first and { NAME($last_artist) } last. Our record, which begins on { DAY($since, style: "dated") }, has none as long.

marathon-since-hourless-5 =
    { COUNTED($plays, of: "play", start: "yes") } in one sitting, on { DAY($on, style: "full") }, { TITLE($first_track) } by { NAME($first_artist) } ahead of the rest. That beats every other since { DAY($since, style: "dated") }, the longest of which had stopped after { LENGTH($longest_before) }.


## Retold in a server: also $member

marathon-of-1 =
    Once { NAME($member) } had begun, on { DAY($on) }, { LENGTH($minutes) } went by before there was half an hour without music: { COUNTED($plays, of: "play") }, from { TITLE($first_track) } by { NAME($first_artist) } to { TITLE($last_track) } by { NAME($last_artist) }.

marathon-of-2 =
    No pause worth the name for { LENGTH($minutes) }: that was { OWNER($member) } { DAY($on, style: "full") }, with { COUNTED($plays, of: "play") } by { COUNTED($names, of: "artist") }.

marathon-of-3 =
    Between { TITLE($first_track) } and { TITLE($last_track) } lay { LENGTH($minutes) } and { COUNTED($plays, of: "play") }. { NAME($member) } covered the distance on { DAY($on) }.

marathon-of-4 =
    On { DAY($on, style: "full") } { NAME($first_artist) } opened and { NAME($last_artist) } closed, and in between { NAME($member) } heard { COUNTED($plays, of: "play") } over { LENGTH($minutes) }.

marathon-of-5 =
    The longest sitting that { NAME($member) } had in a year, as far as we know it, was { LENGTH($minutes) } of { DAY($on) }. { COUNTED($names, of: "artist", start: "yes") } came by.

rule-marathon = A sitting of three hours or more, from its first start to its last end, and longer than any of the 365 days before, or than any since your record began; a new sitting begins after thirty minutes without music. Nights that nobody seems to have listened to are not counted.
rule-marathon-of = A sitting of three hours or more, from its first start to its last end, and longer than any of the 365 days before, or than any since their record began; a new sitting begins after thirty minutes without music. Nights that nobody seems to have listened to are not counted.
