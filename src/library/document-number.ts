// Reads one document number in any of its written forms and gives the canonical one: "61 /KH-UBND" is "61/KH-UBND".

export interface WrittenNumber {
  start: number
  end: number
  canonical: string
  /** Slip in the writing, one Vietnamese sentence; `null` when it is written as the rules have it. */
  slip: string | null
}

const written =
  /(\d{1,6}[a-zđ]?)(?:\s*\/\s*((?:19|20)\d{2}))?\s*([/-])\s*([\p{Lu}][\p{L}\d&.]{0,14}(?:\s?[-–/]\s?[\p{Lu}][\p{L}\d&]{0,14}){0,6})/u

/** The first document number in `text` at or behind `from`, within the next `reach` characters. */
export function findNumber(text: string, from: number, reach: number): WrittenNumber | null {
  const found = written.exec(text.slice(from, from + reach))
  if (!found) return null
  const [whole, number, year, separator, symbol] = found
  const start = from + found.index
  const tidy = symbol!.replace(/\s+/g, '').replace(/–/g, '-').replace(/Ð/g, 'Đ').replace(/\.$/, '')
  const mended = tidy.replace(/^ND-/, 'NĐ-').replace(/^QD-/, 'QĐ-').replace(/-HDND/, '-HĐND')
  const canonical = year ? `${number}/${year}/${mended}` : `${number}${separator}${mended}`
  const end = start + whole!.replace(/\.$/, '').length
  const slip =
    text.slice(start, end) === canonical
      ? null
      : `Số ký hiệu viết là “${text.slice(start, end)}”, đọc là ${canonical}.`
  return { start, end, canonical, slip }
}

const kinds: Record<string, string> = {
  KH: 'kế hoạch',
  QĐ: 'quyết định',
  NĐ: 'nghị định',
  NQ: 'nghị quyết',
  NQLT: 'nghị quyết liên tịch',
  TT: 'thông tư',
  TTLT: 'thông tư liên tịch',
  CT: 'chỉ thị',
  CTr: 'chương trình',
  CTHĐ: 'chương trình hành động',
  CTPH: 'chương trình phối hợp',
  TB: 'thông báo',
  BC: 'báo cáo',
  TTr: 'tờ trình',
  HD: 'hướng dẫn',
  ĐA: 'đề án',
  PA: 'phương án',
  CĐ: 'công điện',
  KL: 'kết luận',
  QC: 'quy chế',
  QyĐ: 'quy định',
  QyC: 'quy chế',
  PL: 'pháp lệnh',
  VBHN: 'văn bản hợp nhất',
  L: 'lệnh',
  BB: 'biên bản',
  GM: 'giấy mời',
}

/** Kind of document that the symbol says ("97/KH-UBND": kế hoạch); `null` for official letters and laws. */
export function kindOfNumber(canonical: string): string | null {
  const symbol = /^\d+[a-zđ]?(?:\/\d{4})?[/-](.+)$/u.exec(canonical)?.[1]
  const first = symbol?.split(/[-/]/)[0] ?? ''
  return kinds[first] ?? null
}

/** Symbol of the issuing body: "UBND" of "97/KH-UBND", "BTC-TCHQ" of "19046/BTC-TCHQ". */
export function issuerSymbol(canonical: string): string {
  const symbol = /^\d+[a-zđ]?(?:\/\d{4})?[/-](.+)$/u.exec(canonical)?.[1] ?? ''
  const parts = symbol.split(/[-/]/)
  return (kinds[parts[0] ?? ''] ? parts.slice(1) : parts).join('-')
}
