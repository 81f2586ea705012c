#!/bin/sh
# A witness with git and ssh-keygen alone; `baobei witness` does the same and verifies every signature besides.
#
#   sh witness.sh URL FOLDER WITNESS_KEY_FILE
#
# Run it from cron, on a machine that the keeper of the hub does not keep. It fetches the receipts and no customer's data, refuses a head that
# does not descend from the last one it signed, writes down what it is about to sign, and prints the cosignature: keep it, mail it, publish it.
# Run audit.sh once before the first time.
set -eu
[ $# -eq 3 ] || { echo "usage: sh witness.sh URL FOLDER WITNESS_KEY_FILE"; exit 2; }
LC_ALL=C; export LC_ALL
url=$1; folder=$2; key=$3; repo=$folder/receipts.git
mkdir -p "$folder"
mkdir "$folder/busy" 2> /dev/null || { echo "another witness is at work, or died: look, then remove $folder/busy"; exit 4; }
trap 'rm -rf "$folder/busy"' EXIT
sha256() { if command -v sha256sum > /dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1; }
[ -d "$repo" ] || git init --quiet --bare "$repo"
signed=-; [ ! -f "$folder/last" ] || signed=$(sed -n 's/^head //p' "$folder/last")
if ! git --git-dir="$repo" fetch --quiet --no-tags "$url" +refs/receipts/log:refs/incoming/log 2> "$folder/busy/said"; then
  grep -q "couldn't find remote ref" "$folder/busy/said" || { cat "$folder/busy/said" >&2; exit 4; }
  [ "$signed" = - ] || { echo "REFUSED: the receipts are gone, up to $signed and beyond"; exit 5; }
  echo "there is no receipt yet"; exit 4
fi
head=$(git --git-dir="$repo" rev-parse refs/incoming/log)
[ "$signed" = - ] || git --git-dir="$repo" merge-base --is-ancestor "$signed" "$head" ||
  { echo "REFUSED: $head does not descend from $signed"; exit 5; }
git --git-dir="$repo" cat-file commit "$head" | sed '1,/^$/d' | sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' > "$folder/busy/receipt"
of() { sed -n "s/^$1 //p" "$folder/busy/receipt" | head -n 1; }
[ "$(head -n 1 "$folder/busy/receipt")" = "baobei receipt 1" ] || { echo "REFUSED: $head is no receipt"; exit 5; }
git --git-dir="$repo" update-ref refs/receipts/log "$head"
printf 'baobei cosignature 1\nregistry %s\nnumber %s\nreceipt %s\nhead %s\ntime %s\n' \
  "$(of registry)" "$(of number)" "$(sha256 < "$folder/busy/receipt")" "$head" "$(date +%s)" > "$folder/busy/last"
sync; mv "$folder/busy/last" "$folder/last"; sync
# One text, signed and printed or neither.
ssh-keygen -q -Y sign -f "$key" -n witness@baobei < "$folder/last" > "$folder/busy/signature"
cat "$folder/last" "$folder/busy/signature"
