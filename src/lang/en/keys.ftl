# Keys and signatures: who signs with what, from when until when.

col-fingerprint = Fingerprint
col-counts-from = Counts from
col-counts-until = Counts until
col-suspect = Suspect since
commit-key-add = staff { $staff }: key { $key } admitted
commit-key-rotate = staff { $staff }: key replaced by { $key }
commit-key-revoke = staff { $staff }: key { $key } closed
talk-key-added = { $staff } may now sign with { $key }
talk-key-rotated = { $staff } now signs with { $key }; the key before it is closed
talk-key-revoked = the key { $key } of { $staff } is closed; what it signed in its time stays signed
talk-key-suspect = { $count ->
        [one] { $count } commit was signed with it since { $since }; look at it
       *[other] { $count } commits were signed with it since { $since }; look at each of them
    }
error-signing = nothing was signed: { $why }
error-no-signing-key = this registry’s hub takes only what is signed, and { $staff } has no key here
hint-signing-key = make a key with `ssh-keygen -t ed25519`, then `git config gpg.format ssh` and `git config user.signingkey FILE`
error-key-not-admitted = the key { $key } is not, or no longer, a key of { $staff }; an admin admits it with:
hint-admit-key = send this line to an admin, and fetch the registry again when it has been typed
error-key-without-email = { $staff } has no e-mail address to sign under
hint-key-email = give the one that git has with --email ADDRESS
error-bad-email = `{ $email }` cannot be used by a signer: write one plain address
error-no-such-key = { $staff } has no such open key
error-which-key = { $staff } has several open keys:
hint-which-key = name one by the beginning of its fingerprint
error-which-new-key = no key is named, and git signs with none here
hint-which-new-key = name it with --key FILE
error-no-public-key = `{ $text }` is neither a public key nor a file with one
error-weak-key = keys of kind { $kind } are not taken: only ed25519, in a file or in hardware, is strong and verified everywhere alike
hint-new-key = make one with `ssh-keygen -t ed25519` (in hardware: `-t ed25519-sk`)
error-key-taken = the key { $key } is or was { $staff }’s, and two people never share one
error-last-admin-key = no one would be left who can manage the registry
hint-last-admin-key = make another person admin first, with a key and no last day; admit another key, or replace this one with `baobei staff key rotate { $staff } --key FILE`
talk-first-key = { $staff } signs with { $key }
hint-first-key = nothing is signed: no key is named; a hub needs one (`baobei init --new-key`, or git’s user.signingkey), one machine alone does not
talk-first-waits = commit { $commit } has not landed yet: `baobei sync` sends it to the hub
talk-key-made = a key has been made in { $file }; any person who has this file signs in your name
talk-key-there = the key in { $file } is used
error-no-home = there is no home directory to keep a key in
error-key-not-made = no key could be made in { $file }
error-hub-key = the hub’s key is not known: { $why }
error-hub-empty = there is no registry at { $url } yet
hint-hub-empty = an admin makes it with `baobei init DIR --hub URL` and sends it there with `baobei sync`
error-not-cloned = { $url } could not be cloned:
hint-not-cloned = see whether the address is right, the network is there and you may read it; nothing was left behind
error-who-joins = you are not identified: git has no user.email
hint-who-joins = give --name and --email
hint-join-key = make a key with --new-key, or name yours with --key FILE
ask-email = Your e-mail address
talk-joined = the registry “{ $name }” has been cloned to { $dir }
talk-hub-pinned = the hub signs with { $key }; compare it with the one the keeper of the hub publishes, it is remembered from now on
talk-hub-said = the hub signs with { $key }, as the registry’s settings say
talk-no-receipts = there are no receipts there: the order is that of the branch and is no proof
talk-send-line = send this line to an admin; what you write lands once it has been typed:
