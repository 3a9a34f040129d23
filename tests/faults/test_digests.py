"""The weekly mail, sent by a real worker: told many times at once, it leaves once."""

from tests.faults.workers import wait_until, worker

RETURN_SECONDS = 60
SECRET = "xq7-secret"
END_SOON = f"""
from datetime import timedelta
from django.utils import timezone
from registry.agreements.models import Agreement
from registry.bodies.models import PublicBody
now = timezone.now()
Agreement(
    public_body=PublicBody.objects.get(),
    kind="agreement",
    number="{SECRET}",
    title="{SECRET}",
    ends_on=timezone.localdate(now) + timedelta(days=20),
).keep(by=None, why="Essai", at=now)
"""
TELL = """
from registry.compliance.tasks import send_digests
for _ in range(6):
    send_digests.delay()
"""
EDITORS = """
SELECT count(DISTINCT user_id) FROM bodies_membership
WHERE is_active AND role IN ('officer', 'person_in_charge')"""
SENT = "SELECT count(*) FROM records_event WHERE kind = 'digest_sent'"


def _mails(office):
    folder = office.installation.folder / "courriels"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))]
    return [text for text in texts if text]


def test_a_digest_told_many_times_at_once_is_sent_once_to_each(office):
    office.run(END_SOON)
    office.run(TELL)
    assert len(office.messages) == 6

    with worker(office, processes=4) as busy:
        wait_until(lambda: office.messages == [], RETURN_SECONDS, busy)
        editors = office.rows(EDITORS)[0][0]
        wait_until(lambda: len(_mails(office)) >= editors, RETURN_SECONDS, busy)

    mails = _mails(office)
    assert office.rows(SENT)[0][0] == 1
    assert len(mails) == editors > 0
    assert all("Auto-Submitted: auto-generated" in text for text in mails)
    assert not [text for text in mails if SECRET in text]
