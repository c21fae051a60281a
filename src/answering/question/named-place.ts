// "Điểm a khoản 2 Điều 3", "mục II.2.1", "phụ lục 2": a numbered place that a question names.

const place = '(?:khoản|khoan|mục|muc|điều|dieu|điểm|diem|phụ lục|phu luc|phần|phan)'
/** "Huyện X không có tên ở khoản 2 Mục II thì làm gì?": the place says whose matter it is, and is not asked about. */
const ofThoseOutside = new RegExp(
  `(?<!\\p{L})(?:không|khong|chưa|chua)\\s+(?:(?:có|co|được|duoc|bị|bi|thuộc|thuoc|nằm|nam|tên|ten|nêu|neu|liệt|liet|kê|ke|đối|doi|tượng|tuong|diện|dien|danh|sách|sach|ở|o|tại|tai|trong|theo)\\s+)+(?=${place}\\s)(?=.*?(?:[,;]|\\s(?:thì|thi|vậy|vay|phải|phai|gửi|gui|nộp|nop|báo cáo|bao cao)\\s).*?(?:\\sgì|\\sgi|\\sai|\\sđâu|\\sdau|\\snào|\\snao|\\ssao)(?!\\p{L}))`,
  'iu',
)

/** Its path: "điểm a khoản 2 Điều 3" → "Điều 3.2.a", "mục II.2.1" → "II.2.1". */
export function placeIn(text: string): string | null {
  if (ofThoseOutside.test(text)) return null
  const article = text.match(/(?:điều|dieu)\s+(\d+[a-zđ]?)(?![\d/])/iu)
  const clause = text.match(/(?:khoản|khoan)\s+(\d+[a-zđ]?)/iu)?.[1]
  const point = text.match(/(?:điểm|diem)\s+([a-zđ]\d?)(?![\p{L}])/iu)?.[1]
  if (article?.[1])
    return [`Điều ${article[1]}`, clause, clause ? point : undefined].filter(Boolean).join('.')
  const dotted = text.match(
    /(?:[Mm](?:ục|uc)|[Pp]h(?:ần|an)|[Kk]ho(?:ản|an)|[Đđ]iểm|[Dd]iem)\s+((?:[IVX]+|\d+)(?:\.(?:\d+|[a-zđ](?![\p{L}])))*)(?![\p{L}\d/])/u,
  )?.[1]
  const part = text.match(/(?:[Mm](?:ục|uc)|[Pp]h(?:ần|an))\s+([IVX]+(?:\.\d+)*)(?![\p{L}])/u)?.[1]
  if (part && clause && clause !== part) return [part, clause, point].filter(Boolean).join('.')
  if (part) return part
  const annex = text.match(/(?:phụ lục|phu luc)\s+([IVX]+|\d+)(?![\p{L}])/iu)?.[1]
  if (annex) return `Phụ lục ${annex}`
  return dotted && /[IVX.]/u.test(dotted) ? dotted : null
}
