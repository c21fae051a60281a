// "Kho bạc cử ai?", "Công an xã có ai trong đoàn?", "ai đại diện Sở X?": the members of a team whose line names the body.

import { placeName } from '../../../document.ts'
import type { Asked } from '../../asked.ts'
import { phraseKey } from '../../places/syllables.ts'
import { postsIn } from '../../places/team-posts.ts'
import type { PreparedDocument } from '../../places/units.ts'
import { plain, withoutPlaces } from '../../question/actors.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote } from '../draft.ts'
import { newestOfSeries } from '../series.ts'
import { type Member, membersOf, shownOf } from './members.ts'

const asksSeat =
  / (?:da |se |duoc )?(?:cu|co|gui|bo tri) (?:nhung |cac )?(?:ai|nguoi nao|dong chi nao|can bo nao) | (?:dai dien|nguoi) cua (?=.* (?:la ai|ten gi|ten la gi|la nguoi nao|ten nao) )| (?:ai|nguoi nao) (?:la |lam )?(?:dai dien|nguoi)(?: (?:cho|cua|ben|cua ben))? /
/** Where the name of the body ends that stands behind "đại diện". */
const behindName = / (?:trong|o|tham gia|thuoc|vao|ngoi|la|di|lam) .*$/
const beforeName =
  /^.* (?:doan|to) (?:\S+ )*?(?=(?:ben|phia|cua) )|^ (?:(?:the|con|vay|ben|phia|cua|trong doan|trong to) )+/
const most = 8

/** The members that the body sends; `null` where no list of a team names it. */
export function composeSeat(asked: Asked): Draft | null {
  const { u } = asked
  const form = u.claim || u.kind !== 'passage' ? null : asksSeat.exec(u.folded)
  const name = form && bodyNamed(withoutPlaces(u), form[0])
  if (!name) return null
  const found = newestOfSeries(asked.documents).flatMap((prepared) => {
    const members = seatsOf(prepared, name)
    return members.length > 0 ? [{ prepared, members }] : []
  })
  if (found.length === 0 || (found.length > 1 && !asked.scope.named)) return null
  const draft = emptyDraft('answered')
  for (const { prepared, members } of found.slice(0, 2)) {
    const { document } = prepared
    draft.lines.push(`${nameOf(document)}, ${placeName(members[0]!.unit.section.path)}:`)
    for (const member of members.slice(0, most)) {
      const quote = shortQuote(document.text, member, null, 260)
      draft.lines.push(`• ${shownOf(member.unit) ?? quote.shown}`)
      draft.citations.push(cite(document, member.unit.section.path, member.unit.row ? member : quote.span))
    }
  }
  return proven(
    draft,
    found.slice(0, 2).map(({ prepared }) => prepared.document),
  )
}

/** The body on the one side of the words that ask, folded; `null` where it is the team itself or nothing. */
function bodyNamed(folded: string, form: string): string | null {
  const [before = '', after = ''] = folded.split(form)
  const said = / dai dien| nguoi /.test(form)
    ? ` ${after}`.replace(behindName, '')
    : ` ${before.trim()} `.replace(beforeName, '')
  const name = plain(said.trim())
  return name.split(' ').length < 2 ||
    /^(?:doan|to|ke hoach|quyet dinh)(?: (?!thanh nien|dan pho)|$)/.test(name)
    ? null
    : name
}

function seatsOf(prepared: PreparedDocument, name: string): Member[] {
  const { text } = prepared.document
  const known: Member[] = [
    ...postsIn(prepared).filter((post) => !post.unit.row || post.holder === ''),
    ...membersOf(prepared),
  ]
  const naming = known
    .filter(({ start, end }) => ` ${plain(phraseKey(text.slice(start, end)))} `.includes(` ${name} `))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return naming.filter((m, i) => !naming.slice(0, i).some((before) => m.start < before.end))
}
