"""No answer shows what is not the asker's: every command, every press, as a stranger."""

from tests.cogs.people import said

# What each command is asked with.
OPTIONS: dict[str, dict[str, object]] = {
    "recap": {"period": "2023-03"},
    "top": {"period": "2023-03"},
    "note": {"track": "Nights", "words": "x"},
    "whoknows": {"artist": "Frank Ocean"},
    "leaderboard": {"board": "plays", "period": "2023-03"},
    "import": {"export": ("x.json", b"{}")},
}
HERS = ("Nights", "Frank Ocean", "the old flat", "247")


async def test_no_command_shows_a_stranger_anything_of_hers(place):
    await place.linked()
    await place.note()
    commands = place.ben.available_commands(place.channel)
    assert {"recap", "top", "accounts", "note", "privacy", "whoknows"} <= set(commands)
    for command in commands:
        options = OPTIONS.get(command, {}) or (
            {"member": place.ana} if command == "compare" else {}
        )
        shown = await place.ben.slash(place.channel, command, **options)
        assert shown.ephemeral, command
        # What a stranger typed may come back to them; nothing else may.
        typed = str(OPTIONS.get(command, {}))
        told = said(shown.response)
        assert [word for word in HERS if word in told and word not in typed] == [], command


async def test_no_press_of_hers_answers_a_stranger(place):
    await place.linked()
    await place.consent(1)
    recap = await place.recap()
    receipts = (await place.press(recap, "how")).response
    menu = (await place.press(recap, "share")).response
    privacy = (await place.ana.slash(place.channel, "privacy")).response
    seen = {one for shown in (recap, receipts, menu, privacy) for one in place.ids(shown)}
    assert len(seen) >= 10
    for custom_id in seen:
        shown = await place.forged(custom_id)
        assert shown.ephemeral
        assert "belongs to somebody else" in said(shown.response), custom_id


async def test_presses_of_hers_ask_for_her_own_plays_even_when_made_up(place):
    await place.linked()
    forged = f"ln:how:{place.ben.id}:2023-03:0123456789abcdef"
    shown = await place.forged(forged)
    assert "none of your listening" in said(shown.response)
