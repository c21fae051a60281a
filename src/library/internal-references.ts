// From a named place ("khoản 2 Mục II") to the path of the section that it is ("II.2").

import type { Section } from '../document.ts'
import type { Address, PlaceExpression } from './place-expressions.ts'

export interface PathIndex {
  /** The path of the section meant, seen from the section `from`; `null` when there is none. */
  resolve(address: Address, from: string): string | null
}

/** The address as it is written for another document: "Điều 5.2.a", "Phụ lục I", "II.3". */
export function addressPath(address: Address): string {
  const { 'phụ lục': annex, ...inside } = address
  if (annex !== undefined) return joined(' ', `Phụ lục ${annex}`.trim(), addressPath(inside))
  const { điều, khoản, điểm, phần, chương, mục } = address
  if (điều !== undefined) return joined('.', `Điều ${điều}`, khoản, điểm)
  if (chương !== undefined) return joined(' ', `Chương ${chương}`, mục === undefined ? '' : `Mục ${mục}`)
  const path = joined('.', mục, address['tiểu mục'], khoản, điểm)
  if (phần === undefined) return path
  return path === '' ? `Phần ${phần}` : joined('.', phần, path)
}

function joined(by: string, ...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(by)
}

/** What an external reference points at: one address, several joined by "; ", or the ends of a long run. */
export function externalTarget(expression: PlaceExpression): string | null {
  const paths = [...new Set(expression.addresses.map(addressPath))].filter((path) => path !== '')
  if (paths.length > 8) return `${paths[0]} đến ${paths.at(-1)}`
  return paths.length > 0 ? paths.join('; ') : null
}

export function indexPaths(sections: readonly Section[]): PathIndex {
  const paths = new Map<string, string>()
  const byTail = new Map<string, string | null>()
  const annexes = sections.filter((section) => section.kind === 'annex')
  for (const { path } of sections) {
    const key = pathKey(path)
    if (!paths.has(key)) paths.set(key, path)
    for (const tail of tailsOf(key)) byTail.set(tail, byTail.has(tail) ? null : path)
  }
  const byPath = new Map(sections.map((section) => [section.path, section]))
  const ancestors: Ancestors = (from, kind) => {
    for (
      let at = byPath.get(from);
      at !== undefined;
      at = at.parent === null ? undefined : byPath.get(at.parent)
    ) {
      if (at.kind === kind) return at.path
    }
    return null
  }
  const find = (path: string) => paths.get(pathKey(path)) ?? null
  const findAnywhere = (path: string) => find(path) ?? byTail.get(pathKey(path)) ?? null

  function annexPath(label: string): string | null {
    if (label === '') {
      const named = annexes.filter(({ path }) => path.startsWith('Phụ lục'))
      return named.length === 1 ? named[0]!.path : null
    }
    const wanted = ordinalOf(label)
    return annexes.find((annex) => ordinalOf(annex.path.replace(/^\D*\s/u, '')) === wanted)?.path ?? null
  }

  function inAnnex(address: Address): string | null {
    const annex = annexPath(address['phụ lục']!)
    const rest = { ...address }
    delete rest['phụ lục']
    const path = addressPath(rest)
    if (annex === null || path === '') return annex
    return find(`${annex} ${path}`) ?? find(`${annex}.${path}`) ?? byTail.get(pathKey(path)) ?? annex
  }

  function resolve(address: Address, from: string): string | null {
    if (address['phụ lục'] !== undefined) return inAnnex(address)
    const full = fillFrom(address, from, ancestors)
    if (full === null) return null
    const path = addressPath(full)
    const container = /^(.+?)\s(?=\S+$)/u.exec(from)?.[1]
    const near = container === undefined ? null : find(`${container} ${path}`)
    if (
      full.điều === undefined &&
      full.mục === undefined &&
      full.phần === undefined &&
      full.chương === undefined
    ) {
      return amongAncestors(path, from) ?? near
    }
    return near ?? findAnywhere(path) ?? inMục(full) ?? findAnywhere(path.replace(/^Phần\s/u, ''))
  }

  /** "mục 3" alone may be a numbered place of the part that the words stand in. */
  function amongAncestors(path: string, from: string): string | null {
    for (let base = from; base !== ''; base = parentPath(base)) {
      const found = find(`${base}.${path}`)
      if (found !== null) return found
    }
    return find(path)
  }

  function inMục(address: Address): string | null {
    return address.mục === undefined ? null : findAnywhere(`Mục ${addressPath(address)}`)
  }

  return { resolve }
}

/** The nearest section of a kind around a path. */
type Ancestors = (from: string, kind: Section['kind']) => string | null

/** Puts the place of the words themselves where "này" stands, and the article where only a khoản is named. */
function fillFrom(address: Address, from: string, ancestors: Ancestors): Address | null {
  const article = /Điều\s(\d+[a-zđ]?)(?:\.(\d+[a-zđ]?))?(?:\.([a-zđ]))?/u.exec(from)
  const filled: Address = { ...address }
  const wantsArticle =
    address.điều === 'này' || (address.điều === undefined && (address.khoản ?? address.điểm) !== undefined)
  if (wantsArticle && address.mục === undefined && address.phần === undefined) {
    if (article?.[1] !== undefined) filled.điều = article[1]
    else if (address.điều === 'này') return null
  }
  if (
    address.khoản === 'này' ||
    (address.khoản === undefined && address.điểm !== undefined && address.điều === undefined)
  ) {
    const own = article?.[2] ?? (article ? undefined : numberAround(from, ancestors))
    if (own !== undefined) filled.khoản = own
    else if (address.khoản === 'này') return null
  }
  if (address.điểm === 'này') {
    if (article?.[3] === undefined) return null
    filled.điểm = article[3]
  }
  if (address.mục === 'này') filled.mục = from.split('.')[0]!
  if (filled.chương === 'này') {
    const chapter = /Chương\s(\S+)$/u.exec(ancestors(from, 'chapter') ?? '')?.[1]
    if (chapter === undefined) return null
    filled.chương = chapter
  }
  if (filled.phần === 'này' && filled.chương !== undefined) delete filled.phần
  return filled.phần === 'này' || filled['tiểu mục'] === 'này' ? null : filled
}

/** Of "II.2.đ", in a text without articles, the number whose points are counted: "2". */
function numberAround(from: string, ancestors: Ancestors): string | undefined {
  return /(?:^|[. ])(\d+)$/u.exec(ancestors(from, 'decimal') ?? '')?.[1]
}

function parentPath(path: string): string {
  const cut = path.lastIndexOf('.')
  return cut < 0 ? '' : path.slice(0, cut)
}

function pathKey(path: string): string {
  return path
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(^|[^\d])0+(?=\d)/g, '$1')
}

function tailsOf(key: string): string[] {
  const tails: string[] = []
  for (const match of key.matchAll(/[. ]/g)) tails.push(key.slice(match.index + 1))
  return tails.slice(0, 8)
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 }

function ordinalOf(label: string): number | string {
  const trimmed = label.trim()
  if (/^\d+$/.test(trimmed)) return Number(trimmed)
  if (!/^[IVXL]+$/.test(trimmed)) return trimmed.toLowerCase()
  const values = [...trimmed].map((letter) => ROMAN[letter]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
