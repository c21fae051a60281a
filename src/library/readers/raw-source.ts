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
