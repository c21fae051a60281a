// A web page becomes lines: one a paragraph, one a table row. Works on the stream of tags instead of a tree, so a page
// of 100,000 nested boxes costs neither stack nor time. Scripts, styles and menus are dropped; numbers of ordered
// lists, which exist only in the rendering, are written out.

import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5'
import { counterLabel, type LabelStyle } from './labels.ts'
import { type RawSource, wholeText } from './raw-source.ts'
import { type Cell, tableLines } from './table.ts'

const blocks = new Set(
  `address article blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol optgroup option p pre section summary table tbody td tfoot th
  thead tr ul`.split(/\s+/),
)
const neverText = new Set(
  'script style noscript template svg iframe object math select button datalist'.split(' '),
)
const menus = new Set(['nav', 'footer', 'aside'])
const voids = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const menuNames =
  /(?:^|[\s_-])(?:menu|navbar|nav|breadcrumbs?|sidebar|social|share|sharing|cookies?|related|footer|banner|pagination|comments?)(?:$|[\s_-])/i
const rawTextModes: Record<string, number> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
}
const maxTableDepth = 40

interface OpenTable {
  rows: Cell[][]
  cell: Cell | null
}

interface OpenList {
  ordered: boolean
  style: LabelStyle
  next: number
}

/** Reads a page. When dropping menus would lose more than it keeps (a page whose body is marked up as a menu), nothing
 * is dropped. */
export function readHtml(html: string): RawSource {
  const page = flow(html, true)
  const kept = page.lines.join('\n')
  if (page.dropped <= kept.length) return wholeText(kept)
  return wholeText(flow(html, false).lines.join('\n'))
}

function flow(html: string, dropMenus: boolean): { lines: string[]; dropped: number } {
  const page = new HtmlFlow(dropMenus)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, page)
  page.enterRawText = (tag) => {
    const mode = rawTextModes[tag]
    if (mode !== undefined) tokenizer.state = mode as typeof tokenizer.state
    tokenizer.lastStartTagName = tag
  }
  tokenizer.write(html, true)
  page.finish()
  return { lines: page.lines, dropped: page.dropped }
}

class HtmlFlow implements TokenHandler {
  readonly lines: string[] = []
  dropped = 0
  enterRawText: (tag: string) => void = () => {}
  private readonly dropMenus: boolean
  private parts: string[] = []
  private spaced = true
  private label = ''
  private readonly tables: OpenTable[] = []
  private readonly lists: OpenList[] = []
  private skipping: { tag: string; depth: number; counted: boolean } | null = null
  private preformatted = 0

  constructor(dropMenus: boolean) {
    this.dropMenus = dropMenus
  }

  onStartTag(token: Token.TagToken): void {
    const tag = token.tagName
    this.enterRawText(tag)
    if (this.skipping !== null) {
      if (tag === this.skipping.tag && !token.selfClosing) this.skipping.depth++
      return
    }
    const skipped = this.skips(token)
    if (skipped !== null && !voids.has(tag) && !token.selfClosing) {
      this.skipping = { tag, depth: 1, counted: skipped === 'menu' }
      return
    }
    if (tag === 'br') this.endLine()
    else if (tag === 'img') return
    else if (blocks.has(tag)) this.startBlock(tag, token)
  }

  onEndTag(token: Token.TagToken): void {
    const tag = token.tagName
    if (this.skipping !== null) {
      if (tag === this.skipping.tag && --this.skipping.depth === 0) this.skipping = null
      return
    }
    if (tag === 'pre' && this.preformatted > 0) this.preformatted--
    if (!blocks.has(tag)) return
    this.endLine()
    if (tag === 'td' || tag === 'th') this.closeCell()
    else if (tag === 'table') this.closeTable()
    else if ((tag === 'ol' || tag === 'ul') && this.lists.length > 0) this.lists.pop()
  }

  onCharacter(token: Token.CharacterToken): void {
    this.text(token.chars)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.text(token.chars)
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}

  finish(): void {
    this.endLine()
    while (this.tables.length > 0) this.closeTable()
  }

  private skips(token: Token.TagToken): 'never text' | 'menu' | null {
    const tag = token.tagName
    if (tag === 'title' || tag === 'textarea' || neverText.has(tag)) return 'never text'
    if (tag === 'body' || tag === 'html' || tag === 'main' || tag === 'article' || !this.dropMenus)
      return null
    if (menus.has(tag)) return 'menu'
    for (const { name, value } of token.attrs) {
      if (name === 'hidden') return 'menu'
      if (name === 'style' && /display\s*:\s*none/i.test(value)) return 'menu'
      if (name === 'role' && /^(navigation|menu|menubar|search|banner|contentinfo)$/i.test(value))
        return 'menu'
      if ((name === 'class' || name === 'id') && blocks.has(tag) && menuNames.test(value)) return 'menu'
    }
    return null
  }

  private startBlock(tag: string, token: Token.TagToken): void {
    this.endLine()
    if (tag === 'pre') this.preformatted++
    else if (tag === 'ol' || tag === 'ul') this.lists.push(openList(tag, token))
    else if (tag === 'li') this.startItem(token)
    else if (tag === 'table' && this.tables.length < maxTableDepth) this.tables.push({ rows: [], cell: null })
    else if (tag === 'tr') this.startRow()
    else if (tag === 'td' || tag === 'th') this.startCell(token)
  }

  private startItem(token: Token.TagToken): void {
    const list = this.lists.at(-1)
    if (list === undefined || !list.ordered) {
      this.label = '- '
      return
    }
    const value = Number(attributeOf(token, 'value'))
    if (Number.isInteger(value) && value > 0) list.next = value
    const mark = counterLabel(list.next++, list.style)
    this.label = list.style.endsWith('letter') ? `${mark}) ` : `${mark}. `
  }

  private startRow(): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    this.closeCell()
    table.rows.push([])
  }

  private startCell(token: Token.TagToken): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    this.closeCell()
    if (table.rows.length === 0) table.rows.push([])
    table.cell = { lines: [], columns: spanOf(token, 'colspan'), rows: spanOf(token, 'rowspan') }
    table.rows.at(-1)!.push(table.cell)
  }

  private closeCell(): void {
    this.endLine()
    const table = this.tables.at(-1)
    if (table !== undefined) table.cell = null
  }

  private closeTable(): void {
    this.closeCell()
    const table = this.tables.pop()
    if (table === undefined) return
    for (const line of tableLines(table.rows)) this.sink().push(line)
  }

  private sink(): string[] {
    for (let i = this.tables.length - 1; i >= 0; i--) {
      const cell = this.tables[i]!.cell
      if (cell !== null) return cell.lines
    }
    return this.lines
  }

  private text(chars: string): void {
    if (this.skipping !== null) {
      if (this.skipping.counted) this.dropped += chars.trim().length
      return
    }
    if (this.preformatted > 0) {
      const rows = chars.split(/\r?\n/)
      rows.forEach((row, i) => {
        if (i > 0) this.endLine()
        this.parts.push(row)
      })
      return
    }
    let flat = chars.replace(/[ \t\r\n\f]+/g, ' ')
    if (this.spaced && flat.startsWith(' ')) flat = flat.slice(1)
    if (flat === '') return
    this.parts.push(flat)
    this.spaced = flat.endsWith(' ')
  }

  private endLine(): void {
    const line = this.parts.join('').trimEnd()
    this.parts = []
    this.spaced = true
    if (line.trim() === '') return
    this.sink().push(withLabel(this.label, line))
    this.label = ''
  }
}

const ownLabel = /^\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zđ]|[ivxlc]{1,6})[.)]|[-+*•–▪]\s)/i

/** Lists typed by hand inside a list already carry their mark. */
function withLabel(label: string, line: string): string {
  return label === '' || ownLabel.test(line) ? line : label + line.trimStart()
}

const listStyles: Record<string, LabelStyle> = {
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

function openList(tag: string, token: Token.TagToken): OpenList {
  const start = Number(attributeOf(token, 'start') ?? '1')
  return {
    ordered: tag === 'ol',
    style: listStyles[attributeOf(token, 'type') ?? ''] ?? 'decimal',
    next: Number.isInteger(start) && start > 0 ? start : 1,
  }
}

function attributeOf(token: Token.TagToken, name: string): string | null {
  return token.attrs.find((candidate) => candidate.name === name)?.value ?? null
}

function spanOf(token: Token.TagToken, name: string): number {
  const span = Number.parseInt(attributeOf(token, name) ?? '1', 10)
  return span > 1 ? Math.min(span, name === 'colspan' ? 100 : 10_000) : 1
}
