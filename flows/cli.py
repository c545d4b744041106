"""``communique …``: the flows on the command line. Prefect is imported only when a flow runs."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from flows.counts import counted
from flows.errors import CommuniqueError, Unwritable

app = typer.Typer(
    help="Turn a folder of raw news texts into a checked, versioned data package of articles, events and statements.",
    epilog="Exit codes: 0 done (also: nothing new to publish) · 1 a fault of communique, or one of its processes was killed · "
    "2 a wrong argument or a broken file of yours · 3 refused: below a threshold of dataset.toml, or faults in the package · "
    "4 another publisher holds the lock · 5 verify found faults · 6 dist, the work folder or an output cannot be read or written · "
    "130 stopped by Ctrl-C.",
    no_args_is_help=True,
    add_completion=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

Raw = Annotated[Path, typer.Option(help="Folder of raw texts: .txt, .html, .jsonl, .jsonl.gz; sub-folders too.")]
Dist = Annotated[Path, typer.Option(help="Folder of releases: DIST/NAME/VERSION/.")]
Processes = Annotated[int, typer.Option(min=1, help="Processes that read texts; the result never depends on it.")]
FindingsFile = Annotated[
    typer.FileBinaryWrite | None,
    typer.Option(lazy=False, help="Write every finding into this file, as CSV, the gravest first.", show_default=False),
]
Release = Annotated[Path | None, typer.Argument(help="A release folder or its zip; the newest in DIST if left out.", show_default=False)]
Plain = Annotated[bool, typer.Option("--plain", help="Run without Prefect: no server to wait for, no run history, the same result.")]

RAW, DIST, PROCESSES = Path("raw"), Path("dist"), os.cpu_count() or 1


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"communique {version('communique')}")
        raise typer.Exit


@app.callback()
def _main(
    _: Annotated[bool, typer.Option("--version", help="Say which version this is.", callback=_version, is_eager=True)] = False,
) -> None:
    pass


@app.command()
def ingest(raw: Raw = RAW, dist: Dist = DIST, processes: Processes = PROCESSES, plain: Plain = False) -> None:
    """Read the raw texts; publish nothing.

    Articles, statements and events go into the store, so that what was read once is not read again. Takes --dist as the other commands
    do, and leaves it alone.
    """
    with _orchestrated(plain, raw):
        from flows.ingest import ingest

        _say(ingest(raw, processes).summary())


@app.command()
def check(raw: Raw = RAW, dist: Dist = DIST, processes: Processes = PROCESSES, plain: Plain = False, findings: FindingsFile = None) -> None:
    """Read and check; publish nothing.

    Every row is checked against the schemas, the other rows and the texts; the report counts what was found.
    """
    with _orchestrated(plain, raw):
        from flows.check import check
        from flows.steps.findings import gravest_first
        from flows.steps.package.tables import csv

        outcome = check(raw, dist, processes)
        if findings:
            with _written(findings.name):
                findings.write(csv(gravest_first(outcome.checked.findings)))
                findings.flush()
        _say(outcome.report())


@app.command()
def publish(raw: Raw = RAW, dist: Dist = DIST, processes: Processes = PROCESSES, plain: Plain = False) -> None:
    """Read, check, publish a release.

    A new version goes into DIST if anything changed since the latest one; otherwise nothing happens, and the command says so.
    """
    with _orchestrated(plain, raw):
        from flows.publish import publish

        _say(publish(raw, dist, processes).summary())


@app.command()
def verify(
    release: Release = None,
    raw: Raw = RAW,
    dist: Dist = DIST,
) -> None:
    """Check a release from outside.

    Hashes, schema, and every evidence span against the raw texts.
    """
    from flows.steps.package import verify

    release = release or _newest(raw, dist)
    problems = verify(release, raw)
    for problem in problems:
        typer.echo(problem, err=True)
    if problems:
        typer.echo(f"{release}: {counted(len(problems), 'fault')}", err=True)
        raise typer.Exit(5)
    _say(f"{release}: whole; every file has its hash, every row its schema, every span its words in {raw}")


@app.command()
def show(
    row: Annotated[str, typer.Argument(help="Key of a row: a statement_id, event_id, article_id, actor_id …", show_default=False)],
    release: Release = None,
    raw: Raw = RAW,
    dist: Dist = DIST,
) -> None:
    """Show why a row is there.

    The row, the rows that refer to it, and every span that they rest on, between ⟦ and ⟧ amid the raw text around it.
    """
    from flows.steps.package import show

    _say(show(release or _newest(raw, dist), raw, row.strip()))


@app.command()
def schedule(
    cron: Annotated[str, typer.Option(help='When to publish, as cron says it: "0 6 * * *" is every day at six.', show_default=False)],
    raw: Raw = RAW,
    dist: Dist = DIST,
    processes: Processes = PROCESSES,
    timezone: Annotated[str, typer.Option(help="The time zone of --cron.")] = "UTC",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port of the Prefect server that is started on 127.0.0.1; 0 takes a free one.")
    ] = 0,
) -> None:
    """Publish on a schedule.

    Runs until stopped (Ctrl-C). Starts a Prefect server on 127.0.0.1, or uses the one of PREFECT_API_URL. The raw folder may still be
    empty.
    """
    from flows.inputs import look_over
    from flows.schedule import serve

    look_over(raw)
    serve(cron, raw, dist, processes, timezone, port)


@contextmanager
def _orchestrated(plain: bool, raw: Path) -> Iterator[None]:
    """Prefect, or plain functions. A slip in the arguments or in the user's own files is told before anybody waits for Prefect."""
    from flows.inputs import look_over
    from flows.steps.read import require_texts

    look_over(raw)
    require_texts(raw)
    from flows import orchestration  # makes the work folder

    with orchestration.stoppable(), orchestration.plain() if plain else orchestration.with_prefect():
        yield


def _newest(raw: Path, dist: Path) -> Path:
    """The newest release of the data set that ``raw`` makes; where it would be, if there is none."""
    from flows.settings import settings
    from flows.steps.package import newest

    name = settings(raw).name
    return newest(dist / name) or dist / name


def _say(words: str) -> None:
    with _written("standard output"):
        typer.echo(words)


@contextmanager
def _written(where: str) -> Iterator[None]:
    """Within the block an output that takes no more is told as what it is. A reader who has left (``| head``) is nobody's fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        remedy = "make room, or let it write elsewhere; what was published is whole"
        raise Unwritable("output-not-writable", where, str(error.strerror or error), remedy) from None


def _fail(error: CommuniqueError) -> NoReturn:
    typer.echo(f"{error}\n[{error.slug}]", err=True)
    sys.exit(error.exit_code)


def main() -> None:
    """The console command: errors that a user can mend are one message and an exit code, all others keep their traceback."""
    try:
        app()
    except CommuniqueError as error:
        _fail(error)
    except OSError as error:
        if error.filename is None:
            raise
        _fail(Unwritable("file-not-accessible", str(error.filename), str(error.strerror), "make it accessible for this user"))


if __name__ == "__main__":
    main()
