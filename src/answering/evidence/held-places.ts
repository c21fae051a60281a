// A district of the gazetteer that a held text speaks of is the library's own place: since the communes took over names of
// districts, "xã An Lão" of a plan stands in another province than the old district of that name. Pure.

import { findPlaces, type PlaceMention, type Places } from '../../library/places.ts'
import type { Understood } from '../question/question.ts'
import { isOf } from './scope.ts'
import type { LibraryView } from './view.ts'

const commune = /(?:xã|xa|phường|phuong|đặc khu|dac khu)\s*$/iu

/** The question without the provinces of districts that the held texts know by themselves. */
export function withHeldPlaces(
  u: Understood,
  view: Pick<LibraryView, 'held' | 'speaksOf'>,
  places: Places,
): Understood {
  if (u.placeSpans.length === 0 || u.placeSpans.some((p) => p.level === 'province')) return u
  const isHeldUnit = ({ place, start }: PlaceMention) => {
    const isCommune = commune.test(u.text.slice(0, start))
    const written = isCommune ? ['xã', 'phường', 'đặc khu'].map((w) => `${w} ${place.name}`) : [place.name]
    const province = places.provinces.find((p) => p.name === place.province)
    const ofProvince = province !== undefined && view.held.some((d) => isOf(d, province))
    return (isCommune || !ofProvince) && written.some((name) => view.speaksOf(name))
  }
  const mentions = findPlaces(u.text, places)
  return mentions.length > 0 && mentions.every(isHeldUnit)
    ? { ...u, places: [], placeSpans: [], otherPlaces: [] }
    : u
}

const bareCommune = /(?<!(?:cac|nhung|cap|ubnd|va|xa|phuong),?\s)(?<!\p{L})(xa|phuong|dac khu)\s+$/u
const marked: Record<string, string> = { xa: 'xã', phuong: 'phường', 'dac khu': 'đặc khu' }

/** "phuong vinh phuc", typed without marks, of a commune that a held text names so: no province is meant by it. */
export function withHeldCommunes(text: string, view: Pick<LibraryView, 'speaksOf'>, places: Places): string {
  return findPlaces(text, places).reduceRight((said, { place, start, end }) => {
    const word = bareCommune.exec(text.slice(0, start))
    const name = `${marked[word?.[1] ?? ''] ?? ''} ${place.name}`
    return word && view.speaksOf(name) ? `${said.slice(0, word.index)}${name}${said.slice(end)}` : said
  }, text)
}
