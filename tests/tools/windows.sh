#!/usr/bin/env bash
# Builds the program for Windows and runs it under Wine over the sample: what it writes must be what the program for this machine writes.
#
#     tests/tools/windows.sh      # needs `rustup target add x86_64-pc-windows-gnu`, gcc-mingw-w64-x86-64 and wine64
#
# The release is built for Windows on Windows. This shows beforehand, on a Linux machine, that paths, consoles, files and pipes are no
# different there.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=x86_64-pc-windows-gnu
for tool in x86_64-w64-mingw32-gcc wine; do
  command -v "$tool" >/dev/null || { echo "error: $tool is missing" >&2; exit 2; }
done
cargo build --quiet --locked --release --bin portfolio
cargo build --quiet --locked --release --bin portfolio --target "$target"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export WINEPREFIX=$folder/prefix WINEDEBUG=-all COLUMNS=120 LC_ALL=C.UTF-8
mkdir -p "$folder/it æøå" "$folder/here" "$folder/there"
cp -r inventory rules "$folder/it æøå"
cp "target/release/portfolio" "$folder/portfolio"
cp "target/$target/release/portfolio.exe" "$folder"
# The one library of Windows 10 that Wine 8 lacks has one function.
printf '%s\n' '#include <windows.h>' 'BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);' \
  '__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) { return SystemFunction036(data, (ULONG)size); }' > "$folder/prng.c"
x86_64-w64-mingw32-gcc -shared -o "$folder/bcryptprimitives.dll" "$folder/prng.c" -ladvapi32
house=$PWD
cd "$folder/it æøå"
wine "$folder/portfolio.exe" --version > /dev/null 2>&1    # the first run makes the prefix, and says so

compared=0
# Runs both programs with the same words and compares what they say and how they end.
same() {
  local code=0 code_there=0
  "$folder/portfolio" "$@" --color never > "$folder/here/out" 2> "$folder/here/err" || code=$?
  wine "$folder/portfolio.exe" "$@" --color never > "$folder/there/out" 2> "$folder/there/err" || code_there=$?
  if [[ $code != "$code_there" ]] || ! cmp "$folder/here/out" "$folder/there/out" || ! cmp "$folder/here/err" "$folder/there/err"; then
    echo "error: differs: portfolio $*" >&2
    exit 1
  fi
  compared=$((compared + 1))
}

day=(--as-of 2026-11-21)
for language in da nb en; do
  same audit "${day[@]}" --lang $language
done
for format in json csv sarif markdown html; do
  same audit "${day[@]}" --format $format
done
for command in tenders licences balance overlaps graph retire-plan report "show S001"; do
  # shellcheck disable=SC2086
  same $command "${day[@]}"
done
same audit "${day[@]}" --full
same tenders "${day[@]}" --format ics
same check --lang da
same rules --lang da
same sql --lang da "select count(*) from systems"
same audit nowhere --lang da
same audit --no-such-option --lang da

# Files: written whole under a name with letters and spaces, over an earlier one, and never over a table or a protected file.
for name in "here/fund å.xlsx" "here/fund å.xlsx"; do
  wine "$folder/portfolio.exe" audit "${day[@]}" --fail-on never -q -o "$folder\\${name//\//\\}"
done
"$folder/portfolio" audit "${day[@]}" --fail-on never -q -o "$folder/there/fund å.xlsx"
for part in xl/sharedStrings.xml xl/worksheets/sheet1.xml; do
  cmp <(unzip -p "$folder/here/fund å.xlsx" $part) <(unzip -p "$folder/there/fund å.xlsx" $part)
done
table=$(find inventory -name '*.csv' | head -1)
chmod a-w "$folder/here/fund å.xlsx"
for file in "${table//\//\\}" "$folder\\here\\fund å.xlsx"; do
  if wine "$folder/portfolio.exe" audit "${day[@]}" -q -o "$file" 2> /dev/null; then
    echo "error: written over $file" >&2
    exit 1
  fi
done
cmp "$table" "$house/$table"
wine "$folder/portfolio.exe" record "${day[@]}" -q > /dev/null
wine "$folder/portfolio.exe" audit "${day[@]}" | head -1 > /dev/null || [[ ${PIPESTATUS[0]} == [01] ]]
echo "the same under Wine: $compared commands, $(wine --version), commit $(git -C "$house" rev-parse --short HEAD)"
