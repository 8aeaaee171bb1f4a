"""How the embedded reader's weights are made; not part of the installed program.

`python -m training.train` reads `training/corpus/*.jsonl` and writes `mailmate/reading/weights.{bin,json}`.
"""
