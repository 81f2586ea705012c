# 在终端上的提问。

ask-kind = 报备哪一种？
ask-needed = { $field }（必填）：
ask-optional = { $field }（可留空）：
ask-go-on = 保存这份报备吗？
prompt-required = 此项不能留空
ask-evidence = 用什么凭证证明（{ $papers }）？没有凭证就不起作用：
ask-again = 确实又发生了一次吗？
ask-event = 记录什么事件？
ask-overwrite = { $file } 已存在，要替换吗？
ask-import = 记录{ $count }份报备吗？
prompt-yes-or-no = 请答 是 或 否（y 或 n）
prompt-cancelled = 已取消
