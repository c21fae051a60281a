// English dates and numbers of years as Vietnamese questions write them.

const months = 'january|february|march|april|may|june|july|august|september|october|november|december'.split(
  '|',
)
const monthName = `(${months.join('|')}|${months.map((m) => m.slice(0, 3)).join('|')}|sept)\\.?`
const year = '((?:19|20)\\d{2})(?!\\d)'
const ordinal = '(?:st|nd|rd|th)?'

const numberOf = (name: string) => months.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1

/** "25 October 2023", "October 25th, 2023", "15 June", "October 2023", "Q3 2024" as Vietnamese dates. */
export function dated(text: string): string {
  const replaced = (pattern: string, written: (...parts: string[]) => string) => (said: string) =>
    said.replace(new RegExp(pattern, 'giu'), (_, ...parts: string[]) => written(...parts))
  return [
    replaced(`(?<!\\d)(\\d{1,2})${ordinal}(?: of)? ${monthName},? ${year}`, (d, m, y) => day(d, m, y)),
    replaced(`(?<!\\p{L})${monthName} (\\d{1,2})${ordinal},? ${year}`, (m, d, y) => day(d, m, y)),
    replaced(`(?<!\\d)(\\d{1,2})${ordinal}(?: of)? ${monthName}(?!\\p{L})`, (d, m) => day(d, m)),
    replaced(`(?<!\\p{L})${monthName} (\\d{1,2})${ordinal}(?![\\p{L}\\d])`, (m, d) => day(d, m)),
    replaced(`(?<!\\p{L})${monthName},? ${year}`, (m, y) => `tháng ${numberOf(m)}/${y}`),
    replaced(`(?<!\\p{L})q([1-4])[ /]?${year}`, (q, y) => `quý ${quarters[Number(q)]}/${y}`),
    replaced(`(?<!\\p{L})(first|second|third|fourth|last) quarter(?: of)? ${year}`, (q, y) => {
      const number = ['first', 'second', 'third', 'fourth'].indexOf(q) + 1 || 4
      return `quý ${quarters[number]}/${y}`
    }),
    // "the second inspection round" is "đợt kiểm tra 2"
    replaced(
      `(?<!\\p{L})(${ordinals.join('|')}) ((?:[a-z-]+ ){0,4}(?:round|phase|batch|group|team))(?!\\p{L})`,
      (order, thing) => `${thing} ${(ordinals.indexOf(order.toLowerCase()) % 5) + 1}`,
    ),
    // "may" and "march" alone are also verbs
    replaced(
      `(?<=(?:in|of|by|during|before|after|since|until|from|every|each) )${monthName}(?!\\p{L})`,
      (m) => (/^sept?$/iu.test(m) || m.length > 2 ? `tháng ${numberOf(m)}` : m),
    ),
  ].reduce((said, rule) => rule(said), text)
}

const ordinals = 'first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th'.split('|')
const quarters = ['', 'I', 'II', 'III', 'IV']

function day(d: string, month: string, y?: string): string {
  return `ngày ${d}/${numberOf(month)}${y ? `/${y}` : ''}`
}
