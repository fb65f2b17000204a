"""The report as a document that people hand on, and its page for a minister.

`mdcheck/web/src/report/document.js` has the same functions in the same order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from mdcheck.blocks import Block, Box, Cover, Fold, Heading, Line, Points, Report, Table, Text
from mdcheck.model import QUICK, UNKNOWN, Answer
from mdcheck.report.agenda import agenda, settled_by_the_group, to_find_out
from mdcheck.report.answers import every_answer, sums
from mdcheck.report.merged import agreement, respondents
from mdcheck.report.overview import groups, lenses, need_and_potential, to_act_on, unranked_line
from mdcheck.report.process import process
from mdcheck.report.sector import alerts, aside, how_sure, lead, parts_table, reasons
from mdcheck.report.serves import sector_serves
from mdcheck.report.summary import ranking, summary, to_decide
from mdcheck.report.told import Told, points, titles
from mdcheck.report.voices import Voices, level_title, question
from mdcheck.report.whole import goals, our_formula, unknown
from mdcheck.results import SectorResult
from mdcheck.score import tenths
from mdcheck.words import n, percent, t


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a document is to hold.

    `sectors`: those told one by one; none: all of which anything is known. The ranking has all.
    `notes`: False leaves out notes, references and names, so that it can be shared.
    """

    sectors: tuple[str, ...] = ()
    notes: bool = True
    short: bool = False
    version: str = ""  # of mdcheck
    voices: Voices | None = None  # where the sheets of several were brought together


EVERYTHING = Options()
FEW = 3  # lines of a list on the page for a minister


def document(about: Told, options: Options = EVERYTHING) -> Report:
    """Everything, from the cover to the versions; the short one leaves out the single answers."""
    return (
        cover(about, options),
        *chapter(t("Summary"), (*summary(about), *to_act_on(about), *to_decide(about))),
        *chapter(t("Sector intervention priorities"), priorities(about)),
        *chapter(t("Sector by sector"), each_sector(about, options)),
        *chapter(t("What moves, and whom it concerns"), unfolded(lenses(about))),
        *goals(about),
        *unfolded(process(spoken(about, options))),
        *chapter(t("Where respondents differ"), differences(options)),
        *chapter(t("Every answer"), answers(about, options)),
        *chapter(t("How the score works"), (how_it_works(about),)),
        *chapter(t("Sources and versions"), sources(about, options)),
    )


def brief(about: Told, options: Options = EVERYTHING) -> Report:
    """One page for those who decide: what it comes to, the map, three things to decide."""
    return (
        replace(cover(about, options), alone=False),
        *summary(about),
        *(few(block) for block in to_act_on(about)),
        *(block for block in need_and_potential(about) if not isinstance(block, Heading)),
        *to_decide(about),
        Text(text=our_formula(), tone="quiet"),
    )


def chapter(title: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks under a title; nothing where there are none."""
    said = tuple(blocks)
    if said:
        yield Heading(level=2, text=title)
        yield from said


# The cover


def cover(about: Told, options: Options) -> Cover:
    """Of whom, of when, on what; and what it is."""
    return Cover(
        title=about.result.title or t("Assessment"),
        subtitle=t("Migration and development: in which sectors to act first"),
        facts=tuple(facts(about, options)),
        text=what_this_is(options),
        foot=" · ".join(filter(None, (about.sheet.date, versions(about, options)))),
        date=about.sheet.date,
    )


def facts(about: Told, options: Options) -> Iterator[tuple[str, str]]:
    """What a reader asks first; a name only where names are shown."""
    kinds = titles(about.content.method.constituencies)
    scope = t("Short list") if about.result.scope == QUICK else t("All questions")
    chosen = [one.title for one in about.result.sectors if one.id in options.sectors]
    several = str(len(options.voices.sheets)) if options.voices else ""
    named = (
        (t("Respondent"), about.sheet.respondent if options.notes and not several else ""),
        (t("Constituency"), kinds.get(about.sheet.constituency, "")),
        (t("Respondents"), several),
        (t("Date"), about.sheet.date),
        (t("Questions"), scope),
        (t("Sectors told in full"), ", ".join(chosen)),
    )
    return ((name, said) for name, said in named if said)


def what_this_is(options: Options) -> str:
    """What it is for, and what was left out of it."""
    said = t(
        "This report says in which sectors migration matters most for the country's development, "
        "why, how sure that is, what to find out and what can be done. It orders sectors inside "
        "one country, from answers to a checklist for each; it does not rate the country."
    )
    if options.notes:
        return said
    return f"{said} {t('Notes, references and names are left out, so that it can be shared.')}"


def versions(about: Told, options: Options) -> str:
    """What made it."""
    method = about.content.method
    return t(
        "Checklists {content}, method {method}, mdcheck {version}",
        content=method.content_version,
        method=method.method_version,
        version=options.version or "–",
    )


# The chapters


def priorities(about: Told) -> Iterator[Block]:
    """The ranking as a chart and as a table, the map, and a line for each sector not ranked."""
    yield from ranking(about)
    yield from (narrowed(about, block) for block in groups(about))
    yield from need_and_potential(about)
    found = [sector for sector in about.result.sectors if sector.place is None]
    lines = [unranked_line(about, sector) for sector in found]
    label = n("{count} sector not ranked", "{count} sectors not ranked", len(found))
    yield from points(label, lines)


def narrowed(about: Told, block: Block) -> Block:
    """The table of the sectors as a page holds it upright: what else it has stands elsewhere."""
    if not isinstance(block, Table):
        return block
    kept = (0, 1, 2, 3, 4, 6 if about.likely else 5)  # where it could come, likely or at all
    rows = (row if isinstance(row, Heading) else tuple(row[n] for n in kept) for row in block.rows)
    columns = (replace(block.columns[n], extra=False) for n in kept)
    return Table(label=block.label, columns=tuple(columns), rows=tuple(rows))


def told_in_full(about: Told, options: Options) -> list[SectorResult]:
    """The sectors that are asked for and of which anything is known."""
    return [
        sector
        for sector in about.result.sectors
        if (sector.place or sector.drivers)
        and (not options.sectors or sector.id in options.sectors)
    ]


def each_sector(about: Told, options: Options) -> Iterator[Block]:
    """Of each sector: where it stands, its sum, why, what to find out and what can be done."""
    for result in told_in_full(about, options):
        title = t("{sector} ({annex})", sector=result.title, annex=result.annex)
        yield Heading(level=3, text=title)
        yield Text(text=lead(about, result, alone=False), tone="lead")
        yield from alerts(about, result)
        yield from (Text(text=line) for line in how_sure(about, result))
        served = sector_serves(about.library, result.id)
        if served:
            yield Text(text=t("This sector serves {parts}.", parts=served), tone="quiet")
        yield parts_table(result)
        yield from sums(result)
        why = reasons(about, result)
        yield from (shortened(block) for block in why) if options.short else why
        yield from () if options.short else unfolded(aside(about, result))


def few(block: Block) -> Block:
    """A list as far as one page has room for it."""
    if not isinstance(block, Points):
        return block
    return shortened(points(block.label, block.lines, FEW)[0])


def shortened(block: Block) -> Block:
    """A list that ends where it is cut, and says what it leaves out."""
    if not isinstance(block, Points) or not block.more:
        return block
    lines = (*block.lines[: block.shown], Line(text=block.more))
    return Points(label=block.label, lines=lines, shown=len(lines))


def spoken(about: Told, options: Options) -> Told:
    """The same with what people wrote, or with their levels alone."""
    if options.notes:
        return about
    levels = {id: Answer(level=answer.level) for id, answer in about.sheet.answers.items()}
    return replace(about, sheet=replace(about.sheet, answers=levels))


def unfolded(blocks: Iterable[Block]) -> Iterator[Block]:
    """What a screen opens on demand, under titles of its own."""
    for block in blocks:
        if isinstance(block, Fold):
            yield Heading(level=4 if isinstance(block.blocks[0], Points) else 3, text=block.title)
            yield from block.blocks
        else:
            yield block


def answers(about: Told, options: Options) -> list[Block]:
    """Every answer, in a long document."""
    if options.short:
        return []
    return every_answer(about, told_in_full(about, options), notes=options.notes)


# Several respondents


def differences(options: Options) -> list[Block]:
    """Who took part, how far they agree, what to discuss and what was settled."""
    found = options.voices
    if found is None:
        return []
    if not options.notes:
        return [*lowered(agreement(found)), *points(t("To discuss"), votes(found))]
    return [
        respondents(found),
        *lowered(agreement(found)),
        *lowered([Heading(level=2, text=t("To discuss")), *agenda(found, short=options.short)]),
        *lowered(settled_by_the_group(found)),
        *lowered(to_find_out(found)),
    ]


def lowered(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks whose titles stand one level deeper."""
    for block in blocks:
        if isinstance(block, Heading):
            yield Heading(level=block.level + 1, text=block.text)
        else:
            yield block


def votes(found: Voices) -> list[Line]:
    """The questions to discuss, with how many gave each answer and not who."""
    return [
        question(found, id, "; ".join(vote_words(found, id))) for id in found.merged.disagreements
    ]


def vote_words(found: Voices, id: str) -> Iterator[str]:
    """How many gave each answer."""
    given = found.items[id].votes
    for level in (2, 1, 0, UNKNOWN):
        if given.get(str(level), 0):
            title = level_title(found.about, level)
            yield t("{answer}: {names}", answer=title, names=given[str(level)])


# How it was made


def how_it_works(about: Told) -> Box:
    """The method in a box, with its numbers."""
    method = about.content.method
    lines = [
        t(
            "Every question is answered no, partly or yes. That gives 0, 1 or 2 points, times the "
            "weight of the question. For a safeguard, protection that works, a no gives most."
        ),
        t(
            "Need adds up pressures and safeguards, potential what could give more. Each is the "
            "share of its points in the most that its known questions could give."
        ),
        t(
            "Priority lies halfway between need and potential. Its bounds are what it would become "
            "if all that is not known turned out lowest, or highest."
        ),
        t(
            "A sector is ranked when {wanted} % of what counts in it is known. The ranked sectors "
            "form groups: First, Next and Later.",
            wanted=percent(tenths(method.coverage)),
        ),
        *likely_lines(about),
        our_formula(),
    ]
    return Box(title=t("The score in short"), blocks=tuple(Text(text=line) for line in lines))


def likely_lines(about: Told) -> Iterator[str]:
    """What likely places are, where they are told."""
    if about.likely:
        yield t(
            "Likely places are those of nine in ten of {draws} variations in which unknown answers "
            "are filled at random, one answer in {slip} is a step off, and weights vary.",
            draws=about.draws,
            slip=about.content.method.robustness.slip[1],
        )


def sources(about: Told, options: Options) -> Iterator[Block]:
    """The documents that questions and measures draw on, and what made this one."""
    documents = about.library.documents if about.library else ()
    lines = [Line(text=one.title) for one in documents]
    yield from points(t("Questions, measures and experiences draw on these documents"), lines)
    answered = about.sheet.content_version
    if answered and answered != about.content.method.content_version:
        yield Text(text=t("The questions were answered in version {version}.", version=answered))
    yield from unknown(about)
    yield Text(text=t("{versions}.", versions=versions(about, options)), tone="quiet")
