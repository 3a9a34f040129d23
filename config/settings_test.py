"""Both faces in one process, for the tests; the roles are tried in tests of their own."""

import os

os.environ["DATABASE_APP_URL"] = os.environ.get(
    "TEST_DATABASE_URL", "postgresql://postgres@localhost/registre"
)

# The key of the public process, whose settings some tests read.
os.environ.setdefault("REGISTRE_PUBLIC_SECRET_KEY", "essai public")

from config.settings import *  # noqa: E402, F403
from config.settings import INSTALLED_APPS as _WORKSPACE_APPS  # noqa: E402

SECRET_KEY = "essai"
DATABASE_ROLE = "test"
INSTALLED_APPS = [*_WORKSPACE_APPS, "registry.public_site"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
ALLOWED_HOSTS = ["*"]
ACCOUNT_RATE_LIMITS = False
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
