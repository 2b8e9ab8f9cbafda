"""Linking a million reports: the groups of ``marsad.linkage.group``, worked out on disk in a few processes.

Documents come in parts, each read by whichever process is free (``preparing``). Then their copies are found
(``copying``), the reports are laid out by their keys (``index``), pairs are scored (``scoring``), and the
reports are grouped (``gathering``). What is
left on disk can be added to (``growing``). Needs numpy (``pip install marsad[scale]``).
"""

from marsad.linkage.bulk.growing import Growing
from marsad.linkage.bulk.linking import Linked, link_parts

__all__ = ["Growing", "Linked", "link_parts"]
