# What follows is the same in every proof. It needs git, ssh-keygen and POSIX tools; no network, and no repository but an empty one of its own.
# usage: sh THIS_FILE [HUB_KEY_FILE]

LC_ALL=C; export LC_ALL
T=$(mktemp -d "${TMPDIR:-/tmp}/proof.XXXXXX") || exit 1
trap 'rm -rf "$T"' EXIT
trap 'exit 1' HUP INT TERM
HOME=$T; GIT_CONFIG_NOSYSTEM=1; GIT_CONFIG_GLOBAL=/dev/null; GIT_DEFAULT_HASH=sha1; GIT_DIR=$T/git
export HOME GIT_CONFIG_NOSYSTEM GIT_CONFIG_GLOBAL GIT_DEFAULT_HASH GIT_DIR
unset GIT_WORK_TREE GIT_INDEX_FILE GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
git init --quiet --bare "$GIT_DIR" || exit 1
the_proof > "$T/proof"

good() { printf '%s: %s\n' "$say_holds" "$1"; }
bad() { printf '%s: %s\n' "$say_fails" "$1"; printf '%s\n' "$say_not_proved"; exit 1; }

# A line of the head.
field() { sed -n "/^@/q;s/^$1 //p" "$T/proof"; }

# The text of the nth section of a name, to the byte.
part() {
  NAME=$1 NTH=${2:-1} awk '
    /^@/ { on = 0; if ($0 == "@" ENVIRON["NAME"] || index($0, "@" ENVIRON["NAME"] " ") == 1) on = (++seen == ENVIRON["NTH"] + 0); next }
    on && /^\|/ { if (some) printf "\n"; printf "%s", substr($0, 2); some = 1; ended = 1; next }
    on && $0 == "\\" { ended = 0 }
    END { if (some && ended) printf "\n" }' "$T/proof"
}
has() { NAME=$1 awk '$0 == "@" ENVIRON["NAME"] { found = 1 } END { exit !found }' "$T/proof"; }
count() { NAME=$1 awk '$0 == "@" ENVIRON["NAME"] { found++ } END { print found + 0 }' "$T/proof"; }

object() { git hash-object -t "$1" --stdin; }
sha256() {
  if command -v sha256sum > /dev/null 2>&1; then sha256sum
  elif command -v shasum > /dev/null 2>&1; then shasum -a 256
  else openssl dgst -sha256 -r
  fi | cut -d ' ' -f 1
}

# entry LISTING NAME: the object of that name in a folder.
entry() { NAME=$2 awk -F '\t' '$2 == ENVIRON["NAME"] { split($1, word, " "); print word[3] }' "$1"; }

# walk SECTION ROOT PATH: the object at the end of a path, every folder of which has the name that the folder above gives it.
walk() {
  want=$2; rest=$3; nth=1
  while :; do
    part "$1" $nth > "$T/folder"
    have=$(git mktree --missing < "$T/folder") || return 1
    [ "$have" = "$want" ] || return 1
    name=${rest%%/*}
    want=$(entry "$T/folder" "$name")
    [ -n "$want" ] || return 1
    if [ "$name" = "$rest" ]; then break; fi
    rest=${rest#*/}; nth=$((nth + 1))
  done
  [ "$nth" = "$(count "$1")" ] && printf '%s\n' "$want"
}

# Times, in UTC, without help from date(1), which differs from system to system.
clock='
  function days(y, m, d,   era, yoe) {
    y -= (m <= 2); era = int(y / 400); yoe = y - era * 400
    return era * 146097 + yoe * 365 + int(yoe / 4) - int(yoe / 100) + int((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1 - 719468
  }
  function epoch(text,   zone) {
    zone = substr(text, 20)
    zone = zone == "Z" ? 0 : (substr(zone, 1, 1) == "-" ? -1 : 1) * (substr(zone, 2, 2) * 3600 + substr(zone, 5, 2) * 60)
    return days(substr(text, 1, 4) + 0, substr(text, 6, 2) + 0, substr(text, 9, 2) + 0) * 86400 \
      + substr(text, 12, 2) * 3600 + substr(text, 15, 2) * 60 + substr(text, 18, 2) - zone
  }
  function two(n) { return n < 10 ? "0" n : "" n }
  function utc(at,   d, s, era, doe, yoe, y, doy, mp, m) {
    d = int(at / 86400); s = at - d * 86400; d += 719468; era = int(d / 146097); doe = d - era * 146097
    yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
    doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
    m = mp + (mp < 10 ? 3 : -9); y = yoe + era * 400 + (m <= 2)
    return y "-" two(m) "-" two(doy - int((153 * mp + 2) / 5) + 1) " " two(int(s / 3600)) ":" two(int(s % 3600 / 60)) ":" two(s % 60) " UTC"
  }'
utc() { awk -v at="$1" "$clock BEGIN { print utc(at) }"; }

# 1. The record.
path=$(field path)
report=$(field report)
[ "${path##*/}" = "$report.toml" ] || bad "$say_record"
if has record; then
  part record > "$T/record"
  [ "$(object blob < "$T/record")" = "$(field blob)" ] || bad "$say_record"
  [ "$(sha256 < "$T/record")" = "$(field sha256)" ] || bad "$say_record"
  grep -q "^id *= *[\"']$report[\"']" "$T/record" || bad "$say_record"
  event=$(field event)
  [ -z "$event" ] || grep -q "id *= *[\"']$event[\"']" "$T/record" || bad "$say_record"
  good "$say_record"
else
  printf '%s\n' "$say_blind"
fi

# 2. The commit, in the one shape that may be signed.
part commit > "$T/commit"
commit=$(object commit < "$T/commit") || bad "$say_commit"
awk -v sig="$T/sig" -v payload="$T/payload" '
  body { print > payload; next }
  !at && /^tree [0-9a-f]+$/ { at = 1; print > payload; next }
  at == 1 && /^parent [0-9a-f]+$/ { at = 2; print > payload; next }
  (at == 1 || at == 2) && /^author / { at = 3; who = substr($0, 8); print > payload; next }
  at == 3 && $0 == "committer " who { at = 4; print > payload; next }
  at == 4 && $0 == "gpgsig -----BEGIN SSH SIGNATURE-----" { at = 5; print substr($0, 8) > sig; next }
  at == 5 && /^ [A-Za-z0-9+\/=]+$/ {
    wide = length($0) - 1; if (short || wide > 70) { wrong = 1; exit }
    short = (wide < 70); print substr($0, 2) > sig; next
  }
  at == 5 && $0 == " -----END SSH SIGNATURE-----" { at = 6; print substr($0, 2) > sig; next }
  at == 6 && /^$/ { body = 1; print > payload; next }
  { wrong = 1; exit }
  END { exit wrong || !body }' "$T/commit" || bad "$say_commit"
if [ "$(tail -c 1 "$T/commit" | od -An -tx1 | tr -d ' ')" != 0a ]; then
  printf '%s' "$(cat "$T/payload")" > "$T/payload.cut"; mv "$T/payload.cut" "$T/payload"
fi
good "$say_commit"

# 3. The folders lead from the commit to the record.
tree=$(sed -n '1s/^tree //p' "$T/commit")
[ "$(walk folder "$tree" "$path")" = "$(field blob)" ] || bad "$say_place"
good "$say_place"

# 4. People and settings of the commit before.
parent=$(sed -n '2s/^parent //p' "$T/commit")
if [ -n "$parent" ]; then
  part parent > "$T/parent"
  [ "$(object commit < "$T/parent")" = "$parent" ] || bad "$say_people"
  tree=$(sed -n '1s/^tree //p' "$T/parent")
else
  has parent && bad "$say_people"
fi
name=$(sed -n 's/^@staff //p' "$T/proof")
part staff > "$T/staff"
[ "$(walk people "$tree" "org/staff/$name")" = "$(object blob < "$T/staff")" ] || bad "$say_people"
part people 1 > "$T/folder"
part house > "$T/house"
[ "$(entry "$T/folder" baobei.toml)" = "$(object blob < "$T/house")" ] || bad "$say_people"
good "$say_people"

# 5. The receipts: signed by the hub, each following the one before; one of them lists the commit.
registry=$(field registry)
grep -q "^registry *= *[\"']$registry[\"']" "$T/house" || bad "$say_hub"
key=$(part hub)
settled=$(sed -n "s/^hub_key *= *[\"']\([^ ]* [^ \"']*\).*/\1/p" "$T/house")
[ -z "$settled" ] || [ "$settled" = "$key" ] || bad "$say_hub"
# The nth section of a name, taken apart, signed by the key in T/hub.
signed() {
  part "$1" "$2" > "$T/whole"
  sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' "$T/whole" > "$T/receipt"
  sed -n '/^-----BEGIN SSH SIGNATURE-----$/,$p' "$T/whole" > "$T/receipt.sig"
  ssh-keygen -q -Y verify -f "$T/hub" -I hub -n receipt@baobei -s "$T/receipt.sig" < "$T/receipt" > /dev/null 2>&1
}
of() { sed -n "s/^$1 //p" "$T/receipt" | head -n 1; }
counts() { printf 'hub namespaces="receipt@baobei" %s\n' "$1" > "$T/hub"; }
if [ $# -gt 0 ]; then
  known=$(cut -d ' ' -f 1,2 "$1"); nth=0
  while [ "$known" != "$key" ] && [ "$nth" -lt "$(count succession)" ]; do
    nth=$((nth + 1)); counts "$known"
    signed succession $nth && [ "$(of registry)" = "$registry" ] && known=$(of key)
  done
  [ "$known" = "$key" ] || bad "$say_hub"
  settled=$key
fi
counts "$key"
good "$say_hub"
receipts=$(count receipt); nth=0; own=; previous=; before=
while [ "$nth" -lt "$receipts" ]; do
  nth=$((nth + 1))
  signed receipt $nth || bad "$say_chain"
  [ "$(of registry)" = "$registry" ] || bad "$say_chain"
  if [ -n "$previous" ]; then
    [ "$(of previous)" = "$previous" ] && [ "$(of number)" = $((number + 1)) ] && [ "$(of old)" = "$new" ] && [ "$(of time)" -ge "$time" ] ||
      bad "$say_chain"
  fi
  number=$(of number); time=$(of time); new=$(of new); previous=$(sha256 < "$T/receipt")
  if [ -z "$own" ] && grep -qx "commit $commit" "$T/receipt"; then own=$number; at=$time; mode=$(of mode); from=$before; fi
  before=$time
  [ -z "$(of key)" ] || counts "$(of key)"
done
[ "$receipts" -gt 0 ] || bad "$say_chain"
good "$say_chain"
[ -n "$own" ] || bad "$say_receipt"
good "$say_receipt"

# 6. The signature, by a key of the person that counted when the receipt was given.
email=$(sed -n 's/^committer .*<\(.*\)> [0-9]* [-+][0-9]*$/\1/p;/^$/q' "$T/commit")
claimed=$(sed -n 's/^committer .*> \([0-9]*\) [-+][0-9]*$/\1/p;/^$/q' "$T/commit")
awk '/^emails *=/ { on = 1 } on { print } on && /\]/ { exit }' "$T/staff" | grep -qiF "\"$email\"" || bad "$say_signer"
awk -v at="$at" "$clock"'
  function quoted(text) { match(text, /["\x27].*["\x27]/); return substr(text, RSTART + 1, RLENGTH - 2) }
  function done() {
    if (key != "" && (from == "" || epoch(from) <= at) && (until == "" || at <= epoch(until))) { split(key, word, " "); print word[1] " " word[2] }
    key = from = until = ""
  }
  /^\[/ { done(); on = ($0 == "[[key]]"); next }
  on && /^public *=/ { key = quoted($0) }
  on && /^from *=/ { from = $0; sub(/^from *= */, "", from) }
  on && /^until *=/ { until = $0; sub(/^until *= */, "", until) }
  END { done() }' "$T/staff" | sed "s/^/signer namespaces=\"git\" /" > "$T/signers"
[ -s "$T/signers" ] || bad "$say_signer"
ssh-keygen -q -Y verify -f "$T/signers" -I signer -n git -s "$T/sig" < "$T/payload" > /dev/null 2>&1 || bad "$say_signer"
good "$say_signer"

# 7. The claimed time beside what is proved.
skew=$(sed -n 's/^clock_skew *= *\([0-9]*\).*/\1/p' "$T/house")
skew=$((${skew:-2} * 60))
[ "$claimed" -le $((at + skew)) ] || bad "$say_claim"
[ -z "$from" ] || [ "$claimed" -ge $((from - skew)) ] || bad "$say_claim"
good "$say_claim"

# 8. The witness.
if has cosignature; then
  part cosignature > "$T/whole"
  sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' "$T/whole" > "$T/seen"
  sed -n '/^-----BEGIN SSH SIGNATURE-----$/,$p' "$T/whole" > "$T/seen.sig"
  printf 'witness namespaces="witness@baobei" %s\n' "$(part witness)" > "$T/witness"
  ssh-keygen -q -Y verify -f "$T/witness" -I witness -n witness@baobei -s "$T/seen.sig" < "$T/seen" > /dev/null 2>&1 || bad "$say_witness"
  [ "$(sed -n 's/^registry //p' "$T/seen")" = "$registry" ] || bad "$say_witness"
  [ "$(sed -n 's/^number //p' "$T/seen")" = "$number" ] || bad "$say_witness"
  [ "$(sed -n 's/^receipt //p' "$T/seen")" = "$previous" ] || bad "$say_witness"
  good "$say_witness"
fi

printf '\n%s\n' "$say_proved"
printf '  %s: %s\n' "$say_report" "$report"
[ -z "$(field sha256)" ] || printf '  sha256: %s\n' "$(field sha256)"
printf '  git hash-object: %s\n' "$(field blob)"
printf '  %s: %s\n' "$say_by" "$email"
printf '  %s: %s\n' "$say_number" "$own"
printf '  %s: %s\n' "$say_latest" "$(utc "$at")"
[ -z "$from" ] || printf '  %s: %s\n' "$say_earliest" "$(utc "$from")"
printf '  %s: %s\n' "$say_claimed" "$(utc "$claimed")"
printf '  %s: %s\n' "$say_hub_key" "$key"
printf '%s\n' "$say_limits"
printf '  - %s\n' "$say_limit_clock" "$say_limit_written" "$say_limit_person"
[ "$mode" = hook ] || printf '  - %s (%s)\n' "$say_limit_level" "$mode"
[ -n "$settled" ] || printf '  - %s\n' "$say_limit_hub"
has cosignature || printf '  - %s\n' "$say_limit_witness"
