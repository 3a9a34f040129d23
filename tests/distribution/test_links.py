"""Links are read line by line, and only those that may be followed safely are accepted."""

import pytest

from registry.distribution.links import BadLinkError, Link, read_links, safe_links

GOOD = "Organigramme | https://www.exemple.quebec/a-propos"


@pytest.mark.parametrize(
    ("line", "label", "address"),
    [
        (GOOD, "Organigramme", "https://www.exemple.quebec/a-propos"),
        ("A | B | https://exemple.ca/", "A | B", "https://exemple.ca/"),
        ("  Été |  https://exemple.ca/é?q=à b#c".replace(" b", "%20b"), "Été", None),
    ],
)
def test_a_line_is_a_label_and_an_address(line, label, address):
    (link,) = read_links(line)

    assert link.label == label
    assert link.address == (address or "https://exemple.ca/%C3%A9?q=%C3%A0%20b#c")


def test_empty_lines_are_left_out_and_the_order_is_kept():
    text = f"\n{GOOD}\n\nDirective | https://exemple.ca/d\n"

    assert [one.label for one in read_links(text)] == ["Organigramme", "Directive"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Organigramme", "n’est pas un lien"),
        ("https://exemple.ca/", "n’est pas un lien"),
        ("| https://exemple.ca/", "n’est pas un lien"),
        ("Site | http://exemple.ca/", "doit commencer par https://"),
        ("Site | javascript:alert(1)", "doit commencer par https://"),
        ("Site | //exemple.ca/", "doit commencer par https://"),
        ("Site | https://", "n’a pas de nom de site"),
        ("Site | https://localhost/", "n’a pas de nom de site"),
        ("Site | https://10.0.0.1/", "n’a pas de nom de site"),
        ("Site | https://banque.ca@exemple.net/", "n’a pas de nom de site"),
        ("Site | https://exemple.ca:8443/", "n’a pas de nom de site"),
        ("Site | https://[exemple.ca/", "n’a pas de nom de site"),
        ("Site | https://exemple.ca/a b", "ne se lit pas"),
        ("Site | https://exemple.ca/100%", "ne se lit pas"),
        (f"Site | https://exemple.ca/{'a' * 500}", "ne se lit pas"),
        (f"{'S' * 201} | https://exemple.ca/", "Raccourcissez"),
        (f"{GOOD}\n{GOOD}", "y est deux fois"),
        ("\n".join(f"L{n} | https://exemple.ca/{n}" for n in range(41)), "40 liens au plus"),
    ],
)
def test_what_is_no_safe_link_is_refused_in_a_sentence(line, said):
    with pytest.raises(BadLinkError, match=said):
        read_links(line)


def test_nothing_of_a_text_with_a_wrong_line_is_shown():
    assert safe_links(f"{GOOD}\nSite | javascript:alert(1)") == []
    assert safe_links(GOOD) == [Link("Organigramme", "https://www.exemple.quebec/a-propos")]
