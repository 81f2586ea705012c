# Rules, disputes, incidents, findings, commissions: what their views and commands say.

## columns and sections

col-since = From
col-remark = Finding
col-record = Record
col-committed = Commit
col-finding = Finding
col-words = Words
col-cited = Based on it
col-incident = Incident
col-discovered = Discovered
col-offence = Offence
col-count = Count
col-informant = Informant
col-over = Over
col-parties = Parties
col-raised-by = May raise it
col-decided-by = May decide
col-agreed-by = Must sign an agreement too
section-procedure = Procedure
section-agreement = Agreement
col-agreement = Agreement
col-agreed = Text
col-signed = Signed
col-unsigned = Not signed by
col-refused = Refused at
col-refused-by = Refused by clauses
col-sign-until = To be signed before
col-digest = Digest
signed-told = { $staff } (on paper, as { $by } tells)
section-assessed = Assessed, not executed
section-timeline = Timeline (times of { $zone })
section-outcome = Owner of the customer
section-award = { $award }, { $at }: { $whose }
award-open = It may be challenged { $until }

## rule check

not-committed = not committed
remark-unreadable = unreadable
remark-altered = altered
remark-missing = missing
remark-edited = edited
remark-proposal = proposal
remark-inadmissible = inadmissible
remark-unjudged = not judged
remark-not-accepted = not accepted
remark-void = void
remark-contested = contested
remark-collision = collision
remark-possible-collision = possible collision
remark-undecided = undecided
remark-question = finding needed
remark-overdue = overdue
remark-flag = flag
remark-penalty = assessed
remark-reward = reward
why-missing = it has landed and its file is gone; `git restore { $path }` brings it back
why-proposal = had the proposal always been in force: { $after } instead of { $before }{ $results ->
        [0] {""}
        [one] ; one result would be another's
       *[other] ; { $results } results would be others'
    }. What was granted stays
why-edited = version { $version } was edited after { $reports ->
        [one] 1 report was
       *[other] { $reports } reports were
    } judged by it ({ $commits }); restore it and add a higher version
talk-edited = { $file }: { $what }
why-altered = landed content was edited; restore the file and correct it with a later fact
rule-checked = { $reports ->
        [one] 1 report
       *[other] { $reports } reports
    } on { $customers ->
        [one] 1 customer
       *[other] { $customers } customers
    }: { $count ->
        [0] nothing needs attention
        [one] 1 item needs attention
       *[other] { $count } items need attention
    }
rule-check-uncommitted = { $count ->
        [one] 1 file differs from the newest commit or is in none
       *[other] { $count } files differ from the newest commit or are in none
    }

## rule explain, lint, test

said-at = said { $at }
landed-at = landed { $at }
authored-at = writer’s clock { $at }
story-fault = { $file }: { $story }: { $fault }
coverage-of = { $policy }: stories come to { $touched } of { $all } clauses
error-not-landed-then = it had not landed by then
error-no-stories = there are no stories of the policy `{ $policy }`, nor a file of that name

## disputes

told-dispute = dispute { $dispute }: { $stand }
told-agreement = agreement { $act }: { $stand }{ $count ->
        [0] {""}
       *[other] ; to be signed by { $who }, before { $until }
    }
error-nothing-proposed = no agreement was proposed in dispute `{ $dispute }`
error-which-act = `{ $report }` is a report; name the event that is to be signed
error-told-with-record = the person who records an event tells of its document with `baobei record … --signed-by`
error-declines-agreements = only agreements are declined
commit-dispute-open = dispute { $dispute } opened over { $count ->
        [one] 1 report
       *[other] { $count } reports
    }
commit-dispute-act = dispute { $dispute }: { $what }
ask-claim = What do you claim, and why?
ask-reason = For what reason?
error-dispute-without-report = the dispute names no report that is there
error-flag-needed = { $flag } is needed; there is no terminal to ask at
error-bad-share = invalid share `{ $text }`; write 50% or 33.33%, at most 100%
error-named-twice = { $staff } is named twice
error-bad-hash = invalid SHA-256 `{ $text }`; it has 64 hexadecimal digits

## incidents and findings

told-incident = incident { $incident }
commit-incident = incident { $incident } ({ $offence })
assessed-only = assessed, not executed: no pay is reduced
finding-open = open
finding-given = given
told-finding = { $about }: { $finding }: { $answer }
commit-finding = finding { $finding } on { $about }

## commissions

commit-close = month { $month } closed: { $amount }
month-waits = waits ({ $month }{ $report ->
        [none] {""}
       *[other] , report { $report }
    }): { $who ->
        [none] {""}
       *[other] { $who } must decide:{" "}
    }{ $why }
month-exported = { $month }: { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }, control total { $amount }
month-closed-already = { $month } is closed; what differs now becomes a counter-entry in a later month
file-written = { $file } written
error-bad-month = invalid month `{ $text }`; write 2026-11
error-month-open = { $month } is not closed
talk-others-pay = { $count ->
        [one] 1 line of others is
       *[other] { $count } lines of others are
    } not shown to you
error-not-your-pay = { $staff } may not see what others earn
hint-your-pay = `baobei commission statement { $staff }` shows what is yours; the whole month is for those who close it
hint-close = `baobei commission close MONTH` closes it
error-month-empty = nothing has landed that { $month } could be closed on

## man pages

man-written = { $count ->
        [one] 1 page
       *[other] { $count } pages
    } written to { $dir }
man-exit-status = EXIT STATUS
