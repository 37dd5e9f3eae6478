"""The pipeline: orders and runs annotators, checks their results, isolates failures."""

from newsparse.pipeline.arguments import Input
from newsparse.pipeline.default import default_pipeline
from newsparse.pipeline.pipeline import Pipeline
from newsparse.pipeline.returned import Returns
from newsparse.pipeline.run import OnError

__all__ = ["Input", "OnError", "Pipeline", "Returns", "default_pipeline"]
