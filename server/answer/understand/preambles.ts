/** What somebody says of himself and of his errand before the question: words that must not be looked for, though what they are about belongs to it. */

/** 写人口稿子用: what the piece is on belongs to the question. */
const pieceOn = /写(?:一?篇|个)?((?:(?![一个篇份的])\p{Script=Han}){2,6})(?:方面)?的?(?:稿|文章|报道|材料)/u

/** 我在写材料，想核对一下：…; a place or a year said there is part of the question. */
function withoutErrand(question: string, placesIn: (words: string) => readonly string[]): string {
  const [, said = '', asked = ''] = /^([^：:]{3,60})[：:](.{8,})$/su.exec(question) ?? []
  return /我|问(?!题)|请教|麻烦|请帮|帮[忙着我]|查一?下|求查|咨询|核[对实稿数]|查证|写[^：:]{0,10}稿|用个背景|审稿|校对|记者|编辑|(?:领导|主任|老板)[^，,]{0,4}要/.test(
    said,
  ) && !/\d|[省市县区]|规划|纲要|五[”"]?(?:期间|时期)?$/.test(said)
    ? `${placesIn(asked).length === 0 ? placesIn(said).join('、') : ''}${pieceOn.exec(said)?.[1] ?? ''}${pieceOn.test(said) ? ' ' : ''}${asked}`
    : question
}

const piece = '(?:旧稿|老稿|史料|旧闻|旧材料|档案|稿子|稿件|稿|报道|文章|材料|汇报|课题|论文|作业|专题|通讯|调研报告|选题|新闻)'
/** 我在写一篇体育方面的稿子，: the subject of the piece is kept. */
const writing = new RegExp(
  `^(?:我们?|本人|俺)(?:现在|最近|今天)?(?:正)?(?:在|要|想)?(?:写|赶|做|整理|准备|起草|弄|核对|核实|校对|复核|翻看|查阅)(?:着|个)?(?:一)?(?:篇|份|个|条)?([^，,。；;：:？?]{0,14}?)(?:方面|相关|有关|主题)?的?${piece}[，,。；;：:]\\s*`,
)
/** 我是跑城建口的记者，: what somebody is by trade and the question is not about. */
const trade = /^(?:我们?|本人|俺)是[^，,。；;：:？?]{0,14}(?:记者|编辑|通讯员|撰稿人)[，,。；;：:]\s*/
/** 想核一下, 帮我查查, where a clause begins with it. */
const wish =
  /(^|[，,。；;]\s*)(?:请|麻烦你?|劳驾)?(?:我)?(?:就)?(?:想|要|需要|帮我|帮忙|给我)(?:请你?)?(?:核对|核实|核|查找|查询|查|找|确认|了解|打听)(?:一下|一查|查|下|个数|一个数)?(?=[^，,。；;？?]{4,})[，,：:]?\s*/g

/** 咱村里人最愁没地方看病，到2025年每千人…: what somebody worries about, before a question long enough to say what is asked. */
const worry = /^([^，,。；;：:？?]{0,14}最(?:愁|怕|担心|头疼|犯愁)[^，,。；;？?]{2,24})[，,]\s*(?=.{12,}$)/s

const errand =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?[,.!]?\s+)?(?:i(?:'|’)?m|i am|we(?:'|’)?re|we are)\s+(?:currently\s+|now\s+)?(?:writing|working on|preparing|doing|drafting|researching|covering|a (?:reporter|journalist|student|researcher|writer))\b((?:[^.?!,;:]|[.,](?=\d))*)[.,;:!]\s+(?:and\s+|so\s+)?(?=\S.{10})/i
/** Investors are asking about the coke project: who wants to know, and what about. */
const askedByOthers =
  /^(?:(?:some|our|many|local|foreign|several) )?(?:investors|readers|analysts|locals|residents|people|farmers|journalists|editors|clients|buyers)\s+(?:are|keep|have been)?\s*(?:asking|ask|wondering|wonder|wanting to know|want to know|curious)(?:\s+(?:me|us))?\s+(?:about\s+)?([^:;—]{3,80})[:;—]\s*(?=\S.{10})/i
const greeting = /^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?[,.!]\s+(?=\S.{10})/i
/** on Xiaoyi, about coal in Shanxi: what the piece is about. */
const about = /\b(?:on|about|covering|for|from)\s+(?:the\s+)?(.{3,60})$/i

/** 我开养老院的，想问下…: what somebody is, before what is wished to be known; and 感觉有点高 behind the question, what is thought of it. */
const asker =
  /^((?:我们?家?|本人|俺们?|咱们?)[^，,。；;：:？?]{2,24}的)[，,]\s*(?:就|也|所以)?(?:想|请|麻烦|打听|问|咨询)(?:请)?(?:问|知道|了解|打听|咨询|请教|看看|查)?(?:一下|下)?[，,：:]?\s*(.{6,})$/su
const remark = /([?？])\s*(?:我?(?:感觉|觉得|总感觉|总觉得)|好像|听着|看着|听起来|看起来)[^?？]*$/u

/** The question without who asks it, where it says what it is about without him: `namesSubject` tells of words that do. */
export function withoutAsker(question: string, namesSubject: (words: string) => boolean): string {
  const [, , asked] = asker.exec(question) ?? []
  return (asked !== undefined && namesSubject(asked) ? asked : question).replace(remark, '$1')
}

/**
 * The question without what is said of the asker; the subject of his piece stands before it, in English behind it in brackets, and so do
 * the places (`placesIn`) that are named in what is left out alone.
 */
export function withoutPreamble(question: string, placesIn: (words: string) => readonly string[] = () => []): string {
  const plain = withoutErrand(question, placesIn)
    .replace(trade, '')
    .replace(writing, (_, subject: string) => (subject.trim().length > 1 ? `${subject.trim()} ` : ''))
    .replace(wish, '$1')
    .replace(worry, (_, said: string) => placesIn(said).join('、'))
  const [said = '', ofIt = ''] = errand.exec(plain) ?? []
  const [wondered = '', wonderedAbout = ''] = askedByOthers.exec(plain) ?? []
  const rest = plain.slice(said.length + wondered.length).replace(greeting, '')
  const subject = said === '' ? wonderedAbout.trim() : (about.exec(ofIt.trim())?.[1] ?? (/\b(?:researching|covering)\b/i.test(said) ? ofIt.trim() : ''))
  const all = subject === '' ? rest : `${rest} (${subject})`
  return all.trim().length >= 4 ? all.trim() : question
}
