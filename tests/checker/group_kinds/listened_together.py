"""Players in step."""

from tests.checker.heard import MINUTE


def recompute(case):
    rows = case.rows
    lead = case.members[0]
    size = len(rows[lead])
    case.must(len(case.members) > 1, "alone")
    songs = [case.known[lead].keys[row] for row in rows[lead]]
    for name, own in rows.items():
        heard = case.known[name]
        case.must(own == list(range(own[0], own[0] + size)), "not in a row")
        case.must([heard.keys[row] for row in own] == songs, "not the same songs")
        near = [
            abs(case.at(name, a) - case.at(lead, b)) for a, b in zip(own, rows[lead], strict=False)
        ]
        case.must(max(near) <= 15_000, "not in step")
        case.must(all(heard.plays[row].unsure <= 5_000 for row in own), "not known so well")
    case.must(len(set(songs)) >= 3, "fewer than three songs")
    began = case.at(lead, rows[lead][0])
    case.must(case.start <= began < case.stop, "of another period")
    shown = case.spelt(songs[0])
    return case.names() | {
        "artist": shown[0],
        "track": shown[1],
        "on": case.on(began),
        "songs": len(set(songs)),
        "minutes": (int(case.known[lead].end[rows[lead][-1]]) - began) // MINUTE,
    }
