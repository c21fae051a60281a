// "Thanh tra phát hiện gì về …?", "phường A phải làm những gì theo kết luận?": of the conclusion of an inspection, what
// it found of the matter, and all that it lays on the body, not the one clause that names it most often.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, type Term } from '../places/match.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument } from '../places/units.ts'
import { cite, type Draft, emptyDraft, joined, proven, shortQuote, sourceLine } from './draft.ts'
import { addItemList, listOf } from './item-list.ts'

const asksFound =
  / (?:phat hien|ket qua (?:thanh tra|kiem tra|xac minh)|(?:thanh tra|kiem tra|doan|ket luan) (?:thay|neu|chi ra)) (?:\S+ )*?(?:gi|nao|the nao|ra sao) /
const asksDuties =
  / (?:lam|thuc hien|khac phuc|xu li|bi yeu cau|duoc yeu cau|bi kien nghi|yeu cau|kien nghi|trach nhiem|nhiem vu) (?:nhung |cac )?(?:viec |noi dung |dieu )?(?:gi|nao) /
const otherThing = / (?:khi nao|bao gio|ngay nao|bao nhieu|may|ai|dau|bao lau|han|khong|chua) /
const foundHeading = /^ket qua (?:thanh tra|kiem tra|xac minh)|^noi dung (?:thanh tra|kiem tra)$|^nhan xet/
const followHeading = /to chuc thuc hien|bien phap|xu li|kien nghi|yeu cau/

/** Whether the document is the conclusion of an inspection. */
export function isConclusion({ document: { header } }: PreparedDocument): boolean {
  return ` ${phraseKey(`${header.kind ?? ''} ${header.title ?? ''}`)} `.includes(' ket luan ')
}

/** What conclusions in scope say; `null` where the question asks something else, or they leave it out. */
export function composeConclusion(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.kind !== 'passage' || u.place !== null || otherThing.test(u.folded)) return null
  const read = asksFound.test(u.folded) ? foundIn : asksDuties.test(u.folded) ? laidOn : null
  if (!read) return null
  const drafts = asked.documents
    .filter((d) => isConclusion(d) && isAbout(asked, d))
    .flatMap((prepared) => read(asked, prepared) ?? [])
  return drafts.length > 0 && drafts.length <= 2 ? joined(drafts) : null
}

/** A body that only one text speaks of is the one that the text concludes on. */
function isAbout({ scope }: Asked, { document: { header } }: PreparedDocument): boolean {
  const title = ` ${phraseKey(`${header.title ?? ''} ${header.issuer ?? ''}`)} `
  return scope.mustName.every((name) => title.includes(` ${phraseKey(name)} `))
}

/** Under the heading of what was found, the part whose own heading is about the matter. */
function foundIn({ u }: Asked, prepared: PreparedDocument): Draft | null {
  const matter = matterOf(u.folded, u.terms)
  const parts = prepared.document.sections
    .filter((s) => foundHeading.test(headingOf(s)))
    .flatMap((s) => prepared.children.get(s.path) ?? [])
  const graded = parts
    .map((part) => ({
      part,
      share: shareOf(matter, coverageIn(fieldOf(syllablesOf(leadLine(prepared, part))), matter)),
    }))
    .sort((a, b) => b.share - a.share)
  const [best] = graded
  return matter.length > 0 && best && best.share >= 0.7 ? toldOf(prepared, [best.part]) : null
}

/** The words behind "về", up to where the question says whose or in which way. */
function matterOf(folded: string, terms: Term[]): Term[] {
  const words = folded.trim().split(' ')
  const from = words.lastIndexOf('ve')
  if (from < 0) return []
  const end = words.findIndex(
    (w, i) => i > from && /^(?:o|tai|cua|doi|voi|theo|trong|the|ra|nhu|thi|la|gi|nao)$/.test(w),
  )
  return terms.filter((t) => t.place > from && (end < 0 || t.place < end))
}

/** Everything under "Đối với …" of the body that the question names, and what is laid on it besides. */
function laidOn({ u }: Asked, prepared: PreparedDocument): Draft | null {
  const { document } = prepared
  const own = document.sections.flatMap((section) => {
    const key = addressee.exec(leadLine(prepared, section))?.[1]
    const name = key && bare(key)
    return name && u.folded.includes(` ${name} `) ? [{ section, name }] : []
  })
  const [first] = own
  if (!first) return null
  const besides = document.sections.filter(
    (s) =>
      opens(leadLine(prepared, s), first.name) &&
      prepared.byPath.get(s.parent ?? '') !== undefined &&
      followHeading.test(headingOf(prepared.byPath.get(s.parent ?? ''))),
  )
  return toldOf(prepared, [...own.map((o) => o.section), ...besides])
}

const addressee =
  /^\s*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-+*•–]\s*)*(?:Đối với|Kiến nghị(?: đối)? với)\s+([^:;.\n]+)/iu

function bare(body: string): string {
  return phraseKey(body).replace(/^(?:uy ban nhan dan|ubnd|chu tich) /, '')
}

function opens(line: string, name: string): boolean {
  const words = line.replace(/^\s*(?:(?:\d+(?:\.\d+)*|[a-zđ])[.)]\s*|[-+*•–]\s*)*/u, '')
  return ` ${phraseKey(words)} `
    .replace(/^ (?:yeu cau |giao |de nghi )?(?:uy ban nhan dan |ubnd )?/, ' ')
    .startsWith(` ${name} `)
}

function headingOf(section: Section | undefined): string {
  return phraseKey(section?.heading ?? '').replace(/^(?:[ivx]+|\d+(?:\.\d+)*|[a-z]) /, '')
}

function leadLine({ document }: PreparedDocument, section: Section): string {
  return leadOf(document, section).split('\n')[0] ?? ''
}

function toldOf(prepared: PreparedDocument, sections: Section[]): Draft {
  const { document } = prepared
  const draft = emptyDraft('answered')
  for (const section of sections.slice(0, 4)) {
    const { head, items } = listOf(prepared, section)
    const whole = items.length > 1 && head !== null ? head : section
    const quote = shortQuote(document.text, whole, null, whole === head ? 200 : 500)
    draft.lines.push(sourceLine(document, section.path, quote.shown))
    draft.citations.push(cite(document, section.path, quote.span))
    if (whole === head) addItemList(draft, prepared, items)
  }
  return proven(draft, [document])
}
