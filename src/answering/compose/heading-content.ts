// "Phần X trong kế hoạch Y nói gì?", "về công tác X, kế hoạch Y xem xét những gì?": the content of the section whose heading
// is what is named, whole. What no heading is called is left to the places that speak of it.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import type { Want } from '../question/question-wants.ts'
import { type Draft, joined } from './draft.ts'
import { documentPhrases, leftover } from './leftover.ts'
import { sectionWhole } from './section-content.ts'

/** Who, when, how much, where, why, the very words, or whether it is so: another thing than what a part says. */
const asksOther =
  / (?:ai|khi nao|bao gio|bao nhieu|bao lau|don vi nao|co quan nao|dia phuong nao|han|phai khong|dung khong|o dau|tu dau|vi sao|tai sao|thi sao|nguyen van|trich|so may|khac|giong|con may|mau|mau nao|ki|ban hanh|cap nao|cho nao|muc nao|phan nao|van ban nao|nghi dinh nao|quyet dinh nao|thong tu nao|he thong nao|so nao) | (?:khong|chua|dau) $/
/** What a whole part tells. */
const open: ReadonlySet<Asked['u']['wants']> = new Set(['what', 'how', 'count', null])
/** Words that the heading of a part has beside its name. */
const loose = new Set(
  'cong tac viec ve noi dung thuc hien cai cach kiem tra thanh tra nha nuoc linh vuc hoat dong phan muc cac'.split(
    ' ',
  ),
)
const things =
  'muc dich,yeu cau,muc tieu,noi dung,nhiem vu,giai phap,nguyen tac,linh vuc,y,y chinh,diem,khia canh,dau viec,viec'.split(
    ',',
  )
const numerals = 'hai,ba,bon,nam,sau,bay,tam,chin,muoi'.split(',')
const framing = [
  ...documentPhrases,
  ...things,
  ...numerals.flatMap((n) => things.map((thing) => `${n} ${thing}`)),
  ...'giai doan,can,phai,trong tam,diem chinh,y chinh,diem nhan,noi bat,cot loi,theo,la,dat ra,dua ra,neu ra,huong toi,huong den,nham toi,nham,xac dinh,co,may,phan,muc,mang,cong tac,de muc,noi,ghi,viet,neu,gom,bao gom,quy dinh,de cap,xem xet,xem,soi,coi,ra soat,danh gia,tap trung,thi,trong,o,tai,thuoc,rieng,doan,to,nhung,gi,cai,the nao,nhu the nao,lam,thuc hien,se,khi,vao,de ra,doi voi,viec,ca,tat ca,day du,toan bo,cu the,chi tiet,liet ke,ke ten,ke ra,ke,kieu,loai,the loai,dang,cach,hinh thuc,chia,chia lam,chia thanh,trinh bay,cho biet,can thiet,du,tung'.split(
    ',',
  ),
]

/** The section of the documents in scope that is called by what the question names; `null` where none or several are. */
export function composeHeadingContent(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind !== 'passage' || scope.missing) return null
  // a number, a sum or a person is told by no part as such
  if (u.wants !== null && ofOne.has(u.wants)) return null
  if (!scope.named || asksOther.test(u.folded) || !open.has(u.wants)) return null
  const found = documents.flatMap((prepared) => {
    const section = sectionCalled(asked, prepared)
    return section && !isTable(prepared, section) ? [{ prepared, section }] : []
  })
  const drafts = found
    .slice(0, most)
    .flatMap(({ prepared, section }) => sectionWhole(prepared, section, asksKinds.test(u.folded)) ?? [])
  return drafts.length > 0 ? joined(drafts) : null
}

const most = 2
/** How many there are is told with them. */
const asksKinds = / (?:may|bao nhieu) (?:kieu|loai|the loai|dang|cach|hinh thuc) /

/** The rows of a table tell what the line above them only announces. */
function isTable({ document }: PreparedDocument, { path }: Section): boolean {
  return document.rows.some((row) => row.section === path)
}

/** The outermost section whose heading leaves nothing of the question's matter over, but for `besides`, and says nothing more. */
export function sectionCalled(
  asked: Asked,
  prepared: PreparedDocument,
  besides: string[] = [],
): Section | null {
  const { u } = asked
  const rest = leftover({ ...asked, documents: [prepared] }, [...framing, ...besides]).filter(
    (t) => !t.dispensable,
  )
  const called = prepared.document.sections.flatMap((section) => {
    const key = nameOf(section)
    if (key.length === 0) return []
    const words = key.filter((w) => !loose.has(w))
    const isNamed = words.length > 0 && [words, key].some((name) => u.folded.includes(` ${name.join(' ')} `))
    // a word that only the heading has is another matter, and one that only the question has too
    return isNamed && rest.every((t) => key.includes(t.folded)) ? [{ section, size: words.length }] : []
  })
  called.sort((a, b) => b.size - a.size || a.section.level - b.section.level)
  const [best, second] = called
  if (!best || (second && second.size === best.size && second.section.level === best.section.level))
    return null
  return best.section
}

const ofOne = new Set<Want>(['contact', 'amount', 'percent', 'rank', 'who'])

const label = /^(?:[ivx]+|\d+(?:\s\d+)*|[a-z]) /

function nameOf({ heading }: Section): string[] {
  const key = phraseKey(heading.split(':')[0] ?? '')
    .replace(label, '')
    .trim()
  return key === '' || key.split(' ').length > longest ? [] : key.split(' ')
}

/** A heading longer than this is a sentence. */
const longest = 12
