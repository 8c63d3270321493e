#!/usr/bin/env python3
"""Runs sahelbot in a pseudo-terminal and draws what it prints as SVG. No packages needed.

    dotnet build src/SahelBot && python3 docs/images/render.py
"""

import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "artifacts/bin/SahelBot/debug/sahelbot.dll"
COLUMNS = 92
CELL, LINE, MARGIN, BAR = 8.43, 19, 18, 34
COLOURS = {"36": "#56b6c2", "33": "#e5c07b", "35": "#c678dd"}
PICTURES = {
    "answer": ["ask", "When did Mali break off relations with Ukraine?"],
    "abstention": ["ask", "What was the result of the Malian inquiry?"],
    "timeline": ["timeline", "--actor", "Niger", "--from", "2024-08-01", "--to", "2024-08-31"],
}
TOKEN = re.compile(r"\x1b\]8;[^;]*;(?P<link>[^\x1b]*)\x1b\\|\x1b\[(?P<codes>[\d;]*)m|\x1b\[[?\d;]*[a-zA-Z]|\x1b[=>]|(?P<text>[^\x1b]+)")


def run(arguments):
    """What a person would see in a terminal of COLUMNS columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, COLUMNS, 0, 0))
    environment = dict(os.environ, TERM="xterm-256color")
    environment.pop("NO_COLOR", None)
    process = subprocess.Popen(["dotnet", str(PROGRAM), *arguments], cwd=ROOT, env=environment,
                               stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
    os.close(theirs)
    output = b""
    try:
        while part := os.read(ours, 65536):
            output += part
    except OSError:  # Linux says so when the other end is closed
        pass
    if process.wait() != 0:
        sys.exit(f"sahelbot {' '.join(arguments)} failed:\n{output.decode()}")
    return output.decode().replace("\r\n", "\n")


def spans(text):
    """Pairs of text and its style, line by line."""
    lines, codes, link = [[]], set(), ""
    for token in TOKEN.finditer(text):
        if token["link"] is not None:
            link = token["link"]
        elif token["codes"] is not None:
            codes = set() if token["codes"] in ("", "0") else codes | set(token["codes"].split(";"))
        elif token["text"]:
            for number, part in enumerate(token["text"].split("\n")):
                if number:
                    lines.append([])
                if part:
                    lines[-1].append((part, frozenset(codes), link))
    while lines and not lines[-1]:
        lines.pop()
    return [piece for line in lines for piece in fold(line)]


def fold(line):
    """Cuts a line at the terminal's edge, as a terminal does with a long address."""
    folded, room = [[]], COLUMNS
    for part, codes, link in line:
        while len(part) > room:
            folded[-1].append((part[:room], codes, link))
            part, room = part[room:], COLUMNS
            folded.append([])
        folded[-1].append((part, codes, link))
        room -= len(part)
    return folded


def width(text):
    return sum(0 if unicodedata.combining(c) else 1 for c in text)


def style(codes, link):
    fill = next((COLOURS[c] for c in sorted(codes) if c in COLOURS), "#7f848e" if "2" in codes else "#d7dae0")
    weight = ' font-weight="bold"' if "1" in codes else ""
    line = ' text-decoration="underline"' if link else ""
    return f'fill="{fill}"{weight}{line}'


def draw(arguments, text):
    command = [(f"$ sahelbot {' '.join(a if ' ' not in a else chr(34) + a + chr(34) for a in arguments)}", frozenset({"1"}), "")]
    lines = [command, [], *spans(text)]
    size = (round(COLUMNS * CELL + 2 * MARGIN), BAR + len(lines) * LINE + MARGIN)
    svg = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{size[0]}" height="{size[1]}" viewBox="0 0 {size[0]} {size[1]}" '
           'font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" role="img">',
           f"<title>{html.escape(command[0][0])}</title>",
           f'<rect width="{size[0]}" height="{size[1]}" rx="8" fill="#1e2127"/>']
    svg += [f'<circle cx="{20 + 18 * i}" cy="17" r="5.5" fill="{c}"/>' for i, c in enumerate(("#e06c75", "#e5c07b", "#98c379"))]
    for row, line in enumerate(lines):
        column = 0
        for part, codes, link in line:
            x, y = MARGIN + column * CELL, BAR + (row + 1) * LINE - 5
            svg.append(f'<text x="{x:.1f}" y="{y}" textLength="{width(part) * CELL:.1f}" xml:space="preserve" '
                       f"{style(codes, link)}>{html.escape(part)}</text>")
            column += width(part)
    return "\n".join([*svg, "</svg>", ""])


def main():
    for name, arguments in PICTURES.items():
        target = Path(__file__).with_name(f"{name}.svg")
        target.write_text(draw(arguments, run(arguments)), encoding="utf-8")
        print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
