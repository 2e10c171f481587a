"""YAML as people write it: short things on one line, quotes only where they have to be."""

import functools
import json
import re
import unicodedata

NUMBERLIKE = re.compile(r"[\d%.-]+|\d[\d.]* ?[\w/ ]+|[\d-]+\.\.[\d-]+|https?://[\w./-]+|[\w.]+@[\w.-]+")
PLAIN = re.compile(r"[^\W\d_][^:#{}\[\],&*!|>'\"%@`\n]*[^\W_.]\.?$")


def scalar(value):
    """A value on one line, quoted only where it has to be."""
    if isinstance(value, list):
        return "[" + ", ".join(map(scalar, value)) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {scalar(each)}" for key, each in value.items()) + "}"
    return word(str(value))


@functools.cache
def word(text):
    if NUMBERLIKE.fullmatch(text) or PLAIN.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def lines(value, indent):
    """A mapping or a list over several lines; what is short stays on one."""
    pad = " " * indent
    for key, each in value.items():
        if isinstance(each, str) and "\n" in each:
            yield f"{pad}{key}: |"
            yield from (f"{pad}  {line}" for line in each.splitlines())
        elif isinstance(each, list) and any(isinstance(item, (dict, str)) for item in each) and len(scalar(each)) > 100:
            yield f"{pad}{key}:"
            for item in each:
                if not isinstance(item, dict) or len(scalar(item)) <= 112:
                    yield f"{pad}  - {scalar(item)}"
                else:
                    first, *rest = lines(item, indent + 4)
                    yield f"{pad}  - {first.lstrip()}"
                    yield from rest
        elif isinstance(each, dict) and len(scalar(each)) > 108:
            yield f"{pad}{key}:"
            yield from lines(each, indent + 2)
        else:
            yield f"{pad}{key}: {scalar(each)}"


def slug(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:50].strip("-")


def text_of(book):
    out = []
    for key, value in book.items():
        if out and isinstance(value, (dict, list)):
            out.append("")
        out.extend(lines({key: value}, 0))
    return "\n".join(out) + "\n"
