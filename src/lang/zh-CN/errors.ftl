# 命令因何停下，以及怎么办。

error-head = 错误
error-bug = 这是 baobei 的程序错误：{ $what }。没有记录任何内容，请连同所执行的命令一并报告
error-ledger = { $why }
error-io = 读写失败：{ $why }
error-no-house = 此处的 git 库里没有 baobei.toml，不是报备库
hint-init = 到报备库的目录中执行，或用 -C DIR 指定；新建用 `baobei init`
error-invalid-files = 文件无法读取：
error-out-of-calendar = 日历里没有 { $date } 所在的年份，无法判断是否工作日
hint-calendar = 在 calendar/ 下添加该年的文件
error-who-are-you = 无法确定您的身份：git 没有设置 user.email
error-unknown-email = 报备库里没有电子邮箱为 { $email } 的人
hint-email-spelling = 电子邮箱须一字不差，区分大小写：`git config user.email { $own }`
hint-as = 用 --as STAFF 指明自己，或用 `git config user.email` 设置
error-unknown-staff = 没有名为“{ $staff }”的员工
hint-staff-list = `baobei staff list` 列出所有人
error-staff-serves = { $staff }在{ $day }之前并未离职，无需更改
error-staff-left = { $staff }已离职，或尚未入职
error-hidden-character = { $text } 中有看不见的字符，或会改变书写方向的字符（此处显示为 � 或其图形），请去掉后重试
error-as-of-writes = --as-of 只用于查看，不能记录到过去
error-bad-date-variable = { $variable } 的值“{ $text }”不是日期
error-bad-time = “{ $text }”不是日期或时间；请写 2026-11-21 或 2026-11-21 09:40
error-bad-amount = “{ $text }”不是金额；请写 268000、268,000.00 或 26.8万
error-amount-exponent = “{ $text }”是科学记数，可能是表格软件截断了数字；请写出全部数字
error-amount-grouping = “{ $text }”的逗号不在每三位数字之前；请写 268000 或 268,000.00
error-amount-word = “{ $text }”中有既非单位也非货币的字；请写 268000、26.8万 或 268000 CNY
error-amount-currencies = “{ $text }”写了两种货币；请只写一种
error-amount-too-fine = “{ $text }”不足一分；请最多写两位小数
error-amount-too-large = “{ $text }”太大；小数点前最多十五位
error-bad-name = “{ $text }”不能用作名称；只用小写字母、数字、-、_ 和 .
error-bad-yes-no = “{ $text }”不是“是”或“否”
error-bad-relation = “{ $text }”不是亲属关系；例如 配偶、父母、子女、兄弟姐妹
error-bad-resident-id = 身份证号码无效：{ $why }
error-bad-value = “{ $value }”不能作为{ $field }：{ $why }
error-bad-phone = 电话“{ $value }”无法识别：{ $code ->
        [empty] 缺少号码
        [scientific-notation] 被表格改成了科学计数法，末尾几位已丢失
        [too-few-digits] 位数太少
        [too-many-digits] 位数太多
        [broken-mask] 隐号须保留11位
        [impossible-prefix] 没有这样开头的手机号
       *[other] 不是电话号码
    }
hint-phone = 请写成13812345678、138****5678、010-12345678、0571-87654321-8001或+852…；两个号码之间用/隔开
error-no-pair = “{ $text }”应写成 名称=值
error-no-such-id = 没有编号以“{ $id }”开头或结尾的{ $what ->
        [report] 报备
        [dispute] 争议
        [incident] 违规
       *[other] 事件
    }
error-ambiguous-id = 编号以“{ $id }”开头或结尾的{ $what ->
        [report] 报备
        [dispute] 争议
        [incident] 违规
       *[other] 事件
    }有{ $count }个，请多写几位：
error-no-such-policy = { $day }没有名为“{ $policy }”的规则生效
error-no-such-kind = 规则“{ $policy }”中没有“{ $kind }”这一种类；有：{ $known }
error-which-policy = 生效的规则不止一个，请用 --policy 指明：{ $known }
error-which-kind = 规则“{ $policy }”有几种报备，请用 --kind 指明：{ $known }
error-no-policies = { $day }没有任何规则生效
hint-no-policies = 在 policy/ 下添加，或新建时用 `baobei init --preset NAME`
hint-rule-list = `baobei rule list` 列出全部规则
error-missing-flags = “{ $kind }”还缺以下各项：
hint-missing-flags = 没有终端时无法询问，请在命令中给出
error-needs-yes = 需要确认，请加 --yes：{ $question }
hint-yes = --yes 表示事先确认
error-broken-off = 已取消，没有记录任何内容
error-refused = 不予受理，没有记录任何内容：
hint-not-allowed = 请由上述的人来做
hint-declared = 可用的名称见所依据的规则文件
hint-protected = 保护期满后可再报；如认为有误，可用 `baobei report add --slip 文件` 取得拒报凭条，再用 `baobei dispute open --slip 文件` 提出争议
hint-month-not-over = 请在月份结束后结账；此前可用 `baobei commission preview --month 月份` 查看
hint-month-closed = 已结账的月份用 `baobei commission export 月份` 取得，尚未结账的用 `baobei commission preview` 查看
hint-review-list = `baobei review list` 列出待审批的内容
hint-once-more = 确实又发生了一次的话，请加上--again
hint-mend = 请按以上提示改正后重试

## usage

usage-title = 用法：
usage-did-you-mean = 是否想写 { $near }？
usage-try-help = 加 --help 查看说明
usage-value = { $argument } 不能是“{ $value }”；可以是：{ $valid }
usage-value-missing = { $argument } 缺少值
usage-value-bad = { $argument } 不能是“{ $value }”：{ $why }
usage-unknown-argument = 没有 { $argument } 这个参数
usage-unknown-command = 没有 { $command } 这个命令
usage-no-equals = { $argument } 的值要用等号连接
usage-too-many = { $argument } 给了太多的值：{ $value }
usage-too-few = { $argument } 给的值不够
usage-conflict = { $argument } 与 { $prior } 不能同时使用
usage-missing = 缺少：{ $argument }
usage-missing-command = 缺少命令
usage-whole-number = 应为整数
usage-not-readable = 写法无效
usage-not-utf8 = 命令行不是 UTF-8
usage-other = 命令无法识别

## exit codes

exit-done = 完成，没有问题
exit-findings = 有待处理事项，或被规则拒绝
exit-usage = 命令用法有误
exit-invalid = 数据或规则文件无效
exit-repository = 库有变动、忙或不可用，内容没有丢失
exit-forbidden = 无权操作，或核验未通过
exit-bug = 程序错误
hint-admin = 请由角色为 admin 的人来做
error-folder-not-empty = 目录 { $dir } 不是空的
error-no-folder = { $dir } 不能用作目录
error-init-cut-short = { $dir } 中的 `init` 曾中断，那里没有建成报备库
hint-init-cut-short = 如果没有 `init` 正在运行，请删除该目录中的全部内容（包括隐藏的），再运行 `baobei init`
hint-empty-folder = 请指定一个空目录，或尚不存在的目录
error-no-such-zone = 没有名为“{ $zone }”的时区；例如 Asia/Shanghai
error-staff-there = 员工{ $staff }已经存在
error-team-there = 团队 { $team } 已经存在
error-no-such-team = 没有名为“{ $team }”的团队
hint-team-add = `baobei team list` 列出团队，`baobei team add` 添加
error-email-taken = 邮箱 { $email } 已属于另一名员工
error-no-keys = 请给出要查询的电话、姓名、公司或房号
error-no-policy-of = 报备 { $report } 落账那天，规则“{ $policy }”没有生效的版本
error-unjudged = 报备 { $report } 无法判定：
error-not-there-yet = 报备 { $report } 那时还没有落账
error-no-such-path = 没有“{ $path }”这一栏；可以是 intent.名称，或 { $known }
error-no-such-event = 规则“{ $policy }”中没有“{ $event }”这一事件；可以是：{ $known }
error-no-amount = “{ $event }”没有填写任何金额，等于什么都没说，没有记录
error-which-event = 记录什么事件？可以是：{ $known }
error-which-fact = 请指明 { $report } 的哪一件事实：`baobei report show`会列出
error-not-yours-to-read = 这件事实所在的报备您无权阅读
error-no-slip = { $file } 不是拒报凭条
error-write-inside = { $file } 位于报备库之内，其中的文件由程序管理，请写到别处
error-refused-over-table = { $file } 就是导入的表格本身，请为被退回的行另指一个文件
error-write-file = 无法写入 { $file }：{ $why }
error-read-file = 无法读取 { $file }：{ $why }
error-no-such-step = 没有“{ $step }”这一审批步骤；有：{ $known }
error-pool-company = 报备 { $report } 的客户归公司分派，不能自行领取
hint-pool-assign = 请有权的人用 `baobei pool assign` 分派
error-not-pooled = 报备 { $report } 的客户不在公海
error-no-pool = 报备 { $report } 的客户无人持有，规则“{ $policy }”也没有公海
hint-no-pool = 请用 `baobei report add` 重新报备
hint-pool-list = `baobei pool list` 列出公海客户
error-demo-there = { $dir } 已经存在
hint-demo = 请先移走，或用 `baobei demo DIR` 另选目录
error-demo = 演示中的命令没有按预期结束：baobei { $command }

## store

error-not-a-repository = { $dir } 不在任何 git 库中
error-bare = { $dir } 是裸库，没有工作目录
hint-clone = 请在它的克隆中工作：`git clone URL DIR`
error-foreign-owner = { $dir } 属于另一个用户
hint-safe-directory = 若信任其所有者：`git config --global --add safe.directory { $dir }`
error-already-a-repository = { $dir } 里已有一个库
error-reftable = 该库用 reftable 保存引用，尚不支持
hint-reftable = 请转换：`git refs migrate --ref-format=files`
error-sha256 = 该库用 SHA-256 命名对象，尚不支持
error-extension = 该库用了不认识的扩展“{ $name }”
hint-sha1 = 请重新克隆到 `git init --object-format=sha1 --ref-format=files` 建的库里
error-split-index = git 的 index 是拆分的，无法保持正确
hint-split-index = 请合并：`git config core.splitIndex false && git update-index --no-split-index`
error-sparse-index = git 的 index 是稀疏的，报备库有一部分不在工作目录中
hint-sparse-index = 请全部检出：`git sparse-checkout disable`
error-bad-index = git 的 index 无法读取
hint-bad-index = 请重建：`rm .git/index && git reset`
error-partial-clone = 该库是部分克隆，远端 { $remote } 上的一些对象不在这里
hint-partial-clone = 请全部取回：`git fetch --refetch --no-filter`，再取消 `remote.{ $remote }.promisor`；或重新克隆
error-shallow-clone = 该库是浅克隆，缺少历史的开头，也就缺少落账次序
hint-shallow-clone = 请取回其余部分：`git fetch --unshallow`
error-head-elsewhere = HEAD 不在分支 { $branch } 上
hint-head-elsewhere = 请回到该分支：`git switch { $branch }`
error-in-progress = git 的 { $name } 尚未完成
hint-in-progress = 请先完成或放弃{ $name }，`git status` 会说明办法
error-busy = 其他人正在记录，等了一阵仍未轮到；没有记录任何内容
hint-again = 请再试一次
error-git-busy = git 被 { $lock } 锁住，等了一阵仍未放开
hint-git-busy = 若没有 git 程序在运行，说明有一个中途退出了：删除 { $lock } 再试
error-uncommitted = 有手工改动尚未提交：{ $paths }
hint-uncommitted = 请提交这些改动，或用 `git restore --staged --worktree PATH` 撤销
error-bad-person = “{ $text }”不能作为提交者的姓名或邮箱
hint-bad-person = 请用 `git config user.name` 和 `git config user.email` 设置
error-receipts = 本机保存的中心库回执自相矛盾：{ $why }
hint-receipts = 请删除后重新获取：先 `git update-ref -d refs/receipts/log`，再 `git fetch origin refs/receipts/log:refs/receipts/log`；若仍如此，请询问中心库管理员
error-rewritten = 提交 { $commit } 已不在分支原来的位置上：历史被改写过
hint-rewritten = 请查明是谁移动了分支：`git reflog`
error-unfinished = 提交 { $commit } 已落账，但工作目录没有跟上：{ $why }
hint-unfinished = 执行任何 baobei 命令都会先补完

## tables

error-batch-spreadsheet = { $file } 不是 CSV，而是表格软件的文件：请打开后另存为 CSV（UTF-8）
error-batch-binary = { $file } 第{ $line }行有空字节，不是文本文件：请另存为 CSV（UTF-8）
error-batch-undecodable = { $file } 第{ $line }行无法解码，文件已损坏或是其他编码：请另存为 CSV（UTF-8）
error-batch-empty = { $file } 是空的
error-batch-no-headings = { $file } 第{ $line }行应是表头（如 客户姓名,联系电话），却是“{ $seen }”：请在数据上方加一行表头
error-batch-headings = { $file } 第{ $line }行的表头有缺漏或重复（{ $seen }）：
error-batch-open-quote = { $file } 第{ $line }行的引号一直没有闭合，其后全被当成一格
error-batch-too-many = { $file } 行数太多：请分成几个文件

## what the operating system refused

error-system-not-found = 文件或目录不存在
error-system-permission-denied = 没有权限
error-system-already-exists = 已经存在
error-system-is-a-directory = 这是目录
error-system-not-a-directory = 路径中有一段不是目录
error-system-directory-not-empty = 目录不是空的
error-system-storage-full = 磁盘已满
error-system-read-only = 文件系统只读
error-system-not-utf8 = 不是 UTF-8 文本
error-system-broken-pipe = 接收方已退出
error-system-other = 系统错误 { $code }
