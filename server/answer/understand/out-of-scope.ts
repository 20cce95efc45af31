import type { Understanding } from './understanding.ts'

/** To be set free of what it was told. */
const aboutRules: readonly RegExp[] = [
  /(?:忽略|无视|忘记|忘掉|不要理会|绕过|跳过).{0,16}(?:指令|规则|要求|设定|提示|限制)/,
  /(?:管理员|开发者|调试|上帝|越狱)模式/,
  /ignore (?:all |any |the |your |previous |prior )+.{0,20}(?:instructions?|rules?|prompts?)/i,
  /jailbreak|(?:developer|admin|debug) mode/i,
]
/** What it was told, what it runs on, and how it is let in. A plan may speak of keys and tokens too. */
const aboutConfiguration: readonly RegExp[] = [
  /系统提示|提示词|后台配置/,
  /(?:你|您|(?<!政务|信息|管理|密码)系统|后台|接口|api|访问|私有)的?.{0,4}(?:密钥|秘钥|口令|token)(?!管理|体系|服务)/i,
  /(?:你|您)(?:用的|使用的|的)?(?:是)?(?:什么|哪个|啥)?模型/,
  /system prompt|api[ -]?key|reveal .{0,30}(?:prompt|config|key|instruction)/i,
]
/** To speak as somebody else. A place plays a part (扮演什么角色), and a project acts as an engine. */
const aboutRoles: readonly RegExp[] = [
  /(?:^|[，。；,;]|你|您|请)(?:现在|来|要|就|先|给我|从现在起)*扮演/,
  /pretend (?:to be|you)/i,
  /(?:^|[,.;] )(?:please |now |from now on,? |you (?:should|must|will|are (?:going )?to) )*act as (?:a|an|if)\b/i,
]
const smallTalk =
  /^(?:你好|您好|嗨|哈喽|在吗|谢谢|多谢|辛苦了|再见|拜拜|早上好|下午好|晚上好|你是谁|你叫什么(?:名字)?|你会(?:什么|做什么)|讲个笑话|hello|hi|hey|thanks?(?: you)?|good (?:morning|evening)|bye|who are you|how are you|what can you do|tell me a joke)[\s啊呀吧呢吗!！。.?？~～]*$/i

/** Says why words are no question to the plans: an attempt on the assistant's rules or configuration, or small talk. */
export function outOfScopeOf(question: string): Understanding['outOfScope'] {
  const text = question.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if ([...aboutRules, ...aboutConfiguration, ...aboutRoles].some((pattern) => pattern.test(text))) return 'instructions'
  return smallTalk.test(text) ? 'small-talk' : null
}
