"""A state is moved by its machine alone, in every way a program could come near it."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django_fsm import ConcurrentTransition, TransitionNotAllowed

from agreements.models import Agreement, Instrument, Original, Text
from agreements.states import AgreementState, TextState
from tests.cast import Story

MACHINES = (Agreement, Instrument, Text, Original)


@pytest.mark.parametrize("machine", MACHINES)
def test_state_is_not_assigned_by_hand(machine):
    thing = machine()
    with pytest.raises(AttributeError):
        thing.state = "signed"


def test_reading_again_brings_the_present_state(story: Story):
    text, other = story.text("en"), story.text("en")
    other.submit()
    other.save(update_fields=["state"])
    text.refresh_from_db()
    assert text.state == TextState.IN_REVIEW
    text.approve()
    text.save(update_fields=["state"])
    assert story.text("en").state == TextState.APPROVED


def test_reading_again_leaves_the_state_protected(story: Story):
    text = story.text("en")
    text.refresh_from_db()
    with pytest.raises(AttributeError):
        text.state = TextState.APPROVED


@pytest.mark.parametrize("machine", MACHINES)
def test_missing_row_leaves_the_protection_on(machine, db):
    thing = machine(pk=10**8)
    before = thing.state
    with pytest.raises(machine.DoesNotExist):
        thing.refresh_from_db()
    assert thing.state == before
    assert machine._meta.get_field("state").protected is True
    with pytest.raises(AttributeError):
        thing.state = "signed"


def test_reading_other_fields_again_keeps_the_state_as_it_was(story: Story):
    text, other = story.text("en"), story.text("en")
    other.submit()
    other.save(update_fields=["state"])
    text.refresh_from_db(fields=["digest"])
    assert text.state == TextState.DRAFTING


def test_reading_other_fields_again_keeps_a_move_that_is_not_saved_yet(story: Story):
    text = story.text("en")
    text.submit()
    text.refresh_from_db(fields=["digest"])
    text.save(update_fields=["state"])
    assert story.text("en").state == TextState.IN_REVIEW


def test_stale_copy_is_refused(story: Story):
    first, second = story.text("en"), story.text("en")
    first.submit()
    first.save(update_fields=["state"])
    second.submit()
    with pytest.raises(ConcurrentTransition):
        second.save(update_fields=["state"])


def test_stale_copy_is_refused_even_where_everything_is_saved(story: Story):
    stale = story.text("en")
    other = story.text("en")
    other.submit()
    other.save()
    stale.digest = "0" * 64
    with pytest.raises(ConcurrentTransition):
        stale.save()


def test_deferred_state_is_read_from_the_database(story: Story):
    story.submit()
    assert Text.objects.defer("state").get(pk=story.text("en").pk).state == TextState.IN_REVIEW


def test_transition_out_of_turn_is_not_allowed(story: Story):
    text = story.text("en")
    with pytest.raises(TransitionNotAllowed):
        text.approve()
    assert text.state == TextState.DRAFTING


@pytest.mark.parametrize("machine", [Agreement, Instrument, Text])
def test_database_knows_only_the_states_of_the_machine(machine, story: Story):
    with pytest.raises(IntegrityError), transaction.atomic():
        machine.objects.update(state="imagined")


def test_database_knows_only_the_states_of_an_original(story: Story):
    imagined = Original(
        instrument=story.instrument, holder=story.cast.city, pages=1, state="imagined"
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        imagined.save()


def test_agreement_is_not_concluded_from_its_letter(story: Story):
    agreement = story.agreement
    with pytest.raises(TransitionNotAllowed):
        agreement.conclude()
    assert agreement.state == AgreementState.LETTER_OF_INTENT
