# What the web pages say. Refusals are in errors.ftl, and what an import did mostly in terminal.ftl.

web-house = Liner Notes


## A link

web-link = Link your Spotify to { $name }?
web-link-what =
    Spotify will ask whether this bot may see what you played lately: titles, artists and when. It asks for nothing else, and neither do we.
web-link-go = Go on to Spotify
web-link-not-you =
    If you are not { $name } on Discord, close this page. Whoever sent it to you would get your listening in their story.
web-linked = Spotify is linked to { $name }.
web-linked-next =
    You can close this page and go back to Discord. The last fifty plays are on their way; what came before them only an export can tell.
web-linked-undo =
    To take it back, use /unlink in Discord, or remove the app on Spotify’s page of apps that may see your account.


## An upload

web-upload = Bring an export for { $name }
web-upload-what =
    Give it as it was sent to you: the zip of Spotify’s extended history or account data, a Last.fm file, a ListenBrainz archive. Addresses, devices and countries stand in there too; we don’t read them.
web-upload-choose = Your export
web-upload-limit = Up to { $limit } megabytes. Several files count together.
web-upload-go = Send it
web-upload-after =
    Stay on this page until it has arrived; your browser shows how far it is. What was played goes into { $name }’s story, and the file itself is gone as soon as it is read.
web-reading = It arrived. { $percent } per cent of it is read.
web-reading-bar = How much is read
web-reading-what =
    A few years take a few seconds, ten years a little longer. Reading goes on without this page; it is all kept for { $name } at once, when the last row is read.
web-reading-again = Look again


## What came of it

web-report = { $added ->
    [0] Nothing new for { $name } this time
    [one] One new play for { $name }
   *[other] { NUMBER($added) } new plays for { $name }
}
web-report-rows = { $files ->
    [one] We read { NUMBER($rows) } rows of one file.
   *[other] We read { NUMBER($rows) } rows of { NUMBER($files) } files.
}
web-report-known = { $n ->
    [one] One play was here already.
   *[other] { NUMBER($n) } plays were here already.
}
web-report-span = They were heard from { $first } to { $last }, by the days of UTC.
web-report-day = They were all heard on { $day }, by the days of UTC.
web-report-next = You can close this page and go back to Discord. /recap tells the rest. How much of it a server may see, you are asked at your next command there, unless you have said so already.
