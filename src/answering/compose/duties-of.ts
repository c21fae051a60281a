// "Sở Nội vụ làm gì?", "trách nhiệm của đơn vị được kiểm tra": the places that give the named body, or the group that is
// meant, its duties, item by item, where no heading of that name would let the general search find them.

import { placeName, type Section, type Span } from '../../document.ts'
import { actorOfPlace } from '../../library/actor-of-place.ts'
import { findAgencies } from '../../library/agencies.ts'
import { membersIn } from '../../library/named-group.ts'
import type { StoredDocument } from '../../library/store.ts'
import type { Asked } from '../asked.ts'
import { titledByMatter } from '../evidence/named-matter.ts'
import { phraseKey, type Syllable, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument } from '../places/units.ts'
import { plain } from '../question/actors.ts'
import { type Group, groupAsked, groupOf } from '../question/group.ts'
import { sameLevel } from '../question/levels.ts'
import type { Understood } from '../question/question.ts'
import { overlap } from '../question/taken-spans.ts'
import { cite, type Draft, emptyDraft, joined, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { addItemList, type Item, listOf, room } from './item-list.ts'
import { documentPhrases, leftover } from './leftover.ts'
import { newestOfSeries } from './series.ts'

const asksDuties =
  / (?:lam|thuc hien) (?:nhung |cac )*(?:viec |cong viec |nhiem vu )*gi | (?:co |duoc giao )?(?:nhung |cac )*(?:nhiem vu|trach nhiem|viec|vai tro|vai) gi | duoc giao gi | (?:chuan bi|thu xep|sap xep|lo lieu|lo)(?: san| truoc)? (?:nhung |cac )*(?:viec |thu |cai )?gi | (?:nhiem vu|trach nhiem|vai tro|(?:phan|dau|cong|cac|nhung|het|moi|may|liet ke|ke|neu|toan bo|tat ca)(?: cong| dau)? viec)(?: duoc giao| phai lam| can lam)? (?:cua|cho) /
const has =
  / (?:nhiem vu|trach nhiem|vai tro|(?:phan|dau|cong|cac|nhung|het|moi|may|liet ke|ke|neu|toan bo|tat ca)(?: cong| dau)? viec)(?: duoc giao| phai lam| can lam)? (?:cua|cho) /
const head =
  /^(?:so|thanh|van|phong|doan|chi|trung|kho|cuc|ban|bo|ubnd|uy|tram|cong|benh|truong|hoi|mat|to|bao|vien|xa|phuong)$/
/** Where the name of the body ends and the matter begins. */
const behindBody = /^(?:trong|theo|o|tai|khi|doi|ve|la|gi|gom|nhu|the|thi|co|phai|dot|de)$/
const longestName = 9

interface Doer {
  /** Whether a place gives it what stands there to do. */
  gives: (document: StoredDocument, section: Section) => boolean
  /** Its own words in the question. */
  said: Span[]
  /** Folded; `null` for a group. */
  name: string | null
}

/** Where a stretch of text names the body, or -1. */
type Finder = (words: string) => number

/** Who is inspected, not who does what. */
const ofScope = /^(?:đối tượng|phạm vi|địa bàn)(?!\p{L})/iu

/** More places than this are too many to show at once. */
const most = 10

/** The duties of the body, or of the group of bodies, that the question names. */
export function composeDutiesOf(asked: Asked): Draft | null {
  const { u } = asked
  if (!asksDuties.test(u.folded) || u.dates.length > 0) return null
  const doer = groupIn(asked) ?? bodyIn(asked)
  if (!doer) return null
  const isDoer = (t: Span) => doer.said.some((w) => w.start <= t.start && t.end <= w.end)
  const matter = u.terms.filter((t) => !isDoer(t) && !t.light)
  const documents = titledByMatter(matter, asked.documents)
  if (!asked.scope.named && documents.length > 1) return null
  const drafts = newestOfSeries(documents).flatMap((d) => dutiesIn(d, doer) ?? [])
  return drafts.length > 0 ? joined(drafts.slice(0, 2)) : null
}

/** The agency that is named, in any of its ways of writing; a unit that no list knows in its own words. */
function bodyIn({ u, agencies }: Asked): Doer | null {
  const [agency, ...others] = u.agencies.filter((a) => !u.numbers.some((n) => overlap(n, a)))
  if (others.length > 0 || u.excluded) return null
  if (agency && ofTeam.test(u.text.slice(0, agency.start))) return null
  if (agency) {
    const { name } = agency.agency
    const find: Finder = (words) =>
      findAgencies(words, agencies).find((m) => m.agency.name === name)?.start ?? -1
    return { said: [agency], gives: (d, s) => givesTo(d, s, find), name: phraseKey(name) }
  }
  const said = unitIn(u)
  if (!said) return null
  return {
    said,
    gives: (d, s) => givesTo(d, s, (words) => startOf(said, words)),
    name: said.map((w) => w.folded).join(' '),
  }
}

/** Those who are inspected, or those who are not, where the question asks of nothing else. */
function groupIn(asked: Asked): Doer | null {
  const group = groupAsked(asked.u)
  if (!group || leftover(asked, ofGroup).length > 0) return null
  return { said: [], gives: (d, s) => isGroup(d, s, group), name: null }
}

const ofGroup = [
  ...documentPhrases,
  ...['chuan bi', 'thu xep', 'sap xep', 'lo lieu', 'lo', 'san', 'truoc', 'thu', 'cai'],
  ...[
    'cac',
    'nhung',
    'co quan',
    'don vi',
    'dia phuong',
    'so nganh',
    'nganh',
    'huyen',
    'quan',
    'xa',
    'to chuc',
  ],
  ...[
    'co so',
    'truong',
    'doanh nghiep',
    'cong ty',
    'thuoc',
    'dien',
    'doi tuong',
    'danh sach',
    'nam',
    'ngoai',
  ],
  ...['duoc', 'bi', 'khong', 'thanh tra', 'phuc tra', 'lam', 'phai', 'can', 'viec', 'cong viec', 'gi'],
  ...['nhiem vu', 'trach nhiem', 'thuc hien'],
]

/** "Đoàn kiểm tra Sở Y tế", "lãnh đạo Sở Nội vụ": the team or the person is asked about, not the office that it belongs to. */
const ofTeam =
  /(?<!\p{L})(?:(?:đoàn|tổ|doan|to)(?:\s+\p{L}+){0,4}|lãnh đạo|giám đốc|trưởng|thủ trưởng|chánh|lanh dao|giam doc|truong|thu truong|chanh)\s+$/iu

/** "Sở NN&MT" is written out without the "và" of its name; of "UBND các huyện: A, B" each is a unit of its own. */
function startOf(name: Syllable[], words: string): number {
  const withoutAnd = (all: Syllable[]) => all.filter((s) => s.folded !== 'va')
  const [own, syllables] = [withoutAnd(name), withoutAnd(syllablesOf(words))]
  const at = syllables.findIndex((_, i) => own.every((w, k) => syllables[i + k]?.folded === w.folded))
  if (at >= 0) return syllables[at]?.start ?? -1
  const key = plain(own.map((s) => s.folded).join(' '))
  const listed = membersIn(words).some((member) => plain(phraseKey(member)).endsWith(key))
  return listed ? words.indexOf(':') : -1
}

/** It stands before what asks for duties, or behind the noun of it; what follows says in which matter. */
function unitIn({ text, placeSpans }: Understood): Syllable[] | null {
  const words = syllablesOf(text).filter(
    (s) => !placeSpans.some((p) => p.level === 'province' && p.start < s.end && s.start < p.end),
  )
  const folded = ` ${words.map((s) => s.folded).join(' ')} `
  const [of, act] = [has.exec(folded), asksDuties.exec(folded)]
  const count = (to: number) => folded.slice(0, to).trim().split(' ').filter(Boolean).length
  const candidates = of
    ? words.slice(count(of.index + of[0].length))
    : words.slice(0, act ? count(act.index) : 0)
  const from = candidates.findIndex((w) => head.test(w.folded))
  const ends = candidates.findIndex((w, i) => i > from && behindBody.test(w.folded))
  const name = from < 0 ? [] : candidates.slice(from, ends < 0 ? undefined : ends)
  return name.length >= 2 && name.length <= longestName ? name : null
}

function dutiesIn(prepared: PreparedDocument, { gives, name }: Doer): Draft | null {
  const { document } = prepared
  const within = document.sections.filter(
    (s) =>
      !['opening', 'recipients', 'signature'].includes(s.kind) &&
      ![s.heading, prepared.byPath.get(s.parent ?? '')?.heading ?? ''].some((h) => ofScope.test(h)),
  )
  const own = within.filter((s) => gives(document, s))
  const places = own.length > 0 || name === null ? own : within.filter((s) => givesToLevel(s.heading, name))
  const outer = places.filter((s) => !places.some((o) => o !== s && o.start <= s.start && s.end <= o.end))
  if (outer.length === 0) return null
  const draft = emptyDraft('answered')
  const several = outer.length > 1
  if (several) draft.lines.push(`${nameOf(document)}:`)
  for (const section of outer.slice(0, most)) addDuties(draft, prepared, section, outer.length)
  return proven(draft, [document])
}

/** The place with what stands in it; of several each in its line. */
function addDuties(draft: Draft, prepared: PreparedDocument, section: Section, places: number): void {
  const { document } = prepared
  const { head, items } = listOf(prepared, section)
  const whole = items.length > 1 && head !== null ? head : { start: section.start, end: section.end }
  const quote = shortQuote(document.text, whole, null, whole === head ? 260 : room / places)
  const listed = whole === head ? items : []
  draft.lines.push(
    places > 1
      ? `• ${quote.shown} (${placeName(section.path)})${listed.length > 0 ? ':' : ''}`
      : sourceLine(document, section.path, quote.shown),
  )
  draft.citations.push(cite(document, section.path, quote.span))
  const below = places > 1 ? listed.map((item): Item => ({ ...item, depth: 1 })) : listed
  addItemList(draft, prepared, below, room / places)
}

/** The body acts there: it is one of those in the heading, or opens the place ("1. Sở Nội vụ …", "Giao Sở Nội vụ …"). */
function givesTo(document: StoredDocument, section: Section, find: Finder): boolean {
  const actor = actorOfPlace(document.text, section)
  if (actor && find(document.text.slice(actor.start, actor.end)) >= 0) return true
  const lead = leadOf(document, section)
  const at = find(lead)
  if (at < 0) return false
  const before = lead.slice(0, at)
  return (
    !/(?:gồm|gửi|về|với|qua|cho|của|đến|ông|bà|đồng chí)\s[^:]*$/iu.test(before) &&
    syllablesOf(before).length <= 14
  )
}

/** Those of the group act there; "Đối tượng kiểm tra" alone says who they are, not what they do. */
function isGroup({ text, deadlines }: StoredDocument, section: Section, group: Group): boolean {
  const actor = actorOfPlace(text, section)
  const who = actor && text.slice(actor.start, actor.end)
  if (who !== null && groupOf({ who }) === group) return !/^đối tượng \p{L}+ tra$/iu.test(section.heading)
  return deadlines.some((d) => d.section === section.path && d.category !== 'event' && groupOf(d) === group)
}

/** "Các sở, UBND các xã, phường": the heading gives what stands below it to every unit of the level. */
function givesToLevel(heading: string, name: string): boolean {
  const bare = heading.replace(/^[^\p{L}]*\d*[.)]?\s*/u, '')
  return sameLevel(plain(name), plain(phraseKey(bare))) === true
}
