# 各视图的栏目和用语。

## 栏目

col-report = 报备
col-reports = 报备
col-customer = 客户
col-customers = 客户
col-phone = 电话
col-kind = 种类
col-registrant = 报备人
col-filed-by = 代填人
col-holder = 持有人
col-place = 排位
col-standing = 状态
col-from = 保护起
col-until = 保护至
col-queue = 排队
col-landed = 落账
col-authored = 提交者时钟
col-said = 本人填写的时间
col-company = 公司
col-unit = 房号
col-project = 项目
col-brand = 品牌
col-address = 地址
col-sex = 性别
col-uscc = 统一社会信用代码
col-class = 客户类别
col-origin = 客户来源
col-relatives = 亲属
col-carries = 内容
col-void = 作废
col-fact = 事实
col-outcome = 归属
col-why = 理由
col-state = 状态
col-at = 时间
col-what = 事项
col-order = 次序
col-code = 代码
col-first-line = 首行
col-clauses = 条款
col-policy-line = 规则行
col-commit = 提交
col-first = 在先
col-second = 在后
col-certain = 确定
col-keys = 依据
col-about = 有关
col-award = 成果
col-flats = 定额
col-open-until = 可提异议至
col-duty = 义务
col-who = 责任人
col-due = 期限
col-done = 完成
col-staff = 员工
col-time = 次数
col-due-of = 核定
col-payee = 收款人
col-closed-by = 结账人
col-policies = 规则
col-control-total = 控制总额
col-input = 依据提交
col-edition = 判定版次
edition-unknown = 由更新版本的程序作出，本程序不能重算
col-month = 月份
col-line = 类别
col-share = 份额
col-amount = 金额
col-dispute = 争议
col-by = 记录人
col-raiser = 提出人
col-raised = 提出时间
col-stand = 进展
col-shares = 分配
col-claim = 主张
col-note = 说明
col-name = 名称
col-roles = 角色
col-team = 团队
col-served = 在职
col-signing-keys = 密钥
col-team-kind = 类型
col-parent = 上级
col-region = 区域
col-designated = 指定报备人
col-key = 查询
col-missing = 缺少
col-answer = 答复
col-clause = 条款
col-notice = 提示
col-row = 行
col-policy = 规则
col-version = 版本
col-title = 名称
col-through = 止于
col-in-force = 生效
col-kinds = 种类
col-file = 文件
col-house = 单位
col-level = 次序
col-hub = 中心库
col-as-of = 截至
col-unjudged = 未判定
col-undecided = 未定
col-open-disputes = 未结争议
col-overdue = 逾期义务
col-waiting = 未落账
col-last-contact = 上次联系
col-newest-receipt = 最新回执
col-claim-code = 凭证码
col-receipt = 回执
col-uncommitted = 手工改动

## 列表标题

section-intent = 意向
section-intent-waiting = 待同意的意向变更
section-recorded = 记录
section-flags = 标记
section-items = 有效性各项
section-duties = 义务
section-steps = 过程
section-entries = 明细
section-acts = 经过
section-corrections = 更正
section-as-recorded = 原始记录

## 单元格和表下文字

nothing-to-show = 暂无记录
fact-void = { $fact }（已作废）
not-landed = 未落账
somebody-else = 他人
undecided = 未定
refused = 拒绝
dismissal = 辞退
fine-of = 罚款{ $amount }
reward-of = 奖励{ $amount }
commission-total = 已定合计：{ $amount }
commission-undecided = 另有{ $count }行未定，不在合计内

## 查询答复

perhaps-same = ！{ $report } 与 { $other } 可能是同一客户：baobei report show { $report }
perhaps-same-later = 与较晚的报备 { $other } 可能是同一客户
check-free = 可以报备
check-protected = 受保护，不能报备
check-yours = 已是您的报备，无须再报
check-waits = 他人在先，您的报备在排队
check-place = 您排在第{ $place }位
check-not-looked-up = 未查询，不能据此报备
check-unread = “{ $text }”无法识别：{ $why }
check-stranger = 没有名为“{ $staff }”的员工，可用 baobei staff list 查看
check-lacks = 还需提供：{ $keys }
check-undecided = 疑似同一客户，须先由有权的人认定
check-queue = 您将排在第{ $place }位

## 案例

story-failed = 不符
stories-told = 共{ $told }个案例，{ $failed ->
        [0] 全部相符
       *[other] { $failed }个不符
    }

## 文件的问题

severity-error = 错误
severity-warning = 警告
hint = 提示
no-problems = 没有发现问题
problems-found = { $errors }个错误，{ $warnings }个警告

## 次序由谁保证

level-single-machine = 仅本机
level-unreceipted = 共用的库，无回执
level-own-hub = 中心库回执
level-post-receive = 中心库推送后回执
level-polled = 公证回执
proves-single-machine = 次序以本分支为准；没有第三方确认，日期不作为证明
proves-unreceipted = 次序即推送到达的先后；到达的时间未获证明
proves-own-hub = 先后次序和最晚时间由中心库（或见证人）签名证明；更早的时间仅为本人所说
proves-post-receive = 次序与最晚时间获证明，误差数秒；中心库不能拒绝，故可能留有错误的提交
proves-polled = 次序与最晚时间以公证检查之时为准；两次检查之间的先后未获证明
receipt-number = 回执{ $number }
waits = 未落账：次序未获保证
ordered = 次序：{ $level }{ $waiting ->
        [0] {""}
       *[other] ；{ $waiting } 个提交未落账
    }
never = 从未

## 检查所得

remark-altered-why = 已落账的内容被手工改动
