// Who has the duty, towards whom, and in whose inspection, against those that the question names. Pure.

import type { Deadline } from '../../../document.ts'
import { findAgencies } from '../../../library/agencies.ts'
import type { Asked } from '../../asked.ts'
import { coverageIn, fieldOf, shareOf } from '../../places/match.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import type { PreparedDocument } from '../../places/units.ts'
import {
  actingUnit,
  actorAsked,
  actsItself,
  isOfBound,
  isOfOtherKind,
  isOfOtherLevel,
  isOneOf,
  isReceivedBy,
  isTeam,
  meansAnyOf,
  plain,
  receiverAsked,
  receives,
  recipientsIn,
  sentOnBy,
  withoutPlaces,
} from '../../question/actors.ts'
import { boundActor } from '../../question/bound-actor.ts'
import { groupAsked, groupOf } from '../../question/group.ts'
import { happeningIn } from '../../question/happening.ts'
import { isOfInspectedMatter, isOfInspector } from '../../question/inspector.ts'
import { isLevelAlone } from '../../question/levels.ts'
import { saysName } from '../../question/names.ts'
import { nameSaid } from '../../question/unit-said.ts'
import { namedAt } from '../inspection/inspection-scope.ts'
import { visitsOf } from '../inspection/visits.ts'
import type { Candidate } from './candidate.ts'
import { type Grade, type Slot, unless } from './slot.ts'

/** Whoever is said to act has the duty itself, and does not receive what others owe. */
export const sender: Slot = (asked) => {
  const actor = actorAsked(asked.u)
  if (actor === null) return boundSender(asked)
  const several = /^(?:so|bo)$/.test(actor) || meansAnyOf(asked.u, actor)
  const ofAll = / (?:cac|nhung|moi|tat ca cac) so /.test(asked.u.folded)
  return ({ deadline: { who, to, what }, prepared }) => {
    if (isSentOnBy(actor, what)) return 'agrees'
    if (isReceivedBy(actor, { who, to }, ofAll)) return 'contradicts'
    // "hướng dẫn xã X hoàn thiện hồ sơ, trình …": who is led to it does it
    if (isLed(actor, what)) return 'open'
    if (who === null) return !receives(actor, to) ? 'open' : isTeam(actor) ? 'contradicts' : 'silent'
    if (isPeerOfIssuer(actor, who, prepared)) return 'contradicts'
    const itself = actsItself(actor, who)
    if (itself !== false && several) return isOneOf(actor, who) ? 'silent' : 'agrees'
    if (itself !== false) return itself ? 'agrees' : 'open'
    if (isTeam(actor) && isWorkOfInspectors({ to, what })) return 'open'
    if (isIssuer(actor, prepared)) return 'open'
    // those who inspect owe nothing that others owe
    if (isTeam(actor) || isOfOtherLevel(actor, who) || isOfBound(actor, who)) return 'contradicts'
    return isStranger(asked, actor, who, prepared) ? 'contradicts' : 'silent'
  }
}

/** Whoever it is submitted to sends it on. */
function isSentOnBy(actor: string, what: string): boolean {
  const passing = sentOnBy(what)
  return passing !== null && actsItself(actor, passing) === true
}

/** "Tổng cục Thuế nộp báo cáo" in the plan that Tổng cục Dự trữ set its own offices: another body of its kind owes nothing there. */
function isPeerOfIssuer(
  actor: string,
  who: string,
  { document: { header } }: Candidate['prepared'],
): boolean {
  const [, kind, name] = peers.exec(actor) ?? []
  if (!kind || !name) return false
  const known = ` ${phraseKey(`${header.issuer ?? ''} ${header.title ?? ''} ${who}`)} `
  const issued = ` ${phraseKey(`${header.issuer ?? ''} ${header.title ?? ''}`)} `
  return issued.includes(` ${kind} `) && !known.includes(` ${name} `)
}

const peers =
  /^(?:cac )?(tong cuc|bo|tap doan|tong cong ti|dai hoc) (?!nganh |nganh$|phan |may |phong |nao|khac|doi |chi |ngang |nay|minh)([a-z]+(?: (?!nam |quy |thang )[a-z]+)?)/

/** "Các phòng ở xã X nộp phiếu", "kế hoạch xã X: hạn gửi phiếu": of the paper of xã X itself, whose parts owe it what it sets. */
function isIssuer(actor: string, { document: { header } }: Candidate['prepared']): boolean {
  const place = header.place ? phraseKey(header.place) : ''
  return (
    place !== '' &&
    new RegExp(
      `^(?:ubnd |uy ban nhan dan )?(?:xa|phuong|huyen|quan|thi xa|thi tran|thanh pho) ${place}(?: |$)`,
    ).test(actor) &&
    phraseKey(header.issuer ?? '').includes(place)
  )
}

/** "Gửi kết luận cho đơn vị được kiểm tra": the team's work, though the text gives it to the body that leads the team. */
function isWorkOfInspectors({ to, what }: Pick<Deadline, 'to' | 'what'>): boolean {
  const tellsResult = /(?:kết luận|thông báo kết quả|biên bản)/iu.test(what)
  return tellsResult && (to === null || /được (?:kiểm|thanh) tra/iu.test(to))
}

/** Whom the question says to act, of a known kind or of those that held duties bind; `null` where it names none. */
export function bodyMeant(asked: Asked): string | null {
  return actorAsked(asked.u) ?? boundBody(asked)
}

function boundBody({ u, documents }: Asked): string | null {
  // whoever is visited is bound as one of many, whatever else is said of it
  const names = documents.flatMap(({ document }) =>
    document.deadlines.flatMap(({ who, category }) => (category === 'event' ? [] : (who ?? []))),
  )
  return boundActor(withoutPlaces(u), names)
}

/** A body that no list of kinds knows, but that held duties bind: those of others are none of its own. */
function boundSender(asked: Asked): Grade | null {
  const actor = boundBody(asked)
  if (actor === null) return null
  return ({ deadline: { who, to } }) => {
    if (isReceivedBy(actor, { who, to })) return 'contradicts'
    if (who === null) return receives(actor, to) ? 'contradicts' : 'silent'
    if (isNamedBy(actor, who)) return 'agrees'
    const itself = actsItself(actor, who)
    if (itself === null || anyOfKind.test(who)) return 'open'
    return itself ? 'agrees' : 'contradicts'
  }
}

/** "Doanh nghiệp", "cơ sở được kiểm tra": whoever is of the kind. */
const anyOfKind =
  /^(?:(?:các|những|mọi|từng)\s)?(?:doanh nghiệp|cơ sở|đơn vị|cơ quan|tổ chức|cá nhân|hộ|cửa hàng|nhà trường|trường|địa phương)(?:,|$|\s(?:được|bị|thuộc|có|và|nêu|trên|này|còn))/iu

function isNamedBy(actor: string, who: string): boolean {
  const held = plain(phraseKey(who)).split(' ')
  return actor.split(' ').every((word) => held.includes(word))
}

const leads = /^(?:huong dan|chi dao|don doc|yeu cau|phoi hop) (?:voi )?/

/** The duty is to see that the unit, called by its own name, does it. */
function isLed(actor: string, what: string): boolean {
  const said = plain(phraseKey(what))
  return leads.test(said) && !isLevelAlone(actor) && actor.includes(' ') && ` ${said} `.includes(` ${actor} `)
}

/** Surely another body: not a part of the one that is asked about, whose own paper it is. */
function isStranger(
  { u, agencies }: Asked,
  actor: string,
  who: string,
  { document: { header } }: Candidate['prepared'],
): boolean {
  if (receives(actor, header.issuer)) return false
  const own = u.agencies.find((a) => actor.startsWith(plain(phraseKey(a.written))))
  const others = findAgencies(who, agencies)
  if (own && others.length > 0)
    return others.every(
      ({ agency }) => agency.name !== own.agency.name && agency.mergedInto !== own.agency.name,
    )
  return isOfOtherKind(actor, who)
}

/** What is handed in elsewhere is another duty: the one that the question sends to must be spoken of. */
export const receiver: Slot = (asked) => {
  const taking = receiverAsked(asked.u)
  if (recipientsIn(asked.u).length === 0 && taking === null) return null
  return ({ deadline: d, prepared, evidence: { unit } }) => {
    const { text } = prepared.document
    if (taking !== null) {
      if (isSameName(taking, d.to)) return 'agrees'
      return d.to !== null || (d.who !== null && actsItself(taking, d.who)) ? 'contradicts' : 'silent'
    }
    if (namesRecipients(asked, `${text.slice(d.start, d.end)}\n${d.to ?? ''}`)) return 'agrees'
    const to = d.to !== null && findAgencies(d.to, asked.agencies).length > 0 ? d.to : null
    const around = aroundOf({ prepared, unit }, to ?? text.slice(unit.start, unit.end))
    if (!namesRecipients(asked, around)) return 'contradicts'
    // a row that says no receiver is of what goes to whoever issued the paper
    const issuer = unit.row !== null && d.to === null && d.category === 'report'
    return issuer && namesRecipients(asked, prepared.document.header.issuer ?? '') ? 'open' : 'silent'
  }
}

/** "Phòng Nội vụ Mộc Châu" is the "Phòng Nội vụ" of the papers of Mộc Châu. */
function isSameName(asked: string, held: string | null): boolean {
  if (held === null) return false
  return receives(asked, held) || (phraseKey(held).includes(' ') && receives(plain(phraseKey(held)), asked))
}

type Place = Pick<Candidate['evidence'], 'prepared' | 'unit'>

export function speaksOfRecipient(asked: Asked, place: Place): boolean {
  const { text } = place.prepared.document
  return namesRecipients(asked, aroundOf(place, text.slice(place.unit.start, place.unit.end)))
}

function aroundOf({ prepared, unit }: Place, words: string): string {
  const headings = unit.headings.map((h) => h.section.heading)
  return [words, prepared.document.header.issuer ?? '', ...headings].join('\n')
}

function namesRecipients({ u, agencies }: Asked, words: string): boolean {
  return recipientsIn(u).every((r) =>
    saysName(words, { ...r, words: r.written, agency: r.agency.name }, agencies),
  )
}

/** A duty of those who are inspected is none of those who are not; nor theirs one of a unit that the plan inspects. */
export const whoseGroup: Slot = ({ u }) => {
  const asked = groupAsked(u)
  const unit = actingUnit(u)
  const own = ofOwnCheck.test(u.folded)
  if (asked === null && unit === null && !own) return null
  return unless(({ deadline, prepared }) => {
    if (own && isOfVisitAlone(deadline, prepared)) return true
    const checksItself = sparedOnes.test(deadline.who ?? '') && saysOwnCheck(deadline, prepared)
    const group = checksItself ? 'spared' : groupOf(deadline)
    if (asked !== null && group !== null) return asked !== group
    // what is due before a visit is due of those who are visited
    if (
      asked === 'spared' &&
      deadline.time.kind === 'relative' &&
      happeningIn(deadline.time.event) === 'visit'
    )
      return true
    if (group === null || unit === null) return false
    const named = isScheduled(unit, prepared) || namedAt(prepared, unit) !== undefined
    return group === 'spared' ? named : !named && hasOwnDuties(u, prepared)
  })
}

const ofOwnCheck = / bao cao (?:ket qua )?(?:ve )?tu kiem tra /

/** What the inspected hand the team before its visit, in a paper that speaks of the report of one's own check elsewhere. */
function isOfVisitAlone(deadline: Deadline, prepared: PreparedDocument): boolean {
  const { time } = deadline
  const visit = time.kind === 'relative' && happeningIn(time.event) === 'visit'
  return (
    visit &&
    groupOf(deadline) === 'inspected' &&
    !saysOwnCheck(deadline, prepared) &&
    ownReport.test(prepared.document.text)
  )
}

const ownReport = /báo cáo (?:kết quả )?(?:về )?tự kiểm tra/iu

/** "Các huyện còn lại": those that the plan leaves to check themselves. */
const sparedOnes = /còn lại|tự kiểm tra/iu

function saysOwnCheck({ start, end }: Deadline, { document }: PreparedDocument): boolean {
  return /tự kiểm tra/iu.test(document.text.slice(start, end))
}

/** It stands in the schedule of the visits, whatever the scope of the plan says. */
function isScheduled(unit: string, prepared: PreparedDocument): boolean {
  return visitsOf(prepared, (name) => nameSaid(unit, name)).length > 0
}

/** A body with duties of its own in the plan that is not in its list: one of those who inspect. */
function hasOwnDuties(u: Asked['u'], { document }: Candidate['prepared']): boolean {
  const actor = actorAsked(u)
  return (
    actor !== null &&
    document.deadlines.some(
      (d) => d.category !== 'event' && groupOf(d) === null && actsItself(actor, d.who) === true,
    )
  )
}

/** The inspection of another body, or of another matter, is another inspection. */
export const inspection: Slot = ({ u }) =>
  unless(
    ({ deadline, prepared }) =>
      !isOfInspector(u, prepared) || (deadline.category === 'event' && !isOfInspectedMatter(u, prepared)),
  )

/** "Lịch tiếp dân của Chủ tịch": a duty that only hands him something knows nothing of the matter. */
export const recipientAlone: Slot = ({ u }) => {
  if (sends.test(u.folded)) return null
  return unless(({ deadline: d, prepared }) => {
    if (d.to === null) return false
    const recipient = ` ${phraseKey(d.to)} `
    const others = u.terms.filter((t) => !recipient.includes(` ${t.folded} `))
    if (others.length === 0 || others.length === u.terms.length) return false
    const said = fieldOf(syllablesOf(prepared.document.text.slice(d.start, d.end)))
    return shareOf(others, coverageIn(said, others)) < 0.3
  })
}

const sends =
  / (?:gui|nop|bao cao|trinh|chuyen|nhan(?! (?:dan|vien|luc|su|khau) )|cap(?! (?:huyen|xa|tinh|phong|uy) )|giao|thong bao) /
