"""One sitting of `mdcheck fill`: ask in the terminal, and keep every answer in the sheet."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from mdcheck.fill import Terminal, ask_profile, fill, in_words, questions, to_ask
from mdcheck.load.strict import Unreadable
from mdcheck.model import QUICK, Answer, Checklist, Content
from mdcheck.record import ANSWERS, PROFILE, Outcome, Place, Said, SheetFile, open_sheet
from mdcheck.streams import STOPPED, tell
from mdcheck.terminal import ask_line, failure, say, show, tell_notices
from mdcheck.visible import visible
from mdcheck.words import n, t


def fill_sheet(path: Path, content: Content, sectors: Sequence[Checklist], *, quick: bool) -> None:
    """Ask what a sheet leaves open, one item at a time, and save each answer at once.

    Raises Unreadable when the sheet cannot be read or written.
    """
    file = open_sheet(path, content)
    tell_notices(file.now.notices, str(path))
    Sitting(file).ask(sectors, quick=quick)


class Sitting:
    """A person at the terminal, and the sheet that is filled."""

    def __init__(self, file: SheetFile) -> None:
        self.file = file
        self.method = file.content.method
        self.terminal = Terminal(
            say=say,
            ask=ask_line,
            answers=lambda: self.file.now.sheet.answers,
            save=lambda item, answer: self.save((ANSWERS, item), answer),
            save_profile=lambda key, word: self.save((PROFILE, key), word),
        )

    def ask(self, sectors: Sequence[Checklist], *, quick: bool) -> None:
        """Ask until all is answered or the person stops; exit code 1 when an answer is not kept."""
        file = self.file
        try:
            ask_profile(self.method, file.now.sheet.profile, self.terminal)
            sheet = file.now.sheet
            asked = questions(sectors, QUICK if quick else sheet.scope)
            asked = to_ask(asked, sheet.answers, sheet.profile)
            left = fill(asked, self.method, self.terminal)
            self.keep()
        except EOFError:
            self.stop()
        except KeyboardInterrupt:
            self.stop()
            sys.exit(STOPPED)
        else:
            show("\n" + visible(how_it_stands(left, len(asked), file.path)))

    def save(self, place: Place, said: Said) -> bool:
        """Save what was said; false when the sheet cannot take it, which is then told."""
        self.file.give(place, said)
        return place not in self.keep()

    def keep(self) -> Collection[Place]:
        """Have all that was said in the file, asking where to save when that does not work.

        What the sheet cannot take is told and given back.
        """
        while True:
            try:
                outcome = self.file.save(self.keep_mine)
            except (Unreadable, OSError) as error:
                self.help_out(error)
            else:
                self.tell(outcome)
                return outcome.refused

    def tell(self, outcome: Outcome) -> None:
        for problem in outcome.refused.values():
            tell(t("Not saved: {problem}", problem=str(problem)))
        if outcome.back:
            tell(put_back(outcome.back, self.file.path))

    def help_out(self, error: Unreadable | OSError) -> None:
        """Say why nothing could be saved, and go on when that is mended or in another file."""
        tell(t("Not saved: {problem}", problem=told(error)))
        prompt = t(
            "Press Enter to try again, or type the name of a new file to save everything in:"
        )
        name = ask_line(f"  {prompt} ").strip()
        if name:
            try:
                self.file.move(Path(name))
            except (Unreadable, OSError) as second:
                tell(told(second))

    def keep_mine(self, place: Place, mine: Said, theirs: Said) -> bool:
        """Which of two answers to one question stays, the one given here or the other."""
        where = t("{item} was also answered elsewhere meanwhile.", item=" ".join(place))
        say("\n" + where)
        say("  " + t("m mine: {answer}", answer=self.shown(mine)))
        say("  " + t("t theirs: {answer}", answer=self.shown(theirs)))
        while (reply := ask_line("> ").strip().lower()) not in ("m", "mine", "t", "theirs"):
            say("  " + t("Please type m or t."))
        return reply.startswith("m")

    def stop(self) -> None:
        """Save a last time, and say what is not saved if anything is. Exit code 1 then."""
        lost: dict[Place, Said] = {}

        def keep_theirs(place: Place, mine: Said, theirs: Said) -> bool:
            lost[place] = mine  # nobody is there any more to say which stays
            return False

        given = dict(self.file.given)
        try:
            outcome = self.file.save(keep_theirs)
            self.tell(outcome)
            lost |= {place: given[place] for place in outcome.refused}
        except (Unreadable, OSError) as error:
            tell(told(error))
        lost |= self.file.unsaved()
        if not lost:
            say("\n" + t("Stopped. Every answer given is saved."))
            return
        count = len(lost)
        tell(
            n("Stopped. One answer is not saved:", "Stopped. {count} answers are not saved:", count)
        )
        for (_, key), said in lost.items():
            tell("  " + t("{label}: {text}", label=key, text=self.shown(said)))
        sys.exit(1)

    def shown(self, said: Said) -> str:
        return visible(in_words(said, self.method) if isinstance(said, Answer) else said)


def told(error: Unreadable | OSError) -> str:
    """An error as one line: the first of what is wrong with a sheet."""
    if isinstance(error, Unreadable):
        return str(error.problems[0])
    return failure(error)


def put_back(count: int, sheet: Path) -> str:
    return n(
        "{file}: an answer given here was gone from it and is put back.",
        "{file}: {count} answers given here were gone from it and are put back.",
        count,
        file=sheet,
    )


def how_it_stands(left: int, asked: int, sheet: Path) -> str:
    """What is still open, and what to do next."""
    if left:
        return n(
            "Saved. The one question is still open: mdcheck fill {file}",
            "Saved. {left} of {count} questions are still open: mdcheck fill {file}",
            asked,
            left=left,
            file=sheet,
        )
    return n(
        "The one question is answered. Now run: mdcheck score {file}",
        "All {count} questions are answered. Now run: mdcheck score {file}",
        asked,
        file=sheet,
    )
