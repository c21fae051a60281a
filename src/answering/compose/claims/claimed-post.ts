// "Ông X là trưởng đoàn phải không?", "Phó Chủ tịch huyện làm tổ trưởng à?": whoever the claim puts into a post of a team is
// held against whoever the text puts there, by name or by office. Another holder of the very post contradicts it; a text that
// names the post and not the person settles nothing.

import { findAgencies } from '../../../library/agencies.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey, syllablesOf } from '../../places/syllables.ts'
import { postNamed } from '../../places/team-posts.ts'
import { saysName } from '../../question/names.ts'
import type { Draft } from '../draft.ts'
import { type Holding, holdingsMeant, postSaid, quotedHoldings } from '../inspection/post-holder.ts'
import { officesIn, sameOffice } from './office.ts'
import { confirmed, contradicted, unsettled } from './outcome.ts'
import { withoutTag } from './tag.ts'

/** The verdict on a claimed holder of a post; `null` for every other claim, and where no such post is told. */
export function composeClaimedPost(asked: Asked): Draft | null {
  const { u } = asked
  const post = u.claim && !u.excluded ? postSaid(u) : null
  const holder = post && claimedHolder(asked, post)
  if (!post || !holder) return null
  const terms = u.terms.filter((t) => t.place < holder.from || t.place >= holder.to)
  const { closest } = holdingsMeant(asked, post, terms)
  const judged = closest.map((holding) => ({ holding, fits: fitsHolder(asked, holder, holding) }))
  const held = judged.filter((j) => j.fits === 'yes').map((j) => j.holding)
  // whoever holds it in one case alone holds it neither always nor never
  if (held.some((h) => h.condition !== '') && closest.some((h) => h.condition === ''))
    return unsettled(quotedHoldings(closest))
  if (held.length > 0 && !holder.denied) return confirmed(quotedHoldings(held.slice(0, 1)))
  const [first] = judged
  if (!first) return null
  const ofOne = new Set(closest.map((h) => h.prepared)).size === 1
  if (!ofOne && !asked.scope.named) return null
  if (held.length > 0 || holder.denied) {
    const other = judged.find((j) => held.length > 0 === (j.fits === 'yes')) ?? first
    const found = quotedHoldings([other.holding])
    if (held.length > 0) return contradicted(found, holderTold(other.holding))
    return other.fits === 'no' ? confirmed(found) : unsettled(found)
  }
  const shown = quotedHoldings(judged.slice(0, 3).map((j) => j.holding))
  // several hold it, each of his own part: none of them stands for another
  return judged.every((j) => j.fits === 'no') && ofOne
    ? contradicted(
        shown,
        judged
          .slice(0, 3)
          .map((j) => holderTold(j.holding))
          .join('; '),
      )
    : unsettled(shown)
}

interface ClaimedHolder {
  words: string
  /** Places of its syllables in the question. */
  from: number
  to: number
  /** "… không phải là trưởng đoàn". */
  denied: boolean
}

const copula = /^(?:la|lam|giu|kiem|nhan|nhiem)$/
const joining = /^(?:chuc|vu|vai|tro|nhiem|dam|nhan|giu|mot)$/
const address =
  /^(?:(?:co phai|co dung|do|thi|ong|ba|anh|chi|co|chu|dong chi|d c|dai|thuong|trung|thieu|ta|tuong|uy|bac si|bs|ths|ts|ks)(?: |$))+/

/** Whom the words before "là trưởng đoàn", or behind "trưởng đoàn là", put into the post. */
function claimedHolder({ u }: Asked, post: { from: number; to: number }): ClaimedHolder | null {
  const said = syllablesOf(withoutTag(u.text))
  const words = said.map((s) => s.folded)
  let at = post.from - 1
  while (at > 0 && joining.test(words[at] ?? '')) at--
  if (copula.test(words[at] ?? '')) {
    let to = at
    while (to > 0 && /^(?:la|dam|phai|khong|chua|duoc|se|da)$/.test(words[to - 1] ?? '')) to--
    const denied = words.slice(to, at).some((w) => w === 'khong' || w === 'chua')
    return holderBetween(u.text, said, Math.max(0, words.lastIndexOf('do', to - 1) + 1), to, denied)
  }
  const is = words.findIndex((w, i) => i >= post.to && (w === 'la' || w === 'do'))
  if (is < 0) return null
  const denied = words[is - 1] === 'khong' || words[is - 1] === 'phai'
  const end = words.at(-1) === 'lam' ? said.length - 1 : said.length
  return holderBetween(u.text, said, is + 1, end, denied)
}

function holderBetween(
  text: string,
  said: { start: number; end: number }[],
  from: number,
  to: number,
  denied: boolean,
): ClaimedHolder | null {
  const [first, last] = [said[from], said[to - 1]]
  if (!first || !last || to <= from) return null
  const words = text.slice(first.start, last.end)
  const key = phraseKey(words).replace(address, '').trim()
  // "trưởng đoàn là phó trưởng đoàn": a post of the team, nobody's name
  return key === '' || postNamed(words) ? null : { words, from, to, denied }
}

/** Words of a holder that name nobody by themselves. */
const ofOffice =
  /^(?:ong|ba|anh|chi|dong|cua|la|ubnd|uy|ban|nhan|dan|tinh|thanh|pho|huyen|quan|xa|phuong|thi|tran|so|don|vi|co|nguoi)$/

/** "yes" where the claimed one is told there, "no" where another one is, "open" where the text leaves it to be known. */
function fitsHolder(
  { agencies, u }: Asked,
  { words }: ClaimedHolder,
  holding: Holding,
): 'yes' | 'no' | 'open' {
  const told = holderTold(holding)
  const { header } = holding.prepared.document
  const key = ` ${phraseKey(told)} `
  const claimed = phraseKey(words).replace(address, '')
  if (key.includes(` ${claimed} `) && !startsOffice(claimed)) return 'yes'
  const [mine, theirs] = [officesIn(words), officesIn(told)]
  const office = mine[0]
  if (office) {
    if (theirs.length === 0) return 'open'
    const same = theirs.map((t) => sameOffice(office, t))
    if (!same.includes('yes') && !same.includes('open')) return 'no'
    // "lãnh đạo Sở X" is no head of an office that is called by its own body
    const own = bodyOf[office.rank]
    if (!same.includes('yes') && own && !key.includes(` ${own} `) && tellsBody(key, theirs[0]?.key))
      return 'no'
    const where = `${header.issuer ?? ''}\n${header.place ?? ''}\n${header.title ?? ''}`
    const bodies = findAgencies(words, agencies)
    const bodiesTold = findAgencies(told, agencies)
    for (const body of bodies) {
      const name = { ...body, words: body.written, agency: body.agency.name }
      if (saysName(told, name, agencies)) continue
      if (bodiesTold.length > 0) return 'no'
      if (!saysName(where, name, agencies)) return 'open'
    }
    const [level, levelTold] = [levelIn(claimed), levelIn(key)]
    if (level && levelTold && level !== levelTold) return 'no'
    const inBody = (w: string) =>
      bodies.some(({ written }) => ` ${phraseKey(written)} `.includes(` ${w} `)) ||
      u.placeSpans.some((p) => ` ${phraseKey(u.text.slice(p.start, p.end))} `.includes(` ${w} `))
    const around = ` ${key} ${phraseKey(where)} `
    const rest = claimed.split(' ').filter((w) => !ofOffice.test(w) && !office.key.split(' ').includes(w))
    const strange = rest.filter((w) => !around.includes(` ${w} `) && !inBody(w))
    if (strange.length > 0) return tellsBody(key, theirs[same.indexOf('yes')]?.key) ? 'no' : 'open'
    return same.includes('yes') ? 'yes' : 'open'
  }
  const rest = claimed.split(' ').filter((w) => !ofOffice.test(w))
  if (
    rest.length > 0 &&
    rest.every((w) => key.includes(` ${w} `)) &&
    findAgencies(words, agencies).length > 0
  )
    return 'open'
  // a person's name against an office without one
  return /(?<!\p{L})\p{Lu}\p{Ll}*(?:\s+\p{Lu}\p{Ll}*){1,4}/u.test(personTold(told)) ? 'no' : 'open'
}

/** Offices that say of what. */
const bodyOf: Readonly<Record<string, string>> = {
  ...{ 'chanh thanh tra': 'thanh tra', 'chanh van phong': 'van phong', 'truong cong an': 'cong an' },
}

/** "Trưởng phòng Nội vụ" says of what he is the head, "Phó Giám đốc Sở" leaves it to the head of the document. */
function tellsBody(told: string, office: string | undefined): boolean {
  const behind = office ? told.slice(told.indexOf(` ${office} `) + office.length + 1) : ''
  return behind
    .trim()
    .split(' ')
    .some((w) => w !== '' && !ofOffice.test(w))
}

function startsOffice(key: string): boolean {
  return officesIn(key).some((o) => key.startsWith(o.key))
}

/** What is left of a holder when the office is taken away: the name, where one is told. */
function personTold(told: string): string {
  const [first = ''] = told.split(/[,;(–]|\s-\s/u)
  return officesIn(first).length > 0 && !/(?:ông|bà|đồng chí)\s/iu.test(first) ? '' : first
}

const levels: [string, RegExp][] = [
  ['tinh', / (?:tinh|thanh pho truc thuoc) /],
  ['huyen', / (?:huyen|quan|thi xa) /],
  ['xa', / (?:xa|phuong|thi tran) /],
]

function levelIn(key: string): string | null {
  return levels.find(([, said]) => said.test(` ${key} `))?.[0] ?? null
}

/** Who the text says holds it: the words of the clause, or the cells of the row without number and title. */
export function holderTold({ holder, unit }: Holding): string {
  if (holder !== '' || !unit.row) return holder
  return unit.row.cells
    .filter((c) => c.text.trim() !== '' && !/^(?:s?tt|số tt)$/iu.test(c.column) && !isTitle(c.text))
    .map((c) => c.text.trim())
    .join(', ')
}

function isTitle(text: string): boolean {
  return text.split(/[,;]|\s+kiêm\s+|\s+và\s+/u).every((part) => postNamed(part.trim()) !== null)
}
