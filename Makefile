# Two commands are enough on a new machine: `make demo` and `make test`. `make help` lists the rest.

SWIFT ?= swift
PREFIX ?= /usr/local
DEMO = playbooks/artesanos.yaml
DEMO_OUTPUT = out/manos-a-la-obra-2027
# The day the demo pretends to be built on, so that it gives the same bytes on every day: its proposal's own.
DEMO_DATE = 2026-12-01
SOURCES = Sources Tests templates Plugins Package.swift
# An import that the manifest does not declare fails, so the arrows between targets hold. (Warnings are errors by the
# manifest itself.)
FLAGS = --explicit-target-dependency-import-check error
ORACLES = .build/oracles

ifeq ($(shell uname -s),Darwin)
  BREW := $(shell brew --prefix 2>/dev/null)
  FLAGS += -Xcc -I$(BREW)/include -Xswiftc -I$(BREW)/include -Xlinker -L$(BREW)/lib
else
  # One file that needs no library of the machine it is copied to.
  STATIC = -Xswiftc -static-executable
endif
# One set of flags for all that is released: another set would build everything anew.
RELEASE = -c release $(STATIC) $(FLAGS)

.NOTPARALLEL:
.PHONY: help demo test bench install format record clean lint toolchain packages stage oracles

help: ## lists these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' Makefile | awk -F'|' '{printf "%-16s %s\n", $$1, $$2}'

demo: toolchain packages ## builds tribu and compiles the starter playbook into out/
	@$(SWIFT) build --product tribu $(FLAGS)
	@.build/debug/tribu build $(DEMO) -o out --date $(DEMO_DATE)
	@echo; echo "Made from $(DEMO), in $(DEMO_OUTPUT):"; ls $(DEMO_OUTPUT)

test: toolchain packages oracles lint ## checks everything: format, imports, warnings, tests
	@$(SWIFT) test $(FLAGS)

bench: toolchain ## measures tribu against other programs (a few minutes)
	@Scripts/install-packages.sh bench
	@$(MAKE) --no-print-directory install PREFIX="$(CURDIR)/.build/bench/prefix"
	@python3 Bench/bench.py .build/bench

install: stage ## installs tribu below PREFIX (/usr/local), on Linux as one static file
	@to="$(DESTDIR)$(PREFIX)"; \
	copy='mkdir -p "$$1" && cp -Rf .build/stage/. "$$1"'; \
	if sh -c "$$copy" copy "$$to" 2>/dev/null; then :; \
	elif command -v sudo >/dev/null 2>&1; then \
	  echo "$$to belongs to somebody else: copying with sudo."; sudo sh -c "$$copy" copy "$$to"; \
	else sh -c "$$copy" copy "$$to"; fi || { \
	  echo "error: $$to cannot be written. Choose a folder of yours: make install PREFIX=\$$HOME/.local" >&2; exit 1; }; \
	echo "Installed $$to/bin/tribu, its manual page, and completions for bash, zsh and fish (in $$to/share)."

format: toolchain ## rewrites the sources in the house's format
	@$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

record: toolchain packages oracles ## rewrites the fixtures with what tribu prints now, for you to read and commit
	@$(SWIFT) build --build-tests $(FLAGS)
	@RECORD=1 $(SWIFT) test --skip-build $(FLAGS) || true
	@echo "Recorded tests fail on purpose. What changed:"
	@git status --short -- Tests/TribuTests/Fixtures

clean: ## removes what was built (and the demo's output)
	@rm -rf .build $(DEMO_OUTPUT)

# ---- steps of the above ----

lint: toolchain
	@$(SWIFT) format lint --strict --parallel --recursive $(SOURCES) || { \
	  echo "error: the sources are not in the house's format (see above); 'make format' mends most of it." >&2; exit 1; }

toolchain:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
	  echo "error: no Swift here. Install Swift 6.3 or newer (https://www.swift.org/install), then try again." >&2; exit 1; }
	@$(SWIFT) --version 2>/dev/null | awk '/Swift version/ { sub(/.*Swift version /, ""); split($$0, v, /[.-]/); \
	  found = 1; old = v[1] * 100 + v[2] < 603 } END { exit !found || old }' || { \
	  echo "error: Tribu needs Swift 6.3 or newer (https://www.swift.org/install); '$(SWIFT) --version' says:" >&2; \
	  $(SWIFT) --version >&2; exit 1; }
	@command -v git >/dev/null 2>&1 || { \
	  echo "error: no git here; Swift fetches packages with it. Install git, then try again." >&2; exit 1; }
	@[ ! -e .build ] || [ -w .build ] || { \
	  echo "error: the folder .build belongs to somebody else, probably after 'sudo make'. Make it yours:" \
	    "sudo chown -R $$(id -un) .build" >&2; exit 1; }

# The Swift packages are fetched here, on their own, so that a missing network is not mistaken for something else.
packages: toolchain
	@Scripts/install-packages.sh build
	@$(SWIFT) package resolve || { \
	  echo "error: the Swift packages could not be fetched (see above). Is there a network connection?" >&2; exit 1; }

# The linker warns of calls that look users up by name, which tribu never makes: nobody needs to read ninety such lines.
build_release = mkdir -p .build; { $(SWIFT) build $(RELEASE) --product $(1) 2>&1; echo $$? >.build/release-status; } | \
  grep -vE "in statically linked applications|is dangerous, better use"; exit "$$(cat .build/release-status)"

# All that `make install` copies. Built as oneself, so that only the copying may need more rights.
stage: toolchain packages
	@$(call build_release,tribu)
	@$(call build_release,generate-manual)
	@umask 022; set -e; built="$$($(SWIFT) build $(RELEASE) --show-bin-path)"; \
	rm -rf .build/stage; mkdir -p .build/stage; cd .build/stage; \
	mkdir -p bin share/man/man1 share/bash-completion/completions share/zsh/site-functions \
	  share/fish/vendor_completions.d; \
	install -m 755 "$$built/tribu" bin/tribu; \
	$(if $(STATIC),strip bin/tribu;) \
	day="$$(git log -1 --format=%cs 2>/dev/null || date +%F)"; \
	LC_ALL=C "$$built/generate-manual" "$$built/tribu" --date "$$day" --output-directory share/man/man1; \
	bin/tribu --generate-completion-script bash >share/bash-completion/completions/tribu; \
	bin/tribu --generate-completion-script zsh >share/zsh/site-functions/_tribu; \
	bin/tribu --generate-completion-script fish >share/fish/vendor_completions.d/tribu.fish

oracles:
	@Scripts/install-packages.sh test
	@cmp -s Tests/Oracles/requirements.txt $(ORACLES)/requirements.txt && $(ORACLES)/bin/python3 -c '' 2>/dev/null || { \
	  echo "Installing the Python packages that tests compare with" && \
	  rm -rf $(ORACLES) && python3 -m venv $(ORACLES) && \
	  $(ORACLES)/bin/python3 -m pip install --quiet --disable-pip-version-check -r Tests/Oracles/requirements.txt && \
	  cp Tests/Oracles/requirements.txt $(ORACLES)/requirements.txt; } || { \
	  echo "error: the Python packages for the tests could not be installed (see above)." \
	    "Is there a network connection?" >&2; exit 1; }
