"""The workspace: officers and auditors, signed in, under the database role `app`."""

from config.environment import database, env, whole_number, yes_or_no
from config.settings_base import *  # noqa: F403
from config.settings_base import DATA_DIR, IS_HTTPS, PUBLIC_URL, templates

SECRET_KEY = env.str("REGISTRE_SECRET_KEY", default="")
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DATABASE_ROLE = "app"
DATABASES = {"default": database("DATABASE_APP_URL")}
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {})["options"] = (  # type: ignore[index]
    "-c statement_timeout=30000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=60000"
)

INSTALLED_APPS = [
    "config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "simple_history",
    "registry",
    "registry.records",
    "registry.bodies",
    "registry.categories",
    "registry.inventory",
    "registry.agreements",
    "registry.distribution",
    "registry.translations",
    "registry.entries",
    "registry.reports",
    "registry.compliance",
    "registry.editions",
    "registry.rendering",
    "registry.publication",
    "registry.workspace",
    "registry.audit",
    # after ours, whose templates come first
    "allauth",
    "allauth.account",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.middleware.SecureHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.IncidentMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "registry.workspace.resend.KeepTypedMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = templates(
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
    "registry.workspace.context.desk",
)
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self';"
    " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
CACHE_CONTROL = "no-store"

AUTH_USER_MODEL = "bodies.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = "registry.bodies.models.display_name"
ACCOUNT_ADAPTER = "registry.workspace.accounts.InvitedOnlyAdapter"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PREVENT_ENUMERATION = True
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if IS_HTTPS else 0

SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_NAME = "__Host-session" if IS_HTTPS else "session"
SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = "__Host-csrf" if IS_HTTPS else "csrf"
CSRF_COOKIE_SECURE = IS_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "registry.workspace.resend.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"

SIMPLE_HISTORY_HISTORY_CHANGE_REASON_USE_TEXT_FIELD = True
SIMPLE_HISTORY_REVERT_DISABLED = True

EMAIL_CONFIG = env.email_url("REGISTRE_EMAIL_URL", default="filemail://")
vars().update(EMAIL_CONFIG)
EMAIL_FILE_PATH = str(DATA_DIR / "courriels")
# A mail server that does not answer must not hold a worker for ever.
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = env.str("REGISTRE_EMAIL_FROM", default="registre-ouvert@localhost")

# Pages set in type are kept up to this many bytes, and no quire takes longer than this to set.
SHELF_BYTES = whole_number("REGISTRE_SHELF_BYTES", default=500_000_000)
QUIRE_SECONDS = whole_number("REGISTRE_QUIRE_SECONDS", default=180)
# What a process of the workers may hold: an entry without end stops its own job, not the machine.
WORKER_MEGABYTES = whole_number("REGISTRE_WORKER_MEGABYTES", default=2000, maximum=2**20, least=0)
# How many workers are called to set pages together with the one that holds the job.
HELPERS = whole_number("REGISTRE_HELPERS", default=4, least=0)
# The certificates that seal the PDF files of bodies; the one of the demonstration is worth nothing.
SEALS = {
    "folder": DATA_DIR / "certificats",
    "time_stamps": env.str("REGISTRE_TIME_STAMPS_URL", default=""),
    "fallback": "demonstration.sans-valeur"
    if yes_or_no("REGISTRE_DEMONSTRATION_SEAL", default=False)
    else "",
}
LEASE_SECONDS = whole_number("REGISTRE_LEASE_SECONDS", default=30)
PUBLIC_SITE_URL = PUBLIC_URL
