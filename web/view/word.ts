import { BorderStyle, Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Block } from '../../server/contract.ts'
import type { Messages } from '../messages.ts'
import { type AnswerPart, arrange } from '../model/answer-layout.ts'
import { columnLabels } from '../model/comparison.ts'
import type { Turn } from '../model/conversation.ts'
import type { WriteReference } from '../model/markdown.ts'
import { inLine } from '../model/reference.ts'

/** Fonts that Word has where Chinese is written, with their Latin counterparts. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' }

/** An answer with its question and sources as a Word file. */
export async function answerAsWord(turn: Turn, t: Messages, write: WriteReference): Promise<Blob> {
  return Packer.toBlob(wordDocument(turn, t, write))
}

/** The same as a document of the docx library, before it is packed. */
export function wordDocument(turn: Turn, t: Messages, write: WriteReference): Document {
  const { parts, related } = arrange(turn.blocks)
  const answer = parts.flatMap(partParagraphs)
  const discrepancies = turn.discrepancies.map(
    ({ text, values }) =>
      new Paragraph({
        shading: { type: ShadingType.CLEAR, fill: 'FFF4D6' },
        spacing: { before: 120, after: 120 },
        children: [
          new TextRun({ text: `${t.answer.discrepancy}：`, bold: true }),
          new TextRun(text),
          ...values.flatMap(({ value, citation }) => [new TextRun(` ${value}`), ...marks([citation])]),
        ],
      }),
  )
  const apart = related.length > 0 ? [title(t.answer.related), ...related.map((block) => new Paragraph({ bullet: { level: 0 }, children: runs(block) }))] : []
  const sources = turn.citations.length > 0 ? [title(t.take.sources), ...turn.citations.flatMap((citation) => source(citation, write(citation)))] : []
  return new Document({
    title: turn.question,
    creator: t.name,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { line: 360, after: 120 } } },
        heading1: { run: { font: FONT, size: 32, bold: true, color: '1A1A1A' }, paragraph: { spacing: { after: 240 } } },
        heading2: { run: { font: FONT, size: 26, bold: true, color: '1A1A1A' }, paragraph: { spacing: { before: 320, after: 120 } } },
        heading3: { run: { font: FONT, size: 23, bold: true, color: '1A1A1A' }, paragraph: { spacing: { before: 200, after: 80 } } },
      },
    },
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(turn.question)] }),
          ...answer,
          ...discrepancies,
          ...apart,
          ...sources,
          new Paragraph({ spacing: { before: 320 }, children: [new TextRun({ text: t.take.madeWith, color: '666666', size: 18 })] }),
        ],
      },
    ],
  })
}

function partParagraphs(part: AnswerPart): (Paragraph | Table)[] {
  switch (part.type) {
    case 'block':
      return blockParts(part.block)
    case 'indicators':
      return part.blocks.map((block) => new Paragraph({ bullet: { level: 0 }, children: runs(block) }))
    case 'list':
      return part.groups.flatMap(({ heading, items }) => [...(heading ? [titled(heading, HeadingLevel.HEADING_3)] : []), ...items.map(entry)])
  }
}

const entry = (item: Block, index: number): Paragraph =>
  new Paragraph({ indent: { left: 420, hanging: 420 }, spacing: { after: 80 }, children: [new TextRun(`${item.ordinal ?? index + 1}.  `), ...runs(item)] })

function blockParts(block: Block): (Paragraph | Table)[] {
  if (block.type === 'heading') return [titled(block, HeadingLevel.HEADING_3)]
  const words = block.text
    ? [new Paragraph({ children: block.type === 'note' ? [new TextRun({ text: block.text, italics: true }), ...marks(block.citations)] : runs(block) })]
    : []
  const row = block.indicator
    ? [
        table(
          ['', ...block.indicator.values.map(({ label }) => label)],
          [
            [
              `${block.indicator.name}${block.indicator.unit ? `（${block.indicator.unit}）` : ''}`,
              ...block.indicator.values.map(({ value }) => value.trim() || '—'),
            ],
          ],
        ),
      ]
    : []
  const compared = block.table
    ? [
        table(
          ['', ...columnLabels(block.table)],
          block.table.rows.map(({ head, cells }) => [
            head,
            ...cells.map(({ text, citations }) => `${text}${citations.map((number) => `[${number}]`).join('')}`),
          ]),
        ),
      ]
    : []
  return [...words, ...row, ...compared]
}

const runs = ({ text, citations }: Pick<Block, 'text' | 'citations'>): TextRun[] => [new TextRun(text), ...marks(citations)]
const marks = (numbers: readonly number[]): TextRun[] => numbers.map((number) => new TextRun({ text: `[${number}]`, superScript: true }))
const title = (words: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(words)] })
const titled = (block: Block, heading: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph => new Paragraph({ heading, children: runs(block) })

function source({ number, quote }: Turn['citations'][number], { entry, link }: ReturnType<WriteReference>): Paragraph[] {
  return [
    new Paragraph({
      indent: { left: 420, hanging: 420 },
      spacing: { before: 120, after: 40 },
      children: [new TextRun({ text: `[${number}] `, bold: true }), new TextRun(`“${inLine(quote)}”`)],
    }),
    new Paragraph({
      indent: { left: 420 },
      spacing: { after: 80 },
      children: [
        new TextRun({ text: `${entry} `, size: 18, color: '555555' }),
        new ExternalHyperlink({ link, children: [new TextRun({ text: link, style: 'Hyperlink', size: 18 })] }),
      ],
    }),
  ]
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' }

function table(heads: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (words: string, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ spacing: { after: 0 }, children: [new TextRun({ text: words, bold })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((words) => cell(words, true)) }),
      ...rows.map((cells) => new TableRow({ children: cells.map((words, index) => cell(words, index === 0)) })),
    ],
  })
}
