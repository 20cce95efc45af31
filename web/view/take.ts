import { html, type TemplateResult } from 'lit'
import type { Citation } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import type { Turn } from '../model/conversation.ts'
import { questionLink } from '../model/links.ts'
import { answerAsMarkdown, type WriteReference } from '../model/markdown.ts'
import type { Plan } from '../model/plans.ts'
import { gbt7714 } from '../model/reference.ts'
import { copyText, download } from './clipboard.ts'
import { icons } from './icons.ts'

export interface Taken {
  readonly t: Messages
  readonly turn: Turn
  readonly base: string
  readonly plans: readonly Plan[]
  /** Tells the reader how it went. */
  say(words: string): void
}

/** The ways an answer leaves the page with its sources. */
export function takeActions(taken: Taken): TemplateResult {
  const { t, turn, base, say } = taken
  const copy = async (words: string): Promise<void> => say((await copyText(words)) ? t.announce.copied : t.source.copyFailed)
  return html`<button type="button" class="tool" title=${t.take.copyAnswer} aria-label=${t.take.copyAnswer} @click=${() => void copy(markdownOf(taken))}>${icons.copy}</button>
    <button type="button" class="tool" title=${t.take.link} aria-label=${t.take.link} @click=${() => void copy(questionLink(base, turn.question, turn.documents))}>${icons.link}</button>
    <wengui-menu .label=${t.take.button} .icon=${icons.take} .entries=${[
      { label: t.take.markdown, act: () => download(fileName(turn, t, 'md'), new Blob([markdownOf(taken)], { type: 'text/markdown;charset=utf-8' })) },
      { label: t.take.word, act: () => void downloadWord(taken) },
      { label: t.take.print, act: () => print() },
    ]}></wengui-menu>`
}

/** How the sources of an exported answer are written: after GB/T 7714, each with its permanent link. */
export function references({ base, plans }: Pick<Taken, 'base' | 'plans'>, now = new Date()): WriteReference {
  return (citation: Citation) => {
    const permalink = new URL(citation.url, base).href
    const plan = plans.find(({ id }) => id === citation.documentId) ?? null
    return { entry: gbt7714({ place: citation, plan, permalink, accessed: now }), link: permalink }
  }
}

const markdownOf = (taken: Taken): string => answerAsMarkdown(taken.turn, taken.t, references(taken))

async function downloadWord(taken: Taken): Promise<void> {
  try {
    const { answerAsWord } = await import('./word.ts')
    download(fileName(taken.turn, taken.t, 'docx'), await answerAsWord(taken.turn, taken.t, references(taken)))
  } catch {
    taken.say(taken.t.take.failed)
  }
}

/** 问规-孝义的氢能项目有哪些.md: names every system takes. */
export function fileName({ question }: Pick<Turn, 'question'>, t: Messages, extension: string): string {
  const words = question
    .replace(/[\\/:*?"<>|\p{Cc}？。：]/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 40)
  return `${t.take.fileName}-${words}.${extension}`
}
