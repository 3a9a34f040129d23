"""Messages in files: found whole or not at all."""

from pathlib import Path
from threading import Thread

import pytest
from kombu import Connection

from config.messages import folders, use_whole_messages


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    """The broker that an installation without Redis has, in a folder of its own."""
    use_whole_messages()
    return Connection("filesystem://", transport_options=folders(tmp_path))


def test_a_message_that_was_cut_ends_nobody_and_the_next_one_is_read(
    connection: Connection, tmp_path: Path
) -> None:
    queue = connection.SimpleQueue("travaux")
    (tmp_path / "messages" / "0_coupé.travaux.msg").write_bytes(b"")
    queue.put({"job": 1})

    with pytest.raises(queue.Empty):
        queue.get_nowait()
    message = queue.get_nowait()

    assert message.payload == {"job": 1}
    message.ack()


def test_each_of_a_thousand_messages_is_read_whole_while_others_are_being_put(
    connection: Connection, tmp_path: Path
) -> None:
    sent = [{"job": number, "why": "x" * 5_000} for number in range(1_000)]

    def put() -> None:
        with Connection("filesystem://", transport_options=folders(tmp_path)) as other:
            queue = other.SimpleQueue("travaux-nombreux")
            for payload in sent:
                queue.put(payload)

    queue = connection.SimpleQueue("travaux-nombreux")
    writer = Thread(target=put)
    writer.start()
    found = []
    for _ in sent:
        message = queue.get(timeout=30)
        found.append(message.payload)
        message.ack()
    writer.join()

    assert sorted(found, key=lambda one: one["job"]) == sent
    assert [*(tmp_path / "messages").iterdir()] == []


def test_a_table_of_queues_that_was_cut_is_made_again(
    connection: Connection, tmp_path: Path
) -> None:
    (tmp_path / "control" / "travaux-interrompus.exchange").write_bytes(b"")
    queue = connection.SimpleQueue("travaux-interrompus")

    queue.put({"job": 1})

    assert queue.get(timeout=5).payload == {"job": 1}
