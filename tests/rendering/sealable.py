"""A small tagged PDF with an empty field for a seal, and certificates to seal it with."""

from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from pikepdf import Array, Dictionary, Name, String

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
PASSPHRASE = b"bouleau-fleuve-galet"
PRINTED, LOCKED = 4, 128
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<rdf:Description rdf:about="">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Essai</rdf:li></rdf:Alt></dc:title>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Indicates the part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def sealable(*, in_streams=True, is_drawn=True, pages=1):
    """A PDF/UA-1 and PDF/A-3a file of blank pages with the field « Sceau », empty, on the first."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[0].obj
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=tree))
    words = "Sceau électronique de l’organisme"
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Sig,
            T="Sceau",
            TU=words,
            F=PRINTED | LOCKED,
            Rect=Array([60, 60, 260, 130] if is_drawn else [0, 0, 0, 0]),
            P=page,
            StructParent=0,
        )
    )
    if is_drawn:
        drawing = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 200, 70])
        field.AP = Dictionary(N=drawing)
    element = pdf.make_indirect(
        Dictionary(
            Type=Name.StructElem,
            S=Name.Form,
            P=document,
            Pg=page,
            Alt=words,
            K=Dictionary(Type=Name.OBJR, Pg=page, Obj=field),
        )
    )
    document.K = Array([element])
    tree.K = Array([document])
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array([0, element])))
    tree.ParentTreeNextKey = 1
    page.Annots = Array([field])
    page.Tabs = Name.S
    root = pdf.Root
    root.AcroForm = Dictionary(Fields=Array([field]), SigFlags=3)
    root.StructTreeRoot = tree
    root.MarkInfo = Dictionary(Marked=True)
    root.Lang = String("fr-CA")
    root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    root.Metadata = pdf.make_stream(XMP.encode(), Type=Name.Metadata, Subtype=Name.XML)
    output = BytesIO()
    modes = pikepdf.ObjectStreamMode
    pdf.save(
        output,
        object_stream_mode=modes.generate if in_streams else modes.disable,
        compress_streams=False,
        deterministic_id=True,
        min_version="1.7",
    )
    return output.getvalue()


@cache
def key_of(kind="rsa"):
    """A key drawn once."""
    if kind == "rsa":
        return rsa.generate_private_key(65537, 2048)
    if kind == "short":
        return rsa.generate_private_key(65537, 1024)
    return ec.generate_private_key(ec.SECP256R1())


def certificate_of(
    key, *, name="Organisme d’essai", begins=None, ends=None, uses=(), can_sign=True, issuer=None
):
    """A certificate for the key, signed by itself unless an issuer (certificate, key) signs it."""
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    above, signing_key = issuer or (None, key)
    flags = dict.fromkeys(
        ("key_encipherment", "data_encipherment", "key_agreement", "key_cert_sign", "crl_sign"),
        False,
    )
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(above.subject if above else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins or NOW - timedelta(days=30))
        .not_valid_after(ends or NOW + timedelta(days=700))
        .add_extension(
            x509.KeyUsage(
                digital_signature=can_sign,
                content_commitment=can_sign,
                encipher_only=False,
                decipher_only=False,
                **{**flags, "key_encipherment": not can_sign},
            ),
            critical=True,
        )
    )
    if uses:
        builder = builder.add_extension(x509.ExtendedKeyUsage(uses), critical=True)
    return builder.sign(signing_key, hashes.SHA256())


def pkcs12_of(key, certificate, *, above=(), passphrase=PASSPHRASE):
    """A PKCS#12 file with what is given."""
    encryption = serialization.BestAvailableEncryption(passphrase)
    return pkcs12.serialize_key_and_certificates(b"essai", key, certificate, above, encryption)
