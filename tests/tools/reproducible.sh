#!/usr/bin/env bash
# Builds the program twice, from two folders and with nothing shared, as the release does, and compares the bytes.
#
#     tests/tools/reproducible.sh [PROFILE [TARGET]]      # dist and this machine, when left out
set -euo pipefail
cd "$(dirname "$0")/../.."

profile=${1:-dist}
target=${2:-$(rustc -vV | sed -n 's/^host: //p')}
commit=$(git rev-parse HEAD)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct "$commit")
export SOURCE_DATE_EPOCH CARGO_INCREMENTAL=0

for place in one "an/other folder"; do
  mkdir -p "$folder/$place"
  git archive "$commit" | tar -x -C "$folder/$place"
  # As in .github/workflows/release.yml: no path of the machine in the program. Two folders stand for two machines.
  (cd "$folder/$place" \
    && CARGO_ENCODED_RUSTFLAGS="--remap-path-prefix=$PWD=/build"$'\x1f'"--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/build/.cargo" \
       cargo build --quiet --locked --profile "$profile" --target "$target" --bin portfolio)
  mv "$folder/$place/target/$target/$profile/portfolio" "$folder/${place//\//-}.bin"
  rm -rf "$folder/$place/target"
done

sha256sum "$folder"/*.bin
if cmp "$folder"/*.bin; then
  echo "the same bytes: $(stat -c %s "$folder/one.bin") of them, commit $commit, profile $profile, $target, $(rustc --version)"
else
  echo "error: the builds differ" >&2
  exit 1
fi
