/** How it is asked what a word means. */
import { anyOf } from '../any-of.ts'

const definition = anyOf(
  /[“"]([二三四五六七八九十])(\p{Script=Han}{1,2})[”"].*\1个\2(?:分别|各|都)?(?:是|指)|什么意思|(?:怎么|怎样|如何)解释/iu,
  /(?<!什么为[^，。？?]{1,12}[、，,])(?<!、)什么是(?!多少)|是指什么|指的是什么|指什么|具体指|指哪|指的是哪(?=[“"]|些|几)|的含义|何谓|什么叫|啥意思/iu,
  /(?:怎么|如何|怎样|咋)(?:来)?理解|(?<!都|分别|各)是啥(?!态度|水平|标准|情况|样子|政策|办法|级别|价|时候|原因|条件|要求)|是?怎么(?:一)?回事|讲的是什么|意味着什么/iu,
  /what (?:exactly )?(?:does|do|did) .{1,100}\b(?:mean|stand for|refer to)/iu,
  /[“"「][^”"」]{1,12}[”"」](?:(?!判断|看法|评价|要求|目标|标准|条件|范围|对象|原则|依据|关系|规划|纲要|计划|文号|时期|期间)\p{Script=Han}){0,8}(?:是|指的?是?)(?:什么|啥)(?:意思)?[?？。\s]*$/iu,
  /what (?:is|was|are|were) (?:an? |the )?["“'‘][^"”'’]{2,40}["”'’]|what (?:is|was) meant by/iu,
  /\bhow (?:does|do|did) [^?]{1,60}\b(?:define\b|explain \w+ (?:[\w-]+ )?(?:idea|concept|term|notion|phrase)\b)/iu,
  /^\s*(?:please )?explain\b|definition of|[“"「][^”"」]{2,10}[”"」](?:都|具体|分别)?(?:是|指|包括)(?:哪|什么)/iu,
  /[”"」][^。？?]{0,16}(?:各自?|分别|都)(?:代表|指|是指|表示)(?:什么|啥|哪|[?？\s]*$)|(?:代表|表示)(?:的是)?(?:什么|啥)(?=[?？\s]|$)/iu,
  /[”"」](?:单位|工程|行动|机制|制度|战略|布局|格局|模式|体系)(?:都|具体|分别)?(?:是|指|包括)(?:哪|什么)/iu,
)

/** Is it asked what a word means or takes in? */
export const asksMeaning = (question: string): boolean => definition.test(question)
