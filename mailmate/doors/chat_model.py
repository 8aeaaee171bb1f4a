"""A chat model behind any OpenAI-compatible server, through langchain's client.

One method, `ask`: fill the prompt, hide what must stay at home, call, take the JSON out of the answer, check
it against the asked shape, show the model its own error once. How far a server follows a JSON schema is
found out at the first refusal; the desk keeps it for the next run. The client's own retries are the only ones.
"""

from __future__ import annotations

import json
import os
import re
import threading
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from ipaddress import ip_address
from itertools import islice
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import parse_qs, urlsplit

from mailmate.config import ModelSettings
from mailmate.doors.masks import Masks
from mailmate.doors.prompts import PromptFolder, open_prompts
from mailmate.doors.secrets import fetch_secret
from mailmate.errors import BadConfig, MailmateError, ModelFailed, ModelRefused, TryLater
from mailmate.sentences import Sentence
from mailmate.trade.protocols import ModelCall

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

Shape = TypeVar("Shape")

LADDER = ("json_schema", "json_object", "none")
"""Ways of asking for JSON, from the strictest down."""
PROVIDERS = ("openai", "azure_openai", "anthropic", "deepseek", "google_genai", "groq", "mistralai", "ollama", "xai")
"""What may stand before the colon of a model's name. With a `base_url` all but azure_openai are asked as OpenAI is;
without one all but the first two need langchain's package for them."""
AZURE_VERSION = "2024-10-21"
"""The version of Azure's interface that is asked for, unless base_url ends in `?api-version=…`."""
TEMPERATURE = 0.2
LOOK_UP = 0.3
"""Seconds between two looks at whether anybody still waits."""
MOST_ANSWER = 60_000
"""Characters of an answer that are looked at and kept; the longest letter that fits takes a tenth."""
MOST_SHOWN = 8000
"""Characters of an unusable answer that the model is shown again."""
_TRACING = ("LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING", "LANGCHAIN_TRACING")
"""What langsmith asks whether it may send everything elsewhere; the first that is set decides."""
MOST_STARTS = 9
"""Opening braces at which an object is looked for."""
_THOUGHT = "</think>"
"""What a model that thinks aloud writes before its answer; some servers leave out the mark it begins with."""


class Endpoint:
    """One server, shared by all lines to it: langchain's client, and what the server turned out to take."""

    def __init__(self, settings: ModelSettings, key: str, way: str) -> None:
        self.settings = settings
        self.way = way
        """How it is asked for JSON: the strictest way it has not refused."""
        self.warm = True
        """False once it refused to be told a temperature, as models that think do."""
        self.left = threading.Event()
        """Set when nobody waits for answers any more."""
        self._key = key
        self._client: BaseChatModel | None = None
        self._lock = threading.Lock()

    def client(self) -> BaseChatModel:
        """Open langchain's client at the first call: it costs a second to import."""
        with self._lock:
            if self._client is None:
                self._client = self._open()
            return self._client

    def _open(self) -> BaseChatModel:
        for name in _TRACING:  # mail must not leak into a tracing service
            os.environ[name] = "false"
        from langchain.chat_models import init_chat_model

        client: BaseChatModel = init_chat_model(
            **_place_of(self.settings), api_key=self._key, timeout=self.settings.timeout, max_retries=2
        )
        return client

    def options(self, way: str, shape: type[Any]) -> dict[str, Any]:
        """Return what goes with the messages of a call."""
        options: dict[str, Any] = {"temperature": TEMPERATURE} if self.warm else {}
        if way == "json_schema":
            schema = {"name": shape.__name__, "strict": True, "schema": _strict(shape.model_json_schema())}
            options["response_format"] = {"type": "json_schema", "json_schema": schema}
        elif way == "json_object":
            options["response_format"] = {"type": "json_object"}
        return options

    def looser(self, way: str, refusal: str) -> str | None:
        """Return the way to try after this refusal of a request, or None where there is none."""
        if self.warm and "temperature" in refusal.lower():
            self.warm = False
            return way
        if self.settings.structured != "auto" or way == LADDER[-1]:
            return None
        return LADDER[LADDER.index(way) + 1]


class OpenAIChat:
    """A `ChatModel` (see `trade.protocols`): one line to an endpoint, with books of its own."""

    def __init__(self, endpoint: Endpoint, prompts: PromptFolder, masks: Masks) -> None:
        self.calls: list[ModelCall] = []
        self._endpoint = endpoint
        self._prompts = prompts
        self._masks = masks

    def another_line(self) -> OpenAIChat:
        """Return a second line to the same endpoint, for a thread of its own."""
        return OpenAIChat(self._endpoint, self._prompts, self._masks)

    def leave(self) -> None:
        """Let whoever waits for an answer go, on every line to this endpoint."""
        self._endpoint.left.set()

    def ask(self, task: str, values: Mapping[str, Any], shape: type[Shape], others: Collection[str] = ()) -> Shape:
        """See `ChatModel.ask`. Two calls at most: the second shows the model what was wrong with the first.

        Raises `TryLater` to those who wait when somebody leaves.
        """
        messages = self._messages(task, values, others)
        raw = self._call(task, messages, shape)
        try:
            return _validated(raw, shape)
        except ValueError as error:
            self._amend_books(error, raw)
            complaint = f"That answer cannot be used: {error}. Answer again with the JSON object alone."
            shown = raw[:MOST_SHOWN]
            raw = self._call(task, [*messages, ("assistant", shown), ("user", complaint)], shape)
        return self._fitting(raw, shape)

    def request(
        self, task: str, values: Mapping[str, Any], shape: type[Any], others: Collection[str] = ()
    ) -> dict[str, Any]:
        """Return what `ask` would send first, without sending it: model, messages, options."""
        messages = [{"role": role, "content": text} for role, text in self._messages(task, values, others)]
        _, model = _split_name(self._endpoint.settings.name)
        return {"model": model, "messages": messages, **self._endpoint.options(self._endpoint.way, shape)}

    def try_out(self) -> str:
        """Make one tiny typed call and return the way of asking for JSON that worked; raises like `ask`."""
        from pydantic import BaseModel

        class Ready(BaseModel):
            """The answer to a trial."""

            ready: bool

        asked = 'Answer with this JSON object and nothing else: {"ready": true}'
        self._fitting(self._call("trial", [("user", asked)], Ready), Ready)
        return self._endpoint.way

    def _messages(self, task: str, values: Mapping[str, Any], others: Collection[str]) -> list[tuple[str, str]]:
        prompt = self._prompts.fill(task, self._masks.hide(values, others))
        return [("system", prompt.system), ("user", prompt.user)]

    def _call(self, task: str, messages: list[tuple[str, str]], shape: type[Any]) -> str:
        """Return the answer's text, stepping down the ladder while the server refuses the request."""
        from openai import BadRequestError, UnprocessableEntityError

        endpoint, way = self._endpoint, self._endpoint.way
        while True:
            started = time.monotonic()
            try:
                with _translated(endpoint.settings):
                    asked = endpoint.client().bind(**endpoint.options(way, shape))
                    answer = _unless(endpoint.left, partial(asked.invoke, messages))
            except ModelFailed as error:
                cause = error.__cause__
                refusal = cause if isinstance(cause, BadRequestError | UnprocessableEntityError) else None
                looser = endpoint.looser(way, str(refusal)) if refusal else None
                if looser is None:
                    failed = ModelCall(task, endpoint.settings.name, None, None, time.monotonic() - started)
                    self.calls.append(replace(failed, error=str(error), raw=error.raw))
                    raise
                way = looser
            else:
                endpoint.way = way
                self.calls.append(_booked(task, endpoint.settings.name, way, answer, time.monotonic() - started))
                return _words_of(answer)

    def _fitting(self, raw: str, shape: type[Shape]) -> Shape:
        """Return an answer as `shape`; raise `ModelFailed` for one that does not fit, and keep it in the books."""
        try:
            return _validated(raw, shape)
        except ValueError as error:
            self._amend_books(error, raw)
            raise ModelFailed(
                Sentence("The model's answer does not fit: {why}", {"why": str(error)[:300]}), raw=raw
            ) from error

    def _amend_books(self, error: ValueError, raw: str) -> None:
        """Write beside the last call that its answer could not be used, and keep the answer."""
        self.calls[-1] = replace(self.calls[-1], error=str(error)[:1000], raw=raw)


def open_chat_model(settings: ModelSettings, *, prompts: Path, masked: Sequence[str] = (), way: str = "") -> OpenAIChat:
    """Return a chat model for `[model]`; nothing is imported or called before the first question.

    `prompts` is the user's own folder of prompts; `masked` are account numbers that never leave; `way` is how the
    endpoint was asked for JSON with success before. Raises `BadConfig` when no model is named or its key cannot be had.
    """
    if not settings.name:
        raise BadConfig(Sentence("[model] engine is chat, but no name is set."), Sentence("Set name and base_url."))
    if settings.structured != "auto":
        way = settings.structured
    endpoint = Endpoint(settings, _key_of(settings), way if way in LADDER else LADDER[0])
    return OpenAIChat(endpoint, open_prompts(prompts), Masks(masked))


def _key_of(settings: ModelSettings) -> str:
    """Return the key; a server on this computer or in this house needs none."""
    try:
        return fetch_secret(settings.api_key, "model")
    except BadConfig:
        if _is_near(settings.base_url):
            return "none"
        raise


def _unless(left: threading.Event, call: Callable[[], AIMessage]) -> AIMessage:
    """Return what `call` returns; it runs in a thread that keeps nobody from ending the program."""
    done: SimpleQueue[AIMessage | BaseException] = SimpleQueue()

    def run() -> None:
        try:
            done.put(call())
        except BaseException as error:  # noqa: BLE001 - it is raised where the answer is waited for
            done.put(error)

    threading.Thread(target=run, name="call", daemon=True).start()
    while not left.is_set():
        with suppress(Empty):
            answer = done.get(timeout=LOOK_UP)
            if isinstance(answer, BaseException):
                raise answer
            return answer
    raise TryLater(Sentence("Stopped before the model answered."))


def _booked(task: str, model: str, way: str, answer: AIMessage, seconds: float) -> ModelCall:
    usage = answer.usage_metadata
    tokens_in = usage["input_tokens"] if usage else None
    tokens_out = usage["output_tokens"] if usage else None
    return ModelCall(task, model, tokens_in, tokens_out, seconds, way=way)


def _words_of(answer: AIMessage) -> str:
    """Return what the model said, a refusal too, without half characters, which no table takes."""
    said = str(answer.text) or str(answer.additional_kwargs.get("refusal") or "")
    return said[:MOST_ANSWER].encode("utf-8", "replace").decode("utf-8")


def _split_name(name: str) -> tuple[str, str]:
    """Return langchain's provider and the model; a colon may belong to the model ("qwen2.5:7b")."""
    provider, _, model = name.partition(":")
    return (provider, model) if model and provider in PROVIDERS else (PROVIDERS[0], name)


def _place_of(settings: ModelSettings) -> dict[str, Any]:
    """Return where langchain finds the model; Azure's older addresses name the deployment and a version."""
    provider, model = _split_name(settings.name)
    if provider == "azure_openai" and settings.base_url:
        parts = urlsplit(settings.base_url)
        version = parse_qs(parts.query).get("api-version", [AZURE_VERSION])[0]
        endpoint = f"{parts.scheme}://{parts.netloc}"
        return {
            "model": model, "model_provider": provider, "azure_endpoint": endpoint, "azure_deployment": model,
            "api_version": version,
        }  # fmt: skip
    if settings.base_url:
        provider = PROVIDERS[0]
    return {"model": model, "model_provider": provider, "base_url": settings.base_url or None}


def _is_near(base_url: str) -> bool:
    """True for a server on this computer or in its own network."""
    host = urlsplit(base_url).hostname or ""
    try:
        return ip_address(host).is_private
    except ValueError:
        return bool(host) and ("." not in host or host.endswith((".local", ".lan", ".internal", ".home.arpa")))


@contextmanager
def _translated(settings: ModelSettings) -> Iterator[None]:
    """Turn whatever the client raises into our errors; a server may fail in ways langchain has no name for."""
    from openai import APIConnectionError, APIStatusError, AuthenticationError, PermissionDeniedError

    where = settings.base_url or settings.name
    try:
        yield
    except MailmateError:
        raise
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
        hint = Sentence("base_url mostly ends in /v1; name is the model as the server calls it.")
        raise ModelFailed(
            Sentence("The model at {where} answered {code}.", {"where": where, "code": code}),
            hint if code == HTTPStatus.NOT_FOUND else None,
        ) from error
    except ImportError as error:
        raise ModelFailed(
            Sentence("langchain's package for {name} is missing.", {"name": settings.name}),
            Sentence("Set base_url to the provider's OpenAI-compatible address, or install the package."),
            raw=str(error),
        ) from error
    except Exception as error:  # empty choices, HTML with 200 and the like have no common class
        kind = type(error).__name__
        raise ModelFailed(
            Sentence("The model at {where} gave no answer ({kind}).", {"where": where, "kind": kind}), raw=str(error)
        ) from error


def _validated(raw: str, shape: type[Shape]) -> Shape:
    """Return the first JSON object of an answer as `shape`; raise `ValueError` saying what does not fit."""
    found = _first_object(raw.rpartition(_THOUGHT)[2])
    return shape.model_validate(found)  # type: ignore[attr-defined, no-any-return] # shapes are pydantic models


def _first_object(text: str) -> Any:
    """Return the first JSON object of a text, whatever stands around it; half characters in it are replaced."""
    wrong: Exception = ValueError("there is no JSON object in it")
    for start in islice((match.start() for match in re.finditer(r"\{", text)), MOST_STARTS):
        try:
            found, _ = json.JSONDecoder().raw_decode(text[start:])
            return json.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace"))
        except RecursionError:
            raise ValueError("it is nested too deep") from None
        except ValueError as error:
            wrong = error if start == text.find("{") else wrong
    raise wrong


_NOT_STRICT = frozenset({"default", "title", "minLength", "maxLength"})
"""Keys of a JSON schema that strict servers refuse or that tell the model nothing; code checks the lengths anyway."""


def _strict(schema: Any) -> Any:
    """Return a JSON schema as strict servers want it: every key required, no other allowed, no defaults."""
    if isinstance(schema, list):
        return [_strict(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: _strict(value) for key, value in schema.items() if key not in _NOT_STRICT}
    if isinstance(made.get("properties"), dict):
        made["required"], made["additionalProperties"] = list(made["properties"]), False
    return made
