"""Files as those that admins have: archives and workbooks, made by hand."""

import gzip
import io
import zipfile
from collections.abc import Mapping, Sequence

MB = 1 << 20
ENCRYPTED = b"\x01"

_SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(files: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return content.getvalue()


def encrypted(archive: bytes) -> bytes:
    """The same zip of one file, with the mark of a password."""
    content = bytearray(archive)
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def zeros(megabytes: int) -> bytes:
    """A gzip of that many megabytes of zeros: the same megabyte again and again, which gzip allows."""
    return gzip.compress(bytes(MB)) * megabytes


def xlsx(*sheets: Sequence[str]) -> bytes:
    """A workbook of these sheets, each given as its rows in XML: `<c t="inlineStr"><is><t>Lens</t></is></c>`."""
    numbers = range(1, len(sheets) + 1)
    named = "".join(f'<sheet name="Feuille {n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    linked = "".join(
        f'<Relationship Id="r{n}" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    styled = f'<Relationship Id="s" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
    root = f'<Relationship Id="r" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{root}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_SHEETS}" xmlns:r="{_RELATIONS}"><sheets>{named}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{linked}{styled}</Relationships>',
        # Style 1 is a date, style 2 a date and its time.
        "xl/styles.xml": f'<styleSheet xmlns="{_SHEETS}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        '<xf numFmtId="22"/></cellXfs></styleSheet>',
    }
    for n, rows in zip(numbers, sheets, strict=True):
        data = "".join(f"<row>{row}</row>" for row in rows)
        files[f"xl/worksheets/sheet{n}.xml"] = (
            f'<worksheet xmlns="{_SHEETS}"><sheetData>{data}</sheetData></worksheet>'
        )
    return zipped(files)


def texts(*cells: str) -> str:
    """A row of texts, for `xlsx`; an empty one is no cell at all in between."""
    return "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)


def ods(rows: Sequence[Sequence[str]], manifest: str = "") -> bytes:
    """A workbook of one sheet of texts."""
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    lines = "".join(
        f"<table:table-row>{''.join(cell.format(text) for text in row)}</table:table-row>" for row in rows
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f'<office:document-content xmlns:office="{_OPEN}:office:1.0" xmlns:table="{_OPEN}:table:1.0" '
            f'xmlns:text="{_OPEN}:text:1.0"><office:body><office:spreadsheet><table:table table:name="Feuille">'
            f"{lines}</table:table></office:spreadsheet></office:body></office:document-content>",
            "META-INF/manifest.xml": manifest
            or f'<manifest:manifest xmlns:manifest="{_OPEN}:manifest:1.0"/>',
        }
    )
