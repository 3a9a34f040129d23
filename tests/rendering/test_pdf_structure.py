"""What a reader of PDF files, or a screen reader, finds in ours."""

import pikepdf
import pytest

from registry.rendering.formats import render
from registry.rendering.selections import single
from tests.rendering.documents import make_document, make_entry, make_head
from tests.rendering.reading import elements, open_pdf, outline, places, read_pages, roles


@pytest.fixture(scope="module")
def register():
    return render(make_document(*(make_entry(number) for number in range(1, 9))), "pdf")


@pytest.fixture(scope="module")
def sheet():
    return render(single(make_document(), 2), "pdf-fiche")


def test_a_register_is_tagged_french_and_shows_its_title(register):
    with open_pdf(register) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "fr-CA"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title) == (
            "Registre des communications de renseignements personnels sans consentement"
            " – Régie des services essentiels du Québec"
        )


def test_the_author_is_the_body_and_the_dates_are_those_of_the_edition(register):
    with open_pdf(register) as pdf:
        assert str(pdf.docinfo.Author) == "Régie des services essentiels du Québec"
        assert str(pdf.docinfo.CreationDate) == "D:20261122000000Z"
        assert str(pdf.docinfo.ModDate) == "D:20261122000000Z"


def test_it_declares_pdf_ua_in_readable_metadata(register):
    with open_pdf(register) as pdf:
        assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.Root.Metadata.read_raw_bytes()


def test_the_title_of_a_sheet_names_its_entry_first(sheet):
    with open_pdf(sheet) as pdf:
        assert str(pdf.docinfo.Title).startswith("Liste électorale permanente, transmission 2 – ")


def test_bookmarks_follow_the_headings_without_a_jump(register):
    found = outline(register)

    assert [(level, title) for level, title, _ in found][:4] == [
        (1, "Registre des communications de renseignements personnels sans consentement"),
        (2, "Table des matières"),
        (2, "Communications dans le cadre d’une entente"),
        (3, "1. Liste électorale permanente, transmission 1"),
    ]
    levels = [level for level, _, _ in found]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize("kind", ["register", "sheet"])
def test_headings_start_at_one_and_never_jump(kind, request):
    levels = [
        int(role[1])
        for role in roles(request.getfixturevalue(kind))
        if role in ("H1", "H2", "H3", "H4", "H5", "H6")
    ]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


def test_the_contents_print_the_page_of_each_entry_and_link_to_it(register):
    contents = read_pages(register, layout=True)[1]
    where = places(register)

    for number in range(1, 9):
        line = next(
            line for line in contents.splitlines() if line.strip().startswith(f"{number}. ")
        )
        assert int(line.split()[-1]) == where[f"inscription-{number}"]
    with open_pdf(register) as pdf:
        targets = {str(link.Dest) for link in pdf.pages[1].Annots if "/Dest" in link}
        assert {f"inscription-{number}" for number in (*range(1, 9), 90)} <= targets


def test_a_link_says_where_it_goes(register):
    with open_pdf(register) as pdf:
        said = {str(link.Contents) for link in pdf.pages[1].Annots}

    assert "3. Liste électorale permanente, transmission 3" in said
    assert "Communications pour l’exécution d’un mandat ou d’un contrat" in said


def test_a_mention_of_an_entry_of_the_same_document_links_to_it():
    cited = make_entry(2, uid="cat-identite", title="Identité")

    content = render(make_document(make_entry(1), cited), "pdf")

    with open_pdf(content) as pdf:
        links = [
            str(link.Dest)
            for page in list(pdf.pages)[2:]
            for link in page.get("/Annots", [])
            if "/Dest" in link
        ]
    assert "inscription-2" in links


@pytest.mark.parametrize("kind", ["register", "sheet"])
def test_running_heads_and_feet_are_artifacts_outside_the_structure(kind, request):
    with open_pdf(request.getfixturevalue(kind)) as pdf:
        for page in list(pdf.pages)[1:]:
            marked = [
                operands
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC"
            ]
            kinds = [str(operands[1].get("/Type", "")) for operands in marked]
            assert "/Pagination" in kinds


@pytest.mark.parametrize("kind", ["register", "sheet"])
def test_each_marked_content_belongs_to_the_element_that_holds_it(kind, request):
    with open_pdf(request.getfixturevalue(kind)) as pdf:
        root = pdf.Root.StructTreeRoot
        nums = [one for leaf in root.ParentTree.Kids for one in leaf.Nums]
        owners = dict(zip(nums[::2], nums[1::2], strict=True))
        reached = {item.objgen: item for item in elements(root)}
        assert reached
        for page in pdf.pages:
            for number, owner in enumerate(owners[page.StructParents]):
                assert owner.objgen in reached
                assert number in list(_marks(owner, page))
            for link in page.get("/Annots", []):
                assert owners[link.StructParent].objgen in reached


def _marks(element, page):
    """The marked contents of that page that the element holds."""
    kids = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
    for kid in kids:
        if isinstance(kid, int):
            if element.Pg.objgen == page.objgen:
                yield kid
        elif "/MCID" in kid and kid.Pg.objgen == page.objgen:
            yield kid.MCID


def test_a_register_without_parts_or_entries_still_has_its_headings():
    empty = make_document(sections=(make_document().sections[0].__class__("", ""),))

    content = render(empty, "pdf")

    assert [level for level, _, _ in outline(content)] == [1, 2, 2]
    assert "Aucune inscription à cette date." in " ".join(read_pages(content))


def test_only_the_typefaces_of_the_project_are_used(register):
    with open_pdf(register) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}

    assert all(name.startswith("/AtkinsonHyperlegibleNext") for name in names)


def test_the_head_may_be_very_long():
    long = "Commission de la très longue dénomination " * 6
    head = make_head(body_name=long.strip(), title=f"Registre {long}".strip())

    pages = read_pages(render(make_document(head=head), "pdf"))

    assert long.split()[0] in pages[0]
