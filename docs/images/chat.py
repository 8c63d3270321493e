#!/usr/bin/env python3
"""Talks to the running bot through the fake Telegram and draws the chat as SVG. No packages needed.

    dotnet build SahelBot.sln && python3 docs/images/chat.py
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BOT = ROOT / "artifacts/bin/SahelBot/debug/sahelbot.dll"
FAKE = ROOT / "artifacts/bin/SahelBot.FakeTelegram/debug/SahelBot.FakeTelegram.dll"
PORT, TOKEN = 8097, "123:abcdef"
SCRIPT = ["say 42 When did Niger cut ties with Ukraine?", "say 42 and why?", "say 42 Who won the last World Cup?"]
WIDTH, BUBBLE, SIZE, LINE, PAD = 520, 440, 14, 20, 12
MESSAGE = re.compile(r"^#(\d+) (?P<who>.+?)(?: \([^)]*\))*: (?P<text>.*)$")
PIECE = re.compile(r"\[\[(?P<mark>\d+)\]\]\([^)\s]*\)|\[(?P<link>[^\]]*)\]\([^)\s]*\)|\*\*(?P<bold>.+?)\*\*|_(?P<faint>[^_]+)_")


def conversation():
    """What the fake shows of the private chat after the script."""
    with tempfile.TemporaryDirectory() as folder:
        fake = subprocess.Popen(["dotnet", str(FAKE), "--port", str(PORT), "--token", TOKEN],
                                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        time.sleep(3)
        bot = subprocess.Popen(["dotnet", str(BOT), "run", "--knowledge", str(ROOT / "knowledge")], cwd=folder,
                               env=dict(os.environ, Telegram__Token=TOKEN, Telegram__ApiBase=f"http://127.0.0.1:{PORT}"))
        try:
            time.sleep(5)
            for line in SCRIPT:
                fake.stdin.write(line + "\n")
                time.sleep(3)
            output, _ = fake.communicate("show 42\nquit\n", timeout=30)
        finally:
            bot.terminate()
            bot.wait()
            fake.kill()
    return output.replace("\u2060", "").split("== User 42 (42) ==\n", 1)[1]


def messages(text):
    """Pairs of sender and lines; rows of buttons are lists of labels."""
    found = []
    for line in text.split("\n"):
        start = MESSAGE.match(line)
        if start:
            found.append((start["who"], [start["text"]]))
        elif found and line.startswith("    ["):
            found[-1][1].append(re.findall(r"\[\d+ ([^\]]*)\]", line))
        elif found:
            found[-1][1].append(line)
    return found


def wrapped(line, bubble):
    """Lines of words with their style, of a width that fits the bubble (an estimate: no fonts are measured)."""
    words, at = [], 0
    for piece in PIECE.finditer(line):
        words += [(w, "") for w in line[at:piece.start()].split(" ") if w]
        if piece["mark"]:
            words.append((f"[{piece['mark']}]", "link"))
        else:
            style = "link" if piece["link"] else "bold" if piece["bold"] else "faint"
            words += [(w, style) for w in (piece["link"] or piece["bold"] or piece["faint"]).split(" ") if w]
        at = piece.end()
    words += [(w, "") for w in line[at:].split(" ") if w]
    lines, room = [[]], bubble - 2 * PAD
    for word, style in words:
        width = (len(word) + 1) * SIZE * (0.55 if style == "bold" else 0.515)
        if room < width and lines[-1]:
            lines.append([])
            room = bubble - 2 * PAD
        lines[-1].append((word, style))
        room -= width
    return lines


def draw(found):
    looks = {"": "", "link": ' fill="#2f6ea5"', "bold": ' font-weight="600"', "faint": ' fill="#7a8794"'}
    shapes, y = [], 16
    for who, content in found:
        mine = who.startswith("User")
        bubble = BUBBLE * 0.72 if mine else BUBBLE
        lines = [part for line in content if isinstance(line, str) for part in wrapped(line, bubble)]
        while lines and not lines[-1]:
            lines.pop()
        height = len(lines) * LINE + 2 * PAD - 4
        x = WIDTH - bubble - 16 if mine else 16
        shapes.append(f'<rect x="{x}" y="{y}" width="{bubble}" height="{height}" rx="12" '
                      f'fill="{"#e3f6d5" if mine else "#ffffff"}"/>')
        for number, line in enumerate(lines):
            spans = "".join(f"<tspan{looks[style]}>{html.escape(word)} </tspan>" for word, style in line)
            shapes.append(f'<text x="{x + PAD}" y="{y + PAD + 10 + number * LINE}" xml:space="preserve">{spans}</text>')
        y += height + 4
        for row in [line for line in content if isinstance(line, list)]:
            width = (BUBBLE - 4 * (len(row) - 1)) / len(row)
            for number, label in enumerate(row):
                left = 16 + number * (width + 4)
                shapes.append(f'<rect x="{left}" y="{y}" width="{width}" height="28" rx="8" fill="#6f8fa8" fill-opacity=".55"/>')
                shapes.append(f'<text x="{left + width / 2}" y="{y + 19}" text-anchor="middle" fill="#ffffff">{html.escape(label)}</text>')
            y += 32
        y += 10
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{y}" viewBox="0 0 {WIDTH} {y}" '
            f'font-family="system-ui, -apple-system, Segoe UI, Roboto, sans-serif" font-size="{SIZE}" fill="#17212b">'
            f'<rect width="{WIDTH}" height="{y}" rx="10" fill="#c9d9e6"/>{"".join(shapes)}</svg>\n')


if __name__ == "__main__":
    for needed in (BOT, FAKE):
        if not needed.exists():
            sys.exit(f"{needed} is missing: dotnet build SahelBot.sln")
    (ROOT / "docs/images/telegram.svg").write_text(draw(messages(conversation())), encoding="utf-8")
