# Why the hub does not take a commit, and what to do about it. `$commit` is the commit.

objection-to = commit { $commit }: { $text }
fault-merge-commit = commit { $commit } has more than one parent; history here is one line
remedy-merge-commit = put the work on the hub's newest commit instead: `baobei sync`
fault-unsigned = commit { $commit } is not signed
remedy-unsigned = set up your key (`git config gpg.format ssh`, `git config user.signingkey FILE`) and do the command again
fault-odd-headers = commit { $commit } has headers that a plain signed commit does not have
remedy-odd-headers = make it again with `baobei`, or with `git commit -S` and an SSH key
fault-odd-armour = the signature of commit { $commit } is not written as ssh-keygen writes it
remedy-odd-armour = make it again with `baobei`, or with `git commit -S` and an SSH key
fault-control-character = commit { $commit } has a carriage return or another control character in its text
remedy-control-character = make it again with `baobei`
fault-commit-not-utf-8 = commit { $commit } is not written in UTF-8
remedy-commit-not-utf-8 = make it again with `baobei`, or unset `git config i18n.commitEncoding`
fault-two-people = commit { $commit } has another author than committer, or another date
remedy-two-people = the author commits it themselves, with one name, one address and one date
fault-broken-house = commit { $commit } cannot be judged: { $file } cannot be read as it stands before it
remedy-broken-house = an admin fixes { $file } first: `baobei rule check`
fault-unknown-person = commit { $commit }: { $email } belongs to no staff member
remedy-unknown-person = ask an admin to admit you, or set the address you are known by: `git config user.email`
fault-shared-address = commit { $commit }: { $email } belongs to several people
remedy-shared-address = an admin gives every person an address of their own
fault-foreign-name = commit { $commit } is by { $staff } and bears the name of { $colleague }
remedy-foreign-name = set git’s user.name to your own name and make the commit again
fault-not-serving = commit { $commit }: { $staff } is not employed today
remedy-not-serving = an admin records who is employed: `baobei staff show { $staff }`
fault-foreign-key = commit { $commit } is signed with key { $key }, which is none of { $staff }'s
remedy-foreign-key = sign with your own key (`git config user.signingkey`), or ask an admin: `baobei staff key add { $staff }`
fault-closed-key = commit { $commit } is signed with key { $key } of { $staff }, which does not count now
remedy-closed-key = sign with a key that counts: `baobei staff show { $staff }` lists them
fault-unreadable-signature = the signature of commit { $commit } cannot be read
remedy-unreadable-signature = make it again with `baobei`
fault-signed-for-another-purpose = the signature of commit { $commit } was made for something else
remedy-signed-for-another-purpose = make it again with `baobei`
fault-forged-signature = the signature of commit { $commit } does not belong to it
remedy-forged-signature = make it again with `baobei`
fault-unknown-kind-of-key = commit { $commit } is signed with a kind of key that the hub cannot verify
remedy-unknown-kind-of-key = use an ed25519 key, or one on a hardware token (ed25519-sk)
fault-from-the-future = commit { $commit } is dated { $claimed }, and here it is { $at }
remedy-from-the-future = set your clock (it may be { $span } ahead) and do the command again
fault-before-its-parent = commit { $commit } is dated { $claimed }, earlier than the one before it ({ $parent })
remedy-before-its-parent = set your clock and do the command again
fault-too-old = commit { $commit } is dated { $claimed }, and here it is { $at }: more than { $span }
remedy-too-old = do it again with the present date: `baobei sync`; what happened then is said in the record
fault-first-not-admin = commit { $commit } begins a registry of which { $staff } is not the admin
remedy-first-not-admin = an admin makes it: `baobei init`
fault-odd-entry = commit { $commit } has something that is no plain file, or has a name that no file here may have: { $path }
remedy-odd-entry = links, submodules, programs and hidden files do not belong here: take { $path } out
fault-case-clash = commit { $commit }: { $path } and { $other } differ by capital letters only
remedy-case-clash = give { $path } another name

## What its files say and do

hub-bad-path = `{ $path }` cannot name a file of a registry
hub-bad-path-remedy = use plain names of at most 200 bytes, without hidden parts
hub-unknown-file = `{ $path }` has no place in a registry
hub-unknown-file-remedy = take it out of the commit; docs/files.md lists what lies where
hub-other-spelling = `{ $path }` could be taken for another file: capitals, or letters composed in another way
hub-other-spelling-remedy = write the name in small letters
hub-other-day = `{ $path }` stands under a day that is not that of its landing
hub-other-day-remedy = take it back and record it again with `baobei`, which files it under today
hub-too-large = { $path ->
        [none] the message
       *[other] `{ $path }`
    } has { $size } KiB; at most { $most } KiB are taken
hub-too-large-remedy = keep documents elsewhere and register their hashes
hub-nothing-changed = the commit changes nothing
hub-nothing-changed-remedy = drop it
hub-mixed-operation = the commit does several things at once
hub-mixed-operation-remedy = one operation, one commit: new reports, facts about them, one closed month, or the house
hub-unreadable = `{ $path }` cannot be read{ $line ->
        [none] {""}
       *[other] {" "}at { $line }:{ $column }
    }{ $detail ->
        [none] {""}
       *[other] : { $detail } [{ $code }]
    }
hub-unreadable-remedy = fix it; `baobei rule check` shows the place
hub-id-not-file-name = `{ $path }` is not called after the id in it
hub-id-not-file-name-remedy = give both the same name
hub-id-reused = `{ $path }`: the id { $id } stands for another fact already
hub-id-reused-remedy = record the fact anew with `baobei`, which gives it an id of its own
hub-unknown-record = `{ $path }` names { $id }, which is not there
hub-unknown-record-remedy = fetch what has landed, and name a record that is there
hub-removed = `{ $path }` has landed and is gone
hub-removed-remedy = put it back; what has landed is corrected by a later fact
hub-fact-removed = `{ $path }`: the fact { $id } has landed and is gone
hub-fact-removed-remedy = put it back; what has landed is corrected by a later fact
hub-fact-altered = `{ $path }`: the fact { $id } says something else than when it landed
hub-fact-altered-remedy = put it back as it was, and record a later fact that corrects it
hub-list-altered = `{ $path }`: the list `{ $key }` lost an entry, or one was changed
hub-list-altered-remedy = put it back as it was
hub-reordered = `{ $path }`: facts that have landed do not stand first and in their order
hub-reordered-remedy = add new facts at the end of the file
hub-rewritten = `{ $path }`: landed text was rewritten
hub-rewritten-remedy = put it back to the letter, and add the new fact at the end of the file
hub-remark = `{ $path }`: a remark or blanks are appended to what has landed
hub-remark-remedy = append facts alone; a fact takes a `note`
hub-nothing-added = `{ $path }` is changed, and no fact comes to it
hub-nothing-added-remedy = put the file back as it was
hub-other-input = `{ $path }`: the month was closed on commit { $input }, and lands on { $parent }
hub-other-input-remedy = close it again on what has landed: `baobei commission close`
hub-other-figures = `{ $path }`: what had landed makes another statement of { $month }
hub-other-figures-remedy = let the program close it: `baobei commission close { $month }`
hub-month-edited = `{ $path }` is closed and stays as it is
hub-month-edited-remedy = correct it by counter-entries of a later month
hub-other-person = { $path ->
        [none] the message
       *[other] `{ $path }`: { $id }
    } says that { $staff } did it, but { $signer } signed
hub-other-person-remedy = only { $staff } can record this; no one writes in another’s name
hub-not-permitted = { $path ->
        [none] {""}
       *[other] `{ $path }`:{" "}
    }{ $why }
hub-not-permitted-remedy = leave it to those who may, or fix what is wrong
hub-enforced = `{ $path }`: { $why }
hub-enforced-remedy = the policy has the hub stop this; fulfil what it asks for first
hub-policy-rollback = `{ $path }`: version { $version } of { $policy } does not rise; the newest is { $newest }
hub-policy-rollback-remedy = give it a higher version
hub-policy-kept = `{ $path }`: version { $version } of { $policy } is in force or was, and stays as it is
hub-policy-kept-remedy = leave the file, and put a higher version into one of its own
hub-policy-backdated = `{ $path }`: version { $version } of { $policy } would begin on a day that is past, and judge anew what has been judged
hub-policy-backdated-remedy = let it begin today or later
hub-calendar-kept = `{ $path }` changes { $day }, which is past and was counted by
hub-calendar-kept-remedy = leave days that are past as they are; what is still to come may change
hub-last-admin = no one would be left to manage the registry
hub-last-admin-remedy = make another person admin first
hub-key-removed = `{ $path }`: a key of { $staff } is gone, was changed or opened again, or is suspect no longer
hub-key-removed-remedy = keep every key; end one with its `until`
hub-address-removed = `{ $path }`: an address of { $staff } is gone, under which there may be signatures
hub-address-removed-remedy = keep every address of a person who has keys, and add new ones after it
hub-bad-key = `{ $path }`: a key of { $staff } cannot be read
hub-bad-key-remedy = give the line as it stands in id_ed25519.pub
hub-email-taken = `{ $path }`: an address of { $staff } belongs to another person
hub-email-taken-remedy = an address names one person
hub-registry-renamed = `{ $path }`: the registry would get another name
hub-registry-renamed-remedy = put `registry` back; its records belong to it by that name
hub-signers-stale = `{ $path }` is not what org/staff makes it
hub-signers-stale-remedy = let `baobei` write it
hub-customer-named = the message names a customer
hub-customer-named-remedy = word it without names and numbers; `baobei` writes it so
# Why the hub does not take a push.

refused-unreadable-push = git did not say what is pushed in a way this hub reads
way-unreadable-push = push the branch main alone: `baobei sync`
refused-other-reference = { $name } is pushed, and this hub takes main only
way-other-reference = push main alone: `git push origin main`
refused-deletion = this would remove the branch
way-deletion = nothing is ever removed here; withdraw a registration with `baobei report withdraw`
refused-not-forward = this would take away what has landed
way-not-forward = bring your work onto what has landed: `baobei sync`
refused-bad-certificate = the signature over this push is not by a key that counts here, or was made for another push
way-bad-certificate = set `git config user.signingkey` to a registered key
refused-no-certificate = this hub wants the push itself signed
way-no-certificate = push with `git push --signed=if-asked`; `baobei sync` does
refused-lost-race = another push was first
way-lost-race = do it again on what has landed: `baobei sync`
refused-not-judged = this push was not judged, so it is not taken
way-not-judged = push again; if it stays so, the keeper of the hub runs `baobei hub doctor`
refused-unacknowledged = the branch holds commit { $commit }, which has no receipt and may not have landed
way-unacknowledged = nothing is taken until the keeper of the hub has run `baobei hub doctor`
refused-branch-rewritten = the branch no longer holds what receipt { $receipt } acknowledged
way-branch-rewritten = nothing is taken until the keeper of the hub has run `baobei hub doctor`
refused-locked = { $lock } has been in the way for { $age }
way-locked = push again; if it stays so, a program died: the keeper of the hub runs `baobei hub doctor`
refused-hub-busy = another push is being taken, and takes too long
way-hub-busy = push again
refused-broken-log = the receipts cannot be read: { $why }
way-broken-log = nothing is taken until the keeper of the hub has run `baobei hub doctor`
refused-broken-key = the hub cannot sign receipts: { $why }
way-broken-key = nothing is taken until the keeper of the hub has run `baobei hub doctor`
refused-new-key = this hub has another key than the one that signed the newest receipt, and no admin has named it yet
way-new-key = nothing is taken before the commit in which an admin writes `hub_key`, as hub_key.pub at the hub has it, into baobei.toml
refused-hub-restored = this hub was lost and made again from a clone, and no admin has said so yet
way-hub-restored = nothing is taken before the commit in which an admin writes `hub_restored = "{ $word }"` into baobei.toml, alone
refused-broken-store = the hub cannot read or write its repository: { $why }
way-broken-store = nothing was taken; push again when the keeper of the hub has run `baobei hub doctor`
refused-broken-hub = the hub could not { $doing }: { $why }
way-broken-hub = nothing was taken; push again when the keeper of the hub has run `baobei hub doctor`

age-seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}

# What a hub says otherwise.

talk-hub-receipt = receipt { $number }, { $at } ({ $mode }): { $count ->
    [one] one commit
   *[other] { $count } commits
}
talk-hub-made = the hub is in { $dir }
talk-hub-key = its receipts are known by key { $key }
talk-hub-adopted = taken over with one receipt: { $count ->
    [one] one commit
   *[other] { $count } commits
}, in the order and by the people that the registry itself names
talk-hub-nothing-new = nothing new
talk-hub-healed = what had no receipt has one now
talk-hub-unpublished = the receipts stay here, for they could not be put beside the branch: { $why }
error-hub-exists = there is a repository in { $dir } already
hint-hub-install = make a hub of it: `baobei hub install DIR`
error-foreign-hook = { $file } is a hook of another program
hint-foreign-hook = move it away, or call it from somewhere else
error-hub-site = the hub was not made: { $why }
hint-hub-site = fix this and give the command again; it goes on where it stopped
error-no-place-for-hub = { $dir } is neither empty nor a hub
talk-hub-lacks-nothing = the hub lacks nothing that these clones have; nothing was changed
error-hub-other-key = the key that was kept is not the one that signs behind the newest receipt
hint-hub-other-key = the hub has its receipts again; run this once more with the right key, or without --key for a new one
talk-hub-came = { $count ->
    [one] { $count } receipt came from { $from }
   *[other] { $count } receipts came from { $from }
}
talk-hub-restored = the hub has its receipts again up to No. { $number }, { $at }
hint-hub-word = run it with every other clone first: what has landed behind that receipt is in the clones alone. Then an admin writes these lines into baobei.toml, commits that alone, signed, and pushes it; until then the hub takes nothing
error-no-receipts = { $from } has no receipts of a hub
hint-no-receipts = a registry that had no hub is taken over by `baobei hub init DIR --from REGISTRY`
error-clone-untrusted = receipt { $number } of { $from } proves nothing ({ $code }); nothing was taken over from there
hint-clone-untrusted = take another clone
error-hub-parted = { $from } and the hub have other receipts from No. { $number } on: something else has landed here, or it is another registry’s clone
hint-hub-parted = where an admin’s word has landed here, `baobei sync` in that clone lands what its own people had landed; else one of the two was cut: keep both, and ask an admin
error-hub-fetch = the branch cannot be fetched: { $why }
hint-hub-fetch = try `git ls-remote` there; a branch that was rewritten is not followed
error-has-hub = this registry has a hub’s receipts: taken over, they would be lost
hint-has-hub = a hub that was lost is made again with `baobei hub restore DIR --from CLONE`
error-no-admin-key = no admin of this registry has a valid key, so no one could write to it any more
hint-no-admin-key = give one a key first: `baobei staff key add`
error-hub-refuses = nothing was acknowledged

# What is wrong with a hub, and how it is put right.

sound-hub = the hub passed the check
doctor-unsupported = this repository cannot be kept right: { $why }
mend-unsupported = { $fix }
doctor-stale-lock = { $lock } has been there for { $age }
mend-stale-lock = the next push removes it, where it stands on the branch or the receipts; elsewhere remove it, if no git program works here
doctor-unacknowledged = { $count ->
    [one] one commit has
   *[other] { $count } commits have
} landed without a receipt
mend-unacknowledged = the next push acknowledges it; `baobei hub doctor --heal` does it now
doctor-faulty = the branch holds what has no receipt and may not have landed: { $faults }
mend-faulty = find out who put it there; keep it under another name, then go back: `git branch found main && git update-ref refs/heads/main { $last }`
doctor-rewritten = the branch no longer holds what was acknowledged last, { $last }
mend-rewritten = find out who moved it (`git reflog main`), then bring it back: `git update-ref refs/heads/main { $last }`
doctor-broken-log = the receipts cannot be read: { $why }
mend-broken-log = fetch them from a clone that has them: `git fetch CLONE refs/receipts/log:refs/receipts/log`
doctor-missing-hook = there is no hook { $hook }
mend-missing-hook = `baobei hub install DIR` writes it
doctor-dead-hook = git does not run the hook { $hook }: it is not executable
mend-dead-hook = `chmod +x hooks/{ $hook }`, or `baobei hub install DIR`
doctor-other-hook = the hook { $hook } runs something else than this program
mend-other-hook = `baobei hub install DIR` writes it anew, for the program that you run it with
doctor-setting = { $name } is { $is }, and should be { $wanted }
mend-setting = `baobei hub install DIR` sets it
doctor-borrowed-clock = receipts are dated by those who push (baobei.clock = environment)
mend-borrowed-clock = that is for trials; set `git config baobei.clock system`
doctor-clock-behind = the clock says { $now }, and the newest receipt is of { $last }
mend-clock-behind = set the machine's clock by a time server; until it is right, receipts keep the time of the newest one
doctor-broken-key = the hub cannot sign receipts: { $why }
mend-broken-key = put the key back from its copy; a new key (`baobei hub install DIR` makes one) must be made known to all: `hub_key` in baobei.toml
doctor-open-key = others on this machine may read { $file }
mend-open-key = `chmod 600 { $file }`
doctor-other-public-key = { $file } does not hold the public half of the hub’s key
mend-other-public-key = write it anew: `ssh-keygen -y -f baobei/hub_key > baobei/hub_key.pub` in the hub’s directory, and publish that
doctor-unwritable = nothing can be written in { $dir }: { $why }
mend-unwritable = give the hub’s directory to the user who serves it (`chown -R`), and run this as that user
doctor-other-key = the newest receipt was signed by another key than this hub's
mend-other-key = put the old key back, or make the new one known to all: `hub_key` in baobei.toml
doctor-broken-restoring = making this hub again did not run through, and it takes nothing
mend-broken-restoring = run `baobei hub restore` again, with every clone that there is
doctor-hub-restored = the hub was made again from a clone, and no admin has said so yet
mend-hub-restored = an admin writes `hub_restored = "{ $word }"` into baobei.toml, commits that alone, signed, and pushes it; before that, `baobei hub restore` takes what other clones have
doctor-full-disk = only { $megabytes } MB are free
mend-full-disk = make room before pushes are refused
doctor-old-git = { $version } is too old
mend-old-git = install git 2.36 or later
doctor-no-program = { $program } is not installed
mend-no-program = install { $program }
