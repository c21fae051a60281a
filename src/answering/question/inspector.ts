// Whose inspection is meant: one that a ministry or another team makes is not the one that a province plans itself, and
// an inspection of officials' conduct is none of procedures. Pure.

import type {} from '../../document.ts'
import { phraseAt } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import type { Understood } from './question.ts'

const ministry = String.raw`(?:[Bb]ộ|BỘ|[Bb]o)\s+(?!phận|phan|máy|may|môn|mon|đội|doi)\p{L}+(?:\s+\p{L}+)?`
const above =
  '[Cc]hính phủ|[Cc]hinh phu|[Tt]hủ tướng|[Tt]hu tuong|[Tt]rung ương|[Tt]rung uong|[Qq]uốc hội|[Qq]uoc hoi|[Kk]iểm toán|[Kk]iem toan'
const inspects = '(?:kiểm tra|kiem tra|thanh tra)'
/** "Báo cáo Bộ kết quả kiểm tra": what is sent to a body was not inspected by it. */
const sentTo = '(?:báo cáo|bao cao|gửi|gui|nộp|nop|trình|trinh|lên|len|về|ve|cho|tới|toi|đến|den)'
const byBody = [
  new RegExp(
    String.raw`(?<!\p{L})(?<!(?<!\p{L})${sentTo}\s+)(${ministry}|${above})(?:\s+(?!được|bị|duoc|bi|nộp|nop|gửi|gui|báo|bao)\p{L}+){0,3}\s+${inspects}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:[Đđ]oàn|[Dd]oan)(?:\s+(?:công tác|cong tac|${inspects}))?(?:\s+(?:của|cua))?\s+(${ministry}|${above})(?!\p{L})`,
    'u',
  ),
  new RegExp(
    String.raw`${inspects}(?:\s+\p{L}+){0,6}?\s+(?:của|do|cua)\s+(${ministry}|${above})(?!\p{L})`,
    'u',
  ),
]

/** The body above the provinces that the question says inspects, in folded words; `null` when it names none. */
function inspectorAsked({ text, agencies }: Understood): string | null {
  for (const form of byBody) {
    const found = form.exec(text)
    if (!found?.[1]) continue
    const at = found.index + found[0].indexOf(found[1])
    const known = agencies.find((a) => a.start === at)
    return phraseKey(known ? known.agency.name : found[1])
  }
  return null
}

/** Words behind "kiểm tra" that begin something else than what is inspected. */
const other =
  '(?!cua |nay |nam |so |o |tai |tinh |thanh pho |do |ve |theo |den |xuong |dinh |dot |hang |khi |ngay |bat |ket |thang |quy |gom |co |la |lam |tu |se |da |phai |can |bao |cac |don |truoc |sau )'

/** What a plan or a team is said to inspect, as two folded syllables: "công vụ" of "kế hoạch kiểm tra công vụ". */
const ofMatter = new RegExp(
  String.raw` (?:ke hoach|doan|dot|cuoc|to) (?:kiem tra|thanh tra)(?: cong tac| viec)? ${other}(\S+ \S+) `,
)
const ofPlan = new RegExp(String.raw` ke hoach (?:kiem tra|thanh tra)(?: cong tac| viec)? ${other}(\S+ \S+) `)

const general = new Set(
  'ke hoach kiem tra thanh cong tac viec nam thuc hien tren dia ban tinh cac don vi co quan ve cua quyet dinh lap doan phe duyet ban hanh danh muc'.split(
    ' ',
  ),
)

/** Whether the inspections of the document may be made by the body that the question says inspects. */
export function isOfInspector(u: Understood, prepared: PreparedDocument): boolean {
  const body = inspectorAsked(u) ?? (isMinistrys(prepared) ? departmentAsked(u) : null)
  return body === null || isInspectedBy(prepared, body)
}

/** "Sở Y tế kiểm tra …" asks no inspection of the ministry. */
function departmentAsked({ text, agencies }: Understood): string | null {
  const found = agencies.find(
    (a) =>
      a.agency.level === 'tỉnh' &&
      /^\s+(?:sẽ\s+|se\s+)?(?:kiểm tra|kiem tra|thanh tra)/iu.test(text.slice(a.end)),
  )
  return found ? phraseKey(found.agency.name) : null
}

function isMinistrys({ document: { header } }: PreparedDocument): boolean {
  return /^bộ\s/iu.test(header.issuer ?? '')
}

/** Whether the document plans the inspection of the matter that the question names, and not only speaks of it. */
export function isOfInspectedMatter(u: Understood, prepared: PreparedDocument): boolean {
  const matter = ofMatter.exec(u.folded)?.[1]?.split(' ')
  const named = matter?.every((word) => u.terms.some((t) => t.folded === word && !t.naming))
  if (!matter || !named || isRoundOf(prepared, matter)) return true
  const { title } = prepared.document.header
  if (!/kiểm tra|thanh tra/iu.test(title ?? '')) return true
  const own = phraseKey(title ?? '')
    .split(' ')
    .filter((word) => !general.has(word) && !/\d/.test(word))
  return own.length === 0 || matter.some((word) => own.includes(word))
}

/** "Đợt kiểm tra Tết Trung thu" says which round of the plan, not what is inspected. */
function isRoundOf({ document }: PreparedDocument, words: string[]): boolean {
  return document.deadlines.some(
    ({ category, what }) => category === 'event' && ` ${phraseKey(what)} `.includes(` ${words.join(' ')} `),
  )
}

/** What the team that the question names inspects, as two folded syllables; `null` where it is told by nothing else. */
export function teamMatter({ folded }: Understood): string | null {
  const matter = ofTeam.exec(folded)?.[1]
  return matter === undefined || kindOfTeam.test(matter) || !inFull.test(matter) ? null : matter
}

const syllable = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?'
/** Short forms stand for words that a title writes in full; "PCCC đợt 2" is no matter of two syllables. */
const inFull = new RegExp(
  `^${syllable} (?!(?:dot|lan|nam|quy|thang|cua|tai|do|la|gom|co|tinh|so|nay) ?$)${syllable}$`,
)

const ofTeam = new RegExp(
  String.raw` (?:doan|to) (?:kiem tra|thanh tra)(?: cong tac| viec)? ${other}(\S+ \S+) `,
)
/** How a team is composed or comes, and whose it is, says nothing of what it inspects. */
const kindOfTeam =
  /^(?:lien|chuyen|dot|noi|truc|toan|bo|cuc|chi cuc|ubnd|uy ban|huyen|xa|phuong|quan|thi|ai|duoc|gom) ?/

/** Whether the plan that the question names by what it inspects may be the document, or one that it speaks of. */
export function isOfNamedPlan(u: Understood, prepared: PreparedDocument): boolean {
  const matter = ofPlan.exec(u.folded)?.[1]?.split(' ')
  if (!matter || isOfInspectedMatter(u, prepared)) return true
  // a team of that name is another one, whatever the text says of it
  const spoken = new RegExp(
    `(?:^ (?!.* doan kiem tra )(?:\\S+ ){0,4}?| (?:ke hoach|noi dung|thuc hien|tien hanh|to chuc|trien khai) )(?:kiem|thanh) tra (?:cong tac |viec |theo )?${matter.join(' ')} `,
  )
  const forms = [[], ['cong', 'tac'], ['viec'], ['theo']].map((between) => ['tra', ...between, ...matter])
  return prepared.units.some(
    (unit) =>
      forms.some((form) => phraseAt(unit, form) >= 0) &&
      spoken.test(` ${unit.syllables.map((s) => s.folded).join(' ')} `),
  )
}

/** Its team, or it itself, inspects: "Đoàn công tác của Bộ X", "Bộ X chủ trì kiểm tra". */
function inspecting(body: string): RegExp {
  return new RegExp(
    ` (?:doan|to)(?: \\S+){0,4} ${body} | ${body}(?: \\S+){0,5} (?:kiem tra|thanh tra|chu tri) | do ${body} `,
  )
}

/** The body issued the document, or a statement of the document says that it inspects. */
function isInspectedBy(prepared: PreparedDocument, body: string): boolean {
  const { text, header } = prepared.document
  const names = (words: string) => ` ${phraseKey(words)} `.includes(` ${body} `)
  if (names(header.issuer ?? '') || names(header.title ?? '')) return true
  return prepared.units.some(
    (unit) =>
      unit.section.kind !== 'recipients' &&
      statementsIn(unit).some((s) => {
        const words = ` ${phraseKey(text.slice(s.start, s.end))} `
        return inspecting(body).test(words)
      }),
  )
}
