"""The proof's generator, shapes and strings live with its long forms, in ``benchmarks/proof``."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks" / "proof"))
