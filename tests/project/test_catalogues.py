import pytest
from babel.messages.catalog import Message

from config import catalogues


def test_interface_is_complete_in_every_language():
    assert [str(fault) for fault in catalogues.faults()] == []


def test_messages_of_python_and_of_templates_are_found():
    where = {place for message in catalogues.extracted() for place, _ in message.locations}
    assert any(place.endswith(".py") for place in where)
    assert any(place.endswith(".html") for place in where)
    assert not any("instruments" in place for place in where)


@pytest.mark.parametrize(
    ("message", "fault"),
    [
        (Message("Sign"), "not translated"),
        (Message("Sign", "签署", flags=["fuzzy"]), "marked fuzzy"),
        (Message("by %(name)s", "由%(nam)s"), "other placeholders than its source"),
        (Message("by %(name)s", "由某人"), "other placeholders than its source"),
        (Message(("%(count)s day", "%(count)s days"), ("天",)), "other placeholders"),
    ],
)
def test_fault_of_an_entry_is_named(message, fault):
    (found,) = catalogues.message_faults("zh_Hans", message)
    assert fault in str(found)


@pytest.mark.parametrize(
    "message",
    [
        Message("by %(name)s", "由%(name)s"),
        Message(("one day", "%(count)s days"), ("%(count)s天",)),
        Message("100 %", "百分之百"),
    ],
)
def test_faithful_entry_has_no_fault(message):
    assert list(catalogues.message_faults("zh_Hans", message)) == []


def test_english_needs_no_translation():
    assert list(catalogues.message_faults("en", Message("Sign"))) == []
