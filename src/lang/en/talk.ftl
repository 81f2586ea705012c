# What the program says on the way, on stderr: full sentences.

made-registry = The registry “{ $name }” is ready in { $dir }
made-demo = A registry with made-up data is ready in { $dir }
joined-registry = You have joined “{ $name }” in { $dir }
recorded = Recorded { $what } on report { $report }
registered = Registered report { $report }: { $standing }
registered-until = Registered report { $report }: { $standing }, protected { $until }
imported = { $taken ->
        [0] No row was taken
        [one] 1 row was taken
       *[other] { $taken } rows were taken
    }, { $refused ->
        [0] none was refused
       *[other] { $refused } refused
    }
refused-written = The refused rows are in { $file }; mend them and import that file
refused-by-rule = Refused: nothing was written
refusal-slip = A refusal slip is in { $file }
dispute-opened = Opened dispute { $dispute }
incident-recorded = Recorded incident { $incident }
statement-closed = Closed the month { $month }: { $amount }
staff-added = Added { $staff }
team-added = Added the team { $team }
key-added = Added a signing key for { $staff }
staff-left = { $staff } is recorded as having left on { $day }
waits-for-person = Undecided: { $who } must decide
not-landed-yet = Not landed: order is not secured until the hub has accepted it
claim-code = Claim code { $code }
landed-as = Landed as { $commit }
synced = { $count ->
        [0] Nothing new
        [one] 1 commit landed
       *[other] { $count } commits landed
    }
fetched = { $count ->
        [0] The hub has nothing new
        [one] 1 commit came from the hub
       *[other] { $count } commits came from the hub
    }
judged-again = Another push landed first; this was judged again behind it: { $standing }
nothing-to-do = There is nothing to do
dry-run = A dry run: nothing was written
would-write = Would write { $path }
index-rebuilt = The index was rebuilt
verified = Everything verified: { $count ->
        [one] 1 commit
       *[other] { $count } commits
    }
schema-of = The schema of the policy language, version { $version }
