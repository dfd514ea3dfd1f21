"""Files that were sent: kept in memory, described as the Bot API describes them."""

import re

from bot.simulator.model import File, Json
from bot.simulator.parameters import Upload
from bot.simulator.world import World

# Where each kind is found under /file/bot<token>/.
FOLDERS = {
    "photo": "photos",
    "document": "documents",
    "voice": "voice",
    "sticker": "stickers",
    "video_note": "video_notes",
}
# What the simulator says of pictures and sounds: it does not look inside.
SIDE = 512
SECONDS = 3


def keep(world: World, kind: str, upload: Upload) -> File:
    number = world.next_number()
    name = upload.name.rpartition("/")[2] or kind
    # As Telegram's: of the name, only the extension is in the path.
    extension = re.search(r"\.[a-zA-Z0-9]+$", name)
    path = f"{FOLDERS[kind]}/file_{number}{extension[0] if extension else ''}"
    file = File(f"{kind}-{number}", path, name, upload.mime, upload.body)
    world.files[file.id] = file
    return file


def described(kind: str, file: File) -> Json:
    """The field of the message that shows `file` as a photo, a document…"""
    base: Json = {"file_id": file.id, "file_unique_id": f"u-{file.id}", "file_size": len(file.body)}
    square: Json = {"width": SIDE, "height": SIDE}
    if kind == "photo":
        return {"photo": [base | square]}
    if kind == "sticker":
        flags: Json = {"type": "regular", "is_animated": False, "is_video": False, "emoji": "🙂"}
        return {"sticker": base | square | flags}
    if kind == "voice":
        return {"voice": base | {"duration": SECONDS, "mime_type": file.mime}}
    if kind == "video_note":
        return {"video_note": base | {"duration": SECONDS, "length": SIDE}}
    return {"document": base | {"file_name": file.name, "mime_type": file.mime}}
