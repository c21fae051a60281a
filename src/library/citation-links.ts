// Which relation ties each citation of a text to the text itself or to another citation: from the verbs in front of it,
// the list it stands in, and the dates (an amending document is never older than what it amends).

import type { RelationKind } from '../document.ts'
import { withoutLooseEnd } from './citation-tail.ts'
import type { Citation } from './citations.ts'
import { numberParts } from './numbers.ts'
import type { PlaceExpression } from './place-expressions.ts'
import {
  changeOfAttached,
  passiveRelation,
  relationBefore,
  relationOfLead,
  relationOfPoints,
  type SaidRelation,
} from './relations.ts'

export interface Linked {
  citation: Citation
  /** The citation in whose words about its subject this one stands. */
  parent: Linked | null
  relation: RelationKind
  /** Number of the document that acts on this one; `null` for the text itself. */
  subject: string | null
  target: PlaceExpression | null
  start: number
  /** Further documents that amend, replace … this one. */
  actedOnBy: { relation: RelationKind; subject: string }[]
}

/** Links citations in order of place; `expressions` are the places named in the text ("khoản 2 Điều 5"). */
export function linkCitations(text: string, citations: Citation[], expressions: PlaceExpression[]): Linked[] {
  const linked: Linked[] = []
  let next = 0
  for (const citation of citations) {
    while (next < expressions.length && expressions[next]!.end <= citation.start) next++
    const target = targetOf(text, citation, expressions[next - 1])
    const start = target === null ? citation.start : target.start
    const link: Linked = {
      citation,
      parent: null,
      relation: 'viện dẫn',
      subject: null,
      target,
      start,
      actedOnBy: [],
    }
    relate(text, link, linked)
    linked.push(link)
  }
  for (const [i, link] of linked.entries()) markRepealed(text, link, linked, i)
  return linked.filter((link) => !isNameOfParent(text, link))
}

/** "Quyết định số N ban hành Kế hoạch X năm …": the title is what the decision is about, no document beside it. */
function isNameOfParent(text: string, { citation, parent }: Linked): boolean {
  const subject = parent?.citation.subjectMatter
  if (
    citation.number !== null ||
    !subject ||
    citation.start < subject.start ||
    /luật|pháp lệnh/.test(citation.kind ?? '')
  )
    return false
  return /(?:ban\s+hành|phê\s+duyệt|thông\s+qua)\s*(?:một\s+|các\s+)?[“"]?$/iu.test(
    text.slice(subject.start, citation.start),
  )
}

/** "khoản 2 Điều 5 (của) Luật …" */
function targetOf(
  text: string,
  citation: Citation,
  expression: PlaceExpression | undefined,
): PlaceExpression | null {
  if (expression === undefined || citation.start - expression.end > 60) return null
  if (expression.own !== null && !expression.attached) return null
  const gap = text.slice(expression.end, citation.start)
  return /^\s*,?\s*(?:của|tại|trong|thuộc|(?:ban\s+hành\s+)?(?:đính\s+)?kèm(?:\s+theo)?)?\s*(?:các\s+)?$/u.test(
    gap,
  )
    ? expression
    : null
}

function relate(text: string, link: Linked, before: readonly Linked[]): void {
  const sentence = sentenceStart(text, link.start)
  const last = before.at(-1)
  const near = last !== undefined && last.citation.end > sentence ? last : null
  const holder = near === null ? null : holderOf(near, link)
  if (holder !== null) {
    relateInside(text, link, holder, near!)
    return
  }
  cutSubject(text, near, link.start)
  const segmentStart = near === null ? sentence : Math.min(endOf(near), link.start)
  const segment = text.slice(Math.max(segmentStart, link.start - 400), link.start)
  const passive = near === null ? null : passiveRelation(segment)
  if (near !== null && passive !== null && link.citation.number !== null && !/[.;]\s/.test(segment)) {
    actOn(ofSameKind(near, link), passive, link.citation)
    link.relation = 'viện dẫn'
    return
  }
  if (near !== null && isListGap(segment)) {
    const first = firstOfPassiveList(before, near)
    const listed =
      first !== null &&
      !/[;)]/.test(segment) &&
      link.citation.number !== null &&
      link.citation.named === near.citation.named
    if (listed) actOn(first, first.actedOnBy[0]!.relation, link.citation)
    const sibling = listed && first !== null ? near : siblingOf(link, first ?? near, segment)
    link.relation = sibling.relation
    link.subject = sibling.subject
    link.parent = sibling.parent
    return
  }
  if (near !== null && near.citation.number === link.citation.number && link.citation.number !== null) return
  const direct = isInNameOfAmendingLaw(segment) ? null : relationBefore(segment)
  const attached = direct?.relation === 'ban hành kèm theo'
  const said = attached ? (changeOfTitle(near, segment) ?? changeOfAttached(segment) ?? direct) : direct
  if (said !== null && !said.passive) {
    link.relation = said.relation
    if (said.relation === 'ban hành kèm theo' && near !== null && isIssuedWith(near, segment))
      nameFrom(link, near)
    if (
      near !== null &&
      near.citation.number !== null &&
      said.relation !== 'ban hành kèm theo' &&
      actsDirectly(segment)
    )
      link.subject = near.citation.number
    return
  }
  const lead = said === null ? relationOfLead(text.slice(sentence, link.start)) : null
  if (lead !== null && isFirstClause(text.slice(sentence, link.start))) link.relation = lead
  else if (said === null && link.citation.number !== null)
    link.relation = relationOfPoints(text, link.start) ?? link.relation
}

/** "Nghị định A quy định chi tiết Luật X, được sửa đổi bởi Nghị định B": a decree changes the decree, not the law in its name. */
function ofSameKind(near: Linked, { citation }: Linked): Linked {
  for (let object: Linked | null = near; object !== null; object = object.parent)
    if (object.citation.kind === citation.kind && object.citation.number !== null) return object
  return near
}

/** Nothing stands between a title and "ban hành kèm theo". */
function isIssuedWith(near: Linked, segment: string): boolean {
  const isTitle = near.citation.number === null && !/luật|pháp lệnh|hiến pháp/.test(near.citation.kind ?? '')
  return isTitle && /^[,\s]*(?:được\s+|đã\s+)*(?:ban\s+hành\s+)?kèm\s+theo\s*$/u.test(segment)
}

/** "Sửa đổi Kế hoạch X ban hành kèm theo Quyết định số N": what is done to X is done to the decision that carries it. */
function changeOfTitle(near: Linked | null, segment: string): SaidRelation | null {
  if (near === null || !isIssuedWith(near, segment)) return null
  const { relation } = near
  return relation === 'sửa đổi, bổ sung' || relation === 'thay thế' || relation === 'bãi bỏ'
    ? { relation, passive: false }
    : null
}

/** "Kế hoạch X ban hành kèm theo Quyết định số N": X is what the decision is about. */
function nameFrom(link: Linked, near: Linked): void {
  link.citation.subjectMatter ??= { start: near.citation.start, end: near.citation.end }
}

/** "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật X số N": a name; the text itself does not amend X. */
function isInNameOfAmendingLaw(segment: string): boolean {
  return /(?<!ban\s+hành\s)(?<!\p{L})(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s+(?:sửa\s+đổi|bổ\s+sung)[^;.]*$/u.test(
    segment,
  )
}

/** Words about the subject of one citation may hold others: "Nghị định A sửa đổi … Nghị định B và Nghị định C". */
function relateInside(text: string, link: Linked, holder: Linked, near: Linked): void {
  const from = near === holder ? holder.citation.tailEnd : endOf(near)
  const segment = text.slice(Math.min(from, link.start), link.start)
  link.parent = holder
  if (holder.citation.number !== null && holder.citation.number === link.citation.number) return
  if (near !== holder && isListGap(segment)) {
    link.relation = near.relation
    link.subject = near.subject
    return
  }
  const said = relationBefore(segment)
  link.relation = said === null || said.passive ? 'viện dẫn' : said.relation
  if (link.relation !== 'viện dẫn') link.subject = holder.citation.number
}

/** The citation in whose subject words the next one stands, unless a new item of the list begins there. */
function holderOf(near: Linked, link: Linked): Linked | null {
  for (let holder: Linked | null = near; holder !== null; holder = holder.parent) {
    const subject = holder.citation.subjectMatter
    if (subject === null || link.start < subject.start || link.start >= subject.end) continue
    if (holder === near)
      return link.citation.number !== null && beginsItem(link, holder, near) ? null : holder
    return beginsItem(link, holder, near) ? null : holder
  }
  return null
}

/** Whether the citation is one more of the outer list: it is younger than what would act on it, or the subject is done. */
function beginsItem(link: Linked, holder: Linked, near: Linked): boolean {
  const acting = near === holder ? null : near.relation !== 'viện dẫn'
  if (isYounger(link.citation, holder.citation)) return true
  return acting === false && link.citation.number !== null
}

function isYounger(one: Citation, other: Citation): boolean {
  if (one.issued !== null && other.issued !== null) return one.issued > other.issued
  const [a, b] = [yearOf(one), yearOf(other)]
  if (a === null || b === null) return false
  if (a !== b) return a > b
  if (one.number === null || other.number === null || one.kind !== other.kind) return false
  return Number.parseInt(one.number, 10) > Number.parseInt(other.number, 10)
}

function yearOf(citation: Citation): number | null {
  if (citation.issued !== null) return Number(citation.issued.slice(0, 4))
  return citation.number === null ? null : numberParts(citation.number).year
}

function endOf(link: Linked): number {
  const { citation } = link
  const own = Math.max(citation.tailEnd, citation.subjectMatter?.end ?? 0)
  return link.parent === null
    ? own
    : Math.min(own, Math.max(citation.tailEnd, link.parent.citation.subjectMatter?.end ?? own))
}

/** The words about a citation's subject end where the next item of the same list begins. */
function cutSubject(text: string, near: Linked | null, at: number): void {
  for (let link = near; link !== null; link = link.parent) {
    const { subjectMatter } = link.citation
    if (subjectMatter !== null && subjectMatter.end > at) cutTo(text, link.citation, at)
  }
}

function cutTo(text: string, citation: Citation, at: number): void {
  const { start } = citation.subjectMatter!
  const words = withoutLooseEnd(text.slice(start, at))
  citation.subjectMatter = words.length > 6 ? { start, end: start + words.length } : null
}

/** Only commas, "và" and "số" between two citations, and what is said in brackets of the first. */
function isListGap(segment: string): boolean {
  const last = segment.slice(-60)
  return (
    segment.length <= 60 &&
    /^[\s”"’)*.…]*(?:\([^()]{1,40}\)\s*)?(?:[,;]|\/\s)?[\s\-+*•]*(?:,?\s*(?:và|hoặc|cùng(?:\s+với)?)\s+)?(?:các\s+|của\s+)*(?:số\s*)?$/iu.test(
      last,
    )
  )
}

/** The item of the list that the next one stands beside: a semicolon, or a younger document, closes inner lists. */
function siblingOf(link: Linked, near: Linked, gap: string): Linked {
  let sibling = near
  while (sibling.parent !== null && (gap.includes(';') || isYounger(link.citation, sibling.parent.citation)))
    sibling = sibling.parent
  return sibling
}

function firstOfPassiveList(before: readonly Linked[], near: Linked): Linked | null {
  const number = near.citation.number
  for (let i = before.length - 2; i >= 0 && i > before.length - 24; i--) {
    const link = before[i]!
    if (link.actedOnBy.some((act) => act.subject === number)) return link
  }
  return null
}

function actOn(object: Linked, relation: RelationKind, actor: Citation): void {
  const subject = actor.number
  if (subject === null || subject === object.citation.number || isYounger(object.citation, actor)) return
  object.actedOnBy.push({ relation, subject })
}

/** "Quyết định A thay thế Quyết định B": nothing but the verb's own words between them. */
function actsDirectly(segment: string): boolean {
  return segment.length < 160 && !/[;.]\s|này(?!\p{L})/u.test(segment)
}

/** "Thực hiện Kế hoạch A, UBND tỉnh ban hành …": what stands behind the actor is not carried out any more. */
function isFirstClause(lead: string): boolean {
  if (/[[|]|(?:^|\s)(?:được|bị)\s/u.test(lead) || (!/căn cứ/iu.test(lead) && /\stheo\s/u.test(lead)))
    return false
  return (
    lead.length < 300 &&
    !/,\s*(?:Ủy ban|UBND|Sở|Bộ|Chính phủ|Thủ tướng|Hội đồng)[^,;]*\s(?:ban hành|xây dựng|yêu cầu|quyết định|đề nghị)/u.test(
      lead,
    )
  )
}

const REPEALED =
  /^[\s,)]*(?:[^.;:\n[]{0,120}?\s)?(?:(?:đã\s+)?hết\s+hiệu\s+lực|chấm\s+dứt\s+hiệu\s+lực|bị\s+bãi\s+bỏ|được\s+bãi\s+bỏ)(?!\s*:)/u

/** "Nghị định A, Nghị định B hết hiệu lực kể từ ngày …" */
function markRepealed(text: string, link: Linked, linked: readonly Linked[], index: number): void {
  const from = endOf(link)
  const next = linked[index + 1]?.start ?? text.length
  const words = text.slice(from, Math.min(from + 180, next))
  const repealed = link.citation.number !== null && link.relation === 'viện dẫn' && REPEALED.exec(words)
  if (!repealed || /(?:thì|nếu|khi|trừ|chưa|không|này)\s/u.test(repealed[0])) return
  for (let i = index; i >= 0 && i > index - 60; i--) {
    const item = linked[i]!
    if (
      i < index &&
      !isListGap(text.slice(Math.min(endOf(item), linked[i + 1]!.start), linked[i + 1]!.start))
    )
      return
    const amended = linked.findLastIndex(
      (other, at) => at < i && other.actedOnBy.some((act) => act.subject === item.citation.number),
    )
    if (amended >= 0 && i - amended < 24) i = amended
    const repealedItem = linked[i]!
    if (repealedItem.citation.number !== null && repealedItem.relation === 'viện dẫn')
      repealedItem.relation = 'bãi bỏ'
  }
}

const BOUNDARY =
  /[.?!…]\s+(?=[\p{Lu}“"\d-])|\n\s*\n(?=\s*\p{Lu})|\n(?=\s*(?:[-+*•|]|\d{1,3}[.)]|[a-zđ]\)|[IVX]+\.|(?:Căn cứ|Điều|Theo|Thực hiện|Xét|Ghi chú)(?!\p{L})))|\|/gu

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - 700)
  let start = from
  for (const match of text.slice(from, at).matchAll(BOUNDARY)) start = from + match.index + match[0].length
  return start
}
