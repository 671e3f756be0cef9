"""The hour, as something a flow is given."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Says what time it is: aware. Only ``bot.py`` has a real one."""
