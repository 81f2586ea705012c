# 中心库为何不收某个提交，以及怎么办。`$commit` 是该提交。

objection-to = 提交 { $commit }：{ $text }
fault-merge-commit = 提交 { $commit } 有多个父提交；这里的历史只有一条线
remedy-merge-commit = 请把工作接在中心库最新的提交之后：`baobei sync`
fault-unsigned = 提交 { $commit } 没有签名
remedy-unsigned = 先设置密钥（`git config gpg.format ssh`、`git config user.signingkey 文件`），再重做该命令
fault-odd-headers = 提交 { $commit } 带有普通签名提交没有的头部
remedy-odd-headers = 请用 `baobei`，或用 `git commit -S` 加 SSH 密钥重做
fault-odd-armour = 提交 { $commit } 的签名不是 ssh-keygen 的写法
remedy-odd-armour = 请用 `baobei`，或用 `git commit -S` 加 SSH 密钥重做
fault-control-character = 提交 { $commit } 的文字里有回车或其他控制字符
remedy-control-character = 请用 `baobei` 重做
fault-commit-not-utf-8 = 提交 { $commit } 不是 UTF-8
remedy-commit-not-utf-8 = 请用 `baobei` 重做，或取消 `git config i18n.commitEncoding`
fault-two-people = 提交 { $commit } 的作者与提交者不同，或日期不同
remedy-two-people = 谁做的由谁自己提交：同一姓名、同一邮箱、同一日期
fault-broken-house = 无法审查提交 { $commit }：在它之前 { $file } 就已无法读取
remedy-broken-house = 请管理员先修好 { $file }：`baobei rule check`
fault-unknown-person = 提交 { $commit }：{ $email } 不属于本单位任何人
remedy-unknown-person = 请管理员登记您，或改用已登记的邮箱：`git config user.email`
fault-shared-address = 提交 { $commit }：{ $email } 同时属于几个人
remedy-shared-address = 请管理员给每个人各自的邮箱
fault-foreign-name = 提交 { $commit }：出自{ $staff }，署的却是 { $colleague } 的名字
remedy-foreign-name = 把 git 的 user.name 改为本人姓名后重新提交
fault-not-serving = 提交 { $commit }：{ $staff }今天不是本单位的人
remedy-not-serving = 谁在职由管理员登记：`baobei staff show { $staff }`
fault-foreign-key = 提交 { $commit } 用密钥 { $key } 签名，但它不是{ $staff }的
remedy-foreign-key = 请用自己的密钥签名（`git config user.signingkey`），或请管理员登记：`baobei staff key add { $staff }`
fault-closed-key = 提交 { $commit } 用{ $staff }的密钥 { $key } 签名，但它现在不算数
remedy-closed-key = 请用有效的密钥签名：`baobei staff show { $staff }` 可列出
fault-unreadable-signature = 提交 { $commit } 的签名无法读取
remedy-unreadable-signature = 请用 `baobei` 重做
fault-signed-for-another-purpose = 提交 { $commit } 的签名是为别的用途做的
remedy-signed-for-another-purpose = 请用 `baobei` 重做
fault-forged-signature = 提交 { $commit } 的签名与内容不符
remedy-forged-signature = 请用 `baobei` 重做
fault-unknown-kind-of-key = 提交 { $commit } 所用的密钥种类，中心库无法验证
remedy-unknown-kind-of-key = 请用 ed25519 密钥，或硬件令牌上的 ed25519-sk
fault-from-the-future = 提交 { $commit } 的日期是 { $claimed }，而这里现在是{ $at }
remedy-from-the-future = 请校准时钟（最多可快{ $span }），再重做该命令
fault-before-its-parent = 提交 { $commit } 的日期 { $claimed } 早于它前面的提交（{ $parent }）
remedy-before-its-parent = 请校准时钟，再重做该命令
fault-too-old = 提交 { $commit } 的日期是 { $claimed }，而这里现在是{ $at }：超过{ $span }
remedy-too-old = 请以现在的日期重做：`baobei sync`；当时的事由记录自己说明
fault-first-not-admin = 提交 { $commit } 开始一个报备库，但{ $staff }不是它的管理员
remedy-first-not-admin = 由管理员来建：`baobei init`
fault-odd-entry = 提交 { $commit } 里有不是普通文件的东西，或有不允许的名字：{ $path }
remedy-odd-entry = 链接、子模块、可执行文件和隐藏文件不属于这里：请去掉 { $path }
fault-case-clash = 提交 { $commit }：{ $path } 与 { $other } 只差大小写
remedy-case-clash = 请给 { $path } 换个名字

## 文件与行为

hub-bad-path = “{ $path }”不能作为报备库中的文件名
hub-bad-path-remedy = 请用不超过200字节的普通名称，不得有隐藏部分
hub-unknown-file = “{ $path }”在报备库中没有位置
hub-unknown-file-remedy = 请从提交中去掉；各文件的位置见 docs/files.md
hub-other-spelling = “{ $path }”可能与另一文件混淆：含大写字母，或字母的组合方式不同
hub-other-spelling-remedy = 请用小写字母命名
hub-other-day = “{ $path }”所在的日期不是落账的日期
hub-other-day-remedy = 请撤回并用 baobei 重新记录，它会归入今天
hub-too-large = { $path ->
        [none] 提交说明
       *[other] “{ $path }”
    }有{ $size } KiB，至多{ $most } KiB
hub-too-large-remedy = 凭证请另行保存，只登记其哈希
hub-nothing-changed = 该提交没有改变任何内容
hub-nothing-changed-remedy = 请去掉该提交
hub-mixed-operation = 该提交同时做了几件事
hub-mixed-operation-remedy = 一次操作一个提交：新报备、有关报备的事实、一个月的结账，或本库设置
hub-unreadable = “{ $path }”无法读取{ $line ->
        [none] {""}
       *[other] （{ $line }:{ $column }）
    }{ $detail ->
        [none] {""}
       *[other] ：{ $detail } [{ $code }]
    }
hub-unreadable-remedy = 请改正；baobei rule check 会指出位置
hub-id-not-file-name = “{ $path }”的文件名与其中的编号不符
hub-id-not-file-name-remedy = 请使二者一致
hub-id-reused = “{ $path }”：编号 { $id } 已属另一事实
hub-id-reused-remedy = 请用 baobei 重新记录，它会给出新编号
hub-unknown-record = “{ $path }”所指的 { $id } 不存在
hub-unknown-record-remedy = 请先取回已落账的内容，再指明已有的记录
hub-removed = “{ $path }”已落账，却被删除
hub-removed-remedy = 请恢复；已落账的内容只能由后来的事实更正
hub-fact-removed = “{ $path }”：事实 { $id } 已落账，却被删除
hub-fact-removed-remedy = 请恢复；已落账的内容只能由后来的事实更正
hub-fact-altered = “{ $path }”：事实 { $id } 与落账时不同
hub-fact-altered-remedy = 请恢复原样，再记录一条更正
hub-list-altered = “{ $path }”：列表“{ $key }”少了一项，或有一项被改动
hub-list-altered-remedy = 请恢复原样
hub-reordered = “{ $path }”：已落账的事实没有按原来的次序排在前面
hub-reordered-remedy = 请把新事实写在文件末尾
hub-rewritten = “{ $path }”：已落账的文字换了写法
hub-rewritten-remedy = 请一字不动地恢复，并把新事实写在文件末尾
hub-remark = “{ $path }”：在已落账的内容后追加了注释或空白
hub-remark-remedy = 只能追加事实；说明可写在事实的 `note` 里
hub-nothing-added = “{ $path }”被改动，却没有新增事实
hub-nothing-added-remedy = 请恢复原文件
hub-other-input = “{ $path }”：该月是在提交 { $input } 上结算的，却要落在 { $parent } 之上
hub-other-input-remedy = 请在已落账的内容上重新结算：`baobei commission close`
hub-other-figures = “{ $path }”：按已落账的内容重新结算{ $month }，结果与此不同
hub-other-figures-remedy = 请由程序结算：`baobei commission close { $month }`
hub-month-edited = “{ $path }”已经结账，不得改动
hub-month-edited-remedy = 请在以后的月份冲销
hub-other-person = { $path ->
        [none] 提交说明
       *[other] “{ $path }”：{ $id }
    }写的是{ $staff }，签名的却是{ $signer }
hub-other-person-remedy = 只有{ $staff }能记录此事；任何人不得以他人名义书写
hub-not-permitted = { $path ->
        [none] {""}
       *[other] “{ $path }”：
    }{ $why }
hub-not-permitted-remedy = 请由有权的人来做，或改正所指的问题
hub-enforced = “{ $path }”：{ $why }
hub-enforced-remedy = 规则要求中心库拦截；请先满足其要求
hub-policy-rollback = “{ $path }”：{ $policy }的第{ $version }版没有升高，最新为第{ $newest }版
hub-policy-rollback-remedy = 请用更高的版本号
hub-policy-kept = “{ $path }”：{ $policy }的第{ $version }版正在施行或曾经施行，不得改动
hub-policy-kept-remedy = 请保留该文件，把更高的版本写入另一文件
hub-policy-backdated = “{ $path }”：{ $policy }的第{ $version }版自已过去的日期起施行，会改变已有的判定
hub-policy-backdated-remedy = 请自今日或以后的日期起施行
hub-calendar-kept = “{ $path }”改动了{ $day }，这一天已经过去，期限已按它计算
hub-calendar-kept-remedy = 已过的日子保持原样；尚未到来的可以改
hub-last-admin = 将无人管理报备库
hub-last-admin-remedy = 请先指定另一位管理员
hub-key-removed = “{ $path }”：{ $staff }的一把密钥被删除、改动或重新启用，或被去掉可疑标记
hub-key-removed-remedy = 请保留每一把密钥，用 until 停用
hub-address-removed = “{ $path }”：{ $staff }的一个电子邮箱被删除，而可能有签名用到它
hub-address-removed-remedy = 有密钥的人，其电子邮箱一个都不能少，新的写在后面
hub-bad-key = “{ $path }”：{ $staff }的一把密钥无法读取
hub-bad-key-remedy = 请照 id_ed25519.pub 中的一行填写
hub-email-taken = “{ $path }”：{ $staff }的一个邮箱属于别人
hub-email-taken-remedy = 一个邮箱只能属于一个人
hub-registry-renamed = “{ $path }”：报备库将改名
hub-registry-renamed-remedy = 请恢复 registry；其中的记录以此名归属
hub-signers-stale = “{ $path }”与 org/staff 不符
hub-signers-stale-remedy = 请由 baobei 生成
hub-customer-named = 提交说明中出现了客户
hub-customer-named-remedy = 请去掉姓名和号码；baobei 写的说明不含这些
# 中心库为何不收某次推送。

refused-unreadable-push = git 没有以中心库能读的方式说明推送了什么
way-unreadable-push = 请只推送 main 分支：`baobei sync`
refused-other-reference = 推送的是 { $name }，中心库只收 main
way-other-reference = 请只推送 main：`git push origin main`
refused-deletion = 这会删除分支
way-deletion = 这里什么都不会删除；撤回报备请用 `baobei report withdraw`
refused-not-forward = 这会抹去已落账的内容
way-not-forward = 请把工作接到已落账的内容之后：`baobei sync`
refused-bad-certificate = 这次推送的签名不是本单位有效密钥所做，或是为另一次推送所做
way-bad-certificate = 请把 `git config user.signingkey` 设为本单位登记的密钥
refused-no-certificate = 本中心库要求推送本身也要签名
way-no-certificate = 请用 `git push --signed=if-asked` 推送；`baobei sync` 即如此
refused-lost-race = 有人先到一步
way-lost-race = 请在已落账的内容上重做：`baobei sync`
refused-not-judged = 这次推送没有经过审查，因此不收
way-not-judged = 请再推一次；若仍如此，由中心库管理员运行 `baobei hub doctor`
refused-unacknowledged = 分支里有提交 { $commit }，它没有回执，也不该落账
way-unacknowledged = 在中心库管理员运行 `baobei hub doctor` 之前，一概不收
refused-branch-rewritten = 分支里已没有回执 { $receipt } 所认的内容
way-branch-rewritten = 在中心库管理员运行 `baobei hub doctor` 之前，一概不收
refused-locked = { $lock } 已挡路{ $age }
way-locked = 请再推一次；若仍如此，说明有程序中途停止：由中心库管理员运行 `baobei hub doctor`
refused-hub-busy = 另一次推送正在处理，耗时过长
way-hub-busy = 请再推一次
refused-broken-log = 回执无法读取：{ $why }
way-broken-log = 在中心库管理员运行 `baobei hub doctor` 之前，一概不收
refused-broken-key = 中心库无法签回执：{ $why }
way-broken-key = 在中心库管理员运行 `baobei hub doctor` 之前，一概不收
refused-new-key = 中心库的密钥不是签最近一张回执的那一把，管理员尚未写明
way-new-key = 请管理员在 baobei.toml 的 `hub_key` 中写明中心库 hub_key.pub 里的密钥并提交；在此之前，一概不收
refused-hub-restored = 中心库曾丢失，由克隆重建，管理员尚未声明
way-hub-restored = 请管理员在 baobei.toml 中写明 `hub_restored = "{ $word }"`，单独提交；在此之前，一概不收
refused-broken-store = 中心库无法读写自己的仓库：{ $why }
way-broken-store = 什么都没有收；请在中心库管理员运行 `baobei hub doctor` 之后再推
refused-broken-hub = 中心库未能完成（{ $doing }）：{ $why }
way-broken-hub = 什么都没有收；请在中心库管理员运行 `baobei hub doctor` 之后再推

age-seconds = { $count }秒

# 中心库说的其他话。

talk-hub-receipt = 回执{ $number }，{ $at }（{ $mode }）：{ $count }个提交
talk-hub-made = 中心库在 { $dir }
talk-hub-key = 它的回执由密钥 { $key } 签署
talk-hub-adopted = 以一张回执接管：{ $count }个提交，次序与作者依原报备库所记
talk-hub-nothing-new = 没有新内容
talk-hub-healed = 原先没有回执的，现在有了
talk-hub-unpublished = 回执无法放到分支旁边，只留在这里：{ $why }
error-hub-exists = { $dir } 里已有仓库
hint-hub-install = 把它设为中心库：`baobei hub install 目录`
error-foreign-hook = { $file } 是别人写的钩子
hint-foreign-hook = 请把它移开，或改由别处调用
error-hub-site = 中心库没有建成：{ $why }
hint-hub-site = 请排除后再给一次该命令；它会接着做
error-no-place-for-hub = { $dir } 既不是空目录，也不是中心库
talk-hub-lacks-nothing = 这些克隆里的内容中心库都有；没有改动
error-hub-other-key = 所给的密钥不是最近一张回执之后签署用的那一把
hint-hub-other-key = 回执已恢复；请用正确的密钥再运行一次，或去掉 --key 换新密钥
talk-hub-came = 从 { $from } 取回{ $count }张回执
talk-hub-restored = 中心库的回执已恢复至第{ $number }号，{ $at }
hint-hub-word = 请先对其余每个克隆各运行一次：此后落账的内容只在各人的克隆里。然后请管理员把以上几行写进 baobei.toml，单独签名提交并推送；在此之前，中心库一概不收
error-no-receipts = { $from } 里没有中心库的回执
hint-no-receipts = 此前没有中心库的报备库，请用 `baobei hub init DIR --from REGISTRY` 接管
error-clone-untrusted = { $from } 的第{ $number }号回执不能作为证明（{ $code }）；未从那里取回任何内容
hint-clone-untrusted = 请换一个克隆
error-hub-parted = 第{ $number }号以后，{ $from } 与中心库的回执不同：中心库已有别的内容落账，或者克隆属于另一个报备库
hint-hub-parted = 管理员的声明若已在此落账，在那个克隆里运行 `baobei sync` 即可重新落账本人的内容；否则其中之一被截去过：请保留两者，并询问管理员
error-hub-fetch = 无法取得分支：{ $why }
hint-hub-fetch = 可用 `git ls-remote` 试试；被改写的分支不予跟随
error-has-hub = 这个报备库存有中心库的回执，接管会使它们失效
hint-has-hub = 丢失的中心库用 `baobei hub restore DIR --from CLONE` 重建
error-no-admin-key = 这个报备库没有一位管理员持有有效密钥，接管后将无人能写
hint-no-admin-key = 请先给管理员登记密钥：`baobei staff key add`
error-hub-refuses = 什么都没有认

# 中心库检查的结果和处理办法。

sound-hub = 中心库检查通过
doctor-unsupported = 这种仓库无法妥善维护：{ $why }
mend-unsupported = { $fix }
doctor-stale-lock = { $lock } 已存在{ $age }
mend-stale-lock = 若锁的是分支或回执，下一次推送会自动删除；其他的锁，确认此处没有 git 程序在工作后请删除
doctor-unacknowledged = 有{ $count }个提交已落账而没有回执
mend-unacknowledged = 下一次推送会补上；`baobei hub doctor --heal` 现在就补
doctor-faulty = 分支里有没有回执、也不该落账的内容：{ $faults }
mend-faulty = 查明是谁放的；另存一名后退回：`git branch found main && git update-ref refs/heads/main { $last }`
doctor-rewritten = 分支里已没有最后所认的 { $last }
mend-rewritten = 查明是谁移动的（`git reflog main`），再移回：`git update-ref refs/heads/main { $last }`
doctor-broken-log = 回执无法读取：{ $why }
mend-broken-log = 从存有回执的克隆取回：`git fetch 克隆 refs/receipts/log:refs/receipts/log`
doctor-missing-hook = 没有钩子 { $hook }
mend-missing-hook = `baobei hub install 目录` 会写好它
doctor-dead-hook = git 不会运行钩子 { $hook }：它没有可执行权限
mend-dead-hook = `chmod +x hooks/{ $hook }`，或 `baobei hub install 目录`
doctor-other-hook = 钩子 { $hook } 运行的不是这个程序
mend-other-hook = 用要采用的程序运行 `baobei hub install 目录`，会重写它
doctor-setting = { $name } 现为 { $is }，应为 { $wanted }
mend-setting = `baobei hub install 目录` 会设好它
doctor-borrowed-clock = 回执的时间由推送者说了算（baobei.clock = environment）
mend-borrowed-clock = 那只用于试运行；请设 `git config baobei.clock system`
doctor-clock-behind = 时钟是 { $now }，而最新回执是 { $last }
mend-clock-behind = 请用时间服务器校准本机时钟；校准之前，回执沿用最新一张的时间
doctor-broken-key = 中心库无法签回执：{ $why }
mend-broken-key = 请从备份放回密钥；若用新密钥（`baobei hub install 目录` 会做），须让所有人知道：baobei.toml 中的 `hub_key`
doctor-open-key = 本机其他人可读 { $file }
mend-open-key = `chmod 600 { $file }`
doctor-other-public-key = { $file } 里不是中心库密钥的公钥
mend-other-public-key = 请在中心库目录重新写出并公布：`ssh-keygen -y -f baobei/hub_key > baobei/hub_key.pub`
doctor-unwritable = { $dir } 不可写：{ $why }
mend-unwritable = 请把中心库目录交给提供服务的用户（`chown -R`），并以该用户运行本命令
doctor-other-key = 最新回执不是用这个中心库的密钥签的
mend-other-key = 请放回旧密钥，或让所有人知道新密钥：baobei.toml 中的 `hub_key`
doctor-broken-restoring = 重建中途停止，中心库现在一概不收
mend-broken-restoring = 请用现有的全部克隆再运行一次 `baobei hub restore`
doctor-hub-restored = 中心库由克隆重建，管理员尚未声明
mend-hub-restored = 请管理员在 baobei.toml 中写明 `hub_restored = "{ $word }"`，单独签名提交并推送；在此之前，可用 `baobei hub restore` 取回其他克隆里的内容
doctor-full-disk = 只剩 { $megabytes } MB
mend-full-disk = 请在推送被拒之前腾出空间
doctor-old-git = { $version } 太旧
mend-old-git = 请安装 git 2.36 或更新版本
doctor-no-program = 没有安装 { $program }
mend-no-program = 请安装 { $program }
