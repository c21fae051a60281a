// Turns that put right what was said before: "không, của Hải Phòng cơ". Pure.

/** "Không, của Hải Phòng cơ", "ý em là báo cáo năm", "nhầm, năm 2020": something said before is put right. */
export function isCorrection(text: string): boolean {
  const rest = corrected(text)
  return (
    rest !== text &&
    correction.test(text) &&
    !/(?<!\p{L})(?:nào|nao|gì|gi|ai|đâu|dau|bao|mấy|may|không|khong)(?!\p{L})/iu.test(rest)
  )
}

const correction =
  /^(?:(?:à|a|ừ|ạ|ơ|ấy|thôi|khoan)[\s,]+)*(?:(?:không|khong|ko|hông)(?:\s*[,.!;]|\s+phải(?!\p{L})|\s+phai(?!\p{L}))|(?:nhầm|nham|lộn|lon|sai)(?:\s+(?:rồi|roi))?\s*[,.!;]?|(?:ý|y)\s+(?:em|tôi|toi|mình|minh|anh|chị)|(?:em|tôi|toi|mình|minh) (?:hỏi|hoi|muốn hỏi|muon hoi)\s)/iu

/** "Không, ý tôi là năm 2020 cơ": what a correction puts in place of what was said. */
export function corrected(text: string): string {
  return text
    .replace(
      /^(?:(?:không phải|khong phai|không|khong|ko|à|nhầm|nham|rồi|roi|sai|ý|y)[\s,.!;]+)*(?:(?:ý |y )?(?:em|tôi|toi|mình|minh|anh|chị) (?:là|la|hỏi|hoi|muốn hỏi|muon hoi)\s+)?/iu,
      '',
    )
    .replace(/\s+(?:cơ|co|mà|ma|kia|thôi|thoi|ấy|ay|chứ|chu)(?:\s+(?:mà|ma))?\s*[?.!]*$/iu, '')
    .trim()
}
