// A page as placed pieces of text and drawn rules, whatever it came from (a PDF's own text, or words found by OCR).
// Lengths are in points or pixels, all of one page alike; y grows downwards; a fragment's y is its baseline.

export interface Fragment {
  text: string
  x: number
  y: number
  width: number
  /** Font size, or the height of an OCR line. */
  size: number
}

/** A straight horizontal or vertical rule. */
export interface Rule {
  x0: number
  y0: number
  x1: number
  y1: number
}

export interface PlacedPage {
  number: number
  width: number
  height: number
  fragments: Fragment[]
  rules: Rule[]
}

/** A stretch of one line without a gap as wide as a column gutter. */
export interface Segment {
  x0: number
  x1: number
  text: string
}

export interface PageLine {
  y: number
  size: number
  segments: Segment[]
}

/** What a page holds from top to bottom, before paragraphs are put together. */
export type PageItem =
  | { kind: 'line'; text: string; x0: number; x1: number; y: number; size: number; alone: boolean }
  | { kind: 'rows'; rows: string[][]; y: number }
