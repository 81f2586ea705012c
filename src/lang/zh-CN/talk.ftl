# 过程中说的话,写到标准错误输出:完整的句子。

made-registry = 报备库“{ $name }”已建在{ $dir }
made-demo = 带示例数据的报备库已建在{ $dir }
joined-registry = 已加入“{ $name }”，位于{ $dir }
recorded = 已在报备{ $report }上记录{ $what }
registered = 已登记报备{ $report }：{ $standing }
registered-until = 已登记报备{ $report }：{ $standing }，保护{ $until }
imported = 收入{ $taken }行，拒绝{ $refused }行
refused-written = 被拒的行在{ $file }，改好后可直接导入该文件
refused-by-rule = 已拒绝，没有写入任何内容
refusal-slip = 拒绝凭条在{ $file }
dispute-opened = 已提出争议{ $dispute }
incident-recorded = 已记录违规{ $incident }
statement-closed = { $month }月结单已结：{ $amount }
staff-added = 已添加{ $staff }
team-added = 已添加团队{ $team }
key-added = 已为{ $staff }添加签名密钥
staff-left = 已记录{ $staff }于{ $day }离职
waits-for-person = 未定：须由{ $who }决定
not-landed-yet = 未落账：中心库接受之前，次序没有保证
claim-code = 申领码{ $code }
landed-as = 已落账，提交{ $commit }
synced = { $count ->
        [0] 没有新内容
       *[other] 已落账{ $count }个提交
    }
fetched = { $count ->
        [0] 中心库没有新内容
       *[other] 从中心库取回{ $count }个提交
    }
judged-again = 他人先落账，本次在其后重新裁断：{ $standing }
nothing-to-do = 没有要做的事
dry-run = 试运行：没有写入任何内容
would-write = 将写入{ $path }
index-rebuilt = 索引已重建
verified = 全部核验通过：{ $count }个提交
schema-of = 规则语言的模式，版本{ $version }
