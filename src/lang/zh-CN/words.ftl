# 句子和表格里的值怎么说。

list-comma = 、
list-and = ＋
list-or = 或
yes = 是
no = 否

## 到何时为止

until-ever = 永久
until-day = 至{ $day } 24:00
until-at = 至{ $at }（含）
until-before = 至{ $at }（不含）
end-ever = 永久
end-day = { $day } 24:00
end-at = { $at }
end-before = { $at }前

## 期间

period-minutes = { $count }分钟
period-hours = { $count }小时
period-days = { $count }天
period-weeks = { $count }周
period-months = { $count }个月
period-years = { $count }年
period-workdays = { $count }个工作日
window = { $from }{ $from-in ->
        [yes] {""}
       *[no] （不含）
    }至{ $to }{ $to-in ->
        [yes] （含）
       *[no] （不含）
    }

## 状态

standing-not-accepted = 不受理
standing-void = 无效
standing-pending = 待审批
standing-effective = 有效
standing-contested = 有争议
standing-queued = 排队
standing-held = 候定
standing-lapsed = 已失效
standing-won = 已成交
standing-withdrawn = 已撤回
standing-rejected = 已驳回
standing-unjudged = 未判定

## 各项的状态

state-holds = 成立
state-fails = 不成立
state-open = 待定
state-needs-person = 须由人认定

## 归谁

outcome-owner = { $who }
outcome-shared = { $who }
outcome-public = 公海
outcome-company = 公司
outcome-nobody = 无归属
outcome-undecided = { $who ->
        [none] 未定
       *[other] 未定：须由{ $who }决定
    }

## 争议

stand-raised = 已提出，待受理
stand-admitted = 已受理
stand-settled = 已和解
stand-resolved = 已裁定
stand-appealed = 已申诉
stand-withdrawn = 已撤回
stand-expired = 已过期

agreement-proposed = 已提议
agreement-part-signed = 部分签字
agreement-complete = 签字齐全
agreement-declined = 已拒签
agreement-withdrawn = 已撤回
agreement-expired = 已过期
agreement-superseded = 已被取代

## 客户范围

scope-person = 个人
scope-household = 家庭
scope-unit = 房号
scope-company = 公司
scope-project = 项目
scope-brand = 品牌

## 亲属关系

relation-spouse = 配偶
relation-parent = 父母
relation-child = 子女
relation-sibling = 兄弟姐妹
relation-grandparent = 祖父母
relation-grandchild = 孙子女
relation-friend = 朋友
relation-colleague = 同事
relation-other = 其他关系

## 识别项

key-phone = 电话
key-mask = 隐号电话
key-name = 姓名
key-surname = 姓氏
key-company = 公司
key-uscc = 统一社会信用代码
key-resident-id = 身份证
key-brand = 品牌
key-unit = 房号
key-project = 项目
key-relative-phone = 亲属电话
key-relative-name = 亲属姓名

## 栏目

field-customer-name = 客户姓名
field-customer-phone = 客户电话
field-customer-phones = 客户电话
field-customer-sex = 客户性别
field-customer-address = 客户地址
field-customer-unit = 房号
field-customer-company = 公司名称
field-customer-uscc = 统一社会信用代码
field-customer-resident_digest = 身份证
field-customer-brand = 品牌
field-customer-project = 项目
field-customer-class = 客户类别
field-customer-origin = 客户来源
field-intent = “{ $name }”一栏

## 事实的内容

carried = { $name }：{ $value }
carried-note = 说明
carried-evidence = 凭证
carried-signed_by = 签字人
carried-on = 所涉事件
carried-of = 所涉事件
carried-set = 更正
carried-step = 步骤
carried-term = 期限
carried-finding = 问题
carried-answer = 答复
carried-against = 对方
carried-with = 相对
carried-reason = 理由
carried-to = 移交给
carried-class = 分类
carried-value = 取值
carried-relation = 关系
carried-name = 姓名
carried-phone = 电话
carried-text = 内容
carried-shares = 分配
carried-signers = 签字人
carried-copies = 抄送
carried-roles = 职能部门
carried-place = 签字身份
carried-digest = 摘要
carried-until = 截止
carried-said = 填写时间
carried-again = 再次发生
carried-instead_of = 代替
carried-mistake = 误记
intent-product = 意向产品
intent-need = 需求
intent-note = 备注
intent-expected_amount = 预计金额
intent-expected_signing = 预计签约
intent-visit_day = 到访日期
intent-arrival_time = 预计到达
intent-sent_time = 发送时间
intent-team_name = 团队

## 值有什么问题

detail-empty = 没有填写
detail-no-letters = 没有文字
detail-honorific = 只有称谓
detail-scientific-notation = 被表格软件改成了科学计数法，末几位已丢失
detail-too-few-digits = 位数不足
detail-too-many-digits = 位数过多
detail-broken-mask = 隐号须保留11位
detail-not-a-number = 不是电话号码
detail-impossible-prefix = 没有这样开头的手机号
detail-first-three-last-four = 不是前三后四
detail-contradiction = 互相矛盾
detail-checksum = 校验位错误
detail-amount = 不是明确的金额，请写成268000、268,000.00或26.8万
detail-amount-unit = 单元格与表头的单位不一致，请只写数字
detail-date = 不是明确的日期，请写成2026-12-20
detail-too-short = 内容太少，无法据此认出公司

## 人

who-registrant = 报备人
who-holder = 持有人
who-other = 报备人以外的人
who-anyone = 任何人
who-designated = 团队指定的报备人
who-same-team = 同一团队的人
who-customer = 客户
who-parties = 当事人
who-somebody = 有关人员
who-role = { $role }
who-by = “{ $event }”的经办人
who-named = “{ $event }”的“{ $field }”
role-sales = 销售
role-manager = 部门经理
role-leader = 领导
role-finance = 财务
role-hr-admin = 行政人事部
role-sales-management = 销售管理部
role-verification-desk = 核验台
role-desk = 前台
role-designee = 经理指定的人
role-dealer-sales = 分销商销售
role-admin = 管理员

## 时点和事件

moment-landed = 报备
moment-business-day = 所计日期
moment-event = “{ $event }”
moment-field = { $field }
event-register = 报备
event-amend = 更正
event-approve = 审批通过
event-return = 退回
event-reject = 驳回
event-countersign = 会签
event-paper = 补交凭证
event-deny = 否认签字
event-correct = 事实更正
event-void = 作废
event-finding = 认定
event-renew = 申请续延
event-pause = 暂停
event-resume = 恢复
event-withdraw = 撤回
event-transfer = 移交
event-classify = 定级
event-give-up = 放弃
event-kinship = 亲属关系
event-statement = 陈述
event-evidence = 证据
event-score = 评分
event-admit = 受理
event-settle = 和解
event-sign = 签字
event-decline = 拒签
event-told = 代述签字
event-resolve = 裁定
event-appeal = 申诉

## 凭证

paper-receipt = 收据
paper-letter = 书面信函
paper-document = 单据
paper-invoice = 发票
paper-photo = 照片
paper-contract = 合同

## 提成行

line-share = 分成
line-flat = 定额
line-counter = 冲销
line-reward = 奖励
