"""What the workers do here by themselves: tell, once a week, what is to be done."""

from celery import shared_task
from django.utils import timezone

from registry.compliance import digests


# A message that waited for an hour is stale: the next one does the same.
@shared_task(name="registry.compliance.tasks.send_digests", expires=3600)
def send_digests() -> None:
    """Send the mail of the week, to each body that has not had it."""
    digests.send_digests(timezone.now())
