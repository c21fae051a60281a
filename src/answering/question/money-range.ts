// "từ 50 đến 80 triệu", "từ 5.000.000 đồng đến 8.000.000 đồng": a sum or the two ends of one, in đồng. Pure.

export interface MoneyRange {
  from: number
  to: number
  /** As it stands, without the words in front. */
  written: string
}

const number = String.raw`\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?`
const unit = '(?:triệu|trieu|tr|tỷ|tỉ|nghìn|ngàn|nghin|ngan|ty)?\\s*(?:đồng|dong|đ|vnđ)?'
const range = new RegExp(
  `(?<![\\d.,/\\p{L}])(${number})\\s*(${unit})\\s*(?:đến|tới|den|toi|-|–)\\s*(${number})\\s*(${unit})(?![\\p{L}\\d])`,
  'iu',
)
const single = new RegExp(
  `(?<![\\d.,/\\p{L}])(${number})\\s*((?:triệu|trieu|tr|tỷ|tỉ|nghìn|ngàn|nghin|ngan|ty)\\s*(?:đồng|dong|đ)?|đồng|dong|vnđ)(?![\\p{L}\\d])`,
  'iu',
)

/** The first sum or range of sums in the words; `null` where there is none. */
export function moneyRange(text: string): MoneyRange | null {
  const both = range.exec(text)
  const unitBehind = both?.[4]?.trim() ?? ''
  if (both && (unitBehind || /\.\d{3}/u.test(both[3] ?? ''))) {
    const to = worthOf(both[3] ?? '', unitBehind)
    return { from: worthOf(both[1] ?? '', both[2]?.trim() || unitBehind), to, written: both[0].trim() }
  }
  const one = single.exec(text)
  if (!one) return null
  const value = worthOf(one[1] ?? '', one[2] ?? '')
  return { from: value, to: value, written: one[0].trim() }
}

/** The sums as one key. */
export function inDong({ from, to }: MoneyRange): string {
  return `${from}-${to}`
}

function worthOf(written: string, unitWritten: string): number {
  const value = Number(written.replaceAll('.', '').replace(',', '.'))
  const power = /^(?:triệu|trieu|tr)/iu.test(unitWritten)
    ? 1e6
    : /^(?:tỷ|tỉ|ty)/iu.test(unitWritten)
      ? 1e9
      : /^(?:nghìn|ngàn|nghin|ngan)/iu.test(unitWritten)
        ? 1e3
        : 1
  return value * power
}
