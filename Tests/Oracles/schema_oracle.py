#!/usr/bin/env python3
"""Judges files by a JSON Schema, as an editor would: jsonschema's verdict on what check-jsonschema's YAML reader sees.

Prints a line for the schema itself and one for each file, parts apart by tabs: `ok PATH`, or `no PATH WHY`. The YAML
reader (ruamel.yaml) guesses types, so what it takes for a number or a truth value must be allowed for.

With --mutations FOLDER, every file is not judged itself: for each of its keys three changed copies are written to the
folder as JSON (without the key, with the key misspelt, with a list of lists as its value), and those are judged.

Usage: schema_oracle.py SCHEMA [--mutations FOLDER] [FILE ...]
"""

import argparse
import copy
import json
import pathlib
import sys

try:
    import jsonschema
    from check_jsonschema.parsers.yaml import construct_yaml_implementation
except ImportError:
    sys.exit("schema_oracle.py needs check-jsonschema")


def why(error):
    """The deepest reason of an error, with its place."""
    while error.context:
        error = jsonschema.exceptions.best_match(error.context)
    place = "/".join(str(part) for part in error.absolute_path)
    return " ".join(f"{place}: {error.message}".split())[:200]


def judge(validator, document, path):
    error = jsonschema.exceptions.best_match(validator.iter_errors(document))
    print(f"ok\t{path}" if error is None else f"no\t{path}\t{why(error)}")


def keys(node, path=()):
    """The place of every key in a document."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield path + (key,)
            yield from keys(value, path + (key,))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from keys(value, path + (index,))


def mutations(document):
    for path in list(keys(document)):
        for kind in ("without", "misspelt", "listed"):
            changed = copy.deepcopy(document)
            holder = changed
            for part in path[:-1]:
                holder = holder[part]
            value = holder.pop(path[-1])
            if kind == "misspelt":
                holder[f"{path[-1]}x"] = value
            elif kind == "listed":
                holder[path[-1]] = [[[]]]
            yield kind + "-" + "-".join(str(part) for part in path), changed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("schema")
    parser.add_argument("--mutations", type=pathlib.Path)
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_intermixed_args()
    with open(arguments.schema, encoding="utf-8") as file:
        schema = json.load(file)
    kind = jsonschema.validators.validator_for(schema, default=None)
    if kind is not jsonschema.Draft202012Validator:
        sys.exit("the schema does not say that it is of draft 2020-12")
    kind.check_schema(schema)
    print(f"ok\t{arguments.schema}")
    validator = kind(schema)
    load = construct_yaml_implementation(pure=True).load
    for path in arguments.files:
        try:
            with open(path, "rb") as file:
                document = load(file)
        except Exception as error:
            print(f"no\t{path}\tnot YAML: {type(error).__name__}")
            continue
        if arguments.mutations is None:
            judge(validator, document, path)
            continue
        for name, changed in mutations(json.loads(json.dumps(document))):
            copy_path = arguments.mutations / f"{name}.json"
            copy_path.write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")
            judge(validator, changed, copy_path)


main()
