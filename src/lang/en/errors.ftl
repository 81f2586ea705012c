# Why a command stopped, and what to do about it.

error-head = error
error-bug = this is a bug in baobei: { $what }. Nothing was written; please report it with the command that was run
error-ledger = { $why }
hint-ledger = { $remedy }
error-io = reading or writing failed: { $why }
error-no-house = there is no baobei.toml here: this repository is no registry
hint-init = go to the registry, name it with -C DIR, or make one with `baobei init`
error-invalid-files = files cannot be read:
error-out-of-calendar = no calendar says whether { $date } is a working day
hint-calendar = add the file of that year to calendar/
error-who-are-you = nobody knows who you are: git has no user.email
error-unknown-email = nobody in the registry has the e-mail address { $email }
hint-as = say who you are with --as STAFF, or set it with `git config user.email`
error-unknown-staff = nobody is called `{ $staff }`
hint-staff-list = `baobei staff list` lists everybody
error-staff-left = { $staff } has left, or has not joined yet
error-as-of-writes = --as-of is for reading: nothing can be written into the past
error-bad-date-variable = { $variable } holds `{ $text }`, which is no date
error-bad-time = `{ $text }` is no date or time; write 2026-11-21 or 2026-11-21 09:40
error-bad-amount = `{ $text }` is no amount; write 268000, 268,000.00 or 26.8万
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
error-admin-only = { $staff } may not do this: only the admin may
hint-admin = ask somebody whose role is admin
error-folder-not-empty = the folder { $dir } is not empty
error-no-folder = { $dir } cannot serve as a folder
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
error-bad-batch = { $file } is no table that can be imported: { $why }
error-write-file = { $file } cannot be written: { $why }
error-read-file = { $file } cannot be read: { $why }
