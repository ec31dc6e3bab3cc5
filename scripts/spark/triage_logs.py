r"""Counts the MSDK responses of logs that are too large for one machine, on a Spark cluster.

    npm run package
    spark-submit --archives .generated/package/msdk-errors.tgz#msdk-errors \
        scripts/spark/triage_logs.py 'hdfs:///logs/2026-11-02/*.log.gz' > counts.csv

Whether a response was counted before is told by the lines in front of it, so a file is never cut: each goes as a whole
through `msdk-errors triage` on one executor, and Spark adds up what the files have. The counts are those of `triage` with
all of the files, as it too begins anew with each file.

Executors need Node 20.12 or newer, and memory for the file that they count; files packed with gzip stay packed until they are
read. Spark hands over files of up to 2 GB each, as they are stored.

Standard output gets CSV with a row for each piece of time, kind of response and code:

    time     when the piece begins, with the zone where the file tells one; empty for responses without a time
    minutes  how long it is: 1, or more in a file that has very many kinds of responses over very many minutes
    kind     error, unknown (a code that no table has) or success
    action   what to do about it
    code     the ids of the codes from the outermost in, as `triage` prints them
    count    how many responses

Standard error gets the sums, and each file that could not be counted, with the reason. The exit status is 0 when every file was
counted, and 2 when one was not: the rows are then those of the others.
"""

from __future__ import annotations

import argparse
import csv
import json
import operator
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

# What is counted: what it is about, and for a response the columns of its row. Spark passes plain tuples on as they are.
Key = tuple[str, ...]
Counted = tuple[Key, int]

COLUMNS = ("time", "minutes", "kind", "action", "code")
ROW, SUM, FAULT = "row", "sum", "fault"
SUMS = ("files", "responses", "errors", "unknown", "successes", "repeats", "rest")

# Where `--archives …/msdk-errors.tgz#msdk-errors` puts the command line.
ARCHIVE = "msdk-errors"
COMMAND_LINE = f"{ARCHIVE}/package/cli.js"

# How many of the files that could not be counted are named.
MOST_FAULTS = 20


def count_file(name: str, content: bytes, node: str, command_line: str) -> Iterator[Counted]:
    """Counts one file; one that cannot be counted gives a fault."""
    yield (SUM, "files"), 1
    if not Path(command_line).is_file():
        fix = f"start the job with --archives msdk-errors.tgz#{ARCHIVE}, which `npm run package` makes"
        yield fault(name, f"there is no {command_line} on the executor: {fix}")
        return
    try:
        done = subprocess.run(
            [node, command_line, "triage", "--json", "--by", "minute", "-"],
            input=content,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        fix = "install Node 20.12 or newer on the executors, or say with --node where it is"
        yield fault(name, f"{node} cannot be started: {error.strerror}: {fix}")
        return
    said = done.stderr.decode(errors="replace").strip()
    # Also said of a file that was read up to some damage.
    if said or done.returncode not in (0, 1):
        yield fault(name, said.split("\n")[0] or f"{node} ended with status {done.returncode}")
    if done.returncode in (0, 1):
        yield from count_report(json.loads(done.stdout))


def fault(name: str, reason: str) -> Counted:
    """A file with what is wrong with it."""
    return (FAULT, name, reason), 1


def count_report(report: dict[str, Any]) -> Iterator[Counted]:
    """What `triage --json --by minute` says of one file."""
    for name in ("repeats", "rest"):
        yield (SUM, name), report[name]
    for name, count in report["counts"].items():
        yield (SUM, name), count
    for group in report["groups"]:
        code = " > ".join(layer["id"] or layer["found"] for layer in group["layers"])
        of = (group["kind"], group["action"], code)
        for time, count in group["times"].items():
            yield (ROW, time, str(report["interval"]), *of), count
        untimed = group["count"] - sum(group["times"].values())
        if untimed > 0:
            yield (ROW, "", "", *of), untimed


def tell(counted: Iterable[Counted]) -> int:
    """Prints what was counted over all files; returns the exit status."""
    sums = dict(counted)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow((*COLUMNS, "count"))
    writer.writerows(sorted((*key[1:], count) for key, count in sums.items() if key[0] == ROW))
    print(
        "{files} files, {responses} responses: {errors} known errors, {unknown} undocumented codes, {successes} successes; "
        "{repeats} told again and not counted, {rest} of further kinds and in no row".format_map(
            {name: sums.get((SUM, name), 0) for name in SUMS}
        ),
        file=sys.stderr,
    )
    faults = sorted(key[1:] for key in sums if key[0] == FAULT)
    for name, reason in faults[:MOST_FAULTS]:
        print(f"{name}: {reason}", file=sys.stderr)
    if len(faults) > MOST_FAULTS:
        print(f"and {len(faults) - MOST_FAULTS} more files that could not be counted", file=sys.stderr)
    return 2 if faults else 0


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the job."""
    parser = argparse.ArgumentParser(prog="triage_logs.py", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("logs", nargs="+", help="files, folders or patterns, in any storage that Spark reads")
    parser.add_argument("--node", default="node", help="Node on the executors; %(default)s by default")
    given = parser.parse_args(argv)

    # Only the job needs Spark; what it does with a file does not.
    from py4j.protocol import Py4JJavaError
    from pyspark import SparkContext, SparkFiles

    node: str = given.node

    def count(file: tuple[str, bytes]) -> Iterator[Counted]:
        return count_file(*file, node, SparkFiles.get(COMMAND_LINE))

    context = SparkContext(appName="msdk-errors triage")
    try:
        files = context.binaryFiles(",".join(given.logs))
        return tell(files.flatMap(count).reduceByKey(operator.add).collect())
    except Py4JJavaError as error:
        print(f"{', '.join(given.logs)}: Spark could not count this: {error.java_exception.getMessage()}", file=sys.stderr)
        return 2
    finally:
        context.stop()


if __name__ == "__main__":
    sys.exit(main())
