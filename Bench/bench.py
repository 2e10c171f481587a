#!/usr/bin/env python3
"""Measures tribu against other programs, in one run, and prints a line for each goal. `make bench` calls it.

    bench.py WORK        WORK/prefix/bin/tribu is the installed program; what is generated goes below WORK

Nothing here fails because something is slow: figures depend on the machine, so they are for reading. Programs that are
compared take turns, so that a busy minute hits both; the median of many runs counts.
"""

import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
FEW, MANY = 1_000, 10_000
# Playbook and months that make a plan of about 600 items.
BIG = {"first": 3, "months": 12}


def build(work):
    compiler = [shutil.which("cc") or shutil.which("clang"), "-O2"]
    if shutil.which("brew"):
        brew = subprocess.run(["brew", "--prefix"], check=True, capture_output=True, text=True).stdout.strip()
        compiler += [f"-I{brew}/include", f"-L{brew}/lib"]
    for name, libraries in (("events", ["-lyaml"]), ("measure", [])):
        subprocess.run([*compiler, "-o", work / name, HERE / f"{name}.c", *libraries], check=True)


def generate(folder, count, **options):
    """Playbooks in a folder, made anew only when the generator changed."""
    sources = [
        HERE / name for name in ("generate.py", "activities.py", "yaml_text.py", "words/es.json", "words/en.json")
    ]
    mark = "\n".join([f"{count} {options}", *(source.read_text(encoding="utf-8") for source in sources)])
    stamp = folder.with_suffix(".stamp")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != mark:
        shutil.rmtree(folder, ignore_errors=True)
        extra = [part for name, value in options.items() for part in (f"--{name}", str(value))]
        subprocess.run([sys.executable, "-B", HERE / "generate.py", folder, str(count), *extra], check=True)
        stamp.write_text(mark, encoding="utf-8")
    return folder


class Bench:
    def __init__(self, work):
        self.work = work
        self.tribu = work / "prefix" / "bin" / "tribu"

    def measure(self, command, runs=1, accepted=(0, 1)):
        """(seconds, peak KiB) of each run. 1 is what a checker says when it has found something."""
        done = subprocess.run(
            [self.work / "measure", str(runs), *command], check=True, capture_output=True, text=True
        ).stdout
        result = []
        for line in done.splitlines():
            seconds, _, peak, status = line.split()
            if int(status) not in accepted:
                sys.exit(f"bench: exit status {status} of {' '.join(map(str, command))}")
            result.append((float(seconds), int(peak)))
        return result

    def compare(self, ours, theirs, rounds, runs=1, their_rounds=None, before=lambda: None, accepted=(0, 1)):
        """Median seconds of two commands that take turns, after one run of each that does not count."""
        times = ([], [])
        self.measure(ours, 1, accepted), self.measure(theirs, 1, accepted)
        for round_ in range(rounds):
            before()
            times[0].extend(seconds for seconds, _ in self.measure(ours, runs, accepted))
            if round_ < (their_rounds or rounds):
                times[1].extend(seconds for seconds, _ in self.measure(theirs, runs if their_rounds is None else 1))
        return tuple(map(statistics.median, times))

    def peak(self, command):
        return statistics.median(peak for _, peak in self.measure(command, 3))


def show(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def line(what, ours, theirs, ratio, goal, met):
    print(f"{what:<62} {ours:>11} {theirs:>11} {ratio:>9} {goal:>11}  {met}", flush=True)


def at_most(what, ours, theirs, goal, form=show):
    ratio = ours / theirs
    line(what, form(ours), form(theirs), f"{ratio:.2f} x", f"<= {goal} x", "met" if ratio <= goal else "NOT MET")


def faster(what, ours, theirs, goal):
    ratio = theirs / ours
    line(what, show(ours), show(theirs), f"1/{ratio:.0f}", f"<= 1/{goal}", "met" if ratio >= goal else "NOT MET")


def left_out(what, program):
    line(what, "-", "-", "-", "-", f"left out: {program} is not installed")


# ---- a TaskJuggler project like a plan of ours ----


def project(plan):
    """As many dated tasks with the same names, people and days; a calendar of everything, one for each role, and a
    table of the tasks. Clock times are cut to whole hours: TaskJuggler works on a grid, and a coarse one spares it
    work."""
    book, items = plan["playbook"], plan["items"]
    last = max(day["end"] for day in plan["phases"])
    yield f'project plan {quoted(book["title"])} {items[0]["date"]} - {int(last[:4]) + 1}-12-31 {{'
    yield f'  timezone "{book["timezone"]}"\n}}'
    roles = sorted({role_of(item) for item in items} - {None})
    for role in roles:
        yield f"resource {role} {quoted(role)}"
    for number, item in enumerate(items):
        start = item["date"] if item["allDay"] else f'{item["date"]}-{item["start"][11:13]}:00'
        yield f'task t{number} {quoted(item["title"])} {{'
        yield f"  start {start}\n  duration {hours(item)}"
        if role_of(item):
            yield f"  responsible {role_of(item)}"
        yield "}"
    yield 'icalreport "calendar"'
    for role in roles:
        yield f'icalreport "{role}" {{\n  hidetask ~isresponsibilityof({role}, plan)\n}}'
    yield 'taskreport "plan" {\n  formats csv\n  columns id, name, start, end, responsible\n}'


def quoted(text):
    return '"' + text.replace("\\", "").replace('"', "'") + '"'


def role_of(item):
    return item["role"].replace("-", "_") if "role" in item else None


def hours(item):
    if item["allDay"] or "end" not in item:
        return "1d"
    length = int(item["end"][11:13]) - int(item["start"][11:13])
    return f"{max(1, length)}h"


# ---- the lines ----


def main():
    work = pathlib.Path(sys.argv[1]).resolve()
    work.mkdir(parents=True, exist_ok=True)
    build(work)
    bench = Bench(work)
    few, many = generate(work / "few", FEW), generate(work / "many", MANY)
    one = sorted(few.iterdir())[0]
    tribu = bench.tribu

    print(f"{platform.machine()}, {os.cpu_count()} processors; medians of runs that take turns\n")
    line("what", "tribu", "other", "ratio", "goal", "")

    ours, theirs = bench.compare([tribu, "check", few], [work / "events", few], rounds=15)
    at_most(f"check {FEW:,} playbooks : libyaml's events alone", ours, theirs, 1.5)

    ours, theirs = bench.compare([tribu, "check", few], [tribu, "check", "--reading-only", few], rounds=15)
    at_most(f"check {FEW:,} playbooks : the same without the method's rules", ours, theirs, 1.3)

    ours, theirs = bench.compare([tribu, "check", one], [work / "events", one], rounds=20, runs=20)
    at_most("check one playbook : libyaml's events alone", ours, theirs, 3.5)

    what = "check one playbook : yamllint"
    if shutil.which("yamllint"):
        faster(what, *bench.compare([tribu, "check", one], ["yamllint", one], rounds=20, runs=10, their_rounds=15), 20)
    else:
        left_out(what, "yamllint")

    big = next(generate(work / "big", 1, **BIG).iterdir())
    asked = subprocess.run([tribu, "plan", big, "--format", "json"], capture_output=True, text=True)
    plan = json.loads(asked.stdout)
    what = f"build ics, csv, json of {len(plan['items'])} items : TaskJuggler"
    if shutil.which("tj3"):
        out, theirs_out = work / "out", work / "tj3"
        theirs_out.mkdir(exist_ok=True)
        (theirs_out / "plan.tjp").write_text("\n".join(project(plan)) + "\n")
        faster(
            what,
            *bench.compare(
                [tribu, "build", big, "--format", "ics,csv,json", "-o", out],
                ["tj3", "--silent", "--output-dir", theirs_out, theirs_out / "plan.tjp"],
                # What has not changed is not written again, so every run starts without a folder.
                rounds=20,
                their_rounds=3,
                before=lambda: shutil.rmtree(out, ignore_errors=True),
                accepted=(0,),
            ),
            100,
        )
    else:
        left_out(what, "tj3")

    at_most(
        f"peak memory of check: {MANY:,} playbooks : {FEW:,}",
        bench.peak([tribu, "check", many]),
        bench.peak([tribu, "check", few]),
        1.5,
        form=lambda kib: f"{kib / 1024:.1f} MiB",
    )


if __name__ == "__main__":
    main()
