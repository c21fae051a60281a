// The library as answering sees it: headers of everything held, and prepared documents kept while they are in use.
// Follows the library's revision, so a document that another process loads is seen by the next question.

import type { Day, HeldDocument } from '../../document.ts'
import { consolidated } from '../../library/consolidation.ts'
import type { Places } from '../../library/places.ts'
import { readText } from '../../library/read-document.ts'
import type { LibraryStore, StoredDocument } from '../../library/store.ts'
import { type PreparedDocument, prepareDocument } from '../places/units.ts'
import { type Acronyms, acronymsOf } from '../typed/acronyms.ts'
import { initialsOf } from '../typed/initials.ts'
import { unitNamesIn } from '../typed/unit-names.ts'
import { withoutOrders } from './put-elsewhere.ts'

export interface LibraryView {
  /** Of texts as they were first issued: no change of theirs is looked for. */
  former?: boolean
  held: HeldDocument[]
  prepare(id: number): Promise<PreparedDocument | null>
  /** The document when it is prepared already. */
  loaded(id: number): PreparedDocument | null
  /** Length of a document's text in characters. */
  sizeOf(id: number): number
  /** Whether a document that is read whole names this (folded phrase in its text). */
  speaksOf(name: string): boolean
  /** Whether a held text writes the beginning of a name where it does not write the whole. */
  writesAlone(beginning: string, whole: string): boolean
  /** Whether a folded syllable stands in any prepared document or title. */
  knows(folded: string): boolean
  /** Folded first letters of provinces that something is held of ("bg" → "Bắc Giang"). */
  initials: ReadonlyMap<string, string>
  /** Whether two folded syllables stand side by side in a prepared document. */
  knowsPair(pair: string): boolean
  /** How two folded syllables that stand side by side in a prepared document are written there. */
  writingsOf(pair: string): ReadonlySet<string>
  placeNames: string[]
  /** Communes, wards and districts that prepared documents name. */
  unitNames: ReadonlySet<string>
  /** What prepared documents write in full for first letters. */
  acronyms: Acronyms
}

/** Prepared documents are dropped, oldest use first, beyond this many characters of text. */
const keptCharacters = 30_000_000

/** Returns the view that belongs to the library's present revision. */
export function createViews(store: LibraryStore, places: Places): () => Promise<LibraryView> {
  let revision = -1
  let view: LibraryView | null = null
  return async () => {
    const now = store.revision()
    if (view === null || now !== revision) {
      view = await makeView(store, places)
      revision = now
    }
    return view
  }
}

/** The texts as they hold on a day. */
export function viewAt(view: LibraryView, day: Day): LibraryView {
  const amended = view.held.flatMap(({ id }) => {
    const found = view.loaded(id)?.amended
    return found && holdsOn(found, day) ? [id] : []
  })
  if (amended.length === 0) return view
  const key = amended.join(' ')
  const made = consolidatedViews.get(view) ?? new Map<string, LibraryView>()
  consolidatedViews.set(view, made)
  const known = made.get(key)
  if (known) return known
  const asNow = (prepared: PreparedDocument | null) =>
    prepared?.amended && amended.includes(prepared.document.id) ? prepared.amended : prepared
  const now: LibraryView = {
    ...view,
    prepare: async (id) => asNow(await view.prepare(id)),
    loaded: (id) => asNow(view.loaded(id)),
  }
  made.set(key, now)
  return now
}

/** The texts as they were first issued, and of the papers that changed them what is their own. */
export function formerView(view: LibraryView): LibraryView {
  const known = formerViews.get(view)
  if (known) return known
  const amended = view.held.flatMap(({ id }) => view.loaded(id)?.amended ?? [])
  const asIssued = (prepared: PreparedDocument | null) => prepared && withoutOrders(prepared, amended)
  const made: LibraryView = {
    ...view,
    former: true,
    prepare: async (id) => asIssued(await view.prepare(id)),
    loaded: (id) => asIssued(view.loaded(id)),
  }
  formerViews.set(view, made)
  return made
}

const formerViews = new WeakMap<LibraryView, LibraryView>()
const consolidatedViews = new WeakMap<LibraryView, Map<string, LibraryView>>()

function holdsOn({ consolidation }: PreparedDocument, day: Day): boolean {
  return (consolidation?.stretches ?? []).every(
    ({ amended }) => !amended || (amended.by.header.effective ?? amended.by.header.issued ?? '') <= day,
  )
}

/** Documents up to this many characters are read whole at once, and slips are mended towards their words. */
const readAhead = 120_000

/** A library up to this many characters is prepared at the first question. */
const readAtOnce = 500_000

async function makeView(store: LibraryStore, places: Places): Promise<LibraryView> {
  const held = await store.list()
  const sizes = await store.sizes()
  const prepared = new Map<number, PreparedDocument>()
  const syllables = new Set<string>()
  const pairs = new Map<string, Set<string>>()
  const unitNames = new Set<string>()
  const prepare = async (id: number): Promise<PreparedDocument | null> => {
    const known = prepared.get(id)
    if (known) {
      prepared.delete(id)
      prepared.set(id, known)
      return known
    }
    const document = await store.get(id)
    if (!document) return null
    const made = prepareDocument(document)
    const amended = await amendedText(store, document)
    if (amended) made.amended = amended
    prepared.set(id, made)
    if (document.text.length <= readAhead) {
      for (const name of unitNamesIn(document.text)) unitNames.add(name)
      for (const unit of made.units) {
        for (const key of unit.positions.keys()) syllables.add(key)
        unit.syllables.forEach(({ folded, spoken }, i) => {
          const before = unit.syllables[i - 1]
          if (before) addWriting(pairs, `${before.folded} ${folded}`, `${before.spoken} ${spoken}`)
        })
      }
    }
    for (const key of made.titleSyllables) syllables.add(key)
    dropOldest(prepared)
    return made
  }
  const total = [...sizes.values()].reduce((a, b) => a + b, 0)
  if (total <= readAtOnce) for (const { id } of held) await prepare(id)
  return {
    held,
    prepare,
    loaded: (id) => prepared.get(id) ?? null,
    speaksOf: (name) =>
      [...prepared.values()].some(
        ({ document }) => document.text.length <= readAhead && document.text.includes(name),
      ),
    writesAlone: (beginning, whole) =>
      [...prepared.values()].some(
        ({ document }) =>
          document.text.length <= readAhead && document.text.replaceAll(whole, '').includes(beginning),
      ),
    sizeOf: (id) => sizes.get(id) ?? 0,
    knows: (folded) => syllables.has(folded),
    initials: initialsOf(held, places),
    knowsPair: (pair) => pairs.has(pair),
    writingsOf: (pair) => pairs.get(pair) ?? noWritings,
    placeNames: [...new Set(held.flatMap((d) => d.header.place ?? []))],
    unitNames,
    acronyms: acronymsOf(() =>
      [...prepared.values()].filter(({ document }) => document.text.length <= readAhead),
    ),
  }
}

/** An amended text longer than this is not read anew. */
const mostRead = 200_000

/** The document with what held papers have changed in it; `null` where nothing has. */
async function amendedText(store: LibraryStore, document: StoredDocument): Promise<PreparedDocument | null> {
  const { header, text, nature, doubtful } = document
  if (header.number === null || nature !== 'original' || doubtful.length > 0 || text.length > mostRead)
    return null
  const mentions = await store.mentionsOf(header.number)
  const ids = new Set(mentions.flatMap((m) => (m.relation === 'sửa đổi, bổ sung' ? [m.documentId] : [])))
  ids.delete(document.id)
  const amenders: StoredDocument[] = []
  for (const id of ids) {
    const by = await store.get(id)
    if (by && mayAmend(by, document)) amenders.push(by)
  }
  const found = amenders.length > 0 ? consolidated(document, amenders) : null
  if (!found) return null
  const read = readText(found.text)
  const now: StoredDocument = {
    ...document,
    text: found.text,
    header: { ...header, spans: read.header.spans },
    sections: read.sections,
    rows: read.rows,
    references: read.references,
    deadlines: read.deadlines,
  }
  return { ...prepareDocument(now), consolidation: { ...found, former: document } }
}

/** Not older, and of the same body or place: the same number is used by every province. */
function mayAmend(by: StoredDocument, document: StoredDocument): boolean {
  const [one, other] = [by.header, document.header]
  return (
    by.nature === 'original' &&
    (one.issued ?? '') >= (other.issued ?? '') &&
    (one.place === other.place || one.issuer === other.issuer)
  )
}

const noWritings: ReadonlySet<string> = new Set()

function addWriting(pairs: Map<string, Set<string>>, pair: string, written: string): void {
  const known = pairs.get(pair)
  if (known) known.add(written)
  else pairs.set(pair, new Set([written]))
}

function dropOldest(prepared: Map<number, PreparedDocument>): void {
  let total = 0
  for (const { document } of prepared.values()) total += document.text.length
  for (const [id, { document }] of prepared) {
    if (total <= keptCharacters || prepared.size <= 1) return
    prepared.delete(id)
    total -= document.text.length
  }
}
