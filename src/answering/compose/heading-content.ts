// "Phần X trong kế hoạch Y nói gì?", "về công tác X, kế hoạch Y xem xét những gì?": the content of the section whose heading
// is what is named, whole. What no heading is called is left to the places that speak of it.

import type { Section } from '../../document.ts'
import type { Asked } from '../asked.ts'
import { phraseKey } from '../places/syllables.ts'
import type { PreparedDocument } from '../places/units.ts'
import { type Draft, joined } from './draft.ts'
import { documentPhrases, leftover } from './leftover.ts'
import { sectionWhole } from './section-content.ts'

const says =
  '(?:noi|ghi|viet|neu|gom|co|quy dinh|yeu cau|de cap|de ra|dua ra|xem xet|xem|soi|coi|kiem tra|thanh tra|ra soat|danh gia|lam|thuc hien|tap trung vao|tap trung)'
const what =
  '(?:nhung |cac |ve )*(?:gi|cai gi|nhung gi|noi dung gi|noi dung nao|viec gi|sao|the nao|ra sao|nhu the nao)'
const part = '(?:phan|muc|mang|linh vuc|noi dung|cong tac|de muc|dau muc|khoan muc|tieu muc)'
const gist = '(?:trong tam|diem chinh|y chinh|diem nhan|diem noi bat|cot loi|diem cot loi)'
/** The part by its name, before the document or behind it. */
const asksPart = [
  new RegExp(`(?:^| )${part} (?:noi )?(?:ve )?(.+?) ${says} (?:\\S+ )?${what} `),
  new RegExp(`^ (?:rieng )?ve (?:${part} )?(.+?) ${says} (?:\\S+ )?${what} `),
  new RegExp(` ${says} ${what} (?:o |trong |tai |thuoc )?(?:${part} )?(?:ve )(.+?) $`),
  new RegExp(` ${says} ${what} (?:o |trong |tai |thuoc )${part} (.+?) $`),
  new RegExp(` ${gist} (?:la gi )?(?:cua |trong |ve |o )?(?:${part} )?(.+) `),
  / ((?:cai cach|cong tac|linh vuc|xay dung|phat trien|chuyen doi|hien dai hoa) .+?) (?:can|phai|se) (?:lam|thuc hien) (?:nhung |cac )*(?:gi|viec gi|nhung gi) $/,
  / (?:dat ra|de ra|neu|neu ra|dua ra|xac dinh|co|gom) may (?:muc dich|yeu cau|muc tieu|nguyen tac) /,
]
const asksOther =
  /(?: ai | khi nao | bao gio | bao nhieu | bao lau | don vi nao | co quan nao | han | phai khong )/
/** Words that the heading of a part has beside its name. */
const loose = new Set(
  'cong tac viec ve noi dung thuc hien cai cach kiem tra thanh tra nha nuoc linh vuc hoat dong phan muc cac'.split(
    ' ',
  ),
)
const framing = [
  ...documentPhrases,
  ...'giai doan,can,phai,trong tam,diem chinh,y chinh,diem nhan,noi bat,cot loi,theo,la,dat ra,dua ra,neu ra,xac dinh,co,may,phan,muc,mang,linh vuc,noi dung,cong tac,de muc,noi,ghi,viet,neu,gom,quy dinh,yeu cau,de cap,xem xet,xem,soi,coi,ra soat,danh gia,tap trung,thi,trong,o,tai,thuoc,rieng,doan,to,nhung,gi,cai,the nao,nhu the nao,lam,thuc hien,se,khi,vao,de ra'.split(
    ',',
  ),
]

/** The section of the documents in scope that is called by what the question names; `null` where none or several are. */
export function composeHeadingContent(asked: Asked): Draft | null {
  const { u, scope, documents } = asked
  if (u.claim || u.excluded || u.place !== null || u.kind !== 'passage' || scope.missing) return null
  if (!scope.named || asksOther.test(u.folded)) return null
  if (!asksPart.some((form) => form.test(u.folded))) return null
  const found = documents.flatMap((prepared) => {
    const section = calledBy(asked, prepared)
    return section ? [{ prepared, section }] : []
  })
  const drafts = found
    .slice(0, most)
    .flatMap(({ prepared, section }) => sectionWhole(prepared, section) ?? [])
  return drafts.length > 0 ? joined(drafts) : null
}

const most = 2

/** The outermost section whose heading leaves nothing of the question's matter over and says nothing besides. */
function calledBy(asked: Asked, prepared: PreparedDocument): Section | null {
  const { u } = asked
  const open = leftover({ ...asked, documents: [prepared] }, framing)
  const called = prepared.document.sections.flatMap((section) => {
    const key = nameOf(section)
    if (key.length === 0) return []
    const words = key.filter((w) => !loose.has(w))
    const isNamed = words.length > 0 && [words, key].some((name) => u.folded.includes(` ${name.join(' ')} `))
    // a word that only the heading has is another matter, and one that only the question has too
    return isNamed && open.every((t) => key.includes(t.folded)) ? [{ section, size: words.length }] : []
  })
  called.sort((a, b) => b.size - a.size || a.section.level - b.section.level)
  const [best, second] = called
  if (!best || (second && second.size === best.size && second.section.level === best.section.level))
    return null
  return best.section
}

const label = /^(?:[ivx]+|\d+(?:\s\d+)*|[a-z]) /

function nameOf({ heading }: Section): string[] {
  const key = phraseKey(heading.split(':')[0] ?? '')
    .replace(label, '')
    .trim()
  return key === '' || key.split(' ').length > longest ? [] : key.split(' ')
}

/** A heading longer than this is a sentence. */
const longest = 12
