# 判定的理由：每个代码一句话。理由没有带来的参数以 `none` 传入。

## 登记

reason-not-covered = 本规则不适用于{ $staff }
reason-may-not-file = { $staff }无权提交此类报备，应由{ $who }提交
reason-field-missing = 缺少{ $field }
reason-honorific = 姓名只有称谓，至少要写明姓氏
reason-no-name = 姓名无效：{ $detail }
reason-phone = 电话无效：{ $detail }
reason-mask-form = 隐号电话须为前三后四
reason-name-sex = 称谓与所填性别矛盾
reason-company-code = 统一社会信用代码校验位错误
reason-outside-window = 落账时间{ $landed }，受理时段为{ $window }
reason-wrong-day = 指定日期{ $day }与该时段所计日期不符
reason-duplicate = 与报备 { $other } 重复，是同一客户
reason-over-cap = 名额已满：只计前{ $first }条
reason-batch-title = 标题为“{ $title }”，应为“{ $wanted }”
reason-batch-again = 同一日再次报表，以第一份为准
reason-batch-identical = 与此前发送的表格完全相同
reason-table-required = 逐行报了{ $rows }位客户，超过{ $most }位须用表格
reason-no-policy = 当日没有生效的“{ $policy }”，或其中没有“{ $kind }”这一种类
reason-companion-of-nobody = 须写明随哪位已报备客户同来
reason-too-many-companions = 该客户带来的同行人过多，只计{ $most }位

## 行为

reason-unknown-event = 规则中没有“{ $event }”这一事件，只有{ $known }
reason-unknown-staff = 报备库中没有名为“{ $staff }”的人
reason-unknown-field = “{ $event }”没有{ $field }
reason-unknown-fact = 该报备上没有这一事件
reason-said-ahead = 称发生于{ $from }，晚于现在（{ $landed }）
reason-unknown-record = 所指的报备 { $other } 不存在
reason-removed = 已落账的文件不见了
reason-unreadable = 文件无法读取
reason-fact-removed = 已落账的{ $item }不见了
reason-fact-altered = 已落账的{ $item }被改动；请以新的事实更正
reason-list-altered = “{ $item }”中的条目被改动
reason-id-reused = 编号{ $item }已属于另一事实
reason-reordered = 已落账的事实没有按原来的次序排在前面
reason-rewritten = 已落账的文字换了写法；须一字不动
reason-remark = 追加了注释或空白；只能追加事实
reason-nothing-added = 文件被改动，却没有新增事实
reason-unknown-finding = 规则中没有“{ $finding }”这一认定，只有{ $known }
reason-unknown-answer = “{ $answer }”不是“{ $finding }”的答案，答案为{ $known }
reason-unknown-offence = 规则中没有“{ $offence }”这一违规，只有{ $known }
reason-bad-field = “{ $event }”的{ $field }填写有误
reason-nothing-to-review = 没有待审批的内容
reason-no-procedure = 规则“{ $policy }”没有争议程序
reason-dispute-too-early = 为时过早：“{ $event }”记录之后才受理争议{ $from ->
        [none] {""}
       *[other] ，自{ $from }起
    }；在此之前的争执由职能部门记录
reason-not-heard-at-once = { $staff }没有该客户的报备，不是当事行为人，也无权裁定：这样的争议须经裁定人受理
reason-time-too-long = 期限超过规则所定
reason-other-signers = 和解没有列明须签字的人：{ $wanted }
reason-shared-with-stranger = { $staff }不是当事人，不能分得份额
reason-no-such-agreement = 该争议中没有提出过这一和解
reason-agreement-stands = 该和解{ $stand }，不能再签字或答复
reason-other-text = 所签的不是该和解的文本
reason-not-to-sign = { $staff }不必签字，或已经签过
reason-own-record = 此事由{ $staff }记录，不能再由其签字，须由他人签字
reason-nothing-to-deny = 此处没有人代述{ $staff }的签字
reason-too-late-to-deny = 否认签字的期限为{ $until }，已过
reason-others-decide = { $who }可以裁定，且与此事无关
reason-not-their-step = 现在轮到“{ $item }”，由{ $who }办理
reason-passed-earlier-step = { $staff }已通过前面的环节；“{ $item }”须由他人办理
reason-shares-not-whole = 各份额之和须为100%
reason-not-serving = { $staff }已离职，或尚未入职
reason-admin-only = { $staff }无权这样做，只有管理员可以
reason-may-not-assign = { $staff }无权分派客户；须是管理员，或规则授权裁定的人
reason-changes-nothing = “{ $event }”不会改变任何事
reason-below-zero = “{ $event }”的{ $field }不能小于零
reason-recorded-before = 同一天同样金额的“{ $event }”已由{ $staff }记录过
reason-registered-already = 您这一方已经报备过该客户，即 { $other }{ $until-kind ->
        [dated] ，保护期{ $until }
       *[other] {""}
    }。新的内容请补充到那份报备
reason-not-corrected-so = “{ $event }”不能更正或作废，只能由之后的同类记录来改变
reason-recorded-another-day = “{ $event }”是{ $staff }在另一天记录的，此后只能由职能部门更正
reason-others-rely-on-it = “{ $event }”已有他人签字、同意、提出争议或分得成果，只能由职能部门更正
reason-own-side-gains = { $staff }会因此多得，“{ $event }”只能由职能部门更正
reason-office-says-mistake = 只有职能部门可以说“{ $event }”从一开始就是误记
reason-several-policies = 所涉报备分属不同规则（{ $policy }），一个争议只能按一个规则处理
reason-dispute-stands = 争议{ $stand }，不能再{ $act }
reason-not-your-dispute = { $staff }不能这样做：{ $act }{ $to ->
        [raiser] ，须由提出争议的人来做
        [parties] ，须由当事人来做
       *[other] {""}
    }
reason-no-jury = 规则“{ $policy }”不设评分
reason-not-in-dispute = 报备 { $other } 不在该争议之中
reason-unknown-criterion = 评分没有“{ $item }”一项，只有{ $known }
reason-too-many-points = 分数须在0至{ $most }之间
reason-may-not-close = { $staff }无权结账，应由{ $who }结账
reason-bad-month = “{ $month }”不是月份
reason-month-not-over = { $month }还没有过完
reason-month-closed = { $month }已经结账；其后的变动将在以后的月份冲销
reason-later-month-closed = { $month }之后的月份已经结账，各月须按先后结账
reason-other-edition = 结账所用的判定版次是第 { $edition } 版，现行为第 { $known } 版
reason-control-total = { $month }各笔之和与总计不符

## 有效性

reason-lead-too-short = { $landed }落账，距{ $event }的事件不足{ $least }
reason-lead-kept = { $landed }落账，距{ $event }的事件不少于{ $least }
reason-item-fails = 不成立：{ $item }
reason-item-holds = 成立：{ $item }
reason-fits-not = { $item }：报备内容与单据不符
reason-fits-own = { $item }：报备内容与单据相符
reason-fits-through-kin = { $item }：通过亲属（{ $relation }）相符
reason-fits-cured = { $item }：已补全电话，视为相符
reason-fits-disputed = { $item }：与单据不符，且已发生争议，不得再补
reason-fits-needs-full-phone = { $item }：与单据不符，{ $who }可补全电话
reason-document-silent = { $item }：单据上没有该内容，须由{ $who }补充
reason-document-missing = { $item ->
        [none] 待定
       *[other] { $item }：待定
    }，尚无{ $moment }
reason-kinship-not-evidenced = { $item }：须通过亲属（{ $relation }）相符，但亲属关系无凭证
reason-signature-missing = { $item }：“{ $event }”缺少{ $who }的签字
reason-signed = { $item }：已由{ $who }签字
reason-cadence-kept = { $item }：每次联系都及时
reason-cadence-broken = { $item }：{ $last }至{ $next }之间没有联系，{ $class }级的联系期限{ $until }
reason-class-missing = { $item }：尚未定“{ $class }”，须由{ $who }定
reason-event-missing = { $item }：没有“{ $event }”的记录
reason-event-there = { $item ->
        [none] { $event }已记录
       *[other] { $item }：已有记录
    }
reason-finding-missing = { $item }：须先由{ $who }认定
reason-finding-presumed = { $item }：无相反认定，推定为“{ $answer }”
reason-finding-against = { $item }：认定为“{ $answer }”
reason-finding-for = { $item ->
        [none] { $staff }作出认定
       *[other] { $item }：认定为“{ $answer }”
    }
reason-found-one-customer = { $staff }认定：与报备 { $other } 为同一客户
reason-found-apart = { $staff }认定：与报备 { $other } 不是同一客户
reason-slip-of-another = 该拒报凭条不是{ $staff }的报备
reason-slip-proves-nothing = 该拒报凭条不能证明什么：按其所载落账时点重新判定，其中的报备并非如此被拒
reason-false-report = 该报备被认定为虚假

## 过程

reason-registered = { $staff }报备
reason-claimed-anew = { $staff }更正，从更正入账起重新主张
reason-let-go = { $staff }更正前所主张的，自更正起放弃
reason-barred = { $until-kind ->
        [none] 拒绝：他人在先的报备正待审批
       *[other] 拒绝：客户受保护，{ $until }
    }
reason-queued = { $until-kind ->
        [none] 排队：在先的报备正待审批
       *[other] 排队：客户受保护，{ $until }
    }
reason-contested = { $until-kind ->
        [none] 有争议：在先的报备正待审批
       *[other] 有争议：客户受保护，{ $until }
    }
reason-held = 候定：原保护已到期，其续延已按时申请、尚未答复
reason-promoted = { $at }轮到该报备
reason-awaits-approval = 待{ $who }审批
reason-change-awaits-approval = 已申请更改；{ $who }同意前仍以原内容为准
reason-change-rejected = { $staff }未同意，仍以原内容为准
reason-approved = { $staff }审批通过
reason-rejected = { $staff }驳回
reason-returned = { $staff }退回补正
reason-protected = { $until-kind ->
        [ever] 自{ $from }起永久受保护
       *[other] 自{ $from }起受保护，{ $until }
    }
reason-stage-entered = 进入“{ $stage }”
reason-renewed-by-repeat = 再次发生，续延{ $until }
reason-repeats-used-up = 已续延{ $most }次，不再续延
reason-repeat-of-other = 他人的重复不产生续延
reason-renewed-automatically = 自动续延{ $until }
reason-renewal-asked = { $staff ->
        [none] 已申请续延
       *[other] { $staff }申请续延
    }
reason-renewal-open = { $until-kind ->
        [ever] 已申请续延，待{ $who }答复
       *[other] 已申请续延，{ $who }可答复，{ $until }
    }
reason-renewal-unanswered = 续延申请逾期未答复（{ $until }）
reason-renewal-granted = 准予续延{ $until }
reason-renewal-contested = 有他人报备：续延归谁须由{ $who }认定，认定前由原持有人继续
reason-passed-to-rival = 权利自{ $from }起转归后报备人，{ $until }
reason-kept-for-a-while = 原持有人最后保留一段时间，{ $until }
reason-rival-gone = 后报备人已退出，权利仍归持有人，{ $until }
reason-lapsed = 保护已失效，期限{ $until }
reason-uncontested = 不再有人争议
reason-equal-rival = 有争议：另一报备与其同时落账
reason-put-right = 无效的原因已消除，照原状继续
reason-overruled = { $staff }裁定客户归他人，本报备到此为止
reason-reinstated = { $staff }裁定客户归其所有，本报备照原状继续
reason-paused = { $staff }暂停计时
reason-resumed = { $staff }恢复计时，停止的时间全部补回
reason-follows-result = 属于“{ $event }”，归属相同
reason-fact-corrected = { $staff }更正了“{ $event }”
reason-fact-voided = { $staff }把“{ $event }”作废
reason-withdrawn = { $staff }撤回
reason-given-up = { $staff }放弃
reason-transferred = { $to ->
        [none] { $staff }移交
       *[other] { $staff }移交给{ $to }
    }
reason-won = 客户已成交，权利不再失效
reason-no-calendar = { $from ->
        [none] 尚无可据以计算的工作日历，待日历落账后再定
       *[other] 自{ $from }起受保护；尚无可据以计算期限（{ $lasts }）的工作日历，到期日待日历落账后确定
    }
reason-term-unknown = 自{ $from }起受保护，期限（{ $lasts }）尚待确定

## 判定

reason-only-claim = 唯一有效的报备
reason-nobody-protected = 无人处于保护期内
reason-agreed = 各方已约定并各自签字
reason-verdict = { $staff }作出裁定
reason-challenge-won = { $staff }的主张各项成立
reason-challenge-lost = 没有主张成立
reason-challenge-late = { $raised }提出，已逾期{ $until-kind ->
        [none] {""}
       *[other] （期限{ $until }）
    }
reason-challenge-without-report = { $staff }没有自己的报备而提出主张
reason-challenge-not-first = 有效报备之间，以在先者为准
reason-challenge-open = 主张未决：须先由{ $who }答复
reason-customer-chose = 客户选择{ $staff }
reason-found-together = 认定为共同服务客户
reason-earliest = 最早的报备，{ $landed }落账
reason-same-landing = 各报备同时落账
reason-had-earlier = { $staff }的“{ $event }”更早，但报备在后
reason-most-complete = 内容最完整的报备：{ $filled }
reason-equally-complete = 各报备同样完整：{ $filled }
reason-first-event = 最先有“{ $event }”
reason-event-together = 各方的“{ $event }”同时
reason-highest-score = 得分最高：{ $mean }
reason-equal-scores = 得分相同：{ $mean }
reason-scores-missing = 须先由{ $who }评分
reason-split-equally = 平均分配
reason-by-default = 按规则的兜底条款
reason-person-decides = 须由{ $who }决定
reason-award-closes = “{ $award }”确定客户归属
reason-flat-amount = { $flat }：{ $amount }
reason-flat-undecided = { $flat }：金额须由{ $who }选定
reason-friendly-help = 同事间友情协助，不计报酬
reason-copies-to = { $copies }各存一份并签收
reason-held-back = { $until }不予支付
reason-told-of = { $staff }代述 { $other } 在书面上的签字
reason-overridden = 因无人与此事无关，由管理员{ $staff }作出裁定
reason-whole-commission = 全部提成为{ $amount }{ $rate ->
        [none] {""}
       *[other] ，为成交额的{ $rate }
    }
reason-commission-unknown = 提成总额尚不明确

## 标记

reason-collision = 与报备 { $other } 是同一客户{ $keys ->
        [none] {""}
       *[other] （{ $keys }）
    }
reason-possible-collision = 与报备 { $other } 可能是同一客户{ $keys ->
        [none] {""}
       *[other] （{ $keys }）
    }
reason-old-follower-active = { $staff }在失效后仍在跟进
reason-early-dispute = 报备各方在客户离开前发生争执
reason-missing-evidence = 缺少凭证：{ $evidence }
reason-missing-signature = 缺少{ $who }的签字
reason-signed-for-others = { $staff }的签字由他人代记，不算数：各人须自己签字
reason-not-allowed-to-record = { $staff }无权记录{ $event ->
        [none] 此事
       *[other] “{ $event }”
    }{ $who ->
        [none] {""}
       *[other] ，应由{ $who }记录
    }
reason-gate-registered = { $breach }：{ $staff }没有自己的报备就记录“{ $act }”
reason-gate-approved = { $breach }：{ $staff }在审批通过前记录“{ $act }”
reason-gate-no-other-holder = { $breach }：{ $staff }在他人持有权利时记录“{ $act }”
reason-gate-stage = { $breach }：{ $staff }在进入所需阶段前记录“{ $act }”
reason-gate-own-protection = { $breach }：{ $staff }没有自己的保护期就记录“{ $act }”
reason-calendar-missing = 无法确定期限：{ $duty }（没有{ $day }所在年份的工作日历）
reason-duty-overdue = { $who }逾期未完成：{ $duty }（期限{ $until }）
reason-author-date = 提交者的时钟为{ $authored }，实际{ $landed }落账，以落账为准
reason-interested = { $staff ->
        [none] 任何人不得决定自己的事
       *[other] { $staff }是当事人，不得决定
    }
reason-act-against-protection = 客户属他人保护（{ $until }），{ $staff }却记录“{ $act }”

## 违规

reason-ladder-rests-on-void = 计数时包括一条后来作废的违规记录，应由人复核
reason-offence-voided = 使其无效的违规记录已由{ $staff }作废
reason-offence-recorded = { $offence }：{ $staff }，第{ $time }次{ $count ->
        [1] {""}
       *[other] ，共{ $count }件
    }
reason-offence-upgraded = { $offence }：认定为“{ $answer }”，对{ $staff }加重
reason-offence-too-few = { $offence }：人数不足，须由人认定
reason-reward-earned = { $staff }获奖励{ $amount }
