"""Exports of Telegram Desktop: result.json (one chat, or a whole account) and messages*.html."""
