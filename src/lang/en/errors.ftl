# What stopped a command, and what to do about it. `error-…` is the message, `remedy-…` the hint behind it.

error-head = error
error-no-registry = { $dir } is no registry
remedy-no-registry = make one with `baobei init`, or name one with -C DIR
error-house = baobei.toml cannot be used
error-unknown-staff = No one in the registry has the e-mail address { $email }
remedy-unknown-staff = ask an administrator for `baobei staff add`, or name yourself with --as STAFF
error-no-email = git does not know who you are
remedy-no-email = set it with `git config user.email YOU@EXAMPLE.COM`
error-no-such-staff = No one is called “{ $staff }”
error-no-such-team = No team is called “{ $team }”
error-no-such-report = No report ends in “{ $report }”
error-many-reports = { $count ->
        [one] 1 report ends
       *[other] { $count } reports end
    } in “{ $report }”
remedy-many-reports = give more of the id
error-no-such-dispute = No dispute ends in “{ $dispute }”
error-no-such-incident = No incident ends in “{ $incident }”
error-no-such-policy = No policy is called “{ $policy }”
error-no-such-kind = The policy “{ $policy }” knows no kind “{ $kind }”
error-no-such-event = The policy “{ $policy }” knows no event “{ $event }”
error-no-such-preset = No preset is called “{ $preset }”
error-did-you-mean = did you mean “{ $near }”?
error-missing-value = { $name } is needed
remedy-missing-value = give { $flag }; nobody can be asked where there is no terminal
error-bad-value = “{ $value }” cannot be { $name }: { $why }
error-bad-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    } of the registry cannot be read
error-no-policies = The registry has no policy
remedy-no-policies = add one under policy/, or start from a preset with `baobei init --preset NAME`
error-calendar = The calendar ends before { $day }
remedy-calendar = add that year under calendar/
error-not-allowed = { $staff } may not do this; { $who } may
error-own-matter = { $staff } cannot decide in his own matter
error-month-closed = The month { $month } is closed
remedy-month-closed = correct it with a counter-entry in a later month
error-month-undecided = { $count ->
        [one] 1 line
       *[other] { $count } lines
    } of { $month } are undecided
error-busy = Another baobei is writing
remedy-busy = try again in a moment
error-moved = The registry moved while this was being written; nothing was written
remedy-moved = look again and repeat the command
error-uncommitted = Edited by hand and not committed: { $paths }
remedy-uncommitted = commit these edits or take them back
error-offline = The hub cannot be reached; nothing is lost
remedy-offline = `baobei sync` lands it later
error-rejected = The hub refused: { $why }
error-verification = Verification failed
error-bug = This is a bug in baobei: { $what }
remedy-bug = nothing was written; please report it with the command you ran
