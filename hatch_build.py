"""The build hook: compiles the modules that have C types in a .pxd file beside them.

Without Cython or a working compiler, or with NEWSPARSE_PURE=1 in the environment, the wheel is pure Python and has the
same results. An editable installation always runs the source files.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOTS = ("src", "plugins")
PURE = "NEWSPARSE_PURE"


class CompileHook(BuildHookInterface):
    """Adds the compiled modules to a wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the modules; called by hatchling before it builds a wheel.

        Args:
            version: "standard" or "editable".
            build_data: what hatchling adds to the wheel; changed in place.
        """
        if self.target_name != "wheel" or version == "editable":
            return
        if os.environ.get(PURE, "0") not in ("", "0"):
            self._notice(f"pure Python, because {PURE} is set")
            return
        # hatchling copies the files after this method, so the folder is removed in `finalize`.
        self._folder = tempfile.TemporaryDirectory()
        try:
            built = compile_modules(Path(self.root), Path(self._folder.name))
        except (Exception, SystemExit) as error:  # any failure of any compiler leaves the pure wheel
            reason = " ".join(str(error).split()) or type(error).__name__
            self._notice(f"pure Python, because the modules can't be compiled: {reason[:300]}")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        build_data["force_include"].update(built)
        self._notice(f"{len(built)} modules are compiled")

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the folder of the compiled modules; called by hatchling after it built a wheel."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()

    def _notice(self, text: str) -> None:
        print(f"newsparse: {text}", file=sys.stderr)


def typed_modules(root: Path) -> dict[str, Path]:
    """The modules that have a .pxd file beside them: the paths of their source files by dotted name."""
    found = {}
    for folder in ROOTS:
        for types in sorted((root / folder).rglob("*.pxd")):
            source = types.with_suffix(".py")
            found[".".join(source.relative_to(root / folder).with_suffix("").parts)] = source
    return found


def translated(root: Path, folder: Path) -> list[Any]:
    """The modules as extensions of setuptools, translated to C into a folder.

    Raises:
        Exception: if Cython is not installed, or a module and its types do not agree.
    """
    from Cython.Build import cythonize
    from setuptools import Extension

    options = [] if sys.platform == "win32" else ["-O2", "-g0"]
    modules = [
        Extension(name, [str(path.relative_to(root))], extra_compile_args=options)
        for name, path in typed_modules(root).items()
    ]
    extensions: list[Any] = cythonize(
        modules,
        build_dir=str(folder),
        include_path=[str(root / name) for name in ROOTS],
        language_level=3,
        quiet=True,
        # The only types are those of the .pxd files: annotations are for mypy.
        compiler_directives={"annotation_typing": False, "boundscheck": True, "wraparound": True},
    )
    return extensions


def compile_modules(root: Path, folder: Path) -> dict[str, str]:
    """Compile the modules.

    Args:
        root: the folder of the project.
        folder: an empty folder for the results.

    Returns:
        The compiled files and their paths in the wheel.
    """
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    extensions = translated(root, folder / "c")
    command = build_ext(Distribution({"name": "newsparse", "ext_modules": extensions}))
    command.build_lib, command.build_temp = str(folder / "lib"), str(folder / "objects")
    command.parallel = os.cpu_count()
    command.ensure_finalized()
    command.run()
    libraries = [Path(command.get_ext_fullpath(extension.name)) for extension in extensions]
    return {str(path): path.relative_to(folder / "lib").as_posix() for path in libraries}
