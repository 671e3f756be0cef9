"""Tokens, sealed at rest."""

import json
from collections.abc import Sequence

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from domain.errors import VaultLocked
from domain.secret import Secret


class Vault:
    """Seals with the first of its keys and opens with any: the others are on their way out.

    What is sealed is bound to a name, such as an account's: moved to another row it does not open.
    """

    def __init__(self, keys: Sequence[Secret]) -> None:
        try:
            self._box = MultiFernet([Fernet(key.reveal()) for key in keys])
        except (ValueError, TypeError):
            # Without the cause: it may show a part of the key.
            raise VaultLocked("vault-key-malformed") from None

    @staticmethod
    def made_key() -> Secret:
        """Make a new key, for the host to keep."""
        return Secret(Fernet.generate_key().decode("ascii"))

    def seal(self, secret: Secret, of: str) -> str:
        """Seal a secret as base64 text."""
        return self._box.encrypt(json.dumps([of, secret.reveal()]).encode()).decode("ascii")

    def open(self, sealed: str, of: str) -> Secret:
        """Open what was sealed for ``of``; raise VaultLocked."""
        try:
            bound, secret = json.loads(self._box.decrypt(sealed.encode()))
        except (InvalidToken, ValueError):
            raise VaultLocked("vault-locked") from None
        if bound != of:
            raise VaultLocked("vault-locked")
        return Secret(secret)

    def turned(self, sealed: str) -> str:
        """Seal anew with the first key what any key opens; raise VaultLocked."""
        try:
            return self._box.rotate(sealed.encode()).decode("ascii")
        except InvalidToken:
            raise VaultLocked("vault-locked") from None
