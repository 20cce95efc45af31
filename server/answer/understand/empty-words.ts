/** Words that tell nothing about a subject, as whole words of a segmented question, by what they do in it. */

/** Words of one character that join, point or colour. */
const particles = `
  上 下 不 与 且 中 为 么 之 也 了 事 于 从 以 会 低 做 其 内 再 写 准 别 到 前 办 去 又 及 只 可 各 同 后 向 和 在 地 外 多 大 太 头 好 对 将 小 少 就
  已 帮 干 并 弄 往 很 得 想 或 才 把 拿 按 搞 收 新 方 时 是 更 最 有 来 某 此 每 比 没 用 由 的 着 离 等 给 老 而 被 要 让 该 起 跟 过 还 都 里 长 面
  高
`

/** Words of asking and telling. */
const asking = `
  是否 截至 截止 能否 叫 吗 吧 呀 呢 咋 啊 啥 称 讲 说 为啥 内容 凭啥 办法 名单 听说 咋个 咋办 咋样 哪个 哪儿 哪边 干啥 怎样 情况 意思 清单 知道 觉得 说法 好不好 怎么着 是不是 管不管
  布置 部署了 着手 一块 那一块 这一块 分成 分为
  摆在 时说 时讲 最少 最多 一件 一桩 一件事 哪件
  行不行 总结 概括 归纳 梳理 取得 口径 说明 的话 核对 核实 名字 名称
`

/** Measure words and units. */
const units = `
  万 个 亩 人 亿 份 位 名 吨 处 家 年 座 户 所 日 月 条 次 种 类 项 万亩 万人 万元 万吨 万户 人次 亿元 公斤 公里 千瓦 千米 美元 万千瓦 亿美元 平方米 百分之 百分比
  百分点 个百分点 平方公里
`

/** How a value stands, moves and compares. */
const amounts = `
  定为 降到 涨到 升到 减到 加到 值 升 占 总 数 涨 跌 超额 一共 之间 以上 以下 任务 升了 合计 基数 基期 大半 大约 实际 对比 左右 总共 指标 措施 数量 比例 比较 比重 水平 涨了 目标 相差 相比 程度 累计 约束
  变成 变为 变到 大不大 高不高 多不多 远不远 贵不贵 快不快 难不难 长不长 重不重 规模 走势 超过 趋势 跌了 降了 预期 预计 不低于 不少于 不少 不能 不得 低于 高于 少于 多于 上限 下限 差不多 硬约束 约束性 预期性 具体数字 多大比例
`

/** Words of time that name no year. */
const times = `
  原定 原计划 同一个 同一年 年份 当时 那时候 到头来
  设想 把头 去年 前年 明年 后年 一个月 一天 一年 一直 不下 两年 从前 从来 以前 以后 会儿 几年 半天 历年 原先 各年 多年 天天 如今 已经 常年 年均 当初 当年 往后 成天 整天 时候 未来 正在 每年 每月 现在 白天
  眼下 眼看 赶快 赶紧 过去 逐年 那年 重新 一辈子 分年度 啥时候 好几年 接下来 每一年 这会儿 那会儿
`

/** Who asks, and the place spoken of without its name. */
const people = `
  们 区 县 市 省 一家 一户 一家子 人们 人家 俺们 全县 全国 全市 全省 全区 全州 公家 别人 县里 咱们 大伙 大家 家里 市里 我市 我省 政府 旁人 有人 本市 本省 省里 老家 自己
`

/** What plans say of everything. */
const planning = `
  列 定 属 拟 专门 为了 主要 做到 全部 其他 其它 准备 加强 加快 发展 可以 完成 定在 定得 实施 实现 属于 应该 建设 开展 所有 打算 打造 按照 推动 推进 提高 支持 收官 有关
  五年计划 五年规划 根据 正式 涉及 特别 相关 能够 计划 进行 通过 重点 问题 除了 需要 非常
`

/** Words that everyday speech runs on and that plans use in other senses: 地方 in 地方病, 东西 as a direction. */
const speech = `
  出入 差别 区别 相符 吻合 表里 一下 一个 一些 一处 一座 一样 一点 一项 万一 上去 上头 下头 下来 不过 东西 个个 似的 但是 出来 分别 到底 前头 反正 可是 后头 因为 地方 外头 好像 就是 岁数 帮忙 干脆
  年纪 所以 有点 盘子 有用 有的 样子 每个 没有 没用 算数 管用 老是 能行 一带 保持 守住 保住 够格 放在 才能 才会 进去 进来 出去 回来 回去 要是 起来 路上 边上 过来 还是 这儿 这样 这边 那儿 那样 那边 里头
`

/** Words that join clauses and run between them. */
const joining = `
  还要 不但 不仅 不光 不如 不然 不管 不论 不是 并且 并非 乃至 以便 以免 以及 以至 何况 倘若 假如 尽管 其后 再者 再说 即使 及其
  反之 反而 另外 只是 只有 只管 可不是 同时 否则 哪怕 因此 因而 固然 如果 如此 如若 从而 或是 或者 接着 故而 于是 既然 况且 无论
  然后 然而 由于 由此 而且 而是 而言 总之 总的来说 继而 至于 若是 虽然 虽说 要不 要不然 要么 进而 还有 除非 也好 也罢 罢了 等等
  此外 除此之外 换句话说 与此同时
`

/** Adverbs that colour a whole question. */
const adverbs = `
  一并 一再 一向 一定 一时 一早 再度 再次 再也 不断 也许 互相 仍然 仍旧 似乎 依然 偏偏 偶尔 其实 凡是 刚刚 刚好 到处
  即将 原来 原本 本来 只好 只能 只要 可能 如同 始终 将要 就要 尤其 居然 常常 必定 必将 必然 恐怕 恰好 快要 慢慢 或许 早就 早已
  时常 曾经 最后 最终 最为 最近 果然 果真 格外 极其 毕竟 渐渐 甚至 的确 尽快 尽量 真的 真正 立刻 立即 终于 经常 绝对 肯定 至今
  至少 至多 更加 大致 几乎 难道 顺便 首先 其次 马上 一下子 总是 逐渐 逐步 竟然 起码 当然 暂时 照样 照旧 偷偷 究竟 正好 差点 多半
  随便 随时 接连 顶多 十分 相当 一般 通常 往往 平时 平常 完全 根本 简直
`

/** Words that point at what was spoken of. */
const pointing = `
  一切 之一 之中 之类 什么样 他们 她们 它们 任何 何人 何处 何地 何种 其一 其中 其余 别的 别处 各位 各自 各种 各类 各个 各处 那里
  这里 那么 这么 这种 那种 这次 那次 这时 那时 此前 此后 此次 此时 某些 某个 某种 某地 某处 这些 那些 这个 那个 你们 我们
`

/** Words for where something stands to something else. */
const placing = `
  之上 之下 之内 之前 之外 之后 之际 以内 以外 以来 前后 后面 前面 里面 里边 外面 外边 上面 上边 下面 下边 背后 当中 中间 身上
  手里 手上 旁边
`

/** Words that bring a noun in. */
const bringing = `
  依照 依据 对于 针对 鉴于 关于 随着 本着 经过 基于 凭借 朝着 向着 沿着 当着 自从
`

/** Every word of the groups, once. */
export const emptyWords: ReadonlySet<string> = new Set(
  [particles, asking, units, amounts, times, people, planning, speech, joining, adverbs, pointing, placing, bringing].join(' ').trim().split(/\s+/),
)
