/** What a portal's own script does with the element: it listens to the element. */
import type { Citation } from '../../server/contract.ts'
import type { Turn } from '../model/conversation.ts'

const output = document.querySelector('#events')
const tell = (words: string): void => {
  if (output) output.textContent = words
}

document.addEventListener('answer', (event) => {
  const { question, state, citations } = (event as CustomEvent<Turn>).detail
  tell(`answer：${question}（${state}，引用 ${citations.length} 处）`)
})
document.addEventListener('citation', (event) => {
  const { number, title } = (event as CustomEvent<Citation>).detail
  tell(`citation：[${number}] ${title}`)
})
