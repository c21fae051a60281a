// The XML of office files as a light tree. No DTD, no entities but the five of XML and character numbers, so nothing
// can expand; depth is limited, so that reading the tree by recursion stays safe. Names keep their prefix.

import { ReadError } from './read-error.ts'

export interface XmlElement {
  name: string
  /** Attributes as written; read one with `attribute`. */
  raw: string
  children: (XmlElement | string)[]
}

const maxDepth = 400
const namedEntities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The root element; throws ReadError when tags do not match or the nesting is absurd. */
export function parseXml(source: string): XmlElement {
  const top: XmlElement = { name: '', raw: '', children: [] }
  const open: XmlElement[] = [top]
  let at = 0
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) open.at(-1)!.children.push(decodeEntities(source.slice(at, tag)))
    at = readTag(source, tag, open)
  }
  const root = top.children.find((child) => typeof child !== 'string')
  if (root === undefined || open.length !== 1) throw broken()
  return root
}

function readTag(source: string, tag: number, open: XmlElement[]): number {
  if (source.startsWith('<!--', tag)) return after(source, '-->', tag)
  if (source.startsWith('<![CDATA[', tag)) {
    const end = after(source, ']]>', tag)
    open.at(-1)!.children.push(source.slice(tag + 9, end - 3))
    return end
  }
  const next = source.charCodeAt(tag + 1)
  if (next === 33 || next === 63) return after(source, '>', tag)
  const end = tagEnd(source, tag)
  if (next === 47) closeElement(source.slice(tag + 2, end).trim(), open)
  else openElement(source, tag, end, open)
  return end + 1
}

function openElement(source: string, tag: number, end: number, open: XmlElement[]): void {
  const empty = source.charCodeAt(end - 1) === 47
  const body = source.slice(tag + 1, empty ? end - 1 : end)
  const space = body.search(/\s/)
  const element: XmlElement = {
    name: space < 0 ? body : body.slice(0, space),
    raw: space < 0 ? '' : body.slice(space),
    children: [],
  }
  open.at(-1)!.children.push(element)
  if (empty) return
  if (open.length >= maxDepth) {
    throw new ReadError(
      'Tệp có cấu trúc lồng nhau quá sâu nên không đọc được; hãy lưu lại thành tệp mới từ Word/Excel.',
    )
  }
  open.push(element)
}

function closeElement(name: string, open: XmlElement[]): void {
  if (open.length < 2 || open.at(-1)!.name !== name) throw broken()
  open.pop()
}

/** A ">" inside a quoted attribute does not end the tag. */
function tagEnd(source: string, tag: number): number {
  let end = source.indexOf('>', tag)
  let quote = source.indexOf('"', tag)
  while (quote >= 0 && end >= 0 && quote < end) {
    const closing = source.indexOf('"', quote + 1)
    if (closing < 0) throw broken()
    if (closing > end) end = source.indexOf('>', closing)
    quote = source.indexOf('"', closing + 1)
  }
  if (end < 0) throw broken()
  return end
}

function after(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from)
  if (found < 0) throw broken()
  return found + mark.length
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gi, (whole, body: string) => {
    if (!body.startsWith('#')) return namedEntities[body] ?? whole
    const code =
      body[1] === 'x' || body[1] === 'X' ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}

const broken = () =>
  new ReadError('Nội dung XML trong tệp bị hỏng nên không đọc được; hãy mở bằng Word/Excel và lưu lại.')

const attributePatterns = new Map<string, RegExp>()

/** The attribute's value with entities resolved, or `null`; `name` carries its prefix. */
export function attribute(element: XmlElement, name: string): string | null {
  if (element.raw === '') return null
  let pattern = attributePatterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    attributePatterns.set(name, pattern)
  }
  const found = pattern.exec(element.raw)
  return found === null ? null : decodeEntities(found[1] ?? found[2] ?? '')
}

/** The element children, in order. */
export function elements(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string')
}

/** The first child element of that name. */
export function child(element: XmlElement | null | undefined, name: string): XmlElement | null {
  if (element == null) return null
  for (const candidate of element.children) {
    if (typeof candidate !== 'string' && candidate.name === name) return candidate
  }
  return null
}

/** All text below the element. */
export function textOf(element: XmlElement): string {
  return element.children.map((item) => (typeof item === 'string' ? item : textOf(item))).join('')
}
