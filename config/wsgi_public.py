"""The public site as a WSGI application; it refuses to start when its database role is too wide."""

import os

from django.core.wsgi import get_wsgi_application

from config.guarded import GuardedApplication
from config.warming import warm_up

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings_public")

application = GuardedApplication(get_wsgi_application())
if application.is_proven:
    warm_up()
