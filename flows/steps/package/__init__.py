"""checked frames → a release folder and its zip in dist/, atomically; and a release checked again from outside.

The rooms: ``tables``, ``readme``, ``changelog``, ``notices``, ``about`` make the parts, ``release`` the folder, ``archive`` the zip, ``publishing`` brings
them into dist/ under the ``lock``, ``hashes`` and the ``referee`` judge, ``verifying`` does it all again against the raw texts.
"""

from flows.steps.package.publishing import Published, previous, publish
from flows.steps.package.verifying import verify

__all__ = ["Published", "previous", "publish", "verify"]
