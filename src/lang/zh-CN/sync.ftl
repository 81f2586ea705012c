# 落账到中心库：哪些已落账、哪些在等、哪些被拒，以及下一步。

error-hub-rewritten = 中心库里少了本地曾见过的记录：它的历史被改写了。本地未跟随
error-hub-behind = 中心库的回执比本地少：它由较旧的副本重建，或被截去了一段。本地未跟随
error-hub-untrusted = { $code ->
    [hub-signature] 中心库的第{ $number }号回执不是用它的密钥签的
    [broken-chain] 中心库的第{ $number }号回执接不上前一号
    [other-commits] 中心库的第{ $number }号回执所列的提交与分支不符
    [other-registry] 中心库的第{ $number }号回执属于另一个报备库
   *[other] 中心库的回执记录无法读取，或缺了本机见过的内容
    }。没有采纳任何内容
hint-hub-untrusted = 请停止记录，保持本机的库不动，并询问中心库管理员；如果它换了密钥，由管理员在设置中写明新密钥
hint-hub-rewritten = 请停止记录，原样保留本地库，并询问中心库管理员
hint-hub-behind = 请停止记录，保留本地库；中心库管理员用 `baobei hub restore DIR --from 本地库` 取回其中的内容
error-unrelated = 本地库与中心库不是同一个报备库
hint-unrelated = 请用 `git remote -v` 核对中心库地址；加入报备库请用 `git clone`
error-hub-refused = 中心库拒绝，没有记录任何内容：
hint-hub-refused = 请按中心库的提示修正；若有误，请把这些提示给中心库管理员看
error-hub-offline = 连不上中心库：{ $why }
hint-hub-offline = 本地等待的内容会随下一次 `baobei sync` 或下一次记录落账
error-hub-no-access = 中心库拒绝访问，或该地址没有报备库：{ $why }
hint-hub-no-access = 请用 `git remote -v` 核对地址，并请中心库管理员开通；本地等待的内容会随下一次 `baobei sync` 落账
error-hub-unsupported = 中心库或本机的 git 缺少所需功能：{ $why }
hint-hub-unsupported = 请升级两端的 git；本地等待的内容会随下一次 `baobei sync` 落账
error-hub-broken = 中心库有回应，但现在不能落账：{ $why }
hint-hub-broken = 请把这些提示给中心库管理员看，由其在中心库运行 `baobei hub doctor`；本地等待的内容会随下一次 `baobei sync` 落账
error-unreceipted = 提交 { $commit } 已在中心库的分支上，但{ $why ->
    [none] 中心库没有像以前那样给出回执
   *[other] 中心库出示的内容不能作为证明：{ $why }
 }
hint-unreceipted = 请勿再次登记；保持本地库不变，并询问中心库管理员
error-hub-unfit = 中心库不能照现在的样子接收：{ $why }
hint-hub-unfit = 请按中心库所说更正（git 设置或员工名单）；内容没有丢失，会随下一次 `baobei sync` 落账
error-hub-unknown = 已经发出，但没有收到中心库的回答：{ $why }
hint-hub-unknown = 请运行 `baobei sync`：它先问清结果，不会重复落账；请不要再记一次
error-not-yours = 提交 { $commit } 在此等待，只有 { $email } 能重新签名
hint-not-yours = 请其本人在此运行 `baobei sync`
error-rejudge = 提交 { $commit } 在等待，但无法重新判定：{ $why }
talk-waits = { $kind ->
        [unknown] 提交 { $commit } 已记在本地，是否已落账尚不知道
       *[other] 提交 { $commit } 已记在本地，尚未落账，先后未定
    }：{ $reason }
talk-behind = 已落账，请勿再次登记；本地库未能同步到此：{ $why }；稍后运行 `baobei sync` 即可
talk-redated = 等待的内容已重新生成，并按中心库的时间注明日期：记录已久，或由其他工具改动过，或本机时钟不准
talk-waits-on-purpose = 提交 { $commit } 已记在本地，尚未落账，先后未定：--offline
hint-waits = `baobei sync` 使其落账；在此之前，可把凭证码 { $code } 发给他人保存，以证明今天已有此记录
talk-dropped = 在本地等待、尚未落账的{ $count }个提交已不在分支上：被 git 撤掉了
hint-dropped = 用 `git merge --ff-only { $commit }`（其后已有新内容时用 `git cherry-pick { $commit }`）取回，再运行 `baobei sync` 落账
talk-lost = 您有{ $count }个提交在中心库丢失前已落账，现按其后落账的内容重新判定
hint-lost = 旧回执证明当时的落账时间，保留在本地 `refs/baobei/lost` 下；若现在被他人抢先，请出示给管理员
talk-left = 中心库丢失前已落账的{ $count }个提交，只有提交者本人能重新落账：{ $people }
talk-waited-landed = 等待中的{ $count }个提交已落账
talk-others-landed = 收到他人的{ $count }个文件
talk-redone-second = 报备 { $report } 记为后到：他人先落账；{ $standing }，排第{ $place }位
talk-redone-report = 报备 { $report } 已按先落账的内容重新判定：{ $standing }
talk-redone-month = { $month }已按先落账的内容重新结账，数额不变
talk-redone-facts = { $about } 已按先落账的内容重新判定，照旧有效
talk-put-aside = 重新判定时被拒，保存在 { $file }：
sync-clash = 他人已对同一文件作了不同的修改
sync-statement = 该月数额已经变化：请看 `baobei commission preview`，再重新结账
sync-unreadable = 文件无法读取
sync-no-policy = 没有可据以判定的生效规则
talk-nothing-waits = 没有等待的内容；本地与中心库一致
talk-still-waits = { $count }个提交在等待
error-no-hub = 此报备库没有中心库
hint-no-hub = 请用 `git remote add origin URL` 指定
talk-known-at = 连不上中心库：以下为{ $at }所知
talk-known-never = 连不上中心库，且从未连上：以下为本地所知
