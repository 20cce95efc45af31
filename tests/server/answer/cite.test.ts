import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cited, cite, permalink } from '../../../server/answer/cite.ts'
import type { Draft, DraftBlock, Evidence } from '../../../server/answer/draft.ts'
import { faultsOf } from '../../../server/answer/verify.ts'
import { answersOfCorpus } from './opened.ts'

const opened = answersOfCorpus()

/** Evidence by two numbers: some unit of some passage of the corpus. */
function evidence(passage: number, unit: number): Evidence {
  const ordinal = passage % opened.knowledge.passages.length
  const { units } = opened.knowledge.passages[ordinal]!.passage
  return { passage: ordinal, range: units[unit % units.length]! }
}

const sentence = (from: Evidence): DraftBlock => ({ type: 'sentence', text: textOf(from), evidence: [from] })
const textOf = ({ passage, range }: Evidence): string => {
  const { documentId } = opened.knowledge.passages[passage]!
  return opened.knowledge.plans.get(documentId)!.text.slice(...range)
}

/** Drafts over the corpus: sentences of near and far passages, some under a heading, some as cells of a table. */
const drafts = fc
  .array(fc.tuple(fc.nat(2000), fc.nat(5), fc.nat(40), fc.constantFrom('sentence', 'cell', 'heading')), { minLength: 1, maxLength: 25 })
  .map((picked) => (): Draft => {
    let near = 0
    const blocks = picked.map(([passage, unit, step, form], i): DraftBlock => {
      // Every other one stands close to the one before, where quotes are merged.
      near = i % 2 === 0 ? passage : near + (step % 4)
      const from = evidence(near, unit)
      if (form === 'heading') return { type: 'heading', text: '标题', evidence: [] }
      if (form === 'cell')
        return { type: 'table', text: '', evidence: [], table: { columns: ['甲'], rows: [{ head: '', cells: [{ text: textOf(from), evidence: [from] }] }] } }
      return sentence(from)
    })
    return { blocks, discrepancies: [] }
  })

const cells = (blocks: Cited['blocks']) => blocks.flatMap(({ table }) => table?.rows.flatMap((row) => row.cells) ?? [])
/** Numbers as a reader meets them, from the top. */
const used = ({ blocks }: Cited): number[] =>
  blocks.flatMap((block) => [...block.citations, ...(block.table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.citations)) ?? [])])

describe('citing any draft', () => {
  const check = (property: (cited: Cited, draft: Draft) => void) =>
    fc.assert(
      fc.property(drafts, (make) => {
        const draft = make()
        property(cite(draft, opened.knowledge, 1000), draft)
      }),
      { numRuns: 60 },
    )

  it('numbers 1 to n in the order of first use', () => {
    check((cited) => {
      const first = [...new Set(used(cited))]
      expect(first).toEqual(first.map((_, i) => i + 1))
      expect(cited.citations.map(({ number }) => number)).toEqual(cited.citations.map((_, i) => i + 1))
    })
  })

  it('uses every citation, and cites no other', () => {
    check((cited) => expect(new Set(used(cited))).toEqual(new Set(cited.citations.map(({ number }) => number))))
  })

  it('never loses evidence by putting quotes together', () => {
    check((cited, draft) => {
      const pieces = draft.blocks.flatMap((block) => [
        ...block.evidence,
        ...(block.table?.rows.flatMap((row) => row.cells.flatMap((cell) => cell.evidence)) ?? []),
      ])
      const shown = [
        ...cited.blocks.flatMap((block) => (block.type === 'sentence' ? [block.citations] : [])),
        ...cells(cited.blocks).map((cell) => cell.citations),
      ]
      expect(shown.flat()).toHaveLength(pieces.length)
      for (const { passage, range } of pieces) {
        const { documentId } = opened.knowledge.passages[passage]!
        expect(cited.citations.some((citation) => citation.documentId === documentId && citation.quoteStart <= range[0] && citation.quoteEnd >= range[1])).toBe(
          true,
        )
      }
      for (const block of cited.blocks) for (const number of block.citations) expect(cited.citations[number - 1]?.quote).toContain(block.text)
    })
  })

  it('comes to the same again', () => {
    check((cited, draft) => expect(cite(draft, opened.knowledge, 1000)).toEqual(cited))
  })

  it('quotes what stands in the document, at its offsets', () => {
    check((cited) => {
      for (const { documentId, quote, quoteStart, quoteEnd } of cited.citations)
        expect(opened.knowledge.plans.get(documentId)?.text.slice(quoteStart, quoteEnd)).toBe(quote)
      expect(faultsOf({ blocks: [], citations: cited.citations }, opened.knowledge)).toEqual([])
    })
  })

  it('keeps to the limit, and shows nothing that would then stand on nothing', () => {
    fc.assert(
      fc.property(drafts, fc.integer({ min: 1, max: 6 }), (make, limit) => {
        const { blocks, citations } = cite(make(), opened.knowledge, limit)
        expect(citations.length).toBeLessThanOrEqual(limit)
        for (const block of blocks) {
          if (block.type === 'sentence') expect(block.citations).not.toEqual([])
          for (const number of block.citations) expect(number).toBeLessThanOrEqual(citations.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('evidence of one passage', () => {
  it('shares a citation, whose quote holds all of it', () => {
    const ordinal = opened.knowledge.passages.findIndex(({ passage }) => passage.kind === 'prose' && passage.units.length >= 2 && passage.text.length < 300)
    const [one, other] = [evidence(ordinal, 0), evidence(ordinal, 1)]
    const { citations, blocks } = cite({ blocks: [sentence(other), sentence(one)], discrepancies: [] }, opened.knowledge, 20)
    expect(citations).toHaveLength(1)
    expect(blocks.map((block) => block.citations)).toEqual([[1], [1]])
    expect(citations[0]?.quote).toContain(textOf(one))
    expect(citations[0]?.quote).toContain(textOf(other))
  })

  it('is cited apart from that of another document', () => {
    const ordinals = opened.index.documents.map(({ id }) => opened.knowledge.passages.findIndex(({ documentId }) => documentId === id))
    const { citations } = cite({ blocks: ordinals.map((ordinal) => sentence(evidence(ordinal, 0))), discrepancies: [] }, opened.knowledge, 20)
    expect(citations.map(({ documentId }) => documentId)).toEqual(opened.index.documents.map(({ id }) => id))
  })
})

describe('a link to quoted words', () => {
  it('names the document and the range', () => expect(permalink('a plan', 5, 9)).toBe('/documents/a%20plan?quote=5-9'))
})
