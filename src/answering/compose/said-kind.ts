// "Ai ký kế hoạch?", "quyết định ban hành ngày nào?": a head is asked for, and only the kind of the paper says of which documents.

import { numberParts } from '../../library/numbers.ts'
import type { Asked } from '../asked.ts'
import type { PreparedDocument } from '../places/units.ts'

/** "Ai ký kế hoạch?": no held document is meant more than another. */
export function namesNoMatter({ u, scope }: Asked): boolean {
  return !scope.named && u.terms.every((t) => factWord.test(t.folded))
}

/** "Ai ký quyết định?": decisions, where any are held. */
export function ofSaidKind(asked: Asked): Asked {
  const documents = asked.documents.filter((d) => asked.u.citedKinds.includes(kindOf(d)))
  return documents.length > 0 ? { ...asked, documents } : asked
}

/** "Ai ký chỉ thị về kho lưu trữ?": no paper of another kind on the matter; a decision may issue a plan, and is called one too. */
export function ofDistinctKind(asked: Asked): Asked {
  return asked.u.citedKinds.some((kind) => distinct.has(kind)) ? ofSaidKind(asked) : asked
}

const distinct = new Set([
  'chỉ thị',
  'kết luận',
  'thông tư',
  'nghị định',
  'nghị quyết',
  'công văn',
  'thông báo',
])

/** A news report about a plan stands for the plan. */
function kindOf({ document: { header, nature } }: PreparedDocument): string {
  const retold = nature === 'news' && header.number ? numberParts(header.number).kind : null
  return retold ?? header.kind?.toLowerCase() ?? ''
}

const factWord = /^(?:ki|ke|hoach|van|ban|quyet|dinh|cong|thong|bao|chi|thi|tu|nguoi|ban|hanh|ngay|so|hieu)$/
