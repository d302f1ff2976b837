import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from viewflow.workflow import STATUS
from viewflow.workflow.models import Task

from accounts.roles import Role
from tests.cast import Story, person
from tests.pages.walking import as_person, turn_url, words
from workflows.models import Duty


def page(story, who, show=""):
    return as_person(who).get(f"/agreements/{story.agreement.pk}/?show={show}")


INSIDERS = ("alice", "bo", "grace", "chen", "vera", "amos", "dora", "ada", "olu")


@pytest.mark.parametrize("name", INSIDERS)
def test_everybody_concerned_sees_the_agreement(story, name):
    assert page(story, getattr(story.cast, name)).status_code == 200


def test_stranger_may_not_know_of_the_agreement(story):
    assert page(story, story.cast.mallory).status_code == 404


def test_anonymous_visitor_signs_in_first(story, client):
    answer = client.get(f"/agreements/{story.agreement.pk}/")
    assert answer.status_code == 302
    assert "/account/login/" in answer["Location"]


def test_agreement_that_does_not_exist_is_not_found(story):
    assert as_person(story.cast.alice).get("/agreements/999999/").status_code == 404


def test_page_shows_path_turn_and_both_texts(story):
    seen = words(page(story, story.cast.bo))
    assert "You are here" in seen
    assert "It is the turn of Alice." in seen
    assert "关于建立友好城市关系的意向书" in seen
    assert "Letter of Intent between Guizhou Province" in seen
    assert "{parties" not in seen


def test_page_speaks_chinese(story):
    client = as_person(story.cast.bo)
    client.cookies["language"] = "zh-hans"
    answer = client.get(f"/agreements/{story.agreement.pk}/")
    assert 'lang="zh-Hans"' in answer.content.decode()
    assert "贵州省和蒙罗维亚市" in words(answer)
    assert "2025年7月5日" in words(answer)


def test_turn_is_open_to_its_person_and_to_nobody_else(story):
    url = turn_url(story.turn(Duty.DRAFT))
    assert url in page(story, story.cast.alice).content.decode()
    assert url not in page(story, story.cast.bo).content.decode()


def test_colleague_of_the_team_reaches_the_turn(story):
    colleague = person("carol", story.cast.guizhou, (Role.OFFICER, ""))
    assert turn_url(story.turn(Duty.DRAFT)) in page(story, colleague).content.decode()


def test_reason_stands_at_the_article_it_concerns(story):
    story.submit()
    article = story.instrument.articles.filter(role="article").first()
    story.refer_back("en", reason="", at_articles={article.pk: "Narrower than the Chinese."})
    story.approve("zh-Hans")
    body = page(story, story.cast.alice).content.decode()
    part = body[body.index(f'id="article-{article.key}"') :]
    assert "Narrower than the Chinese." in part[: part.index("</section>")]


def test_missing_approval_says_who_can_bring_it(story):
    seen = words(page(story, story.cast.bo))
    assert "The national friendship association" in seen
    assert "A desk officer of Foreign Affairs Office of Guizhou records number" in seen


def test_recorded_papers_are_shown(story):
    story.to_signing()
    seen = words(page(story, story.cast.bo))
    assert "友协〔2025〕7号" in seen
    assert "issued by The government" in seen


def test_letter_and_agreement_have_a_tab_each(story):
    tabs = re.findall(r'\?show=(\w+)"', page(story, story.cast.bo).content.decode())
    assert tabs == [str(story.instrument.pk), "register"]


def holders(answer):
    return re.findall(r'class="original-holder"[^>]*>([^<]+)<', answer.content.decode())


PROVINCE = "Guizhou Province of the People’s Republic of China"
CITY = "The City of Monrovia of the Republic of Liberia"


@pytest.fixture
def printed(story):
    story.to_signing()
    return story


@pytest.mark.parametrize("name", ["alice", "bo", "chen", "dora", "ada", "olu"])
def test_offices_see_every_original(printed, name):
    assert holders(page(printed, getattr(printed.cast, name))) == [PROVINCE, CITY]


@pytest.mark.parametrize(("name", "own"), [("vera", PROVINCE), ("amos", CITY)])
def test_signatory_sees_the_own_original_alone(printed, name, own):
    assert holders(page(printed, getattr(printed.cast, name))) == [own]


def test_signatory_with_another_role_sees_the_own_original_first(printed):
    cast = printed.cast
    cast.amos.appointments.create(
        office=cast.monrovia, role=Role.DEPOSITARY, valid_from="2020-01-01"
    )
    answer = page(printed, cast.amos)
    assert holders(answer) == [CITY, PROVINCE]
    assert "Your own original" in words(answer)


def test_digest_of_the_paper_is_shown(printed):
    digest = printed.instrument.originals.first().sha256
    assert f'title="{digest}"' in page(printed, printed.cast.alice).content.decode()


def test_press_that_failed_says_why_and_offers_to_print_again(story):
    story.review()
    story.approve_whole()
    story.bring_papers()
    task = Task.objects.filter(flow_task_type="JOB").first()
    Task.objects.filter(pk=task.pk).update(
        status=STATUS.ERROR, data={**task.data, "attempt": 5, "fault": "No glyph for U+20000."}
    )
    officer, reviewer = page(story, story.cast.alice), page(story, story.cast.bo)
    assert "No glyph for U+20000." in words(officer)
    assert "Print again" in words(officer)
    assert "Print again" not in words(reviewer)
    as_person(story.cast.alice).post(f"/agreements/{story.agreement.pk}/print/")
    task.refresh_from_db()
    assert (task.status, task.data["attempt"]) == (STATUS.SCHEDULED, 0)


def queries(story, show=""):
    client = as_person(story.cast.alice)
    url = f"/agreements/{story.agreement.pk}/?show={show}"
    client.get(url)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


@pytest.mark.parametrize("show", ["", "register"])
def test_page_asks_the_database_no_more_for_more_parties_languages_and_acts(cast, show):
    short = Story(cast)
    short.review()
    long = Story(cast, reference="GZ-2025-02", reference_languages=("lo",))
    lola = person("lola", cast.guizhou, (Role.REVIEWER, "lo"))
    for reason in ("One.", "Two.", "Three."):
        long.submit()
        long.refer_back("en", reason=reason)
        for turn in long.turns(Duty.REVIEW):
            long.approve(turn.language, by=lola if turn.language == "lo" else None)
    long.submit()
    for turn in long.turns(Duty.REVIEW):
        long.approve(turn.language)
    assert queries(long, show) == queries(short, show)
    assert queries(long, show) < 45
