"""The public site: no login, no cookie, no session, no script; the database role `reader`."""

from config.environment import database
from config.settings_base import *  # noqa: F403
from config.settings_base import templates

# Nothing is signed here; the key only satisfies Django and differs from the workspace's.
SECRET_KEY = "site-public-sans-signature"
ROOT_URLCONF = "config.urls_public"
WSGI_APPLICATION = "config.wsgi_public.application"
DATABASE_ROLE = "reader"
DATABASES = {"default": database("DATABASE_READER_URL")}
DATABASES["default"]["CONN_MAX_AGE"] = 60
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (  # type: ignore[index]
    "-c default_transaction_read_only=on -c statement_timeout=2000"
)

INSTALLED_APPS = [
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "registry",
    "registry.editions",
    "registry.rendering",
    "registry.public_site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.middleware.SecureHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.IncidentMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = templates("django.template.context_processors.request")
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
CACHE_CONTROL = "public, max-age=60"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
