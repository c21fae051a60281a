// "Trưởng đoàn là ai?": only a statement that gives the role to a person or a body answers. A document that speaks of
// the team and leaves the role open is said to do so; another role, or the same one elsewhere, is never put in its place.

import type { Span } from '../../document.ts'
import { foldedWords } from '../../retrieval/fold.ts'
import type { Asked } from '../asked.ts'
import { coverageIn, type Field, fieldOf, shareOf, type Term } from '../places/match.ts'
import { statementsIn } from '../places/statements.ts'
import { phraseKey, syllablesOf } from '../places/syllables.ts'
import { leadOf, type PreparedDocument, type Unit } from '../places/units.ts'
import { texts } from '../texts.ts'
import { cite, type Draft, emptyDraft, nameOf, proven, shortQuote, sourceLine } from './draft.ts'
import { composeHeader } from './header.ts'
import { composeHolderChoices } from './holder-choices.ts'
import { address } from './person.ts'
import { addRows } from './rows/rows.ts'

const roles =
  /(?<![\p{L}])(?:phó\s+)?(?:trưởng đoàn|tổ trưởng|trưởng phòng|giám đốc|chủ tịch|bộ trưởng|thủ trưởng|trưởng ban|cục trưởng|chi cục trưởng|viện trưởng|hiệu trưởng|chánh văn phòng|chánh thanh tra|thư ký|bí thư)(?![\p{L}])/iu
const foldedRoles =
  / ((?:pho )?(?:truong doan|to truong|truong phong|giam doc|chu tich|bo truong|thu truong|truong ban|cuc truong|vien truong|hieu truong|chanh van phong|chanh thanh tra|thu ki|bi thu)) /
const ofTeam = new Set(['truong doan', 'pho truong doan', 'to truong', 'thu ki'])
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

/** Who holds the role; who is known of the team when nobody is named; `null` when no document in scope speaks of it. */
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
  if (!best)
    return (
      holderInTable(asked, role, qualifiers) ??
      signerInRole(asked, role, qualifiers) ??
      withoutHolder(asked, role)
    )
  const others = [...new Map(found.map((h) => [h.prepared, h])).values()]
  if (others.length > 1 && !asked.scope.named) return composeHolderChoices(asked, others)
  // two teams, two heads: where the question does not tell them apart, both are the answer
  const alike = found.filter((h) => h.prepared === best.prepared && h.fit >= best.fit - 0.05).slice(0, 4)
  const draft = emptyDraft('answered')
  const { document } = best.prepared
  for (const { statement, unit } of alike) {
    const quote = shortQuote(document.text, clauseOf(document.text, statement, role), null, 300)
    draft.lines.push(`“${quote.shown}”`, sourceLine(document, unit.section.path, null))
    draft.citations.push(cite(document, unit.section.path, quote.span))
  }
  return proven(draft, [document])
}

/** Of a long sentence the clause that names the holder: "Đoàn thanh tra do ông … làm Trưởng đoàn". */
function clauseOf(text: string, statement: Span, role: string): Span {
  const words = text.slice(statement.start, statement.end)
  if (words.length <= 300) return statement
  const named = [...words.matchAll(new RegExp(roles.source, 'giu'))].find((m) => phraseKey(m[0]) === role)
  const clause = named && headedBy.exec(words.slice(0, named.index))
  if (!named || !clause) return statement
  const start = statement.start + clause.index
  return { start, end: statement.start + named.index + named[0].length }
}

const headedBy = /(?:[Đđ]oàn|[Tt]ổ|[Bb]an)(?:\s\p{L}+){0,6}\s+do\s[^.;]{3,160}$/u

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

/** The subject of a team stands in its heading, in other company than in the question: the very syllable counts there. */
function spokenIn(field: Field, terms: Term[]): number[] {
  const exact = new Set(field.syllables.map((s) => s.spoken))
  return coverageIn(field, terms).map((found, i) =>
    exact.has(terms[i]?.spoken ?? '') ? Math.max(found, 0.85) : found,
  )
}

/** A schedule with a column of that role: the one row that holds what the question names of it. */
function holderInTable(asked: Asked, role: string, qualifiers: Term[]): Draft | null {
  const rows = asked.documents
    .flatMap((prepared) =>
      prepared.units.flatMap((unit) => {
        const cells = unit.row?.cells ?? []
        if (!cells.some((c) => c.text.trim() !== '' && foldedWords(c.column).join(' ') === role)) return []
        const words = cells.map(({ column, text }) => `${column} ${text}`).join(' ')
        return [
          { prepared, unit, fit: shareOf(qualifiers, coverageIn(fieldOf(syllablesOf(words)), qualifiers)) },
        ]
      }),
    )
    .sort((a, b) => b.fit - a.fit)
  const [only, second] = rows
  if (!only || only.fit < 0.9 || qualifiers.length === 0 || (second && second.fit === only.fit)) return null
  const draft = emptyDraft('answered')
  addRows(draft, asked, only.prepared, only.unit.section, [only.unit])
  return proven(draft, [only.prepared.document])
}

function titleOf({ document: { header } }: PreparedDocument): string {
  return [header.kind, header.title, header.issuer, header.place].filter(Boolean).join(' ')
}

/** Whether the words put somebody into this very role: "Phó Trưởng đoàn" is not the "Trưởng đoàn". */
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

/** The documents speak of the team and name nobody for the role: said so, with what they do say. */
function withoutHolder(asked: Asked, role: string): Draft | null {
  if (!asked.scope.named || !ofTeam.has(role)) return null
  for (const prepared of asked.documents) {
    const { document } = prepared
    for (const unit of prepared.units) {
      const statement = statementsIn(unit).find((s) =>
        /(?:thành phần|thành viên)\s+(?:đoàn|tổ)|(?:đoàn|tổ)(?:\s\S+){0,12}\s(?:gồm|thành viên)/iu.test(
          document.text.slice(s.start, s.end),
        ),
      )
      if (!statement) continue
      const draft = emptyDraft('not_found')
      const quote = shortQuote(document.text, statement, null, 300)
      draft.lines.push(
        `${nameOf(document)} ${texts.roleNotNamed(roleName(asked, role))}`,
        sourceLine(document, unit.section.path, quote.shown),
      )
      draft.citations.push(cite(document, unit.section.path, quote.span))
      return proven(draft, [document])
    }
  }
  return null
}

function roleName({ u }: Asked, role: string): string {
  return roles.exec(u.text)?.[0].toLowerCase() ?? (role === 'truong doan' ? 'trưởng đoàn' : role)
}
