// "Các đơn vị nêu tại điểm a và điểm b khoản này gửi …": the text says elsewhere who these are, and names the place. Pure.

import type { Reference, Section, Span } from '../document.ts'
import { actorOfPlace } from './actor-of-place.ts'
import { oneLine } from './due-day.ts'
import { endOfLine } from './lines.ts'

/** What a place says only of its kind, so that the place pointed at must name it. */
const unnamed =
  /^(?:các|những|tất cả các)?\s*(?:(?:sở|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|cá nhân|bộ phận|phòng|chủ thể|đối tượng)(?:,\s|\svà\s|\s)?)+(?:\scó tên)?(?:\strong (?:danh mục|danh sách|bảng))?$/iu
const pointer =
  /^\s+(?:(?:được|đã|có)\s+)*(?:nêu|quy định|xác định|liệt kê|kể|tên|giao|phân công)?(?:\s*(?:tên|trên|rõ|cụ thể|nhiệm vụ))*\s*(?:trong (?:danh mục|danh sách)\s+)?(?:tại|ở|trong)\s+(?:các\s+)?$/iu
const farthest = 60
const most = 6

export interface Pointed {
  /** Their names as the places have them; `null` where they name none, or too many to be told. */
  names: string | null
  /** The words that point, from the body to the end of the place. */
  span: Span
}

/** Who is meant by a body that the text only points at; `null` where it points at nothing. */
export function pointedDoers(
  text: string,
  who: Span,
  internal: readonly Reference[],
  byPath: ReadonlyMap<string, Section>,
): Pointed | null {
  if (!unnamed.test(text.slice(who.start, who.end))) return null
  const first = internal.find(
    ({ start }) => start >= who.end && start < who.end + farthest && pointer.test(text.slice(who.end, start)),
  )
  if (!first) return null
  const places = internal.filter(({ start }) => start === first.start)
  const named = places.map(({ target }) => namesAt(text, target, byPath))
  const all = [...new Set(named.flat())]
  const sure = named.every((names) => names.length > 0) && all.length <= most
  return {
    names: sure ? all.join('; ') : null,
    span: { start: who.start, end: Math.max(...places.map(({ end }) => end)) },
  }
}

/** The body that acts at a place, else those that act at the places right below it where each of them names one. */
function namesAt(text: string, path: string | null, byPath: ReadonlyMap<string, Section>): string[] {
  const section = path === null ? undefined : byPath.get(path)
  if (!section) return []
  const own = nameOf(text, section, byPath.get(section.parent ?? ''))
  if (own !== null) return [own]
  const below = [...byPath.values()].filter(({ parent }) => parent === path)
  const names = below.flatMap((place) => nameOf(text, place, section) ?? [])
  return names.length === below.length ? names : []
}

/** "… áp dụng đối với: a) Cơ sở có bếp ăn; b) …": what such a list holds are names, whatever verbs they have. */
const listsThem = /(?:đối với|áp dụng|đối tượng|gồm|sau đây|như sau)[^:\n]{0,80}:\s*$/iu
const longestName = 160

function listed(text: string, section: Section, parent: Section | undefined): string | null {
  if (!parent || section.heading !== '') return null
  const lead = text
    .slice(parent.start, Math.max(endOfLine(text, parent.start, parent.end), parent.headingEnd))
    .trimEnd()
  const words = text.slice(section.headingEnd, endOfLine(text, section.headingEnd, section.end)).trim()
  const name = words.replace(/[;,.]+$/u, '')
  return listsThem.test(lead) && name.length > 0 && name.length <= longestName && !/[;:]/.test(name)
    ? name
    : null
}

function nameOf(text: string, section: Section, parent: Section | undefined): string | null {
  const item = listed(text, section, parent)
  if (item !== null) return item
  const actor = actorOfPlace(text, section)
  const name = actor && oneLine(text.slice(actor.start, actor.end))
  return name !== null && !unnamed.test(name) ? name : null
}
