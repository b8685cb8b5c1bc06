"""What a user can do, one short method a deed: gather, call the pure part, store.

Long work is split in three so that a window can stay awake and only one thread touches the database:
`reading` and `digested` are pure and may run anywhere; `keep` and `keep_digest` store, in the thread that owns the
workspace. The command line simply does one after the other (`reading`, `keep`, `update`).
"""

from briefing_app.workspace.deeds import Workspace
from briefing_app.workspace.steps import Digest, Progress, Snapshot, digested

__all__ = ["Digest", "Progress", "Snapshot", "Workspace", "digested"]
