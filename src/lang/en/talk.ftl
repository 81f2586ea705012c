# What is said on the way, on standard error: full sentences; and the subjects of commits.

waits-for-person = undecided: { $who } must decide
warning-head = warning
hint-head = hint
notice-head = note
talk-repaired = { $count ->
        [one] a command before this one was cut short; { $count } file of the working tree has been put right
       *[other] a command before this one was cut short; { $count } files of the working tree have been put right
    }
talk-landed = landed in commit { $commit }
talk-dry-run = dry run: nothing was written
told-report = report { $report }
told-standing = standing: { $standing }
told-protection = protected: from { $from }, until { $until } ({ $zone })
told-queue = queue: place { $place }
commit-report-add = report { $report } ({ $kind })
