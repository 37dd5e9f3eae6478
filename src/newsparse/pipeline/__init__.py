"""Orders, runs, isolates and verifies annotators."""

from newsparse.pipeline.arguments import Input
from newsparse.pipeline.default import default_pipeline
from newsparse.pipeline.pipeline import OnError, Pipeline

__all__ = ["Input", "OnError", "Pipeline", "default_pipeline"]
