// A body that is called by the name that a later paper gave up: what is asked of it is looked for under its present name.

import { foldWithOffsets } from '../../library/fold-offsets.ts'
import { phraseKey } from '../places/syllables.ts'
import type { LibraryView } from './view.ts'

const asksName = / (?:thay|thay the|doi|doi ten|ten|sua|cum tu|goi) /

/** The question with present names; as it is where the change itself is asked for. */
export function inPresentNames(text: string, view: LibraryView): string {
  if (asksName.test(` ${phraseKey(text)} `)) return text
  let words = text
  for (const [old, fresh] of namesChanged(view)) {
    const folded = foldWithOffsets(words)
    const at = folded.text.indexOf(old)
    const end = at + old.length
    if (at < 0 || /[\p{L}\d]/u.test(folded.text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(folded.text[end] ?? ' '))
      continue
    words = words.slice(0, folded.at[at]!) + fresh + words.slice(folded.at[end]!)
  }
  return words
}

const known = new WeakMap<LibraryView, [string, string][]>()

/** Names of three words and more, folded, with those that stand for them. */
function namesChanged(view: LibraryView): [string, string][] {
  const found = known.get(view)
  if (found) return found
  const made = view.held.flatMap(({ id }) => {
    const { consolidation } = view.loaded(id) ?? {}
    return (consolidation?.stretches ?? []).flatMap(({ amended }): [string, string][] => {
      if (!amended || !consolidation) return []
      const { by, fresh, old } = amended
      const former = consolidation.former.text.slice(old.start, old.end).replace(/\s+/gu, ' ')
      const now = by.text.slice(fresh.start, fresh.end).replace(/\s+/gu, ' ')
      const isName = (s: string) => /^\p{Lu}[\p{L}\s,]{10,90}$/u.test(s) && s.split(' ').length >= 3
      return isName(former) && isName(now) ? [[foldWithOffsets(former).text, now]] : []
    })
  })
  known.set(view, made)
  return made
}
