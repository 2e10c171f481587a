#!/usr/bin/env python3
"""Prints what the Python package `holidays` says, for comparison with the data that Tribu carries.

    python3 -m pip install holidays==0.109
    python3 Tests/Oracles/holidays_oracle.py ES CO
    python3 Tests/Oracles/holidays_oracle.py --english ES

One line a day, for each country and each of its subdivisions, 2024 to 2040:

    ES-VC 2027-03-19<TAB>San José

With --english a third column has the package's English name. Of two holidays on one day each column is sorted in its
own language, so there only the sets of names can be compared.

It shares no code with Scripts/holidays.py, so that a mistake there does not hide here.
"""

import re
import sys
from importlib.metadata import version

import holidays

if version("holidays") != "0.109":
    sys.exit(f"needs holidays==0.109, found {version('holidays')}")

arguments = sys.argv[1:]
with_english = "--english" in arguments


def entries(country, subdivision, language):
    # A year more at both ends: 1 January 2041 may be observed in 2040.
    calendar = holidays.country_holidays(
        country, subdiv=subdivision, years=list(range(2023, 2042)), language=language
    )
    return {day: name for day, name in sorted(calendar.items()) if 2024 <= day.year <= 2040}


for country in arguments:
    if country.startswith("--"):
        continue
    kind = type(holidays.country_holidays(country))
    national = entries(country, None, kind.default_language)
    for subdivision in (None, *kind.subdivisions):
        days = entries(country, subdivision, kind.default_language)
        if subdivision and days == national and not re.fullmatch("[A-Z0-9]{1,3}", subdivision):
            continue  # "Zone A", "Midden": zones of school holidays, no place of their own
        english = entries(country, subdivision, "en_US") if with_english else {}
        for day, name in days.items():
            place = f"{country}-{subdivision}" if subdivision else country
            print(f"{place} {day}\t{name}" + (f"\t{english[day]}" if with_english else ""))
