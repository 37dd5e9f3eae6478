"""Makes the generator, shapes and strings of ``benchmarks/proof`` importable."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "proof"))
