// "Cho bảng các kỳ báo cáo kèm hạn gửi", "kể ngày kiểm tra từng sở": the rows of the one table that the question names by its
// columns or by the heading above it, those of the kinds of units that it says.

import type { Asked } from '../../asked.ts'
import { isInTitle, type Term } from '../../places/match.ts'
import { phraseKey } from '../../places/syllables.ts'
import type { Draft } from '../draft.ts'
import { leftover } from '../leftover.ts'
import { listedRows } from './listed-rows.ts'
import { hasSaid } from './row-filter.ts'
import { type Entry, type Table, tablesOf } from './table-entries.ts'
import { isOfKinds, kindsLike } from './unit-kinds.ts'

const asksAll =
  / (?:liet ke|ke (?:ten|ra|du|het|day du|cac|nhung)|danh sach|danh muc|toan bo|tat ca|day du|tung|gom (?:nhung|cac)|phu luc (?:\S+ )*(?:nhung|cac) (?:\S+ ){1,3}nao) |^ (?:(?:cho|xem|gui|lay|in|trich)(?: \S+){0,3} )?(?:bang|lich|phu luc) /
/** One thing of the table, or what is done with it. */
const asksOther =
  / (?:ai|dau|may|bao nhieu|vi sao|tai sao|khong|chua|the nao|mau|nop|thong bao|ban hanh|phe duyet|thay doi|dang ki|gui (?:cho|ve|den|kem)) /
const framing =
  'liet ke,ke,ke ten,ra,du,het,day du,danh sach,danh muc,toan bo,tat ca,ca,tung,gom,nhung,cac,nao,gi,la gi,bang,lich,phu luc,cho,xem,gui,lay,in,trich,kem,kem theo,cung,va,cua,theo,trong,o,tai,co,duoc,bi,se,minh,em,toi,anh,chi,dum,giup,voi,nhe,ngay,thang,thoi gian,don vi,co quan,nam,ke hoach,cong van,quyet dinh,thong bao,huong dan,van ban,cu the,chi tiet'.split(
    ',',
  )
const kinds = /(?<= )(?:so|xa|phuong|thi tran|dac khu|huyen|quan|thi xa)(?= )/g
const most = 20

/** `null` where no table, or more than one, is named, or where the question asks more than its columns and heading say. */
export function composeWholeTable(asked: Asked): Draft | null {
  const { u, scope } = asked
  if (u.claim || u.excluded || u.kind === 'deadlines') return null
  if (!scope.named && asked.documents.length !== 1) return null
  if (!asksAll.test(u.folded) || asksOther.test(u.folded)) return null
  const rest = leftover(asked, framing)
  const named = asked.documents
    .flatMap(tablesOf)
    .filter(({ entries }) => entries.length > 1)
    .map((table) => ({ table, names: namesOf(asked, table, rest) }))
    .filter(({ names }) => names > 0)
  const best = Math.max(0, ...named.map(({ names }) => names))
  const [only, ...more] = named.filter(({ names }) => names === best)
  return only && more.length === 0
    ? listedRows(
        only.table,
        ofKindsAsked(u.folded, only.table.entries).filter((e) => hasSaid(asked, e, only.table)),
        most,
      )
    : null
}

/** How many of its columns, and its heading, the question says; 0 where it says a word or a body that is not of the table. */
function namesOf({ u }: Asked, table: Table, rest: Term[]): number {
  const { issuer, title } = table.prepared.document.header
  const own = phraseKey(`${issuer ?? ''} ${title ?? ''} ${table.section.heading}`)
  if (!u.agencies.every(({ agency }) => own.includes(phraseKey(agency.name)))) return 0
  const columns = [...new Set(table.entries.flatMap((e) => e.cells.map((c) => phraseKey(c.column))))]
  const heading = phraseKey(table.section.heading)
  const words = new Set([heading, ...columns].join(' ').split(' '))
  const ofUnits = unitKinds(u.folded, table.entries)
  const covered = rest.every(
    (t) => words.has(t.folded) || isInTitle(t, table.prepared) || ofUnits.some((k) => k.includes(t.folded)),
  )
  if (!covered) return 0
  const said = columns.filter((name) => name.includes(' ') && u.folded.includes(` ${name} `)).length
  const ofHeading = rest.filter((t) => ` ${heading} `.includes(` ${t.folded} `)).length
  const isAnnex = / phu luc /.test(u.folded) && /^(?:phu luc|bieu)/.test(heading)
  return said * 2 + (ofHeading > 1 ? 1 : 0) + (isAnnex ? 1 : 0) + (said > 0 ? ofUnits.length : 0)
}

/** The kinds of units that the question says and rows are of. */
function unitKinds(folded: string, entries: Entry[]): string[] {
  return [...folded.matchAll(kinds)]
    .map(([kind]) => kind)
    .filter((k) => entries.some((e) => isOfKinds(e, [k])))
}

function ofKindsAsked(folded: string, entries: Entry[]): Entry[] {
  const said = unitKinds(folded, entries)
  return said.length > 0 ? entries.filter((e) => isOfKinds(e, said.flatMap(kindsLike))) : entries
}
