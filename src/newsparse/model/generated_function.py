"""A function that is generated as Python code, as attrs and cattrs do it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_INDENT = "    "


class GeneratedFunction:
    """The lines of a function, and the objects that they use by name.

    Args:
        objects: the objects by their names in the code.
    """

    def __init__(self, objects: dict[str, Any]) -> None:
        self._objects = dict(objects)
        self._lines: list[str] = []
        self._depth = 1
        self._variables = 0

    def add(self, *lines: str) -> None:
        """Add lines to the current block."""
        self._lines += [_INDENT * self._depth + line for line in lines]

    def indented(self, head: str, write: Callable[[], None]) -> None:
        """Add a statement that has a block, and its block, which ``write`` adds."""
        self.add(head)
        self._depth += 1
        size = len(self._lines)
        write()
        if len(self._lines) == size:
            self.add("pass")
        self._depth -= 1

    def variable(self) -> str:
        """Return the name of a new variable."""
        self._variables += 1
        return f"v{self._variables}"

    def name_of(self, thing: Any) -> str:
        """Return a name for an object in the code."""
        name = f"o{len(self._objects)}"
        self._objects[name] = thing
        return name

    def compiled(self, arguments: str, filename: str) -> Any:
        """Return the function.

        Args:
            arguments: the names of its arguments.
            filename: the name of the code in tracebacks.
        """
        lines = (f"def generated({arguments}):", *self._lines, "")
        exec(compile("\n".join(lines), filename, "exec"), self._objects)
        return self._objects["generated"]
