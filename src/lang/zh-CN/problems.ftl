# 文件问题的中文说法,以问题代码为准;`$a`、`$b`、`$c` 是英文原文中反引号里的词。英文由发现问题之处直接写出。

problem-missing-key = 缺少{ $a ->
        [none] 一个键
       *[other] “{ $a }”
    }
problem-unknown-key = 不认识的键“{ $a }”
problem-unknown-word = 不认识的词“{ $a }”
problem-wrong-type = 值的类型不对
problem-duplicate-key = 键重复
problem-unreadable = 无法读取
problem-not-a-list = “{ $a }”应为列表
problem-newer-format = 文件格式比本程序新
problem-unknown-zone = 没有名为“{ $a }”的时区
problem-unknown-currency = “{ $a }”不是货币代码
problem-unknown-name = 没有名为“{ $a }”的声明
problem-unknown-answer = “{ $a }”不是认定“{ $b }”的答案
problem-unknown-class = “{ $b }”中没有“{ $a }”这一级
problem-same-name = 名称“{ $a }”重复
problem-no-kind = 没有声明任何报备种类
problem-no-keys = 识别项组合为空，会使所有客户都算重复
problem-no-stage = “{ $a }”需要“{ $b }”
problem-missing-parameter = 缺少参数“{ $a }”
problem-idle-parameter = 参数“{ $a }”在此没有意义
problem-no-test = “{ $a }”没有检验任何内容
problem-many-tests = “{ $a }”同时检验多项，请分开写
problem-no-sanction = 违规“{ $a }”的处罚阶梯为空
problem-no-report = “{ $a }”是相对某份报备而言的人，而月份没有报备
problem-no-choice = 有多个金额时，须有“finding”来选定，且至少一个金额
problem-clause-without-words = 所引条款没有条文
problem-clause-without-effect = 条款没有任何规则引用
problem-missing-language = 条款缺少一种语言的条文
problem-idle-stage = 阶段“{ $a }”没有任何作用
problem-idle-finding = 认定“{ $a }”无人询问
problem-idle-classification = 分级“{ $a }”无人使用
problem-never-asked = 前面的检验总能决定“{ $a }”，此项永远用不到
problem-open-end = 没有检验总能决定“{ $a }”
problem-no-collision = 没有规定何时算同一客户
problem-no-protection = 没有任何保护期
problem-unprotected-kind = 种类“{ $a }”没有保护期
problem-no-commission = 有成果计酬，但缺少 [commission]

hint-add = 请补上“{ $a }”
hint-did-you-mean = 是否想写“{ $a }”？
hint-use-a-newer-baobei = 请使用更新版本的 baobei
hint-add-it-to-clauses = 请写入 [clauses]
hint-cite-it-in-a-block-or-show-it-with-notice = 请在规则中引用，或用 [[notice]] 展示
hint-write-role-name-or-staff-id = 请写 role:角色 或 staff:编号
hint-add-them = 请补上
hint-remove-it = 请删去
hint-move-it-up-or-remove-it = 请上移或删去
hint-end-the-list-with-split-default-or-undecided = 请以 split、default 或 undecided 结尾
hint-add-collision = 请增加 [[collision]]
hint-add-protection = 请增加 [[protection]]
hint-add-commission = 请增加 [commission]
