"""The chat model's door, against a scripted OpenAI-compatible server under the real langchain client."""

import threading
import time

import pytest
from pydantic import BaseModel

from mailmate.config import ModelSettings
from mailmate.doors.chat_model import MOST_ANSWER, open_chat_model
from mailmate.doors.masks import ACCOUNT, NUMBER
from mailmate.errors import BadConfig, ModelFailed, ModelRefused, TryLater
from tests.servers.scripted_openai import scripted_openai


class Answer(BaseModel):
    kind: str
    count: int = 0


GOOD = {"kind": "inquiry", "count": 3}


@pytest.fixture
def server():
    with scripted_openai() as script:
        yield script


@pytest.fixture
def prompts(tmp_path):
    (tmp_path / "try.md").write_text("Answer in JSON.\n<!-- values -->\nMail: {{ mail }}", encoding="utf-8")
    return tmp_path


def model_at(server, prompts, *, name="openai:scripted", way="", **settings):
    made = ModelSettings(engine="chat", name=name, base_url=server.url, **{"timeout": 5} | settings)
    return open_chat_model(made, prompts=prompts, masked=["0000 5555 0000 2617"], way=way)


def test_a_good_answer_becomes_the_asked_shape_and_is_booked(server, prompts):
    server.say(GOOD)
    model = model_at(server, prompts)
    assert model.ask("try", {"mail": "hello"}, Answer) == Answer(kind="inquiry", count=3)
    assert [(call.task, call.tokens_in, call.tokens_out) for call in model.calls] == [("try", 100, 20)]


@pytest.mark.parametrize(
    "text",
    [
        '```json\n{"kind": "inquiry", "count": 3}\n```',
        '<think>{"kind": "wrong"}</think>{"kind": "inquiry", "count": 3}',
        'Here it is: {"kind": "inquiry", "count": 3} - anything else?',
        'They ask {a lot} of things.</think>\n{"kind": "inquiry", "count": 3}',
        'In braces {as asked}: {"kind": "inquiry", "count": 3}',
    ],
)
def test_json_is_taken_out_of_what_stands_around_it(server, prompts, text):
    server.say(text)
    assert model_at(server, prompts).ask("try", {"mail": "x"}, Answer) == Answer(kind="inquiry", count=3)
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "bad", ["no object at all", '{"kind": "inq', '{"count": "many"}', '{"kind": 7, "count": []}', '{"kind":' * 5000]
)
def test_an_answer_that_does_not_fit_is_shown_to_the_model_once(server, prompts, bad):
    server.say(bad)
    server.say(GOOD)
    assert model_at(server, prompts).ask("try", {"mail": "x"}, Answer).count == 3
    assert bad[:8000] in server.asked(1)
    assert "cannot be used" in server.asked(1)


def test_two_answers_that_do_not_fit_are_an_error_that_keeps_the_raw_words(server, prompts):
    server.say("nonsense")
    model = model_at(server, prompts)
    with pytest.raises(ModelFailed) as failed:
        model.ask("try", {"mail": "x"}, Answer)
    assert failed.value.raw == "nonsense"
    assert [(call.raw, bool(call.error)) for call in model.calls] == [("nonsense", True)] * 2


def test_the_first_question_asks_for_a_strict_schema(server, prompts):
    server.say(GOOD)
    model_at(server, prompts).ask("try", {"mail": "x"}, Answer)
    schema = server.requests[0]["response_format"]["json_schema"]
    assert schema["strict"] is True
    assert schema["schema"]["required"] == ["kind", "count"]
    assert schema["schema"]["additionalProperties"] is False


def test_a_server_that_refuses_the_schema_is_asked_more_loosely_and_remembered(server, prompts):
    server.refuse(400, "This response_format type is unavailable now")
    server.refuse(422, "response_format is not supported")
    server.say(GOOD)
    model = model_at(server, prompts)
    model.ask("try", {"mail": "x"}, Answer)
    model.ask("try", {"mail": "y"}, Answer)
    kinds = [request.get("response_format", {}).get("type") for request in server.requests]
    assert kinds == ["json_schema", "json_object", None, None]


def test_the_way_that_worked_is_in_the_books_and_is_where_the_next_run_begins(server, prompts):
    server.refuse(400, "This response_format type is unavailable now")
    server.say(GOOD)
    first = model_at(server, prompts)
    first.ask("try", {"mail": "x"}, Answer)
    next_run = model_at(server, prompts, way=first.calls[-1].way)
    next_run.ask("try", {"mail": "y"}, Answer)
    assert [request["response_format"]["type"] for request in server.requests] == [
        "json_schema", "json_object", "json_object",
    ]  # fmt: skip


def test_a_request_refused_for_its_length_does_not_make_the_next_one_looser(server, prompts):
    for _ in range(3):
        server.refuse(400, "maximum context length is 4096 tokens")
    server.say(GOOD)
    model = model_at(server, prompts)
    with pytest.raises(ModelFailed):
        model.ask("try", {"mail": "much too long"}, Answer)
    model.ask("try", {"mail": "y"}, Answer)
    assert server.requests[-1]["response_format"]["type"] == "json_schema"


def test_a_model_that_takes_no_temperature_is_asked_without(server, prompts):
    server.refuse(400, "Unsupported value: 'temperature' does not support 0.2 with this model")
    server.say(GOOD)
    model = model_at(server, prompts)
    model.ask("try", {"mail": "x"}, Answer)
    model.ask("try", {"mail": "y"}, Answer)
    assert [request.get("temperature") for request in server.requests] == [0.2, None, None]
    assert server.requests[1]["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("openai:deepseek-chat", "deepseek-chat"),
        ("qwen2.5:7b", "qwen2.5:7b"),
        ("gpt", "gpt"),
        ("ollama:qwen2.5:7b", "qwen2.5:7b"),
        ("deepseek:deepseek-chat", "deepseek-chat"),
    ],
)
def test_a_colon_may_belong_to_the_name_of_the_model(server, prompts, name, sent):
    server.say(GOOD)
    model_at(server, prompts, name=name).ask("try", {"mail": "x"}, Answer)
    assert server.requests[0]["model"] == sent


def test_what_would_be_sent_is_what_is_sent(server, prompts):
    server.say(GOOD)
    model = model_at(server, prompts)
    shown = model.request("try", {"mail": "Pay Nord Lager."}, Answer, {"Nord Lager"})
    assert server.requests == []
    model.ask("try", {"mail": "Pay Nord Lager."}, Answer, {"Nord Lager"})
    sent = server.requests[0]
    assert {key: sent[key] for key in shown} == shown
    assert "Nord Lager" not in str(sent)


@pytest.mark.parametrize("name", ["LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2", "LANGSMITH_TRACING"])
def test_nothing_is_told_to_a_tracing_service_whatever_the_machine_is_set_to(server, prompts, monkeypatch, name):
    from langsmith.utils import get_env_var, tracing_is_enabled

    monkeypatch.setenv(name, "true")
    get_env_var.cache_clear()
    server.say(GOOD)
    model_at(server, prompts).ask("try", {"mail": "x"}, Answer)
    assert not tracing_is_enabled()
    get_env_var.cache_clear()


def test_a_refusal_in_words_is_kept_as_the_answer(server, prompts):
    message = {"role": "assistant", "content": None, "refusal": "I will not write that."}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    server.raw(200, {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]})
    with pytest.raises(ModelFailed) as failed:
        model_at(server, prompts).ask("try", {"mail": "x"}, Answer)
    assert failed.value.raw == "I will not write that."


def test_a_huge_answer_is_kept_in_part_and_shown_to_the_model_in_part(server, prompts):
    server.say("blah " * 400_000)
    with pytest.raises(ModelFailed) as failed:
        model_at(server, prompts).ask("try", {"mail": "x"}, Answer)
    assert len(failed.value.raw) == MOST_ANSWER
    assert len(server.asked(1)) < 10_000


def test_half_a_character_in_an_answer_reaches_no_table(server, prompts):
    server.say('{"kind": "in\\ud800quiry"}')
    assert model_at(server, prompts).ask("try", {"mail": "x"}, Answer).kind == "in?quiry"


@pytest.mark.slow
@pytest.mark.parametrize("after", [0, 60], ids=["at once", "amid its body"])
def test_an_answer_that_is_cut_off_is_asked_for_again_by_the_client(server, prompts, after):
    server.cut(after)
    server.say(GOOD)
    assert model_at(server, prompts).ask("try", {"mail": "x"}, Answer).count == 3
    assert len(server.requests) == 2


@pytest.mark.slow
def test_a_server_that_stalls_is_our_error(server, prompts):
    server.stall()
    with pytest.raises(ModelFailed, match="does not answer"):
        model_at(server, prompts, timeout=0.2).ask("try", {"mail": "x"}, Answer)


def test_who_waits_for_an_answer_can_be_let_go(server, prompts):
    server.stall()
    model = model_at(server, prompts, timeout=60)
    waiting = threading.Timer(0.05, lambda: server.wait_for(1) and model.leave())
    waiting.start()
    began = time.monotonic()
    with pytest.raises(TryLater):
        model.another_line().ask("try", {"mail": "x"}, Answer)
    assert time.monotonic() - began < 5


def test_a_server_that_fails_is_tried_again_by_the_client_and_by_nobody_else(server, prompts):
    server.refuse(500, "overloaded", {"retry-after-ms": "1"})
    with pytest.raises(ModelFailed, match="answered 500"):
        model_at(server, prompts).ask("try", {"mail": "x"}, Answer)
    assert len(server.requests) == 3


def test_two_lines_to_one_server_keep_books_of_their_own(server, prompts):
    server.say(GOOD)
    one = model_at(server, prompts)
    other = one.another_line()
    one.ask("try", {"mail": "x"}, Answer)
    assert (len(one.calls), len(other.calls)) == (1, 0)


def test_a_configured_way_of_asking_is_not_left(server, prompts):
    server.refuse(400, "no")
    with pytest.raises(ModelFailed):
        model_at(server, prompts, structured="json_object").ask("try", {"mail": "x"}, Answer)
    assert len(server.requests) == 1


def test_a_refused_key_is_a_refused_login(server, prompts):
    server.refuse(401, "Incorrect API key")
    with pytest.raises(ModelRefused):
        model_at(server, prompts).ask("try", {"mail": "x"}, Answer)


def test_a_busy_server_is_tried_again_by_the_client(server, prompts):
    server.refuse(429, "slow down", {"Retry-After": "0"})
    server.say(GOOD)
    assert model_at(server, prompts).ask("try", {"mail": "x"}, Answer).kind == "inquiry"


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": []}),
        (200, b"<html>proxy</html>"),
        (404, {"error": {"message": "no such model"}}),
    ],
)
def test_whatever_else_a_server_says_is_our_error(server, prompts, status, body):
    server.raw(status, body)
    with pytest.raises(ModelFailed):
        model_at(server, prompts).ask("try", {"mail": "x"}, Answer)


def test_our_accounts_and_long_numbers_stay_at_home(server, prompts):
    server.say(GOOD)
    text = "Pay to 0000-5555 0000 2617 or DE89 3704 0044 0532 0130 00, card 4111 1111 1111 1111, PO 4471."
    model_at(server, prompts).ask("try", {"mail": text}, Answer)
    asked = server.asked(0)
    assert "2617" not in asked
    assert "3704" not in asked
    assert "4111" not in asked
    assert "PO 4471" in asked
    assert (asked.count(ACCOUNT), asked.count(NUMBER)) == (2, 1)


def test_doctors_trial_says_which_way_works(server, prompts):
    server.refuse(400, "json_schema unavailable")
    server.say({"ready": True})
    assert model_at(server, prompts).try_out() == "json_object"


@pytest.mark.parametrize("answer", ["ok", '{"ready": "perhaps"}', "{"])
def test_a_trial_answered_by_anything_else_says_that_it_does_not_fit(server, prompts, answer):
    server.say(answer)
    with pytest.raises(ModelFailed, match="does not fit") as error:
        model_at(server, prompts).try_out()
    assert error.value.raw == answer


def test_a_chat_engine_without_a_model_name_is_a_bad_configuration(prompts):
    with pytest.raises(BadConfig):
        open_chat_model(ModelSettings(engine="chat"), prompts=prompts)


@pytest.mark.parametrize(("query", "version"), [("", "2024-10-21"), ("?api-version=2025-03-01", "2025-03-01")])
def test_azure_is_asked_at_the_address_of_the_deployment(server, prompts, query, version):
    server.say(GOOD)
    settings = ModelSettings(engine="chat", name="azure_openai:gpt-4o", base_url=server.url + query, timeout=5)
    assert open_chat_model(settings, prompts=prompts).ask("try", {"mail": "x"}, Answer).count == 3
    assert server.paths == [f"/openai/deployments/gpt-4o/chat/completions?api-version={version}"]


def test_a_provider_whose_package_is_missing_says_what_to_do(prompts, monkeypatch):
    monkeypatch.setenv("MAILMATE_API_KEY", "k")
    model = open_chat_model(ModelSettings(engine="chat", name="mistralai:small"), prompts=prompts)
    with pytest.raises(ModelFailed, match="package for mistralai:small is missing"):
        model.ask("try", {"mail": "x"}, Answer)


@pytest.mark.parametrize("url", ["http://192.168.1.5:8000/v1", "http://gpu:11434/v1", "http://box.local/v1"])
def test_a_server_in_the_house_needs_no_key(prompts, monkeypatch, url):
    monkeypatch.delenv("MAILMATE_API_KEY", raising=False)
    open_chat_model(ModelSettings(engine="chat", name="m", base_url=url), prompts=prompts)


def test_a_remote_server_needs_its_key(prompts, monkeypatch):
    monkeypatch.delenv("MAILMATE_API_KEY", raising=False)
    settings = ModelSettings(engine="chat", name="openai:m", base_url="https://models.example/v1")
    with pytest.raises(BadConfig):
        open_chat_model(settings, prompts=prompts)
