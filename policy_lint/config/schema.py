"""The JSON Schema of configuration files, generated from the model.

``python -m policy_lint.config.schema`` writes it to ``schemas/``; a test fails while the file there is stale.
"""

from __future__ import annotations

from typing import Any

from policy_lint.config.model import Config
from policy_lint.engine.schemas import described, written
from policy_lint.validation import json_schema


def config_schema() -> dict[str, Any]:
    """The schema of ``.policy-lint.yaml`` and of ``[tool.policy-lint]``."""
    return described(
        json_schema(Config, title="policy-lint configuration", name="config"),
        "The settings of a project that policy-lint checks. The nearest file above a document holds for it.",
    )


if __name__ == "__main__":
    from policy_lint.resources import data_folder

    path = data_folder() / "schemas" / "config.schema.json"
    path.write_text(written(config_schema()), encoding="utf-8", newline="\n")
