"""The live page: map, timeline and list of incidents with their evidence, in English and Arabic, and a
JSON API.

``create_app(store)`` gives the ASGI application, ``serve`` runs it. Everything it shows comes out of the
store it was given;
nothing is fetched from anywhere, every asset ships in the package.
"""

from marsad.web.app import create_app
from marsad.web.serving import serve

__all__ = ["create_app", "serve"]
