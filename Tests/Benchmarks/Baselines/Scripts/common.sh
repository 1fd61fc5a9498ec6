# What the shell baselines share. Each is called as NAME PLAN SECONDS OUTPUT and writes 16-bit stereo at 44.1 kHz.
#
# PLAN has a row for everything that is heard: where it begins in seconds, `say` or `bell`, the words. Each
# distinct phrase is spoken once, as many at a time as there are cores.
set -euo pipefail
export LC_ALL=C
plan=$1 seconds=$2 output=$3
rate=44100 bell_seconds=12
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

texts=()
while IFS=$'\t' read -r _ _ text; do texts+=("$text"); done <"$plan"

# Speaks, and sets files: what is heard in each row. Bells are left to `$work/bell.wav`.
speak() {
  declare -A known=()
  files=()
  local text path
  while IFS= read -r text; do
    [ -n "$text" ] || { files+=("$work/bell.wav"); continue; }
    if [ -z "${known[$text]:-}" ]; then
      path=$work/phrase-${#known[@]}.wav
      known[$text]=$path
      printf '%s\0%s\0' "$path" "$text" >>"$work/orders"
    fi
    files+=("${known[$text]}")
  done < <(printf '%s\n' "${texts[@]}")
  xargs --null --max-args=2 --max-procs="$(nproc)" espeak-ng -v en-us -s 110 -p 40 -w <"$work/orders"
}

# Sets heard and pads, by row: how much of its file is heard, and the silence until the next row, in seconds.
measure() {
  heard=() pads=()
  local heard_now pad
  while read -r heard_now pad; do
    heard+=("$heard_now") pads+=("$pad")
  done < <(stat --format=%s "${files[@]/$work\/bell.wav/$plan}" | paste - "$plan" | awk -F'\t' \
    -v seconds="$seconds" -v bell="$bell_seconds" '
      { start[NR] = $2; own[NR] = $3 == "bell" ? bell : ($1 - 44) / 2 / 22050 }
      END {
        start[NR + 1] = start[1] + seconds
        for (row = 1; row <= NR; row++) {
          gap = start[row + 1] - start[row]
          heard = own[row] < gap ? own[row] : gap
          printf "%.5f %.5f\n", heard, gap - heard
        }
      }')
}

# sox_bell RATE CHANNELS: a bell of three modes that dies away.
sox_bell() {
  sox -n --rate "$1" --bits 16 "$work/modes.wav" synth "$bell_seconds" sine 220 sine 622 sine 1190 \
    remix 1-3 fade l 0 "$bell_seconds" "$bell_seconds" gain -n -9
  sox "$work/modes.wav" --channels "$2" "$work/bell.wav"
}

quiet_ffmpeg() { ffmpeg -nostdin -hide_banner -loglevel error -y "$@"; }

ffmpeg_bell() {
  quiet_ffmpeg -f lavfi -i "aevalsrc='0.1*(sin(1382*t)+sin(3908*t)+sin(7477*t))*exp(-t/3)':s=$rate:d=$bell_seconds" \
    -ac 2 -c:a pcm_s16le "$work/bell.wav"
}
