"""Random requests to the public site, each drawn from a seed of its own."""

from io import BytesIO
from random import Random
from urllib.parse import quote, unquote_to_bytes

METHODS = ("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get")
# Written as they are sent: a percent sign that stands alone stays alone.
PIECES = (
    "", "0", "-1", "1", "7", "00", "999999999", "99999999999999999999", "٣", "1e9", "0x1",
    "2026-02-30", "2026-13-01", "0000-00-00", "9999-12-31", "0001-01-01", "10000-01-01",
    "2026-1-1", "2025-09-14", "2999-01-01", "..", ".", "%2e%2e", "%00", "%ff%fe", "%", "%zz",
    "%2f", "%5c", "'", "%22", "a" * 300, "é", "%c3%a9", "%f0%9f%90%8b", "registre", "editions",
    "inventaire", "diffusion", "fil.atom", "recherche.csv", "{{7*7}}", "${x}", ";--", "%0d%0aX:1",
)  # fmt: skip
VALUES = (
    *PIECES, "programme", "de la", "-", "--", '"', '"programme', "programme OU", "OU OU", "-a -b",
    "a & b | c", "!(", ":*", "<->", "\\", "'' OR 1=1", "%a0", "%u0041", "＂", "a%00b", "\u200b",
    "a+" * 40, "b" * 201, "c" * 10_000, "%e9", "ﬁ", "İ", "ß" * 150, "-" * 200, '"' * 200,
)  # fmt: skip
NAMES = ("inconnu", "%00", "%ff", "", "[]", "a" * 200, "csrfmiddlewaretoken", "format", "page")
HEADERS = {
    "HTTP_ACCEPT": ("", "*/*", "application/json", "text/html;q=x", ",,,", "é", "a" * 8000),
    "HTTP_ACCEPT_LANGUAGE": ("en", "fr-CA", "", ";q=", "zz-ZZ-zz-" * 500, "*", "en;q=9,fr"),
    "HTTP_IF_NONE_MATCH": ("*", "W/", '"', '"a"', 'W/"a", "b"', "a" * 9000, '"\xff"', ","),
    "HTTP_IF_MATCH": ("*", '"a"', "x"),
    "HTTP_IF_MODIFIED_SINCE": (
        "Sun, 06 Nov 1994 08:49:37 GMT", "Thu, 31 Feb 2026 10:00:00 GMT", "hier", "0", "9" * 400,
        "Sun, 06 Nov 9999 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
    ),
    "HTTP_IF_UNMODIFIED_SINCE": ("Sun, 06 Nov 1994 08:49:37 GMT", "demain"),
    "HTTP_RANGE": ("bytes=0-0", "bytes=-1", "bytes=9-1", "octets=x", "bytes=" + "0-1," * 900),
    "HTTP_IF_RANGE": ('"a"', "hier"),
    "HTTP_COOKIE": ("sessionid=x", "a=b; " * 500, "\xff"),
    "HTTP_X_FORWARDED_PROTO": ("https", "gopher"),
    "HTTP_X_FORWARDED_FOR": ("1.2.3.4", "x" * 500),
    "HTTP_X_REQUESTED_WITH": ("XMLHttpRequest",),
    "HTTP_REFERER": ("http://exemple.invalid/\xe9", "javascript:1"),
    "HTTP_ORIGIN": ("null", "http://exemple.invalid"),
    "HTTP_AUTHORIZATION": ("Basic !!!", "Bearer x"),
    "HTTP_CONTENT_ENCODING": ("gzip",),
    "HTTP_TE": ("trailers",),
}  # fmt: skip
TYPES = (
    "application/x-www-form-urlencoded", "multipart/form-data", "application/json", "", "é",
    "multipart/form-data; boundary=b", "application/x-www-form-urlencoded; charset=utf-42",
)  # fmt: skip
BODIES = (b"", b"texte=a", b"\x00\xff", b"--b\r\n", b"a=1&" * 30, b"x" * 70_000, b"%", b"jeton=%00")


class Wild:
    """Draws requests to these routes, with pieces of addresses and filters that the site knows."""

    def __init__(self, patterns, pieces, filters):
        """Keep what is valid; all that is drawn departs from it."""
        self.patterns, self.pieces, self.filters = list(patterns.values()), pieces, filters

    def request(self, seed):
        """The address, the method and the rest of the environment of one request."""
        draw = Random(seed)
        path, query = self._path(draw), self._query(draw)
        method = draw.choice(METHODS) if draw.random() < 0.15 else "GET"
        environ = {
            "PATH_INFO": unquote_to_bytes(path).decode("latin-1"),
            "QUERY_STRING": query.encode().decode("latin-1"),
        }
        for name in draw.sample(list(HEADERS), draw.choice((0, 0, 0, 1, 2))):
            environ[name] = draw.choice(HEADERS[name])
        if method not in {"GET", "HEAD"}:
            content = draw.choice(BODIES)
            length = draw.choice((str(len(content)),) * 6 + ("-1", "x", ""))
            environ |= {"wsgi.input": BytesIO(content), "CONTENT_LENGTH": length}
            environ["CONTENT_TYPE"] = draw.choice(TYPES)
        return f"{path}?{query}", method, environ

    def _path(self, draw):
        pattern = draw.choice(self.patterns)
        text = str(pattern)
        for name in pattern.converters:
            kind = text[: text.index(f":{name}>")].rpartition("<")[2]
            is_wild = draw.random() < 0.2
            piece = draw.choice(PIECES) if is_wild else str(draw.choice(self.pieces[name]))
            text = text.replace(f"<{kind}:{name}>", piece, 1)
        path = f"/{text}"
        if draw.random() < 0.1:
            path = draw.choice((path.rstrip("/"), path + "/", path + draw.choice(PIECES)))
        if draw.random() < 0.02:
            path = draw.choice(("", "//", "/" + "a" * 9000 + "/", "/%", path.upper(), "/" * 500))
        return path

    def _query(self, draw):
        if draw.random() < 0.3:
            return ""
        known = sorted(self.filters)
        pairs = []
        for _ in range(draw.choice((1, 1, 1, 2, 2, 3, 12))):
            name = draw.choice(NAMES) if draw.random() < 0.1 else draw.choice(known)
            held = self.filters.get(name)
            is_wild = not held or draw.random() < 0.5
            value = draw.choice(VALUES) if is_wild else quote(draw.choice(held))
            pairs.append(f"{name}={value}")
        return draw.choice(("&", "&", "&", ";", "&&")).join(pairs)
