#!/usr/bin/env python3
"""Judges what `tribu check` reports, and the files for continuous integration, by the schemas of those who read them.

Prints a line for each file, parts apart by tabs: `ok PATH`, or `no PATH WHY`.

    report_oracle.py json SCHEMA FILE ...        by a JSON Schema, as SARIF's
    report_oracle.py xml SCHEMA FILE ...         by an XML Schema, as that of Ant's JUnit
    report_oracle.py vendor NAME FILE ...        YAML by a schema that check-jsonschema knows, as github-actions
    report_oracle.py pre-commit KIND FILE ...    by pre-commit itself; KIND is manifest or config
"""

import json
import subprocess
import sys

import jsonschema
import xmlschema


def json_judge(path):
    with open(path, "rb") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema)

    def judge(file):
        with open(file, "rb") as text:
            error = jsonschema.exceptions.best_match(validator.iter_errors(json.load(text)))
        return error and error.message

    return judge


def xml_judge(path):
    schema = xmlschema.XMLSchema(path)

    def judge(file):
        return next((error.reason for error in schema.iter_errors(file)), None)

    return judge


def program_judge(*arguments):
    """By a program that says why on any of its streams, and by its exit code whether."""

    def judge(file):
        run = subprocess.run(
            [sys.executable, "-m", *arguments, file], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        return None if run.returncode == 0 else run.stdout or f"exit code {run.returncode}"

    return judge


def main():
    sort, name, *files = sys.argv[1:]
    judge = {
        "json": lambda: json_judge(name),
        "xml": lambda: xml_judge(name),
        "vendor": lambda: program_judge(
            "check_jsonschema", "--default-filetype", "yaml", "--builtin-schema", f"vendor.{name}"
        ),
        "pre-commit": lambda: program_judge("pre_commit", f"validate-{name}"),
    }[sort]()
    for file in files:
        try:
            why = judge(file)
        except (ValueError, xmlschema.XMLSchemaException, SyntaxError) as error:
            why = f"cannot be read: {error}"
        print(f"ok\t{file}" if why is None else f"no\t{file}\t{' '.join(str(why).split())[:300]}")


main()
