import { readFileSync } from 'node:fs'
import { readSource } from '../../../ingest/formats/read-source.ts'
import { runsOf } from '../../../ingest/offset-map.ts'
import { readPlan } from '../../../ingest/plan.ts'
import type { ReadPlan } from '../../../ingest/schema.ts'

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/${name}`, import.meta.url))
}

export interface SourcedPlan extends ReadPlan {
  /** The text that stands for the file as published. */
  readonly source: string
}

/** A file as the ingest reads it, and the text its offsets lead back to. */
export async function readFixture(name: string): Promise<SourcedPlan> {
  const bytes = fixture(name)
  return { ...(await readPlan(bytes, { id: 'fixture', file: name })), source: (await readSource(bytes, name)).text }
}

/** The words of a canonical range, taken from the file's text by the map. */
export function wordsInSource(plan: SourcedPlan, range: readonly [number, number]): string {
  return runsOf(plan.map, range)
    .map(({ source, length }) => plan.source.slice(source, source + length))
    .join('')
}

/** A canonical range without what reading puts between words: line breaks, tabs, joining spaces. */
export function spoken(text: string): string {
  return text.replace(/\s/g, '')
}

/** Why a file cannot be read, as its reader is told. */
export async function refusalOf(bytes: Uint8Array, name: string): Promise<string> {
  return readSource(bytes, name).then(
    () => 'it was read',
    (error: Error) => `${error.name}: ${error.message}`,
  )
}
