/** Things and products called by one character, which cutting a question leaves as single characters, and what plans call them. */
import type { Tokenizer } from '../../../index/tokenizer.ts'
import { statisticWords } from './general-words.ts'

/** As they are asked for: 修什么桥, 哪些路, 唱多少场戏. */
const things: Readonly<Record<string, readonly string[]>> = {
  桥: ['大桥', '桥梁', '桥'],
  路: ['道路', '公路', '路'],
  河: ['河道', '河流', '河'],
  湖: ['湖泊', '湖'],
  矿: ['煤矿', '矿山', '矿'],
  塔: ['塔'],
  站: ['车站', '站'],
  馆: ['场馆', '馆'],
  厂: ['工厂', '厂'],
  校: ['学校', '校'],
  楼: ['大楼', '楼'],
  戏: ['戏曲', '戏', '剧场', '演出'],
  树: ['树', '林木', '造林'],
  井: ['水井', '机井', '井'],
  船: ['船舶', '船'],
  床: ['床位', '床'],
}

/** As what is made of them is asked for: 煤产量, 粮产量. */
const products: Readonly<Record<string, readonly string[]>> = {
  煤: ['原煤', '煤炭', '煤'],
  钢: ['粗钢', '钢铁', '钢材', '钢'],
  铁: ['生铁', '铁'],
  粮: ['粮食', '粮'],
  棉: ['棉花', '棉'],
  油: ['原油', '油料', '石油'],
  气: ['天然气', '煤层气'],
  糖: ['食糖', '糖'],
  酒: ['白酒', '酒'],
  盐: ['原盐', '盐'],
  肉: ['肉类', '肉'],
  蛋: ['禽蛋', '蛋'],
  奶: ['奶类', '牛奶', '奶'],
  菜: ['蔬菜', '菜'],
  果: ['水果', '果品'],
  茶: ['茶叶', '茶'],
  鱼: ['水产品', '鱼'],
  猪: ['生猪', '猪'],
  鸡: ['家禽', '肉鸡', '鸡'],
  鸭: ['家禽', '鸭'],
  羊: ['肉羊', '羊'],
  牛: ['肉牛', '奶牛', '牛'],
  纸: ['机制纸', '纸'],
  布: ['布'],
  车: ['汽车'],
  电: ['发电量', '电力', '电'],
}

/** Source of a class of the characters that name products. */
export const PRODUCTS = `[${Object.keys(products).join('')}]`

const asked = new RegExp(
  `(?:什么|啥|哪些|哪(?:[几二两三四五六七八九十])?[座条个家所]|(?:几|多少)[座条个家所场口艘棵张])([${Object.keys(things).join('')}])(?=[?？。，,\\s]|$|[要将会能]|[并合]到|[并合]在)`,
  'g',
)

const MAKE = '(?:挖|产|采|打|种|收|炼|生产|出产|养)'
const HOW_MUCH = '(?:多少|几)(?:万|亿)?'

/** How much of a product is made: 挖多少煤, 一年打多少粮, 有多少头猪. */
const made = new RegExp(`(?:${MAKE}(?:出|得?了)?${HOW_MUCH}(?:吨|斤|公斤|头|只)?|有${HOW_MUCH}[头只口])(${PRODUCTS})(?!\\p{Script=Han}{2})`, 'gu')

/** Before a product that is no part of a longer name (普洱茶): nothing, or what only joins. */
const WHOLE = '(?<=^|[^\\p{Script=Han}]|[的、和与跟及里把省市县区国年])'

/** The same with the product between: 产煤多少, 收粮多少吨. */
const madeHowMuch = new RegExp(`(?:挖|产|采|炼|收)(${PRODUCTS})(?:要|能)?(?:达到?|到)?${HOW_MUCH}`, 'gu')

/** The same with the products named first: 煤挖多少, 煤1980年挖了多少, 粮食要打多少, 猪、鸡、羊要养到多少, 猪有多少头. */
const madeOf = new RegExp(
  `${WHOLE}((?:${PRODUCTS}[、和与跟])*${PRODUCTS})\\s*(?:(?:19|20)\\d{2}年|[一每]年)?(?:要|能|得|想|准备|打算|计划)?(?:${MAKE}(?:出|到|得?了)?(?:多少|几)|有${HOW_MUCH}[头只口])`,
  'gu',
)

/** Of animals plans tell how many are kept. */
const raised = /[猪鸡鸭羊牛]/

/** The things a question asks for by one character, with what plans call them, likeliest first. */
export function thingsAsked(question: string): [string, readonly string[]][] {
  return [...question.matchAll(asked)].map(([, thing]) => [thing!, things[thing!] ?? []])
}

/** The products whose output, price or sale a question asks for by one character: 煤 in 煤产量. */
export function productsAsked(question: string, tokenizer: Tokenizer): [string, readonly string[]][] {
  const words = tokenizer.words(question)
  const output = [made, madeHowMuch, madeOf]
    .flatMap((pattern) => [...question.matchAll(pattern)])
    .flatMap(([, run = '']) => [...run].filter((character) => products[character] !== undefined))
    .map((product): [string, readonly string[]] => [`${product}${raised.test(product) ? '饲养量' : '产量'}`, products[product] ?? []])
  const measured = words.flatMap((word, i): [string, readonly string[]][] => {
    const names = products[word]
    // 糖的产量 as 糖产量.
    const joined = words[i + 1] === '的' ? '的' : ''
    const next = words[i + 1 + joined.length]
    const isMeasured = names !== undefined && next !== undefined && statisticWords.test(next) && question.includes(word + joined + next)
    return isMeasured ? [[word + next, names]] : []
  })
  return [...output, ...measured]
}
