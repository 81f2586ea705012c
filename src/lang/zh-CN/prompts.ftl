# 在终端上的提问。

ask-kind = 报备哪一种？
ask-needed = { $field }（必填）：
ask-optional = { $field }（可留空）：
ask-go-on = 继续吗？
prompt-required = 此项不能留空
ask-event = 记录什么事件？
ask-import = 写入{ $count }个报备吗？
prompt-yes-or-no = 请答 y 或 n
