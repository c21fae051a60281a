// "Đoàn tỉnh về Tuy An ngày 16/4 thì huyện phải gửi gì, trước ngày nào?": the paper of the place itself says nothing of it, and
// the plan of the team that visits it does.

import type { Asked } from './asked.ts'
import type { Understood } from './question/question.ts'

const ofVisit = / (?:doan|kiem tra|thanh tra|phuc tra) /
const unitWord = '(?:(?:huyện|huyen|xã|xa|phường|phuong|thị xã|thi xa|quận|quan|thị trấn|thi tran|ubnd)\\s+)*'

/** The question without the place, asked of the other held papers that name it; `null` where no visit of it is spoken of. */
export function ofWiderPaper({ u, scope, view }: Asked, read: (text: string) => Understood) {
  const [name, ...more] = scope.localNames
  const asksDay = u.kind === 'deadline' || u.kind === 'calculate'
  if (!name || more.length > 0 || !asksDay || u.claim || u.places.length + u.numbers.length > 0) return null
  if (!ofVisit.test(u.folded)) return null
  const wider = view.held.filter(
    (d) => !scope.documents.some((own) => own.id === d.id) && view.loaded(d.id)?.document.text.includes(name),
  )
  const rest = u.text.replace(new RegExp(`${unitWord}${name}`, 'iu'), ' ').replace(/\s+/gu, ' ')
  if (wider.length === 0 || rest === u.text) return null
  return { u: read(rest), focus: { inherited: wider.map((d) => d.id), focused: true } }
}
