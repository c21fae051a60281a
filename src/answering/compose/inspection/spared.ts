// "Huyện X không có tên trong danh sách thì phải làm gì?": what those have to do who are not inspected; where the plan names
// the unit after all, that is said instead.

import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { type Draft, emptyDraft, joined, proven } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { unitNear } from './asked-unit.ts'
import { addSpared, noName, standing } from './inspected.ts'

const list =
  '(?:danh sach|doi tuong|dien|phu luc|ke hoach|lich|dot|(?:khoan|diem|muc) (?:\\d+|[a-z]|[ivx]+)(?: (?:khoan|muc|phan) \\S+)*)'
const notInspected = new RegExp(
  ` (?:khong|chua)(?: (?:co|bi|duoc|phai|thuoc|nam|ten|o|trong|la|vao))* (?:doan (?:\\S+ ){0,4}?)?(?:kiem tra|thanh tra|phuc tra|${list}(?: (?:duoc |bi )?(?:kiem tra|thanh tra))?) | ngoai ${list}(?: (?:duoc |bi )?(?:kiem tra|thanh tra))? | (?:khong|chua) (?:co|thay|duoc neu) ten (?=thi |phai |co phai )`,
)
const asksDuty =
  / (?:lam gi|lam nhung gi|lam sao|lam the nao|nhiem vu gi|trach nhiem gi|viec gi|thuc hien gi|the nao|ra sao|thi sao) | (?:nop|gui|bao cao)(?: (?:nhung|cai|cho \S+|len \S+))* gi | co phai (?:\S+ ){1,8}khong /

/** The duty of those who are not inspected; `null` for other questions, and where no document tells it. */
export function composeSpared(asked: Asked): Draft | null {
  const { u } = asked
  const at = notInspected.exec(u.folded)
  if (!at || u.claim || u.place !== null || !asksDuty.test(u.folded)) return null
  const unit = unitNear(u, at)
  const drafts = newestOfSeries(asked.documents).flatMap((prepared) => {
    const listed =
      unit && unit.name.length > 0 && !noName.test(phraseKey(unit.written))
        ? standing(asked, prepared, unit)
        : null
    if (listed) return listed
    const draft = emptyDraft('answered')
    return addSpared(asked, prepared, draft) ? proven(draft, [prepared.document]) : []
  })
  return drafts.length === 0 || (!asked.scope.named && drafts.length > 1) ? null : joined(drafts.slice(0, 2))
}
