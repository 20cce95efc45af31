import { describe, expect, it } from 'vitest'
import { acceptedPassages } from '../../../../server/answer/rank/scope.ts'
import { placeInWords } from '../../../../server/answer/understand/place-in-words.ts'
import { answersOfCorpus } from '../opened.ts'

const opened = answersOfCorpus()

/** The documents of the passages that may answer, and the passages; null where all may. */
const accepted = (question: string, documents?: readonly string[]) => {
  const accept = acceptedPassages(opened.read(question, [], documents), opened.knowledge)
  if (!accept) return null
  const passages = opened.knowledge.passages.filter((_, ordinal) => accept(ordinal))
  return { documents: new Set(passages.map(({ documentId }) => documentId)), passages }
}
const namesIt = (name: string, { units: [from, to], lead }: { readonly units: readonly [number, number]; readonly lead: string }) =>
  lead.includes(name) || opened.knowledge.units.slice(from, to).some(({ words }) => words.includes(name))
const countOf = (documentId: string) => opened.knowledge.passages.filter((view) => view.documentId === documentId).length

describe('the passages that may answer', () => {
  it('are all, where no place and no document is named', () => {
    expect(accepted('怎么发展养老服务？')).toBeNull()
  })

  it('are those of the documents that the caller names', () => {
    const found = accepted('怎么发展养老服务？', ['fenyang-plan', 'shanxi-plan'])
    expect(found?.documents).toEqual(new Set(['fenyang-plan', 'shanxi-plan']))
    expect(found?.passages.length).toBe(countOf('fenyang-plan') + countOf('shanxi-plan'))
  })

  it('are all of the place’s own documents, and of those above what names it', () => {
    const found = accepted('汾阳市怎么发展养老服务？')
    expect(found?.documents).toEqual(new Set(['fenyang-plan', 'lvliang-plan', 'shanxi-plan']))
    expect(found?.passages.filter(({ documentId }) => documentId === 'fenyang-plan').length).toBe(countOf('fenyang-plan'))
    for (const above of ['lvliang-plan', 'shanxi-plan']) {
      const named = opened.knowledge.passages.filter((view) => view.documentId === above && namesIt('汾阳', view))
      expect(found?.passages.filter(({ documentId }) => documentId === above)).toEqual(named)
      expect(named.length).toBeLessThan(countOf(above))
    }
  })

  it('are none of places below or beside, nor of a place above that never names it', () => {
    expect(accepted('山西省怎么发展养老服务？')?.documents).toEqual(new Set(['shanxi-plan']))
    expect(accepted('孝义市怎么发展养老服务？')?.documents).toEqual(new Set(['xiaoyi-plan', 'xiaoyi-report-2021', 'lvliang-plan']))
  })

  it('are, for a place without documents, those above that name it', () => {
    const found = accepted('交城县怎么发展养老服务？')
    expect(found?.passages.length).toBeGreaterThan(0)
    for (const view of found?.passages ?? []) {
      expect(['lvliang-plan', 'shanxi-plan']).toContain(view.documentId)
      expect(namesIt('交城', view)).toBe(true)
    }
  })

  it('are none, for a place that nothing held is above', () => {
    expect(accepted('杭州市怎么发展养老服务？')?.passages).toEqual([])
  })

  it('are those of each of several places', () => {
    const found = accepted('孝义和汾阳怎么发展养老服务？')
    for (const own of ['xiaoyi-plan', 'xiaoyi-report-2021', 'fenyang-plan'])
      expect(found?.passages.filter(({ documentId }) => documentId === own).length).toBe(countOf(own))
    const above = found?.passages.filter(({ documentId }) => documentId === 'lvliang-plan') ?? []
    for (const view of above) expect(namesIt('孝义', view) || namesIt('汾阳', view)).toBe(true)
  })

  it('stay within the documents that the caller names, for a place too', () => {
    expect(accepted('孝义市怎么发展养老服务？', ['xiaoyi-report-2021'])?.documents).toEqual(new Set(['xiaoyi-report-2021']))
    expect(accepted('汾阳市怎么发展养老服务？', ['xiaoyi-plan'])?.passages).toEqual([])
  })

  it('are told alike when asked again', () => {
    const [once, again] = [accepted('交城县怎么发展养老服务？'), accepted('交城县怎么建学校？')]
    expect(again?.passages).toEqual(once?.passages)
  })

  it('hold all that is found for a question', async () => {
    for (const question of ['交城县怎么发展养老服务？', '孝义市怎么治理孝河？', '山西省怎么发展养老服务？']) {
      const { query, ranking } = await opened.ranked(question)
      const accept = acceptedPassages(query, opened.knowledge)
      expect(ranking.units.length).toBeGreaterThan(0)
      for (const { unit } of ranking.units) expect(accept?.(unit.passage)).toBe(true)
    }
  })
})

describe('the name of a place in a sentence', () => {
  it.each([
    ['修复吕梁山生态脆弱区', false],
    ['吕梁山脉以西', false],
    ['吕梁山与吕梁市区之间', true],
    ['吕梁山水相连', true],
    ['吕梁机场扩建', true],
    ['汾阳机场扩建', false],
  ])('is none in that of a mountain: %s', (words, named) => {
    expect(placeInWords(['吕梁市', '吕梁'], false)(words)).toBe(named)
    expect(placeInWords(['吕梁市', '吕梁'], true)(words)).toBe(words.includes('吕梁'))
  })

  it('that is a mountain lets no passage of a plan above answer', () => {
    const found = accepted('吕梁市怎么绿化？')?.passages.filter(({ documentId }) => documentId === 'shanxi-plan') ?? []
    expect(found.length).toBeGreaterThan(0)
    for (const {
      units: [from, to],
      lead,
    } of found)
      expect([lead, ...opened.knowledge.units.slice(from, to).map(({ words }) => words)].some((words) => /吕梁(?!山(?![水西东城庄村]))/.test(words))).toBe(true)
  })

  it('that is a mountain lets passages answer where the mountain is asked about, whichever was asked first', () => {
    const of = (question: string) => accepted(question)?.passages.filter(({ documentId }) => documentId === 'shanxi-plan').length ?? 0
    const ofPlace = of('吕梁市怎么绿化？')
    expect(of('太行、吕梁两山怎么绿化？')).toBeGreaterThan(ofPlace)
    expect(of('吕梁市怎么绿化？')).toBe(ofPlace)
  })
})
