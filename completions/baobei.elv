
use builtin;
use str;

set edit:completion:arg-completer[baobei] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'baobei'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'baobei'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand init 'Make a registry'
            cand join 'Join a house: clone its registry and set up your key'
            cand demo 'Make a demo registry and play a month of a house''s work in it'
            cand check 'Ask whether a customer may be registered; the answer is blind'
            cand report 'Register customers and keep their reports'
            cand record 'Record a dated fact: visit, follow-up, deposit, contract, delivery …'
            cand fact 'Show, correct and void what was recorded'
            cand review 'Answer registrations that wait for consent'
            cand pool 'Manage the pool'
            cand staff 'Manage staff'
            cand team 'Manage outlets, departments and distributors'
            cand rule 'Show the policies and how they judge the registry'
            cand dispute 'Run the procedure over a collision'
            cand sign 'Sign an agreement, or an event that somebody else recorded'
            cand decline 'Say no to an agreement, or take back your own proposal'
            cand deny 'Deny a signature that somebody else tells of in your name'
            cand incident 'Record offences'
            cand finding 'Record findings that only a person can make'
            cand commission 'See who earns what, and close months'
            cand hub 'Manage the hub, where order is decided'
            cand export 'Write data for other programs'
            cand completions 'Print the completion script of a shell'
            cand man 'Print the manual page'
            cand merge-file 'Join two versions of a record; git calls it'
            cand sync 'Get what landed on the hub, and land what waits here'
            cand status 'Show the status of the registry'
            cand verify 'Verify signatures, receipts and history'
            cand proof 'Write proofs that others can check, and check them'
            cand witness 'Cosign the head of a hub''s receipts, as a third party'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;init'= {
            cand --preset 'A preset to begin with; may be given several times'
            cand --name 'The house''s name; without it, the directory''s'
            cand --admin 'Who keeps the registry: the id of the first person'
            cand --zone 'The zone in which days begin'
            cand --hub 'Where the hub is; `baobei sync` sends the registry there'
            cand --key 'The key to sign with, by its file; without it, the one that git''s configuration names'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --new-key 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;join'= {
            cand --name 'Your name; without it, git''s user.name'
            cand --email 'Your address; without it, git''s user.email'
            cand --key 'The key to sign with, by its file; without it, the one that git''s configuration names'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --new-key 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;demo'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;check'= {
            cand --name 'The customer''s name'
            cand --phone 'A phone, whole or masked as in 138****1234; may be given several times'
            cand --sex 'The customer''s sex'
            cand --address 'Where the customer lives'
            cand --unit 'The housing unit'
            cand --company 'The company''s name'
            cand --uscc 'The company''s unified social credit code'
            cand --resident-id 'The resident id; only a keyed digest of it is kept'
            cand --brand 'The brand behind the buyer'
            cand --project 'The project'
            cand --class 'A class that the policy knows'
            cand --origin 'How the customer came'
            cand --relative 'A relative, as in spouse:李芳:13900000002; may be given several times'
            cand --policy 'Only under this policy'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Register a customer'
            cand import 'Import a batch of customers from a table'
            cand list 'List reports'
            cand show 'Show one report with all that is known of it'
            cand log 'Show what was done to a report, commit by commit'
            cand amend 'Correct fields of a report'
            cand renew 'Apply for more protection'
            cand pause 'Stop the clock of a report''s protection'
            cand resume 'Let the clock run on'
            cand withdraw 'Withdraw a report'
            cand transfer 'Hand a report over to another person'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;report;add'= {
            cand --policy 'The policy to register under; needed where several are in force'
            cand --kind 'The kind of registration; needed where the policy has several'
            cand --name 'The customer''s name'
            cand --phone 'A phone, whole or masked as in 138****1234; may be given several times'
            cand --sex 'The customer''s sex'
            cand --address 'Where the customer lives'
            cand --unit 'The housing unit'
            cand --company 'The company''s name'
            cand --uscc 'The company''s unified social credit code'
            cand --resident-id 'The resident id; only a keyed digest of it is kept'
            cand --brand 'The brand behind the buyer'
            cand --project 'The project'
            cand --class 'A class that the policy knows'
            cand --origin 'How the customer came'
            cand --relative 'A relative, as in spouse:李芳:13900000002; may be given several times'
            cand --intent 'What else the policy asks for, as in expected_amount=26.8万; may be given several times'
            cand --said 'When the customer was registered, where that differs from now'
            cand --companion-of 'The report whose customer this one came along with'
            cand --team 'The team, where it is not the registrant''s own'
            cand --slip 'Where to write the slip of a refusal, which a dispute can name'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;import'= {
            cand --policy 'The policy to register under; needed where several are in force'
            cand --kind 'The kind of registration; needed where the policy has several'
            cand --title 'The title of the mail that carried the table; without it, the one that the policy asks for'
            cand --form 'How it was sent'
            cand --refused 'Write the refused rows there, to be fixed and retried'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --supplement 'The table adds what an earlier one forgot'
            cand --write 'Write the batch; without it, only say what would come of it'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;list'= {
            cand --of 'Only those of this person'
            cand --team 'Only those of this team'
            cand --standing 'Only those with this status: effective, pending, lapsed …; may be given several times'
            cand --kind 'Only those of this kind'
            cand --policy 'Only those under this policy'
            cand --expiring 'Only those whose protection ends within so many days'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --mine 'Only my own'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;show'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;log'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;amend'= {
            cand --set 'A field and its right value, as in customer.phone=13800001111; may be given several times'
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;renew'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;pause'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;resume'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;withdraw'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;transfer'= {
            cand --to 'Who takes it over'
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;report;help'= {
            cand add 'Register a customer'
            cand import 'Import a batch of customers from a table'
            cand list 'List reports'
            cand show 'Show one report with all that is known of it'
            cand log 'Show what was done to a report, commit by commit'
            cand amend 'Correct fields of a report'
            cand renew 'Apply for more protection'
            cand pause 'Stop the clock of a report''s protection'
            cand resume 'Let the clock run on'
            cand withdraw 'Withdraw a report'
            cand transfer 'Hand a report over to another person'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;report;help;add'= {
        }
        &'baobei;report;help;import'= {
        }
        &'baobei;report;help;list'= {
        }
        &'baobei;report;help;show'= {
        }
        &'baobei;report;help;log'= {
        }
        &'baobei;report;help;amend'= {
        }
        &'baobei;report;help;renew'= {
        }
        &'baobei;report;help;pause'= {
        }
        &'baobei;report;help;resume'= {
        }
        &'baobei;report;help;withdraw'= {
        }
        &'baobei;report;help;transfer'= {
        }
        &'baobei;report;help;help'= {
        }
        &'baobei;record'= {
            cand --said 'When it happened, where that differs from now'
            cand -f 'A field of the event, as in amount=26.8万; may be given several times'
            cand --field 'A field of the event, as in amount=26.8万; may be given several times'
            cand --evidence 'What proves it: a document by the name the policy asks for, or a hash; several times'
            cand --signed-by 'Who signed the document: a staff id, or customer; may be given several times'
            cand --on 'The earlier event it speaks of: the contract of an instalment, whose result it follows'
            cand --instead-of 'The event that is made void by this and recorded rightly'
            cand --reason 'Why that one is void'
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --again 'The same happened once more on that day'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;fact'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand show 'Show a recorded fact with all that it carries'
            cand amend 'Correct what a recorded fact says'
            cand void 'Make a recorded fact void'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;fact;show'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;fact;amend'= {
            cand --set 'A field and its right value, as in commission=5360; nothing after the sign takes the field away; may be given several times'
            cand --said 'When it happened'
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;fact;void'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --mistake 'It was a mistake from its beginning; only an office says so'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;fact;help'= {
            cand show 'Show a recorded fact with all that it carries'
            cand amend 'Correct what a recorded fact says'
            cand void 'Make a recorded fact void'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;fact;help;show'= {
        }
        &'baobei;fact;help;amend'= {
        }
        &'baobei;fact;help;void'= {
        }
        &'baobei;fact;help;help'= {
        }
        &'baobei;review'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List what waits for an answer'
            cand approve 'Consent'
            cand return 'Send a report back for correction'
            cand reject 'Refuse'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;review;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --mine 'Only what I may answer'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;review;approve'= {
            cand --step 'The step of the review; without it, the first that is open'
            cand --term 'The term, where the policy leaves it open, as in "6 months"'
            cand --said 'When it was told, where that differs from now'
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;review;return'= {
            cand --reason 'Why'
            cand --step 'The step of the review; without it, the first that is open'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;review;reject'= {
            cand --reason 'Why'
            cand --step 'The step of the review; without it, the first that is open'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;review;help'= {
            cand list 'List what waits for an answer'
            cand approve 'Consent'
            cand return 'Send a report back for correction'
            cand reject 'Refuse'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;review;help;list'= {
        }
        &'baobei;review;help;approve'= {
        }
        &'baobei;review;help;return'= {
        }
        &'baobei;review;help;reject'= {
        }
        &'baobei;review;help;help'= {
        }
        &'baobei;pool'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand list 'List customers in the pool'
            cand claim 'Claim a customer in the pool'
            cand assign 'Assign a customer of the company''s'
            cand return 'Give a customer back to the pool'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;pool;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;pool;claim'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;pool;assign'= {
            cand --to 'Who gets the customer'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;pool;return'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;pool;help'= {
            cand list 'List customers in the pool'
            cand claim 'Claim a customer in the pool'
            cand assign 'Assign a customer of the company''s'
            cand return 'Give a customer back to the pool'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;pool;help;list'= {
        }
        &'baobei;pool;help;claim'= {
        }
        &'baobei;pool;help;assign'= {
        }
        &'baobei;pool;help;return'= {
        }
        &'baobei;pool;help;help'= {
        }
        &'baobei;staff'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a person'
            cand list 'List all staff'
            cand show 'Show one person'
            cand leave 'Record that a person leaves'
            cand rejoin 'Record that a person who left comes back'
            cand key 'Manage signing keys'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;staff;add'= {
            cand --name 'The person''s name; without it, the id'
            cand --role 'Roles: sales, manager, finance …; may be given several times'
            cand --team 'The team'
            cand --region 'The region'
            cand --email 'What git''s user.email says when this person is at the keyboard; may be given several times'
            cand --joined 'The first day of service'
            cand --key 'The public key with which the person signs: its file, or the line in it'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;list'= {
            cand --team 'Only those of this team'
            cand --role 'Only those with this role'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --all 'Also those who have left'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;show'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;leave'= {
            cand --on 'The last day of service; without it, today'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;rejoin'= {
            cand --on 'The first day of service; without it, today'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;key'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Admit a person''s key'
            cand rotate 'Replace a person''s key by a new one'
            cand revoke 'Close a person''s key'
            cand list 'List keys and when they count'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;staff;key;add'= {
            cand --key 'The public key: its file, or the line in it; without it, the key git signs with here'
            cand --from 'From when it counts; without it, from now'
            cand --email 'An address under which the person signs, if it is not recorded yet; may be given several times'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;key;rotate'= {
            cand --key 'The new public key: its file, or the line in it; without it, the key git signs with here'
            cand --old 'The key that is replaced, by its fingerprint, where the person has several'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;key;revoke'= {
            cand --since 'Since when another person may have had it; what it signed from then on is listed'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;key;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --all 'Also keys that are closed'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;staff;key;help'= {
            cand add 'Admit a person''s key'
            cand rotate 'Replace a person''s key by a new one'
            cand revoke 'Close a person''s key'
            cand list 'List keys and when they count'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;staff;key;help;add'= {
        }
        &'baobei;staff;key;help;rotate'= {
        }
        &'baobei;staff;key;help;revoke'= {
        }
        &'baobei;staff;key;help;list'= {
        }
        &'baobei;staff;key;help;help'= {
        }
        &'baobei;staff;help'= {
            cand add 'Add a person'
            cand list 'List all staff'
            cand show 'Show one person'
            cand leave 'Record that a person leaves'
            cand rejoin 'Record that a person who left comes back'
            cand key 'Manage signing keys'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;staff;help;add'= {
        }
        &'baobei;staff;help;list'= {
        }
        &'baobei;staff;help;show'= {
        }
        &'baobei;staff;help;leave'= {
        }
        &'baobei;staff;help;rejoin'= {
        }
        &'baobei;staff;help;key'= {
            cand add 'Admit a person''s key'
            cand rotate 'Replace a person''s key by a new one'
            cand revoke 'Close a person''s key'
            cand list 'List keys and when they count'
        }
        &'baobei;staff;help;key;add'= {
        }
        &'baobei;staff;help;key;rotate'= {
        }
        &'baobei;staff;help;key;revoke'= {
        }
        &'baobei;staff;help;key;list'= {
        }
        &'baobei;staff;help;help'= {
        }
        &'baobei;team'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Add a team'
            cand list 'List all teams'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;team;add'= {
            cand --name 'The team''s name; without it, the id'
            cand --short 'What it writes in the title of a mail or table'
            cand --kind 'What it is: outlet, department, distributor, branch …'
            cand --parent 'The team it belongs to'
            cand --region 'The region'
            cand --designated 'The one person who may file where a policy wants exactly one; may be added before the person is'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;team;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;team;help'= {
            cand add 'Add a team'
            cand list 'List all teams'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;team;help;add'= {
        }
        &'baobei;team;help;list'= {
        }
        &'baobei;team;help;help'= {
        }
        &'baobei;rule'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand check 'Judge the registry as it lies in the working tree, and list everything that needs attention'
            cand explain 'Explain a report step by step: clause, fact, commit and line of the policy'
            cand lint 'Find errors, dead words, contradictions and gaps in policies'
            cand test 'Run the stories that are kept beside the policies'
            cand schema 'Print the JSON Schema of the policy language'
            cand list 'List policies, or the clauses of one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;rule;check'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;explain'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;lint'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;test'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --coverage 'List clauses that no story comes to'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;schema'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --stories 'Print the schema of story files instead'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;list'= {
            cand --policy-version 'The version of it, where not the one in force'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;rule;help'= {
            cand check 'Judge the registry as it lies in the working tree, and list everything that needs attention'
            cand explain 'Explain a report step by step: clause, fact, commit and line of the policy'
            cand lint 'Find errors, dead words, contradictions and gaps in policies'
            cand test 'Run the stories that are kept beside the policies'
            cand schema 'Print the JSON Schema of the policy language'
            cand list 'List policies, or the clauses of one'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;rule;help;check'= {
        }
        &'baobei;rule;help;explain'= {
        }
        &'baobei;rule;help;lint'= {
        }
        &'baobei;rule;help;test'= {
        }
        &'baobei;rule;help;schema'= {
        }
        &'baobei;rule;help;list'= {
        }
        &'baobei;rule;help;help'= {
        }
        &'baobei;dispute'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand open 'Open a dispute over reports or over the result of an act'
            cand list 'List disputes'
            cand show 'Show a dispute with its parties, its procedure and everything done in it'
            cand statement 'Make a statement in a dispute'
            cand evidence 'Register a document by its hash; the document itself is not stored'
            cand score 'Give points as a member of the jury'
            cand admit 'Admit a dispute that was raised by somebody without a claim'
            cand settle 'Propose an agreement'
            cand resolve 'Record the ruling'
            cand appeal 'Appeal against the ruling'
            cand withdraw 'Withdraw a dispute'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;dispute;open'= {
            cand --report 'A report in dispute, by the end of its id; may be given several times'
            cand --slip 'The slip of a refused registration, as `report add --slip` wrote it'
            cand --over 'The event whose result is claimed: a delivery, a contract; without it, the customer as such'
            cand --claim 'What is claimed, and why'
            cand --said 'When it was raised, where that differs from now'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --open 'Only those that are not decided yet'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;show'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;statement'= {
            cand --said 'When it was said, where that differs from now'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;evidence'= {
            cand --sha256 'The hash of a document that is not here: 64 hexadecimal digits'
            cand --name 'The name of the document; without it, the name of the file'
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;score'= {
            cand --report 'The report that gets the points'
            cand --criterion 'What the points are for, as the policy names it'
            cand --points 'How many'
            cand --note 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;admit'= {
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;settle'= {
            cand --share 'A person''s share, as in a=50%; may be given several times'
            cand --text 'What is agreed beside the shares'
            cand --said 'When it was agreed, where that differs from now'
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;resolve'= {
            cand --share 'A person''s share, as in a=50%; may be given several times'
            cand --flat 'A flat amount on top, as in b=50; may be given several times'
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --override 'Decide as the admin, where everybody who may is party to the matter'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;appeal'= {
            cand --reason 'What is wrong with the ruling'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;withdraw'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;dispute;help'= {
            cand open 'Open a dispute over reports or over the result of an act'
            cand list 'List disputes'
            cand show 'Show a dispute with its parties, its procedure and everything done in it'
            cand statement 'Make a statement in a dispute'
            cand evidence 'Register a document by its hash; the document itself is not stored'
            cand score 'Give points as a member of the jury'
            cand admit 'Admit a dispute that was raised by somebody without a claim'
            cand settle 'Propose an agreement'
            cand resolve 'Record the ruling'
            cand appeal 'Appeal against the ruling'
            cand withdraw 'Withdraw a dispute'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;dispute;help;open'= {
        }
        &'baobei;dispute;help;list'= {
        }
        &'baobei;dispute;help;show'= {
        }
        &'baobei;dispute;help;statement'= {
        }
        &'baobei;dispute;help;evidence'= {
        }
        &'baobei;dispute;help;score'= {
        }
        &'baobei;dispute;help;admit'= {
        }
        &'baobei;dispute;help;settle'= {
        }
        &'baobei;dispute;help;resolve'= {
        }
        &'baobei;dispute;help;appeal'= {
        }
        &'baobei;dispute;help;withdraw'= {
        }
        &'baobei;dispute;help;help'= {
        }
        &'baobei;sign'= {
            cand --told 'Who signed on paper; without it, you sign yourself'
            cand --sha256 'The hash of that paper: 64 hexadecimal digits'
            cand --name 'The name of that paper'
            cand --said 'When it was signed, where that differs from now'
            cand --note 'A remark'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;decline'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;deny'= {
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;incident'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand record 'Record an offence'
            cand list 'List incidents with what is assessed for them'
            cand show 'Show an incident'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;incident;record'= {
            cand --offence 'The offence, as the policy names it'
            cand --staff 'A staff member involved; may be given several times'
            cand --count 'How many times, households or cases'
            cand --report 'A report it is about; may be given several times'
            cand --informant 'The informant'
            cand --note 'What happened'
            cand --said 'When it was discovered, where that differs from now'
            cand --policy 'The policy; needed where several know the offence'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;incident;list'= {
            cand --staff 'Only those this person took part in'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;incident;show'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;incident;help'= {
            cand record 'Record an offence'
            cand list 'List incidents with what is assessed for them'
            cand show 'Show an incident'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;incident;help;record'= {
        }
        &'baobei;incident;help;list'= {
        }
        &'baobei;incident;help;show'= {
        }
        &'baobei;incident;help;help'= {
        }
        &'baobei;finding'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand add 'Record a finding on a report, a dispute or an incident'
            cand list 'List open questions and the findings that were given'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;finding;add'= {
            cand --finding 'The finding, as the policy names it'
            cand --answer 'The answer, one of those the policy knows'
            cand --with 'A colleague the answer lets act beside the holder; may be given several times'
            cand --against 'The report it is weighed against'
            cand --reason 'Why'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;finding;list'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --open 'Only open questions'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;finding;help'= {
            cand add 'Record a finding on a report, a dispute or an incident'
            cand list 'List open questions and the findings that were given'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;finding;help;add'= {
        }
        &'baobei;finding;help;list'= {
        }
        &'baobei;finding;help;help'= {
        }
        &'baobei;commission'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand preview 'Show the current figures of a month'
            cand close 'Close a month'
            cand export 'Write the payroll CSV of a closed month'
            cand statement 'Show what a person was paid in closed months'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;commission;preview'= {
            cand --month 'The month; without it, the present one'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;commission;close'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;commission;export'= {
            cand -o 'The file to write; without it, the CSV goes to stdout'
            cand --output 'The file to write; without it, the CSV goes to stdout'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;commission;statement'= {
            cand --month 'One month; without it, all that are closed'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;commission;help'= {
            cand preview 'Show the current figures of a month'
            cand close 'Close a month'
            cand export 'Write the payroll CSV of a closed month'
            cand statement 'Show what a person was paid in closed months'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;commission;help;preview'= {
        }
        &'baobei;commission;help;close'= {
        }
        &'baobei;commission;help;export'= {
        }
        &'baobei;commission;help;statement'= {
        }
        &'baobei;commission;help;help'= {
        }
        &'baobei;hub'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand init 'Make a hub: a bare repository that examines pushes and issues receipts'
            cand install 'Make a hub of a bare repository that exists'
            cand restore 'Make a lost hub again from the clones that there are'
            cand doctor 'Check a hub and say how to fix what is wrong'
            cand notary 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
            cand hook 'Run a hook, as git calls it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;hub;init'= {
            cand --from 'A registry that had no hub so far: its history is taken over with one receipt that says so'
            cand --certificates 'Whether the push itself is signed too: off, asked (where git can) or required'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;install'= {
            cand --level 'Judge before accepting (hook), or acknowledge what is accepted anyway (post)'
            cand --certificates 'Whether the push itself is signed too: off, asked (where git can) or required'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;restore'= {
            cand --from 'A clone that has the hub’s receipts; give every clone that there is'
            cand --key 'The hub’s private key, where it was kept; without it the hub gets a new one'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;doctor'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --heal 'Acknowledge now what a crash left without a receipt; without it, the next push does'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;notary'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;hook'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;hub;help'= {
            cand init 'Make a hub: a bare repository that examines pushes and issues receipts'
            cand install 'Make a hub of a bare repository that exists'
            cand restore 'Make a lost hub again from the clones that there are'
            cand doctor 'Check a hub and say how to fix what is wrong'
            cand notary 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
            cand hook 'Run a hook, as git calls it'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;hub;help;init'= {
        }
        &'baobei;hub;help;install'= {
        }
        &'baobei;hub;help;restore'= {
        }
        &'baobei;hub;help;doctor'= {
        }
        &'baobei;hub;help;notary'= {
        }
        &'baobei;hub;help;hook'= {
        }
        &'baobei;hub;help;help'= {
        }
        &'baobei;export'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand csv 'Write a view as CSV'
            cand json 'Write a view as JSON'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;export;csv'= {
            cand -o 'The file to write; without it, data go to stdout'
            cand --output 'The file to write; without it, data go to stdout'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;export;json'= {
            cand -o 'The file to write; without it, data go to stdout'
            cand --output 'The file to write; without it, data go to stdout'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;export;help'= {
            cand csv 'Write a view as CSV'
            cand json 'Write a view as JSON'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;export;help;csv'= {
        }
        &'baobei;export;help;json'= {
        }
        &'baobei;export;help;help'= {
        }
        &'baobei;completions'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;man'= {
            cand --dir 'The directory to write pages to: baobei.1, baobei-report-add.1 …'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;merge-file'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;sync'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;status'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;verify'= {
            cand --hub-key 'The hub''s public key, or a file with it, where you know it from its keeper'
            cand --witness 'What a witness gave out; may be given several times'
            cand --witness-key 'The witness''s public key, or a file with it'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --full 'Look at everything, not only at what is new since the last time'
            cand --list 'List every commit that was looked at'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;proof'= {
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand export 'Write the proof of a report'
            cand check 'Check a proof, without any registry'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;proof;export'= {
            cand --event 'Prove this event of it, by the end or beginning of its id, not the registration'
            cand -o 'Where to write the proof; without it, to standard output'
            cand --output 'Where to write the proof; without it, to standard output'
            cand --witness 'What a witness gave out on a receipt not before this one'
            cand --witness-key 'The witness''s public key, or a file with it'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand --blind 'Leave the record out and prove its digest only'
            cand --script 'Write a shell script that checks the proof with git and ssh-keygen alone'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;proof;check'= {
            cand --hub-key 'The hub''s public key, or a file with it, where you know it from its keeper'
            cand --witness-key 'The witness''s public key, or a file with it'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;proof;help'= {
            cand export 'Write the proof of a report'
            cand check 'Check a proof, without any registry'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;proof;help;export'= {
        }
        &'baobei;proof;help;check'= {
        }
        &'baobei;proof;help;help'= {
        }
        &'baobei;witness'= {
            cand --key 'The witness''s own key, as ssh-keygen takes it'
            cand --state 'The witness''s own directory, which records what it signed'
            cand --hub-key 'The hub''s public key, or a file with it, where you know it from its keeper'
            cand -C 'Work in this directory instead of the current one'
            cand --folder 'Work in this directory instead of the current one'
            cand --as 'Act as this person; without it, the one with git''s user.email'
            cand --as-of 'Judge as of this time, with nothing that landed later'
            cand --format 'How to print data: table, json or csv'
            cand --lang 'Language of messages: zh-CN or en'
            cand --color 'When to use colour: auto, always or never'
            cand -q 'Print data only'
            cand --quiet 'Print data only'
            cand --dry-run 'Say what would happen and write nothing'
            cand -y 'Answer yes to every question'
            cand --yes 'Answer yes to every question'
            cand --offline 'Do not ask the hub: what is written waits here, and its order is not secured'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
            cand -V 'Print version'
            cand --version 'Print version'
        }
        &'baobei;help'= {
            cand init 'Make a registry'
            cand join 'Join a house: clone its registry and set up your key'
            cand demo 'Make a demo registry and play a month of a house''s work in it'
            cand check 'Ask whether a customer may be registered; the answer is blind'
            cand report 'Register customers and keep their reports'
            cand record 'Record a dated fact: visit, follow-up, deposit, contract, delivery …'
            cand fact 'Show, correct and void what was recorded'
            cand review 'Answer registrations that wait for consent'
            cand pool 'Manage the pool'
            cand staff 'Manage staff'
            cand team 'Manage outlets, departments and distributors'
            cand rule 'Show the policies and how they judge the registry'
            cand dispute 'Run the procedure over a collision'
            cand sign 'Sign an agreement, or an event that somebody else recorded'
            cand decline 'Say no to an agreement, or take back your own proposal'
            cand deny 'Deny a signature that somebody else tells of in your name'
            cand incident 'Record offences'
            cand finding 'Record findings that only a person can make'
            cand commission 'See who earns what, and close months'
            cand hub 'Manage the hub, where order is decided'
            cand export 'Write data for other programs'
            cand completions 'Print the completion script of a shell'
            cand man 'Print the manual page'
            cand merge-file 'Join two versions of a record; git calls it'
            cand sync 'Get what landed on the hub, and land what waits here'
            cand status 'Show the status of the registry'
            cand verify 'Verify signatures, receipts and history'
            cand proof 'Write proofs that others can check, and check them'
            cand witness 'Cosign the head of a hub''s receipts, as a third party'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'baobei;help;init'= {
        }
        &'baobei;help;join'= {
        }
        &'baobei;help;demo'= {
        }
        &'baobei;help;check'= {
        }
        &'baobei;help;report'= {
            cand add 'Register a customer'
            cand import 'Import a batch of customers from a table'
            cand list 'List reports'
            cand show 'Show one report with all that is known of it'
            cand log 'Show what was done to a report, commit by commit'
            cand amend 'Correct fields of a report'
            cand renew 'Apply for more protection'
            cand pause 'Stop the clock of a report''s protection'
            cand resume 'Let the clock run on'
            cand withdraw 'Withdraw a report'
            cand transfer 'Hand a report over to another person'
        }
        &'baobei;help;report;add'= {
        }
        &'baobei;help;report;import'= {
        }
        &'baobei;help;report;list'= {
        }
        &'baobei;help;report;show'= {
        }
        &'baobei;help;report;log'= {
        }
        &'baobei;help;report;amend'= {
        }
        &'baobei;help;report;renew'= {
        }
        &'baobei;help;report;pause'= {
        }
        &'baobei;help;report;resume'= {
        }
        &'baobei;help;report;withdraw'= {
        }
        &'baobei;help;report;transfer'= {
        }
        &'baobei;help;record'= {
        }
        &'baobei;help;fact'= {
            cand show 'Show a recorded fact with all that it carries'
            cand amend 'Correct what a recorded fact says'
            cand void 'Make a recorded fact void'
        }
        &'baobei;help;fact;show'= {
        }
        &'baobei;help;fact;amend'= {
        }
        &'baobei;help;fact;void'= {
        }
        &'baobei;help;review'= {
            cand list 'List what waits for an answer'
            cand approve 'Consent'
            cand return 'Send a report back for correction'
            cand reject 'Refuse'
        }
        &'baobei;help;review;list'= {
        }
        &'baobei;help;review;approve'= {
        }
        &'baobei;help;review;return'= {
        }
        &'baobei;help;review;reject'= {
        }
        &'baobei;help;pool'= {
            cand list 'List customers in the pool'
            cand claim 'Claim a customer in the pool'
            cand assign 'Assign a customer of the company''s'
            cand return 'Give a customer back to the pool'
        }
        &'baobei;help;pool;list'= {
        }
        &'baobei;help;pool;claim'= {
        }
        &'baobei;help;pool;assign'= {
        }
        &'baobei;help;pool;return'= {
        }
        &'baobei;help;staff'= {
            cand add 'Add a person'
            cand list 'List all staff'
            cand show 'Show one person'
            cand leave 'Record that a person leaves'
            cand rejoin 'Record that a person who left comes back'
            cand key 'Manage signing keys'
        }
        &'baobei;help;staff;add'= {
        }
        &'baobei;help;staff;list'= {
        }
        &'baobei;help;staff;show'= {
        }
        &'baobei;help;staff;leave'= {
        }
        &'baobei;help;staff;rejoin'= {
        }
        &'baobei;help;staff;key'= {
            cand add 'Admit a person''s key'
            cand rotate 'Replace a person''s key by a new one'
            cand revoke 'Close a person''s key'
            cand list 'List keys and when they count'
        }
        &'baobei;help;staff;key;add'= {
        }
        &'baobei;help;staff;key;rotate'= {
        }
        &'baobei;help;staff;key;revoke'= {
        }
        &'baobei;help;staff;key;list'= {
        }
        &'baobei;help;team'= {
            cand add 'Add a team'
            cand list 'List all teams'
        }
        &'baobei;help;team;add'= {
        }
        &'baobei;help;team;list'= {
        }
        &'baobei;help;rule'= {
            cand check 'Judge the registry as it lies in the working tree, and list everything that needs attention'
            cand explain 'Explain a report step by step: clause, fact, commit and line of the policy'
            cand lint 'Find errors, dead words, contradictions and gaps in policies'
            cand test 'Run the stories that are kept beside the policies'
            cand schema 'Print the JSON Schema of the policy language'
            cand list 'List policies, or the clauses of one'
        }
        &'baobei;help;rule;check'= {
        }
        &'baobei;help;rule;explain'= {
        }
        &'baobei;help;rule;lint'= {
        }
        &'baobei;help;rule;test'= {
        }
        &'baobei;help;rule;schema'= {
        }
        &'baobei;help;rule;list'= {
        }
        &'baobei;help;dispute'= {
            cand open 'Open a dispute over reports or over the result of an act'
            cand list 'List disputes'
            cand show 'Show a dispute with its parties, its procedure and everything done in it'
            cand statement 'Make a statement in a dispute'
            cand evidence 'Register a document by its hash; the document itself is not stored'
            cand score 'Give points as a member of the jury'
            cand admit 'Admit a dispute that was raised by somebody without a claim'
            cand settle 'Propose an agreement'
            cand resolve 'Record the ruling'
            cand appeal 'Appeal against the ruling'
            cand withdraw 'Withdraw a dispute'
        }
        &'baobei;help;dispute;open'= {
        }
        &'baobei;help;dispute;list'= {
        }
        &'baobei;help;dispute;show'= {
        }
        &'baobei;help;dispute;statement'= {
        }
        &'baobei;help;dispute;evidence'= {
        }
        &'baobei;help;dispute;score'= {
        }
        &'baobei;help;dispute;admit'= {
        }
        &'baobei;help;dispute;settle'= {
        }
        &'baobei;help;dispute;resolve'= {
        }
        &'baobei;help;dispute;appeal'= {
        }
        &'baobei;help;dispute;withdraw'= {
        }
        &'baobei;help;sign'= {
        }
        &'baobei;help;decline'= {
        }
        &'baobei;help;deny'= {
        }
        &'baobei;help;incident'= {
            cand record 'Record an offence'
            cand list 'List incidents with what is assessed for them'
            cand show 'Show an incident'
        }
        &'baobei;help;incident;record'= {
        }
        &'baobei;help;incident;list'= {
        }
        &'baobei;help;incident;show'= {
        }
        &'baobei;help;finding'= {
            cand add 'Record a finding on a report, a dispute or an incident'
            cand list 'List open questions and the findings that were given'
        }
        &'baobei;help;finding;add'= {
        }
        &'baobei;help;finding;list'= {
        }
        &'baobei;help;commission'= {
            cand preview 'Show the current figures of a month'
            cand close 'Close a month'
            cand export 'Write the payroll CSV of a closed month'
            cand statement 'Show what a person was paid in closed months'
        }
        &'baobei;help;commission;preview'= {
        }
        &'baobei;help;commission;close'= {
        }
        &'baobei;help;commission;export'= {
        }
        &'baobei;help;commission;statement'= {
        }
        &'baobei;help;hub'= {
            cand init 'Make a hub: a bare repository that examines pushes and issues receipts'
            cand install 'Make a hub of a bare repository that exists'
            cand restore 'Make a lost hub again from the clones that there are'
            cand doctor 'Check a hub and say how to fix what is wrong'
            cand notary 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
            cand hook 'Run a hook, as git calls it'
        }
        &'baobei;help;hub;init'= {
        }
        &'baobei;help;hub;install'= {
        }
        &'baobei;help;hub;restore'= {
        }
        &'baobei;help;hub;doctor'= {
        }
        &'baobei;help;hub;notary'= {
        }
        &'baobei;help;hub;hook'= {
        }
        &'baobei;help;export'= {
            cand csv 'Write a view as CSV'
            cand json 'Write a view as JSON'
        }
        &'baobei;help;export;csv'= {
        }
        &'baobei;help;export;json'= {
        }
        &'baobei;help;completions'= {
        }
        &'baobei;help;man'= {
        }
        &'baobei;help;merge-file'= {
        }
        &'baobei;help;sync'= {
        }
        &'baobei;help;status'= {
        }
        &'baobei;help;verify'= {
        }
        &'baobei;help;proof'= {
            cand export 'Write the proof of a report'
            cand check 'Check a proof, without any registry'
        }
        &'baobei;help;proof;export'= {
        }
        &'baobei;help;proof;check'= {
        }
        &'baobei;help;witness'= {
        }
        &'baobei;help;help'= {
        }
    ]
    $completions[$command]
}
