// Decides which labels open a place: a label counts when it continues an open list or may start a new one where it
// stands. Keeps a stack with the last place of every open list, outermost first.

import { isFirst, type Mark, type Reading, succeeds } from './labels.ts'
import { startOfLine } from './lines.ts'
import {
  acceptable,
  followsBranch,
  gapAllowed,
  isDeep,
  isSibling,
  mayRun,
  mayStartRunning,
  namesDocument,
  ownsDecimal,
  rank,
  sameList,
} from './sequences.ts'

/** A place in the tree; `parent` is null for the places directly in a body, annex or attached text. */
export interface Place {
  reading: Reading
  mark: Mark
  parent: Place | null
}

interface Choice {
  reading: Reading
  parent: Place | null
  /** Length of the stack that stays open below the new place. */
  keep: number
}

const through = new Set<Reading['family']>(['article', 'chapter'])

const referenceWords = new Set(
  'số điều khoản điểm mục chương phần lục biểu mẫu bảng tháng năm ngày quý tổ nhóm loại hạng cấp bậc lần bước đoạn đợt phố phường quận khóa khoá kỳ thứ và hoặc đến từ tại tiết ý câu hình ấp thôn khu tuần đội lớp ca vùng trang phút giờ của theo là gồm dự tiểu'.split(
    ' ',
  ),
)

/** The places of one body, annex or attached text, in order; `marks` are the labels that stand in it. */
export function placeMarks(text: string, marks: Mark[]): Place[] {
  const numbering = new Numbering(text, marks)
  marks.forEach((_, index) => {
    numbering.take(index)
  })
  return dropListsOfPreamble(numbering.places)
}

class Numbering {
  readonly places: Place[] = []
  private stack: Place[] = []
  /** Articles and chapters count on through what contains them. */
  private readonly latest = new Map<Reading['family'], Reading>()
  private readonly text: string
  private readonly marks: Mark[]
  /** "article 12" → the last mark that may be it. */
  private readonly lastWith = new Map<string, number>()

  constructor(text: string, marks: Mark[]) {
    this.text = text
    this.marks = marks
    marks.forEach((mark, index) => {
      const [reading] = mark.readings
      if (!reading || !through.has(reading.family) || mark.follows === 'lower') return
      if (mark.leads || reading.style === '.')
        this.lastWith.set(`${reading.family} ${reading.levels[0]}`, index)
    })
  }

  take(index: number): void {
    const mark = this.marks[index]!
    const choice = mark.leads ? this.leading(index, mark) : this.running(index, mark)
    if (!choice) return
    const place = { reading: choice.reading, mark, parent: choice.parent }
    this.places.push(place)
    this.stack.length = choice.keep
    this.stack.push(place)
    if (through.has(choice.reading.family)) this.latest.set(choice.reading.family, choice.reading)
  }

  private leading(index: number, mark: Mark): Choice | null {
    for (const reading of mark.readings) {
      const choice = acceptable(mark, reading) && this.next(reading)
      if (choice && this.plausible(index, mark, reading, true)) return choice
    }
    if (this.continuesReference(mark)) return null
    for (const reading of mark.readings) {
      if (acceptable(mark, reading) && isFirst(reading) && this.plausible(index, mark, reading, false)) {
        const choice = this.fresh(index, mark, reading)
        if (choice) return choice
      }
    }
    for (const reading of mark.readings) {
      const choice = acceptable(mark, reading) && this.irregular(index, mark, reading)
      if (choice) return choice
    }
    return null
  }

  /** A label in the middle of a line needs the exact next value, or a visible second member of its list. */
  private running(index: number, mark: Mark): Choice | null {
    const direct = mark.start - (this.stack.at(-1)?.mark.end ?? -9) < 3
    const context = direct ? 'heading' : this.contextOf(mark)
    if (context === 'sentence') return this.endsHeading(mark)
    for (const reading of mark.readings) {
      if (!acceptable(mark, reading)) continue
      if (!direct && !mayRun(mark, reading, context)) continue
      const next = this.next(reading)
      if (next) return next
      if (!isFirst(reading) || !(direct || mayStartRunning(reading, context))) continue
      if (!this.hasSecond(index, reading) && !(mark.capitals && reading.family !== 'letter')) continue
      return this.fresh(index, mark, reading)
    }
    return null
  }

  /** "2. Rà soát văn bản; công khai thủ tục 2.1." above the words of 2.1: the first child of the open place ends its heading. */
  private endsHeading(mark: Mark): Choice | null {
    const [reading] = mark.readings
    if (!reading || !mark.alone || !isDeep(reading) || !isFirst(reading)) return null
    const before = /(\p{L}+)\s*$/u.exec(this.text.slice(Math.max(0, mark.start - 16), mark.start))?.[1]
    if (!before || referenceWords.has(before.toLowerCase())) return null
    const open = this.stack.at(-1)
    return open && ownsDecimal(open.reading, reading) ? this.below(reading) : null
  }

  /** Continues an open list, innermost first. */
  private next(reading: Reading): Choice | null {
    if (reading.owner) return this.owned(reading)
    const latest = this.latest.get(reading.family)
    if (latest && succeeds(latest, reading)) return this.freshFixed(reading, rank[reading.family]!)
    if (isDeep(reading)) return this.deepDecimal(reading, true)
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]!
      if (sameList(open.reading, reading) && succeeds(open.reading, reading)) {
        return { reading, parent: open.parent, keep: at }
      }
    }
    return null
  }

  /** "a.1)" and "a1)" stand below the open letter a, one after another. */
  private owned(reading: Reading): Choice | null {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]!
      if (open.reading.owner === reading.owner && succeeds(open.reading, reading)) {
        return { reading, parent: open.parent, keep: at }
      }
      if (open.reading.family === 'letter' && open.reading.label === reading.owner && isFirst(reading)) {
        return { reading, parent: open, keep: at + 1 }
      }
    }
    return null
  }

  /** "1.3." goes below the open "1.", or behind "1.2."; without them below a roman numeral or article 1. */
  private deepDecimal(reading: Reading, exact: boolean): Choice | null {
    const { levels } = reading
    const value = levels.at(-1)!
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]!.reading
      if (isSibling(open, reading)) {
        const before = open.levels.at(-1)!
        if (exact ? value !== before + 1 : value < before || value > before + 20) return null
        return { reading, parent: this.stack[at]!.parent, keep: at }
      }
      const owner = ownsDecimal(open, reading)
      if (owner && (value === 1 || !exact)) return { reading, parent: this.stack[at]!, keep: at + 1 }
      if (owner) return null
      if (
        open.family === 'decimal' &&
        open.levels.length === levels.length &&
        followsBranch(open.levels, levels)
      ) {
        return { reading, parent: this.stack[at]!.parent, keep: at }
      }
    }
    return null
  }

  /** Starts a new list at the place where the text now is. */
  private fresh(index: number, mark: Mark, reading: Reading): Choice | null {
    const fixed = rank[reading.family]
    if (fixed !== undefined) return this.freshFixed(reading, fixed)
    if (reading.family === 'decimal' && reading.levels.length > 1) return null
    const same: number[] = []
    this.stack.forEach((open, at) => {
      if (sameList(open.reading, reading)) same.push(at)
    })
    const last = same.at(-1)
    if (last === undefined) return this.below(reading)
    const onTop = last === this.stack.length - 1
    if (same.length >= 2) return { reading, parent: this.stack[same[0]!]!.parent, keep: same[0]! }
    if (onTop && !this.announced(mark) && !this.returns(index, this.stack[last]!.reading)) {
      return { reading, parent: this.stack[last]!.parent, keep: last }
    }
    return this.below(reading)
  }

  private below(reading: Reading): Choice {
    return { reading, parent: this.stack.at(-1) ?? null, keep: this.stack.length }
  }

  private freshFixed(reading: Reading, fixed: number): Choice {
    let keep = this.stack.length
    while (keep > 0) {
      const open = this.stack[keep - 1]!.reading
      const limit = rank[open.family]
      const nests =
        limit !== undefined && (limit < fixed || (limit === fixed && open.family !== reading.family))
      if (nests) break
      keep--
    }
    return { reading, parent: this.stack[keep - 1] ?? null, keep }
  }

  /** A line that starts with a label out of step: a gap, a repetition, another punctuation, a lost first member. */
  private irregular(index: number, mark: Mark, reading: Reading): Choice | null {
    if (reading.owner || reading.bare) return null
    if (through.has(reading.family)) return this.later(index, mark, reading)
    if (isDeep(reading)) return this.looseDecimal(reading)
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const open = this.stack[at]!.reading
      if (this.resumes(index, open, reading)) return { reading, parent: this.stack[at]!.parent, keep: at }
    }
    return this.withoutFirst(index, mark, reading)
  }

  /** Whether `reading` goes on with the list of `open` although not as its direct successor in the same writing. */
  private resumes(index: number, open: Reading, reading: Reading): boolean {
    if (open.family !== reading.family || open.owner || open.levels.length > 1) return false
    if (!sameList(open, reading)) return succeeds(open, reading)
    const value = reading.levels[0]!
    const before = open.levels[0]!
    if (value === before && reading.suffix === open.suffix) return !isFirst(reading)
    return value > before && value - before <= gapAllowed(reading) && !this.comesLater(index, open)
  }

  /** A list whose first members are lost: "2." with no "1." before it. */
  private withoutFirst(index: number, mark: Mark, reading: Reading): Choice | null {
    const { family } = reading
    if (family === 'capital' || family === 'roman-lower' || family === 'bracketed') return null
    if (reading.levels[0]! > 3 || isFirst(reading)) return null
    if (this.stack.some((open) => open.reading.family === family)) return null
    if (rank[family] !== undefined) return this.freshFixed(reading, rank[family]!)
    const sure = this.places.length > 0 || mark.follows === 'upper' || this.hasSecond(index, reading)
    return sure ? this.below(reading) : null
  }

  /** An article or chapter behind missing ones. */
  private later(index: number, mark: Mark, reading: Reading): Choice | null {
    const latest = this.latest.get(reading.family)
    const sure = reading.style === '.' || mark.alone || mark.capitals
    if (!sure || mark.follows === 'lower') return null
    const value = reading.levels[0]!
    const before = latest?.levels[0] ?? 0
    if (value <= before || value - before > (latest ? gapAllowed(reading) : 400)) return null
    if (latest && (this.lastWith.get(`${reading.family} ${before + 1}`) ?? -1) > index) return null
    return this.freshFixed(reading, rank[reading.family]!)
  }

  private looseDecimal(reading: Reading): Choice | null {
    const loose = this.deepDecimal(reading, false)
    if (loose) return loose
    if (reading.levels.at(-1) !== 1) return null
    let keep = this.stack.length
    while (keep > 0 && rank[this.stack[keep - 1]!.reading.family] === undefined) keep--
    return { reading, parent: this.stack[keep - 1] ?? null, keep }
  }

  private plausible(index: number, mark: Mark, reading: Reading, continues: boolean): boolean {
    const { family, style } = reading
    if (reading.bare && !this.hasSecond(index, reading)) return false
    if (family === 'article') return this.plausibleArticle(index, mark, reading, continues)
    if (family === 'capital') return continues ? mark.follows === 'upper' : this.hasSecond(index, reading)
    if (family === 'roman' && !continues) return mark.capitals || mark.alone || this.hasSecond(index, reading)
    if (family === 'roman' && style === 'I') return mark.capitals
    if (family === 'roman-lower' && !continues) return this.hasSecond(index, reading)
    if (family === 'letter' && style === 'a.' && !continues) return this.hasSecond(index, reading)
    if (family === 'decimal' && /^1[-/:]$/.test(style) && !continues) return this.hasSecond(index, reading)
    return true
  }

  /** "Điều 5 của Luật" at the start of a line refers; a document that writes "Điều 1." never heads with "Điều 5". */
  private plausibleArticle(index: number, mark: Mark, reading: Reading, continues: boolean): boolean {
    if (mark.follows === 'lower') return false
    if (!continues && this.latest.has('article') && !this.hasSecond(index, reading)) return false
    if (reading.style === '.') return true
    if (mark.alone) return true
    return continues || mark.capitals || !namesDocument(this.text, mark.end)
  }

  /** The line before broke off in the middle of "… tại khoản / 2. …". */
  private continuesReference(mark: Mark): boolean {
    let at = mark.start - 1
    while (at >= 0 && (this.text[at] === ' ' || this.text[at] === '\u00a0')) at--
    if (this.text[at] !== '\n') return false
    at--
    while (at >= 0 && (this.text[at] === ' ' || this.text[at] === '\u00a0')) at--
    if (at < 0 || this.text[at] === '\n') return false
    const lineStart = startOfLine(this.text, at + 1, 600)
    const open = this.stack.at(-1)
    const ownLine = open?.reading.family === 'article' ? 500 : 120
    if (open && open.mark.start >= lineStart && at - open.mark.start < ownLine) return false
    const before = /(\p{L}+)$/u.exec(this.text.slice(Math.max(0, at - 12), at + 1))?.[1]
    return before !== undefined && referenceWords.has(before.toLowerCase()) && before === before.toLowerCase()
  }

  private contextOf(mark: Mark): 'boundary' | 'colon' | 'heading' | 'sentence' {
    const from = Math.max(0, mark.start - 240)
    const before = this.text.slice(from, mark.start).trimEnd()
    const last = before.at(-1) ?? ''
    if (last === ':') return 'colon'
    if (/[.;!?”")\]…]/.test(last) && !/(?:^|\s)(?:TP|Tp|TX|TT|ThS|TS|PGS|GS|BS|Mr|St|Q|P|H)\.$/.test(before))
      return 'boundary'
    const lastWord = /(\p{L}+)$/u.exec(before.slice(-16))?.[1]
    if (lastWord && /^\p{Lu}{2,}$/u.test(lastWord)) return 'heading'
    const refers =
      lastWord && referenceWords.has(lastWord.toLowerCase()) && !this.isDigitalTitle(lastWord, mark)
    if (!lastWord || refers) return 'sentence'
    const open = this.stack.at(-1)
    const headStart = open ? open.mark.end : -1
    const lineStart = startOfLine(this.text, mark.start, 300)
    const segmentStart = Math.max(headStart, lineStart)
    if (segmentStart < from || mark.start - segmentStart < 3)
      return mark.start - segmentStart < 3 ? 'heading' : 'sentence'
    return /[.;]\s/.test(this.text.slice(segmentStart, mark.start)) ? 'sentence' : 'heading'
  }

  /** "2. Nền tảng số a) …": behind "số" a letter is no number, so the word ends a title. */
  private isDigitalTitle(lastWord: string, mark: Mark): boolean {
    return lastWord === 'số' && mark.readings.every((reading) => reading.family === 'letter')
  }

  /** Whether the direct successor of `open` still leads a line further on; then this label skips nothing. */
  private comesLater(index: number, open: Reading): boolean {
    for (let ahead = index + 1; ahead < Math.min(this.marks.length, index + 100); ahead++) {
      const mark = this.marks[ahead]!
      if (!mark.leads || mark.follows === 'lower') continue
      for (const reading of mark.readings) {
        if (sameList(open, reading) && succeeds(open, reading)) return true
        if (rank[reading.family] !== undefined && rank[open.family] === undefined) return false
      }
    }
    return false
  }

  private announced(mark: Mark): boolean {
    const before = this.text.slice(Math.max(0, mark.start - 40), mark.start).trimEnd()
    return before.endsWith(':')
  }

  /** Whether the list that holds `open` goes on after this label, so that what starts now lies inside it. */
  private returns(index: number, open: Reading): boolean {
    let expected = open.levels[0]! + 1
    if (expected === 2) return false
    for (let ahead = index + 1; ahead < Math.min(this.marks.length, index + 60); ahead++) {
      const mark = this.marks[ahead]!
      if (!mark.leads) continue
      const reading = mark.readings.find((each) => sameList(each, open))
      if (!reading) continue
      const value = reading.levels[0]!
      if (value === expected) return true
      if (isFirst(reading)) return false
      expected = Math.max(expected, 0)
    }
    return false
  }

  private hasSecond(index: number, reading: Reading): boolean {
    for (let ahead = index + 1; ahead < Math.min(this.marks.length, index + 80); ahead++) {
      for (const other of this.marks[ahead]!.readings) {
        if (!sameList(other, reading) || other.bare) continue
        if (succeeds(reading, other)) return true
        if (isFirst(other)) return false
      }
    }
    return false
  }
}

/** Numbered lines before the first article or roman numeral (the laws that amended this one) open no places. */
function dropListsOfPreamble(places: Place[]): Place[] {
  const first = places.findIndex((place) => rank[place.reading.family] !== undefined)
  if (first <= 0) return places
  const body = places[first]!
  return body.parent === null && isFirst(body.reading) ? places.slice(first) : places
}
