// "Đơn vị nào chưa gửi báo cáo?": the words that list them behind what they have not done, and not those that set them a new
// limit.

import type { Asked } from '../asked.ts'
import { lacksFor } from '../question/matter.ts'
import { type Draft, proven } from './draft.ts'
import { composePassage } from './passage.ts'

const asksWho =
  /(?: (?:ai|(?:don vi|co quan|dia phuong|so|xa|phuong|huyen|noi|truong|phong|co so|doanh nghiep)(?: \S+){0,6}? nao|nhung (?:don vi|co quan|noi|cho|dia phuong) nao)| (?:con|nhung|cac) (?:don vi|co quan) nao)(?: \S+){0,6}? (?:con |van |hien )?(?:chua|con no) /
/** "Chưa gửi: Sở A, Sở B"; "các đơn vị sau chưa nộp báo cáo: …". */
const listsThem =
  /(?:[cC]hưa|[cC]òn nợ|[kK]hông)\s(?:\p{L}+\s){0,12}?\p{L}+(?:\s\([^)]*\))?:\s*(?:[-+•]\s*)?\p{Lu}/u

/** `null` where no place in scope lists them and lacks nothing of the question. */
export function composeWhoLacks(asked: Asked): Draft | null {
  const { u } = asked
  if (u.claim || u.place !== null || !asksWho.test(u.folded)) return null
  const found = asked.evidence.filter(
    (e) =>
      lacksFor(u, e.byTerm).length === 0 &&
      listsThem.test(e.prepared.document.text.slice(e.unit.start, e.unit.end)),
  )
  const [first, ...more] = found
  if (!first || more.some((e) => e.prepared !== first.prepared)) return null
  const alone = { ...asked, documents: [first.prepared], evidence: [first] }
  return proven(composePassage(alone, first), [first.prepared.document])
}
