"""One line of JSON for each thing that happened: numbers of things, never names or titles."""

import json
import logging
import re
from datetime import UTC, datetime
from traceback import extract_tb
from typing import Final

TOKENS: Final = re.compile(
    r"(?<=/webhooks/)\d+/[^/\s?]+|(?<=/interactions/)\d+/[^/\s?]+"
    r"|[\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}"
)
"""Where addresses hold secrets, and the shape of a bot's own."""
THEIRS: Final = (
    "discord",
    "aiohttp",
    "aiosqlite",
    "asyncio",
    "apscheduler",
    "filelock",
    "urllib3",
)
"""Libraries that would say more than we want kept."""


class JsonLines(logging.Formatter):
    """Write a record as JSON; of an exception, kind and place: its words may hold titles."""

    def format(self, record: logging.LogRecord) -> str:
        """Give one line."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "said": TOKENS.sub("…", record.getMessage()),
        }
        if record.exc_info and record.exc_info[0] is not None:
            kind, _, traceback = record.exc_info
            line["error"] = kind.__name__
            line["at_lines"] = [
                f"{frame.filename.rpartition('/')[2]}:{frame.lineno}"
                for frame in extract_tb(traceback)
            ]
        return json.dumps(line, ensure_ascii=False)


def write_logs(level: str) -> None:
    """Send every record to standard error as one line."""
    lines = logging.StreamHandler()
    lines.setFormatter(JsonLines())
    logging.basicConfig(handlers=[lines], level=level.upper(), force=True)
    for name in THEIRS:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
