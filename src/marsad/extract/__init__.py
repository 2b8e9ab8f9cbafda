"""From bytes to text: encodings, and the main text and metadata of an HTML page. Nothing is interpreted."""

from marsad.extract.decoding import Decoded, decode
from marsad.extract.html import Page, html_to_document, read_html

__all__ = ["Decoded", "Page", "decode", "html_to_document", "read_html"]
