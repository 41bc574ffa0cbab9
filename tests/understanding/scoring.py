"""When an answer to a question of a bank is right."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from handlers.understanding import Answer

CONFIDENT = 0.5
FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True)
class Asked:
    """A question of a bank, with what a right answer must and must not contain, and the answer that it got."""

    row: dict[str, Any]
    found: Answer

    @property
    def right(self) -> bool:
        """Whether kind and wording are as they should be."""
        said = " ".join(re.sub("[\u2010-\u2015]", "-", unicodedata.normalize("NFC", self.found.text.plain)).split())
        return (
            self.found.kind.value in {self.row["kind"], *self.row.get("also", ())}
            and all(re.search(wanted, said, FLAGS) for wanted in self.row["expect"])
            and not any(re.search(wrong, said, FLAGS) for wrong in self.row["forbid"])
        )
