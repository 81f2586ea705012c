# Landing on a hub: what landed, what waits, what was refused, and the ways on.

error-hub-rewritten = the hub no longer has what this clone saw there: its history was rewritten. Nothing was taken over
error-hub-behind = the hub has fewer receipts than this clone: it was made again from an older copy, or cut. Nothing was taken over
error-hub-untrusted = { $code ->
    [hub-signature] receipt { $number } of the hub does not bear its key’s signature
    [broken-chain] receipt { $number } of the hub does not follow the one before it
    [other-commits] receipt { $number } of the hub lists other commits than its branch has
    [other-registry] receipt { $number } of the hub belongs to another registry
   *[other] the hub’s log of receipts cannot be read, or lacks what this clone has seen
    }. Nothing was taken over
hint-hub-untrusted = stop writing, keep this clone as it is, and ask the keeper of the hub; where its key was changed, an admin names the new one in the settings
hint-hub-rewritten = stop writing, keep this clone as it is, and ask the keeper of the hub
hint-hub-behind = stop writing and keep this clone: its keeper brings what it has back to the hub, with `baobei hub restore DIR --from THIS-CLONE`
error-unrelated = this clone and the hub are not the same registry
hint-unrelated = check the address of the hub with `git remote -v`; join a registry with `git clone`
error-hub-refused = the hub refused this, and nothing was written:
hint-hub-refused = fix what the hub names; if it is wrong, show these words to the keeper of the hub
error-hub-offline = the hub cannot be reached: { $why }
hint-hub-offline = what waits here lands with the next `baobei sync`, or with the next thing that is written
error-hub-no-access = the hub denies access, or there is no registry at its address: { $why }
hint-hub-no-access = check the address with `git remote -v` and ask the keeper of the hub for access; what waits here lands with the next `baobei sync`
error-hub-unsupported = the hub, or git here, lacks what is needed: { $why }
hint-hub-unsupported = update git on both sides; what waits here lands with the next `baobei sync`
error-hub-broken = the hub answers, and cannot take anything: { $why }
hint-hub-broken = show these words to the keeper of the hub, who runs `baobei hub doctor` there; what waits here lands with the next `baobei sync`
error-unreceipted = commit { $commit } is on the hub’s branch, and { $why ->
    [none] the hub gave no receipt for it, as it did before
   *[other] what the hub shows proves nothing: { $why }
 }
hint-unreceipted = do not enter it again; keep this clone as it is, and ask the keeper of the hub
error-hub-unfit = the hub does not take this as it is: { $why }
hint-hub-unfit = put right what the hub names, in git’s settings or in the staff list; nothing is lost, and what waits lands with the next `baobei sync`
error-hub-unknown = this was sent, and no answer came back: { $why }
hint-hub-unknown = run `baobei sync`, which asks what became of it and lands nothing twice; do not enter it again
error-not-yours = commit { $commit } waits here, and only { $email } can sign it again
hint-not-yours = ask them to run `baobei sync` here
error-rejudge = commit { $commit } waits, and could not be judged again: { $why }
talk-waits = { $kind ->
        [unknown] commit { $commit } is recorded here, and whether it has landed is not known
       *[other] commit { $commit } is recorded here and has not landed, its order is not secured
    }: { $reason }
talk-behind = this has landed, do not enter it again; this clone could not be brought up to it: { $why }; `baobei sync` does that later
talk-redated = what waited was made anew and dated by the hub’s clock: it was written long ago or by other means, or this machine’s clock is off
talk-waits-on-purpose = commit { $commit } is recorded here and has not landed, its order is not secured: --offline
hint-waits = `baobei sync` lands it; until then, send the claim code { $code } to others to keep, as proof that you had it today
talk-dropped = { $count ->
    [one] { $count } commit that waited here and had not landed is
   *[other] { $count } commits that waited here and had not landed are
} not on the branch any more: git took { $count ->
    [one] it
   *[other] them
} off
hint-dropped = `git merge --ff-only { $commit }`, or `git cherry-pick { $commit }` where something came since, brings back what is named last; `baobei sync` then lands it
talk-lost = { $count ->
    [one] { $count } commit of yours had landed before the hub was lost, and is judged again on what has landed since
   *[other] { $count } commits of yours had landed before the hub was lost, and are judged again on what has landed since
}
hint-lost = the old receipts prove when they had landed; they stay here, below `refs/baobei/lost`: show them to an admin where another came first now
talk-left = { $count ->
    [one] { $count } commit had landed before the hub was lost, and only its writer can land it again
   *[other] { $count } commits had landed before the hub was lost, and only their writers can land them again
}: { $people }
talk-waited-landed = { $count ->
        [one] { $count } commit that waited has landed
       *[other] { $count } commits that waited have landed
    }
talk-others-landed = { $count ->
        [one] { $count } file has come from others
       *[other] { $count } files have come from others
    }
talk-redone-second = report { $report } is recorded as second: others landed before it; { $standing }, place { $place }
talk-redone-report = report { $report } was judged again on what landed before it: { $standing }
talk-redone-month = month { $month } was closed again on what landed before it: the figures are the same
talk-redone-facts = { $about } was judged again on what landed before it, and remains valid
talk-put-aside = refused when it was judged again, and kept in { $file }:
sync-clash = others changed the same file differently
sync-statement = the figures of the month have changed: see `baobei commission preview`, and close it again
sync-unreadable = the file cannot be read
sync-no-policy = no policy in force judges it
talk-nothing-waits = nothing waits here; this clone is up to date with the hub
talk-still-waits = { $count ->
        [one] { $count } commit waits
       *[other] { $count } commits wait
    }
error-no-hub = this registry has no hub
hint-no-hub = name one with `git remote add origin URL`
talk-known-at = the hub cannot be reached: this is what was known at { $at }
talk-known-never = the hub cannot be reached, and never was: this is what this clone knows
