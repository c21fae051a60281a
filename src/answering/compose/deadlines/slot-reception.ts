// "Giám đốc Sở tiếp công dân ngày nào?": the days on which somebody receives citizens, by the one who is asked about: a deputy
// has other days than the head, and whoever comes registers by a limit of his own. Pure.

import { phraseKey } from '../../places/syllables.ts'
import type { Slot } from './slot.ts'

const asksReception = / tiep (?:cong )?dan /
const registers = / (?:dang ki|xac nhan|thong bao|niem yet|cong khai|chuan bi|bao cao|gui|phan loai|xu li) /
const receives = / tiep (?:cong dan|dan|dinh ki|dot xuat|thuong xuyen) /
const unplanned = / (?:dot xuat|ngay khi|yeu cau) /

/** The days of reception; those without a plan and the limits around them only where they are asked for. */
export const reception: Slot = ({ u }) => {
  if (!asksReception.test(u.folded) || registers.test(u.folded)) return null
  return ({ deadline: { what, start, end, time }, prepared }) => {
    const said = ` ${phraseKey(prepared.document.text.slice(start, end))} `
    if (registers.test(` ${phraseKey(what)} `)) return 'contradicts'
    if (time.kind === 'relative' && unplanned.test(said) && !unplanned.test(u.folded)) return 'contradicts'
    return receives.test(said) && time.kind !== 'relative' ? 'agrees' : 'silent'
  }
}

const post =
  /(?<= )(?:pho )?(?:giam doc|chu tich|truong (?:phong|doan|ban|to|thon)|hieu truong|vien truong|cuc truong|vu truong|bo truong|chanh (?:van phong|thanh tra))(?= )/g

/** The duty of a head is none of his deputy, nor the other way round. */
export const rank: Slot = ({ u }) => {
  const asked = u.folded.match(post) ?? []
  if (asked.length !== 1) return null
  const [own = ''] = asked
  const other = own.startsWith('pho ') ? own.slice(4) : `pho ${own}`
  return ({ deadline: { who } }) => {
    const named: string[] = ` ${phraseKey(who ?? '')} `.match(post) ?? []
    return named.includes(other) && !named.includes(own) ? 'contradicts' : 'silent'
  }
}
