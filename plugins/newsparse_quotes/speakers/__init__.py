"""From a source phrase to the person or organization that it means."""
