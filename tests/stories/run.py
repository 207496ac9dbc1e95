#!/usr/bin/env python3
"""Runs stories: transcripts of the real program.

  run.py REEVE [--bless] [STORY ...]      all stories of this folder when none is named

A story is a text file. Lines that start with "$ " are typed into a shell, in one new folder a story; the lines below,
up to the next "$ " or "# ", are what the terminal shows, with [exit N] at the end when N is not 0. "# " starts prose.
In the folder there is `data`, the figures of this repository, and `reeve` is the program under test; a first line
"# Needs PostgreSQL." gives the story a database of its own, $DATABASE, when REEVE_TEST_POSTGRES names a server;
"# On both engines." has it told twice, in a folder and in a database, word for word the same.

What differs from run to run is shown as "…": hashes and keys, ids, times of day. --bless writes what the terminal
showed into the story; read it aloud before it is committed.
"""
import contextlib
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
source = here.parent.parent

different_each_time = [
    (re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b"), "…"),  # an id
    (re.compile(r"\b[0-9a-f]{16,64}\b"), "…"),                                             # a hash, whole or short
    (re.compile(r"(?<![\w+/])[A-Za-z0-9+/]{43,}={0,2}(?![\w+/=])"), "…"),                   # a key or a signature
    (re.compile(r"T\d\d:\d\d:\d\d\.\d{6}Z"), "T…Z"),                                        # a time of day
    (re.compile(r"\breeve_story_\d+\b"), "…"),
    (re.compile(r"127\.0\.0\.1:\d+"), "127.0.0.1:…"),
]


def normal(text):
    for pattern, shown in different_each_time:
        text = pattern.sub(shown, text)
    return text


def parts_of(text):
    """The story as (prose or command, lines shown)."""
    parts = []
    for line in text.splitlines():
        if line.startswith(("$ ", "# ")) or line == "#":
            parts.append((line, []))
        elif parts and parts[-1][0].startswith("$ "):
            parts[-1][1].append(line)
        elif line.strip():
            raise SystemExit(f"This line is neither prose nor a command nor its answer: {line}")
        else:
            parts.append(("", []))
    spaced = []
    for line, shown in parts:  # empty lines below an answer are layout, not part of it
        empty = 0
        while shown and not shown[-1]:
            shown.pop()
            empty += 1
        spaced += [(line, shown)] + [("", [])] * empty
    return spaced


def answer(command, folder, environment):
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=300)
    shown = normal(done.stdout.decode("utf-8", "replace").replace(folder, "FOLDER")).splitlines()
    return shown + ([f"[exit {done.returncode}]"] if done.returncode else [])


@contextlib.contextmanager
def database():
    server = os.environ["REEVE_TEST_POSTGRES"]
    name = f"reeve_story_{os.getpid()}"
    ask = lambda sql: subprocess.run(["psql", "-qX", server, "-c", sql], check=True, stdout=subprocess.DEVNULL)
    ask(f"create database {name}")
    try:
        yield re.sub(r"/postgres(?=\?|$)", "/" + name, server)
    finally:
        ask(f"drop database {name} with (force)")


def tell(story, reeve, in_database=False):
    """The story as it went; in_database: every command on PostgreSQL, without saying so."""
    parts = parts_of(story.read_text())
    needs_database = parts[0][0] == "# Needs PostgreSQL." or in_database
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="reeve-story-"))
        os.mkdir(f"{folder}/bin")
        os.symlink(reeve, f"{folder}/bin/reeve")
        os.symlink(source / "data", f"{folder}/data")
        environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": folder, "LANG": "C.UTF-8", "TZ": "UTC"}
        if needs_database:
            environment["DATABASE"] = stack.enter_context(database())
        if in_database:
            environment |= {"REEVE_DATABASE": environment["DATABASE"], "REEVE_KEY_FILE": f"{folder}/personal.key"}
        told = []
        for line, _ in parts:
            told.append(line)
            if line.startswith("$ "):
                told += answer(line[2:], folder, environment)
    return "\n".join(told) + "\n"


def expected(story):
    lines = []
    for line, shown in parts_of(story.read_text()):
        lines += [line] + shown
    return "\n".join(lines) + "\n"


def main(arguments):
    bless = "--bless" in arguments
    arguments = [a for a in arguments if a != "--bless"]
    if not arguments or not os.access(arguments[0], os.X_OK):
        raise SystemExit(__doc__)
    reeve = os.path.abspath(arguments[0])
    stories = [pathlib.Path(a) for a in arguments[1:]] or sorted(here.glob("*.story"))
    failed = 0
    both = [story for story in stories if story.read_text().startswith("# On both engines.")]
    for story, in_database in [(story, False) for story in stories] + ([] if bless else [(story, True) for story in both]):
        needs_server = in_database or story.read_text().startswith("# Needs PostgreSQL.")
        if needs_server and not os.environ.get("REEVE_TEST_POSTGRES"):
            required = os.environ.get("REEVE_REQUIRE_POSTGRES") == "1" or os.environ.get("CI") == "true"
            failed += required
            print(f"{'FAILED ' if required else 'skipped'} {story.name}: REEVE_TEST_POSTGRES is not set")
            continue
        told = tell(story, reeve, in_database)
        if bless:
            story.write_text(told)
            print(f"written {story.name}")
        elif told == expected(story):
            print(f"as told {story.name}{' on PostgreSQL' if in_database else ''}")
        else:
            failed += 1
            print(f"FAILED  {story.name}{' on PostgreSQL' if in_database else ''}")
            sys.stdout.writelines(difflib.unified_diff(expected(story).splitlines(True), told.splitlines(True), "the story", "what happened"))
    return 1 if failed else 0


sys.exit(main(sys.argv[1:]))
