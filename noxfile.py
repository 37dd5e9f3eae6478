"""The checks of the project, one session each: ``nox`` runs the default ones, ``nox -s tests`` runs one."""

from pathlib import Path

import nox

nox.options.default_venv_backend = "uv|venv"
PROJECT = nox.project.load_toml("pyproject.toml")
nox.options.sessions = ["tests", "tests_slow", "lint", "types", "docs", "wheel"]


@nox.session(python=["3.11", "3.12", "3.13", "3.14"])
def tests(session: nox.Session) -> None:
    """The fast tests, against the installed wheel."""
    session.install(".[test]")
    session.run("pytest", *session.posargs)


@nox.session
def tests_slow(session: nox.Session) -> None:
    """The tests marked ``slow``."""
    session.install(".[test]")
    session.run("pytest", "-m", "slow", *session.posargs)


@nox.session
def coverage(session: nox.Session) -> None:
    """Branch coverage of the core and the standard plugins."""
    session.install("-e", ".[test]", *nox.project.dependency_groups(PROJECT, "dev"))
    session.run("pytest", "--cov", "--cov-report=term-missing:skip-covered", "--cov-fail-under=95", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    session.install("ruff>=0.6", "codespell>=2.3")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("codespell")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[test]", *nox.project.dependency_groups(PROJECT, "dev"))
    session.run("mypy")
    session.run("mypy", "--strict", "tests/typing")


@nox.session
def docs(session: nox.Session) -> None:
    session.install(".", *nox.project.dependency_groups(PROJECT, "docs"))
    session.run("mkdocs", "build", "--strict", *session.posargs)


@nox.session
def schemas(session: nox.Session) -> None:
    """Write the JSON Schemas from the classes, and the page of rules from the tables of the plugins."""
    session.install("-e", ".")
    session.run("python", "-m", "newsparse.export.schema")
    session.run("python", "scripts/rules_page.py")


@nox.session
def wheel(session: nox.Session) -> None:
    """Build the wheel, install it alone, and parse a story with it."""
    session.install("build")
    session.run("python", "-m", "build", "--wheel", "--outdir", session.create_tmp())
    built = sorted(Path(session.create_tmp()).glob("*.whl"))[-1]
    session.install(str(built))
    session.run("newsparse", "parse", "seeds/wire.txt")


@nox.session
def scoreboard(session: nox.Session) -> None:
    """The figures on the evaluation sets, if they exist (``NEWSPARSE_EVALS``, default ``../shared/evals``)."""
    import os

    session.install("-e", ".")
    evals = Path(os.environ.get("NEWSPARSE_EVALS", "../shared/evals"))
    if not evals.is_dir():
        session.skip(f"no evaluation sets found at {evals}")
    session.run("python", str(evals / "run.py"), *session.posargs)


PROOF = {
    "million": "a million generated texts, half an hour",
    "growth": "seventy adversarial shapes of a megabyte, 10 minutes",
    "documents": "200,000 changed documents, profiles and settings, 10 minutes",
    "corpora": "naughty strings and the evaluation sets, whole and damaged, 5 minutes",
}
"""The long forms of the robustness tests; the short forms are in ``tests/proof``."""


@nox.session
@nox.parametrize("part", list(PROOF))
def proof(session: nox.Session, part: str) -> None:
    """The long robustness tests: ``nox -s "proof(part='growth')" -- --size 100000``."""
    session.install(".[testing]")
    session.run("python", f"benchmarks/proof/{part}.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Coverage-guided fuzzing, ten minutes a target: ``nox -s fuzz -- parse``, or ``parse -max_total_time=60``."""
    session.install(".[testing]", "atheris>=2.3")
    options = [one for one in session.posargs if one.startswith("-")]
    targets = [one for one in session.posargs if one not in options]
    for target in targets or ["parse", "loads", "settings", "profile", "documents"]:
        session.run("python", "benchmarks/proof/fuzz.py", target, "-max_total_time=600", *options)


@nox.session
def mutants(session: nox.Session) -> None:
    """Mutation tests: ``nox -s mutants -- --only model``."""
    session.install("-e", ".[test]", "coverage>=7.5")
    session.run("python", "benchmarks/proof/mutants.py", *session.posargs)
