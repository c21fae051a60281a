// What the reader of one format hands over, before the text is normalised and its pages are placed.

export interface RawPage {
  number: number
  /** OCR confidence 0–100; `null` when the page carries its own text. */
  ocr: number | null
  read: boolean
}

export interface RawPiece {
  text: string
  /** What stands between the piece before and this one: a line break, a space (a sentence runs on), nothing. */
  glue: '' | ' ' | '\n'
  page: RawPage | null
}

export interface RawSource {
  pieces: RawPiece[]
  /** Vietnamese sentences. */
  warnings: string[]
}

/** A source without pages. */
export function wholeText(text: string, warnings: string[] = []): RawSource {
  return { pieces: [{ text, glue: '', page: null }], warnings }
}

/** Below this confidence (0–100, mean over the letters) a page is flagged and not trusted. Measured on printed plans: 89 to 96
 * where 99 % of the words are right, 81 to 87 where 80 % are. */
export const trustedOcr = 88
