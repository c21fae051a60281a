// Document numbers as Vietnamese administration writes them: finds them in a text, reads typed slips, and brings
// them to one form ("97/KH-UBND", "63/2010/NĐ-CP", "45-NQ/TW"). Texts are NFC. Linear: every step looks at a bounded
// stretch behind a digit.

import type { Span } from '../document.ts'
import { hasLookalike, withoutLookalikes } from '../retrieval/lookalikes.ts'
import { foldLetters } from './fold-offsets.ts'
import { isPartySymbol, issuerSymbol, KIND_SYMBOLS, kindSymbol } from './symbols.ts'

export interface DocumentNumber extends Span {
  /** Canonical form. */
  number: string
  written: string
  /** What was wrong in the writing, one short sentence in Vietnamese; `null` when right. */
  slip: string | null
}

export interface NumberParts {
  /** With its letter: "97", "1249a". */
  ordinal: string
  year: number | null
  /** In lower case; `null` for laws, resolutions of the National Assembly and official letters. */
  kind: string | null
  /** Codes behind the kind: ["CP"], ["BTC", "BYT"], ["QH14"]. */
  codes: string[]
}

const HYPHENS = '\\-\\u2010-\\u2015\\u2212'
const GAP = '[^\\S\\r\\n]{0,3}[\\u200b\\u2060]?'
const ORDINAL = new RegExp(`\\d[\\dOolI]{0,5}[a-zđA-ZĐ]{0,2}(?=${GAP}[/\\u2044${HYPHENS}])`, 'gu')
const FIRST_JOINT = new RegExp(`(${GAP})([/\\u2044${HYPHENS}])(${GAP})`, 'uy')
const YEAR = new RegExp(`([12][\\dOolI]{3})${GAP}[/\\u2044${HYPHENS}]${GAP}(?=\\p{L})`, 'uy')
const JOINT = new RegExp(`(${GAP})([/\\u2044${HYPHENS}])(${GAP}(?:\\r?\\n)?)`, 'uy')
const RUN = /\p{L}[\p{L}&]{0,23}\d{0,4}/uy
const HYPHEN_VARIANTS = new RegExp(`[${HYPHENS}]`, 'gu')

/** Issuers whose numbers always have the slash first; before others "70-TC/TCT" stays as the old practice wrote it. */
const BOTH_FORMS = new Set(['UBND', 'HĐND', 'CP', 'TTg'])
const JOINTLY_ISSUED = new Set(['TTLT', 'TTLB', 'NQLT', 'QĐLT', 'KHLT'])

/** Finds the document numbers of a text in order; dates, fractions, form numbers ("Mẫu số 01/TB-…") are none. */
export function findNumbers(text: string): DocumentNumber[] {
  const found: DocumentNumber[] = []
  ORDINAL.lastIndex = 0
  for (let match = ORDINAL.exec(text); match; match = ORDINAL.exec(text)) {
    const number = readNumber(text, match.index, match[0])
    if (number === null) continue
    found.push(number)
    ORDINAL.lastIndex = number.end
  }
  return found
}

/** The first number at or behind `from`, within the next `reach` characters, of a place where a number is announced. */
export function firstNumber(text: string, from: number, reach: number): DocumentNumber | null {
  const announced = 'số '
  const [found] = findNumbers(announced + text.slice(from, from + reach))
  if (found === undefined) return null
  const shift = from - announced.length
  return { ...found, start: found.start + shift, end: found.end + shift }
}

/** The canonical form of one number ("Số: 61 /KH-UBND" → "61/KH-UBND"); `null` when it is none. */
export function normalizeNumber(written: string): string | null {
  const text = written.normalize('NFC').trim()
  const number = findNumbers(text)[0] ?? findNumbers(`số ${text}`)[0]
  return number?.number ?? null
}

/** One key for every way of writing a number: case, marks, đ, spaces and kinds of separators do not count. */
export function foldNumber(number: string): string {
  const canonical = normalizeNumber(number) ?? number
  return foldLetters(canonical)
    .replace(/^[^\d]*(?=\d)/, '')
    .replace(/[^a-z0-9]+/g, '/')
    .replace(/^0+(?=\d)/, '')
    .replace(/^\/|\/$/g, '')
}

/** Takes a canonical number apart. */
export function numberParts(number: string): NumberParts {
  const [, ordinal = '', year, rest = ''] = /^(\d+\p{L}*)[/-](?:(\d{4})\/)?(.*)$/u.exec(number) ?? []
  const codes = rest.split(/[-/]/).filter((code) => code !== '')
  const first = codes[0] ?? ''
  const kind = Object.hasOwn(KIND_SYMBOLS, first) ? KIND_SYMBOLS[first]! : null
  return {
    ordinal,
    year: year === undefined ? null : Number(year),
    kind,
    codes: kind ? codes.slice(1) : codes,
  }
}

interface Code {
  text: string
  length: number
  kind: boolean
  issuer: boolean
  lower: boolean
}

interface Draft {
  ordinal: string
  firstJoint: string
  year: string | null
  codes: Code[]
  /** Separator in front of codes[i], i ≥ 1. */
  joints: string[]
  splitHyphen: boolean
  end: number
}

function readNumber(text: string, start: number, ordinal: string): DocumentNumber | null {
  const before = text.slice(Math.max(0, start - 24), start)
  if (!standsFree(before)) return null
  const draft = readDraft(text, start, ordinal)
  if (draft === null || !isNumber(draft, before)) return null
  const number = canonicalForm(draft)
  const written = text.slice(start, draft.end)
  return { number, written, start, end: draft.end, slip: describeSlip(written, number, draft) }
}

const formBefore = /(?<!\p{L})(?:mẫu|biểu|phiếu)(?:\s+(?:biểu|phiếu|báo cáo|số))*\s*:?\s*$/iu

function standsFree(before: string): boolean {
  const last = before.at(-1)
  if (last === undefined || /\s/.test(last)) return !formBefore.test(before)
  if (last === '/' || last === '_' || last === '.') return !/[\p{L}\p{N}][/_.]$/u.test(before)
  if (/[\p{L}\p{N}]/u.test(last))
    return /(?:số|định|quyết|hoạch|tư|thị|báo|trình|luật|lệnh|văn|(?<!\p{L})(?:kh|[qn][đd]|nq|tt|ct|cv))$/iu.test(
      before,
    )
  if (/[-\u2010-\u2015]/.test(last)) return !/[\p{L}\p{N}].$/u.test(before)
  return true
}

function readDraft(text: string, start: number, ordinal: string): Draft | null {
  const joint = matchAt(FIRST_JOINT, text, start + ordinal.length)
  if (joint === null) return null
  let at = start + ordinal.length + joint[0].length
  const year = matchAt(YEAR, text, at)
  if (year !== null) at += year[0].length
  const first = readCode(text, at)
  if (first === null) return null
  at += first.length
  const draft: Draft = {
    ordinal,
    firstJoint: /[/\u2044]/.test(joint[2]!) ? '/' : '-',
    year: year === null ? null : digits(year[1]!),
    codes: [first],
    joints: [''],
    splitHyphen: false,
    end: at,
  }
  splitGluedCode(draft)
  readFurtherCodes(text, draft)
  return draft
}

function readFurtherCodes(text: string, draft: Draft): void {
  const first = draft.codes[0]!
  while (draft.codes.length < 16) {
    const joint = matchAt(JOINT, text, draft.end)
    if (joint === null) return
    const code = readCode(text, draft.end + joint[0].length)
    if (code === null || (code.lower !== first.lower && !(first.kind && code.issuer))) return
    const [whole, left = '', mark = '', right = ''] = joint
    const spaced = left !== '' || right !== ''
    if (spaced && !(code.issuer && (draft.codes.length === 1 ? first.kind : left === ''))) return
    if (mark !== '-' && /[/\u2044]/.test(mark) && !slashMayJoin(draft, code)) return
    draft.codes.push(code)
    draft.joints.push(/[/\u2044]/.test(mark) ? '/' : '-')
    draft.end += whole.length + code.length
    if (code.lower && !code.issuer) return
  }
}

function slashMayJoin(draft: Draft, code: Code): boolean {
  const first = draft.codes[0]!
  if (draft.codes.length > 1) return false
  return first.kind ? code.issuer || JOINTLY_ISSUED.has(first.text) : !first.lower && code.text.length > 1
}

/** "NĐCP" and "QĐTTg": a hyphen was forgotten. */
function splitGluedCode(draft: Draft): void {
  const [glued] = draft.codes
  if (glued === undefined || glued.kind || glued.issuer || draft.codes.length > 1) return
  for (let cut = Math.min(6, glued.text.length - 2); cut >= 2; cut--) {
    const kind = kindSymbol(glued.text.slice(0, cut))
    const issuer = issuerSymbol(glued.text.slice(cut))
    if (kind === null || issuer === null) continue
    const part = { length: 0, lower: glued.lower }
    draft.codes = [
      { ...part, text: kind, kind: true, issuer: false },
      { ...part, text: issuer, kind: false, issuer: true },
    ]
    draft.joints = ['', '-']
    draft.splitHyphen = true
    return
  }
}

/** Reads one group of letters; a word that is glued behind it ("NĐ-CPcó") is left out. */
function readCode(text: string, at: number): Code | null {
  const match = matchAt(RUN, text, at)
  if (match === null) return null
  const run = withoutLookalikes(match[0])
  const whole = knownCode(run, run.length)
  if (whole !== null) return whole
  const capitals = /^[\p{Lu}&]{2,}\d{0,4}/u.exec(run)?.[0]
  if (capitals === undefined) return /^\p{Ll}+$/u.test(run) ? gluedLower(run) : null
  if (capitals.length === run.length)
    return { text: run, length: run.length, kind: false, issuer: false, lower: false }
  const mixed = /^(?:TTg|TTr|CTr|QyĐ|QyC|ThU|SNgV)/.exec(run)?.[0]
  const known = mixed === undefined ? null : knownCode(mixed, mixed.length)
  if (known !== null) return known
  if (abbreviated.test(run))
    return { text: run, length: run.length, kind: false, issuer: false, lower: false }
  return knownCode(capitals, capitals.length)
}

/** "GDTrH", "QLTTr", "CTrTD": two letters of a word, among them capitals only. */
const abbreviated = /^[\p{Lu}&](?:[\p{Lu}&]|(?<=T)[rgh]|(?<=[CKPNG])h|(?<=N)g|(?<=Q)[yu])*$/u

/** Kinds come first: "CT" is a directive before it is a chairman. */
function knownCode(run: string, length: number): Code | null {
  const lower = /^\p{Ll}/u.test(run)
  const kind = kindSymbol(run)
  if (kind !== null) return { text: kind, length, kind: true, issuer: issuerSymbol(run) !== null, lower }
  const issuer = issuerSymbol(run)
  if (issuer !== null) return { text: issuer, length, kind: false, issuer: true, lower }
  return null
}

function gluedLower(run: string): Code {
  return { text: run, length: run.length, kind: false, issuer: false, lower: true }
}

function isNumber(draft: Draft, before: string): boolean {
  const [first, second] = draft.codes
  if (first === undefined) return false
  const announced = /(?:^|[^\p{L}])(?:số|so|no)\s*:?\s*$/iu.test(before)
  if (draft.firstJoint !== '/') return isHyphenated(draft, first, second)
  if (first.lower) return first.kind ? second?.issuer === true : draft.year !== null && first.issuer
  if (first.kind) {
    return (
      second !== undefined || draft.year !== null || (announced && first.text.length > 1 && namesKind(before))
    )
  }
  if (draft.year !== null) return first.text.length > 1
  if (first.issuer) return second !== undefined || announced || first.text === 'CP' || first.text === 'TTg'
  return announced && second !== undefined
}

/** "45-NQ/TW", "32-L/CTN", "169-CP", "65-2022-NĐ-CP": a hyphen first is believed only before what is known. */
function isHyphenated(draft: Draft, first: Code, second: Code | undefined): boolean {
  if (draft.year !== null) return first.kind ? second?.issuer === true : first.issuer
  if (first.kind) return second?.issuer === true
  if (first.lower) return false
  if (second === undefined) return first.text === 'CP' || first.text === 'TTg' || first.text === 'HĐBT'
  return draft.joints[1] === '/' && second.text.length > 1
}

function namesKind(before: string): boolean {
  return /(?:kế hoạch|quyết định|báo cáo|tờ trình|thông báo|kết luận|hướng dẫn|chương trình)\s+số\s*$/iu.test(
    before,
  )
}

function canonicalForm(draft: Draft): string {
  const codes = draft.codes.map((code) => code.text)
  const ordinal = digits(draft.ordinal)
  const [first] = draft.codes
  const last = codes.at(-1)!
  if (first?.kind && draft.year === null && codes.length > 1 && isPartySymbol(last)) {
    return `${ordinal}-${codes[0]}/${codes.slice(1).join('-')}`
  }
  const ownForm =
    !first?.kind ||
    codes[0] === 'L' ||
    (draft.year === null && draft.firstJoint !== '/' && !BOTH_FORMS.has(last))
  const joined = codes.map((code, i) => (i === 0 ? code : jointOf(draft, i, ownForm) + code)).join('')
  if (draft.year !== null) return `${ordinal}/${draft.year}/${joined}`
  return ordinal + (ownForm && draft.firstJoint !== '/' ? '-' : '/') + joined
}

function jointOf(draft: Draft, index: number, ownForm: boolean): string {
  return ownForm || (index === 1 && JOINTLY_ISSUED.has(draft.codes[0]!.text)) ? draft.joints[index]! : '-'
}

/** Letters typed for digits: O for 0, l and I for 1; the ordinal's own letter stays. */
function digits(written: string): string {
  return written.replace(/[Oo](?=[\dOolI]|$)/g, '0').replace(/[lI](?=[\dOolI]|$)/g, '1')
}

function describeSlip(written: string, number: string, draft: Draft): string | null {
  const plain = written
    .replace(HYPHEN_VARIANTS, '-')
    .replace(/\u2044/g, '/')
    .replace(/[\u200b\u2060]/g, '')
  if (plain === number) return null
  const reasons: string[] = []
  if (/[^\S\r\n]/.test(plain)) reasons.push('thừa khoảng trắng')
  if (/[\r\n]/.test(plain)) reasons.push('bị ngắt dòng')
  if (hasLookalike(written)) reasons.push('có chữ cái gõ từ bảng chữ khác')
  const letters = withoutLookalikes(plain).replace(/\s/g, '')
  if (draft.codes[0]?.lower) reasons.push('viết thường')
  else if (/\d[OolI]|[OolI]\d/.test(letters.slice(0, letters.search(/[/-]/) + 6)))
    reasons.push('gõ chữ thay cho chữ số')
  if (draft.splitHyphen) reasons.push('thiếu dấu gạch nối')
  const skeleton = (form: string) => form.replace(/[/\-\s]/g, '')
  if (
    skeleton(letters).toLowerCase() !== skeleton(number).toLowerCase() &&
    reasons.at(-1) !== 'gõ chữ thay cho chữ số'
  ) {
    reasons.push('sai dấu chữ cái')
  } else if (!draft.splitHyphen && separators(letters) !== separators(number))
    reasons.push('sai dấu phân cách')
  const why = reasons.length > 0 ? reasons.join(', ') : 'sai cách viết hoa'
  return `Viết “${written.replace(/\s+/g, ' ')}”, đọc là “${number}” (${why}).`
}

function separators(form: string): string {
  return form.replace(/[^/-]/g, '')
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
