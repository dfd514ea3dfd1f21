"""Telegram's own error texts, as its server says them (telegram-bot-api, tdlib)."""

from bot.simulator.model import Json

# The HTTP status is the error code, and the text says it too.
STATUS = {
    "Bad Request": 400,
    "Unauthorized": 401,
    "Forbidden": 403,
    "Not Found": 404,
    "Conflict": 409,
    "Too Many Requests": 429,
    "Internal Server Error": 500,
}

UNAUTHORIZED = "Unauthorized"
METHOD_NOT_FOUND = "Not Found: method not found"
INTERNAL_ERROR = "Internal Server Error"
BODY_UNREADABLE = "Bad Request: can't parse the request body"

CONFLICT_POLLING = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
CONFLICT_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
CONFLICT_WEBHOOK_SET = "Conflict: terminated by setWebhook request"
WEBHOOK_NOT_HERE = "Bad Request: bad webhook: the simulator delivers to this machine only"
WEBHOOK_SECRET = "Bad Request: secret token contains unallowed characters"  # noqa: S105 - a text, not a secret

CHAT_ID_EMPTY = "Bad Request: chat_id is empty"
CHAT_NOT_FOUND = "Bad Request: chat not found"
CHAT_UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"
USER_NOT_FOUND = "Bad Request: user not found"
BLOCKED = "Forbidden: bot was blocked by the user"
DEACTIVATED = "Forbidden: user is deactivated"
NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"
KICKED = "Forbidden: bot was kicked from the {kind} chat"
NOT_A_MEMBER = "Forbidden: bot is not a member of the {kind} chat"
NOT_IN_PRIVATE = "Bad Request: chat member status can't be changed in private chats"

TEXT_EMPTY = "Bad Request: message text is empty"
TEXT_TOO_LONG = "Bad Request: message is too long"
CAPTION_TOO_LONG = "Bad Request: message caption is too long"
PARSE_MODE = "Bad Request: can't parse entities: the simulator reads explicit entities only, not parse_mode"
ENTITIES_UNREADABLE = "Bad Request: can't parse MessageEntity: an array of objects was expected"
ENTITIES_TOO_MANY = "Bad Request: ENTITIES_TOO_LONG"
ENTITY_BEFORE = "Bad Request: receive an entity with incorrect offset {offset}"
ENTITY_EMPTY = "Bad Request: receive an entity with incorrect length {length}"
ENTITY_BEYOND = "Bad Request: entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {end}"
ENTITY_SPLITS = "Bad Request: entity {side} in a middle of a UTF-16 symbol"

SCOPE_UNREADABLE = "Bad Request: can't parse BotCommandScope: expected an Object"
MARKUP_UNREADABLE = "Bad Request: can't parse reply keyboard markup JSON object"
MARKUP_NOT_OBJECT = "Bad Request: object expected as reply markup"
MARKUP_TOO_LONG = "Bad Request: reply markup is too long"
INLINE_EXPECTED = "Bad Request: inline keyboard expected"
BUTTON_NO_TEXT = "Bad Request: can't parse inline keyboard button: Can't find field \"text\""
BUTTON_NO_ACTION = (
    "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
)
BUTTON_DATA = "Bad Request: BUTTON_DATA_INVALID"
KEY_NO_TEXT = "Bad Request: can't parse keyboard button: Can't find field \"text\""
LOCATION_PRIVATE_ONLY = "Bad Request: location can be requested in private chats only"

REPLY_NOT_FOUND = "Bad Request: message to be replied not found"
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup "
    "are exactly the same as a current content and reply markup of the message"
)
EDIT_NOT_FOUND = "Bad Request: message to edit not found"
EDIT_REFUSED = "Bad Request: message can't be edited"
EDIT_NO_TEXT = "Bad Request: there is no text in the message to edit"
EDIT_NO_CAPTION = "Bad Request: there is no caption in the message to edit"
DELETE_NOT_FOUND = "Bad Request: message to delete not found"
DELETE_REFUSED = "Bad Request: message can't be deleted"
COPY_NOT_FOUND = "Bad Request: message to copy not found"
COPY_REFUSED = "Bad Request: message can't be copied"
COPY_NONE = "Bad Request: there are no messages to copy"
COPY_PROTECTED = "Bad Request: message has protected content and can't be forwarded"
IDENTIFIERS = "Bad Request: message identifiers are not specified"
QUERY_INVALID = "Bad Request: query is too old and response timeout expired or query ID is invalid"
NOTICE_TOO_LONG = "Bad Request: MESSAGE_TOO_LONG"
REACT_NOT_FOUND = "Bad Request: message to react not found"
REACTION_INVALID = "Bad Request: REACTION_INVALID"
REACTIONS_TOO_MANY = "Bad Request: REACTIONS_TOO_MANY"
PIN_NOT_FOUND = "Bad Request: message to pin not found"
UNPIN_NOT_FOUND = "Bad Request: message to unpin not found"
PIN_RIGHTS = "Bad Request: not enough rights to manage pinned messages in the chat"
ACTION_INVALID = "Bad Request: wrong parameter action in request"
LOCATION_INVALID = "Bad Request: latitude or longitude is invalid"
VENUE_TITLE = "Bad Request: venue title must be non-empty"
CONTACT_INVALID = "Bad Request: phone number and first name must be non-empty"

THREAD_NOT_FOUND = "Bad Request: message thread not found"
TOPIC_CLOSED = "Bad Request: TOPIC_CLOSED"
TOPIC_INVALID = "Bad Request: TOPIC_ID_INVALID"
TOPIC_NOT_MODIFIED = "Bad Request: TOPIC_NOT_MODIFIED"
TOPIC_TITLE = "Bad Request: title must be non-empty"
TOPIC_COLOR = "Bad Request: invalid icon color specified"
TOPIC_ICON = "Bad Request: DOCUMENT_INVALID"
NOT_A_FORUM = "Bad Request: the chat is not a forum"
TOPIC_RIGHTS = "Bad Request: not enough rights to {verb} a topic"

FILE_MISSING = "Bad Request: there is no {kind} in the request"
FILE_INVALID = "Bad Request: wrong file identifier/HTTP URL specified"
FILE_UNKNOWN = "Bad Request: wrong file_id or the file is temporarily unavailable"
FILE_TOO_BIG = "Bad Request: file is too big"
MEDIA_UNREADABLE = "Bad Request: can't parse media JSON object"
ALBUM_SIZE = "Bad Request: group send failed: 2 to 10 items expected"


class ApiError(Exception):
    """A refusal, with Telegram's text; `parameters` are retry_after or migrate_to_chat_id."""

    def __init__(self, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.description = description
        self.parameters = parameters

    @property
    def status(self) -> int:
        return STATUS[self.description.partition(":")[0]]

    def as_json(self) -> Json:
        body: Json = {"ok": False, "error_code": self.status, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


def too_many_requests(seconds: int) -> ApiError:
    return ApiError(f"Too Many Requests: retry after {seconds}", retry_after=seconds)
