#!/usr/bin/env bash
# Makes the two font files here from Debian's package fonts-inter (3.19): Latin, Cyrillic, punctuation, arrows; no layout tables.
#   apt-get install fonts-inter python3-fonttools && ./subset.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

latin='U+0020-007E,U+00A0-024F,U+0259,U+1E00-1EFF'
marks='U+02B9-02BC,U+02C6,U+02C7,U+02D8-02DD,U+0300-030C,U+0323,U+0327,U+0328'
cyrillic='U+0400-045F,U+0462,U+0463,U+0472-0475,U+0490-0493,U+049A,U+049B,U+04A2,U+04A3,U+04AE-04B3,U+04BA,U+04BB,U+04D8,U+04D9,U+04E8,U+04E9'
signs='U+2010-2027,U+2030,U+2032,U+2033,U+2039,U+203A,U+203C,U+2044,U+2070-2089,U+20A0-20BF,U+2116,U+2122,U+2190-2199,U+21D2'
more='U+2212,U+2215,U+221E,U+2248,U+2260,U+2264,U+2265,U+25A0,U+25A1,U+25CB,U+25CF,U+2713,U+2717,U+FB01,U+FB02'
for weight in Regular Bold; do
  /usr/bin/python3 -m fontTools.subset "/usr/share/fonts/opentype/inter/Inter-$weight.otf" \
    --unicodes="$latin,$marks,$cyrillic,$signs,$more" --layout-features='' --no-hinting \
    --no-recalc-timestamp --output-file="Inter-$weight.otf"
done
