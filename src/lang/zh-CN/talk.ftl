# 过程中说的话，写到标准错误输出：完整的句子；以及提交说明。

waits-for-person = 未定：须由{ $who }决定
warning-head = 注意
warn-unread-key = “{ $value }”照原样保存，但他人查询时可能查不到：{ $why }
warn-no-key = 按本规则，凭已登记的内容认不出客户，因此不能阻止他人报备；还需提供：{ $keys }
warn-no-slip = 未出具拒报凭条：并非因他人的保护而被拒
warn-slow-clock = 本机时钟（{ $clock }）早于最新的落账，一律按{ $newest }判定
hint-head = 提示
notice-head = 须知
talk-edited-by-hand = { $file } 被手工改过；这里显示的是已落账的内容
talk-repaired = { $count ->
       *[other] 上一条命令中断，已补完工作目录中的{ $count }个文件
    }
talk-landed = 已落账，提交 { $commit }
talk-dry-run = 试运行，没有记录任何内容
told-report = 报备 { $report }
told-recorded = 已记录：{ $what }（{ $fact }）
told-counts-for-nothing = 已记录在案，但目前不起任何作用：
told-standing = 状态：{ $standing }
told-protection = 保护：{ $from }起，{ $until }（{ $zone }）
told-queue = 排队：第{ $place }位
commit-report-add = 报备 { $report }（{ $kind }）
talk-made-registry = 报备库“{ $name }”已建在 { $dir }
talk-staff-added = 已添加员工{ $staff }
talk-staff-left = 已记录{ $staff }于{ $day }离职
talk-staff-rejoined = 已记录{ $staff }自{ $day }起复职
talk-team-added = 已添加团队 { $team }
talk-lookup-recorded = 本次查询已记录
talk-nobody = git 的邮箱 { $email } 不属于任何员工；记录时用 --as STAFF 指明自己
talk-violation = 提交 { $commit } 改动了已落账的内容：{ $path }，{ $what }
fault-removed = 文件被删除
fault-unreadable = 文件无法读取
fault-vanished = { $about } 不见了
fault-altered = { $about } 被改动
fault-list-altered = “{ $about }”中的条目被改动
fault-reused = 编号 { $about } 已属于另一个文件
fault-reordered = 已落账的事实被调换次序，或中间插入了新事实
fault-rewritten = 内容相同而写法被改：已落账的文字须一字不动
fault-remark = 追加了注释或空白，而不只是事实
fault-nothing-added = 文件被改动，却没有新增事实
commit-init = 新建报备库
commit-staff-add = 添加员工{ $staff }
commit-staff-leave = { $staff }于{ $day }离职
commit-staff-rejoin = { $staff }自{ $day }起复职
commit-team-add = 添加团队 { $team }
commit-record = 报备 { $report }：{ $what }
commit-lookup = 查询 { $lookup }
talk-judging = 正在判定{ $count }行…
talk-imported = 已记录{ $count }份报备，提交 { $commit }
talk-import-dry = 试运行，没有记录任何内容；加上 --write 即记录
talk-import-before = 同一份表格此前已经导入，没有任何改动；当时未受理的行，改好后再报即可
talk-nothing-written = 没有记录任何内容
talk-refused-file = 未受理的{ $count }行在 { $file }，改好后可再报
hint-refused-file = --refused FILE 把未受理的行写成表格，改好后可再报
import-counts = 共{ $rows }行，受理{ $accepted }行
import-before = { $day }已导入
row-phone = “{ $text }”是表格软件改过的号码，请按文本重新填写
row-number-cut = “{ $text }”是表格软件改过的号码，请按文本重新填写
row-value = “{ $text }”无法识别：{ $why }
row-registered-before = 您已报备过（{ $report }），跳过
talk-passed-over = 有{ $count }行不是客户（重复的表头、合计或只有序号），已跳过，最先在第{ $line }行
row-text-damaged = 文字在此之前已损坏（含 �），请重新填写
row-cells-missing = 本行只有{ $place }格，应有{ $text }格；是否漏了分隔符？
row-cell-without-heading = 第{ $place }格“{ $text }”没有表头；文字中的逗号是否没有加引号？
row-duplicate = 与本表第{ $line }行重复，是同一客户
row-stray-quote = 文字中的引号没有成双，各格无法分清
commit-import = 导入{ $count }个报备（{ $kind }）
talk-made-demo = 演示完毕，报备库在 { $dir }，可以随意查看

## demo

demo-house = 新建报备库，采用两份规则样板：汽车经销和家装
demo-first = 10月12日：林晓接待王宁并报备，当天补齐A卡、B卡和级别
demo-blind = 10月13日：吴迪也遇到王宁。查询只答受不受保护，不说是谁；他仍要报备，撞单当场记下
demo-follow-up = 林晓按A级每三天跟进一次，经理签字；10月20日交车的却是吴迪
demo-dispute = 10月22日10:29，限期前一分钟，林晓提出主张；逐项审查，每一项都有条款、事实和提交
demo-finding = 10月23日：经理认定协助交车提成为100元
demo-refused = 家装规则下，受保护的客户当场拒绝，不作记录
demo-payroll = 11月1日：财务结账，导出给工资核算的 CSV

## Two versions of one record

merge-conflict = 无法合并 { $path }：{ $why }
merge-head = 两个版本的正文不同，而正文落账后不得改变
merge-event = 同一事件在两个版本中内容不同
merge-unreadable = 其中一个版本不是有效的记录
