import { describe, expect, it } from 'vitest'
import { headsRunningText, leadLength } from '../../../ingest/structure/leads.ts'
import { readText } from '../plans.ts'

const lead = (text: string, bold = 0) => text.slice(0, leadLength(text, bold))

describe('a head that runs into its paragraph', () => {
  it.each([
    ['加快布局氢能产业。支持焦炉煤气制氢项目建设。', '加快布局氢能产业。'],
    ['铁路：环太原都市圈城际轻轨连接线工程。', '铁路：'],
    ['联通、电信、铁塔 5G 建设: 规划站址共计 3047 个。', '联通、电信、铁塔 5G 建设:'],
    ['——绿色发展风口期。要坚定不移加强生态环境建设。', '——绿色发展风口期。'],
    ['“四好农村路”建设。总投资 90.8 亿元。', '“四好农村路”建设。'],
  ])('is told from the sentence behind it: %s', (text, head) => {
    expect(lead(text)).toBe(head)
  })

  it('is what the paragraph has bold at its beginning', () => {
    expect(lead('数字赋能行动 推动智慧农业建设，带动产业发展。', 6)).toBe('数字赋能行动')
  })

  it.each([
    '加快布局氢能产业。',
    '坚持创新在现代化建设全局中的核心地位，把科技自立自强作为发展的战略支撑，深入实施人才强市战略。推进改革。',
    '一是坚持党的领导。二是坚持人民至上。',
    '全市地区生产总值达到460亿元，年均增长8%左右，财政收入稳步提高',
  ])('is not found where there is none: %s', (text) => {
    expect(lead(text)).toBe('')
  })

  it('stands beside the passages it heads, also where the paragraph is cut into several', async () => {
    const long = `加快布局氢能产业。${'支持焦炉煤气制氢项目建设，打造全省一流的氢能源生态圈，引进下游产业项目。'.repeat(24)}`
    const plan = await readText(['第一章 产业', long])
    expect(plan.passages.length).toBeGreaterThan(1)
    expect(new Set(plan.passages.map((passage) => passage.lead))).toEqual(new Set(['加快布局氢能产业。']))
  })
})

describe('what a head says of its paragraph', () => {
  it.each(['推进新技术加速突破。', '实施“两业融合”示范工程。', '——坚持改革开放。'])('%s calls for action, as running text does', (head) => {
    expect(headsRunningText(head)).toBe(true)
  })

  it.each(['大数据中心建设重大工程。', '环境整治工程。', '特色小镇集中区。'])('%s names what a box lists', (head) => {
    expect(headsRunningText(head)).toBe(false)
  })
})
