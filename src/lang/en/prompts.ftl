# Questions at a terminal.

ask-kind = Which kind of registration?
ask-needed = { $field } (needed):
ask-optional = { $field } (may stay empty):
ask-go-on = Go on?
prompt-required = this must not stay empty
ask-event = Which event?
ask-import = Write { $count } reports?
prompt-yes-or-no = answer y or n
