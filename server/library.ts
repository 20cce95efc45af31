import type { Document, Indicator } from '../ingest/schema.ts'
import type { DocumentText, SearchHit } from './contract.ts'

export interface IndicatorFilter {
  readonly documents?: readonly string[] | undefined
  /** Words the name holds, whatever their width or case. */
  readonly name?: string | undefined
  /** A year one of its values is for. */
  readonly year?: number | undefined
  readonly binding?: Indicator['binding'] | undefined
}

/** Which part of a document's canonical text: a section, or offsets in UTF-16 units; the whole where nothing is given. */
export interface TextRange {
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly section?: string | undefined
}

export interface SearchRequest {
  readonly q: string
  readonly documents?: readonly string[] | undefined
  /** Most hits returned. */
  readonly limit: number
}

/**
 * What is held, to look into without asking a question. Every method throws UnknownDocumentError where a document named is not
 * held.
 */
export interface Library {
  documents(): readonly Document[]
  /**
   * Outline and text blocks. Throws {@link UnknownSectionError} where the section is not one of the document, {@link OutsideTextError}
   * where the range begins behind its text.
   */
  document(id: string, range: TextRange): DocumentText | Promise<DocumentText>
  indicators(filter: IndicatorFilter): readonly Indicator[] | Promise<readonly Indicator[]>
  /** Passages nearest to the words, best first. */
  search(request: SearchRequest): Promise<readonly SearchHit[]>
}

export class UnknownSectionError extends Error {
  constructor(
    readonly documentId: string,
    readonly sectionId: string,
  ) {
    super(`document ${documentId} has no section ${JSON.stringify(sectionId)}`)
    this.name = 'UnknownSectionError'
  }
}

export class OutsideTextError extends Error {
  constructor(
    readonly documentId: string,
    readonly length: number,
  ) {
    super(`the text of ${documentId} has ${length} characters`)
    this.name = 'OutsideTextError'
  }
}
