// Takes text and rules with their places out of one page of a PDF, through pdf.js.

import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import './buffer-transfer.ts'
import { apply, type Matrix, multiply } from './matrix.ts'
import type { Fragment, PlacedPage, Rule } from './page-model.ts'
import { glyphFragments, lieInside } from './pdf-glyphs.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

interface PdfOps {
  save: number
  restore: number
  transform: number
  constructPath: number
  formBegin: number
  formEnd: number
  /** A path that ends in this paints nothing: it only clips. */
  endPath: number
  images: Set<number>
}

/** A page with its pieces placed; `image` tells whether a picture is painted on it. */
export async function placePage(
  document: PdfDocument,
  number: number,
): Promise<PlacedPage & { image: boolean }> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const view = viewport.transform as Matrix
  const ops = await operators()
  const drawn = await page.getOperatorList()
  const content = await page.getTextContent()
  const fragments: Fragment[] = []
  for (const item of content.items) {
    if ('str' in item) pushFragment(fragments, item, view)
  }
  const { rules, image } = readDrawing(drawn, ops, view)
  const once = paintedOnce(fragments)
  const placed = lieInside(once) ? paintedOnce(await glyphFragments(page, drawn, view)) : once
  page.cleanup()
  return { number, width: viewport.width, height: viewport.height, fragments: placed, rules, image }
}

interface TextItem {
  str: string
  transform: number[]
  width: number
}

function pushFragment(fragments: Fragment[], item: TextItem, view: Matrix): void {
  if (item.str.trim() === '') return
  const [a, b, c, d, x, y] = multiply(view, item.transform as Matrix)
  // Text that runs sideways is a watermark or a stamp.
  if (Math.abs(b) > Math.abs(a)) return
  const size = Math.hypot(c, d)
  if (size < 1) return
  fragments.push({ text: item.str, x, y, width: item.width, size })
}

/** Words painted again a hair's breadth beside themselves only look bold. */
function paintedOnce(fragments: Fragment[]): Fragment[] {
  const seen = new Map<string, Fragment[]>()
  return fragments.filter((fragment) => {
    const same = seen.get(fragment.text) ?? []
    const near = 0.12 * fragment.size
    if (same.some(({ x, y }) => Math.abs(x - fragment.x) < near && Math.abs(y - fragment.y) < near))
      return false
    seen.set(fragment.text, [...same, fragment])
    return true
  })
}

let known: PdfOps | null = null

async function operators(): Promise<PdfOps> {
  if (known !== null) return known
  const { OPS } = await getResolvedPDFJS()
  known = {
    save: OPS.save,
    restore: OPS.restore,
    transform: OPS.transform,
    constructPath: OPS.constructPath,
    formBegin: OPS.paintFormXObjectBegin,
    formEnd: OPS.paintFormXObjectEnd,
    endPath: OPS.endPath,
    images: new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]),
  }
  return known
}

function readDrawing(
  drawn: { fnArray: number[]; argsArray: unknown[] },
  ops: PdfOps,
  view: Matrix,
): { rules: Rule[]; image: boolean } {
  const rules: Rule[] = []
  const stack: Matrix[] = []
  let matrix = view
  let image = false
  drawn.fnArray.forEach((fn, i) => {
    const args = drawn.argsArray[i]
    if (fn === ops.save) stack.push(matrix)
    else if (fn === ops.restore || fn === ops.formEnd) matrix = stack.pop() ?? view
    else if (fn === ops.transform) matrix = multiply(matrix, args as Matrix)
    else if (fn === ops.formBegin) {
      stack.push(matrix)
      const form = Array.isArray(args) ? args[0] : null
      if (Array.isArray(form) || form instanceof Float32Array) matrix = multiply(matrix, [...form] as Matrix)
    } else if (fn === ops.constructPath && !isClip(args, ops)) pushRules(rules, args, matrix)
    else if (ops.images.has(fn)) image = true
  })
  return { rules, image }
}

const isClip = (args: unknown, ops: PdfOps) => Array.isArray(args) && args[0] === ops.endPath

/** pdf.js packs a path as numbers: 0 x y (move), 1 x y (line), 2 … (curve), 3 … (quadratic), 4 (close). */
function pushRules(rules: Rule[], args: unknown, matrix: Matrix): void {
  const data: unknown = Array.isArray(args) && Array.isArray(args[1]) ? args[1][0] : null
  if (!(data instanceof Float32Array) || data.length > 4000) return
  let points: [number, number][] = []
  const flush = () => {
    pushPath(rules, points)
    points = []
  }
  for (let i = 0; i < data.length; ) {
    const op = data[i]
    if (op === 0) flush()
    if (op === 0 || op === 1) {
      points.push(apply(matrix, data[i + 1]!, data[i + 2]!))
      i += 3
    } else if (op === 4) {
      if (points.length > 0) points.push(points[0]!)
      i += 1
    } else {
      points = []
      i += op === 2 ? 7 : 5
    }
  }
  flush()
}

const thin = 2.5
const shortest = 4

/** A thin box is one rule; a big box or an open path gives each straight side. */
function pushPath(rules: Rule[], points: [number, number][]): void {
  if (points.length < 2) return
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0]
  if (Math.min(width, height) <= thin) {
    if (Math.max(width, height) >= shortest) rules.push(box)
    return
  }
  for (let i = 1; i < points.length; i++) {
    const [[ax, ay], [bx, by]] = [points[i - 1]!, points[i]!]
    if (Math.abs(ax - bx) > 1 && Math.abs(ay - by) > 1) continue
    const side = { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) }
    if (side.x1 - side.x0 + side.y1 - side.y0 >= shortest) rules.push(side)
  }
}
