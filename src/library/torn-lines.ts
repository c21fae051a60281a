// Conversion leaves a label alone on its line ("2.6." above "Rà soát …"), runs an article into the quotation that closes
// before it (`… này."Điều 2.`), the signature into the last recipient and the first form into the signature, or draws the
// title of a table into the last row of the one before. Every place then begins its line, its words behind its label.

const label =
  '(?:(?:Điều|ĐIỀU) \\d{1,3}[a-zđ]?[.:]?|\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}|[a-zđ]\\)|[IVX]{1,5}\\.)'
/** What is numbered begins with a word; a label, a bullet or a row of a table below begins something else. */
const loneLabel = new RegExp(
  `^([ ]*${label})\\n(?=[ ]*[“"(\\[]?(?!${label}(?:[ \\n]|$))\\p{L}[^\\t\\n]*(?:\\n|$))`,
  'gmu',
)
const runInArticle = /(?<=[.;…][”"]\.?) *(?=(?:Điều|ĐIỀU) \d{1,3}[a-zđ]?\. +\p{Lu})/gu

/** "|  |  | DANH MỤC …" */
const titleInRow = /^(?:\| *){2,}(?=\p{Lu}{2,} \p{Lu}{2,} \p{Lu}{2,}[^|\n]*$)/gmu

/** "- Lưu: VT. KT. BỘ TRƯỞNG …" */
const runInSignature = / +(?=(?:KT|TL|TM|TUQ)\. ?(?:\p{Lu}{2,},? ){2,}\p{Lu}\p{Ll}+ \p{Lu})(?<=[.;)] +)/gu
/** "… THỨ TRƯỞNG Lê Văn Hải Mẫu số 01 (Ban hành kèm theo …)" */
const runInForm =
  / (?=(?:Mẫu|Biểu|Phụ lục)\s[^\n(]{1,80}\((?:Ban hành kèm|Kèm) theo )(?<=\p{Lu}{2,} \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3} )/gu

/** "(Ký, đóng dấu) Phụ lục II (Ban hành kèm theo …)", "(Ký, đóng dấu) Mẫu số 06 …" */
const runInAnnex =
  / +(?=(?:Phụ lục|PHỤ LỤC)\s+(?:số\s+)?(?:\d{1,2}|[IVX]{1,5})\s*\((?:Ban hành kèm|Kèm|kèm) theo )(?<=[.)…] +)| +(?=Mẫu số \d)(?<=(?:đóng dấu|họ tên)\) +)/gu

/** The text with every label before what it numbers. */
export function settleLines(text: string): string {
  return joinNumbers(
    text
      .replace(runInArticle, '\n')
      .replace(runInSignature, '\n')
      .replace(runInForm, '\n')
      .replace(runInAnnex, '\n')
      .replace(titleInRow, '')
      .replace(loneLabel, '$1 '),
  )
}

const number = /^ *(\d{1,2})(?:$| ?([.)–-]) )/u

interface Line {
  value: number
  /** Index of the line when its number stands alone above a bullet. */
  alone: number | null
}

/** "1" alone above "- Sở …", then "2. Phòng …", then "3" alone: one list. A lone number in no list is that of a page. */
function joinNumbers(text: string): string {
  if (!/^ *1\n *[-–] ?\p{L}/mu.test(text)) return text
  const lines = text.split('\n')
  const joined = new Set<number>()
  let list: Line[] = []
  const close = () => {
    if (list.length > 1) for (const { alone } of list) if (alone !== null) joined.add(alone)
    list = []
  }
  lines.forEach((line, at) => {
    const found = number.exec(line)
    if (/^ *(?:Điều|ĐIỀU|Chương|CHƯƠNG) /u.test(line)) close()
    if (!found) return
    const alone = found[2] === undefined
    if (alone && !/^ *[-–] ?\p{L}/u.test(lines[at + 1] ?? '')) return
    const value = Number(found[1])
    if (alone && value === 1) close()
    const next = list.length > 0 ? list.at(-1)!.value + 1 : alone ? 1 : 0
    if (value === next) list.push({ value, alone: alone ? at : null })
  })
  close()
  return lines.map((line, at) => line + (joined.has(at) ? ' ' : at < lines.length - 1 ? '\n' : '')).join('')
}
