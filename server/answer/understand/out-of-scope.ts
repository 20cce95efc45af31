import type { Understanding } from './understanding.ts'

const aboutRules =
  /(?:忽略|无视|忘记|忘掉|不要理会|绕过|跳过).{0,16}(?:指令|规则|要求|设定|提示|限制)|系统提示|提示词|(?:管理员|开发者|调试|上帝|越狱)模式|(?:接口|api|访问|私有)?(?:密钥|秘钥|口令|token)|后台配置|(?:你|您)(?:用的|使用的|的)?(?:是)?(?:什么|哪个|啥)?模型|扮演|ignore (?:all |any |the |your |previous |prior )+.{0,20}(?:instructions?|rules?|prompts?)|system prompt|reveal .{0,30}(?:prompt|config|key|instruction)|api[ -]?key|jailbreak|developer mode|admin mode|pretend (?:to be|you)|act as (?:a|an|if)/i
const smallTalk =
  /^(?:你好|您好|嗨|哈喽|在吗|谢谢|多谢|辛苦了|再见|拜拜|早上好|下午好|晚上好|你是谁|你叫什么(?:名字)?|你会(?:什么|做什么)|讲个笑话|hello|hi|hey|thanks?(?: you)?|good (?:morning|evening)|bye|who are you|how are you|what can you do|tell me a joke)[\s啊呀吧呢吗!！。.?？~～]*$/i

/** Says why words are no question to the plans: an attempt on the assistant's rules or configuration, or small talk. */
export function outOfScopeOf(question: string): Understanding['outOfScope'] {
  const text = question.normalize('NFKC').trim()
  if (aboutRules.test(text)) return 'instructions'
  return smallTalk.test(text) ? 'small-talk' : null
}
