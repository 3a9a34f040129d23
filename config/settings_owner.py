"""Migrations and grants only: the same program under the database role `owner`."""

from config.environment import database
from config.settings import *  # noqa: F403

DATABASE_ROLE = "owner"
DATABASES = {"default": database("DATABASE_OWNER_URL")}
