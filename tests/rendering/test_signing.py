"""The seal on a PDF: valid for other programs, and nothing of the file changed under it."""

import asyncio
import subprocess
from datetime import timedelta

import page
import pikepdf
import pytest
from cryptography.hazmat.primitives.serialization import Encoding

from registry.rendering.books import SEAL_FIELD
from registry.rendering.revisions import unsigned
from registry.rendering.sealed import verified
from registry.rendering.seals import (
    DEMONSTRATION_HOLDER,
    SealError,
    seal_from_pkcs12,
)
from registry.rendering.signing import signed
from tests.rendering.reading import open_pdf
from tests.rendering.sealable import (
    NOW,
    PASSPHRASE,
    certificate_of,
    key_of,
    pkcs12_of,
    sealable,
)


def _seal(key="rsa", *, above=(), **given):
    return seal_from_pkcs12(
        pkcs12_of(key_of(key), certificate_of(key_of(key), **given), above=above), PASSPHRASE
    )


@pytest.fixture(scope="module")
def seal():
    return _seal()


@pytest.fixture(scope="module")
def base():
    return sealable()


@pytest.fixture(scope="module")
def sealed(base, seal):
    return signed(base, seal, at=NOW)


def _pdfsig(content, folder):
    """What poppler says of the signatures of a file."""
    path = folder / "fichier.pdf"
    path.write_bytes(content)
    return subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout


def _failures(content, profile):
    report = page.validate_pdf_bytes(content, profile=profile)
    return [(one.rule_id, one.message) for one in report.failures]


@pytest.mark.parametrize("in_streams", [True, False])
@pytest.mark.parametrize("is_drawn", [True, False])
def test_another_program_says_that_the_sealed_file_is_whole_and_valid(
    seal, tmp_path, in_streams, is_drawn
):
    content = signed(sealable(in_streams=in_streams, is_drawn=is_drawn), seal, at=NOW)

    told = _pdfsig(content, tmp_path)

    assert "Signature is Valid." in told
    assert "Total document signed" in told
    assert f"Signature Field Name: {SEAL_FIELD}" in told
    assert "Signature Type: ETSI.CAdES.detached" in told
    assert "Signer Certificate Common Name: Organisme d’essai" in told


def _places(base, sealed):
    """A byte at the start, in the middle, in the field, in the signature, after it, at the end."""
    hole = sealed.index(b"/Contents <")
    signature = len(sealed[hole:].partition(b">")[0].rstrip(b"0")) + hole - 200
    return {
        "first": 0,
        "early": len(base) // 4,
        "middle": len(base) // 2,
        "metadata": sealed.index(b"<pdfuaid:part>") + 14,
        "end of base": len(base) - 3,
        "field": sealed.index(b"/T (", len(base)) + 4,
        "signature": signature,
        "moment": sealed.index(b"20261122", hole) + 3,
        "last table": sealed.rindex(b"startxref") - 40,
    }


@pytest.mark.parametrize("place", _places(b"%", b"/Contents <<pdfuaid:part>/T (20261122startxref"))
def test_one_flipped_byte_is_seen_by_another_program_and_by_ours(base, sealed, tmp_path, place):
    damaged = bytearray(sealed)
    damaged[_places(base, sealed)[place]] ^= 1

    verdict = verified(bytes(damaged))

    assert "Signature is Valid." not in _pdfsig(damaged, tmp_path)
    assert verdict is None or not verdict.is_valid


def test_what_was_there_before_the_seal_stays_byte_for_byte(base, sealed):
    assert sealed.startswith(base)
    assert unsigned(sealed) == base
    assert unsigned(base) == base


def test_the_metadata_are_not_written_again(base, sealed):
    with open_pdf(base) as before, open_pdf(sealed) as after:
        assert after.Root.Metadata.read_raw_bytes() == before.Root.Metadata.read_raw_bytes()
    assert sealed.count(b"<?xpacket begin") == 1


@pytest.mark.parametrize("is_drawn", [True, False])
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_the_seal_leaves_the_file_accessible_and_archival(seal, profile, is_drawn):
    before = sealable(is_drawn=is_drawn)

    after = signed(before, seal, at=NOW)

    assert _failures(before, profile) == []
    assert _failures(after, profile) == []


def test_the_sealed_file_is_sound(sealed, tmp_path):
    path = tmp_path / "fichier.pdf"
    path.write_bytes(sealed)

    subprocess.run(["qpdf", "--check", path], capture_output=True, check=True)


def test_the_drawing_of_the_field_stays_that_of_the_file(base, sealed):
    with open_pdf(base) as before, open_pdf(sealed) as after:
        drawn = after.pages[0].Annots[0]
        assert drawn.AP.N.objgen == before.pages[0].Annots[0].AP.N.objgen
        assert str(drawn.T) == SEAL_FIELD
        assert drawn.V.Type == pikepdf.Name.Sig


def test_the_seal_allows_no_change_after_it(sealed):
    with open_pdf(sealed) as pdf:
        certification = pdf.Root.Perms.DocMDP
        assert certification.Reference[0].TransformParams.P == 1
        assert certification.objgen == pdf.Root.AcroForm.Fields[0].V.objgen


def test_the_same_file_and_moment_give_the_same_bytes(base, seal, sealed):
    assert signed(base, seal, at=NOW) == sealed


def test_another_moment_gives_another_seal_of_the_same_size(base, seal, sealed):
    later = signed(base, seal, at=NOW + timedelta(seconds=1))

    assert later != sealed
    assert len(later) == len(sealed)


def test_the_verdict_names_the_holder_and_the_moment(sealed, seal):
    verdict = verified(sealed)

    assert verdict.is_valid
    assert verdict.holder == "Organisme d’essai"
    assert verdict.fingerprint == seal.fingerprint
    assert verdict.claimed_at == NOW
    assert verdict.stamped_at is None
    assert not verdict.is_demonstration


def test_the_verdict_says_that_a_seal_is_the_demonstration_s(base):
    verdict = verified(signed(base, _seal(name=DEMONSTRATION_HOLDER), at=NOW))

    assert verdict.is_valid
    assert verdict.is_demonstration


def test_a_file_without_a_seal_has_no_verdict(base):
    assert verified(base) is None


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%%EOF\n", b"bonjour"])
def test_what_is_no_pdf_is_broken_rather_than_a_fault(content):
    assert not verified(content).is_valid


def test_what_is_added_after_the_seal_is_seen(sealed):
    assert not verified(sealed + b"% ajout\n").is_valid


def test_the_room_left_beside_the_signature_may_hide_nothing(sealed):
    end = sealed.index(b">", sealed.index(b"/Contents <"))
    hidden = sealed[: end - 8] + b"C0FFEE00" + sealed[end:]

    verdict = verified(hidden)

    assert len(hidden) == len(sealed)
    assert verdict.covers_whole_file
    assert not verdict.is_intact


def test_a_key_on_an_elliptic_curve_seals_too(base, tmp_path):
    content = signed(base, _seal("ec"), at=NOW)

    assert "Signature is Valid." in _pdfsig(content, tmp_path)
    assert verified(content).is_valid


def test_the_certificates_above_are_in_the_seal(base, tmp_path):
    authority = certificate_of(key_of("ec"), name="Autorité d’essai")
    seal = _seal(issuer=(authority, key_of("ec")), above=[authority])

    content = signed(base, seal, at=NOW)

    assert authority.public_bytes(Encoding.DER).hex().upper().encode() in content
    assert verified(content).holder == "Organisme d’essai"
    assert "Signature is Valid." in _pdfsig(content, tmp_path)


def test_a_file_is_sealed_from_within_a_running_loop(base, seal, sealed):
    async def at_once():
        return signed(base, seal, at=NOW)

    assert asyncio.run(at_once()) == sealed


@pytest.mark.parametrize("days", [-31, 701])
def test_nothing_is_sealed_outside_the_days_of_the_certificate(base, seal, days):
    with pytest.raises(SealError, match=r"n’est pas encore valide|a expiré le 22\u00a0octobre"):
        signed(base, seal, at=NOW + timedelta(days=days))


def test_a_file_that_cannot_take_a_seal_is_refused_in_words(base, seal, sealed):
    without = base.replace(b"(Sceau)", b"(Autre)")
    assert without != base
    for content in (sealed, without, base[:500], b"bonjour"):
        with pytest.raises(SealError, match="ne peut pas recevoir de sceau"):
            signed(content, seal, at=NOW)


@pytest.mark.parametrize("cut", [-1, -7, -300, 40])
def test_a_file_that_is_cut_is_not_taken_for_what_was_sealed(base, sealed, cut):
    try:
        found = unsigned(sealed[:cut])
    except SealError as refusal:
        found = str(refusal)

    assert found == base if cut == -1 else "sa fin manque" in found


def test_a_damaged_end_of_what_was_sealed_is_not_taken_for_it(base, sealed):
    line = base.rindex(b"startxref") + len("startxref\n")
    damaged = sealed[:line] + b"1" + sealed[line + 1 :]
    assert damaged != sealed

    with pytest.raises(SealError, match="la fin de ce qui a été scellé manque"):
        unsigned(damaged)
