# 规则、争议、违规、认定、提成：各视图和命令的用语。

## 栏目和标题

col-since = 始于
col-remark = 事项
col-record = 记录
col-committed = 提交
col-finding = 认定
col-words = 内容
col-cited = 依据它的规则行
col-incident = 违规
col-discovered = 发现
col-offence = 违规行为
col-count = 件数
col-informant = 举报人
col-over = 所涉事件
col-parties = 当事人
col-raised-by = 可提出者
col-decided-by = 可裁定者
col-agreed-by = 和解另须签字者
section-procedure = 程序
section-agreement = 和解
col-agreement = 和解
col-agreed = 文本
col-signed = 已签字
col-unsigned = 未签字
col-refused = 被拒时间
col-refused-by = 拒报所据条款
col-sign-until = 签字期限
col-digest = 摘要
signed-told = { $staff }（书面签字，由{ $by }代述）
section-assessed = 核定（不执行）
section-timeline = 经过（{ $zone }时间）
section-outcome = 客户归属
section-award = { $award }，{ $at }：{ $whose }
award-open = 可提出异议，{ $until }

## 规则检查

not-committed = 未提交
remark-unreadable = 无法读取
remark-altered = 被改动
remark-missing = 缺失
remark-edited = 规则被改
remark-proposal = 拟议更改
remark-inadmissible = 不应记录
remark-unjudged = 未判定
remark-not-accepted = 不受理
remark-void = 无效
remark-contested = 有争议
remark-collision = 撞单
remark-possible-collision = 疑似撞单
remark-undecided = 未定
remark-question = 待认定
remark-overdue = 逾期
remark-flag = 标记
remark-penalty = 核定处罚
remark-reward = 核定奖励
why-missing = 已落账而文件不见了；用 `git restore { $path }` 恢复
why-proposal = 若拟议规则一直有效：{ $after }，而非{ $before }{ $results ->
        [0] {""}
       *[other] ；{ $results }项归属不同
    }。已授予的不变
why-edited = 版本{ $version }在判定{ $reports }份报备之后被改动（{ $commits }）；请恢复原文，另立更高的版本
talk-edited = { $file }：{ $what }
why-altered = 已落账的内容被改动；请恢复该文件，改用后来的事实更正
rule-checked = { $customers }位客户的{ $reports }份报备：{ $count ->
        [0] 没有待处理事项
       *[other] { $count }项待处理
    }
rule-check-uncommitted = { $count }个文件与最新提交不同，或尚未提交

## 解释、检查、案例

said-at = 本人填写的时间：{ $at }
landed-at = { $at }落账
authored-at = 提交者时钟{ $at }
story-fault = { $file }：{ $story }：{ $fault }
coverage-of = { $policy }：案例涉及{ $all }条中的{ $touched }条
error-not-landed-then = 当时尚未落账
error-no-stories = 没有规则“{ $policy }”的案例，也没有这个文件

## 争议

told-dispute = 争议 { $dispute }：{ $stand }
told-agreement = 和解 { $act }：{ $stand }{ $count ->
        [0] {""}
       *[other] ；待{ $who }在{ $until }前签字
    }
error-nothing-proposed = 争议“{ $dispute }”中没有提出过和解
error-which-act = “{ $report }”是报备；请写出要签字的事件
error-told-with-record = 事件上的书面签字由记录人用 `baobei record … --signed-by` 代述
error-declines-agreements = 只有和解可以拒签
commit-dispute-open = 提出争议 { $dispute }，涉及{ $count }份报备
commit-dispute-act = 争议 { $dispute }：{ $what }
ask-claim = 您主张什么，理由是什么？
ask-reason = 理由是什么？
error-dispute-without-report = 争议所涉的报备都不存在
error-flag-needed = 需要 { $flag }；没有终端，无法询问
error-bad-share = “{ $text }”不是份额；请写 50% 或 33.33%，至多 100%
error-named-twice = { $staff }出现了两次
error-bad-hash = “{ $text }”不是 SHA-256，应为64位十六进制数字

## 违规和认定

told-incident = 违规 { $incident }
commit-incident = 违规 { $incident }（{ $offence }）
assessed-only = 只核定，不执行：不从任何人的工资中扣除
finding-open = 待答
finding-given = 已答
told-finding = { $about }：{ $finding }：{ $answer }
commit-finding = 对 { $about } 作出认定{ $finding }

## 提成

commit-close = { $month }月结：{ $amount }
month-waits = 待定（{ $month }{ $report ->
        [none] {""}
       *[other] ，报备 { $report }
    }）：{ $who ->
        [none] {""}
       *[other] 须由{ $who }决定：
    }{ $why }
month-exported = { $month }：{ $count }笔，总计{ $amount }
month-closed-already = { $month }已结；现有差额将在以后的月份冲销
file-written = 已写入 { $file }
error-bad-month = “{ $text }”不是月份；请写 2026-11
error-month-open = { $month }尚未结账
talk-others-pay = 另有{ $count }行属于他人，不予显示
error-not-your-pay = { $staff }不能查看他人的收入
hint-your-pay = 本人的可用 `baobei commission statement { $staff }` 查看；整月的由结账的人导出
hint-close = 用 `baobei commission close 月份` 结账
error-month-empty = 没有任何已落账的内容可供{ $month }结账

## 手册页

man-written = 已把{ $count }页写入 { $dir }
man-exit-status = 退出码
