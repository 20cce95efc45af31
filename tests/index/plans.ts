/** Small read plans for tests of the index: made by hand, in the shapes that reading yields. */
import type { Passage, ReadPlan } from '../../ingest/schema.ts'

export interface PassageSource {
  readonly path: readonly string[]
  readonly lead?: string
  readonly context?: string
  readonly kind?: Passage['kind']
  /** The units, in order; together they are the passage. */
  readonly units: readonly string[]
}

/** A plan whose canonical text is its passages, a line each. */
export function plan(id: string, sources: readonly PassageSource[]): ReadPlan {
  let text = ''
  const passages = sources.map(({ path, lead = '', context = '', kind = 'prose', units }, ordinal): Passage => {
    const start = text.length
    const ranges = units.map((unit): [number, number] => {
      text += unit
      return [text.length - unit.length, text.length]
    })
    const end = text.length
    text += '\n'
    return {
      id: `${id}.${ordinal}`,
      documentId: id,
      sectionId: `${id}-s`,
      ordinal,
      kind,
      start,
      end,
      text: units.join(''),
      path,
      lead,
      context,
      page: null,
      units: ranges,
    }
  })
  return {
    document: {
      id,
      title: `${id}规划纲要`,
      region: null,
      level: 'county',
      kind: 'plan',
      issuer: null,
      docNumber: null,
      issuedOn: null,
      period: '2021-2025',
      language: 'zh',
      url: null,
      sha256: id.padEnd(64, '0'),
      fileName: `${id}.txt`,
      lineCount: sources.length,
      pages: 1,
      textLength: text.length,
    },
    text,
    map: { canonical: [0], source: [0], length: [text.length], lines: passages.map(({ start }) => start), pages: [[0, '1']] },
    sections: [
      { id: `${id}-s`, documentId: id, kind: 'front', number: '', title: id, level: 1, path: [id], start: 0, end: text.length, bodyStart: 0, parentId: null },
    ],
    passages,
    indicators: [],
    items: [],
    report: {
      sections: {},
      contents: { listed: 0, missing: [] },
      boxes: 0,
      tables: 0,
      indicators: 0,
      items: 0,
      passages: {},
      passageLengths: { min: 0, median: 0, p95: 0, max: 0 },
      removed: {},
      repairs: [],
      warnings: [],
    },
  }
}

export const hydrogen = plan('alpha', [
  {
    path: ['第三章 培育新兴产业', '第二节 氢能'],
    lead: '加快布局氢能产业。',
    units: ['加快布局氢能产业。', '推进焦炉煤气制氢，建设加氢站10座。', '到2025年，氢燃料重卡推广1000辆。'],
  },
  { path: ['第三章 培育新兴产业', '专栏3 氢能重点工程'], kind: 'box', units: ['储氢材料生产项目；', '氢能实验室；', '加氢站网络建设。'] },
  { path: ['第八章 民生', '第四节 养老'], units: ['建设日间照料中心80个，为老年人提供助餐服务。'] },
])

export const farming = plan('beta', [
  { path: ['第五章 农业农村', '第一节 粮食安全'], units: ['新建高标准农田12万亩。', '粮食产量稳定在1.2亿公斤以上。'] },
  { path: ['表1 主要指标'], kind: 'table-row', context: '指标 单位 2020年 2025年', units: ['地区生产总值 亿元 312.8 459.6 预期性'] },
  { path: ['第八章 民生', '第一节 就业'], units: ['城镇登记失业率控制在4.5%以内。', '城镇新增就业2万人。', '好。'] },
])
