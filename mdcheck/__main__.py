"""`mdcheck` and `python -m mdcheck`: the command line, ended by Ctrl-C without a traceback."""

from __future__ import annotations

import sys


def run() -> None:
    """Run the command line; Ctrl-C counts from the first import to the last line."""
    try:
        from mdcheck.cli import main

        main(prog_name="mdcheck")
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        import signal

        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done; Python only has to leave


if __name__ == "__main__":
    run()
