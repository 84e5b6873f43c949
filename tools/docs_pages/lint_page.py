"""The page about the lint: a chapter for each rule, so that a link can lead to it."""

from heinola_indicators.strategy.lint.rules import RULES, Rule

INTRODUCTION = """\
# The lint

`heinola-indicators validate` tells everything at once: what is wrong in the strategy and sources files (exit code 3),
what the exports lack of what the files name (exit code 4), and what is sound and perhaps not what was meant (exit code
0). The last is the lint. A **warning** wants to be mended or silenced with a reason; a **note** may well be meant so.
Each ends with the id of its rule:

    config/strategy.yaml:20:13: warning: measure 'loans' has no owner, no baseline [no-owner, no-baseline]

`--format json` gives a list of objects with `rule`, `severity` (`error`, `warning`, `note`), `file`, `line`, `column`
and `message`, one by rule; `--format github` gives workflow commands, which GitHub shows beside the line. There `rule`
(in GitHub the title) is `not-sound` for an error of the two files, `export` for one of the exports, and `figures` for a
warning that `compute` gives too: figures that jump by a thousand, files of one source that contradict each other.

`--no-data` looks at the two files alone; rules that need figures are then left out, and so are they while the files are
not sound. `compute` warns of a goal without measure and of what a measure has not got, except the day of decision; it
heeds what is silenced.

## Silencing a rule

A measure, goal, source or series, and either file at its head, can silence a rule for all that is in it:

```yaml
silence:
  - {rule: no-baseline, reason: an investment appraisal starts from nothing}
```

The reason is needed. An id that is no rule is an error with the nearest id.

## Rules

| rule | severity | needs figures | |
|---|---|---|---|
"""


def lint_page() -> str:
    """The page, made of the table of rules."""
    rows = "".join(map(_row, RULES, RULES.values()))
    return INTRODUCTION + rows + "".join(map(_chapter, RULES, RULES.values()))


def _row(name: str, rule: Rule) -> str:
    return f"| [`{name}`](#{name}) | {rule.severity} | {'yes' if rule.figures else ''} | {rule.about} |\n"


def _chapter(name: str, rule: Rule) -> str:
    mend = f"{rule.mend[0].lower()}{rule.mend[1:]}"
    return f"\n### {name}\n\n{rule.about} {rule.why}\n\nTo mend it: {mend}\n"
