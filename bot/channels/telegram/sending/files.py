"""Documents as files to upload: a page is set as PDF, and its text goes out instead when that does not work."""

import asyncio
import logging
from pathlib import PurePath
from typing import Final

from telegram import InputFile

from bot.media import pages
from flows import Document

log = logging.getLogger(__name__)

SETTING_SECONDS: Final = 6.0
"""How long a page may take, waiting for its turn and for the type to be looked for included. Less than sending may."""


async def file_of(document: Document) -> InputFile:
    """The file: PDF where there is a page, else the text."""
    if document.page is not None:
        try:
            async with asyncio.timeout(SETTING_SECONDS):
                sheet = await pages.made(document.page)
        except Exception as fault:
            log.error("a page could not be set (%s), its text goes out", type(fault).__name__)
        else:
            return InputFile(sheet, filename=str(PurePath(document.name).with_suffix(".pdf")))
    return InputFile(document.text.encode(), filename=document.name)
