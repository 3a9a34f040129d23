"""The journeys read the public site as its own tests do; a fresh installation is made once."""

from tests.journeys.installed import installed
from tests.public_site.conftest import citizen

__all__ = ["citizen", "installed"]
