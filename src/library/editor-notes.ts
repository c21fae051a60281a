// Notes that the editors of a site put between the words of a text: "[Khoản này được hướng dẫn bởi …]", "[Link: …]".

const note =
  /\s*\[(?:(?:Cụm từ|Từ|Khoản|Điều|Điểm|Tiết|Đoạn|Nội dung|Chương|Mục|Tên|Phụ lục|Mẫu)[^\][\n]{0,40}?\s(?:được|bị|hết|có)\s|(?:Link|JavaScript|ID): ?)[^\][\n]*\]/gu

/** The words without such notes. */
export function withoutNotes(words: string): string {
  return words.includes('[') ? words.replace(note, '') : words
}

/** The text with blanks for such notes, so that names and clauses run on over them; its length stays. */
export function maskNotes(text: string): string {
  return text.includes('[') ? text.replace(note, (found) => ' '.repeat(found.length)) : text
}

/** The text with blanks for all that stands in square brackets: an editor wrote it, of whatever document. */
export function maskBrackets(text: string): string {
  return text.replace(/\[[^\][]*\]/gu, (found) => ' '.repeat(found.length))
}
