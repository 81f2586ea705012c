# What is said on the way, on standard error: full sentences; and the subjects of commits.

waits-for-person = undecided: { $who } must decide
warning-head = warning
warn-unread-key = `{ $value }` is kept as written, but others who look it up may not find it: { $why }
warn-no-key = what is registered identifies no customer under this policy and keeps no other claim off; give also: { $keys }
warn-no-slip = no slip was written: no protection stood against the registration
warn-slow-clock = the clock of this machine ({ $clock }) is behind the newest landing; everything is judged as of { $newest }
hint-head = hint
notice-head = note
talk-edited-by-hand = { $file } has been edited by hand; what is shown is what has landed
talk-repaired = { $count ->
        [one] a command before this one was cut short; { $count } file of the working tree has been put right
       *[other] a command before this one was cut short; { $count } files of the working tree have been put right
    }
talk-landed = landed in commit { $commit }
talk-dry-run = dry run: nothing was written
told-report = report { $report }
told-recorded = recorded: { $what } ({ $fact })
told-counts-for-nothing = recorded, but it counts for nothing as it stands:
told-standing = standing: { $standing }
told-protection = protected: from { $from }, { $until } ({ $zone })
told-queue = queue: place { $place }
commit-report-add = report { $report } ({ $kind })
talk-made-registry = the registry “{ $name }” has been made in { $dir }
talk-staff-added = { $staff } has been added
talk-staff-left = { $staff } leaves on { $day }
talk-staff-rejoined = { $staff } is back from { $day } on
talk-team-added = the team { $team } has been added
talk-lookup-recorded = this look-up has been recorded
talk-nobody = git’s address { $email } belongs to no staff member; use --as STAFF to write
talk-violation = commit { $commit } edited what had landed: { $path }, { $what }
fault-removed = the file was removed
fault-unreadable = the file cannot be read
fault-vanished = { $about } is gone
fault-altered = { $about } was altered
fault-list-altered = entries of `{ $about }` were altered
fault-reused = the id { $about } belongs to another file
fault-reordered = facts that had landed changed places, or others were put between them
fault-rewritten = landed text was rewritten; it must stay exactly as it is
fault-remark = a remark or blanks were appended; only facts may be
fault-nothing-added = the file was changed, and no fact came to it
commit-init = registry made
commit-staff-add = staff { $staff } added
commit-staff-leave = staff { $staff } leaves on { $day }
commit-staff-rejoin = staff { $staff } is back from { $day } on
commit-team-add = team { $team } added
commit-record = report { $report }: { $what }
commit-lookup = look-up { $lookup }
talk-judging = judging { $count } rows …
talk-imported = { $count } reports landed in commit { $commit }
talk-import-dry = dry run: nothing was written; add --write to write
talk-import-before = this very table was imported before; nothing has changed. Fix the rows that were refused then and retry
talk-nothing-written = nothing was written
talk-refused-file = the { $count } rows that were not accepted are in { $file }: fix them and retry
hint-refused-file = --refused FILE writes the rows that were not accepted into a table: fix them and retry
import-counts = { $rows ->
        [one] { $rows } row, { $accepted } accepted
       *[other] { $rows } rows, { $accepted } accepted
    }
import-before = imported at { $day }
row-phone = `{ $text }` is what a spreadsheet left of the number: type it again as text
row-number-cut = `{ $text }` is what a spreadsheet left of the number: type it again as text
row-value = `{ $text }` cannot be read: { $why }
row-registered-before = already registered by you as { $report }: passed over
talk-passed-over = { $count ->
        [one] 1 line is no customer
       *[other] { $count } lines are no customers
    } (headings once more, a total, or a number alone) and passed over, the first is line { $line }
row-text-damaged = the text was damaged before it came here (it holds �): type it again
row-cells-missing = the row has { $place } cells and the table { $text } columns: is a delimiter missing?
row-cell-without-heading = cell { $place } `{ $text }` stands under no heading: is a comma in the text not quoted?
row-duplicate = The same customer is already in line { $line } of this table
row-stray-quote = a quotation mark inside the text is not doubled, so the cells cannot be told apart
commit-import = { $count } reports imported ({ $kind })
talk-made-demo = the demonstration is over; the registry is in { $dir }

## demo

demo-house = A registry is made from two presets: car dealership and home renovation
demo-first = 12 October: Lin receives Wang Ning and registers the customer; the cards and the grade follow the same day
demo-blind = 13 October: Wu meets the same customer. The look-up says protected and not by whom; Wu registers all the same, and the collision is recorded
demo-follow-up = Lin follows up every three days, as grade A asks, and the manager signs; but on 20 October it is Wu who hands over the car
demo-dispute = 22 October, 10:29, a minute before the limit: Lin raises a claim; item by item it is examined, each with clause, fact and commit
demo-finding = 23 October: the manager finds that the help with the delivery is worth 100 yuan
demo-refused = Under the home-renovation rules a protected customer is refused at once, and nothing is written
demo-payroll = 1 November: finance closes the month and exports the CSV for payroll

## Two versions of one record

merge-conflict = { $path } cannot be joined: { $why }
merge-head = the heads differ, and a head never changes once it has landed
merge-event = one event says different things in the two versions
merge-unreadable = one of the versions is not a valid record
