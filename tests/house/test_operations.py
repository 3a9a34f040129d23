"""What operators are told agrees with the program."""

from config.environment import KNOWN, ROOT

OPERATIONS = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")


def test_every_variable_is_in_the_guide_of_operators():
    assert [name for name in KNOWN if f"`{name}`" not in OPERATIONS] == []


def test_every_variable_is_read_somewhere():
    settings = (ROOT / "config").glob("*.py")
    read = "".join(one.read_text(encoding="utf-8") for one in settings if one.stem != "environment")

    assert [name for name in KNOWN if name not in read and name != "REGISTRE_DATA_DIR"] == []
