// Vocabulary of findings: what is read from one message, what is kept, and the steps that a finding goes through.
// The words of a finding are always a slice of what somebody wrote; nothing here is composed.

import type { Day } from '../document.ts'

export const AREAS = [
  'thể chế',
  'thủ tục hành chính',
  'tổ chức bộ máy',
  'chế độ công vụ',
  'tài chính công',
  'chính quyền điện tử, chính quyền số',
  'chỉ đạo điều hành',
] as const
export type Area = (typeof AREAS)[number]

export const SEVERITIES = ['nhẹ', 'trung bình', 'nghiêm trọng'] as const
export type Severity = (typeof SEVERITIES)[number]

export interface Quantity {
  value: number
  /** What is counted, with its fault: "hồ sơ đất đai trễ hạn", "% hồ sơ chưa số hóa". */
  what: string
}

/** What matters and a message may leave out. */
export type Missing = 'unit' | 'area' | 'severity' | 'due'

export interface ParsedFinding {
  /** "UBND huyện An Biên", "Sở Xây dựng"; `null` when no unit is named. */
  unit: string | null
  /** Other units that the same writing may mean; asked before anything is kept. */
  unitCandidates?: string[]
  area: Area | null
  /** The message's own words, without "Ghi nhận:" and list marks. */
  text: string
  quantities: Quantity[]
  severity: Severity | null
  /** The last day on which the remedy is in time. */
  due: Day | null
  recommendation: string | null
  missing: Missing[]
}

export const STATUSES = [
  'mới ghi nhận',
  'đã kiến nghị',
  'đang khắc phục',
  'đã báo cáo khắc phục',
  'phúc tra đạt',
  'phúc tra không đạt',
  'đóng',
] as const
export type Status = (typeof STATUSES)[number]

/** A provision of the library that the finding offends, as it stood when it was picked. */
export interface Basis {
  document: string
  section: string
  quote: string
  /** SHA-256 of the version quoted, and where the quote stands in it. */
  version: string
  start: number
  end: number
  /** The library holds our own digest of the document, not its text. */
  digest?: boolean
}

export interface Evidence {
  sha256: string
  kind: 'photo' | 'video' | 'voice' | 'file'
  bytes: number
  mime: string | null
  name: string | null
  at: string
  sender: string
  location: { latitude: number; longitude: number } | null
}

export interface HistoryLine {
  at: string
  who: string
  kind: 'step' | 'correction' | 'evidence' | 'basis' | 'note'
  /** Of a correction: what was corrected. */
  field: string | null
  from: string | null
  to: string | null
  note: string | null
}

export interface Finding {
  /** "2023-014": year and running number. */
  number: string
  round: string | null
  unit: string
  area: Area
  text: string
  quantities: Quantity[]
  severity: Severity
  due: Day | null
  recommendation: string | null
  status: Status
  reporter: string
  reporterId: number | null
  /** When it was written, ISO. */
  at: string
  evidence: Evidence[]
  basis: Basis[]
  history: HistoryLine[]
  /** The key of the message it was made of, with its place in it. */
  source: string
  revision: number
}

/** "2023-014" */
export function findingNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(3, '0')}`
}
