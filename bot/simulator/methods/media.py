"""Photos, documents, voices, stickers, albums; and files to download."""

from functools import partial

from bot.simulator import errors, files, texts
from bot.simulator.errors import ApiError
from bot.simulator.methods.sending import send, send_in
from bot.simulator.model import File, Json
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

# A bot may download 20 MB at most (Bot API, getFile).
DOWNLOAD_LIMIT = 20_000_000
# What it may send: a photo, anything else (Bot API).
PHOTO_LIMIT, UPLOAD_LIMIT = 10_000_000, 50_000_000
ALBUM = range(2, 11)


def send_file(kind: str, world: World, parameters: Parameters) -> Json:
    content = files.described(kind, _given(world, parameters, kind, kind))
    if kind not in ("sticker", "video_note"):
        content |= texts.caption(parameters)
    return send(world, parameters, content).as_json()


def _given(world: World, parameters: Parameters, kind: str, name: str) -> File:
    """An upload, or the id of a file that is already here."""
    value = parameters.text(name)
    upload = parameters.uploads.get(value.removeprefix("attach://") if "attach://" in value else name)
    if upload is not None:
        if len(upload.body) > (PHOTO_LIMIT if kind == "photo" else UPLOAD_LIMIT):
            raise ApiError(errors.FILE_TOO_BIG)
        return files.keep(world, kind, upload)
    if not value:
        raise ApiError(errors.FILE_MISSING.format(kind=kind.replace("_", " ")))
    if value not in world.files:
        raise ApiError(errors.FILE_INVALID)
    return world.files[value]


def send_media_group(world: World, parameters: Parameters) -> list[Json]:
    """One message for each item, one media_group_id for all."""
    items = parameters.list_of_objects("media", errors.MEDIA_UNREADABLE)
    if len(items) not in ALBUM:
        raise ApiError(errors.ALBUM_SIZE)
    chat = world.open_chat(parameters.chat)
    contents = [_item(world, parameters, item) for item in items]
    album = str(world.next_number())
    return [send_in(world, chat, parameters, content, album).as_json() for content in contents]


def _item(world: World, parameters: Parameters, item: Json) -> Json:
    kind = item.get("type")
    if kind not in ("photo", "document"):
        raise ApiError(errors.MEDIA_UNREADABLE)
    one = Parameters(item, parameters.uploads)
    return files.described(str(kind), _given(world, one, str(kind), "media")) | texts.caption(one)


def get_file(world: World, parameters: Parameters) -> Json:
    file = world.files.get(parameters.text("file_id"))
    if file is None:
        raise ApiError(errors.FILE_UNKNOWN)
    if len(file.body) > DOWNLOAD_LIMIT:
        raise ApiError(errors.FILE_TOO_BIG)
    return {
        "file_id": file.id,
        "file_unique_id": f"u-{file.id}",
        "file_size": len(file.body),
        "file_path": file.path,
    }


send_photo = partial(send_file, "photo")
send_document = partial(send_file, "document")
send_voice = partial(send_file, "voice")
send_video_note = partial(send_file, "video_note")
send_sticker = partial(send_file, "sticker")
