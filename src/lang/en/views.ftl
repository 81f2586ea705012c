# Headings and words of the views.

## Columns and lines

col-report = Report
col-reports = Reports
col-customer = Customer
col-customers = Customers
col-phone = Phone
col-kind = Kind
col-registrant = Registrant
col-filed-by = Filed by
col-holder = Holder
col-place = Place
col-standing = Standing
col-from = Protected from
col-until = Protected until
col-queue = Queue
col-landed = Landed
col-authored = Writer’s clock
col-said = Said
col-company = Company
col-unit = Unit
col-project = Project
col-brand = Brand
col-address = Address
col-sex = Sex
col-uscc = Credit code
col-class = Class of the customer
col-origin = Origin
col-relatives = Relatives
col-carries = Carries
col-void = Void
col-fact = Fact
col-outcome = Owner
col-why = Why
col-state = State
col-at = When
col-what = What
col-order = No.
col-code = Code
col-first-line = First line
col-clauses = Clauses
col-policy-line = Policy line
col-commit = Commit
col-first = First
col-second = Second
col-certain = Certain
col-keys = Matched on
col-about = About
col-award = Result
col-flats = Flat amounts
col-open-until = Open to challenge until
col-duty = Duty
col-who = Responsible
col-due = Due
col-done = Done
col-staff = Staff
col-time = Offence no.
col-due-of = Assessed
col-payee = Payee
col-closed-by = Closed by
col-policies = Policies
col-control-total = Control total
col-input = Based on
col-edition = Edition
edition-unknown = made by a newer program; this one cannot make it again
col-month = Month
col-line = Type
col-share = Share
col-amount = Amount
col-dispute = Dispute
col-by = By
col-raiser = Raised by
col-raised = Raised at
col-stand = Status
col-shares = Shares
col-claim = Claim
col-note = Note
col-name = Name
col-roles = Roles
col-team = Team
col-served = Employed
col-signing-keys = Keys
col-team-kind = Kind
col-parent = Part of
col-region = Region
col-designated = Designated
col-key = Key
col-missing = Missing
col-answer = Answer
col-clause = Clause
col-notice = Note
col-row = Row
col-policy = Policy
col-version = Version
col-title = Title
col-through = Through
col-in-force = In force
col-kinds = Kinds
col-file = File
col-house = House
col-level = Order
col-hub = Hub
col-as-of = As of
col-unjudged = Not judged
col-undecided = Undecided
col-open-disputes = Open disputes
col-overdue = Overdue duties
col-waiting = Not landed
col-last-contact = Hub last seen
col-newest-receipt = Newest receipt
col-claim-code = Claim code
col-receipt = Receipt
col-uncommitted = Edited by hand

## Headings of lists

section-intent = Intent
section-intent-waiting = Changes of the intent that wait for consent
section-recorded = Recorded
section-flags = Flags
section-items = Items of validity
section-duties = Duties
section-steps = Steps
section-entries = Entries
section-acts = Acts
section-corrections = Corrections
section-as-recorded = As recorded

## In cells and below lists

nothing-to-show = No records
fact-void = { $fact } (void)
not-landed = not landed
somebody-else = another’s
undecided = undecided
refused = refused
dismissal = dismissal
fine-of = fine of { $amount }
reward-of = reward of { $amount }
commission-total = Decided in total: { $amount }
commission-undecided = { $count ->
        [one] 1 line is undecided
       *[other] { $count } lines are undecided
    } and in no total

## The answer to a look-up

perhaps-same = ! { $report } is perhaps the same customer as { $other }: `baobei report show { $report }`
perhaps-same-later = Perhaps the same customer as in the later report { $other }
check-free = Free: you may register this customer
check-protected = Protected: you may not register this customer
check-yours = Yours already: you registered this customer
check-waits = Protected by an earlier report; yours waits
check-place = You are number { $place }
check-not-looked-up = Not looked up: do not register on this answer
check-unread = `{ $text }` is not a key: { $why }
check-stranger = no staff member `{ $staff }`: `baobei staff list` lists all staff
check-lacks = give also: { $keys }
check-undecided = Possibly the same customer: a person must decide first
check-queue = You would be number { $place }

## Stories

story-failed = FAILED
stories-told = { $told ->
        [one] 1 story
       *[other] { $told } stories
    }, { $failed ->
        [0] all as expected
       *[other] { $failed } failed
    }

## Problems of files

severity-error = error
severity-warning = warning
hint = hint
no-problems = No problems found
problems-found = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }

## How order is secured

level-single-machine = this machine alone
level-unreceipted = a shared repository without receipts
level-own-hub = the hub’s receipts
level-post-receive = the hub’s receipts, given after the push
level-polled = a notary’s receipts
proves-single-machine = the order is that of this branch; no third party confirms it, and dates are no proof
proves-unreceipted = the order is that in which pushes arrived; when they did is not proved
proves-own-hub = the hub (or a witness) signs the order and the latest time; earlier times are only stated by their author
proves-post-receive = order and latest time are proved, to a few seconds; the hub cannot refuse, so that a wrong commit may stand there
proves-polled = order and latest time are proved as of the notary’s look; what happened between two looks is not
receipt-number = receipt { $number }
waits = not landed: the order is not secured
ordered = Order: { $level }{ $waiting ->
        [0] {""}
        [one] ; 1 commit has not landed
       *[other] ; { $waiting } commits have not landed
    }
never = never

## What a check found

remark-altered-why = Landed content was edited by hand
