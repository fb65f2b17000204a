"""The door of the terminal: the `mdcheck` command."""

from mdcheck.cli.main import main

__all__ = ["main"]
