# 过程中说的话，写到标准错误输出：完整的句子；以及提交说明。

waits-for-person = 未定：须由{ $who }决定
warning-head = 注意
hint-head = 提示
notice-head = 须知
talk-repaired = { $count ->
       *[other] 上一条命令中断，已补完工作目录中的{ $count }个文件
    }
talk-landed = 已落账，提交 { $commit }
talk-dry-run = 试运行，没有写入任何内容
told-report = 报备 { $report }
told-standing = 状态：{ $standing }
told-protection = 保护：{ $from } 起，{ $until } 止（{ $zone }）
told-queue = 排队：第{ $place }位
commit-report-add = 报备 { $report }（{ $kind }）
