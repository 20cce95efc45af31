/** A file as text: what stands for the file as published. Every line number and offset that a citation leads back to counts in it. */
export interface SourceText {
  /** Lines parted by \n; a form feed opens the first line of each page but the first, where the format knows pages. */
  readonly text: string
  /** True where the lines are those of printed pages: broken where the page ends them, pages parted also where they print no number. */
  readonly isPrint: boolean
  /** What a reader of the ingest report should know, such as pages that hold a picture and no words. */
  readonly warnings: readonly string[]
}
