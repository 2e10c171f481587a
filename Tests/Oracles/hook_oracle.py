#!/usr/bin/env python3
"""Commits with the hook of .pre-commit-hooks.yaml, as a team would have it: pre-commit takes the hook from one git
repository and runs it in another, which holds a playbook.

Prints a line for each of three commits: with a sound playbook, with a broken one, and without any YAML.

Usage: hook_oracle.py EMPTY_FOLDER FOLDER_OF_TRIBU HOOKS_FILE PLAYBOOK
"""

import os
import pathlib
import shutil
import subprocess
import sys


def main():
    folder, program, hooks, playbook = map(pathlib.Path, sys.argv[1:])
    environment = {
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "PATH": os.pathsep.join([str(program), os.path.dirname(sys.executable), "/usr/bin", "/bin"]),
        "PRE_COMMIT_HOME": str(folder / "cache"),
        "PRE_COMMIT_COLOR": "never",
        **{f"GIT_{who}_{what}": "tribu@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }

    def run(where, *command):
        done = subprocess.run(
            command, cwd=where, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        return done.returncode, done.stdout

    def must(where, *command):
        code, said = run(where, *command)
        if code != 0:
            sys.exit(f"{' '.join(command)}: {said}")
        return said.strip()

    def repository(name):
        where = folder / name
        where.mkdir()
        must(where, "git", "init", "--quiet")
        return where

    source = repository("tribu")
    shutil.copy(hooks, source / ".pre-commit-hooks.yaml")
    must(source, "git", "add", ".")
    must(source, "git", "commit", "--quiet", "--message", "Hook")
    revision = must(source, "git", "rev-parse", "HEAD")

    team = repository("team")
    (team / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: '{source}', rev: '{revision}', hooks: [{{id: tribu-check, args: [plans]}}]}}]\n"
    )
    must(team, sys.executable, "-m", "pre_commit", "install")
    plan = team / "plans" / "plan.yaml"
    plan.parent.mkdir()
    # A part that only others extend, and YAML of somebody else: neither is a playbook.
    (team / "plans" / "part.yaml").write_text("title: Parte\n")
    (team / "services.yaml").write_text("services: {}\n")
    text = playbook.read_text(encoding="utf-8")

    def commit(name):
        must(team, "git", "add", ".")
        code, said = run(team, "git", "commit", "--message", name)
        if "Skipped" in said:
            print(f"{name}\tskipped" if code == 0 else said)
        elif code == 0 and "Passed" in said:
            print(f"{name}\tpassed")
        else:
            print(f"{name}\tfailed\t" + ("unknown-key" if "error[unknown-key]" in said else said))

    plan.write_text(text, encoding="utf-8")
    commit("sound")
    plan.write_text(text + "nam: x\n", encoding="utf-8")
    commit("broken")
    plan.write_text(text, encoding="utf-8")
    (team / "README").write_text("x\n")
    must(team, "git", "add", ".")
    commit("no YAML")


main()
