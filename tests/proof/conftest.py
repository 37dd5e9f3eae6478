"""Makes the generator, shapes and strings of ``benchmarks/proof`` and the helpers of ``tests/core`` importable."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "benchmarks" / "proof"), str(ROOT / "tests" / "core")]
