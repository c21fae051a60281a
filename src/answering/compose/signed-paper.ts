// Papers that are signed for themselves: records, lists, files. Whoever signed the plan that names them signed none of them. Pure.

import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import { underNumbered } from '../question/header-fact.ts'

const paper =
  '(bien ban|ket luan|bao cao|giay moi|to trinh|phieu|hop dong|giay chung nhan|danh sach|ho so|phuong an|de cuong|bang ke|don|giay xac nhan|ban do|quyet dinh(?= (?:kiem tra|thanh tra|xu phat|thu hoi|dinh chi)))'
const papers = new RegExp(
  ` ${paper} (?:\\S+ ){0,8}(?:ki|chu ki|dong dau) | (?:ki|dong dau)(?: ten| vao| duyet| xac nhan| cac| tren)* ${paper} | ai (?:co quyen |duoc |se |phai )?(?:ban hanh|ra) (quyet dinh)(?= (?:kiem tra|thanh tra|xu phat|thu hoi|dinh chi)) `,
)

/** "Biên bản kiểm tra ai ký?": the signer of a held plan is not asked for, unless that is such a paper itself. */
export function signsOtherPaper({ u, documents }: Asked): boolean {
  const said = u.numbers.length === 0 || underNumbered.test(u.folded) ? papers.exec(u.folded) : null
  const named = said?.[1] ?? said?.[2] ?? said?.[3]
  return (
    named !== undefined &&
    !documents.some(
      ({ document: { header } }) => phraseKey(header.kind ?? '') === named || isTitled(named, header.title),
    )
  )
}

/** "Báo cáo kết quả …" is such a paper itself; a plan on files is none of them. */
function isTitled(named: string, title: string | null): boolean {
  return `${phraseKey(title ?? '')} `.startsWith(`${named} `)
}

/** The place stands under the name of the power to sign or to issue. */
export function isOfPower({ evidence }: Asked): boolean {
  return (
    evidence[0]?.unit.headings.some(({ section }) => /thẩm quyền|quyền hạn/iu.test(section.heading)) ?? false
  )
}
