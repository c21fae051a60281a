// "Chánh Thanh tra là ai?", "Giám đốc Sở X là ai?": only a statement that gives the office to a person answers, or the
// signature of one who holds it; another office, or the same one elsewhere, is never put in its place.

import type { Span } from '../../document.ts'
import { foldedWords } from '../../retrieval/fold.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, fieldOf, shareOf, spokenIn, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { address } from '../question/person.ts'
import { cite, type Draft, emptyDraft, proven, shortQuote, sourceLine } from './draft.ts'
import { composeHeader } from './header.ts'
import { composeHolderChoices } from './holder-choices.ts'

const roles =
  /(?<![\p{L}])(?:phó\s+)?(?:trưởng phòng|giám đốc|chủ tịch|bộ trưởng|thủ trưởng|cục trưởng|chi cục trưởng|viện trưởng|hiệu trưởng|chánh văn phòng|chánh thanh tra|bí thư)(?![\p{L}])/iu
const foldedRoles =
  / ((?:pho )?(?:truong phong|giam doc|chu tich|bo truong|thu truong|cuc truong|vien truong|hieu truong|chanh van phong|chanh thanh tra|bi thu)) /
/** A person's name, or a body's head put into the role. */
const person = new RegExp(
  `${address}\\s+\\p{Lu}|^\\s*(?:\\d+[.)]\\s*|[-+*•–]\\s*)?(?:\\p{Lu}\\p{Ll}*\\s+){2,4}\\p{Lu}\\p{Ll}*\\s*[,:–-]`,
  'u',
)
const headOf =
  /(?:lãnh đạo|giám đốc|chủ tịch|chánh|trưởng|thủ trưởng|người đứng đầu)[^.;]{0,60}\s(?:làm|là|giữ vai trò)\s|(?:làm|là|:)\s+(?:đồng chí\s+)?(?:lãnh đạo|giám đốc|phó giám đốc|chủ tịch|phó chủ tịch|chánh|trưởng|phó)/iu

/** The role that a claim gives somebody, folded; `null` when it gives none. */
export function roleClaimed({ u }: Asked): string | null {
  return foldedRoles.exec(u.folded)?.[1] ?? null
}

/** The role that the question asks the holder of, folded; `null` when it asks something else. */
export function roleAsked({ u }: Asked): string | null {
  if (u.kind !== 'passage' || (u.wants !== 'who' && !u.person)) return null
  if (
    !u.person &&
    !/ (?:la ai|ai la|ai lam|ai giu|la nguoi nao|do ai lam|ai dam nhiem) | ai (?:vay )?$/.test(u.folded)
  )
    return null
  return foldedRoles.exec(u.folded)?.[1] ?? null
}

interface Holder {
  prepared: PreparedDocument
  unit: Unit
  statement: Span
  fit: number
}

/** Who holds the role; `null` when no document in scope gives it to anybody. */
export function composeRole(asked: Asked, role: string): Draft | null {
  const qualifiers = asked.u.terms.filter(
    (t) =>
      !role.split(' ').includes(t.folded) &&
      !/^(?:lam|giu|dam|nhiem|nguoi|ten|ho|va|do|nay|ong|ba)$/.test(t.folded),
  )
  const found = asked.documents
    .flatMap((prepared) => holdersIn(prepared, role, qualifiers))
    .sort((a, b) => b.fit - a.fit)
  const [best] = found
  if (!best) return signerInRole(asked, role, qualifiers)
  const others = [...new Map(found.map((h) => [h.prepared, h])).values()]
  if (others.length > 1 && !asked.scope.named) return composeHolderChoices(asked, others)
  // two bodies, two heads: where the question does not tell them apart, both are the answer
  const alike = found.filter((h) => h.prepared === best.prepared && h.fit >= best.fit - 0.05).slice(0, 4)
  const draft = emptyDraft('answered')
  const { document } = best.prepared
  for (const { statement, unit } of alike) {
    const quote = shortQuote(document.text, statement, null, 300)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(draft, [document])
}

function holdersIn(prepared: PreparedDocument, role: string, qualifiers: Term[]): Holder[] {
  const { text } = prepared.document
  return prepared.units.flatMap((unit) =>
    statementsIn(unit).flatMap((statement): Holder[] => {
      const words = text.slice(statement.start, statement.end)
      if (!givesRole(words, role)) return []
      const around = fieldOf(
        syllablesOf(
          [words, ...unit.headings.map((h) => leadOf(prepared.document, h.section)), titleOf(prepared)].join(
            ' ',
          ),
        ),
      )
      const fit = qualifiers.length === 0 ? 1 : shareOf(qualifiers, spokenIn(around, qualifiers))
      return fit >= 0.75 ? [{ prepared, unit, statement, fit }] : []
    }),
  )
}

function titleOf({ document: { header } }: PreparedDocument): string {
  return [header.kind, header.title, header.issuer, header.place].filter(Boolean).join(' ')
}

/** Whether the words put somebody into this very role: "Phó Giám đốc" is not the "Giám đốc". */
function givesRole(words: string, role: string): boolean {
  const named = [...words.matchAll(new RegExp(roles.source, 'giu'))]
  if (!named.some((m) => phraseKey(m[0]) === role)) return false
  return person.test(words) || headOf.test(words)
}

/** The head of the issuing body signs for it: asked for by title, the signer answers. */
function signerInRole(asked: Asked, role: string, qualifiers: Term[]): Draft | null {
  const documents = asked.documents.filter(({ document: { header } }) => {
    const title = header.signerTitle?.split('\n').at(-1) ?? ''
    if (foldedWords(title).join(' ') !== role) return false
    const body = fieldOf(syllablesOf(header.issuer ?? ''))
    return qualifiers.length > 0 && shareOf(qualifiers, coverageIn(body, qualifiers)) >= 0.9
  })
  return asked.scope.named && documents.length > 0 ? composeHeader({ ...asked, documents }, 'signer') : null
}
