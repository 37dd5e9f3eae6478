"""Furniture: headline, standfirst, byline, captions and subheadings, the parts around a story."""

from newsparse_furniture.byline import find_byline, parse_byline
from newsparse_furniture.caption import parse_caption
from newsparse_furniture.finder import KnownParts, find_furniture
from newsparse_furniture.photo_credit import find_photo_credit

__all__ = ["KnownParts", "find_byline", "find_furniture", "find_photo_credit", "parse_byline", "parse_caption"]
