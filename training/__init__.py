"""How the weights of the embedded reader and of the gate's judge are made; not part of the installed program.

`python -m training.train` reads `training/corpus/*.jsonl` and writes `mailmate/reading/weights.{bin,json}`, then makes
the judge of sentences; `python -m training.judge` makes that alone, from `training/gate/*.jsonl`.
"""
