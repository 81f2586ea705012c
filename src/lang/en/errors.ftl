# Why a command stopped, and what to do about it.

error-head = error
error-bug = this is a bug in baobei: { $what }. Nothing was written; please report it with the command that was run
error-ledger = { $why }
error-io = reading or writing failed: { $why }
error-no-house = there is no baobei.toml here: this repository is not a registry
hint-init = go to the registry, name it with -C DIR, or make one with `baobei init`
error-invalid-files = files cannot be read:
error-out-of-calendar = no calendar says whether { $date } is a working day
hint-calendar = add the file of that year to calendar/
error-who-are-you = you are not identified: git has no user.email
error-unknown-email = no staff member has the e-mail address { $email }
hint-email-spelling = addresses are compared exactly, capitals included: `git config user.email { $own }`
hint-as = name yourself with --as STAFF, or set `git config user.email`
error-unknown-staff = no staff member `{ $staff }`
hint-staff-list = `baobei staff list` lists all staff
error-staff-serves = { $staff } has not left before { $day }: nothing would change
error-staff-left = { $staff } has left, or has not joined yet
error-hidden-character = { $text } holds a character that cannot be seen, or that turns the direction of writing (shown here as �, or as its picture): write it without
error-as-of-writes = --as-of is for reading: nothing can be written into the past
error-bad-date-variable = { $variable } holds the invalid date `{ $text }`
error-bad-time = invalid date or time `{ $text }`; write 2026-11-21 or 2026-11-21 09:40
error-bad-amount = invalid amount `{ $text }`; write 268000, 268,000.00 or 26.8万
error-amount-exponent = `{ $text }` has an exponent, perhaps from a spreadsheet that cut digits; write all digits
error-amount-grouping = the commas of `{ $text }` do not stand before groups of three digits; write 268000 or 268,000.00
error-amount-word = `{ $text }` holds a word that is neither a unit nor a currency; write 268000, 26.8万 or 268000 CNY
error-amount-currencies = `{ $text }` names two currencies; write one
error-amount-too-fine = `{ $text }` comes to a fraction of a fen; write two decimals at most
error-amount-too-large = `{ $text }` is too large; write at most fifteen digits before the point
error-bad-name = invalid name `{ $text }`; use small letters, digits, `-`, `_` and `.` only
error-bad-yes-no = `{ $text }` is neither yes nor no
error-bad-relation = invalid relation `{ $text }`; write spouse, parent, child, sibling …
error-bad-resident-id = invalid resident id: { $why }
error-bad-value = `{ $value }` is not valid for { $field }: { $why }
error-bad-phone = `{ $value }` cannot be read as a phone: { $code ->
        [empty] a number is missing
        [scientific-notation] a spreadsheet rounded it and its last digits are lost
        [too-few-digits] too few digits
        [too-many-digits] too many digits
        [broken-mask] a masked number must keep its 11 places
        [impossible-prefix] no mobile number begins like this
       *[other] it is not a phone number
    }
hint-phone = write 13812345678, 138****5678, 010-12345678, 0571-87654321-8001 or +852…; put / between two numbers
error-no-pair = `{ $text }` should be name=value
error-no-such-id = no { $what } has an id that begins or ends with `{ $id }`
error-ambiguous-id = { $count } { $what }s have ids that begin or end with `{ $id }`; write more of it:
error-no-such-policy = no policy `{ $policy }` is in force on { $day }
error-no-such-kind = the policy `{ $policy }` has no kind `{ $kind }`; it has { $known }
error-which-policy = several policies are in force; choose with --policy: { $known }
error-which-kind = the policy `{ $policy }` has several kinds; choose with --kind: { $known }
error-no-policies = no policy is in force on { $day }
hint-no-policies = add one to policy/, or begin with `baobei init --preset NAME`
hint-rule-list = `baobei rule list` lists all policies
error-missing-flags = a registration of the kind “{ $kind }” also needs:
hint-missing-flags = there is no terminal to ask at: give them as flags
error-needs-yes = confirmation needed, pass --yes: { $question }
hint-yes = --yes confirms in advance
error-broken-off = cancelled; nothing was written
error-refused = refused, and nothing was written:
hint-not-allowed = ask one of those named to do it
hint-declared = the policy file says which names there are
hint-protected = try again when the protection has ended; if this is wrong, `baobei report add --slip FILE` keeps a slip of it, and `baobei dispute open --slip FILE` disputes it
hint-month-not-over = close it when it is over; until then `baobei commission preview --month MONTH` shows what it comes to
hint-month-closed = `baobei commission export MONTH` gives a closed month, `baobei commission preview` what is open now
hint-review-list = `baobei review list` lists what waits
hint-once-more = add --again if it happened once more
hint-mend = fix the above and retry

## usage

usage-title = Usage:
usage-did-you-mean = did you mean { $near }?
usage-try-help = --help says more
usage-value = `{ $value }` is not valid for { $argument }; it may be { $valid }
usage-value-missing = { $argument } needs a value
usage-value-bad = `{ $value }` is not valid for { $argument }: { $why }
usage-unknown-argument = there is no argument { $argument }
usage-unknown-command = there is no command { $command }
usage-no-equals = the value of { $argument } follows after an equals sign
usage-too-many = { $argument } has too many values: { $value }
usage-too-few = { $argument } has too few values
usage-conflict = { $argument } cannot go with { $prior }
usage-missing = missing: { $argument }
usage-missing-command = a command is missing
usage-whole-number = a whole number is needed
usage-not-readable = invalid syntax
usage-not-utf8 = the command line is not UTF-8
usage-other = the command was not recognised

## exit codes

exit-done = done, or clean
exit-findings = items need attention, or a rule refused
exit-usage = the command was not recognised
exit-invalid = data or policy are invalid
exit-repository = the repository moved, is busy or cannot be used; nothing is lost
exit-forbidden = not allowed, or a verification failed
exit-bug = a bug
hint-admin = ask an admin
error-folder-not-empty = the directory { $dir } is not empty
error-no-folder = { $dir } cannot be used as a directory
error-init-cut-short = an `init` was cut short in { $dir }: no registry was made there
hint-init-cut-short = if no `init` is running there, remove everything in the directory, hidden files included, and run `baobei init` again
hint-empty-folder = name an empty directory, or one that does not exist yet
error-no-such-zone = no time zone `{ $zone }`; write Asia/Shanghai, for example
error-staff-there = staff member { $staff } already exists
error-team-there = team { $team } already exists
error-no-such-team = no team `{ $team }`
hint-team-add = `baobei team list` lists them, `baobei team add` adds one
error-email-taken = the address { $email } belongs to another staff member
error-no-keys = what shall be looked up? Give a phone, a name, a company or a unit
error-no-policy-of = no version of the policy `{ $policy }` was in force when report { $report } landed
error-unjudged = report { $report } cannot be judged:
error-not-there-yet = report { $report } had not landed by then
error-no-such-path = no field `{ $path }`; it may be intent.NAME or { $known }
error-no-such-event = the policy `{ $policy }` has no event `{ $event }`; it may be { $known }
error-no-amount = “{ $event }” without any of its amounts says nothing; nothing was recorded
error-which-event = which event shall be recorded? It may be { $known }
error-which-fact = name a fact of { $report }: `baobei report show` lists them
error-not-yours-to-read = the fact stands on a report that you may not read
error-write-inside = { $file } is inside a registry, whose files are the program’s own: name one elsewhere
error-refused-over-table = { $file } is the table itself: name another file for the rows that are refused
error-write-file = { $file } cannot be written: { $why }
error-no-slip = { $file } is no refusal slip
error-read-file = { $file } cannot be read: { $why }
error-no-such-step = no review step `{ $step }`; there is { $known }
error-pool-company = the customer of report { $report } is assigned by the company and cannot be claimed
hint-pool-assign = ask somebody who may assign it: `baobei pool assign`
error-not-pooled = the customer of report { $report } is not in the pool
error-no-pool = the customer of report { $report } has no holder, and the policy `{ $policy }` has no pool
hint-no-pool = register the customer again with `baobei report add`
hint-pool-list = `baobei pool list` lists the customers in the pool
error-demo-there = { $dir } already exists
hint-demo = move it away, or choose another directory with `baobei demo DIR`
error-demo = a command of the demonstration did not end as it should: baobei { $command }

## store

error-not-a-repository = `{ $dir }` lies in no git repository
error-bare = `{ $dir }` is a bare repository, which has no working tree
hint-clone = work in a clone of it: `git clone URL DIR`
error-foreign-owner = `{ $dir }` belongs to another user
hint-safe-directory = if you trust its owner: `git config --global --add safe.directory { $dir }`
error-already-a-repository = `{ $dir }` holds a repository already
error-reftable = the repository keeps its references as reftable, which cannot be read yet
hint-reftable = move it: `git refs migrate --ref-format=files`
error-sha256 = the repository names its objects by SHA-256, which cannot be read yet
error-extension = the repository uses the extension `{ $name }`, which is not known
hint-sha1 = clone it anew into one made by `git init --object-format=sha1 --ref-format=files`
error-split-index = the git index is split, which cannot be kept right
hint-split-index = join it: `git config core.splitIndex false && git update-index --no-split-index`
error-sparse-index = the git index is sparse: parts of the registry are left out of the working tree
hint-sparse-index = check everything out: `git sparse-checkout disable`
error-bad-index = the git index cannot be read
hint-bad-index = build it anew: `rm .git/index && git reset`
error-partial-clone = the repository is a partial clone: remote `{ $remote }` keeps objects that are missing here
hint-partial-clone = fetch all: `git fetch --refetch --no-filter`, then unset `remote.{ $remote }.promisor`; or clone anew
error-shallow-clone = the repository is a shallow clone: the beginning of its history is missing, and with it the order of landing
hint-shallow-clone = fetch the rest: `git fetch --unshallow`
error-head-elsewhere = HEAD does not stand on the branch `{ $branch }`
hint-head-elsewhere = go back to it: `git switch { $branch }`
error-in-progress = a { $name } is in progress
hint-in-progress = finish the { $name } or abort it; `git status` says how
error-busy = others kept writing; nothing was written
hint-again = try again
error-git-busy = git is locked by `{ $lock }`; gave up waiting
hint-git-busy = if no git program is running here, one died: remove `{ $lock }` and try again
error-uncommitted = edited by hand and not committed: { $paths }
hint-uncommitted = commit the edits, or undo them with `git restore --staged --worktree PATH`
error-bad-person = `{ $text }` cannot be used as a name or e-mail address of a commit
hint-bad-person = set it with `git config user.name` and `git config user.email`
error-receipts = the hub’s receipts kept here contradict each other: { $why }
hint-receipts = delete them and fetch them again: `git update-ref -d refs/receipts/log`, then `git fetch origin refs/receipts/log:refs/receipts/log`; if they still do, ask the keeper of the hub
error-rewritten = commit { $commit } is no longer where it was on the branch: history was rewritten
hint-rewritten = find out who moved the branch: `git reflog`
error-unfinished = commit { $commit } has landed, but the working tree could not be brought up to it: { $why }
hint-unfinished = run any baobei command: it finishes the work first

## tables

error-batch-spreadsheet = { $file } is a spreadsheet file, not CSV: open it and save it as CSV (UTF-8)
error-batch-binary = { $file } holds a NUL byte in line { $line } and is not a text file: save the table as CSV (UTF-8)
error-batch-undecodable = { $file } cannot be decoded in line { $line }: it is damaged or in another encoding; save it as CSV (UTF-8)
error-batch-empty = { $file } is empty
error-batch-no-headings = { $file } should hold the headings in line { $line } (such as 客户姓名,联系电话) but reads `{ $seen }`: add a line with the headings above the rows
error-batch-headings = the headings of { $file } in line { $line } ({ $seen }) lack something or repeat it:
error-batch-open-quote = a quotation mark opened in line { $line } of { $file } is never closed, so the rest would be one cell
error-batch-too-many = { $file } has too many rows: send them in several files

## what the operating system refused

error-system-not-found = no such file or directory
error-system-permission-denied = permission denied
error-system-already-exists = it already exists
error-system-is-a-directory = it is a directory
error-system-not-a-directory = part of the path is not a directory
error-system-directory-not-empty = the directory is not empty
error-system-storage-full = the disk is full
error-system-read-only = the file system is read-only
error-system-not-utf8 = it is not UTF-8
error-system-broken-pipe = the reader has gone
error-system-other = system error { $code }
