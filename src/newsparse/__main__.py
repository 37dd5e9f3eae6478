"""``python -m newsparse`` is the command ``newsparse``."""

from newsparse.cli import run

if __name__ == "__main__":
    run()
