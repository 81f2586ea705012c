# Verification, proofs and witnesses: what is proved, what is not, what is wrong.

col-receipts = Receipts
col-hub-key = Hub’s key
col-looked-at = Looked at
col-branch = Branch
col-witnessed = Witnessed
col-odd-receipts = Unusual
col-not-looked-at = Not looked at
col-detail = Detail
col-claimed = Claimed
col-earliest = Not before
col-latest = Not later than
col-event = Event
col-sha256 = SHA-256
col-registry = Registry
col-holds = holds
col-fails = FAILS
col-limit = —
section-wrong = What is wrong
section-outside = Claims outside of what is proved
section-verified-commits = Commits
section-checked = Checked
section-not-proved = Not proved by this
mode-hook = by the hub
mode-vouched = by a key that an admin named only later
mode-restored = an admin’s word that the hub was lost, and made again from the receipt before
mode-late = late, after a crash
mode-adopt = over a history from before the hub
mode-post = after the push
mode-poll = by a notary
verify-newest = up to No. { $number }, { $at }
verify-looked-at = { $receipts } receipts and { $commits } commits behind receipt { $since }
verify-unasked = { $count ->
    [one] one commit came by git alone; its receipt has not been asked for
   *[other] { $count } commits came by git alone; their receipts have not been asked for
 }
hint-verify-unasked = `baobei sync` asks the hub for them; verify again then
col-git-name = git hash-object
col-no-receipt-yet = No receipt yet
verify-parted = this clone and the hub have parted; `baobei sync` joins them
verify-witnessed = up to receipt { $number }
verify-acts = what hangs on a gate that looks at other people’s records; a hub judges that before it accepts
verify-unread = what some commits did, and whether facts were edited: files of their time are missing here
verify-unseen = signatures of { $count } commits: the people of the time are missing here
verify-receipt = receipt { $number }
verify-outside = the claimed time is outside of what is proved
verify-missing = the commit is not here
verify-edited = it edited what had landed
verify-no-receipt = the log holds something other than a receipt
verify-broken-chain = the receipt does not follow the one before it
verify-hub-signature = the hub’s key did not sign the receipt
verify-other-next-key = the receipt hands over to another key than the settings name
verify-other-commits = the receipt lists other commits than the branch has
verify-other-registry = the receipt is of another registry
verify-unreceipted = it is on the branch without a receipt
verify-branch-elsewhere = the branch does not hold what the newest receipt says
verify-log-rewritten = receipts that were verified here before are gone
verify-branch-rewritten = commits that were verified here before are gone
verify-witness = a witness signed another receipt under this number
verify-witness-ahead = a witness signed it and it is not here; if `baobei sync` does not bring it, the hub has cut its history
talk-in-order = everything that was looked at is in order
talk-out-of-order = { $count ->
        [one] { $count } thing is wrong
       *[other] { $count } things are wrong
    }
talk-verifying = verifying …
talk-hub-met = the hub’s key is known from its own receipts only; compare it with the one its keeper publishes: { $key }
talk-witnessed = { $count ->
        [one] { $count } new receipt, up to number { $number }
       *[other] { $count } new receipts, up to number { $number }
    }
proof-holds = This proof holds.
proof-fails = This proof does NOT hold.
proof-step-record = the record is the one that is named, to the byte
proof-step-place = the directories lead from the commit to the record
proof-step-commit = the commit is in the one shape that may be signed
proof-step-people = the people and settings are those of the commit before
proof-step-signer = a key of the person signed it that counted when the receipt was given
proof-step-receipt = the receipt lists the commit
proof-step-chain = the hub signed the receipts, and each follows the one before it
proof-step-hub = the hub’s key and the registry are those that are known
proof-step-claim = the claimed time lies within what the receipts prove
proof-step-witness = a witness signed the newest receipt
proof-limit-hub-clock = the times are those of the hub’s clock
proof-limit-hub-key = the hub’s key is known from this proof alone; compare it with the one its keeper publishes
proof-limit-no-witness = no signature but the hub’s confirms this receipt; its keeper could have given out another one before
proof-limit-blind = what the record says: it is not shown; `git hash-object FILE` prints the name that is proved
proof-limit-late = the hub gave the receipt late, after a crash; it was there before
proof-limit-post = the receipt was given after the push; the hub could not refuse
proof-limit-poll = the receipt was given by a notary who looks now and then; it was there before
proof-limit-adopt = the record is from before the hub; its order and its writer are as that registry says
proof-limit-person = who held the key, and whether the customer was met
proof-limit-written = when the record was written; it was not later than the receipt
proof-script-title = Proof of a registration, made by baobei. Run it: sh FILE
proof-script-intro = The proof comes first, then the steps that check it. Nothing is sent anywhere, and nothing is left behind.
proof-script-beware =
    The person who gave you this file may have changed the steps as well. Where that matters, do not run it: `baobei proof check FILE`, or
    proof-check.sh from the source of baobei, reads the proof out of it and runs steps of your own.
proof-script-checker =
    Checks a proof of a registration with git, ssh-keygen and POSIX tools alone, and runs nothing that came with it:
    { "" }
      sh proof-check.sh PROOF [HUB_KEY_FILE]
    { "" }
    PROOF is what `baobei proof export` wrote, with --script or without. It is in the source of baobei; get it from there.
proof-script-holds = holds
proof-script-fails = FAILS
proof-script-not_proved = This proof does NOT hold.
proof-script-record = { proof-step-record }
proof-script-blind = the record is not shown; `git hash-object FILE` prints the name that is proved
proof-script-commit = { proof-step-commit }
proof-script-place = { proof-step-place }
proof-script-people = { proof-step-people }
proof-script-hub = { proof-step-hub }
proof-script-chain = { proof-step-chain }
proof-script-receipt = { proof-step-receipt }
proof-script-signer = { proof-step-signer }
proof-script-claim = { proof-step-claim }
proof-script-witness = { proof-step-witness }
proof-script-proved = This proof holds. What it proves:
proof-script-report = report
proof-script-by = signed by
proof-script-number = number of the receipt; the lower one was first
proof-script-latest = there not later than
proof-script-earliest = the commit was not there before
proof-script-claimed = claimed time
proof-script-hub_key = hub’s key
proof-script-limits = What it does not prove:
proof-script-limit_clock = { proof-limit-hub-clock }
proof-script-limit_written = { proof-limit-written }
proof-script-limit_person = { proof-limit-person }
proof-script-limit_level = the hub could not refuse this, or saw it later
proof-script-limit_hub = { proof-limit-hub-key }
proof-script-limit_witness = { proof-limit-no-witness }
error-no-proof-file = { $file } is not a proof: `{ $at }` cannot be read
error-pin = what this clone knows of the hub’s key cannot be read: { $why }
error-bad-key-file = `{ $text }` is neither a public key nor a file with one
error-not-landed = { $id } has not landed: nothing can be proved yet
error-no-receipt = no receipt names { $id }: without a hub only this machine says when it landed
error-unprovable = { $id } cannot be proved: { $why }
error-proof-not-yours = report { $report } is not yours to show
error-no-cosignature = { $file } is not a cosignature by that key
error-witness-key = a cosignature proves nothing without the witness’s key
error-witness-refused = refused: { $why }
error-witness-state = the witness’s own directory cannot be used: { $why }
error-witness-url = say which hub: baobei witness URL
error-witness-nothing = there is no receipt yet
error-witness-unreachable = the hub cannot be reached: { $why }
refusal-gone = the hub shows no receipts any more; receipt { $number } was signed here
refusal-fork = the head does not descend from receipt { $number }, which was signed here last: the hub shows another history
refusal-broken = receipt { $number } does not follow the one before it
refusal-no-receipt = the log holds something other than a receipt
refusal-signature = receipt { $number } is not signed by the hub’s key
hint-sync-first = run `baobei sync`, then try again
hint-proof-holder = the holder of the report, or an admin, can export it; with --blind it goes out without the customer
warn-proof-script = { $file } is a program too: the person who gave it to you may have changed what it says when it is run. This looks at the proof in it alone
hint-witness-key = name it with --witness-key
hint-witness-alarm = keep the directory as it is, and ask the keeper of the hub and the others who hold a clone
