// From an answer's citations to places that can be opened: which held document each one means.

import type { Answer, Citation } from '../answer.ts'
import type { ShownTurn, Source } from './pages/chat.ts'
import { documentName, quoteHref } from './pages/document-name.ts'
import type { ChatTurn, HeldDocumentSummary, WebLibrary } from './parts.ts'

type Finder = Pick<WebLibrary, 'find'>

/** One source for each citation, in the order of the citations; citations of one same span are named once. */
export async function sourcesOf(answer: Answer | undefined, library: Finder): Promise<Source[]> {
  const sources: Source[] = []
  const seen = new Set<string>()
  for (const [index, citation] of (answer?.citations ?? []).entries()) {
    const span = `${citation.version} ${citation.section} ${citation.start} ${citation.end}`
    if (seen.has(span)) continue
    seen.add(span)
    const document = await library.find({ number: citation.document, version: citation.version })
    sources.push(sourceOf(index, citation, document))
  }
  return sources
}

function sourceOf(index: number, citation: Citation, document: HeldDocumentSummary | null): Source {
  const { section, version, start, end } = citation
  return {
    index,
    documentId: document?.id ?? null,
    name: documentName(document ?? { number: citation.document, kind: null }),
    section,
    place: document?.place ?? null,
    nature: document?.nature ?? 'original',
    href: document ? quoteHref({ documentId: document.id, version, start, end }) : null,
  }
}

/** Turns with their sources looked up as the library stands now, each document once. */
export function showTurns(turns: ChatTurn[], library: WebLibrary): Promise<ShownTurn[]> {
  const finder = rememberFound(library)
  return Promise.all(
    turns.map(async (turn) =>
      turn.from === 'person' ? turn : { ...turn, sources: await sourcesOf(turn.reply.answer, finder) },
    ),
  )
}

function rememberFound(library: WebLibrary): Finder {
  const found = new Map<string, ReturnType<WebLibrary['find']>>()
  return {
    find(cited) {
      const key = JSON.stringify([cited.number, cited.version])
      const known = found.get(key) ?? library.find(cited)
      found.set(key, known)
      return known
    },
  }
}
