"""The demo's invented server: written personas, and the script that plays them.

Six people who do not exist listen for fourteen months to music that does. ``personas/`` says who
they are and what is to happen to them, ``music/`` what there is to hear, ``write`` plays it day by
day and writes ``exports/`` in the very formats that Spotify and Last.fm export, so that the demo
goes the whole real way. Artists, albums and titles are real and only named; ids such as
``spotify:track:…`` are well-formed and made up, since a wrong id would be a false claim.
"""
