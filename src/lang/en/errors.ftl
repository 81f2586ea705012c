# Why a command stopped, and what to do about it.

error-head = error
error-bug = this is a bug in baobei: { $what }. Nothing was written; please report it with the command that was run
error-ledger = { $why }
error-io = reading or writing failed: { $why }
error-no-house = there is no baobei.toml here: this repository is no registry
hint-init = go to the registry, name it with -C DIR, or make one with `baobei init`
error-invalid-files = files cannot be read:
error-out-of-calendar = no calendar says whether { $date } is a working day
hint-calendar = add the file of that year to calendar/
error-who-are-you = nobody knows who you are: git has no user.email
error-unknown-email = nobody in the registry has the e-mail address { $email }
hint-email-spelling = an address counts to the letter: `git config user.email { $own }`
hint-as = say who you are with --as STAFF, or set it with `git config user.email`
error-unknown-staff = nobody is called `{ $staff }`
hint-staff-list = `baobei staff list` lists everybody
error-staff-serves = { $staff } has not left before { $day }: nothing would change
error-staff-left = { $staff } has left, or has not joined yet
error-as-of-writes = --as-of is for reading: nothing can be written into the past
error-bad-date-variable = { $variable } holds `{ $text }`, which is no date
error-bad-time = `{ $text }` is no date or time; write 2026-11-21 or 2026-11-21 09:40
error-bad-amount = `{ $text }` is no amount; write 268000, 268,000.00 or 26.8万
error-amount-exponent = `{ $text }` has an exponent, perhaps from a spreadsheet that cut digits; write all digits
error-amount-grouping = the commas of `{ $text }` do not stand before groups of three digits; write 268000 or 268,000.00
error-amount-word = `{ $text }` holds a word that is neither a unit nor a currency; write 268000, 26.8万 or 268000 CNY
error-amount-currencies = `{ $text }` names two currencies; write one
error-amount-too-fine = `{ $text }` comes to a fraction of a fen; write two decimals at most
error-amount-too-large = `{ $text }` is too large; write at most fifteen digits before the point
error-bad-name = `{ $text }` cannot be a name; small letters, digits, `-`, `_` and `.` only
error-bad-yes-no = `{ $text }` is neither yes nor no
error-bad-relation = `{ $text }` is no relation; write spouse, parent, child, sibling …
error-bad-resident-id = this is no resident id: { $why }
error-bad-value = `{ $value }` will not do as { $field }: { $why }
error-no-pair = `{ $text }` should be name=value
error-no-such-id = no { $what } has an id that begins or ends with `{ $id }`
error-ambiguous-id = { $count } { $what }s have ids that begin or end with `{ $id }`; write more of it:
error-no-such-policy = no policy called `{ $policy }` is in force on { $day }
error-no-such-kind = the policy `{ $policy }` has no kind `{ $kind }`; it has { $known }
error-which-policy = several policies are in force; choose with --policy: { $known }
error-which-kind = the policy `{ $policy }` has several kinds; choose with --kind: { $known }
error-no-policies = no policy is in force on { $day }
hint-no-policies = add one to policy/, or begin with `baobei init --preset NAME`
hint-rule-list = `baobei rule list` lists all policies
error-missing-flags = a registration of the kind “{ $kind }” also needs:
hint-missing-flags = without a terminal nobody can be asked: give them as flags
error-needs-yes = this needs a yes: { $question }
hint-yes = say --yes to agree in advance
error-broken-off = broken off; nothing was written
error-refused = refused, and nothing was written:
hint-not-allowed = ask one of those named to do it
hint-declared = the policy file says which names there are
hint-protected = try again when the protection has ended, or open a dispute with `baobei dispute open` if this is wrong
hint-month-not-over = close it when it is over; until then `baobei commission preview --month MONTH` shows what it comes to
hint-month-closed = `baobei commission export MONTH` gives a closed month, `baobei commission preview` what is open now
hint-review-list = `baobei review list` lists what waits
hint-mend = mend what is named above and try again

## usage

usage-title = Usage:
usage-did-you-mean = did you mean { $near }?
usage-try-help = --help says more
usage-value = `{ $value }` will not do for { $argument }; it may be { $valid }
usage-value-missing = { $argument } needs a value
usage-value-bad = `{ $value }` will not do for { $argument }: { $why }
usage-unknown-argument = there is no argument { $argument }
usage-unknown-command = there is no command { $command }
usage-no-equals = the value of { $argument } follows after an equals sign
usage-too-many = { $argument } has too many values: { $value }
usage-too-few = { $argument } has too few values
usage-conflict = { $argument } cannot go with { $prior }
usage-missing = missing: { $argument }
usage-missing-command = a command is missing
usage-whole-number = a whole number is needed
usage-not-readable = it cannot be read
usage-not-utf8 = the command line is not UTF-8
usage-other = the command line cannot be understood

## exit codes

exit-done = done, or clean
exit-findings = there are findings, or a rule refused
exit-usage = the command line was not understood
exit-invalid = data or policy are invalid
exit-repository = the repository moved, is busy or cannot be used; nothing is lost
exit-forbidden = not allowed, or a verification failed
exit-bug = a bug
hint-admin = ask somebody whose role is admin
error-folder-not-empty = the folder { $dir } is not empty
error-no-folder = { $dir } cannot serve as a folder
error-init-cut-short = an `init` was cut short in { $dir }: no registry was made there
hint-init-cut-short = if no `init` is at work there, remove everything in the folder, also what is hidden, and run `baobei init` again
hint-empty-folder = name an empty folder, or one that does not exist yet
error-no-such-zone = no time zone is called `{ $zone }`; write Asia/Shanghai, for example
error-staff-there = { $staff } is there already
error-team-there = the team { $team } is there already
error-no-such-team = there is no team `{ $team }`
hint-team-add = `baobei team list` lists them, `baobei team add` adds one
error-email-taken = the address { $email } belongs to somebody else already
error-no-keys = what shall be looked up? Give a phone, a name, a company or a unit
error-no-policy-of = no version of the policy `{ $policy }` was in force when report { $report } landed
error-unjudged = report { $report } cannot be judged:
error-not-there-yet = report { $report } had not landed by then
error-no-such-path = there is no field `{ $path }`; it may be intent.NAME or { $known }
error-no-such-event = the policy `{ $policy }` has no event `{ $event }`; it may be { $known }
error-which-event = which event shall be recorded? It may be { $known }
error-write-file = { $file } cannot be written: { $why }
error-read-file = { $file } cannot be read: { $why }
error-no-such-step = there is no step of review called `{ $step }`; there is { $known }
error-pool-company = the customer of report { $report } is the company’s to assign
hint-pool-assign = somebody who may can give him away with `baobei pool assign`
error-not-pooled = the customer of report { $report } is not in the pool
error-no-pool = nobody holds the customer of report { $report }, and the policy `{ $policy }` has no pool
hint-no-pool = register the customer anew with `baobei report add`
hint-pool-list = `baobei pool list` lists the customers whom nobody holds
error-demo-there = { $dir } exists already
hint-demo = move it away, or choose another folder with `baobei demo DIR`
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
error-busy = somebody else kept writing; nothing was written
hint-again = try again
error-git-busy = git is locked by `{ $lock }`; gave up waiting
hint-git-busy = if no git program is running here, one died: remove `{ $lock }` and try again
error-uncommitted = edited by hand and not committed: { $paths }
hint-uncommitted = commit the edits or undo them with `git restore --staged --worktree PATH`
error-bad-person = `{ $text }` cannot stand in a commit as a name or e-mail address
hint-bad-person = set it with `git config user.name` and `git config user.email`
error-receipts = the receipts of the hub that are kept here contradict themselves: { $why }
hint-receipts = delete them and fetch them again: `git update-ref -d refs/receipts/log`, then `git fetch origin refs/receipts/log:refs/receipts/log`; if they still do, ask whoever keeps the hub
error-rewritten = commit { $commit } is no longer where it was on the branch: history was rewritten
hint-rewritten = find out who moved the branch: `git reflog`
error-unfinished = commit { $commit } has landed, but the working tree could not be brought up to it: { $why }
hint-unfinished = run any baobei command: it finishes the work first

## tables

error-batch-spreadsheet = { $file } is no CSV but a spreadsheet’s own file: open it and save it as CSV (UTF-8)
error-batch-binary = { $file } holds a NUL byte in line { $line }, so it is no text file: save the table as CSV (UTF-8)
error-batch-undecodable = { $file } cannot be decoded in line { $line }: it is damaged or in another encoding; save it as CSV (UTF-8)
error-batch-empty = { $file } is empty
error-batch-no-headings = { $file } should hold the headings in line { $line } (such as 客户姓名,联系电话) but reads `{ $seen }`: add a line with the headings above the rows
error-batch-headings = the headings of { $file } in line { $line } ({ $seen }) lack something or repeat it:
error-batch-open-quote = a quotation mark opened in line { $line } of { $file } is never closed, so the rest would be one cell
error-batch-too-many = { $file } has too many rows: send them in several files
