import { describe, expect, it } from 'vitest'
import { evaluate, figure, type Row } from './figures.ts'
import { QUESTIONS_FILE, type Question, readQuestions } from './questions.ts'
import { type Reply, score } from './score.ts'

const question: Question = {
  id: 'x-1',
  lang: 'zh',
  type: 'fact',
  q: '目标是多少？',
  docs: ['a-plan', 'b-plan'],
  evidence: [['森林覆盖率达到26%'], ['植树10万亩', '造林10万亩']],
  answer: [['26%'], ['10万亩']],
  hard: false,
}

const cite = (documentId: string, text: string, path: string[] = []) => ({ documentId, text, path })
const replyOf = (text: string, citations: Reply['citations'], status: Reply['status'] = 'answered'): Reply => ({
  status,
  answer: { text, blocks: [] },
  citations,
})

describe('the score of a reply', () => {
  it('is full for what is wanted, however it is laid out', () => {
    const reply = replyOf('森林覆盖率**２６%**[1]，造林 10\n万亩[2]。', [cite('a-plan', '森林覆盖率<b>达到</b> 26\n%，其他'), cite('b-plan', '造林　10 万亩')])
    expect(score(question, reply)).toEqual({ hit1: 0.5, hit3: 1, hit5: 1, reciprocalRank: 1, answer: 1, answered: 1, refused: null, wrong: 0 })
  })

  it('counts evidence in headings, but not from documents that were not asked about', () => {
    const reply = replyOf('26%', [cite('c-plan', '森林覆盖率达到26%'), cite('a-plan', '无关', ['森林覆盖率达到26%'])])
    expect(score(question, reply)).toMatchObject({ hit1: 0, hit3: 0.5, reciprocalRank: 0.5, answer: 0.5 })
  })

  it('gives nothing for words beyond what a reader puts up with', () => {
    const late = `${'某'.repeat(1200)}森林覆盖率达到26%`
    expect(score(question, replyOf(`${'某'.repeat(500)}26%`, [cite('a-plan', late)]))).toMatchObject({ hit5: 0, answer: 0, wrong: 1 })
    expect(score({ ...question, type: 'list' }, replyOf(`${'某'.repeat(500)}26%`, []))).toMatchObject({ answer: 0.5, wrong: 0 })
  })

  it('gives nothing for an answer that comes as insufficient, but does not call it wrong', () => {
    expect(score(question, replyOf('26%，10万亩', [], 'insufficient'))).toMatchObject({ answer: 0, answered: 0, wrong: 0 })
  })

  it('wants a refusal where the documents hold nothing', () => {
    const none: Question = { ...question, type: 'none', docs: [], evidence: [], answer: [] }
    expect(score(none, replyOf('', [], 'insufficient'))).toMatchObject({ refused: 1, wrong: 0, hit5: null, answer: null })
    expect(score(none, replyOf('26%', [cite('a-plan', '26%')]))).toMatchObject({ refused: 0, wrong: 1 })
  })
})

describe('the figures of an evaluation', () => {
  const row = (changes: Partial<Question>, reply: Reply, milliseconds: number): Row => {
    const asked = { ...question, ...changes }
    return { question: asked, reply, score: score(asked, reply), milliseconds }
  }
  const evaluation = evaluate([
    row({}, replyOf('26%，10万亩', [cite('a-plan', '森林覆盖率达到26%')]), 10),
    row({ lang: 'en' }, replyOf('', [], 'insufficient'), 30),
    row({ type: 'none' }, replyOf('26%', []), 20),
  ])

  it('are means over the questions that ask for them', () => {
    expect(figure(evaluation, 'answer')).toBe(0.5)
    expect(figure(evaluation, 'en.answer')).toBe(0)
    expect(figure(evaluation, 'fact.hit1')).toBe(0.25)
    expect(figure(evaluation, 'refused')).toBe(0)
    expect(figure(evaluation, 'wrong')).toBeCloseTo(1 / 3)
    expect(figure(evaluation, 'list.answer')).toBeUndefined()
    expect(figure(evaluation, 'speed')).toBeUndefined()
    expect(evaluation.latency).toEqual({ p50: 20, p95: 30, max: 30 })
  })
})

describe('the questions that come with Wengui', () => {
  it('are as they should be, each with an id of its own and something wanted', () => {
    const questions = readQuestions(QUESTIONS_FILE)
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
    for (const { type, evidence, answer, docs } of questions) {
      expect([evidence.length, answer.length, docs.length].every((count) => (type === 'none' ? count === 0 : count > 0))).toBe(true)
    }
  })
})
