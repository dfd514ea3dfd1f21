"""Raw updates as Telegram sends them."""

from typing import Any

Json = dict[str, Any]

DATE = 1_795_000_000


def person(id: int = 7) -> Json:  # noqa: A002 - Telegram's name
    return {"id": id, "is_bot": False, "first_name": "Samia"}


def private(id: int = 7) -> Json:  # noqa: A002 - Telegram's name
    return {"id": id, "type": "private", "first_name": "Samia"}


def message(update_id: int = 1, learner: int = 7, **content: Any) -> Json:  # noqa: ANN401 - any content
    body = {"message_id": 1, "date": DATE, "chat": private(learner), "from": person(learner)}
    return {"update_id": update_id, "message": body | content}


def tap(data: str = "more::3", update_id: int = 1, learner: int = 7, **message: Any) -> Json:  # noqa: ANN401 - as above
    bearer = {"message_id": 5, "date": DATE, "chat": private(learner), "text": "Alors ?"} | message
    query = {"id": "99", "from": person(learner), "chat_instance": "1", "data": data, "message": bearer}
    return {"update_id": update_id, "callback_query": query}
