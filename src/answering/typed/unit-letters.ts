// "Bao nhiêu kg", "15 ha": letters of a unit of measure are no short form of a place or of anything else. Pure.

const letters = /^(?:kg|ha|km|cm|mm|m|g|l)$/iu
const measuring =
  /(?:\d|(?<!\p{L})(?:bao nhiêu|bao nhieu|nhiêu|nhieu|mấy|may|một|mot|mỗi|moi)|(?<!\p{L})(?:mấy|may|bao nhiêu|bao nhieu)\s\p{L}+)\s*$/iu

/** Whether the word at `start` is such a unit. */
export function isUnitAt(text: string, start: number, word: string): boolean {
  return letters.test(word) && measuring.test(text.slice(0, start))
}
