"""A chat model behind any OpenAI-compatible server, through langchain's client.

One method, `ask`: fill the prompt, hide what must stay at home, call, take the JSON out of the answer, check
it against the asked shape, show the model its own error once. How far a server follows a JSON schema is
found out at the first refusal and remembered for the run. The client's own retries are the only ones.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from mailmate.config import ModelSettings
from mailmate.doors.prompts import open_prompts
from mailmate.doors.secrets import fetch_secret
from mailmate.errors import BadConfig, ModelFailed, ModelRefused
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ModelCall

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

Shape = TypeVar("Shape")

LADDER = ("json_schema", "json_object", "none")
"""Ways of asking for JSON, from the strictest down."""
MASK = "[kept at home]"
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)


class OpenAIChat:
    """A `ChatModel` (see `trade.protocols`) over one endpoint."""

    def __init__(self, settings: ModelSettings, key: str, prompts: Path, masked: Sequence[str]) -> None:
        self.calls: list[ModelCall] = []
        self._settings = settings
        self._key = key
        self._prompts = open_prompts(prompts)
        self._masked = _mask_pattern(masked)
        self._client: BaseChatModel | None = None
        self._mode = settings.structured if settings.structured != "auto" else LADDER[0]

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Shape]) -> Shape:
        """See `ChatModel.ask`. Two calls at most: the second shows the model what was wrong with the first."""
        prompt = self._prompts.fill(task, {name: self._mask(value) for name, value in values.items()})
        messages = [("system", prompt.system), ("user", prompt.user)]
        raw = self._call(task, messages, shape)
        try:
            return _validated(raw, shape)
        except ValueError as error:
            complaint = f"That answer cannot be used: {error}. Answer again with the JSON object alone."
            raw = self._call(task, [*messages, ("assistant", raw), ("user", complaint)], shape)
        try:
            return _validated(raw, shape)
        except ValueError as error:
            raise ModelFailed(
                Sentence("The model's answer does not fit: {why}", {"why": str(error)[:300]}), raw=raw
            ) from error

    def try_out(self) -> str:
        """Make one tiny typed call and return the way of asking for JSON that worked; raises like `ask`."""
        from pydantic import BaseModel

        class Ready(BaseModel):
            """The answer to a trial."""

            ready: bool

        asked = 'Answer with this JSON object and nothing else: {"ready": true}'
        _validated(self._call("trial", [("user", asked)], Ready), Ready)
        return self._mode

    def _call(self, task: str, messages: list[tuple[str, str]], shape: type[Any]) -> str:
        """Return the answer's text, stepping down the ladder when the server refuses a response format."""
        from openai import BadRequestError

        while True:
            started = time.monotonic()
            try:
                with _translated(self._settings):
                    answer = self._bound(shape).invoke(messages)
            except ModelFailed as error:
                if not isinstance(error.__cause__, BadRequestError) or not self._step_down():
                    raise
                continue
            self._book(task, answer, time.monotonic() - started)
            return answer.text if isinstance(answer.text, str) else str(answer.text())

    def _step_down(self) -> bool:
        if self._settings.structured != "auto" or self._mode == LADDER[-1]:
            return False
        self._mode = LADDER[LADDER.index(self._mode) + 1]
        return True

    def _bound(self, shape: type[Any]) -> Any:
        if self._mode == "json_schema":
            schema = {"name": shape.__name__, "strict": True, "schema": _strict(shape.model_json_schema())}
            return self._chat().bind(response_format={"type": "json_schema", "json_schema": schema})
        if self._mode == "json_object":
            return self._chat().bind(response_format={"type": "json_object"})
        return self._chat()

    def _chat(self) -> BaseChatModel:
        """Open langchain's client at the first call: it costs a second to import."""
        if self._client is None:
            os.environ["LANGSMITH_TRACING"] = "false"  # mail must not leak into a tracing service
            from langchain.chat_models import init_chat_model

            name = self._settings.name
            provider, _, model = name.partition(":") if ":" in name else ("openai", "", name)
            self._client = init_chat_model(
                model,
                model_provider=provider,
                base_url=self._settings.base_url or None,
                api_key=self._key,
                timeout=self._settings.timeout,
                max_retries=2,
                temperature=0.2,
            )
        return self._client

    def _book(self, task: str, answer: AIMessage, seconds: float) -> None:
        usage = answer.usage_metadata
        tokens_in = usage["input_tokens"] if usage else None
        tokens_out = usage["output_tokens"] if usage else None
        self.calls.append(ModelCall(task, self._settings.name, tokens_in, tokens_out, seconds))

    def _mask(self, value: Any) -> Any:
        """Return `value` with account numbers that are ours, or look like one, taken out of every text."""
        if isinstance(value, str):
            return self._masked.sub(MASK, value)
        if isinstance(value, Mapping):
            return {key: self._mask(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._mask(item) for item in value]
        return value


def open_chat_model(settings: ModelSettings, *, prompts: Path, masked: Sequence[str] = ()) -> OpenAIChat:
    """Return a chat model for `[model]`; nothing is imported or called before the first question.

    `prompts` is the user's own folder of prompts; `masked` are account numbers that never leave.
    Raises `BadConfig` when no model is named or its key cannot be had.
    """
    if not settings.name:
        raise BadConfig(Sentence("[model] engine is chat, but no name is set."), Sentence("Set name and base_url."))
    if _is_local(settings.base_url):
        key = os.environ.get(settings.api_key.env, "") if settings.api_key.env else ""
        return OpenAIChat(settings, key or "none", prompts, masked)
    return OpenAIChat(settings, fetch_secret(settings.api_key, "model"), prompts, masked)


def _is_local(base_url: str) -> bool:
    return urlsplit(base_url).hostname in ("127.0.0.1", "localhost", "::1")


def _mask_pattern(masked: Sequence[str]) -> re.Pattern[str]:
    """Match our own accounts however they are spaced, IBANs and card-length numbers."""
    ours = (r"[\s-]{0,2}".join(map(re.escape, filter(str.isalnum, number))) for number in masked if number)
    general = (r"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?\b", r"\b\d(?:[ -]?\d){14,18}\b")
    return re.compile("|".join((*ours, *general)))


@contextmanager
def _translated(settings: ModelSettings) -> Iterator[None]:
    """Turn whatever the client raises into our errors; a server may fail in ways langchain has no name for."""
    from openai import APIConnectionError, APIStatusError, AuthenticationError, PermissionDeniedError

    where = settings.base_url or settings.name
    try:
        yield
    except (AuthenticationError, PermissionDeniedError) as error:
        raise ModelRefused(
            Sentence("The model at {where} refuses the key.", {"where": where}),
            Sentence("Check [model] api_key in config.toml."),
        ) from error
    except APIConnectionError as error:
        raise ModelFailed(
            Sentence("The model at {where} does not answer.", {"where": where}),
            Sentence("The embedded engine goes on meanwhile; `mailmate doctor` tries it again."),
        ) from error
    except APIStatusError as error:
        code = error.status_code
        raise ModelFailed(Sentence("The model at {where} answered {code}.", {"where": where, "code": code})) from error
    except Exception as error:  # empty choices, HTML with 200 and the like have no common class
        kind = type(error).__name__
        raise ModelFailed(
            Sentence("The model at {where} gave no answer ({kind}).", {"where": where, "kind": kind}), raw=str(error)
        ) from error


def _validated(raw: str, shape: type[Shape]) -> Shape:
    """Return the first JSON object of an answer as `shape`; raise `ValueError` saying what does not fit."""
    text = _THINKING.sub("", raw)
    start = text.find("{")
    if start < 0:
        raise ValueError("there is no JSON object in it")
    found, _ = json.JSONDecoder().raw_decode(text[start:])
    return shape.model_validate(found)  # type: ignore[attr-defined, no-any-return] # shapes are pydantic models


def _strict(schema: Any) -> Any:
    """Return a JSON schema as strict servers want it: every key required, no other allowed, no defaults."""
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _strict(value) for key, value in schema.items() if key not in ("default", "title")}
    if isinstance(made.get("properties"), dict):
        made["required"], made["additionalProperties"] = list(made["properties"]), False
    return made
