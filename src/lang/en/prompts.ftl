# Questions at a terminal.

ask-kind = Which kind of registration?
ask-needed = { $field } (needed):
ask-optional = { $field } (may stay empty):
ask-go-on = Save this report?
prompt-required = this cannot be left empty
ask-evidence = Which document proves it ({ $papers })? Without it, this counts for nothing:
ask-again = Did it happen once more?
ask-event = Which event?
ask-overwrite = { $file } is there already. Replace it?
ask-import = Write { $count } reports?
prompt-yes-or-no = answer y or n
prompt-cancelled = cancelled
