"""Run `python -m mailmate` as the `mailmate` command."""

from mailmate.cli.main import main

if __name__ == "__main__":
    main()
