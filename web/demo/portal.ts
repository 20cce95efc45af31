/** What a portal's own script does with the element: it listens to the element. */
import type { Citation } from '../../server/contract.ts'
import type { AnswerDetail } from '../model/answer-detail.ts'

const output = document.querySelector('#events')
const tell = (words: string): void => {
  if (output) output.textContent = words
}

document.addEventListener('answer', (event) => {
  const { question, status, citations } = (event as CustomEvent<AnswerDetail>).detail
  tell(`answer：${question}（${status}，引用 ${citations.length} 处）`)
})
document.addEventListener('citation', (event) => {
  const { number, title } = (event as CustomEvent<Citation>).detail
  tell(`citation：[${number}] ${title}`)
})
