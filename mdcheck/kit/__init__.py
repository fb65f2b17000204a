"""The trainer's kit: everything that a session needs, on paper, on a screen and without a network.

What it says stands in `checklists/kit/`. It is read (`read`), its texts become what can be drawn
(`flow`, `nodes`), papers are made of the content (`forms`, `cards`, `inserts`), and all of it is
printed, put into decks and bundled.
"""
