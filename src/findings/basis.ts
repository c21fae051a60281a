// Candidate provisions for a finding: passages of the library that speak of it, each with a sentence quoted as it stands.
// A quote that is not the text itself is not offered.

import type { Citation } from '../answer.ts'
import { prove } from '../answering/proof.ts'
import type { Span } from '../document.ts'
import { sentencesOf } from '../library/sentences.ts'
import type { LibraryStore, StoredDocument } from '../library/store.ts'
import { foldName } from '../library/unit-names.ts'
import type { Retriever, SearchHit } from '../retrieval/retriever.ts'
import type { Basis, Finding } from './finding.ts'

export interface BasisFinder {
  /** Two or three, the likeliest first; none when the library holds nothing near. */
  candidates(finding: Pick<Finding, 'text' | 'area' | 'unit'>): Promise<Basis[]>
  /** True when the library now holds another version of a document quoted, or none. */
  outdated(basis: readonly Basis[]): Promise<boolean>
}

export interface BasisDependencies {
  retriever: Retriever
  library: Pick<LibraryStore, 'get' | 'findByNumber'>
}

const CANDIDATES = 3
const LONGEST_QUOTE = 420

export function createBasisFinder({ retriever, library }: BasisDependencies): BasisFinder {
  const candidates: BasisFinder['candidates'] = async (finding) => {
    const text = `${finding.area} ${finding.text.replaceAll(finding.unit, ' ')}`.slice(0, 400)
    const hits = await retriever.search({ text, limit: 24 })
    const found: Basis[] = []
    for (const hit of byLegislation(hits)) {
      if (found.length === CANDIDATES) break
      if (found.some(({ document, section }) => document === hit.document && section === hit.section))
        continue
      const document = await library.get(hit.documentId)
      const basis = document && quoteOf(document, hit, text)
      if (basis) found.push(basis)
    }
    return found
  }
  return {
    candidates,
    outdated: async (basis) => {
      for (const { document, version } of basis) {
        const held = await library.findByNumber(document)
        if (!held.some((one) => one.version === version)) return true
      }
      return false
    },
  }
}

/** Decrees, circulars and laws before plans; the order of the search stays within each. */
function byLegislation(hits: readonly SearchHit[]): SearchHit[] {
  const isLaw = ({ document }: SearchHit) => /NĐ-CP|TT-|QH\d|\/QĐ-TTg|NQ-CP/.test(document ?? '')
  return [...hits.filter(isLaw), ...hits.filter((hit) => !isLaw(hit))]
}

function quoteOf(document: StoredDocument, hit: SearchHit, asked: string): Basis | null {
  const { number } = document.header
  if (number === null || document.nature === 'news') return null
  const span = bestSentence(document.text, hit, asked)
  if (span === null) return null
  const quote = document.text.slice(span.start, span.end)
  const citation: Citation = {
    document: number,
    issuer: document.header.issuer,
    issued: document.header.issued,
    version: document.version,
    section: hit.section,
    quote,
    start: span.start,
    end: span.end,
  }
  const proof = prove({ answer: '', citations: [citation], question: '', calculated: [] }, (version) =>
    version === document.version ? document.text : null,
  )
  if (!proof.ok || quote.trim() === '') return null
  return {
    ...{ document: number, section: hit.section, quote, version: document.version },
    ...span,
    ...(document.nature === 'digest' ? { digest: true } : {}),
  }
}

const FEWEST_SHARED = 4
/** A heading names its section and provides nothing. */
const FEWEST_WORDS = 8

/** The sentence of the passage that shares most words with the finding; `null` when none speaks of it. */
function bestSentence(text: string, hit: Span, asked: string): Span | null {
  const words = new Set(foldName(asked).split(' '))
  const score = ({ start, end }: Span) => {
    const said = new Set(foldName(text.slice(start, end)).split(' '))
    if (said.size < FEWEST_WORDS) return 0
    return [...said].filter((word) => words.has(word)).length
  }
  let best: Span | null = null
  for (const sentence of sentencesOf(text, hit)) {
    if (score(sentence) >= Math.max(FEWEST_SHARED, best === null ? 0 : score(best) + 1)) best = sentence
  }
  return best && { start: best.start, end: Math.min(best.end, best.start + LONGEST_QUOTE) }
}
