"""`python -m mdcheck` is the command line."""

from mdcheck.cli import main

main(prog_name="mdcheck")
