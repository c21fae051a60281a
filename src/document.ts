// Vocabulary of knowledge: what a document is, and the facts that are derived from it with their proof.
// Every offset counts UTF-16 code units in `DocumentVersion.text`; `text.slice(start, end)` is the proof itself.

import type { Day } from './calendar/day.ts'
import type { TimeExpression } from './calendar/time-expression.ts'

export type { Day } from './calendar/day.ts'

export interface Span {
  start: number
  end: number
}

/** What the head and the foot of an official document say (Decree 30/2020/NĐ-CP, article 8 and annex I). */
export interface DocumentHeader {
  /** Number and symbol in canonical form: "97/KH-UBND"; `null` when the text carries none. */
  number: string | null
  /** Kind in lower case: "kế hoạch", "quyết định", "nghị định", "thông tư", "luật", "tin" for a news report, … */
  kind: string | null
  /** Issuing body as a full name: "Ủy ban nhân dân thành phố Hải Phòng". */
  issuer: string | null
  /** Province, city or other place of issue, bare: "Hải Phòng". */
  place: string | null
  issued: Day | null
  /** The date of issue with the digits of the text: "06/08/2023", "01/3/2023". */
  issuedAsWritten: string | null
  effective: Day | null
  signer: string | null
  /** "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH" */
  signerTitle: string | null
  /** Summary (trích yếu): "Kiểm tra công tác cải cách hành chính năm 2023". */
  title: string | null
  /** Where in the text each of these stands. */
  spans: Partial<
    Record<'number' | 'kind' | 'issuer' | 'place' | 'issued' | 'effective' | 'signer' | 'title', Span>
  >
}

/** original: the text itself; digest: our own words about it, shipped in data/; news: a report about the document. */
export type DocumentNature = 'original' | 'digest' | 'news'

export type SectionKind =
  | 'opening' // mở đầu: before the first heading
  | 'part' // Phần
  | 'chapter' // Chương
  | 'mục'
  | 'article' // Điều
  | 'roman' // I., II.
  | 'decimal' // 1., 1.1., khoản 1.
  | 'letter' // a), b), điểm a)
  | 'annex' // Phụ lục
  | 'recipients' // nơi nhận
  | 'signature'
  | 'closing' // đoạn kết: words without a number that close the text or a list

/** One numbered place. `start..end` covers its heading and everything below it, subsections included. */
export interface Section extends Span {
  /** Exact address in the document: "III.5", "II.2.1.b", "Điều 3.2.a", "mở đầu", "nơi nhận", "Phụ lục 01". */
  path: string
  parent: string | null
  kind: SectionKind
  level: number
  /** The heading line without its own label and without the body that runs on behind it; may be empty. */
  heading: string
  /** End of the heading line's own words (label included); the body starts here or later. */
  headingEnd: number
}

/** A row of a table with its cells; the header row's words name the columns. */
export interface TableRow extends Span {
  section: string
  cells: (Span & { text: string; column: string })[]
}

export type RelationKind =
  | 'căn cứ'
  | 'thực hiện'
  | 'ban hành kèm theo'
  | 'sửa đổi, bổ sung'
  | 'thay thế'
  | 'bãi bỏ'
  | 'hướng dẫn'
  | 'phê duyệt'
  | 'viện dẫn' // mentioned, nothing more is said

/** One mention of another document, or of a place in this one. `start..end` covers the mention as written. */
export interface Reference extends Span {
  /** Canonical number of the document meant ("120/2020/NĐ-CP"); `null` for an internal reference without number. */
  number: string | null
  /** Kind in lower case ("nghị định"); `null` when neither said nor known from the symbol. */
  kind: string | null
  issuer: string | null
  issued: Day | null
  relation: RelationKind
  /** When the relation holds between two cited documents ("Nghị định A sửa đổi Nghị định B"): the number of A. */
  subject: string | null
  /** Place inside the document meant: "khoản 2 Điều 5"; resolved path for internal references. */
  target: string | null
  internal: boolean
  /** Path of the section in which it stands. */
  section: string
  /** The mention as it stands in the text. */
  written: string
  /** What was wrong in the writing ("ND-CP", "Số: 61 /KH-UBND"), one short Vietnamese sentence; `null` when right. */
  slip: string | null
  /** What the text says the cited document is about, as a span; absent when it says nothing. */
  subjectMatter?: Span
}

/** A limit of some hours ("02 giờ kể từ khi phát hiện"), which no day says rightly. */
export type HourLimit = Omit<Extract<TimeExpression, { kind: 'relative' }>, 'unit'> & { unit: 'hour' }

/** What sets the time of a duty. */
export type DutyTime = (TimeExpression | HourLimit) & {
  /** Of a rule: where else the text says its first round, its last one or the months without one. */
  bounds?: Span[]
}

/** Who must do or send what, to whom, by when. `start..end` covers the sentence (or table row) that says so. */
export interface Deadline extends Span {
  section: string
  /** report: something is sent; task: something is done; event: when something happens (an inspection's time). */
  category: 'report' | 'task' | 'event'
  what: string
  who: string | null
  to: string | null
  time: DutyTime
  /** The date named; `null` for relative deadlines. */
  due: Day | null
  /** The last day on which the duty is met in time. */
  lastDay: Day | null
  inclusive: boolean | null
  /** One line in Vietnamese that says how the date is derived: "trước ngày 30/6/2023 (không tính ngày đó)". */
  rule: string
}

/** A searchable passage; stays inside one section. */
export interface Chunk extends Span {
  section: string
  /** Headings from the root down: ["II. NỘI DUNG", "2. Hình thức kiểm tra"]. */
  headings: string[]
  text: string
}

/** A page whose words may be wrong or missing: recognised below trust, or not read (then often an empty span). */
export interface DoubtfulPage extends Span {
  page: number
  /** Confidence of the recognition, 0–100; `null` when the page was not read. */
  ocr: number | null
}

/** Everything that reading one file yields, before it is stored. */
export interface ReadDocument {
  text: string
  header: DocumentHeader
  nature: DocumentNature
  /** For a news report: the document that it reports. */
  reports: {
    number: string | null
    kind: string | null
    issued: Day | null
    /** When the report itself was published. */
    published?: Day | null
  } | null
  sections: Section[]
  rows: TableRow[]
  references: Reference[]
  deadlines: Deadline[]
  chunks: Chunk[]
  /** Absent when every page can be trusted. */
  doubtful?: DoubtfulPage[]
  /** Sentences in Vietnamese for the person who loads the file. */
  warnings: string[]
}

/** A document as the library holds it. */
export interface HeldDocument {
  id: number
  /** SHA-256 (hex) of the bytes of the version that answers now. */
  version: string
  header: DocumentHeader
  nature: DocumentNature
  reports: ReadDocument['reports']
  /** File name, or "data/digests/…" for what ships. */
  source: string
  warnings: string[]
}

/** "mục III.5", "Điều 3.2", "phần mở đầu": a path as people say it. */
export function placeName(section: string): string {
  if (section === 'mở đầu' || section === 'chữ ký') return `phần ${section}`
  if (section === 'nơi nhận' || section === 'đoạn kết') return section
  return /^(?:Điều|Phụ lục|Chương|Phần|Mục|Biểu|Mẫu|Quy|Bảng|Trang tính)/u.test(section)
    ? section
    : `mục ${section}`
}

/** A path as people say it where a sentence begins: "Mục III.5". */
export function placeNameFirst(path: string): string {
  const name = placeName(path)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
