"""The JSON Schemas of configuration and decisions files, generated from the model.

``python -m policy_lint.config.schema`` writes them to ``schemas/``; a test fails while a file there is stale.
"""

from __future__ import annotations

from typing import Any

from policy_lint.config.model import Config
from policy_lint.engine.schemas import described, written
from policy_lint.sift.decisions import DecisionsFile
from policy_lint.validation import json_schema


def build() -> dict[str, dict[str, Any]]:
    """Name → schema."""
    return {"config": config_schema(), "decisions": decisions_schema()}


def config_schema() -> dict[str, Any]:
    """The schema of ``.policy-lint.yaml`` and of ``[tool.policy-lint]``."""
    return described(
        json_schema(Config, title="policy-lint configuration", name="config"),
        "The settings of a project that policy-lint checks. The nearest file above a document holds for it.",
    )


def decisions_schema() -> dict[str, Any]:
    """The schema of ``.policy-lint-decisions.yaml``."""
    return described(
        json_schema(DecisionsFile, title="policy-lint decisions", name="decisions"),
        "Findings that somebody set aside: why, by whom, in which role, and until when.",
    )


if __name__ == "__main__":
    from policy_lint.resources import data_folder

    for name, schema in build().items():
        path = data_folder() / "schemas" / f"{name}.schema.json"
        path.write_text(written(schema), encoding="utf-8", newline="\n")
