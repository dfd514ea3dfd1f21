"""The methods of the Bot API: their names, in lower case because Telegram does not mind, and what they do.

getUpdates is not among them: it waits (`bot.simulator.polling`).
"""

from collections.abc import Callable, Mapping

from bot.simulator.methods import chats, edits, marks, me, media, messages, topics
from bot.simulator.parameters import Parameters
from bot.simulator.world import World

Method = Callable[[World, Parameters], object]

METHODS: Mapping[str, Method] = {
    "getme": me.get_me,
    "setmycommands": me.set_my_commands,
    "getmycommands": me.get_my_commands,
    "deletemycommands": me.delete_my_commands,
    "setmydescription": me.set_my_description,
    "getmydescription": me.get_my_description,
    "setmyshortdescription": me.set_my_short_description,
    "getmyshortdescription": me.get_my_short_description,
    "setwebhook": me.set_webhook,
    "deletewebhook": me.delete_webhook,
    "getwebhookinfo": me.get_webhook_info,
    "sendmessage": messages.send_message,
    "sendlocation": messages.send_location,
    "sendvenue": messages.send_venue,
    "sendcontact": messages.send_contact,
    "sendchataction": messages.send_chat_action,
    "editmessagetext": edits.edit_message_text,
    "editmessagecaption": edits.edit_message_caption,
    "editmessagereplymarkup": edits.edit_message_reply_markup,
    "deletemessage": edits.delete_message,
    "deletemessages": edits.delete_messages,
    "copymessage": messages.copy_message,
    "copymessages": messages.copy_messages,
    "answercallbackquery": marks.answer_callback_query,
    "setmessagereaction": marks.set_message_reaction,
    "pinchatmessage": marks.pin_chat_message,
    "unpinchatmessage": marks.unpin_chat_message,
    "sendphoto": media.send_photo,
    "senddocument": media.send_document,
    "sendvoice": media.send_voice,
    "sendvideonote": media.send_video_note,
    "sendsticker": media.send_sticker,
    "sendmediagroup": media.send_media_group,
    "getfile": media.get_file,
    "getchat": chats.get_chat,
    "getchatmember": chats.get_chat_member,
    "getchatadministrators": chats.get_chat_administrators,
    "getchatmembercount": chats.get_chat_member_count,
    "leavechat": chats.leave_chat,
    "createforumtopic": topics.create_forum_topic,
    "editforumtopic": topics.edit_forum_topic,
    "closeforumtopic": topics.close_forum_topic,
    "reopenforumtopic": topics.reopen_forum_topic,
    "deleteforumtopic": topics.delete_forum_topic,
    "getforumtopiciconstickers": topics.get_forum_topic_icon_stickers,
}
