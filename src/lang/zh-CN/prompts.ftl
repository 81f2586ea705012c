# 在终端上的提问。

ask-kind = 报备哪一种？
ask-needed = { $field }（必填）：
ask-optional = { $field }（可留空）：
ask-go-on = 继续吗？
prompt-required = 此项不能留空
