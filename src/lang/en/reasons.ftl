# The reasons of a verdict: one sentence for each code. An argument that a reason does not carry arrives as `none`.

## Entry

reason-not-covered = The policy does not cover { $staff }
reason-may-not-file = { $staff } may not file this kind of report; { $who } may
reason-field-missing = { $field } is missing
reason-honorific = The name is a form of address only; at least the surname is needed
reason-no-name = The name is not valid: { $detail }
reason-phone = The phone is not valid: { $detail }
reason-mask-form = A masked phone must show its first three and last four digits
reason-name-sex = The form of address contradicts the sex that is stated
reason-company-code = The unified social credit code has a wrong check character
reason-outside-window = It landed at { $landed }; reports are taken { $window }
reason-wrong-day = It is meant for { $day }, which reports of that hour do not count for
reason-duplicate = The same customer is already in report { $other }
reason-over-cap = The quota is used up: only the first { $first } count
reason-batch-title = The title reads “{ $title }”; it must read “{ $wanted }”
reason-batch-again = A second table for the same day; the first one stands
reason-batch-identical = The very same table was sent before
reason-table-required = { $rows ->
        [one] 1 customer
       *[other] { $rows } customers
    } in single lines; more than { $most } must come as a table
reason-no-policy = No version of “{ $policy }” that knows the kind “{ $kind }” was in force on that day
reason-companion-of-nobody = It must name the registered customer this one came with
reason-too-many-companions = The registered customer brought too many companions; only { $most } count

## Acts

reason-unknown-event = The policy knows no event “{ $event }”; it knows { $known }
reason-unknown-staff = No staff member “{ $staff }”
reason-unknown-field = “{ $event }” does not have { $field }
reason-unknown-fact = There is no such event on this report
reason-said-ahead = Said to have happened at { $from }, which is after now ({ $landed })
reason-unknown-record = It names report { $other }, which is not there
reason-removed = The file had landed and is gone
reason-unreadable = The file cannot be read
reason-fact-removed = { $item } had landed and is gone
reason-fact-altered = { $item } had landed and says something else now; correct it with a later fact
reason-list-altered = Entries of `{ $item }` were altered
reason-id-reused = The id { $item } stands for another fact already
reason-reordered = Facts that have landed do not stand first and in their order
reason-rewritten = Landed text was rewritten; it must stay exactly as it is
reason-remark = A remark or blanks were appended; only facts are
reason-nothing-added = The file was changed, and no fact came to it
reason-unknown-finding = The policy knows no finding “{ $finding }”; it knows { $known }
reason-unknown-answer = “{ $answer }” does not answer “{ $finding }”; the answers are { $known }
reason-unknown-offence = The policy knows no offence “{ $offence }”; it knows { $known }
reason-bad-field = Invalid { $field } of “{ $event }”
reason-nothing-to-review = Nothing here waits for consent
reason-no-procedure = The policy “{ $policy }” has no procedure for disputes
reason-dispute-too-early = Too early: a dispute is heard once “{ $event }” is recorded{ $from ->
        [none] {""}
       *[other] , from { $from } on
    }; a quarrel before that is recorded by those the policy names
reason-not-heard-at-once = { $staff } holds no registration of this customer, did not do the act and does not decide: such a dispute is heard when a person who decides admits it
reason-time-too-long = It runs longer than the policy has it
reason-other-signers = The agreement does not name those who must sign it: { $wanted }
reason-shared-with-stranger = { $staff } is not party to the matter and can get no share
reason-no-such-agreement = No such agreement was proposed in this dispute
reason-agreement-stands = The agreement is { $stand }: it takes no signature and no answer
reason-other-text = What is signed is not the text of the agreement
reason-not-to-sign = { $staff } need not sign this, or has signed it already
reason-own-record = { $staff } recorded this and cannot sign it as well; another person must
reason-nothing-to-deny = There is no signature of { $staff } here that another person tells of
reason-too-late-to-deny = A signature could be denied { $until }
reason-others-decide = { $who } can decide this and has no part in it
reason-not-their-step = It is the turn of “{ $item }”, which is for { $who }
reason-passed-earlier-step = { $staff } passed an earlier step; “{ $item }” is for another person
reason-shares-not-whole = The shares must add up to 100%
reason-not-serving = { $staff } has left, or has not joined yet
reason-admin-only = { $staff } may not do this: only the admin may
reason-may-not-assign = { $staff } may not assign customers; that is for the admin and those whom a policy lets decide
reason-changes-nothing = “{ $event }” would change nothing
reason-below-zero = { $field } of “{ $event }” cannot be below zero
reason-recorded-before = “{ $event }” with the same amount is recorded for the same day already, by { $staff }
reason-registered-already = Your side has registered this customer already, as { $other }{ $until-kind ->
        [dated] ; protected { $until }
       *[other] {""}
    }. What is new is added to that registration
reason-not-corrected-so = “{ $event }” is neither corrected nor made void: a later one of its kind changes it
reason-recorded-another-day = { $staff } recorded “{ $event }” on another day; from then on an office corrects it
reason-others-rely-on-it = Another person signed “{ $event }”, consented after it, disputes it or has a share of its result; an office corrects it
reason-own-side-gains = { $staff } would have more by this; an office corrects “{ $event }”
reason-office-says-mistake = Only an office may say that “{ $event }” was a mistake from its beginning
reason-several-policies = The reports come under several policies, { $policy }: a dispute runs under one
reason-dispute-stands = The dispute is { $stand }: it takes no { $act }
reason-not-your-dispute = { $staff } is not the one who may do this: { $act }{ $to ->
        [raiser] ; only the person who raised the dispute may
        [parties] ; it is for the parties
       *[other] {""}
    }
reason-no-jury = The policy “{ $policy }” lets no jury give points
reason-not-in-dispute = Report { $other } is not in this dispute
reason-unknown-criterion = The jury knows no criterion “{ $item }”; it has { $known }
reason-too-many-points = Points are given from 0 to { $most }
reason-may-not-close = { $staff } may not close a month; { $who } may
reason-bad-month = Invalid month “{ $month }”
reason-month-not-over = { $month } is not over yet
reason-month-closed = { $month } is closed already; what changed since becomes a counter-entry in a later month
reason-later-month-closed = A month after { $month } is closed already, and months are closed in their order
reason-other-edition = The month is stated by edition { $edition } of the judgement; in force is { $known }
reason-control-total = The entries of { $month } do not come to its control total

## Validity

reason-lead-too-short = It landed at { $landed }, less than { $least } before the event of { $event }
reason-lead-kept = It landed at { $landed }, at least { $least } before the event of { $event }
reason-item-fails = Fails: { $item }
reason-item-holds = Holds: { $item }
reason-fits-not = { $item }: what was registered does not fit the document
reason-fits-own = { $item }: what was registered fits the document
reason-fits-through-kin = { $item }: it fits through a relative ({ $relation })
reason-fits-cured = { $item }: cured by giving the full phone
reason-fits-disputed = { $item }: it does not fit, and in a dispute that can no longer be cured
reason-fits-needs-full-phone = { $item }: it does not fit; { $who } may still give the full phone
reason-document-silent = { $item }: the document does not show it; { $who } must complete it
reason-document-missing = { $item ->
        [none] Open
       *[other] { $item }: open
    } until there is { $moment }
reason-kinship-not-evidenced = { $item }: it would fit through a relative ({ $relation }), but nothing proves the kinship
reason-signature-missing = { $item }: “{ $event }” lacks the signature of { $who }
reason-signed = { $item }: signed by { $who }
reason-cadence-kept = { $item }: every contact came in time
reason-cadence-broken = { $item }: no contact between { $last } and { $next }; the time of class { $class } ran { $until }
reason-class-missing = { $item }: “{ $class }” is not set; { $who } must set it
reason-event-missing = { $item }: “{ $event }” is not recorded
reason-event-there = { $item ->
        [none] { $event } recorded
       *[other] { $item }: recorded
    }
reason-finding-missing = { $item }: { $who } must decide first
reason-finding-presumed = { $item }: presumed “{ $answer }”, as there is no finding to the contrary
reason-finding-against = { $item }: found “{ $answer }”
reason-finding-for = { $item ->
        [none] { $staff } recorded a finding
       *[other] { $item }: found “{ $answer }”
    }
reason-found-one-customer = { $staff } found: the same customer as in report { $other }
reason-found-apart = { $staff } found: not the customer of report { $other }
reason-slip-of-another = The slip is not of a registration that { $staff } filed
reason-slip-proves-nothing = The slip proves nothing: judged as of its landing, the draft in it is not refused so
reason-false-report = The report was found to be false

## Course

reason-registered = Registered by { $staff }
reason-claimed-anew = Corrected by { $staff }: claimed anew from then on
reason-let-go = What was claimed before the correction by { $staff } is let go
reason-barred = { $until-kind ->
        [none] Refused: another’s earlier report waits for consent
       *[other] Refused: the customer is protected { $until }
    }
reason-queued = { $until-kind ->
        [none] Queued behind an earlier report that waits for consent
       *[other] Queued: the customer is protected { $until }
    }
reason-contested = { $until-kind ->
        [none] Contested: an earlier report waits for consent
       *[other] Contested: the customer is protected { $until }
    }
reason-held = Held: the protection is over, and its renewal, applied for in time, is not yet answered
reason-promoted = Its turn came at { $at }
reason-awaits-approval = Waits for the consent of { $who }
reason-change-awaits-approval = Changed; until { $who } consents, what was said before stands
reason-change-rejected = { $staff } did not consent: what was said before stands
reason-approved = Approved by { $staff }
reason-rejected = Rejected by { $staff }
reason-returned = Sent back for correction by { $staff }
reason-protected = { $until-kind ->
        [ever] Protected indefinitely from { $from }
       *[other] Protected from { $from } { $until }
    }
reason-stage-entered = Reached “{ $stage }”
reason-renewed-by-repeat = Renewed by doing it again: { $until }
reason-repeats-used-up = Done again, it renews no more: { $most } at most
reason-repeat-of-other = A repetition by another renews nothing
reason-renewed-automatically = Renewed of itself: { $until }
reason-renewal-asked = { $staff ->
        [none] A renewal was applied for
       *[other] { $staff } applied for a renewal
    }
reason-renewal-open = { $until-kind ->
        [ever] A renewal was applied for; { $who } must answer
       *[other] A renewal was applied for; { $who } can answer { $until }
    }
reason-renewal-unanswered = The application for a renewal was not answered in time ({ $until })
reason-renewal-granted = Renewal granted: { $until }
reason-renewal-contested = A rival has filed: { $who } must say who gets the renewal; until then the holder continues
reason-passed-to-rival = The right passes to the rival from { $from } { $until }
reason-kept-for-a-while = The holder keeps the right for a last while: { $until }
reason-rival-gone = The rival is gone: the holder has the right alone, { $until }
reason-lapsed = The protection ended; it ran { $until }
reason-uncontested = It is contested no longer
reason-equal-rival = Contested: another landed together with it
reason-put-right = What made it void is put right: it goes on as it stood
reason-overruled = { $staff } gave the customer to others: this claim ends
reason-reinstated = { $staff } gave it the customer: it goes on as it stood
reason-paused = Paused by { $staff }
reason-resumed = Resumed by { $staff }; the time it stood still is given back
reason-follows-result = It belongs to “{ $event }” and goes to the same persons
reason-fact-corrected = “{ $event }” corrected by { $staff }
reason-fact-voided = “{ $event }” made void by { $staff }
reason-withdrawn = Withdrawn by { $staff }
reason-given-up = Given up by { $staff }
reason-transferred = { $to ->
        [none] Handed over by { $staff }
       *[other] Handed over by { $staff } to { $to }
    }
reason-won = Deal won; the right no longer lapses
reason-no-calendar = { $from ->
        [none] No calendar that has landed counts so far: open until one does
       *[other] Protected from { $from }; no calendar that has landed counts { $lasts } from then: the end is open until one does
    }
reason-term-unknown = Protected from { $from }; how long ({ $lasts }) is still to be said

## Decisions

reason-only-claim = The only claim in force
reason-nobody-protected = No protection is running
reason-agreed = The parties agreed, and each has signed
reason-verdict = Ruling by { $staff }
reason-challenge-won = The challenge of { $staff } holds in every item
reason-challenge-lost = No challenge holds
reason-challenge-late = Raised at { $raised }, too late{ $until-kind ->
        [none] {""}
       *[other] ; the time for it ran { $until }
    }
reason-challenge-without-report = { $staff } challenges without their own report
reason-challenge-not-first = Among valid reports an earlier one goes first
reason-challenge-open = The challenge is open: { $who } must answer first
reason-customer-chose = The customer chose { $staff }
reason-found-together = Found to have served the customer together
reason-earliest = The earliest report; it landed at { $landed }
reason-same-landing = The reports landed at the same time
reason-had-earlier = { $staff } had “{ $event }” earlier, but registered later
reason-most-complete = The most complete report: { $filled }
reason-equally-complete = The reports are equally complete: { $filled }
reason-first-event = First to have “{ $event }”
reason-event-together = “{ $event }” came at the same time for all
reason-highest-score = The highest score: { $mean }
reason-equal-scores = The scores are equal: { $mean }
reason-scores-missing = { $who } must score first
reason-split-equally = Split equally
reason-by-default = The policy’s fallback
reason-person-decides = { $who } must decide
reason-award-closes = “{ $award }” decides the owner of the customer
reason-flat-amount = { $flat }: { $amount }
reason-flat-undecided = { $flat }: { $who } must choose the amount
reason-friendly-help = Help among colleagues; nothing is owed for it
reason-copies-to = { $copies } have signed for one copy each
reason-held-back = Nothing is paid { $until }
reason-told-of = { $staff } tells of the signature of { $other } on a document
reason-overridden = Ruling by { $staff } as the admin: everyone who may decide is party to the matter
reason-whole-commission = The whole commission is { $amount }{ $rate ->
        [none] {""}
       *[other] , { $rate } of the deal
    }
reason-commission-unknown = The whole commission is not known yet

## Flags

reason-collision = The same customer as in report { $other }{ $keys ->
        [none] {""}
       *[other] {" "}({ $keys })
    }
reason-possible-collision = Perhaps the same customer as in report { $other }{ $keys ->
        [none] {""}
       *[other] {" "}({ $keys })
    }
reason-old-follower-active = { $staff } still follows the customer after the lapse
reason-early-dispute = Those who registered it quarrelled before the customer had left
reason-missing-evidence = A document is missing: { $evidence }
reason-missing-signature = The signature of { $who } is missing
reason-signed-for-others = The signatures of { $staff } were written down by another person and count for nothing: each signs by an act of their own
reason-not-allowed-to-record = { $staff } may not record { $event ->
        [none] this
       *[other] “{ $event }”
    }{ $who ->
        [none] {""}
       *[other] ; { $who } may
    }
reason-gate-registered = { $breach }: { $staff } recorded “{ $act }” without their own report
reason-gate-approved = { $breach }: { $staff } recorded “{ $act }” before the report was approved
reason-gate-no-other-holder = { $breach }: { $staff } recorded “{ $act }” while another held the right
reason-gate-stage = { $breach }: { $staff } recorded “{ $act }” before the stage it needs
reason-gate-own-protection = { $breach }: { $staff } recorded “{ $act }” without their own protection
reason-calendar-missing = Cannot tell when { $duty } is due: there is no calendar for { $day }
reason-duty-overdue = Overdue for { $who }: { $duty }; the time for it ran { $until }
reason-author-date = The writer’s clock said { $authored }, but it landed at { $landed }; only the landing counts
reason-interested = { $staff ->
        [none] People do not decide in their own matter
       *[other] { $staff } is party to the matter and cannot decide it
    }
reason-act-against-protection = { $staff } recorded “{ $act }” while the customer was protected for another { $until }

## Offences

reason-ladder-rests-on-void = Counted with an earlier offence that is void since: a person looks at the step
reason-offence-voided = The offence that made it void was made void by { $staff }
reason-offence-recorded = { $offence }: { $staff }, { $time ->
        [1] 1st
        [2] 2nd
        [3] 3rd
        [21] 21st
        [22] 22nd
        [23] 23rd
       *[other] { $time }th
    } offence{ $count ->
        [1] {""}
       *[other] , { $count } cases
    }
reason-offence-upgraded = { $offence }: graver for { $staff }, as found “{ $answer }”
reason-offence-too-few = { $offence }: fewer people than the offence needs; a person must decide
reason-reward-earned = { $staff } earned a reward of { $amount }
