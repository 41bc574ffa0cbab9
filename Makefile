# make run     sets everything up and starts the bot: with config.toml if there is one, else the example in this terminal
# make test    all checks and tests
# make check   the checks without the tests
# make bench   how fast it is; a vote of 700 people: .venv/bin/python -m benchmarks.voting
# make pins    write constraints.txt anew from what is installed in .venv

MAKEFLAGS += --no-print-directory
IN_VENV = .venv/bin/python
PINNED = pyproject.toml constraints.txt scripts/setup

.PHONY: run test check bench pins
.SUFFIXES:

# Everything is started as a module, since the scripts in .venv/bin stop working when the folder is moved.
run: .venv/.base
	@$(IN_VENV) -m bot run $(ARGS)

check: .venv/.dev
	@$(IN_VENV) -m ruff check .
	@$(IN_VENV) -m ruff format --check .
	@$(IN_VENV) -m mypy
	@$(IN_VENV) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'

test: check
	@$(IN_VENV) -m pytest -n 2 --dist loadgroup $(ARGS)

bench: .venv/.dev
	@$(IN_VENV) -m benchmarks.throughput $(ARGS)

# Exact versions of everything, for the bot and for the checks. To move on to newer ones: rm -r .venv, empty the file,
# make test, make pins.
pins: .venv/.dev
	@{ echo '# The exact versions that are tested, written by `make pins`.'; \
	$(IN_VENV) -m pip list --format=freeze --exclude-editable --exclude pip --exclude setuptools; } > constraints.new
	@mv constraints.new constraints.txt
	@touch .venv/.base .venv/.dev

.venv/.base: $(PINNED)
	@scripts/setup base

.venv/.dev: $(PINNED)
	@scripts/setup dev
