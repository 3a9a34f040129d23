"""The list of approvals and decisions as a PDF: what was withheld, by whom, why, until when."""

from datetime import UTC, date, datetime, timedelta

from registry.rendering.approvals_book import Approved, Decided, Withheld, approvals_book
from registry.rendering.binding import bind
from registry.rendering.to_pdf import set_manuscript
from tests.rendering.checking.faults import faults
from tests.rendering.checking.validators import validate
from tests.rendering.reading import outline, read_pages, read_text
from tests.rendering.test_history_book import make_front

GROUND = "Non diffusé (A-2.1, art.\u00a028)"


def make_approved(number=1, **changes):
    """An approval of something wholly public."""
    given = {
        "key": str(number),
        "at": datetime(2026, 9, 1, 9, 5, tzinfo=UTC) + timedelta(hours=number),
        "by": "Dominique Chef",
        "uid": f"uid{number}",
        "title": f"Communication {number}",
        "revision": 4,
        "disclosure": "Diffusée en entier",
        "withheld": (),
        "is_correction": False,
        "comment": "",
        "public_reason": "",
    }
    return Approved(**(given | changes))


def make_decided(number=1, **changes):
    """A decision to withhold everything."""
    given = {
        "key": str(number),
        "at": datetime(2026, 9, 2, 9, 5, tzinfo=UTC),
        "by": "Dominique Chef",
        "uid": f"uid{number}",
        "title": f"Enquête {number}",
        "disclosure": "Non diffusée",
        "withheld": (Withheld("L’inscription entière", GROUND),),
        "ground": "A-2.1, art.\u00a028",
        "reason": "L’enquête est en cours",
        "until": date(2026, 10, 1),
    }
    return Decided(**(given | changes))


def make_pdf(approved=(), decided=(), ending=()):
    """The list that these make."""
    return bind(approvals_book(make_front(), approved, decided, ending), set_manuscript)


def test_an_approval_says_what_of_the_entry_is_withheld_and_why():
    withheld = (Withheld("Fin de la communication", GROUND), Withheld("Destinataire", GROUND))

    text = read_text(
        make_pdf(
            [
                make_approved(
                    disclosure="Diffusée en partie",
                    withheld=withheld,
                    is_correction=True,
                    comment="Vu avec le service.\nEt relu.",
                    public_reason="La fin change.",
                )
            ]
        )
    )

    assert "1er septembre 2026 à 10 h 05 · Dominique Chef · révision 4" in text
    assert "Simple correction de forme" in text
    assert "Diffusion : Diffusée en partie. Retenu :" in text
    assert "Fin de la communication : Non diffusé (A-2.1, art. 28)" in text
    assert "Commentaire interne : Vu avec le service. Et relu." in text
    assert "Raison diffusée : La fin change." in text


def test_what_is_wholly_public_has_no_word_of_withholding():
    text = read_text(make_pdf([make_approved()]))

    assert "Diffusion : Diffusée en entier" in text
    assert "Retenu" not in text


def test_a_decision_says_its_ground_its_reason_and_until_when():
    text = read_text(make_pdf(decided=[make_decided(), make_decided(2, until=None)]))

    assert "à revoir le 1er octobre 2026" in text
    assert "sans terme" in text
    assert "Motif : A-2.1, art. 28" in text
    assert "Raison de la décision : L’enquête est en cours" in text


def test_the_list_is_sound_marked_on_each_page_and_ordered():
    approved = [make_approved(number) for number in range(30)]
    ending = [make_decided(7)]

    content = make_pdf(approved, [make_decided()], ending)

    assert faults(content) == []
    assert validate(content, "ua1") == validate(content, "pdfa3a") == []
    assert all("Ne pas diffuser — approbations" in page for page in read_pages(content))
    titles = [title for level, title, _ in outline(content) if level == 3]
    assert titles == [*(one.title for one in approved), "Enquête 1", "Enquête 7"]
    contents = " ".join(read_pages(content)[1].split())
    assert "1er septembre 2026 (15)" in contents
    assert "1er octobre 2026 (1)" in contents


def test_an_empty_period_says_so_of_each_kind():
    text = read_text(make_pdf())

    assert "0 approbation, 0 décision de diffusion" in text
    assert "Aucune approbation pendant cette période." in text
    assert "Aucune décision de diffusion pendant cette période." in text
    assert "Aucune décision" in text
