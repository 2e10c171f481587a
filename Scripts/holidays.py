#!/usr/bin/env python3
"""Writes the public holidays that Tribu carries, one text file per country.

    python3 -m pip install holidays==0.109
    python3 Scripts/holidays.py            # writes Sources/TribuCompiler/Data/holidays/*.txt
    python3 Scripts/holidays.py --check    # writes nothing; exit code 1 if a file is stale

Why files and not the package itself: a compiled plan must not depend on what happens to be installed, and one
country for ten years must load faster than anybody can notice. Running the script again gives the same bytes.

A file is a header of `#` comments and `key: value` lines, an empty line, and one holiday a line, sorted by name:

    WHERE <TAB> name <TAB> English name <TAB> dates

WHERE   `*` the country and each of its subdivisions; `VC,CT` only those; `!VC,CT` all but those. `.` stands for
        the country asked for without a subdivision.
English is empty where it equals the name, or the name is English already.
dates   separated by spaces: `01-06` in every year of the file, `2027-03-26` once, `2027..2030-05-02` each year.

Public holidays only, observed days included. Two holidays on one day are two lines; readers join them with "; " in
the order of the lines, as the package does.
"""

import argparse
import re
import sys
from collections import defaultdict
from importlib import metadata
from pathlib import Path

# This script has the package's name, and Python looks beside a script first.
sys.path = [folder for folder in sys.path if Path(folder).resolve() != Path(__file__).resolve().parent]

VERSION = "0.109"
FIRST, LAST = 2024, 2040

# All Spanish-speaking countries (the package has every one), then the neighbours that playbooks are written for.
COUNTRIES = (
    "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE "
    "BR CA DE FR GB IE IT NL NO PT US"
).split()

DATA = Path(__file__).resolve().parent.parent / "Sources" / "TribuCompiler" / "Data" / "holidays"

# The mark of the country without a subdivision, in WHERE.
ALONE = "."
DELIMITER = "; "


def main():
    arguments = argparse.ArgumentParser(description="Writes the public holidays that Tribu carries.")
    arguments.add_argument("--check", action="store_true", help="write nothing; fail if a file is stale")
    check = arguments.parse_args().check

    try:
        found = metadata.version("holidays")
    except metadata.PackageNotFoundError:
        found = "none"
    if found != VERSION:
        sys.exit(f"needs holidays=={VERSION}, found {found}: python3 -m pip install holidays=={VERSION}")

    stale = []
    files = {DATA / f"{country}.txt": written(country) for country in COUNTRIES}
    for path, text in files.items():
        if not path.exists() or path.read_bytes() != text.encode():
            stale.append(path.name)
            if not check:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode())
    for path in sorted(DATA.glob("*.txt")):
        if path not in files:
            stale.append(path.name)
            if not check:
                path.unlink()
    if check and stale:
        sys.exit(f"stale, run Scripts/holidays.py: {', '.join(stale)}")
    print(f"{len(files)} countries, {sum(len(text.encode()) for text in files.values())} bytes, {len(stale)} changed")


def written(country):
    """The whole text of a country's file."""
    language, places, english = calendars(country)
    codes = [place for place in places if place != ALONE]

    # name -> date -> the places that have it then
    where = defaultdict(lambda: defaultdict(set))
    for place, days in places.items():
        for day, names in days.items():
            for name in names:
                where[name][day].add(place)

    lines = []
    for name, days in where.items():
        for group, dates in grouped(days, list(places)):
            lines.append((name, dates, f"{group}\t{name}\t{english.get(name, '')}\t{' '.join(dates)}"))
    # By UTF-8 bytes, which is the package's order of names on one day too; then by the first date.
    lines.sort(key=lambda line: (line[0].encode(), line[1]))

    return "\n".join(
        [
            f"# Public holidays, {FIRST} to {LAST}. Made by Scripts/holidays.py, which explains the form; do not edit.",
            f"# Source: the Python package holidays {VERSION}, https://github.com/vacanza/holidays",
            "# MIT License. Copyright (c) Vacanza Team and individual contributors;",
            "# dr-prodigy 2017-2023; ryanss 2014-2017.",
            f"country: {country}",
            f"language: {language.replace('_', '-')}",
            f"years: {FIRST}..{LAST}",
            f"subdivisions: {','.join(codes)}".rstrip(),
            "",
            *(line for _, _, line in lines),
            "",
        ]
    )


def calendars(country):
    """The package's data: the language, place -> date -> [name], and name -> English name."""
    import holidays

    kind = type(holidays.country_holidays(country))
    language = kind.default_language
    foreign = not language.startswith("en") and "en_US" in kind.supported_languages

    def read(subdivision, tongue):
        # Always with a language: without one the package takes the machine's. A year more at both ends, because
        # observed days cross the turn of the year.
        calendar = holidays.country_holidays(
            country,
            subdiv=subdivision,
            years=range(FIRST - 1, LAST + 2),
            observed=True,
            categories=("public",),
            language=tongue,
        )
        return {day: calendar.get_list(day) for day in sorted(calendar) if FIRST <= day.year <= LAST}

    places, translated = {ALONE: read(None, language)}, []
    for code in sorted(kind.subdivisions):
        days = read(code, language)
        # Zones of school holidays (FR, NL) are no subdivisions, and change no public holiday.
        if re.fullmatch("[A-Z0-9]{1,3}", code) or days != places[ALONE]:
            places[code] = days
    if foreign:
        for place, days in places.items():
            theirs = read(None if place == ALONE else place, "en_US")
            if theirs.keys() != days.keys():
                sys.exit(f"{country} {place}: other days in English")
            translated += [(days[day], theirs[day]) for day in days]
    return language, places, paired(country, translated)


def paired(country, translated):
    """name -> English name, from pairs of lists that stand for the same day.

    Each list is sorted in its own language, so on a day of two holidays the pairs are found by elimination.
    """
    english, waiting = {}, [(list(ours), list(theirs)) for ours, theirs in translated]
    while waiting:
        left = []
        for ours, theirs in waiting:
            rest = [name for name in ours if name not in english]
            known = {english[name] for name in ours if name in english}
            others = [name for name in theirs if name not in known]
            if not known <= set(theirs) or len(rest) != len(others) and rest:
                sys.exit(f"{country}: {ours} and {theirs} do not pair")
            if len(rest) == 1:
                english[rest[0]] = others[0]
            elif rest:
                left.append((ours, theirs))
        if len(left) == len(waiting):
            sys.exit(f"{country}: cannot pair {left}")
        waiting = left
    return {name: translation for name, translation in english.items() if translation != name}


def grouped(days, places):
    """[(WHERE, [date])]: the dates of one name, those of the same places together."""
    groups = defaultdict(list)
    for day in sorted(days):
        groups[frozenset(days[day])].append(day)
    return [(where(group, places), compressed(dates)) for group, dates in groups.items()]


def where(group, places):
    """`*`, the places, or `!` and the others, whichever is shorter."""
    inside = ",".join(place for place in places if place in group)
    outside = "!" + ",".join(place for place in places if place not in group)
    return "*" if outside == "!" else min(inside, outside, key=len)


def compressed(dates):
    """Sorted dates as words: runs of years on the same day of the year become one."""
    years = defaultdict(list)
    for date in dates:
        years[f"{date:%m-%d}"].append(date.year)
    words = []
    for day, all_years in years.items():
        run = []
        for year in all_years + [None]:
            if run and year != run[-1] + 1:
                if (run[0], run[-1]) == (FIRST, LAST):
                    words.append((run[0], day, day))
                elif len(run) > 1:
                    words.append((run[0], day, f"{run[0]}..{run[-1]}-{day}"))
                else:
                    words.append((run[0], day, f"{run[0]}-{day}"))
                run = []
            run.append(year)
    return [word for _, _, word in sorted(words)]


if __name__ == "__main__":
    main()
