"""The build hook: modules with C types are compiled, and any failure leaves a wheel of pure Python."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
TYPED = sorted(path for folder in ("src", "plugins") for path in (ROOT / folder).rglob("*.pxd"))


@pytest.fixture(scope="module")
def hook() -> ModuleType:
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_every_file_of_types_belongs_to_a_module(hook: ModuleType) -> None:
    modules = hook.typed_modules(ROOT)
    assert sorted(path.with_suffix(".pxd") for path in modules.values()) == TYPED
    assert all(path.exists() for path in modules.values())
    assert modules["newsparse.linear.search"] == ROOT / "src" / "newsparse" / "linear" / "search.py"


def test_no_compiled_module_imports_cython() -> None:
    """Cython is needed for the build only."""
    for path in TYPED:
        assert "cython" not in path.with_suffix(".py").read_text(encoding="utf-8"), path


def test_either_all_modules_with_types_are_compiled_or_none() -> None:
    compiled = set()
    for path in TYPED:
        root = next(folder for folder in path.parents if folder.name in ("src", "plugins"))
        name = ".".join(path.relative_to(root).with_suffix("").parts)
        spec = importlib.util.find_spec(name)
        assert spec
        assert spec.origin
        compiled.add(not spec.origin.endswith(".py"))
    assert len(compiled) == 1


def test_the_modules_agree_with_their_types(hook: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If it fails, a function or class has changed, and the .pxd file beside its module still has the old signature.

    Until both agree, every build is pure Python.
    """
    pytest.importorskip("Cython", reason="Cython, which translates the modules, is not installed")
    monkeypatch.chdir(ROOT)
    assert len(hook.translated(ROOT, tmp_path)) == len(TYPED)


@pytest.mark.slow
@pytest.mark.parametrize("variable", [{"NEWSPARSE_PURE": "1"}, {"CC": "false", "LDSHARED": "false"}])
def test_without_a_compiler_the_wheel_is_pure_python(tmp_path: Path, variable: dict[str, str]) -> None:
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **variable}, capture_output=True, text=True, check=True)
    assert "newsparse: pure Python, because" in done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name.endswith("py3-none-any.whl")
    assert "newsparse_quotes/features/end.py" in zipfile.ZipFile(wheel).namelist()
