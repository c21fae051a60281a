// A Word document becomes lines: one a paragraph, with the number that Word would show before it, one a table row.
// Read from the XML itself, since conversion to HTML loses automatic numbers, legacy fonts and text boxes. Headers,
// footers, deleted (tracked) text and fields' instructions are left out; footnotes follow the text.

import { fontText } from '../legacy-encodings.ts'
import { type Numbering, readNumbering } from './docx-numbering.ts'
import { fontOf, numberingOf, readStyles, type StyleFacts, type Styles, valOf } from './docx-styles.ts'
import { part } from './office-part.ts'
import { type RawSource, wholeText } from './raw-source.ts'
import { ReadError } from './read-error.ts'
import { type Cell, partTabbed, tableLines, tabStop } from './table.ts'
import { attribute, child, elements, type XmlElement } from './xml.ts'
import { openZip, type ZipArchive } from './zip.ts'

interface Context {
  numbering: Numbering
  styles: Styles
  /** For each open field whether its instruction is being read; an instruction is not text, a field's result is. */
  inInstruction: boolean[]
}

interface Paragraph {
  /** Lines so far; a line break inside a paragraph starts another. */
  parts: string[]
  /** Paragraphs of text boxes anchored here, which follow. */
  boxes: string[]
  styleFont: string | null
}

/** Reads the main document; throws ReadError when the package holds none. */
export function readDocx(bytes: Buffer): RawSource {
  const zip = openZip(bytes)
  const main = mainPart(zip)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const context: Context = {
    numbering: readNumbering(part(zip, `${folder}numbering.xml`)),
    styles: readStyles(part(zip, `${folder}styles.xml`)),
    inInstruction: [],
  }
  const body = child(part(zip, main), 'w:body')
  if (body === null)
    throw new ReadError('Tệp Word không có phần nội dung; hãy mở bằng Word và lưu lại thành .docx.')
  const lines = blockLines(body, context)
  for (const name of ['footnotes', 'endnotes'])
    lines.push(...notes(part(zip, `${folder}${name}.xml`), context))
  return wholeText(partTabbed(lines).join('\n'))
}

function mainPart(zip: ZipArchive): string {
  const relations = part(zip, '_rels/.rels')
  for (const relation of relations === null ? [] : elements(relations)) {
    if (!attribute(relation, 'Type')?.endsWith('/officeDocument')) continue
    const target = (attribute(relation, 'Target') ?? '').replace(/^\/+/, '')
    if (zip.names.includes(target)) return target
  }
  return 'word/document.xml'
}

function notes(root: XmlElement | null, context: Context): string[] {
  const lines: string[] = []
  for (const note of root === null ? [] : elements(root)) {
    if (/separator|continuation/i.test(attribute(note, 'w:type') ?? '')) continue
    const text = blockLines(note, context).join(' ').trim()
    if (text !== '') lines.push(`[${attribute(note, 'w:id')}] ${text}`)
  }
  return lines
}

function blockLines(parent: XmlElement, context: Context): string[] {
  const lines: string[] = []
  for (const node of elements(parent)) pushBlock(lines, node, context)
  return lines
}

const transparent = new Set(
  'w:sdt w:sdtContent w:customXml w:ins w:moveTo w:smartTag mc:AlternateContent mc:Choice w:body w:txbxContent'.split(
    ' ',
  ),
)

function pushBlock(lines: string[], node: XmlElement, context: Context): void {
  if (node.name === 'w:p') lines.push(...paragraphLines(node, context))
  else if (node.name === 'w:tbl') lines.push(...tableLines(tableCells(node, context)))
  else if (transparent.has(node.name)) for (const inner of elements(node)) pushBlock(lines, inner, context)
}

function paragraphLines(node: XmlElement, context: Context): string[] {
  const properties = child(node, 'w:pPr')
  const styleNode = child(properties, 'w:pStyle')
  const style = context.styles.of(
    styleNode === null ? context.styles.defaultParagraph : attribute(styleNode, 'w:val'),
  )
  const paragraph: Paragraph = { parts: [], boxes: [], styleFont: style.font ?? context.styles.defaultFont }
  for (const inner of elements(node)) pushInline(paragraph, inner, context)
  const text = paragraph.parts.join('')
  // A paragraph whose mark was deleted keeps counting; an empty one shows its number only when it has text.
  const label = text.trim() === '' ? '' : listLabel(properties, style, context)
  const lines = (label + text).split('\n').map((line) => line.replaceAll('\t', tabStop).trimEnd())
  return [...lines.filter((line) => line.trim() !== ''), ...paragraph.boxes]
}

function listLabel(properties: XmlElement | null, style: StyleFacts, context: Context): string {
  const own = numberingOf(properties)
  const list = own.list ?? style.list
  if (list === null || list === '0') return ''
  return context.numbering.next({
    list,
    level: own.level ?? style.level ?? context.numbering.levelOf(list, style.chain),
  })
}

const inlineContainers = new Set(
  `w:hyperlink w:ins w:moveTo w:smartTag w:sdt w:sdtContent w:fldSimple w:customXml w:dir w:bdo mc:AlternateContent
  mc:Choice w:pict w:object w:drawing m:oMath m:oMathPara m:r`.split(/\s+/),
)
const neverText = new Set(
  `w:pPr w:rPr w:del w:moveFrom w:instrText w:delText w:sdtPr w:sdtEndPr mc:Fallback w:commentReference
  w:annotationRef`.split(/\s+/),
)

function pushInline(paragraph: Paragraph, node: XmlElement, context: Context): void {
  if (node.name === 'w:r') pushRun(paragraph, node, context)
  else if (node.name === 'w:txbxContent') paragraph.boxes.push(...blockLines(node, context))
  else if (node.name === 'm:t') paragraph.parts.push(ownText(node))
  else if (inlineContainers.has(node.name) || !/^(w|mc):/.test(node.name)) {
    if (!neverText.has(node.name)) for (const inner of elements(node)) pushInline(paragraph, inner, context)
  }
}

function pushRun(paragraph: Paragraph, run: XmlElement, context: Context): void {
  const properties = child(run, 'w:rPr')
  if (child(properties, 'w:del') !== null) return
  const hidden = child(properties, 'w:vanish')
  if (hidden !== null && attribute(hidden, 'w:val') !== '0') return
  const styleNode = child(properties, 'w:rStyle')
  const styleFont = styleNode === null ? null : context.styles.of(attribute(styleNode, 'w:val')).font
  const font = fontOf(properties) ?? styleFont ?? paragraph.styleFont
  for (const node of elements(run)) {
    const text = runText(node, context)
    if (text !== null) paragraph.parts.push(fontText(text, font))
    else if (!neverText.has(node.name)) pushInline(paragraph, node, context)
  }
}

/** The text of one piece of a run; `null` for what is no text itself (a drawing that may hold a text box). */
function runText(node: XmlElement, context: Context): string | null {
  switch (node.name) {
    case 'w:fldChar':
      return fieldMark(attribute(node, 'w:fldCharType'), context)
    case 'w:t':
      return context.inInstruction.includes(true) ? '' : ownText(node)
    case 'w:tab':
    case 'w:ptab':
      return tabStop
    case 'w:br':
      return attribute(node, 'w:type') === null || attribute(node, 'w:type') === 'textWrapping' ? '\n' : ''
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(attribute(node, 'w:char'))
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return `[${attribute(node, 'w:id') ?? ''}]`
    default:
      return null
  }
}

/** Between "begin" and "separate" stands the instruction of a field, between "separate" and "end" its result. */
function fieldMark(type: string | null, context: Context): string {
  if (type === 'begin') context.inInstruction.push(true)
  else if (type === 'separate' && context.inInstruction.length > 0)
    context.inInstruction[context.inInstruction.length - 1] = false
  else if (type === 'end') context.inInstruction.pop()
  return ''
}

function symbol(code: string | null): string {
  const value = Number.parseInt(code ?? '', 16)
  if (!Number.isFinite(value)) return ''
  return value >= 0xe000 && value <= 0xf8ff ? '-' : String.fromCharCode(value)
}

function ownText(node: XmlElement): string {
  return node.children.map((item) => (typeof item === 'string' ? item : '')).join('')
}

function tableCells(table: XmlElement, context: Context): Cell[][] {
  const rows: Cell[][] = []
  /** Cells that still grow downwards, by the grid column where they begin. */
  const growing = new Map<number, Cell>()
  for (const row of innerNodes(table, 'w:tr')) rows.push(rowCells(row, growing, context))
  return rows
}

function rowCells(row: XmlElement, growing: Map<number, Cell>, context: Context): Cell[] {
  const cells: Cell[] = []
  let column = Number(valOf(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? '0')
  for (let i = 0; i < Math.min(column, 60); i++) cells.push({ lines: [], columns: 1, rows: 1 })
  if (child(child(row, 'w:trPr'), 'w:del') !== null) return []
  for (const node of innerNodes(row, 'w:tc')) {
    const properties = child(node, 'w:tcPr')
    const columns = Math.min(100, Math.max(1, Number(valOf(child(properties, 'w:gridSpan')) ?? '1') || 1))
    const merge = child(properties, 'w:vMerge')
    const continues = merge !== null && attribute(merge, 'w:val') !== 'restart'
    const cell: Cell = { lines: blockLines(node, context), columns, rows: 1 }
    const above = growing.get(column)
    if (continues && above !== undefined && cell.lines.length === 0) above.rows++
    else cells.push(cell)
    if (merge !== null && !continues) growing.set(column, cell)
    else if (merge === null) growing.delete(column)
    column += columns
  }
  return cells
}

/** Rows of a table or cells of a row, also inside content controls and tracked insertions. */
function innerNodes(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((node) => {
    if (node.name === name) return [node]
    return transparent.has(node.name) ? innerNodes(node, name) : []
  })
}
