"""`completion`: what lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion_command(ctx: click.Context, shell: str) -> None:
    """Print what lets a shell complete commands and options.

    \b
    mailmate completion bash >> ~/.bashrc
    mailmate completion zsh >> ~/.zshrc
    mailmate completion fish > ~/.config/fish/completions/mailmate.fish
    """
    made = get_completion_class(shell)
    assert made is not None, "click knows these three"
    click.echo(made(ctx.find_root().command, {}, "mailmate", "_MAILMATE_COMPLETE").source())


COMMANDS = {"completion": completion_command}
