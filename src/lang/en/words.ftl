# Words for the values that stand in sentences and tables.

list-comma = ,{" "}
list-and = {" "}and{" "}
list-or = {" "}or{" "}
yes = yes
no = no

## When something ends

until-ever = indefinitely
until-day = until the end of { $day }
until-at = until { $at }
until-before = until just before { $at }
end-ever = indefinitely
end-day = { $day } 24:00
end-at = { $at }
end-before = before { $at }

## Periods

period-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
period-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
period-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }
period-weeks = { $count ->
        [one] 1 week
       *[other] { $count } weeks
    }
period-months = { $count ->
        [one] 1 month
       *[other] { $count } months
    }
period-years = { $count ->
        [one] 1 year
       *[other] { $count } years
    }
period-workdays = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }
window = from { $from }{ $from-in ->
        [yes] {""}
       *[no] {" "}(not at that minute)
    } to { $to }{ $to-in ->
        [yes] {""}
       *[no] {" "}(not at that minute)
    }

## Standings

standing-not-accepted = not accepted
standing-void = void
standing-pending = pending
standing-effective = effective
standing-contested = contested
standing-queued = queued
standing-held = held
standing-lapsed = lapsed
standing-won = won
standing-withdrawn = withdrawn
standing-rejected = rejected
standing-unjudged = not judged

## States of an item

state-holds = holds
state-fails = fails
state-open = open
state-needs-person = needs a person

## Whose something is

outcome-owner = { $who }
outcome-shared = { $who }
outcome-public = the pool
outcome-company = the company
outcome-nobody = none
outcome-undecided = { $who ->
        [none] undecided
       *[other] undecided: { $who } must decide
    }

## Disputes

stand-raised = raised, not admitted yet
stand-admitted = admitted
stand-settled = settled
stand-resolved = resolved
stand-appealed = appealed
stand-withdrawn = withdrawn
stand-expired = expired

agreement-proposed = proposed
agreement-part-signed = part-signed
agreement-complete = complete
agreement-declined = declined
agreement-withdrawn = withdrawn
agreement-expired = expired
agreement-superseded = superseded

## What a customer is

scope-person = person
scope-household = household
scope-unit = unit
scope-company = company
scope-project = project
scope-brand = brand

## Relations

relation-spouse = spouse
relation-parent = parent
relation-child = child
relation-sibling = sibling
relation-grandparent = grandparent
relation-grandchild = grandchild
relation-friend = friend
relation-colleague = colleague
relation-other = another relation

## Identity keys

key-phone = phone
key-mask = masked phone
key-name = name
key-surname = surname
key-company = company
key-uscc = credit code
key-resident-id = identity card
key-brand = brand
key-unit = unit
key-project = project
key-relative-phone = relative’s phone
key-relative-name = relative’s name

## Fields

field-customer-name = the customer’s name
field-customer-phone = the customer’s phone
field-customer-phones = the customer’s phone
field-customer-sex = the customer’s sex
field-customer-address = the customer’s address
field-customer-unit = the housing unit
field-customer-company = the company
field-customer-uscc = the unified social credit code
field-customer-resident_digest = the identity card
field-customer-brand = the brand
field-customer-project = the project
field-customer-class = the customer’s class
field-customer-origin = how the customer came
field-intent = the field “{ $name }”

## What facts carry

carried = { $name }: { $value }
carried-note = Note
carried-evidence = Documents
carried-signed_by = Signed by
carried-on = On
carried-of = On
carried-set = Corrected
carried-step = Step
carried-term = Term
carried-finding = Question
carried-answer = Answer
carried-against = Against
carried-with = With
carried-reason = Reason
carried-to = To
carried-class = Class
carried-value = Value
carried-relation = Relation
carried-name = Name
carried-phone = Phone
carried-text = Text
carried-shares = Shares
carried-signers = Signers
carried-copies = Copies to
carried-roles = Offices
carried-place = Signed as
carried-digest = Digest
carried-until = Until
carried-said = Said
carried-again = Again
carried-instead_of = Instead of
carried-mistake = Mistake
intent-product = Product
intent-need = Need
intent-note = Remark
intent-expected_amount = Expected amount
intent-expected_signing = Expected signing
intent-visit_day = Day of the visit
intent-arrival_time = Expected arrival
intent-sent_time = Sent at
intent-team_name = Team

## What is wrong with a value

detail-empty = it is missing
detail-no-letters = it has no letters
detail-honorific = it is a form of address only
detail-scientific-notation = a spreadsheet rounded it and its last digits are lost
detail-too-few-digits = too few digits
detail-too-many-digits = too many digits
detail-broken-mask = a masked number must keep its 11 places
detail-not-a-number = it is not a phone number
detail-impossible-prefix = no mobile number begins like this
detail-first-three-last-four = not its first three and last four digits
detail-contradiction = a contradiction
detail-checksum = wrong check character
detail-amount = it is not a clear amount; write 268000, 268,000.00 or 26.8万
detail-amount-unit = the heading and the cell do not agree on the unit; write the number alone
detail-date = it is not a clear date; write 2026-12-20
detail-too-short = it says too little to tell a company by

## People

who-registrant = the registrant
who-holder = the holder
who-other = a person other than the registrant
who-anyone = any person
who-designated = the team’s designated person
who-same-team = a person of the same team
who-customer = the customer
who-parties = the parties
who-somebody = a person
who-role = { $role }
who-by = the person who recorded “{ $event }”
who-named = the “{ $field }” of “{ $event }”
role-sales = salesperson
role-manager = department manager
role-leader = leader
role-finance = finance
role-hr-admin = HR and administration
role-sales-management = sales management
role-verification-desk = verification desk
role-desk = front desk
role-designee = manager’s designee
role-dealer-sales = distributor’s salesperson
role-admin = admin

## Moments and events

moment-landed = the registration
moment-business-day = the day it counts for
moment-event = “{ $event }”
moment-field = { $field }
event-register = registration
event-amend = correction
event-approve = approval
event-return = return
event-reject = rejection
event-countersign = signature of another
event-paper = papers handed in
event-deny = denial of a signature
event-correct = correction of a fact
event-void = voiding
event-finding = finding
event-renew = application for renewal
event-pause = pause
event-resume = resumption
event-withdraw = withdrawal
event-transfer = handover
event-classify = classification
event-give-up = giving up
event-kinship = kinship
event-statement = statement
event-evidence = evidence
event-score = score
event-admit = admission
event-settle = agreement
event-sign = signature
event-decline = refusal to sign
event-told = signature told of
event-resolve = ruling
event-appeal = appeal

## Papers

paper-receipt = receipt
paper-letter = letter
paper-document = document
paper-invoice = invoice
paper-photo = photo
paper-contract = contract

## Lines of a commission

line-share = share
line-flat = flat amount
line-counter = counter-entry
line-reward = reward
