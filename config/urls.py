"""Every address of a deployment: the desk, the account, the language, the health."""

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from config.health import health

urlpatterns = [
    path("account/login/", account.login, name="account_login"),
    path("account/logout/", account.logout, name="account_logout"),
    path("account/password/", account.password_change, name="account_change_password"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("health/", health, name="health"),
    path("", include("workflows.urls")),
]
