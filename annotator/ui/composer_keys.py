"""The letters of the stance composer: those of the actions, as far as they are single signs."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from annotator.domain.records import Polarity
from annotator.ui import wording
from annotator.ui.actions import Actions, first_key
from annotator.ui.composer_values import POLARITY_OF


class FormKeys(Struct, frozen=True):
    """What is shown on the keycaps. A letter of the reader's own goes before a usual one."""

    polarities: Mapping[Polarity, str] = field(default_factory=wording.POLARITY_KEYS.copy)
    holder: str = "H"
    target: str = "T"

    def polarity(self, letter: str) -> Polarity | None:
        """The polarity that a typed letter (small) means; the usual letters go on where they are free."""
        own: dict[str, Polarity] = {key.lower(): value for value, key in self.polarities.items()}
        usual = None if self.end(letter) else POLARITY_OF.get(letter)
        return own.get(letter) or usual

    def end(self, letter: str) -> str:
        """`holder` or `target` where a typed letter (small) means one of them."""
        return {self.holder.lower(): "holder", self.target.lower(): "target"}.get(letter, "")


def keys_of(actions: Actions) -> FormKeys:
    """The keys that the actions have now; a key that is more than one sign is not one of the form."""

    def one_of(id_: str, usual: str) -> str:
        key = first_key(actions[id_])
        return key if len(key) == 1 else usual

    return FormKeys(
        {value: one_of(f"stance.{value}", wording.POLARITY_KEYS[value]) for value in wording.POLARITIES},
        one_of("stance.holder", "H"),
        one_of("stance.target", "T"),
    )
