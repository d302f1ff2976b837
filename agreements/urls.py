"""Where the pages are that need no turn: names, people, rules, delegation."""

from django.urls import URLPattern, path

from agreements.views import concordance, names, people, rules, terms
from agreements.views.delegation import delegation

urlpatterns: list[URLPattern] = [
    path("delegation/", delegation, name="delegation"),
    path("names/", names.names, name="names"),
    path("names/new/", names.new_party, name="new_party"),
    path("names/parties/<int:pk>/", names.new_party_name, name="new_party_name"),
    path("names/<int:office_id>/<int:pk>/", names.new_person_name, name="new_person_name"),
    path("people/", people.people, name="people"),
    path("people/<int:office_id>/new/", people.enroll, name="enroll"),
    path("people/<int:office_id>/<int:pk>/", people.person, name="person"),
    path("terms/", terms.terms, name="terms"),
    path("terms/<int:pk>/confirm/", terms.confirm, name="confirm_term"),
    path("terms/<int:pk>/retire/", terms.retire, name="retire_term"),
    path("offices/<int:pk>/terms/new/", terms.new_term, name="new_term"),
    path("offices/<int:pk>/terms/suggestions/", terms.suggestions, name="term_suggestions"),
    path("offices/<int:pk>/concordance/", concordance.concordance_rules, name="concordance_rules"),
    path("offices/<int:pk>/concordance/<slug:rule>/", concordance.switch, name="switch_rule"),
    path("rules/", rules.rules, name="rules"),
    path("rules/new/", rules.new_profile, name="new_profile"),
    path("rules/<int:pk>/new/", rules.new_requirement, name="new_requirement"),
    path("rules/requirements/<int:pk>/", rules.retire, name="retire_requirement"),
]
