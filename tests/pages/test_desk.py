import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Delegation
from accounts.roles import Role, Stage
from accounts.standing import standing_of
from tests.cast import person
from tests.pages.crowd import crowd
from tests.pages.walking import as_person, turn_url, words
from workflows.models import Duty, Turn

pytestmark = pytest.mark.django_db


def queries(user, url):
    client = as_person(user)
    assert client.get(url).status_code == 200
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def titles(answer):
    return re.findall(r'class="digest">([^<]+)<', answer.content.decode())


def test_anonymous_visitor_is_led_to_sign_in(client):
    answer = client.get("/")
    assert answer.status_code == 302
    assert "/account/login/" in answer["Location"]


def test_officer_finds_the_draft_on_the_desk(story):
    answer = as_person(story.cast.alice).get("/")
    assert "Complete the draft and submit it" in words(answer)
    assert "Guizhou and Monrovia: sister-city agreement" in words(answer)
    assert f'href="{turn_url(story.turn(Duty.DRAFT))}"' in answer.content.decode()


def test_desk_speaks_chinese(story):
    client = as_person(story.cast.alice)
    client.cookies["language"] = "zh-hans"
    seen = words(client.get("/"))
    assert "贵州省和蒙罗维亚市" in seen
    assert f"{timezone.localdate():%Y}年" in seen


def test_english_dates_read_day_month_year(story):
    today = timezone.localdate()
    assert f"since {today.day} {today:%B %Y}" in words(as_person(story.cast.alice).get("/"))


def test_longest_waiting_comes_first(cast):
    crowd(cast, 3, cast.alice)
    answer = as_person(cast.alice).get("/")
    assert titles(answer) == ["CROWD-0002", "CROWD-0001", "CROWD-0000"]


def test_colleague_finds_it_under_the_team(story):
    colleague = person("carol", story.cast.guizhou, (Role.OFFICER, ""))
    client = as_person(colleague)
    assert titles(client.get("/")) == []
    assert titles(client.get("/?show=team")) == ["GZ-2025-01"]


def test_partner_officer_is_not_asked_for_what_the_lead_office_does(story):
    assert titles(as_person(story.cast.olu).get("/?show=team")) == []


def test_partner_officer_may_bring_full_powers(story):
    story.review()
    story.approve_whole()
    assert titles(as_person(story.cast.olu).get("/?show=team")) == ["GZ-2025-01"] * 2


def test_reviewer_finds_only_the_own_language(story):
    story.submit()
    story_turns = Turn.objects.open()
    (turn,) = story_turns.mine(standing_of(story.cast.bo))
    assert turn.language == "zh-Hans"
    assert not story_turns.team(standing_of(story.cast.bo)).exists()


def test_stranger_finds_nothing(story):
    story.submit()
    standing = standing_of(story.cast.mallory)
    assert not Turn.objects.open().mine(standing).exists()
    assert not Turn.objects.open().team(standing).exists()


def delegate(story, stage, principal, delegate):
    today = timezone.localdate()
    return Delegation.objects.create(
        principal=principal,
        delegate=delegate,
        office=story.cast.guizhou,
        stage=stage,
        valid_from=today,
        valid_until=today + timedelta(days=3),
    )


def test_delegate_finds_the_turn_of_the_principal(story):
    dan = person("dan", story.cast.guizhou, (Role.DEPOSITARY, ""))
    delegate(story, Stage.DRAFTING, story.cast.alice, dan)
    seen = words(as_person(dan).get("/"))
    assert "for Alice" in seen
    assert "GZ-2025-01" in seen


def test_delegation_of_another_stage_brings_nothing(story):
    dan = person("dan", story.cast.guizhou, (Role.DEPOSITARY, ""))
    delegate(story, Stage.REVIEW, story.cast.alice, dan)
    assert titles(as_person(dan).get("/")) == []


def test_nobody_finds_the_signing_of_another(story):
    story.to_signing()
    dan = person("dan", story.cast.guizhou, (Role.SIGNATORY, ""), (Role.OFFICER, ""))
    for stage in Stage:
        delegate(story, stage, story.cast.vera, dan)
    open_turns = Turn.objects.open()
    assert not open_turns.mine(standing_of(dan)).filter(duty=Duty.SIGN).exists()
    assert not open_turns.team(standing_of(dan)).filter(duty=Duty.SIGN).exists()
    assert open_turns.mine(standing_of(story.cast.vera)).get().duty == Duty.SIGN


def test_what_is_done_leads_to_the_agreement(story):
    story.submit()
    answer = as_person(story.cast.alice).get("/?show=done")
    assert titles(answer) == ["GZ-2025-01"]
    assert f'href="/agreements/{story.agreement.pk}/"' in answer.content.decode()


def test_referral_is_marked_on_the_desk(story):
    story.submit()
    story.refer_back("en")
    story.approve("zh-Hans")
    assert "referred back" in words(as_person(story.cast.alice).get("/"))


def test_menu_counts_the_turns_and_offers_what_the_role_may(story):
    officer = as_person(story.cast.alice).get("/").content.decode()
    assert re.search(r'Desk <span class="tabs-count">1</span>', re.sub(r"\s+", " ", officer))
    assert "/agreements/new/" in officer
    assert "/agreements/new/" not in as_person(story.cast.bo).get("/").content.decode()


@pytest.mark.parametrize("show", ["mine", "team", "done"])
def test_desk_asks_the_database_the_same_number_of_times_for_3_and_60_turns(cast, show):
    asked = {"mine": cast.alice, "team": None, "done": cast.alice}[show]
    turns = crowd(cast, 3, asked)
    few = queries(cast.alice, f"/?show={show}") if show != "done" else None
    turns += crowd(cast, 57, asked, first=3)
    if show == "done":
        done = {"done_by": cast.alice, "done_at": timezone.now()}
        Turn.objects.filter(pk__in=[turn.pk for turn in turns[:3]]).update(**done)
        few = queries(cast.alice, "/?show=done")
        Turn.objects.filter(pk__in=[turn.pk for turn in turns]).update(**done)
    assert queries(cast.alice, f"/?show={show}") == few
    assert few < 20


def test_long_desk_has_pages(cast):
    crowd(cast, 30, cast.alice)
    client = as_person(cast.alice)
    assert len(titles(client.get("/"))) == 25
    assert len(titles(client.get("/?page=2"))) == 5


def test_list_asks_the_database_the_same_number_of_times_for_3_and_60_agreements(cast):
    crowd(cast, 3, cast.alice)
    few = queries(cast.bo, "/agreements/?q=Monrovia")
    crowd(cast, 57, None, first=3)
    assert queries(cast.bo, "/agreements/?q=Monrovia") == few


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", True),
        ("q=gz-2025", True),
        ("q=蒙罗维亚", True),
        ("q=Liberia", True),
        ("q=ນະຄອນ", True),
        ("q=Guizhou+and", True),
        ("q=Gaza", False),
        ("q=Monrovia+Gaza", False),
        ("state=letter_of_intent", True),
        ("state=in_force", False),
        ("kind=sister_city", True),
        ("kind=memorandum", False),
        ("q=Guiz&state=letter_of_intent&kind=sister_city", True),
        ("state=nonsense", True),
    ],
)
def test_agreement_is_found_by_what_people_remember(story, asked, found):
    answer = as_person(story.cast.bo).get(f"/agreements/?{asked}")
    assert ("GZ-2025-01" in words(answer)) is found


def test_list_says_whose_turn_it_is(story):
    story.submit()
    seen = words(as_person(story.cast.alice).get("/agreements/"))
    assert "Bo and Grace" in seen


def test_stranger_finds_an_empty_list(story):
    seen = words(as_person(story.cast.mallory).get("/agreements/"))
    assert "GZ-2025-01" not in seen
    assert "No agreement is open to you yet." in seen
