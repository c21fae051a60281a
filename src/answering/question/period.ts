// Which period a report covers: the report of a quarter is another duty than that of the year, however alike their
// words are. Pure.

import { phraseKey } from '../places/syllables.ts'

/** Behind these "quy" is no quarter: "quy định", "quỹ phát triển đất". */
const noQuarter =
  'dinh|che|trinh|hoach|pham|mo|tac|phat trien|bao (?:ve|tri|lanh|hiem|tro)|ho tro|khuyen|tin dung|hoc bong|phuc loi|phong chong'

/** "Tháng hành động", "Tháng Thanh niên": what a month is given to, and no report of a month. */
const namedMonth =
  'hanh dong|cao diem|thanh nien|nhan dao|khuyen hoc|ve sinh|an toan|an ninh|toan dan|phong chong|phong ngua|tiet kiem|chuyen mon|chuyen de|vi (?!pham)'

/** Folded words for a period; what they would say of a day ("tháng cuối quý", "ngày 18 tháng 6") is left out. */
const periods: [RegExp, string][] = [
  [/ (?:hang|moi|bao cao|bao cao nhanh) tuan (?!le )| \d tuan lan /, 'week'],
  [new RegExp(` (?:hang|moi|bao cao) thang (?!\\d|${namedMonth})`), 'month'],
  [
    new RegExp(
      ` bao cao(?: \\S+){1,6}(?<! \\d+| hang| moi) thang (?!\\d|hang |cuoi|dau|thu|sau|truoc|tiep|nao|may|${namedMonth})`,
    ),
    'month',
  ],
  [new RegExp(` (?:hang|moi|cuoi|dau|bao cao|tung) quy (?!${noQuarter})`), 'quarter'],
  [new RegExp(` bao cao(?: \\S+){1,6} quy (?!${noQuarter}|nao|may)`), 'quarter'],
  [/(?<! ngay)(?<! ngay \d\d?) (?:0?6|sau) thang (?!\d)| nua nam /, 'half-year'],
  [/(?<! ngay)(?<! ngay \d\d?) (?:0?9|chin) thang (?!\d)/, 'nine-months'],
  [
    / bao cao(?: \S+){1,3} (?<! (?:hang|moi|tung|cac|trong|quang|ha|viet|mien|phia) )nam (?=nganh |linh vuc |ve |cho |len |gui |nop |truoc |khi |han |cham |la |vao |luc |bao gio |$)/,
    'year',
  ],
  [/ bao cao (?:tong ket |ca )?nam (?!hoc )| ca nam | bao cao tong ket(?: \S+){0,5} nam (?!hoc )/, 'year'],
]

/** How much less a duty fits for covering another period than the question names; less than nothing where it is the same. */
export function periodMismatch(question: string, words: string, every: string | null): number {
  const asked = periodsAsked(question)
  if (asked.length === 0) return 0
  const said = periodsIn(` ${phraseKey(words)} `)
  // a report of the half-year recurs every year too: its own words tell
  const rhythm = every !== null && (every !== 'year' || said.length === 0) ? [every] : []
  const covered = said.some((p) => p === 'half-year' || p === 'nine-months') ? said : [...said, ...rhythm]
  if (covered.length === 0) return 0
  return asked.some((a) => covered.some((c) => isSame(a, c))) ? -0.3 : 0.6
}

/** "Gửi báo cáo khai thác hằng năm": of a report the rhythm says the period, where no other is told. */
function periodsAsked(question: string): string[] {
  const named = periodsIn(question)
  return named.length === 0 && / bao cao(?: \S+){1,8} (?:hang|moi) nam /.test(question) ? ['year'] : named
}

const ofPeriod = new RegExp(
  ` bao cao(?: \\S+){0,5} (?:quy (?:i{1,3}|iv|[1-4]|nay|truoc|sau)|(?:0?6|sau|0?9|chin) thang(?: dau nam)?|tuan|(?:hang|dinh ky|dinh ki) (?:thang|quy|tuan|nam)) | bao cao(?: \\S+){0,12} (?:hang|dinh ky|dinh ki) (?:thang|quy|tuan|nam) | bao cao(?: \\S+){1,5} (?<! (?:quang|ha|viet|mien|phia) )(?:quy|nam|thang) (?:han|nop|gui|khi|truoc|cham|luc|bao gio) | bao cao (?:(?:ket qua|dinh ki|dinh ky|ca|tong ket) )?(?:nam(?! hoc )|thang|quy(?! (?:${noQuarter}))) `,
)

/** Whether the report of a period is asked for: "báo cáo CCHC quý 3", "báo cáo 6 tháng", "báo cáo năm". */
export function asksPeriodicReport(question: string): boolean {
  return ofPeriod.test(question)
}

/** Whether so many periods are named, two where none is told: "báo cáo 6 tháng và báo cáo năm". */
export function namesPeriods(question: string, least = 2): boolean {
  return periodsIn(question).length >= least
}

/** What the report of a period is called: "báo cáo năm"; `null` when the question asks for none. */
export function periodicReport(question: string): string | null {
  if (!asksPeriodicReport(question)) return null
  const found = periodsIn(question)[0]?.split(' ')[0]
  return found ? (called[found] ?? null) : null
}

/** Whether it is the report of the whole year. */
export function asksYearReport(question: string): boolean {
  return asksPeriodicReport(question) && periodsIn(question)[0] === 'year'
}

const called: Record<string, string> = {
  week: 'báo cáo tuần',
  month: 'báo cáo tháng',
  quarter: 'báo cáo quý',
  'half-year': 'báo cáo 6 tháng',
  'nine-months': 'báo cáo 9 tháng',
  year: 'báo cáo năm',
}

function periodsIn(folded: string): string[] {
  const spaced = folded.replaceAll(' ', '  ')
  const named = [...spaced.matchAll(/ quy\s+(i{1,3}|iv|[1-4]) /g)].map(
    (m) => `quarter ${ordinalOf(m[1] ?? '')}`,
  )
  const months = [...spaced.matchAll(/(?<!ngay\s+\d+\s*) thang\s+(\d{1,2}) /g)].map(
    (m) => `month ${Number(m[1])}`,
  )
  const numbered = [...named, ...months]
  // "báo cáo quý III" is of that quarter, and of no other one
  const bare = periods
    .filter(([is, period]) => is.test(folded) && !numbered.some((n) => n.startsWith(`${period} `)))
    .map(([, period]) => period)
  return [...numbered, ...bare]
}

function ordinalOf(quarter: string): number {
  return /^\d$/.test(quarter) ? Number(quarter) : ['i', 'ii', 'iii', 'iv'].indexOf(quarter) + 1
}

/** One quarter is a quarter, but no other one. */
function isSame(a: string, b: string): boolean {
  return a === b || a.split(' ')[0] === b || b.split(' ')[0] === a
}
