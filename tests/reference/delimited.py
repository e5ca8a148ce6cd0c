"""Delimited text files in all the dialects of the contract."""

import re

from value_forms import BLANKS


def decoded(field):
    """Text is UTF-8 or ISO-8859-1, each field for itself. The field has a
    character for each byte."""
    try:
        return field.encode("iso-8859-1").decode("utf-8")
    except UnicodeDecodeError:
        return field


def lines_of(text):
    """LF or CRLF ends a line always, also inside quotes; an empty line is
    no row."""
    lines = (line.removesuffix("\r") for line in text.split("\n"))
    return [line for line in lines if line]


def separator_of(header):
    """The most frequent of comma, semicolon and tab outside quotes."""
    counts = {",": 0, ";": 0, "\t": 0}
    quoted = False
    for character in header:
        if character == '"':
            quoted = not quoted
        elif not quoted and character in counts:
            counts[character] += 1
    return max(counts, key=counts.get)  # the first of the most frequent


def fields_of(line, separator):
    """Split one line. A field may be quoted, "" inside is a quote; a quote
    in a field that does not begin with one is a character; a quote still
    open ends with the line."""
    if '"' not in line:
        return line.split(separator)
    fields, position = [], 0
    while True:
        text = ""
        if line.startswith('"', position):
            position += 1
            while position < len(line):
                if line.startswith('""', position):
                    text += '"'
                    position += 2
                elif line[position] == '"':
                    position += 1
                    break
                else:
                    text += line[position]
                    position += 1
        stop = line.find(separator, position)
        if stop < 0:
            fields.append(text + line[position:])
            return fields
        fields.append(text + line[position:stop])
        position = stop + 1


def value_of(field):
    return decoded(field).strip(BLANKS)


def read_delimited(path):
    """The column names (trimmed, upper case) and an iterator over the rows'
    trimmed fields (rows of any number of fields)."""
    data = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
    lines = lines_of(data.decode("iso-8859-1"))
    if not lines:
        return [], iter(())
    told = re.fullmatch(r'"?sep=([,;\t])"?', lines[0], re.IGNORECASE)
    if told:
        lines = lines[1:]
    separator = told.group(1) if told else separator_of(lines[0])
    names = [value_of(name).upper()
             for name in fields_of(lines[0], separator)]
    rows = ([value_of(field) for field in fields_of(line, separator)]
            for line in lines[1:])
    return names, rows
