"""The public site: no login, no cookie, no session, no script; the database role `reader`.

Its one form signs a token: the key is its own, and opens nothing of the workspace.
"""

from config.environment import database, secret
from config.settings_base import *  # noqa: F403
from config.settings_base import templates

SECRET_KEY = secret("REGISTRE_PUBLIC_SECRET_KEY")
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
    "registry.reports",
    "registry.rendering",
    "registry.public_site",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.middleware.SecureHeadersMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.IncidentMiddleware",
    "registry.public_site.english.EnglishMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
]
TEMPLATES = templates("django.template.context_processors.request")
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self';"
    " base-uri 'none'; frame-ancestors 'none'"
)
# What the form holds, and not a byte more: no file, few fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20
DATA_UPLOAD_MAX_NUMBER_FILES = 0
CACHE_CONTROL = "public, max-age=60"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
