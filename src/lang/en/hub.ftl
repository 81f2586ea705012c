# Why the hub does not take a commit, and what to do about it. `$commit` is the commit.

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
remedy-two-people = whoever did it commits it himself, with one name, one address and one date
fault-broken-house = commit { $commit } cannot be judged: { $file } cannot be read as it stands before it
remedy-broken-house = an admin mends { $file } first: `baobei rule check`
fault-unknown-person = commit { $commit }: { $email } belongs to nobody of this house
remedy-unknown-person = ask an admin to admit you, or set the address you are known by: `git config user.email`
fault-shared-address = commit { $commit }: { $email } belongs to several people
remedy-shared-address = an admin gives every person an address of his own
fault-not-serving = commit { $commit }: { $staff } does not belong to the house today
remedy-not-serving = an admin says who belongs to the house: `baobei staff show { $staff }`
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
remedy-first-not-admin = whoever keeps the registry makes it: `baobei init`
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
hub-too-large-remedy = keep papers elsewhere and record their hashes
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
hub-unreadable-remedy = mend it; `baobei rule check` shows the place
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
hub-month-edited = `{ $path }` is closed and stays as it is
hub-month-edited-remedy = correct it by counter-entries of a later month
hub-other-person = `{ $path }`: { $id } says that { $staff } did it, but { $signer } signed
hub-other-person-remedy = only { $staff } can record this; nobody writes in another’s name
hub-not-permitted = { $path ->
        [none] {""}
       *[other] `{ $path }`:{" "}
    }{ $why }
hub-not-permitted-remedy = leave it to those who may, or mend what is wrong
hub-enforced = `{ $path }`: { $why }
hub-enforced-remedy = the regulation has the hub stop this; fulfil what it asks for first
hub-said-ahead = `{ $path }`: { $id } is said to have happened at { $said }, and now is { $now }
hub-said-ahead-remedy = set the clock right, and record it when it has happened
hub-policy-rollback = `{ $path }`: version { $version } of { $policy } does not rise; the newest is { $newest }
hub-policy-rollback-remedy = give it a higher version
hub-policy-kept = `{ $path }`: version { $version } of { $policy } is in force or was, and stays as it is
hub-policy-kept-remedy = leave the file, and put a higher version into one of its own
hub-last-admin = nobody would be left to keep the registry
hub-last-admin-remedy = make somebody else admin first
hub-key-removed = `{ $path }`: a key of { $staff } is gone, was changed or opened again
hub-key-removed-remedy = keep every key; end one with its `until`
hub-bad-key = `{ $path }`: a key of { $staff } cannot be read
hub-bad-key-remedy = give the line as it stands in id_ed25519.pub
hub-email-taken = `{ $path }`: an address of { $staff } is somebody else’s
hub-email-taken-remedy = an address names one person
hub-registry-renamed = `{ $path }`: the registry would get another name
hub-registry-renamed-remedy = put `registry` back; its records belong to it by that name
hub-signers-stale = `{ $path }` is not what org/staff makes it
hub-signers-stale-remedy = let `baobei` write it
hub-customer-named = the message names a customer
hub-customer-named-remedy = word it without names and numbers; `baobei` writes it so
