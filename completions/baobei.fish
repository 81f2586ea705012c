# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_baobei_global_optspecs
    string join \n C/folder= as= as-of= format= lang= color= q/quiet dry-run y/yes offline h/help V/version
end

function __fish_baobei_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_baobei_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_baobei_using_subcommand
    set -l cmd (__fish_baobei_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c baobei -n "__fish_baobei_needs_command" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_needs_command" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_needs_command" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_needs_command" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_needs_command" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_needs_command" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_needs_command" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_needs_command" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_needs_command" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_needs_command" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_needs_command" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_needs_command" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "init" -d 'Make a registry'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "join" -d 'Join a house: clone its registry and set up your key'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "demo" -d 'Make a demo registry and play a month of a house\'s work in it'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "check" -d 'Ask whether a customer may be registered; the answer is blind'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "report" -d 'Register customers and keep their reports'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "record" -d 'Record a dated fact: visit, follow-up, deposit, contract, delivery …'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "fact" -d 'Show, correct and void what was recorded'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "review" -d 'Answer registrations that wait for consent'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "pool" -d 'Manage the pool'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "staff" -d 'Manage staff'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "team" -d 'Manage outlets, departments and distributors'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "rule" -d 'Show the policies and how they judge the registry'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "dispute" -d 'Run the procedure over a collision'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "sign" -d 'Sign an agreement, or an event that somebody else recorded'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "decline" -d 'Say no to an agreement, or take back your own proposal'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "deny" -d 'Deny a signature that somebody else tells of in your name'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "incident" -d 'Record offences'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "finding" -d 'Record findings that only a person can make'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "commission" -d 'See who earns what, and close months'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "hub" -d 'Manage the hub, where order is decided'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "export" -d 'Write data for other programs'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "man" -d 'Print the manual page'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "merge-file" -d 'Join two versions of a record; git calls it'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "sync" -d 'Get what landed on the hub, and land what waits here'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "status" -d 'Show the status of the registry'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "verify" -d 'Verify signatures, receipts and history'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "proof" -d 'Write proofs that others can check, and check them'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "witness" -d 'Cosign the head of a hub\'s receipts, as a third party'
complete -c baobei -n "__fish_baobei_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand init" -l preset -d 'A preset to begin with; may be given several times' -r -f -a "auto-dealership\t''
home-renovation\t''
real-estate-distribution\t''
zipper-supplier\t''"
complete -c baobei -n "__fish_baobei_using_subcommand init" -l name -d 'The house\'s name; without it, the directory\'s' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l admin -d 'Who keeps the registry: the id of the first person' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l zone -d 'The zone in which days begin' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l hub -d 'Where the hub is; `baobei sync` sends the registry there' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l key -d 'The key to sign with, by its file; without it, the one that git\'s configuration names' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand init" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand init" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand init" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand init" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand init" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand init" -l new-key -d 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there'
complete -c baobei -n "__fish_baobei_using_subcommand init" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand init" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand init" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand init" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand init" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand init" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand join" -l name -d 'Your name; without it, git\'s user.name' -r
complete -c baobei -n "__fish_baobei_using_subcommand join" -l email -d 'Your address; without it, git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand join" -l key -d 'The key to sign with, by its file; without it, the one that git\'s configuration names' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand join" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand join" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand join" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand join" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand join" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand join" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand join" -l new-key -d 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there'
complete -c baobei -n "__fish_baobei_using_subcommand join" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand join" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand join" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand join" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand join" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand join" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand demo" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand demo" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand check" -l name -d 'The customer\'s name' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l phone -d 'A phone, whole or masked as in 138****1234; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l sex -d 'The customer\'s sex' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l address -d 'Where the customer lives' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l unit -d 'The housing unit' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l company -d 'The company\'s name' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l uscc -d 'The company\'s unified social credit code' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l resident-id -d 'The resident id; only a keyed digest of it is kept' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l brand -d 'The brand behind the buyer' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l project -d 'The project' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l class -d 'A class that the policy knows' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l origin -d 'How the customer came' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l relative -d 'A relative, as in spouse:李芳:13900000002; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l policy -d 'Only under this policy' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand check" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand check" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand check" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand check" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand check" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand check" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand check" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand check" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand check" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "add" -d 'Register a customer'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "import" -d 'Import a batch of customers from a table'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "list" -d 'List reports'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "show" -d 'Show one report with all that is known of it'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "log" -d 'Show what was done to a report, commit by commit'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "amend" -d 'Correct fields of a report'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "renew" -d 'Apply for more protection'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "pause" -d 'Stop the clock of a report\'s protection'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "resume" -d 'Let the clock run on'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "withdraw" -d 'Withdraw a report'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "transfer" -d 'Hand a report over to another person'
complete -c baobei -n "__fish_baobei_using_subcommand report; and not __fish_seen_subcommand_from add import list show log amend renew pause resume withdraw transfer help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l policy -d 'The policy to register under; needed where several are in force' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l kind -d 'The kind of registration; needed where the policy has several' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l name -d 'The customer\'s name' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l phone -d 'A phone, whole or masked as in 138****1234; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l sex -d 'The customer\'s sex' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l address -d 'Where the customer lives' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l unit -d 'The housing unit' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l company -d 'The company\'s name' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l uscc -d 'The company\'s unified social credit code' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l resident-id -d 'The resident id; only a keyed digest of it is kept' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l brand -d 'The brand behind the buyer' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l project -d 'The project' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l class -d 'A class that the policy knows' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l origin -d 'How the customer came' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l relative -d 'A relative, as in spouse:李芳:13900000002; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l intent -d 'What else the policy asks for, as in expected_amount=26.8万; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l said -d 'When the customer was registered, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l companion-of -d 'The report whose customer this one came along with' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l team -d 'The team, where it is not the registrant\'s own' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l slip -d 'Where to write the slip of a refusal, which a dispute can name' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l policy -d 'The policy to register under; needed where several are in force' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l kind -d 'The kind of registration; needed where the policy has several' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l title -d 'The title of the mail that carried the table; without it, the one that the policy asks for' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l form -d 'How it was sent' -r -f -a "table\t''
lines\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l refused -d 'Write the refused rows there, to be fixed and retried' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l supplement -d 'The table adds what an earlier one forgot'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l write -d 'Write the batch; without it, only say what would come of it'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from import" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l of -d 'Only those of this person' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l team -d 'Only those of this team' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l standing -d 'Only those with this status: effective, pending, lapsed …; may be given several times' -r -f -a "not-accepted\t''
void\t''
pending\t''
effective\t''
contested\t''
queued\t''
held\t''
lapsed\t''
won\t''
withdrawn\t''
rejected\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l kind -d 'Only those of this kind' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l policy -d 'Only those under this policy' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l expiring -d 'Only those whose protection ends within so many days' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l mine -d 'Only my own'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l set -d 'A field and its right value, as in customer.phone=13800001111; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from amend" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from renew" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from pause" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from withdraw" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l to -d 'Who takes it over' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from transfer" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "add" -d 'Register a customer'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "import" -d 'Import a batch of customers from a table'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "list" -d 'List reports'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one report with all that is known of it'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "log" -d 'Show what was done to a report, commit by commit'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Correct fields of a report'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "renew" -d 'Apply for more protection'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "pause" -d 'Stop the clock of a report\'s protection'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let the clock run on'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Withdraw a report'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "transfer" -d 'Hand a report over to another person'
complete -c baobei -n "__fish_baobei_using_subcommand report; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand record" -l said -d 'When it happened, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -s f -l field -d 'A field of the event, as in amount=26.8万; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l evidence -d 'What proves it: a document by the name the policy asks for, or a hash; several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l signed-by -d 'Who signed the document: a staff id, or customer; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l on -d 'The earlier event it speaks of: the contract of an instalment, whose result it follows' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l instead-of -d 'The event that is made void by this and recorded rightly' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l reason -d 'Why that one is void' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand record" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand record" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand record" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand record" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand record" -l again -d 'The same happened once more on that day'
complete -c baobei -n "__fish_baobei_using_subcommand record" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand record" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand record" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand record" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand record" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand record" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -f -a "show" -d 'Show a recorded fact with all that it carries'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -f -a "amend" -d 'Correct what a recorded fact says'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -f -a "void" -d 'Make a recorded fact void'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and not __fish_seen_subcommand_from show amend void help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l set -d 'A field and its right value, as in commission=5360; nothing after the sign takes the field away; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l said -d 'When it happened' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from amend" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l mistake -d 'It was a mistake from its beginning; only an office says so'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from void" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a recorded fact with all that it carries'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from help" -f -a "amend" -d 'Correct what a recorded fact says'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from help" -f -a "void" -d 'Make a recorded fact void'
complete -c baobei -n "__fish_baobei_using_subcommand fact; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -f -a "list" -d 'List what waits for an answer'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -f -a "approve" -d 'Consent'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -f -a "return" -d 'Send a report back for correction'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -f -a "reject" -d 'Refuse'
complete -c baobei -n "__fish_baobei_using_subcommand review; and not __fish_seen_subcommand_from list approve return reject help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l mine -d 'Only what I may answer'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l step -d 'The step of the review; without it, the first that is open' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l term -d 'The term, where the policy leaves it open, as in "6 months"' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l said -d 'When it was told, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from approve" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l step -d 'The step of the review; without it, the first that is open' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from return" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l step -d 'The step of the review; without it, the first that is open' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from reject" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "list" -d 'List what waits for an answer'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "approve" -d 'Consent'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "return" -d 'Send a report back for correction'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "reject" -d 'Refuse'
complete -c baobei -n "__fish_baobei_using_subcommand review; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -f -a "list" -d 'List customers in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -f -a "claim" -d 'Claim a customer in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -f -a "assign" -d 'Assign a customer of the company\'s'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -f -a "return" -d 'Give a customer back to the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and not __fish_seen_subcommand_from list claim assign return help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from claim" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l to -d 'Who gets the customer' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from assign" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from return" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from help" -f -a "list" -d 'List customers in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from help" -f -a "claim" -d 'Claim a customer in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from help" -f -a "assign" -d 'Assign a customer of the company\'s'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from help" -f -a "return" -d 'Give a customer back to the pool'
complete -c baobei -n "__fish_baobei_using_subcommand pool; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "add" -d 'Add a person'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "list" -d 'List all staff'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "show" -d 'Show one person'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "leave" -d 'Record that a person leaves'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "rejoin" -d 'Record that a person who left comes back'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "key" -d 'Manage signing keys'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and not __fish_seen_subcommand_from add list show leave rejoin key help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l name -d 'The person\'s name; without it, the id' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l role -d 'Roles: sales, manager, finance …; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l team -d 'The team' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l region -d 'The region' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l email -d 'What git\'s user.email says when this person is at the keyboard; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l joined -d 'The first day of service' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l key -d 'The public key with which the person signs: its file, or the line in it' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l team -d 'Only those of this team' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l role -d 'Only those with this role' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l all -d 'Also those who have left'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l on -d 'The last day of service; without it, today' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from leave" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l on -d 'The first day of service; without it, today' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from rejoin" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -f -a "add" -d 'Admit a person\'s key'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -f -a "rotate" -d 'Replace a person\'s key by a new one'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -f -a "revoke" -d 'Close a person\'s key'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -f -a "list" -d 'List keys and when they count'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from key" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a person'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all staff'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one person'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "leave" -d 'Record that a person leaves'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "rejoin" -d 'Record that a person who left comes back'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "key" -d 'Manage signing keys'
complete -c baobei -n "__fish_baobei_using_subcommand staff; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -f -a "add" -d 'Add a team'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -f -a "list" -d 'List all teams'
complete -c baobei -n "__fish_baobei_using_subcommand team; and not __fish_seen_subcommand_from add list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l name -d 'The team\'s name; without it, the id' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l short -d 'What it writes in the title of a mail or table' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l kind -d 'What it is: outlet, department, distributor, branch …' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l parent -d 'The team it belongs to' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l region -d 'The region' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l designated -d 'The one person who may file where a policy wants exactly one; may be added before the person is' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a team'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from help" -f -a "list" -d 'List all teams'
complete -c baobei -n "__fish_baobei_using_subcommand team; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "check" -d 'Judge the registry as it lies in the working tree, and list everything that needs attention'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "explain" -d 'Explain a report step by step: clause, fact, commit and line of the policy'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "lint" -d 'Find errors, dead words, contradictions and gaps in policies'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "test" -d 'Run the stories that are kept beside the policies'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "schema" -d 'Print the JSON Schema of the policy language'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "list" -d 'List policies, or the clauses of one'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and not __fish_seen_subcommand_from check explain lint test schema list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from explain" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from lint" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l coverage -d 'List clauses that no story comes to'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from test" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l stories -d 'Print the schema of story files instead'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from schema" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l policy-version -d 'The version of it, where not the one in force' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "check" -d 'Judge the registry as it lies in the working tree, and list everything that needs attention'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "explain" -d 'Explain a report step by step: clause, fact, commit and line of the policy'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "lint" -d 'Find errors, dead words, contradictions and gaps in policies'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "test" -d 'Run the stories that are kept beside the policies'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "schema" -d 'Print the JSON Schema of the policy language'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "list" -d 'List policies, or the clauses of one'
complete -c baobei -n "__fish_baobei_using_subcommand rule; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "open" -d 'Open a dispute over reports or over the result of an act'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "list" -d 'List disputes'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "show" -d 'Show a dispute with its parties, its procedure and everything done in it'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "statement" -d 'Make a statement in a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "evidence" -d 'Register a document by its hash; the document itself is not stored'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "score" -d 'Give points as a member of the jury'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "admit" -d 'Admit a dispute that was raised by somebody without a claim'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "settle" -d 'Propose an agreement'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "resolve" -d 'Record the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "appeal" -d 'Appeal against the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "withdraw" -d 'Withdraw a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and not __fish_seen_subcommand_from open list show statement evidence score admit settle resolve appeal withdraw help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l report -d 'A report in dispute, by the end of its id; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l slip -d 'The slip of a refused registration, as `report add --slip` wrote it' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l over -d 'The event whose result is claimed: a delivery, a contract; without it, the customer as such' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l claim -d 'What is claimed, and why' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l said -d 'When it was raised, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from open" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l open -d 'Only those that are not decided yet'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l said -d 'When it was said, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from statement" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l sha256 -d 'The hash of a document that is not here: 64 hexadecimal digits' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l name -d 'The name of the document; without it, the name of the file' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from evidence" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l report -d 'The report that gets the points' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l criterion -d 'What the points are for, as the policy names it' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l points -d 'How many' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l note -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from score" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from admit" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l share -d 'A person\'s share, as in a=50%; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l text -d 'What is agreed beside the shares' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l said -d 'When it was agreed, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from settle" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l share -d 'A person\'s share, as in a=50%; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l flat -d 'A flat amount on top, as in b=50; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l override -d 'Decide as the admin, where everybody who may is party to the matter'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from resolve" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l reason -d 'What is wrong with the ruling' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from appeal" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from withdraw" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "open" -d 'Open a dispute over reports or over the result of an act'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "list" -d 'List disputes'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a dispute with its parties, its procedure and everything done in it'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "statement" -d 'Make a statement in a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "evidence" -d 'Register a document by its hash; the document itself is not stored'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "score" -d 'Give points as a member of the jury'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "admit" -d 'Admit a dispute that was raised by somebody without a claim'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "settle" -d 'Propose an agreement'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "resolve" -d 'Record the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "appeal" -d 'Appeal against the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "withdraw" -d 'Withdraw a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand dispute; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l told -d 'Who signed on paper; without it, you sign yourself' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l sha256 -d 'The hash of that paper: 64 hexadecimal digits' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l name -d 'The name of that paper' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l said -d 'When it was signed, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l note -d 'A remark' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sign" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand sign" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand decline" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand decline" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand decline" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand deny" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand deny" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand deny" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -f -a "record" -d 'Record an offence'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -f -a "list" -d 'List incidents with what is assessed for them'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -f -a "show" -d 'Show an incident'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and not __fish_seen_subcommand_from record list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l offence -d 'The offence, as the policy names it' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l staff -d 'A staff member involved; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l count -d 'How many times, households or cases' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l report -d 'A report it is about; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l informant -d 'The informant' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l note -d 'What happened' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l said -d 'When it was discovered, where that differs from now' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l policy -d 'The policy; needed where several know the offence' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from record" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l staff -d 'Only those this person took part in' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from help" -f -a "record" -d 'Record an offence'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from help" -f -a "list" -d 'List incidents with what is assessed for them'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an incident'
complete -c baobei -n "__fish_baobei_using_subcommand incident; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -f -a "add" -d 'Record a finding on a report, a dispute or an incident'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -f -a "list" -d 'List open questions and the findings that were given'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and not __fish_seen_subcommand_from add list help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l finding -d 'The finding, as the policy names it' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l answer -d 'The answer, one of those the policy knows' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l with -d 'A colleague the answer lets act beside the holder; may be given several times' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l against -d 'The report it is weighed against' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l reason -d 'Why' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l open -d 'Only open questions'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from help" -f -a "add" -d 'Record a finding on a report, a dispute or an incident'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from help" -f -a "list" -d 'List open questions and the findings that were given'
complete -c baobei -n "__fish_baobei_using_subcommand finding; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -f -a "preview" -d 'Show the current figures of a month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -f -a "close" -d 'Close a month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -f -a "export" -d 'Write the payroll CSV of a closed month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -f -a "statement" -d 'Show what a person was paid in closed months'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and not __fish_seen_subcommand_from preview close export statement help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l month -d 'The month; without it, the present one' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from preview" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from close" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s o -l output -d 'The file to write; without it, the CSV goes to stdout' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l month -d 'One month; without it, all that are closed' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from statement" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from help" -f -a "preview" -d 'Show the current figures of a month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from help" -f -a "close" -d 'Close a month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the payroll CSV of a closed month'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from help" -f -a "statement" -d 'Show what a person was paid in closed months'
complete -c baobei -n "__fish_baobei_using_subcommand commission; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "init" -d 'Make a hub: a bare repository that examines pushes and issues receipts'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "install" -d 'Make a hub of a bare repository that exists'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "restore" -d 'Make a lost hub again from the clones that there are'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "doctor" -d 'Check a hub and say how to fix what is wrong'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "notary" -d 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "hook" -d 'Run a hook, as git calls it'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and not __fish_seen_subcommand_from init install restore doctor notary hook help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l from -d 'A registry that had no hub so far: its history is taken over with one receipt that says so' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l certificates -d 'Whether the push itself is signed too: off, asked (where git can) or required' -r -f -a "off\t''
asked\t''
required\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from init" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l level -d 'Judge before accepting (hook), or acknowledge what is accepted anyway (post)' -r -f -a "hook\t''
post\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l certificates -d 'Whether the push itself is signed too: off, asked (where git can) or required' -r -f -a "off\t''
asked\t''
required\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from install" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l from -d 'A clone that has the hub’s receipts; give every clone that there is' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l key -d 'The hub’s private key, where it was kept; without it the hub gets a new one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from restore" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l heal -d 'Acknowledge now what a crash left without a receipt; without it, the next push does'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from doctor" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from notary" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from hook" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "init" -d 'Make a hub: a bare repository that examines pushes and issues receipts'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "install" -d 'Make a hub of a bare repository that exists'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Make a lost hub again from the clones that there are'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "doctor" -d 'Check a hub and say how to fix what is wrong'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "notary" -d 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "hook" -d 'Run a hook, as git calls it'
complete -c baobei -n "__fish_baobei_using_subcommand hub; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -f -a "csv" -d 'Write a view as CSV'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -f -a "json" -d 'Write a view as JSON'
complete -c baobei -n "__fish_baobei_using_subcommand export; and not __fish_seen_subcommand_from csv json help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s o -l output -d 'The file to write; without it, data go to stdout' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from csv" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s o -l output -d 'The file to write; without it, data go to stdout' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from json" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "csv" -d 'Write a view as CSV'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "json" -d 'Write a view as JSON'
complete -c baobei -n "__fish_baobei_using_subcommand export; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand completions" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand completions" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand man" -l dir -d 'The directory to write pages to: baobei.1, baobei-report-add.1 …' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand man" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand man" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand man" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand man" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand man" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand man" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand man" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand man" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand man" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand man" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand man" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand man" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand merge-file" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand sync" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand sync" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand status" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand status" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand status" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand status" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand status" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand status" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand status" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand status" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand status" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand status" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand status" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand status" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l hub-key -d 'The hub\'s public key, or a file with it, where you know it from its keeper' -r
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l witness -d 'What a witness gave out; may be given several times' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l witness-key -d 'The witness\'s public key, or a file with it' -r
complete -c baobei -n "__fish_baobei_using_subcommand verify" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l full -d 'Look at everything, not only at what is new since the last time'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l list -d 'List every commit that was looked at'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand verify" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -f -a "export" -d 'Write the proof of a report'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -f -a "check" -d 'Check a proof, without any registry'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and not __fish_seen_subcommand_from export check help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l event -d 'Prove this event of it, by the end or beginning of its id, not the registration' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s o -l output -d 'Where to write the proof; without it, to standard output' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l witness -d 'What a witness gave out on a receipt not before this one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l witness-key -d 'The witness\'s public key, or a file with it' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l blind -d 'Leave the record out and prove its digest only'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l script -d 'Write a shell script that checks the proof with git and ssh-keygen alone'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from export" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l hub-key -d 'The hub\'s public key, or a file with it, where you know it from its keeper' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l witness-key -d 'The witness\'s public key, or a file with it' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from check" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from help" -f -a "export" -d 'Write the proof of a report'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from help" -f -a "check" -d 'Check a proof, without any registry'
complete -c baobei -n "__fish_baobei_using_subcommand proof; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l key -d 'The witness\'s own key, as ssh-keygen takes it' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l state -d 'The witness\'s own directory, which records what it signed' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l hub-key -d 'The hub\'s public key, or a file with it, where you know it from its keeper' -r
complete -c baobei -n "__fish_baobei_using_subcommand witness" -s C -l folder -d 'Work in this directory instead of the current one' -r -F
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l as -d 'Act as this person; without it, the one with git\'s user.email' -r
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l as-of -d 'Judge as of this time, with nothing that landed later' -r
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l format -d 'How to print data: table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l lang -d 'Language of messages: zh-CN or en' -r -f -a "zh-CN\t''
en\t''"
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l color -d 'When to use colour: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c baobei -n "__fish_baobei_using_subcommand witness" -s q -l quiet -d 'Print data only'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l dry-run -d 'Say what would happen and write nothing'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -s y -l yes -d 'Answer yes to every question'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -l offline -d 'Do not ask the hub: what is written waits here, and its order is not secured'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c baobei -n "__fish_baobei_using_subcommand witness" -s V -l version -d 'Print version'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "init" -d 'Make a registry'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "join" -d 'Join a house: clone its registry and set up your key'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "demo" -d 'Make a demo registry and play a month of a house\'s work in it'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "check" -d 'Ask whether a customer may be registered; the answer is blind'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "report" -d 'Register customers and keep their reports'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "record" -d 'Record a dated fact: visit, follow-up, deposit, contract, delivery …'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "fact" -d 'Show, correct and void what was recorded'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "review" -d 'Answer registrations that wait for consent'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "pool" -d 'Manage the pool'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "staff" -d 'Manage staff'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "team" -d 'Manage outlets, departments and distributors'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "rule" -d 'Show the policies and how they judge the registry'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "dispute" -d 'Run the procedure over a collision'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "sign" -d 'Sign an agreement, or an event that somebody else recorded'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "decline" -d 'Say no to an agreement, or take back your own proposal'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "deny" -d 'Deny a signature that somebody else tells of in your name'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "incident" -d 'Record offences'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "finding" -d 'Record findings that only a person can make'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "commission" -d 'See who earns what, and close months'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "hub" -d 'Manage the hub, where order is decided'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "export" -d 'Write data for other programs'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "man" -d 'Print the manual page'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "merge-file" -d 'Join two versions of a record; git calls it'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "sync" -d 'Get what landed on the hub, and land what waits here'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "status" -d 'Show the status of the registry'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "verify" -d 'Verify signatures, receipts and history'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "proof" -d 'Write proofs that others can check, and check them'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "witness" -d 'Cosign the head of a hub\'s receipts, as a third party'
complete -c baobei -n "__fish_baobei_using_subcommand help; and not __fish_seen_subcommand_from init join demo check report record fact review pool staff team rule dispute sign decline deny incident finding commission hub export completions man merge-file sync status verify proof witness help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "add" -d 'Register a customer'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "import" -d 'Import a batch of customers from a table'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "list" -d 'List reports'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "show" -d 'Show one report with all that is known of it'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "log" -d 'Show what was done to a report, commit by commit'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "amend" -d 'Correct fields of a report'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "renew" -d 'Apply for more protection'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "pause" -d 'Stop the clock of a report\'s protection'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "resume" -d 'Let the clock run on'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "withdraw" -d 'Withdraw a report'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from report" -f -a "transfer" -d 'Hand a report over to another person'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from fact" -f -a "show" -d 'Show a recorded fact with all that it carries'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from fact" -f -a "amend" -d 'Correct what a recorded fact says'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from fact" -f -a "void" -d 'Make a recorded fact void'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "list" -d 'List what waits for an answer'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "approve" -d 'Consent'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "return" -d 'Send a report back for correction'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from review" -f -a "reject" -d 'Refuse'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from pool" -f -a "list" -d 'List customers in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from pool" -f -a "claim" -d 'Claim a customer in the pool'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from pool" -f -a "assign" -d 'Assign a customer of the company\'s'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from pool" -f -a "return" -d 'Give a customer back to the pool'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "add" -d 'Add a person'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "list" -d 'List all staff'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "show" -d 'Show one person'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "leave" -d 'Record that a person leaves'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "rejoin" -d 'Record that a person who left comes back'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from staff" -f -a "key" -d 'Manage signing keys'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from team" -f -a "add" -d 'Add a team'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from team" -f -a "list" -d 'List all teams'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "check" -d 'Judge the registry as it lies in the working tree, and list everything that needs attention'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "explain" -d 'Explain a report step by step: clause, fact, commit and line of the policy'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "lint" -d 'Find errors, dead words, contradictions and gaps in policies'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "test" -d 'Run the stories that are kept beside the policies'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "schema" -d 'Print the JSON Schema of the policy language'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from rule" -f -a "list" -d 'List policies, or the clauses of one'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "open" -d 'Open a dispute over reports or over the result of an act'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "list" -d 'List disputes'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "show" -d 'Show a dispute with its parties, its procedure and everything done in it'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "statement" -d 'Make a statement in a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "evidence" -d 'Register a document by its hash; the document itself is not stored'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "score" -d 'Give points as a member of the jury'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "admit" -d 'Admit a dispute that was raised by somebody without a claim'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "settle" -d 'Propose an agreement'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "resolve" -d 'Record the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "appeal" -d 'Appeal against the ruling'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from dispute" -f -a "withdraw" -d 'Withdraw a dispute'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from incident" -f -a "record" -d 'Record an offence'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from incident" -f -a "list" -d 'List incidents with what is assessed for them'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from incident" -f -a "show" -d 'Show an incident'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from finding" -f -a "add" -d 'Record a finding on a report, a dispute or an incident'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from finding" -f -a "list" -d 'List open questions and the findings that were given'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from commission" -f -a "preview" -d 'Show the current figures of a month'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from commission" -f -a "close" -d 'Close a month'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from commission" -f -a "export" -d 'Write the payroll CSV of a closed month'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from commission" -f -a "statement" -d 'Show what a person was paid in closed months'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "init" -d 'Make a hub: a bare repository that examines pushes and issues receipts'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "install" -d 'Make a hub of a bare repository that exists'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "restore" -d 'Make a lost hub again from the clones that there are'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "doctor" -d 'Check a hub and say how to fix what is wrong'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "notary" -d 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from hub" -f -a "hook" -d 'Run a hook, as git calls it'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "csv" -d 'Write a view as CSV'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from export" -f -a "json" -d 'Write a view as JSON'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from proof" -f -a "export" -d 'Write the proof of a report'
complete -c baobei -n "__fish_baobei_using_subcommand help; and __fish_seen_subcommand_from proof" -f -a "check" -d 'Check a proof, without any registry'
