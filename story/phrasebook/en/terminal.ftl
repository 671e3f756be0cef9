# What the command line says around a story. Refusals are in errors.ftl.


## Dates and lengths

terminal-month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
terminal-month-short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
terminal-weekday-short =
    { $weekday ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }
terminal-weekday =
    { $weekday ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
terminal-day = { $day } { $month } { $year }
terminal-day-of-year = { $day } { $month }
terminal-period-month = { $month } { $year }
terminal-span-hours = { $day }, { $from }–{ $to }
terminal-span-minute = { $day }, { $from }
terminal-span-days = { $first } to { $last }


## Counts

terminal-plays = { $n ->
    [one] 1 play
   *[other] { $n } plays
}
terminal-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
terminal-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
terminal-tracks = { $n ->
    [one] 1 track
   *[other] { $n } tracks
}
terminal-artists = { $n ->
    [one] 1 artist
   *[other] { $n } artists
}
terminal-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
terminal-about = ≈ { $length }


## Receipts

terminal-receipts = How do we know?
terminal-receipt-plays = { $n ->
    [one] One play: { $when } ({ $zone }), from { $source }.
   *[other] { $n } plays: { $when } ({ $zone }), from { $source }.
}
terminal-receipt-member = { $member }, { $said }
terminal-receipt-whole = Nothing is missing there.
terminal-receipt-rule = Rule { $number }.
terminal-receipt-partial = We saw { $percent } % of that time.
terminal-source = { $source ->
    [spotify-extended] Spotify’s extended history
    [spotify-account] Spotify’s account data
    [spotify] Spotify, as it was played
    [presence] what Discord showed
    [lastfm-minutes] Last.fm, to the minute
    [lastfm] Last.fm
    [listenbrainz] ListenBrainz
   *[other] { $source }
}
terminal-sources = { $first } and { $second }


## The page

terminal-months = Month by month
terminal-weekdays = Day by day of the week
terminal-clock = Around the clock, { $zone }
terminal-most = most: { $label }, { $plays }
terminal-server-table = All of us together
terminal-known-song = { TITLE($track) } by { NAME($artist) }: { $members }
terminal-column-member = member
terminal-column-value = value
terminal-column-moved = since last time
terminal-top-tracks = Tracks
terminal-peaks = Songs in their fullest month
terminal-top-artists = Artists
terminal-top-albums = Albums
terminal-column-plays = plays
terminal-column-minutes = minutes
terminal-unknown = What we don’t know
terminal-rules = The rules
terminal-column-rank = #
terminal-column-track = track
terminal-column-artist = artist
terminal-column-month = month
terminal-column-album = album


## The import, reported

report-for = { $name }
report-rows = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
report-files = { $files ->
    [one] 1 file
   *[other] { $files } files
}
report-source = { $source ->
    [spotify-extended] Spotify extended
    [spotify-account] Spotify account
    [spotify] Spotify
    [presence] Discord
    [lastfm-minutes] Last.fm, minutes
    [lastfm] Last.fm
    [listenbrainz] ListenBrainz
   *[other] { $source }
}
report-sum = { $rows } in { $files }: { $added } added.
report-sum-known = { $rows } in { $files }: { $added } added, { $known } already here.
report-period = They reach from { $first } to { $last }.
report-left-out = Left out: { $reasons }.
report-reason-video = { $n } video
report-reason-podcast = { $n } podcast
report-reason-audiobook = { $n } audiobook
report-reason-nameless = { $n } without a name
report-reason-private = { $n } in private sessions
report-reason-repeat = { $n } repeated
report-reason-short = { $n } under thirty seconds
report-reason-twin = { $n } told by another source too
report-unknown = Not listening history that we know, so not read: { $files }.
report-missing = { $n ->
    [one] A file of the series is missing: { $files }. What it holds, we don’t know.
   *[other] Files of the series are missing: { $files }. What they hold, we don’t know.
}
report-faults = { $n ->
    [one] One row could not be read, and was skipped:
   *[other] { $n } rows could not be read, and were skipped:
}
report-more = and { $n } more
report-reading = Reading


## When something goes wrong

terminal-error = error:
terminal-unforeseen =
    Something went wrong that we did not foresee: { $kind }, at { $place }.
    Set LINER_NOTES_DEBUG=1 and run again to see all of it. What it shows may hold titles: look before you send it to anybody.
terminal-copied = Copied, and read through: { $file }
terminal-doctor-settings = Settings
terminal-doctor-token = Token
terminal-doctor-zones = Time zones
terminal-doctor-room = Room on the disk
terminal-doctor-database = Database
terminal-doctor-home = Web pages, and the way home from Spotify
terminal-doctor-vault = Keys that Spotify’s tokens are sealed with
terminal-doctor-discord = Discord lets us in, with the intents
terminal-doctor-commands = Discord has our commands
terminal-doctor-channels = The channels that servers chose
terminal-doctor-lastfm = Last.fm takes our key
terminal-doctor-listenbrainz = ListenBrainz answers
terminal-doctor-spotify = Spotify knows our app
terminal-doctor-well = well: { $what }
terminal-doctor-ill = not well: { $what }
terminal-restored = In its place, and read through: { $file }
terminal-restored-aside = In its place, and read through: { $file }. What was there before is kept as { $aside }
terminal-wrote = Written: { $files }


## The page for a browser, and the names of files

terminal-page-title = As it would stand in the channel
terminal-page-contents = Whose story
terminal-page-house = Liner Notes
terminal-page-bot = bot
terminal-page-booklet = The year as a booklet to print (PDF, A5)


## Why a moment was told or left

why-title = { $story }: what could have been told
why-none = Nothing out of the ordinary was found.
why-line = { $kind }, { $about }: { $why }
why-line-bare = { $kind }: { $why }


## The phrasebook, for those who write it

phrases-of = On a moment of { $name }’s.
phrases-none = Nobody in the sample has such a moment.
phrases-unsaid = (This one says something that is not known of this moment, and would not be chosen.)
