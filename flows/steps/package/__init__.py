"""checked frames → a release folder and its zip in dist/, atomically; and a release checked again from outside.

The rooms: ``tables``, ``readme``, ``changelog``, ``notices`` and ``about`` make the parts, ``release`` the folder, ``archive`` the
zip; ``hashes`` and the ``referee`` judge them; ``publishing`` brings them into dist/ by way of ``versions``, ``lock`` and ``disk``;
``verifying`` looks at a release again, beside the raw texts (``opening``), ``showing`` at one row of it.
"""

from flows.steps.package.publishing import Published, previous, publish
from flows.steps.package.showing import show
from flows.steps.package.verifying import verify
from flows.steps.package.versions import newest

__all__ = ["Published", "newest", "previous", "publish", "show", "verify"]
