
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'baobei' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'baobei'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'baobei' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a registry')
            [CompletionResult]::new('join', 'join', [CompletionResultType]::ParameterValue, 'Join a house: clone its registry and set up your key')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a demo registry and play a month of a house''s work in it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Ask whether a customer may be registered; the answer is blind')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Register customers and keep their reports')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record a dated fact: visit, follow-up, deposit, contract, delivery …')
            [CompletionResult]::new('fact', 'fact', [CompletionResultType]::ParameterValue, 'Show, correct and void what was recorded')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Answer registrations that wait for consent')
            [CompletionResult]::new('pool', 'pool', [CompletionResultType]::ParameterValue, 'Manage the pool')
            [CompletionResult]::new('staff', 'staff', [CompletionResultType]::ParameterValue, 'Manage staff')
            [CompletionResult]::new('team', 'team', [CompletionResultType]::ParameterValue, 'Manage outlets, departments and distributors')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'Show the policies and how they judge the registry')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Run the procedure over a collision')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign an agreement, or an event that somebody else recorded')
            [CompletionResult]::new('decline', 'decline', [CompletionResultType]::ParameterValue, 'Say no to an agreement, or take back your own proposal')
            [CompletionResult]::new('deny', 'deny', [CompletionResultType]::ParameterValue, 'Deny a signature that somebody else tells of in your name')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'Record offences')
            [CompletionResult]::new('finding', 'finding', [CompletionResultType]::ParameterValue, 'Record findings that only a person can make')
            [CompletionResult]::new('commission', 'commission', [CompletionResultType]::ParameterValue, 'See who earns what, and close months')
            [CompletionResult]::new('hub', 'hub', [CompletionResultType]::ParameterValue, 'Manage the hub, where order is decided')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write data for other programs')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page')
            [CompletionResult]::new('merge-file', 'merge-file', [CompletionResultType]::ParameterValue, 'Join two versions of a record; git calls it')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Get what landed on the hub, and land what waits here')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the status of the registry')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify signatures, receipts and history')
            [CompletionResult]::new('proof', 'proof', [CompletionResultType]::ParameterValue, 'Write proofs that others can check, and check them')
            [CompletionResult]::new('witness', 'witness', [CompletionResultType]::ParameterValue, 'Cosign the head of a hub''s receipts, as a third party')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;init' {
            [CompletionResult]::new('--preset', '--preset', [CompletionResultType]::ParameterName, 'A preset to begin with; may be given several times')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The house''s name; without it, the directory''s')
            [CompletionResult]::new('--admin', '--admin', [CompletionResultType]::ParameterName, 'Who keeps the registry: the id of the first person')
            [CompletionResult]::new('--zone', '--zone', [CompletionResultType]::ParameterName, 'The zone in which days begin')
            [CompletionResult]::new('--hub', '--hub', [CompletionResultType]::ParameterName, 'Where the hub is; `baobei sync` sends the registry there')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key to sign with, by its file; without it, the one that git''s configuration names')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;join' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'Your name; without it, git''s user.name')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Your address; without it, git''s user.email')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key to sign with, by its file; without it, the one that git''s configuration names')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--new-key', '--new-key', [CompletionResultType]::ParameterName, 'Make a key in ~/.ssh/baobei_ed25519, or use the one that is there')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;demo' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;check' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The customer''s name')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'A phone, whole or masked as in 138****1234; may be given several times')
            [CompletionResult]::new('--sex', '--sex', [CompletionResultType]::ParameterName, 'The customer''s sex')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Where the customer lives')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'The housing unit')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'The company''s name')
            [CompletionResult]::new('--uscc', '--uscc', [CompletionResultType]::ParameterName, 'The company''s unified social credit code')
            [CompletionResult]::new('--resident-id', '--resident-id', [CompletionResultType]::ParameterName, 'The resident id; only a keyed digest of it is kept')
            [CompletionResult]::new('--brand', '--brand', [CompletionResultType]::ParameterName, 'The brand behind the buyer')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'The project')
            [CompletionResult]::new('--class', '--class', [CompletionResultType]::ParameterName, 'A class that the policy knows')
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'How the customer came')
            [CompletionResult]::new('--relative', '--relative', [CompletionResultType]::ParameterName, 'A relative, as in spouse:李芳:13900000002; may be given several times')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Only under this policy')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Register a customer')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a batch of customers from a table')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List reports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one report with all that is known of it')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show what was done to a report, commit by commit')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct fields of a report')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Apply for more protection')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Stop the clock of a report''s protection')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let the clock run on')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a report')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand a report over to another person')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;report;add' {
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The policy to register under; needed where several are in force')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of registration; needed where the policy has several')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The customer''s name')
            [CompletionResult]::new('--phone', '--phone', [CompletionResultType]::ParameterName, 'A phone, whole or masked as in 138****1234; may be given several times')
            [CompletionResult]::new('--sex', '--sex', [CompletionResultType]::ParameterName, 'The customer''s sex')
            [CompletionResult]::new('--address', '--address', [CompletionResultType]::ParameterName, 'Where the customer lives')
            [CompletionResult]::new('--unit', '--unit', [CompletionResultType]::ParameterName, 'The housing unit')
            [CompletionResult]::new('--company', '--company', [CompletionResultType]::ParameterName, 'The company''s name')
            [CompletionResult]::new('--uscc', '--uscc', [CompletionResultType]::ParameterName, 'The company''s unified social credit code')
            [CompletionResult]::new('--resident-id', '--resident-id', [CompletionResultType]::ParameterName, 'The resident id; only a keyed digest of it is kept')
            [CompletionResult]::new('--brand', '--brand', [CompletionResultType]::ParameterName, 'The brand behind the buyer')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'The project')
            [CompletionResult]::new('--class', '--class', [CompletionResultType]::ParameterName, 'A class that the policy knows')
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'How the customer came')
            [CompletionResult]::new('--relative', '--relative', [CompletionResultType]::ParameterName, 'A relative, as in spouse:李芳:13900000002; may be given several times')
            [CompletionResult]::new('--intent', '--intent', [CompletionResultType]::ParameterName, 'What else the policy asks for, as in expected_amount=26.8万; may be given several times')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When the customer was registered, where that differs from now')
            [CompletionResult]::new('--companion-of', '--companion-of', [CompletionResultType]::ParameterName, 'The report whose customer this one came along with')
            [CompletionResult]::new('--team', '--team', [CompletionResultType]::ParameterName, 'The team, where it is not the registrant''s own')
            [CompletionResult]::new('--slip', '--slip', [CompletionResultType]::ParameterName, 'Where to write the slip of a refusal, which a dispute can name')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;import' {
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The policy to register under; needed where several are in force')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'The kind of registration; needed where the policy has several')
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'The title of the mail that carried the table; without it, the one that the policy asks for')
            [CompletionResult]::new('--form', '--form', [CompletionResultType]::ParameterName, 'How it was sent')
            [CompletionResult]::new('--refused', '--refused', [CompletionResultType]::ParameterName, 'Write the refused rows there, to be fixed and retried')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--supplement', '--supplement', [CompletionResultType]::ParameterName, 'The table adds what an earlier one forgot')
            [CompletionResult]::new('--write', '--write', [CompletionResultType]::ParameterName, 'Write the batch; without it, only say what would come of it')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;list' {
            [CompletionResult]::new('--of', '--of', [CompletionResultType]::ParameterName, 'Only those of this person')
            [CompletionResult]::new('--team', '--team', [CompletionResultType]::ParameterName, 'Only those of this team')
            [CompletionResult]::new('--standing', '--standing', [CompletionResultType]::ParameterName, 'Only those with this status: effective, pending, lapsed …; may be given several times')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'Only those of this kind')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'Only those under this policy')
            [CompletionResult]::new('--expiring', '--expiring', [CompletionResultType]::ParameterName, 'Only those whose protection ends within so many days')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--mine', '--mine', [CompletionResultType]::ParameterName, 'Only my own')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;show' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;log' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;amend' {
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'A field and its right value, as in customer.phone=13800001111; may be given several times')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;renew' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;pause' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;resume' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;withdraw' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;transfer' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Who takes it over')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;report;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Register a customer')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a batch of customers from a table')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List reports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one report with all that is known of it')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show what was done to a report, commit by commit')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct fields of a report')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Apply for more protection')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Stop the clock of a report''s protection')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let the clock run on')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a report')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand a report over to another person')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;report;help;add' {
            break
        }
        'baobei;report;help;import' {
            break
        }
        'baobei;report;help;list' {
            break
        }
        'baobei;report;help;show' {
            break
        }
        'baobei;report;help;log' {
            break
        }
        'baobei;report;help;amend' {
            break
        }
        'baobei;report;help;renew' {
            break
        }
        'baobei;report;help;pause' {
            break
        }
        'baobei;report;help;resume' {
            break
        }
        'baobei;report;help;withdraw' {
            break
        }
        'baobei;report;help;transfer' {
            break
        }
        'baobei;report;help;help' {
            break
        }
        'baobei;record' {
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it happened, where that differs from now')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'A field of the event, as in amount=26.8万; may be given several times')
            [CompletionResult]::new('--field', '--field', [CompletionResultType]::ParameterName, 'A field of the event, as in amount=26.8万; may be given several times')
            [CompletionResult]::new('--evidence', '--evidence', [CompletionResultType]::ParameterName, 'What proves it: a document by the name the policy asks for, or a hash; several times')
            [CompletionResult]::new('--signed-by', '--signed-by', [CompletionResultType]::ParameterName, 'Who signed the document: a staff id, or customer; may be given several times')
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The earlier event it speaks of: the contract of an instalment, whose result it follows')
            [CompletionResult]::new('--instead-of', '--instead-of', [CompletionResultType]::ParameterName, 'The event that is made void by this and recorded rightly')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why that one is void')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--again', '--again', [CompletionResultType]::ParameterName, 'The same happened once more on that day')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;fact' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a recorded fact with all that it carries')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct what a recorded fact says')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Make a recorded fact void')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;fact;show' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;fact;amend' {
            [CompletionResult]::new('--set', '--set', [CompletionResultType]::ParameterName, 'A field and its right value, as in commission=5360; nothing after the sign takes the field away; may be given several times')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it happened')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;fact;void' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--mistake', '--mistake', [CompletionResultType]::ParameterName, 'It was a mistake from its beginning; only an office says so')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;fact;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a recorded fact with all that it carries')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct what a recorded fact says')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Make a recorded fact void')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;fact;help;show' {
            break
        }
        'baobei;fact;help;amend' {
            break
        }
        'baobei;fact;help;void' {
            break
        }
        'baobei;fact;help;help' {
            break
        }
        'baobei;review' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what waits for an answer')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Consent')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Send a report back for correction')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;review;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--mine', '--mine', [CompletionResultType]::ParameterName, 'Only what I may answer')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;review;approve' {
            [CompletionResult]::new('--step', '--step', [CompletionResultType]::ParameterName, 'The step of the review; without it, the first that is open')
            [CompletionResult]::new('--term', '--term', [CompletionResultType]::ParameterName, 'The term, where the policy leaves it open, as in "6 months"')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was told, where that differs from now')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;review;return' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--step', '--step', [CompletionResultType]::ParameterName, 'The step of the review; without it, the first that is open')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;review;reject' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('--step', '--step', [CompletionResultType]::ParameterName, 'The step of the review; without it, the first that is open')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;review;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what waits for an answer')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Consent')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Send a report back for correction')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;review;help;list' {
            break
        }
        'baobei;review;help;approve' {
            break
        }
        'baobei;review;help;return' {
            break
        }
        'baobei;review;help;reject' {
            break
        }
        'baobei;review;help;help' {
            break
        }
        'baobei;pool' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List customers in the pool')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Claim a customer in the pool')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign a customer of the company''s')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Give a customer back to the pool')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;pool;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;pool;claim' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;pool;assign' {
            [CompletionResult]::new('--to', '--to', [CompletionResultType]::ParameterName, 'Who gets the customer')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;pool;return' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;pool;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List customers in the pool')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Claim a customer in the pool')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign a customer of the company''s')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Give a customer back to the pool')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;pool;help;list' {
            break
        }
        'baobei;pool;help;claim' {
            break
        }
        'baobei;pool;help;assign' {
            break
        }
        'baobei;pool;help;return' {
            break
        }
        'baobei;pool;help;help' {
            break
        }
        'baobei;staff' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a person')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all staff')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one person')
            [CompletionResult]::new('leave', 'leave', [CompletionResultType]::ParameterValue, 'Record that a person leaves')
            [CompletionResult]::new('rejoin', 'rejoin', [CompletionResultType]::ParameterValue, 'Record that a person who left comes back')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Manage signing keys')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;staff;add' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The person''s name; without it, the id')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Roles: sales, manager, finance …; may be given several times')
            [CompletionResult]::new('--team', '--team', [CompletionResultType]::ParameterName, 'The team')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The region')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'What git''s user.email says when this person is at the keyboard; may be given several times')
            [CompletionResult]::new('--joined', '--joined', [CompletionResultType]::ParameterName, 'The first day of service')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The public key with which the person signs: its file, or the line in it')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;list' {
            [CompletionResult]::new('--team', '--team', [CompletionResultType]::ParameterName, 'Only those of this team')
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Only those with this role')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Also those who have left')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;show' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;leave' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The last day of service; without it, today')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;rejoin' {
            [CompletionResult]::new('--on', '--on', [CompletionResultType]::ParameterName, 'The first day of service; without it, today')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;key' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Admit a person''s key')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Replace a person''s key by a new one')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Close a person''s key')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List keys and when they count')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;staff;key;add' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The public key: its file, or the line in it; without it, the key git signs with here')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'From when it counts; without it, from now')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'An address under which the person signs, if it is not recorded yet; may be given several times')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;key;rotate' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The new public key: its file, or the line in it; without it, the key git signs with here')
            [CompletionResult]::new('--old', '--old', [CompletionResultType]::ParameterName, 'The key that is replaced, by its fingerprint, where the person has several')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;key;revoke' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'Since when another person may have had it; what it signed from then on is listed')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;key;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--all', '--all', [CompletionResultType]::ParameterName, 'Also keys that are closed')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;staff;key;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Admit a person''s key')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Replace a person''s key by a new one')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Close a person''s key')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List keys and when they count')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;staff;key;help;add' {
            break
        }
        'baobei;staff;key;help;rotate' {
            break
        }
        'baobei;staff;key;help;revoke' {
            break
        }
        'baobei;staff;key;help;list' {
            break
        }
        'baobei;staff;key;help;help' {
            break
        }
        'baobei;staff;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a person')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all staff')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one person')
            [CompletionResult]::new('leave', 'leave', [CompletionResultType]::ParameterValue, 'Record that a person leaves')
            [CompletionResult]::new('rejoin', 'rejoin', [CompletionResultType]::ParameterValue, 'Record that a person who left comes back')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Manage signing keys')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;staff;help;add' {
            break
        }
        'baobei;staff;help;list' {
            break
        }
        'baobei;staff;help;show' {
            break
        }
        'baobei;staff;help;leave' {
            break
        }
        'baobei;staff;help;rejoin' {
            break
        }
        'baobei;staff;help;key' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Admit a person''s key')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Replace a person''s key by a new one')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Close a person''s key')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List keys and when they count')
            break
        }
        'baobei;staff;help;key;add' {
            break
        }
        'baobei;staff;help;key;rotate' {
            break
        }
        'baobei;staff;help;key;revoke' {
            break
        }
        'baobei;staff;help;key;list' {
            break
        }
        'baobei;staff;help;help' {
            break
        }
        'baobei;team' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a team')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all teams')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;team;add' {
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The team''s name; without it, the id')
            [CompletionResult]::new('--short', '--short', [CompletionResultType]::ParameterName, 'What it writes in the title of a mail or table')
            [CompletionResult]::new('--kind', '--kind', [CompletionResultType]::ParameterName, 'What it is: outlet, department, distributor, branch …')
            [CompletionResult]::new('--parent', '--parent', [CompletionResultType]::ParameterName, 'The team it belongs to')
            [CompletionResult]::new('--region', '--region', [CompletionResultType]::ParameterName, 'The region')
            [CompletionResult]::new('--designated', '--designated', [CompletionResultType]::ParameterName, 'The one person who may file where a policy wants exactly one; may be added before the person is')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;team;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;team;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a team')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all teams')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;team;help;add' {
            break
        }
        'baobei;team;help;list' {
            break
        }
        'baobei;team;help;help' {
            break
        }
        'baobei;rule' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Judge the registry as it lies in the working tree, and list everything that needs attention')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a report step by step: clause, fact, commit and line of the policy')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Find errors, dead words, contradictions and gaps in policies')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run the stories that are kept beside the policies')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the policy language')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies, or the clauses of one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;rule;check' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;explain' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;lint' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;test' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--coverage', '--coverage', [CompletionResultType]::ParameterName, 'List clauses that no story comes to')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;schema' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--stories', '--stories', [CompletionResultType]::ParameterName, 'Print the schema of story files instead')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;list' {
            [CompletionResult]::new('--policy-version', '--policy-version', [CompletionResultType]::ParameterName, 'The version of it, where not the one in force')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;rule;help' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Judge the registry as it lies in the working tree, and list everything that needs attention')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a report step by step: clause, fact, commit and line of the policy')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Find errors, dead words, contradictions and gaps in policies')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run the stories that are kept beside the policies')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the policy language')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies, or the clauses of one')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;rule;help;check' {
            break
        }
        'baobei;rule;help;explain' {
            break
        }
        'baobei;rule;help;lint' {
            break
        }
        'baobei;rule;help;test' {
            break
        }
        'baobei;rule;help;schema' {
            break
        }
        'baobei;rule;help;list' {
            break
        }
        'baobei;rule;help;help' {
            break
        }
        'baobei;dispute' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a dispute over reports or over the result of an act')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dispute with its parties, its procedure and everything done in it')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Make a statement in a dispute')
            [CompletionResult]::new('evidence', 'evidence', [CompletionResultType]::ParameterValue, 'Register a document by its hash; the document itself is not stored')
            [CompletionResult]::new('score', 'score', [CompletionResultType]::ParameterValue, 'Give points as a member of the jury')
            [CompletionResult]::new('admit', 'admit', [CompletionResultType]::ParameterValue, 'Admit a dispute that was raised by somebody without a claim')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'Propose an agreement')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Record the ruling')
            [CompletionResult]::new('appeal', 'appeal', [CompletionResultType]::ParameterValue, 'Appeal against the ruling')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a dispute')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;dispute;open' {
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'A report in dispute, by the end of its id; may be given several times')
            [CompletionResult]::new('--slip', '--slip', [CompletionResultType]::ParameterName, 'The slip of a refused registration, as `report add --slip` wrote it')
            [CompletionResult]::new('--over', '--over', [CompletionResultType]::ParameterName, 'The event whose result is claimed: a delivery, a contract; without it, the customer as such')
            [CompletionResult]::new('--claim', '--claim', [CompletionResultType]::ParameterName, 'What is claimed, and why')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was raised, where that differs from now')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only those that are not decided yet')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;show' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;statement' {
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was said, where that differs from now')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;evidence' {
            [CompletionResult]::new('--sha256', '--sha256', [CompletionResultType]::ParameterName, 'The hash of a document that is not here: 64 hexadecimal digits')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of the document; without it, the name of the file')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;score' {
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'The report that gets the points')
            [CompletionResult]::new('--criterion', '--criterion', [CompletionResultType]::ParameterName, 'What the points are for, as the policy names it')
            [CompletionResult]::new('--points', '--points', [CompletionResultType]::ParameterName, 'How many')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;admit' {
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;settle' {
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'A person''s share, as in a=50%; may be given several times')
            [CompletionResult]::new('--text', '--text', [CompletionResultType]::ParameterName, 'What is agreed beside the shares')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was agreed, where that differs from now')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;resolve' {
            [CompletionResult]::new('--share', '--share', [CompletionResultType]::ParameterName, 'A person''s share, as in a=50%; may be given several times')
            [CompletionResult]::new('--flat', '--flat', [CompletionResultType]::ParameterName, 'A flat amount on top, as in b=50; may be given several times')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--override', '--override', [CompletionResultType]::ParameterName, 'Decide as the admin, where everybody who may is party to the matter')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;appeal' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'What is wrong with the ruling')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;withdraw' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;dispute;help' {
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a dispute over reports or over the result of an act')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dispute with its parties, its procedure and everything done in it')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Make a statement in a dispute')
            [CompletionResult]::new('evidence', 'evidence', [CompletionResultType]::ParameterValue, 'Register a document by its hash; the document itself is not stored')
            [CompletionResult]::new('score', 'score', [CompletionResultType]::ParameterValue, 'Give points as a member of the jury')
            [CompletionResult]::new('admit', 'admit', [CompletionResultType]::ParameterValue, 'Admit a dispute that was raised by somebody without a claim')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'Propose an agreement')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Record the ruling')
            [CompletionResult]::new('appeal', 'appeal', [CompletionResultType]::ParameterValue, 'Appeal against the ruling')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a dispute')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;dispute;help;open' {
            break
        }
        'baobei;dispute;help;list' {
            break
        }
        'baobei;dispute;help;show' {
            break
        }
        'baobei;dispute;help;statement' {
            break
        }
        'baobei;dispute;help;evidence' {
            break
        }
        'baobei;dispute;help;score' {
            break
        }
        'baobei;dispute;help;admit' {
            break
        }
        'baobei;dispute;help;settle' {
            break
        }
        'baobei;dispute;help;resolve' {
            break
        }
        'baobei;dispute;help;appeal' {
            break
        }
        'baobei;dispute;help;withdraw' {
            break
        }
        'baobei;dispute;help;help' {
            break
        }
        'baobei;sign' {
            [CompletionResult]::new('--told', '--told', [CompletionResultType]::ParameterName, 'Who signed on paper; without it, you sign yourself')
            [CompletionResult]::new('--sha256', '--sha256', [CompletionResultType]::ParameterName, 'The hash of that paper: 64 hexadecimal digits')
            [CompletionResult]::new('--name', '--name', [CompletionResultType]::ParameterName, 'The name of that paper')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was signed, where that differs from now')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'A remark')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;decline' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;deny' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;incident' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record an offence')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List incidents with what is assessed for them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an incident')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;incident;record' {
            [CompletionResult]::new('--offence', '--offence', [CompletionResultType]::ParameterName, 'The offence, as the policy names it')
            [CompletionResult]::new('--staff', '--staff', [CompletionResultType]::ParameterName, 'A staff member involved; may be given several times')
            [CompletionResult]::new('--count', '--count', [CompletionResultType]::ParameterName, 'How many times, households or cases')
            [CompletionResult]::new('--report', '--report', [CompletionResultType]::ParameterName, 'A report it is about; may be given several times')
            [CompletionResult]::new('--informant', '--informant', [CompletionResultType]::ParameterName, 'The informant')
            [CompletionResult]::new('--note', '--note', [CompletionResultType]::ParameterName, 'What happened')
            [CompletionResult]::new('--said', '--said', [CompletionResultType]::ParameterName, 'When it was discovered, where that differs from now')
            [CompletionResult]::new('--policy', '--policy', [CompletionResultType]::ParameterName, 'The policy; needed where several know the offence')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;incident;list' {
            [CompletionResult]::new('--staff', '--staff', [CompletionResultType]::ParameterName, 'Only those this person took part in')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;incident;show' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;incident;help' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record an offence')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List incidents with what is assessed for them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an incident')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;incident;help;record' {
            break
        }
        'baobei;incident;help;list' {
            break
        }
        'baobei;incident;help;show' {
            break
        }
        'baobei;incident;help;help' {
            break
        }
        'baobei;finding' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record a finding on a report, a dispute or an incident')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open questions and the findings that were given')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;finding;add' {
            [CompletionResult]::new('--finding', '--finding', [CompletionResultType]::ParameterName, 'The finding, as the policy names it')
            [CompletionResult]::new('--answer', '--answer', [CompletionResultType]::ParameterName, 'The answer, one of those the policy knows')
            [CompletionResult]::new('--with', '--with', [CompletionResultType]::ParameterName, 'A colleague the answer lets act beside the holder; may be given several times')
            [CompletionResult]::new('--against', '--against', [CompletionResultType]::ParameterName, 'The report it is weighed against')
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;finding;list' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Only open questions')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;finding;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record a finding on a report, a dispute or an incident')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open questions and the findings that were given')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;finding;help;add' {
            break
        }
        'baobei;finding;help;list' {
            break
        }
        'baobei;finding;help;help' {
            break
        }
        'baobei;commission' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the current figures of a month')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a month')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the payroll CSV of a closed month')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Show what a person was paid in closed months')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;commission;preview' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'The month; without it, the present one')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;commission;close' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;commission;export' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write; without it, the CSV goes to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write; without it, the CSV goes to stdout')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;commission;statement' {
            [CompletionResult]::new('--month', '--month', [CompletionResultType]::ParameterName, 'One month; without it, all that are closed')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;commission;help' {
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the current figures of a month')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a month')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the payroll CSV of a closed month')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Show what a person was paid in closed months')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;commission;help;preview' {
            break
        }
        'baobei;commission;help;close' {
            break
        }
        'baobei;commission;help;export' {
            break
        }
        'baobei;commission;help;statement' {
            break
        }
        'baobei;commission;help;help' {
            break
        }
        'baobei;hub' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a hub: a bare repository that examines pushes and issues receipts')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Make a hub of a bare repository that exists')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a lost hub again from the clones that there are')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check a hub and say how to fix what is wrong')
            [CompletionResult]::new('notary', 'notary', [CompletionResultType]::ParameterValue, 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run')
            [CompletionResult]::new('hook', 'hook', [CompletionResultType]::ParameterValue, 'Run a hook, as git calls it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;hub;init' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'A registry that had no hub so far: its history is taken over with one receipt that says so')
            [CompletionResult]::new('--certificates', '--certificates', [CompletionResultType]::ParameterName, 'Whether the push itself is signed too: off, asked (where git can) or required')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;install' {
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'Judge before accepting (hook), or acknowledge what is accepted anyway (post)')
            [CompletionResult]::new('--certificates', '--certificates', [CompletionResultType]::ParameterName, 'Whether the push itself is signed too: off, asked (where git can) or required')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;restore' {
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'A clone that has the hub'’s receipts; give every clone that there is')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The hub'’s private key, where it was kept; without it the hub gets a new one')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;doctor' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--heal', '--heal', [CompletionResultType]::ParameterName, 'Acknowledge now what a crash left without a receipt; without it, the next push does')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;notary' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;hook' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;hub;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a hub: a bare repository that examines pushes and issues receipts')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Make a hub of a bare repository that exists')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a lost hub again from the clones that there are')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check a hub and say how to fix what is wrong')
            [CompletionResult]::new('notary', 'notary', [CompletionResultType]::ParameterValue, 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run')
            [CompletionResult]::new('hook', 'hook', [CompletionResultType]::ParameterValue, 'Run a hook, as git calls it')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;hub;help;init' {
            break
        }
        'baobei;hub;help;install' {
            break
        }
        'baobei;hub;help;restore' {
            break
        }
        'baobei;hub;help;doctor' {
            break
        }
        'baobei;hub;help;notary' {
            break
        }
        'baobei;hub;help;hook' {
            break
        }
        'baobei;hub;help;help' {
            break
        }
        'baobei;export' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Write a view as CSV')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Write a view as JSON')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;export;csv' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write; without it, data go to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write; without it, data go to stdout')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;export;json' {
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'The file to write; without it, data go to stdout')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'The file to write; without it, data go to stdout')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;export;help' {
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Write a view as CSV')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Write a view as JSON')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;export;help;csv' {
            break
        }
        'baobei;export;help;json' {
            break
        }
        'baobei;export;help;help' {
            break
        }
        'baobei;completions' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;man' {
            [CompletionResult]::new('--dir', '--dir', [CompletionResultType]::ParameterName, 'The directory to write pages to: baobei.1, baobei-report-add.1 …')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;merge-file' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;sync' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;status' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;verify' {
            [CompletionResult]::new('--hub-key', '--hub-key', [CompletionResultType]::ParameterName, 'The hub''s public key, or a file with it, where you know it from its keeper')
            [CompletionResult]::new('--witness', '--witness', [CompletionResultType]::ParameterName, 'What a witness gave out; may be given several times')
            [CompletionResult]::new('--witness-key', '--witness-key', [CompletionResultType]::ParameterName, 'The witness''s public key, or a file with it')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--full', '--full', [CompletionResultType]::ParameterName, 'Look at everything, not only at what is new since the last time')
            [CompletionResult]::new('--list', '--list', [CompletionResultType]::ParameterName, 'List every commit that was looked at')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;proof' {
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the proof of a report')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a proof, without any registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;proof;export' {
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'Prove this event of it, by the end or beginning of its id, not the registration')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Where to write the proof; without it, to standard output')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Where to write the proof; without it, to standard output')
            [CompletionResult]::new('--witness', '--witness', [CompletionResultType]::ParameterName, 'What a witness gave out on a receipt not before this one')
            [CompletionResult]::new('--witness-key', '--witness-key', [CompletionResultType]::ParameterName, 'The witness''s public key, or a file with it')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('--blind', '--blind', [CompletionResultType]::ParameterName, 'Leave the record out and prove its digest only')
            [CompletionResult]::new('--script', '--script', [CompletionResultType]::ParameterName, 'Write a shell script that checks the proof with git and ssh-keygen alone')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;proof;check' {
            [CompletionResult]::new('--hub-key', '--hub-key', [CompletionResultType]::ParameterName, 'The hub''s public key, or a file with it, where you know it from its keeper')
            [CompletionResult]::new('--witness-key', '--witness-key', [CompletionResultType]::ParameterName, 'The witness''s public key, or a file with it')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;proof;help' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the proof of a report')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a proof, without any registry')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;proof;help;export' {
            break
        }
        'baobei;proof;help;check' {
            break
        }
        'baobei;proof;help;help' {
            break
        }
        'baobei;witness' {
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The witness''s own key, as ssh-keygen takes it')
            [CompletionResult]::new('--state', '--state', [CompletionResultType]::ParameterName, 'The witness''s own directory, which records what it signed')
            [CompletionResult]::new('--hub-key', '--hub-key', [CompletionResultType]::ParameterName, 'The hub''s public key, or a file with it, where you know it from its keeper')
            [CompletionResult]::new('-C', '-C ', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--folder', '--folder', [CompletionResultType]::ParameterName, 'Work in this directory instead of the current one')
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Act as this person; without it, the one with git''s user.email')
            [CompletionResult]::new('--as-of', '--as-of', [CompletionResultType]::ParameterName, 'Judge as of this time, with nothing that landed later')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'How to print data: table, json or csv')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language of messages: zh-CN or en')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'When to use colour: auto, always or never')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print data only')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Say what would happen and write nothing')
            [CompletionResult]::new('-y', '-y', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer yes to every question')
            [CompletionResult]::new('--offline', '--offline', [CompletionResultType]::ParameterName, 'Do not ask the hub: what is written waits here, and its order is not secured')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help (see more with ''--help'')')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            break
        }
        'baobei;help' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a registry')
            [CompletionResult]::new('join', 'join', [CompletionResultType]::ParameterValue, 'Join a house: clone its registry and set up your key')
            [CompletionResult]::new('demo', 'demo', [CompletionResultType]::ParameterValue, 'Make a demo registry and play a month of a house''s work in it')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Ask whether a customer may be registered; the answer is blind')
            [CompletionResult]::new('report', 'report', [CompletionResultType]::ParameterValue, 'Register customers and keep their reports')
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record a dated fact: visit, follow-up, deposit, contract, delivery …')
            [CompletionResult]::new('fact', 'fact', [CompletionResultType]::ParameterValue, 'Show, correct and void what was recorded')
            [CompletionResult]::new('review', 'review', [CompletionResultType]::ParameterValue, 'Answer registrations that wait for consent')
            [CompletionResult]::new('pool', 'pool', [CompletionResultType]::ParameterValue, 'Manage the pool')
            [CompletionResult]::new('staff', 'staff', [CompletionResultType]::ParameterValue, 'Manage staff')
            [CompletionResult]::new('team', 'team', [CompletionResultType]::ParameterValue, 'Manage outlets, departments and distributors')
            [CompletionResult]::new('rule', 'rule', [CompletionResultType]::ParameterValue, 'Show the policies and how they judge the registry')
            [CompletionResult]::new('dispute', 'dispute', [CompletionResultType]::ParameterValue, 'Run the procedure over a collision')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign an agreement, or an event that somebody else recorded')
            [CompletionResult]::new('decline', 'decline', [CompletionResultType]::ParameterValue, 'Say no to an agreement, or take back your own proposal')
            [CompletionResult]::new('deny', 'deny', [CompletionResultType]::ParameterValue, 'Deny a signature that somebody else tells of in your name')
            [CompletionResult]::new('incident', 'incident', [CompletionResultType]::ParameterValue, 'Record offences')
            [CompletionResult]::new('finding', 'finding', [CompletionResultType]::ParameterValue, 'Record findings that only a person can make')
            [CompletionResult]::new('commission', 'commission', [CompletionResultType]::ParameterValue, 'See who earns what, and close months')
            [CompletionResult]::new('hub', 'hub', [CompletionResultType]::ParameterValue, 'Manage the hub, where order is decided')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write data for other programs')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print the manual page')
            [CompletionResult]::new('merge-file', 'merge-file', [CompletionResultType]::ParameterValue, 'Join two versions of a record; git calls it')
            [CompletionResult]::new('sync', 'sync', [CompletionResultType]::ParameterValue, 'Get what landed on the hub, and land what waits here')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show the status of the registry')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify signatures, receipts and history')
            [CompletionResult]::new('proof', 'proof', [CompletionResultType]::ParameterValue, 'Write proofs that others can check, and check them')
            [CompletionResult]::new('witness', 'witness', [CompletionResultType]::ParameterValue, 'Cosign the head of a hub''s receipts, as a third party')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'baobei;help;init' {
            break
        }
        'baobei;help;join' {
            break
        }
        'baobei;help;demo' {
            break
        }
        'baobei;help;check' {
            break
        }
        'baobei;help;report' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Register a customer')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Import a batch of customers from a table')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List reports')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one report with all that is known of it')
            [CompletionResult]::new('log', 'log', [CompletionResultType]::ParameterValue, 'Show what was done to a report, commit by commit')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct fields of a report')
            [CompletionResult]::new('renew', 'renew', [CompletionResultType]::ParameterValue, 'Apply for more protection')
            [CompletionResult]::new('pause', 'pause', [CompletionResultType]::ParameterValue, 'Stop the clock of a report''s protection')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Let the clock run on')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a report')
            [CompletionResult]::new('transfer', 'transfer', [CompletionResultType]::ParameterValue, 'Hand a report over to another person')
            break
        }
        'baobei;help;report;add' {
            break
        }
        'baobei;help;report;import' {
            break
        }
        'baobei;help;report;list' {
            break
        }
        'baobei;help;report;show' {
            break
        }
        'baobei;help;report;log' {
            break
        }
        'baobei;help;report;amend' {
            break
        }
        'baobei;help;report;renew' {
            break
        }
        'baobei;help;report;pause' {
            break
        }
        'baobei;help;report;resume' {
            break
        }
        'baobei;help;report;withdraw' {
            break
        }
        'baobei;help;report;transfer' {
            break
        }
        'baobei;help;record' {
            break
        }
        'baobei;help;fact' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a recorded fact with all that it carries')
            [CompletionResult]::new('amend', 'amend', [CompletionResultType]::ParameterValue, 'Correct what a recorded fact says')
            [CompletionResult]::new('void', 'void', [CompletionResultType]::ParameterValue, 'Make a recorded fact void')
            break
        }
        'baobei;help;fact;show' {
            break
        }
        'baobei;help;fact;amend' {
            break
        }
        'baobei;help;fact;void' {
            break
        }
        'baobei;help;review' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List what waits for an answer')
            [CompletionResult]::new('approve', 'approve', [CompletionResultType]::ParameterValue, 'Consent')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Send a report back for correction')
            [CompletionResult]::new('reject', 'reject', [CompletionResultType]::ParameterValue, 'Refuse')
            break
        }
        'baobei;help;review;list' {
            break
        }
        'baobei;help;review;approve' {
            break
        }
        'baobei;help;review;return' {
            break
        }
        'baobei;help;review;reject' {
            break
        }
        'baobei;help;pool' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List customers in the pool')
            [CompletionResult]::new('claim', 'claim', [CompletionResultType]::ParameterValue, 'Claim a customer in the pool')
            [CompletionResult]::new('assign', 'assign', [CompletionResultType]::ParameterValue, 'Assign a customer of the company''s')
            [CompletionResult]::new('return', 'return', [CompletionResultType]::ParameterValue, 'Give a customer back to the pool')
            break
        }
        'baobei;help;pool;list' {
            break
        }
        'baobei;help;pool;claim' {
            break
        }
        'baobei;help;pool;assign' {
            break
        }
        'baobei;help;pool;return' {
            break
        }
        'baobei;help;staff' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a person')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all staff')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show one person')
            [CompletionResult]::new('leave', 'leave', [CompletionResultType]::ParameterValue, 'Record that a person leaves')
            [CompletionResult]::new('rejoin', 'rejoin', [CompletionResultType]::ParameterValue, 'Record that a person who left comes back')
            [CompletionResult]::new('key', 'key', [CompletionResultType]::ParameterValue, 'Manage signing keys')
            break
        }
        'baobei;help;staff;add' {
            break
        }
        'baobei;help;staff;list' {
            break
        }
        'baobei;help;staff;show' {
            break
        }
        'baobei;help;staff;leave' {
            break
        }
        'baobei;help;staff;rejoin' {
            break
        }
        'baobei;help;staff;key' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Admit a person''s key')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Replace a person''s key by a new one')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Close a person''s key')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List keys and when they count')
            break
        }
        'baobei;help;staff;key;add' {
            break
        }
        'baobei;help;staff;key;rotate' {
            break
        }
        'baobei;help;staff;key;revoke' {
            break
        }
        'baobei;help;staff;key;list' {
            break
        }
        'baobei;help;team' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a team')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List all teams')
            break
        }
        'baobei;help;team;add' {
            break
        }
        'baobei;help;team;list' {
            break
        }
        'baobei;help;rule' {
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Judge the registry as it lies in the working tree, and list everything that needs attention')
            [CompletionResult]::new('explain', 'explain', [CompletionResultType]::ParameterValue, 'Explain a report step by step: clause, fact, commit and line of the policy')
            [CompletionResult]::new('lint', 'lint', [CompletionResultType]::ParameterValue, 'Find errors, dead words, contradictions and gaps in policies')
            [CompletionResult]::new('test', 'test', [CompletionResultType]::ParameterValue, 'Run the stories that are kept beside the policies')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'Print the JSON Schema of the policy language')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List policies, or the clauses of one')
            break
        }
        'baobei;help;rule;check' {
            break
        }
        'baobei;help;rule;explain' {
            break
        }
        'baobei;help;rule;lint' {
            break
        }
        'baobei;help;rule;test' {
            break
        }
        'baobei;help;rule;schema' {
            break
        }
        'baobei;help;rule;list' {
            break
        }
        'baobei;help;dispute' {
            [CompletionResult]::new('open', 'open', [CompletionResultType]::ParameterValue, 'Open a dispute over reports or over the result of an act')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List disputes')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a dispute with its parties, its procedure and everything done in it')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Make a statement in a dispute')
            [CompletionResult]::new('evidence', 'evidence', [CompletionResultType]::ParameterValue, 'Register a document by its hash; the document itself is not stored')
            [CompletionResult]::new('score', 'score', [CompletionResultType]::ParameterValue, 'Give points as a member of the jury')
            [CompletionResult]::new('admit', 'admit', [CompletionResultType]::ParameterValue, 'Admit a dispute that was raised by somebody without a claim')
            [CompletionResult]::new('settle', 'settle', [CompletionResultType]::ParameterValue, 'Propose an agreement')
            [CompletionResult]::new('resolve', 'resolve', [CompletionResultType]::ParameterValue, 'Record the ruling')
            [CompletionResult]::new('appeal', 'appeal', [CompletionResultType]::ParameterValue, 'Appeal against the ruling')
            [CompletionResult]::new('withdraw', 'withdraw', [CompletionResultType]::ParameterValue, 'Withdraw a dispute')
            break
        }
        'baobei;help;dispute;open' {
            break
        }
        'baobei;help;dispute;list' {
            break
        }
        'baobei;help;dispute;show' {
            break
        }
        'baobei;help;dispute;statement' {
            break
        }
        'baobei;help;dispute;evidence' {
            break
        }
        'baobei;help;dispute;score' {
            break
        }
        'baobei;help;dispute;admit' {
            break
        }
        'baobei;help;dispute;settle' {
            break
        }
        'baobei;help;dispute;resolve' {
            break
        }
        'baobei;help;dispute;appeal' {
            break
        }
        'baobei;help;dispute;withdraw' {
            break
        }
        'baobei;help;sign' {
            break
        }
        'baobei;help;decline' {
            break
        }
        'baobei;help;deny' {
            break
        }
        'baobei;help;incident' {
            [CompletionResult]::new('record', 'record', [CompletionResultType]::ParameterValue, 'Record an offence')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List incidents with what is assessed for them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an incident')
            break
        }
        'baobei;help;incident;record' {
            break
        }
        'baobei;help;incident;list' {
            break
        }
        'baobei;help;incident;show' {
            break
        }
        'baobei;help;finding' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Record a finding on a report, a dispute or an incident')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List open questions and the findings that were given')
            break
        }
        'baobei;help;finding;add' {
            break
        }
        'baobei;help;finding;list' {
            break
        }
        'baobei;help;commission' {
            [CompletionResult]::new('preview', 'preview', [CompletionResultType]::ParameterValue, 'Show the current figures of a month')
            [CompletionResult]::new('close', 'close', [CompletionResultType]::ParameterValue, 'Close a month')
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the payroll CSV of a closed month')
            [CompletionResult]::new('statement', 'statement', [CompletionResultType]::ParameterValue, 'Show what a person was paid in closed months')
            break
        }
        'baobei;help;commission;preview' {
            break
        }
        'baobei;help;commission;close' {
            break
        }
        'baobei;help;commission;export' {
            break
        }
        'baobei;help;commission;statement' {
            break
        }
        'baobei;help;hub' {
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a hub: a bare repository that examines pushes and issues receipts')
            [CompletionResult]::new('install', 'install', [CompletionResultType]::ParameterValue, 'Make a hub of a bare repository that exists')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a lost hub again from the clones that there are')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Check a hub and say how to fix what is wrong')
            [CompletionResult]::new('notary', 'notary', [CompletionResultType]::ParameterValue, 'Issue receipts for a branch elsewhere that runs no hooks; checks once per run')
            [CompletionResult]::new('hook', 'hook', [CompletionResultType]::ParameterValue, 'Run a hook, as git calls it')
            break
        }
        'baobei;help;hub;init' {
            break
        }
        'baobei;help;hub;install' {
            break
        }
        'baobei;help;hub;restore' {
            break
        }
        'baobei;help;hub;doctor' {
            break
        }
        'baobei;help;hub;notary' {
            break
        }
        'baobei;help;hub;hook' {
            break
        }
        'baobei;help;export' {
            [CompletionResult]::new('csv', 'csv', [CompletionResultType]::ParameterValue, 'Write a view as CSV')
            [CompletionResult]::new('json', 'json', [CompletionResultType]::ParameterValue, 'Write a view as JSON')
            break
        }
        'baobei;help;export;csv' {
            break
        }
        'baobei;help;export;json' {
            break
        }
        'baobei;help;completions' {
            break
        }
        'baobei;help;man' {
            break
        }
        'baobei;help;merge-file' {
            break
        }
        'baobei;help;sync' {
            break
        }
        'baobei;help;status' {
            break
        }
        'baobei;help;verify' {
            break
        }
        'baobei;help;proof' {
            [CompletionResult]::new('export', 'export', [CompletionResultType]::ParameterValue, 'Write the proof of a report')
            [CompletionResult]::new('check', 'check', [CompletionResultType]::ParameterValue, 'Check a proof, without any registry')
            break
        }
        'baobei;help;proof;export' {
            break
        }
        'baobei;help;proof;check' {
            break
        }
        'baobei;help;witness' {
            break
        }
        'baobei;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
