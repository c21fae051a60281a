// The large parts of a text that no number announces: annexes and attached texts, the places it is sent to, the
// signature, foot notes; and the stretches (tables, quoted amendments) in which a label opens no place.

import type { Span } from '../document.ts'
import { isUpperLine, startsUpper, upperRun } from './capitals.ts'
import {
  isPersonName,
  isPosition,
  recipientsInline,
  recipientsStart,
  signatureStart,
  signsAs,
} from './endings.ts'
import { isRow } from './tables.ts'

export interface Block {
  kind: 'annex' | 'attachment' | 'form' | 'sheet' | 'recipients' | 'signature' | 'notes' | 'closing'
  start: number
  /** Path before it is made unique: "Phụ lục 01", "Quy chế", "nơi nhận". */
  label: string
  heading: string
  headingEnd: number
}

interface Line extends Span {
  /** The line without surrounding blanks, at most 400 characters of it. */
  words: string
  /** Where `words` begins. */
  at: number
}

const attachedKinds =
  'KẾ HOẠCH|CHƯƠNG TRÌNH|QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|ĐIỀU LỆ|ĐỀ ÁN|DỰ ÁN|PHƯƠNG ÁN|CHIẾN LƯỢC|HƯỚNG DẪN|BỘ TIÊU CHÍ|BỘ CHỈ SỐ|NỘI QUY|TIÊU CHUẨN|QUY CHUẨN|QUY HOẠCH|CHẾ ĐỘ'
const listKinds =
  'DANH MỤC|DANH SÁCH|BẢNG|BIỂU|ĐỀ CƯƠNG|LỊCH|NỘI DUNG|NHIỆM VỤ|MẪU|THANG ĐIỂM|PHÂN CÔNG|TỔNG HỢP|DỰ TOÁN|TIẾN ĐỘ|KẾT QUẢ|THỜI GIAN|THÀNH PHẦN|PHIẾU|BÁO CÁO|ĐƠN|BIÊN BẢN'
const attachedStart = new RegExp(`^(?:\\*{0,2})(${attachedKinds})(?![\\p{L}])`, 'u')
const listStart = new RegExp(`^(${listKinds})(?![\\p{L}])`, 'u')
const attachedNote =
  /^\(?\s*(?:(?:Được\s+)?(?:ban hành|phê duyệt)\s*)?(?:kèm theo|đính kèm|theo)\s+(?:Quyết định|Kế hoạch|Công văn|Thông tư|Nghị định|Nghị quyết|Chương trình|Chỉ thị|Luật|Tờ trình|Hướng dẫn|Văn bản|QĐ|KH)/iu

const annexStart =
  /^(PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?![\p{L}])(?:\s*(?:SỐ|số|Số)?\s*[:.]?\s*(\d{1,3}[A-Za-zđ]?|[IVXL]{1,6}|[A-ZĐ])(?![\p{L}\d/]))?\s*([.:\-–]*)\s*/u
const formStart =
  /^(BIỂU MẪU|Biểu mẫu|BIỂU|Biểu|MẪU|Mẫu|MẪU ĐƠN|BẢNG|Bảng)\s*(?:(SỐ|số|Số)\s*[:.]?\s*)?(\d{1,3}[A-Za-zđ]?(?:[-.]\d{1,2})?|[IVXL]{1,6})(?![\p{L}\d])(\/[\p{L}\d-]+)?\s*([.:\-–]*)\s*/u

const gluedTitle = new RegExp(
  `\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){1,4}\\s+((?:PHỤ LỤC|Phụ lục(?=\\s*(?:[IVX\\d]|\\())|${attachedKinds}|DANH MỤC|DANH SÁCH|ĐỀ CƯƠNG|BẢNG|BIỂU|MẪU)(?![\\p{L}]).*)$`,
  'u',
)
/** "Mẫu Quyết định số 01/QĐ-HĐ": a form that is named before it is numbered. */
const formNamed = /^(?:Mẫu|Biểu|Bảng)\s\p{Lu}[^(\n]{3,80}(?=\()/u
/** As the reader of workbooks writes it above each of several sheets. */
const sheetStart = /^Trang tính: (\S.*)$/u
const noteStart = /^\[(\d{1,3})\]\s*\S/

/** Blocks in order of place; every one lasts until the next block or the end. */
export function findBlocks(text: string): Block[] {
  const finder = new BlockFinder(text)
  let at = 0
  while (at <= text.length) {
    let end = text.indexOf('\n', at)
    if (end < 0) end = text.length
    finder.read(lineAt(text, at, end))
    at = end + 1
  }
  return finder.blocks
}

function lineAt(text: string, start: number, end: number): Line {
  let at = start
  while (at < end && /\s/.test(text[at]!)) at++
  return { start, end, at, words: text.slice(at, Math.min(end, at + 400)).trimEnd() }
}

/** Reads line by line and remembers where in the document it is: in the body, or behind its end. */
class BlockFinder {
  readonly blocks: Block[] = []
  private readonly text: string
  private state: 'body' | 'recipients' | 'signature' | 'notes' = 'body'
  private previous: Line | null = null
  private blankBefore = false
  private titles: Line[] = []
  private notes = 0
  private open: Block | null = null
  private behindFirstEnd = false
  private position: Line | null = null

  constructor(text: string) {
    this.text = text
  }

  read(line: Line): void {
    if (line.words === '') {
      this.blankBefore = true
      return
    }
    if (isRow(this.text, line.start, line.end)) this.readCells(line)
    else this.readWords(line)
    this.previous = line
    this.blankBefore = false
  }

  /** Two columns of a page's foot come as rows: "Nơi nhận:" on the left, who signs on the right. */
  private readCells(line: Line): void {
    this.titles = []
    this.open = null
    if (this.text[line.at] === '|') return
    const cells = line.words.split('\t').map((cell) => cell.trim())
    // The head of a table may name a column so.
    if (
      cells.filter(Boolean).length <= 3 &&
      cells.some((cell) => recipientsStart.test(cell)) &&
      recipientsStart.test(cells.find(Boolean)!)
    )
      this.push('recipients', line.start, 'nơi nhận', '', line.start)
    else if (this.state === 'body' && cells.filter(Boolean).every((cell) => signsAs(cell))) {
      this.push('signature', line.start, 'chữ ký', '', line.start)
    }
  }

  private readWords(line: Line): void {
    if (this.open && this.extendHeading(line)) return
    const titled = this.open !== null
    this.open = null
    const { words } = line
    if (
      this.sheet(line) ||
      this.annex(line) ||
      this.form(line) ||
      this.attachment(line) ||
      (!titled && this.titledNote(line))
    ) {
      this.titles = []
      return
    }
    if (isUpperLine(words)) this.titles.push(line)
    else if (!/^\(/.test(words)) this.titles = []
    if (this.noteLine(line)) return
    const recipients = this.recipientsAt(line)
    if (recipients !== null) this.push('recipients', recipients, 'nơi nhận', '', recipients)
    else this.signature(line)
  }

  /** "Nơi nhận: Phòng Tổng hợp, Sở Nội vụ." among the duties, where the list of the paper itself comes later. */
  private namesReceiver({ words, end }: Line): boolean {
    return (
      /:\s*\p{Lu}.*\p{Ll}{2}/u.test(words) &&
      /\n(?:\*{0,2})(?:Nơi nhận|NƠI NHẬN)\s*:\s*(?:\*{0,2})\s*\n/u.test(this.text.slice(end))
    )
  }

  private recipientsAt(line: Line): number | null {
    if (recipientsStart.test(line.words)) return this.namesReceiver(line) ? null : line.at
    if (this.state !== 'body') return null
    const whole = this.text.slice(line.start, Math.min(line.end, line.start + 100_000))
    const inline = recipientsInline.exec(whole)
    return inline ? line.start + inline.index + inline[0].length - inline[1]!.length : null
  }

  private push(kind: Block['kind'], start: number, label: string, heading: string, headingEnd: number): void {
    const block = { kind, start, label, heading, headingEnd }
    this.blocks.push(block)
    if (kind === 'recipients' || kind === 'signature' || kind === 'notes') this.state = kind
    else {
      this.state = 'body'
      this.open = block
    }
    if (kind === 'recipients' || kind === 'signature') this.behindFirstEnd = true
  }

  /** Upper-case lines (and one in brackets) below an annex's label are its title. */
  private extendHeading(line: Line): boolean {
    const block = this.open!
    if (attachedNote.test(line.words)) return true
    if (block.heading === '' && this.headsNote(line)) {
      block.heading = upperRun(line.words)
      block.headingEnd = line.at + block.heading.length
      return true
    }
    if (
      !isUpperLine(line.words) ||
      /^(?:[IVX]+[.\s/]|[A-ZĐ]\.|PHẦN|CHƯƠNG|MỤC|ĐIỀU|CỘNG HÒA|CỘNG HOÀ|TM\.)/.test(line.words)
    )
      return false
    if (block.heading.length > 300 || annexStart.test(line.words) || formStart.test(line.words)) return false
    // What a sheet calls itself says more than the name of its tab and than the letterhead.
    const before = block.kind === 'sheet' ? '' : block.heading
    block.heading = `${before} ${line.words}`.trim()
    block.headingEnd = line.at + line.words.length
    return true
  }

  private sheet(line: Line): boolean {
    const name = sheetStart.exec(line.words)?.[1]
    if (!name) return false
    this.push('sheet', line.at, `Trang tính ${name}`, name, line.at + line.words.length)
    return true
  }

  private annex(line: Line): boolean {
    const found = annexStart.exec(line.words)
    if (!found) return false
    const rest = line.words.slice(found[0].length)
    const shouted = found[1] === found[1]!.toUpperCase()
    const ownLine = rest === '' || isUpperLine(rest) || /^\(/.test(rest)
    const titled = this.state !== 'body' && line.words.length <= 160 && !/[.;,]$/.test(line.words)
    const announced =
      found[3] !== '' && !/[.;]$/.test(line.words) && line.words.length <= 160 && this.behindFirstEnd
    if (!(ownLine || titled || announced || (shouted && startsUpper(rest)))) return false
    const name = found[1]!.toLowerCase().startsWith('phụ biểu') ? 'Phụ biểu' : 'Phụ lục'
    const heading = upperRun(rest)
    const label = found[2] ? `${name} ${found[2]}` : name
    const headed = heading || (titled && !attachedNote.test(rest) ? rest : '')
    this.push(
      'annex',
      line.at,
      label,
      headed,
      line.at + (headed ? found[0].length + headed.length : found[0].trimEnd().length),
    )
    return true
  }

  private form(line: Line): boolean {
    const found = formStart.exec(line.words)
    if (!found || !(this.behindFirstEnd || this.blocks.length > 0)) return false
    const rest = line.words.slice(found[0].length)
    const lone =
      rest === '' ||
      isUpperLine(rest) ||
      /^\(/.test(rest) ||
      (found[5] !== '' && rest.length <= 160 && !/[.;]$/.test(rest))
    if (
      !lone ||
      (!found[2] && rest === '' && /^b[iả]/iu.test(found[1]!) && this.state === 'body' && !this.blankBefore)
    )
      return false
    const name = found[1]!.toLowerCase()
    const label = `${name[0]!.toUpperCase()}${name.slice(1)}${found[2] ? ' số' : ''} ${found[3]}${found[4] ?? ''}`
    const heading = upperRun(rest) || rest.replace(/^\(.*$/, '')
    this.push(
      'form',
      line.at,
      label,
      heading.trim(),
      line.at + (heading ? line.words.length : found[0].trimEnd().length),
    )
    return true
  }

  private attachment(line: Line): boolean {
    const { words } = line
    if (attachedNote.test(words)) return this.attachedAbove(line)
    if (this.state !== 'recipients' && this.state !== 'signature') return false
    if (this.state === 'recipients' && /^[-+*•]/.test(words)) return this.gluedAttachment(line)
    if (!isUpperLine(words) && !startsUpper(words)) return this.gluedAttachment(line)
    const found = attachedStart.exec(words) ?? listStart.exec(words)
    if (!found) return this.gluedAttachment(line)
    this.attach(line.at, words, found[1]!)
    return true
  }

  /** "MỨC HỖ TRỢ … (Kèm theo Quyết định …)" on one line behind the end: an annex that has lost its label. */
  private titledNote(line: Line): boolean {
    const named = this.state === 'body' ? undefined : formNamed.exec(line.words)?.[0].trimEnd()
    const heading = named ?? upperRun(line.words)
    if (!this.behindFirstEnd || !(named || this.headsNote(line))) return false
    if (!attachedNote.test(line.words.slice(heading.length).trimStart())) return false
    const beside = this.blocks.at(-1)?.kind === 'form'
    const label = beside ? this.blocks.at(-1)!.label : (named ?? 'Phụ lục')
    const kind = beside || named ? 'form' : 'annex'
    this.push(
      kind,
      line.at,
      label.split(' ')[0] === 'Phụ' ? label : label.split(' ')[0]!,
      heading,
      line.at + heading.length,
    )
    return true
  }

  private headsNote({ words }: Line): boolean {
    const heading = upperRun(words)
    return heading.split(' ').length > 3 && attachedNote.test(words.slice(heading.length).trimStart())
  }

  /** "(Ban hành kèm theo …)" says that the upper-case lines above it were the title of an attached text. */
  private attachedAbove(_line: Line): boolean {
    if (this.state === 'body' && !this.titles.length) return false
    const at = this.titles.findIndex(
      (title) => attachedStart.test(title.words) || listStart.test(title.words),
    )
    const title = this.titles[at] ?? null
    if (!title || title.start < 400) return false
    const lines = this.titles.slice(at)
    const kind = (attachedStart.exec(title.words) ?? listStart.exec(title.words))![1]!
    if (this.blocks.some((block) => block.start >= title.at)) return false
    this.attach(title.at, lines.map((each) => each.words).join(' '), kind)
    const last = lines.at(-1)!
    this.blocks.at(-1)!.headingEnd = last.at + last.words.length
    return true
  }

  private attach(start: number, words: string, kind: string): void {
    const list = listStart.test(kind)
    const heading = upperRun(words) || words
    const label = kind[0]! + kind.slice(1).toLowerCase()
    this.push(list ? 'annex' : 'attachment', start, label, heading, start + heading.length)
  }

  private gluedAttachment(line: Line): boolean {
    const whole = this.text.slice(line.at, Math.min(line.end, line.at + 3000))
    const found = gluedTitle.exec(whole)
    if (!found || this.state === 'body') return false
    const at = line.at + found.index + found[0].length - found[1]!.length
    if (this.state === 'recipients') this.signature({ ...line, words: whole.slice(0, at - line.at) })
    const rest = lineAt(this.text, at, line.end)
    if (this.annex(rest)) return true
    const kind = (attachedStart.exec(rest.words) ?? listStart.exec(rest.words))?.[1]
    if (!kind) return false
    this.attach(at, found[1]!, kind)
    return true
  }

  private noteLine(line: Line): boolean {
    const number = Number(noteStart.exec(line.words)?.[1] ?? 0)
    if (!number || !(this.state === 'notes' ? number > this.notes : number === 1))
      return this.state === 'notes'
    this.notes = number
    if (this.state !== 'notes') this.push('notes', line.at, 'chú thích', '', line.at)
    return true
  }

  private signature(line: Line): void {
    if (this.state === 'signature' && line.at - this.blocks.at(-1)!.start < 2000) return
    const previous = this.previous?.words ?? ''
    const at = signatureStart(line.words, previous, this.state === 'recipients', this.behindFirstEnd)
    if (at !== null) this.push('signature', line.at + at, 'chữ ký', '', line.at + at)
    else if (this.state === 'body') this.positionAbove(line, previous)
  }

  /** A position alone on its line is a signature when a name follows it, with at most "(Đã ký)" between. */
  private positionAbove(line: Line, previous: string): void {
    if (this.position && isPersonName(line.words)) {
      const { at } = this.position
      this.position = null
      this.push('signature', at, 'chữ ký', '', at)
    } else if (isPosition(line.words) && /[.”;]\s*$/.test(previous)) this.position = line
    else if (!isUpperLine(line.words) && !/^\(/.test(line.words)) this.position = null
  }
}
