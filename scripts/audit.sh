#!/bin/sh
# Audits a hub with git, ssh-keygen and POSIX tools alone, without one customer's data:
#
#   git clone --mirror --filter=blob:none URL mirror.git
#   git --git-dir=mirror.git cat-file blob main:allowed_signers > signers      (fetches this one file)
#   sh audit.sh mirror.git signers HUB_KEY_FILE
#
# HUB_KEY_FILE has the hub's key, where it was changed since its first: whoever holds a key hands over to the next in a receipt, and that is
# followed. Where a key was lost, the next one stands in a second line of the file.
#
# Prints a line for every commit: the number of its receipt, what is wrong if anything, whose address it bears, its claimed time, and between
# which times it was made. Ends with 0 only where all is in order. What it cannot see: who may do what, and whether facts were edited.
set -u
if [ $# -ne 3 ]; then echo "usage: sh audit.sh MIRROR.git ALLOWED_SIGNERS HUB_KEY_FILE"; exit 2; fi
LC_ALL=C; export LC_ALL
mirror=$1; signers=$2; skew=120; zero=0000000000000000000000000000000000000000
T=$(mktemp -d "${TMPDIR:-/tmp}/audit.XXXXXX") || exit 1
trap 'rm -rf "$T"' EXIT
trap 'exit 1' HUP INT TERM
cut -d ' ' -f 1,2 "$3" | sed 's/^/hub namespaces="receipt@baobei" /' > "$T/hub"

G() { GIT_NO_LAZY_FETCH=1 git --no-replace-objects --git-dir="$mirror" "$@"; }
of() { sed -n "s/^$1 //p" "$T/receipt" | head -n 1; }
stop() { echo "$1"; exit 1; }
sha256() { if command -v sha256sum > /dev/null 2>&1; then sha256sum; else shasum -a 256; fi | cut -d ' ' -f 1; }

# Splits a commit in the one shape that may be signed into signature and signed text.
split() {
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
    END { exit wrong || !body }' "$T/commit"
}

# An instant as ssh-keygen reads it, in UTC, without date(1), which differs from system to system.
utc() {
  awk -v at="$1" '
    function two(n) { return n < 10 ? "0" n : "" n }
    BEGIN {
      d = int(at / 86400); s = at - d * 86400; d += 719468; era = int(d / 146097); doe = d - era * 146097
      yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
      doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
      m = mp + (mp < 10 ? 3 : -9); y = yoe + era * 400 + (m <= 2)
      print y two(m) two(doy - int((153 * mp + 2) / 5) + 1) two(int(s / 3600)) two(int(s % 3600 / 60)) two(s % 60) "Z"
    }'
}

count=0; bad=0; previous=-; last=$zero; before=0; registry=
G rev-list --reverse --first-parent refs/receipts/log > "$T/log" || stop "THERE IS NO LOG OF RECEIPTS"
while read -r entry; do
  G cat-file commit "$entry" | sed '1,/^$/d' > "$T/message"
  sed '/^-----BEGIN SSH SIGNATURE-----$/,$d' "$T/message" > "$T/receipt"
  sed -n '/^-----BEGIN SSH SIGNATURE-----$/,/^-----END/p;/^-----END/q' "$T/message" > "$T/receipt.sig"
  ssh-keygen -q -Y verify -f "$T/hub" -I hub -n receipt@baobei -s "$T/receipt.sig" < "$T/receipt" > /dev/null 2>&1 ||
    stop "THE HUB DID NOT SIGN RECEIPT $((count + 1))"
  count=$((count + 1)); now=$(of time); new=$(of new); : "${registry:=$(of registry)}"
  [ "$(of number)" = "$count" ] && [ "$(of previous)" = "$previous" ] && [ "$(of old)" = "$last" ] && [ "$now" -ge "$before" ] &&
    [ "$(of registry)" = "$registry" ] || stop "THE CHAIN IS BROKEN AT RECEIPT $count"
  next=$(of key); [ -z "$next" ] || printf 'hub namespaces="receipt@baobei" %s\n' "$next" > "$T/hub"
  range=$new; [ "$last" = $zero ] || range=$last..$new
  [ -z "$(G rev-list --min-parents=2 "$range")" ] || stop "A MERGE IN RECEIPT $count"
  G rev-list --reverse --topo-order "$range" > "$T/list"
  sed -n 's/^commit //p' "$T/receipt" | cmp -s - "$T/list" || stop "RECEIPT $count LISTS OTHER COMMITS"
  at=$(utc "$now")
  while read -r commit; do
    G cat-file commit "$commit" > "$T/commit"; : > "$T/sig"; : > "$T/payload"
    who=$(sed -n 's/^committer .*<\(.*\)> [0-9]* [-+][0-9]*$/\1/p;/^$/q' "$T/commit")
    claimed=$(sed -n 's/^committer .*> \([0-9]*\) [-+][0-9]*$/\1/p;/^$/q' "$T/commit")
    said=ok
    if ! split; then said=misshapen
    elif ! ssh-keygen -q -Y verify -f "$signers" -I "$who" -n git -O verify-time="$at" -s "$T/sig" < "$T/payload" > /dev/null 2>&1; then
      said=untrusted
    fi
    # What the hub adopted is as the registry had it before: nobody promised signatures then.
    if [ $said != ok ] && [ "$(of mode)" = adopt ]; then said=adopted; fi
    case $said in ok | adopted) ;; *) bad=$((bad + 1)) ;; esac
    if [ "$claimed" -lt $((before - skew)) ] || [ "$claimed" -gt $((now + skew)) ]; then said="$said,outside"; fi
    echo "receipt $count $said $who $commit claimed=$claimed provable=[$before,$now]"
  done < "$T/list"
  previous=$(sha256 < "$T/receipt"); last=$new; before=$now
done < "$T/log"
[ "$last" = "$(G rev-parse refs/heads/main)" ] || stop "THE BRANCH IS NOT WHERE THE NEWEST RECEIPT SAYS"
[ $bad = 0 ] || stop "NOT IN ORDER: $bad commits"
echo "IN ORDER: $count receipts"
