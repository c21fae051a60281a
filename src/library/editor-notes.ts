// Notes that the editors of a site put between the words of a text: "[Khoản này được hướng dẫn bởi …]", "[Link: …]".

import type { Span } from '../document.ts'

const note =
  /\s*\[(?:(?:Cụm từ|Từ|Khoản|Điều|Điểm|Tiết|Đoạn|Nội dung|Chương|Mục|Tên|Phụ lục|Mẫu)[^\][\n]{0,40}?\s(?:được|bị|hết|có)\s|(?:Link|JavaScript|ID): ?)[^\][\n]*\]/gu

/** The words without such notes. */
export function withoutNotes(words: string): string {
  return words.includes('[') ? words.replace(note, '') : words
}

const webRest = /\s*\[(?:Link|JavaScript|ID): ?[^\][\n]*\]/gu

/** The words without what a page's own code left between them; what editors say of amendments stays. */
export function withoutWebRests(words: string): string {
  return words.includes('[') ? words.replace(webRest, '') : words
}

/** The text with blanks for such notes, so that names and clauses run on over them; its length stays. */
export function maskNotes(text: string): string {
  return text.includes('[') ? text.replace(note, (found) => ' '.repeat(found.length)) : text
}

/** The text with blanks for all that stands in square brackets: an editor wrote it, of whatever document. */
export function maskBrackets(text: string): string {
  return text.replace(/\[[^\][]*\]/gu, (found) => ' '.repeat(found.length))
}

/** "[Khoản này được sửa đổi bởi Thông tư 12/2031/TT-BXD có hiệu lực từ …]". */
export interface AmendingNote extends Span {
  /** The part that it stands in and speaks of: "điều", "khoản", "điểm", "mẫu", "cụm từ". */
  part: string
  how: 'sửa đổi' | 'bổ sung' | 'thay thế' | 'bãi bỏ'
  /** The amending place and document, as written. */
  by: string
  /** The day from which the amendment holds, as written. */
  from: string | null
}

const amending =
  /\[(?:(?:một số nội dung tại|tên|đoạn(?: mở đầu)?)\s+)?(?<part>cụm từ|từ|điều|khoản|điểm|tiết|đoạn|nội dung|chương|mục|phụ lục|mẫu|file|bảng)\s+này\s+(?:đã\s+)?(?:được|bị)\s+(?<how>sửa\s[đd]ổi|bổ sung|thay thế|bãi bỏ|hủy bỏ|huỷ bỏ)(?:,?\s+bổ sung)?\s+(?:bởi|theo|tại|bằng)\s+(?<by>[^\][\n]+?)(?:\s+có hiệu lực(?:\s+kể)?\s+từ(?:\s+ngày)?\s+(?<from>\d{1,2}\/\d{1,2}\/\d{4})|(?=\s*\(VB|\s+Nội dung|\s+có hiệu lực|\s*\]))[^\][\n]*\]/giu

/** What a text's notes say of amendments to the very place they stand in; a guidance that has run out is none. */
export function amendingNotes(text: string): AmendingNote[] {
  if (!text.includes('[')) return []
  return [...text.matchAll(amending)].map(({ index, 0: whole, groups }) => ({
    part: groups?.part?.toLowerCase() ?? '',
    how: howOf(groups?.how?.toLowerCase() ?? ''),
    by: groups?.by?.replace(/\s+/gu, ' ').trim() ?? '',
    from: groups?.from ?? null,
    start: index,
    end: index + whole.length,
  }))
}

function howOf(words: string): AmendingNote['how'] {
  if (words === 'bổ sung' || words === 'thay thế') return words
  return /bỏ$/u.test(words) ? 'bãi bỏ' : 'sửa đổi'
}
