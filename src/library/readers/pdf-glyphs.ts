// The text of a page glyph by glyph, in the places where they are painted. Some programs paint a line without the
// letters that its font lacks and go back to fill the gaps from another font; the pieces that pdf.js puts together then
// lie inside each other, and only single glyphs can be put in order.

import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { type Matrix, multiply } from './matrix.ts'
import type { Fragment } from './page-model.ts'

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>
type Drawn = Awaited<ReturnType<PdfPage['getOperatorList']>>

interface Glyph {
  unicode: string
  width: number
  isSpace: boolean
}

/** What the text operators set, in the names of the PDF standard. */
interface TextState {
  font: { size: number; unit: number }
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

/** Whether a piece begins well inside another one of its line. */
export function lieInside(fragments: readonly Fragment[]): boolean {
  const sorted = [...fragments].sort((a, b) => a.y - b.y || a.x - b.x)
  let before: Fragment | undefined
  for (const fragment of sorted) {
    const sameLine = before !== undefined && Math.abs(before.y - fragment.y) < 1
    if (sameLine && fragment.x < before!.x + before!.width - 0.2 * before!.size) return true
    if (!sameLine || fragment.x + fragment.width > before!.x + before!.width) before = fragment
  }
  return false
}

/** The pieces of a page as they are painted, each as long as its glyphs touch. */
export async function glyphFragments(page: PdfPage, drawn: Drawn, view: Matrix): Promise<Fragment[]> {
  const { OPS } = await getResolvedPDFJS()
  const fragments: Fragment[] = []
  const stack: [Matrix, TextState][] = []
  let matrix = view
  let text = initialState()
  let line: Matrix = identity
  let at: Matrix = identity
  const moveLine = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y])
    at = line
  }
  const restore = () => {
    ;[matrix, text] = stack.pop() ?? [view, initialState()]
  }
  drawn.fnArray.forEach((fn, i) => {
    const args = drawn.argsArray[i] as unknown[]
    switch (fn) {
      case OPS.save:
        stack.push([matrix, { ...text }])
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        restore()
        break
      case OPS.transform:
        matrix = multiply(matrix, args as unknown as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        stack.push([matrix, { ...text }])
        if (args[0]) matrix = multiply(matrix, [...(args[0] as Iterable<number>)] as Matrix)
        break
      case OPS.beginText:
        line = at = identity
        break
      case OPS.setTextMatrix:
        line = at = [...((args[0] as Iterable<number>) ?? args)] as Matrix
        break
      case OPS.moveText:
        moveLine(args[0] as number, args[1] as number)
        break
      case OPS.setLeadingMoveText:
        text.leading = args[1] as number
        moveLine(args[0] as number, args[1] as number)
        break
      case OPS.nextLine:
        moveLine(0, text.leading)
        break
      case OPS.setFont:
        text.font = { size: args[1] as number, unit: glyphUnit(page, args[0] as string) }
        break
      case OPS.setCharSpacing:
        text.charSpacing = args[0] as number
        break
      case OPS.setWordSpacing:
        text.wordSpacing = args[0] as number
        break
      case OPS.setHScale:
        text.scale = (args[0] as number) / 100
        break
      case OPS.setLeading:
        text.leading = -(args[0] as number)
        break
      case OPS.setTextRise:
        text.rise = args[0] as number
        break
      case OPS.showText:
        at = show(fragments, args[0] as (Glyph | number)[], text, multiply(matrix, at), at)
        break
    }
  })
  return fragments
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]

const initialState = (): TextState => ({
  font: { size: 0, unit: 0.001 },
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
})

/** How long one unit of a glyph's width is; drawn fonts (Type 3) have units of their own. */
function glyphUnit(page: PdfPage, name: string): number {
  const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as { fontMatrix?: number[] }) : null
  return Math.abs(font?.fontMatrix?.[0] ?? 0.001)
}

/** Adds the pieces of one run of glyphs and gives the place behind it. */
function show(
  fragments: Fragment[],
  glyphs: (Glyph | number)[],
  text: TextState,
  onPage: Matrix,
  at: Matrix,
): Matrix {
  const { size, unit } = text.font
  let x = 0
  let piece: Fragment | null = null
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x -= (glyph * size) / 1000
      continue
    }
    const place = multiply(onPage, [1, 0, 0, 1, x * text.scale, text.rise])
    const width = Math.abs(glyph.width * unit * size * text.scale * place[0])
    const height = size * Math.hypot(place[2], place[3])
    const sideways = Math.abs(place[1]) > Math.abs(place[0])
    if (!sideways && height >= 1 && glyph.unicode !== '') {
      if (piece === null || place[4] - piece.x - piece.width > 0.05 * height) {
        piece = { text: '', x: place[4], y: place[5], width: 0, size: height }
        fragments.push(piece)
      }
      piece.text += glyph.unicode
      piece.width = place[4] + width - piece.x
    }
    x += glyph.width * unit * size + text.charSpacing + (glyph.isSpace ? text.wordSpacing : 0)
  }
  return multiply(at, [1, 0, 0, 1, x * text.scale, 0])
}
