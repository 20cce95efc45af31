import { describe, expect, it } from 'vitest'
import { messagesFor } from '../../../web/messages.ts'
import { answerAsMarkdown } from '../../../web/model/markdown.ts'
import { block, citation, indicator, turn } from '../samples.ts'

const t = messagesFor('zh')
const write = () => ({ entry: '东山市人民政府. 规划[EB/OL].', link: 'https://ask.example.cn/documents/east-plan?quote=20-34' })

describe('an answer as Markdown', () => {
  it('has the question, every line with its numbers, and every source', () => {
    const answered = turn('t', '公路里程是多少？', {
      answer: {
        text: '',
        blocks: [
          block('sentence', '全市公路里程达到 100 公里', [1]),
          block('heading', '专栏 1'),
          block('item', '甲项目', [1], { ordinal: 1 }),
          block('item', '乙项目', [2], { ordinal: 2 }),
          block('related', '另一句', [2]),
        ],
      },
      citations: [citation(1), citation(2, { quote: '乙项目\t200' })],
      discrepancies: [
        {
          subject: '里程',
          text: '两处数字不同。',
          values: [
            { value: '100公里', citation: 1 },
            { value: '90公里', citation: 2 },
          ],
        },
      ],
    })
    expect(answerAsMarkdown(answered, t, write)).toBe(
      [
        '# 公路里程是多少？',
        '全市公路里程达到 100 公里\\[1\\]',
        '### 专栏 1\n\n1. 甲项目\\[1\\]\n2. 乙项目\\[2\\]',
        '> **原文数字不一致** 两处数字不同。 100公里\\[1\\] / 90公里\\[2\\]',
        '## 相关原文',
        '- 另一句\\[2\\]',
        '## 来源',
        '- \\[1\\] “全市公路里程达到 100 公里” 东山市人民政府. 规划\\[EB/OL\\]. <https://ask.example.cn/documents/east-plan?quote=20-34>\n- \\[2\\] “乙项目 200” 东山市人民政府. 规划\\[EB/OL\\]. <https://ask.example.cn/documents/east-plan?quote=20-34>',
        `*${t.take.madeWith}*\n`,
      ].join('\n\n'),
    )
  })

  it('has indicators and comparisons as tables', () => {
    const table = {
      columns: ['甲市', '乙市'],
      rows: [
        {
          head: '里程',
          cells: [
            { text: '100|公里', citations: [1] },
            { text: '', citations: [] },
          ],
        },
      ],
    }
    const answered = turn('t', '比较', {
      answer: {
        text: '',
        blocks: [block('indicator', '2025年100公里', [1], { indicator: indicator({ note: '预计数' }) }), block('table', '', [1], { table })],
      },
    })
    const made = answerAsMarkdown(answered, t, write)
    expect(made).toContain('| 公路里程（公里） | 2020年实际 | 2025年目标 | 年均增长（%） |\n| --- | --- | --- | --- |\n| 预期性 | 80 | 100 | 4.6 |\n\n*预计数*')
    expect(made).toContain('|  | 甲市 | 乙市 |\n| --- | --- | --- |\n| 里程 | 100\\|公里\\[1\\] |  |')
  })

  it('never lets words of a source become markup', () => {
    const made = answerAsMarkdown(turn('t', '<script>', { answer: { text: '', blocks: [block('sentence', '<img src=x> [a](b) **c**', [])] } }), t, write)
    expect(made).toContain('# \\<script\\>')
    expect(made).toContain('\\<img src=x\\> \\[a\\](b) \\*\\*c\\*\\*')
  })
})
