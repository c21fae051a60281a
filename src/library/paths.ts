// Exact addresses of places: short as people cite them, longer only where two places would share one.

import type { SectionKind } from '../document.ts'
import type { Block } from './blocks.ts'
import type { Place } from './numbering.ts'

/** A node of the outline before it becomes a Section: a numbered place, or a block (annex, recipients, …). */
export interface Node {
  kind: SectionKind
  start: number
  place: Place | null
  block: Block | null
  /** The annex or attached text that it stands in; `null` in the body. */
  container: Node | null
  parent: Node | null
  path: string
}

/**
 * Gives every node its path. Bare paths belong to the body first, then to the first attached text ("Quy chế"); an
 * annex one of whose places would repeat a path prefixes all its places ("Phụ lục 01 III.3"); numerals that start
 * anew in every Phần are prefixed with it ("Phần I.II.3"); what is written twice in one list gets " (2)".
 */
export function assignPaths(nodes: Node[]): void {
  const anchors = nodes.filter((node) => anchorsPath(node))
  const taken = new Map<string, number>()
  for (const node of nodes) if (isContainer(node)) node.path = unique(containerLabel(node), taken)
  for (const group of byContainer(anchors)) placeGroup(group, taken)
  for (const node of nodes) {
    if (anchorsPath(node)) continue
    if (node.place) node.path = unique(below(node), taken)
    else if (node.kind === 'closing') node.path = unique(`${node.parent!.path}, ${ownLabel(node)}`, taken)
  }
}

function isContainer(node: Node): boolean {
  return node.block !== null && node.kind === 'annex'
}

/** Whether the path starts afresh here instead of going on from the parent's. */
function anchorsPath(node: Node): boolean {
  if (isContainer(node)) return false
  const family = node.place?.reading.family
  if (!node.parent || isContainer(node.parent)) return true
  if (family === 'article' || family === 'chapter') return true
  return family !== undefined && node.parent.kind === 'part'
}

function containerLabel(node: Node): string {
  const owner =
    node.parent && isContainer(node.parent) && node.block?.kind === 'form' ? `${node.parent.path} ` : ''
  return `${owner}${node.block!.label}`
}

function byContainer(anchors: Node[]): Node[][] {
  const groups = new Map<Node | null, Node[]>()
  for (const node of anchors) {
    const group = groups.get(node.container)
    if (group) group.push(node)
    else groups.set(node.container, [node])
  }
  const order = (group: Node[]) =>
    group[0]!.container === null ? 0 : group[0]!.container.block!.kind === 'attachment' ? 1 : 2
  return [...groups.values()].sort(
    (one, other) => order(one) - order(other) || one[0]!.start - other[0]!.start,
  )
}

function placeGroup(group: Node[], taken: Map<string, number>): void {
  const { container } = group[0]!
  const repeated = repeatedInParts(group)
  const bare = new Map(
    group.map((node) => [node, repeated.has(family(node)) ? inPart(node) : ownLabel(node)]),
  )
  const annexed = container !== null && container.block!.kind !== 'attachment'
  const collides = container !== null && group.some((node) => taken.has(bare.get(node)!))
  for (const node of group) {
    const label = bare.get(node)!
    const prefixed = container !== null && (annexed ? collides : taken.has(label))
    node.path = unique(prefixed ? `${container.path} ${label}` : label, taken)
  }
}

function family(node: Node): string {
  return node.place?.reading.family ?? node.kind
}

/** Families whose numbers start anew in another Phần. */
function repeatedInParts(group: Node[]): Set<string> {
  const seen = new Map<string, Node | null>()
  const repeated = new Set<string>()
  for (const node of group) {
    const part = partOf(node)
    if (!part || !node.place || node.kind === 'article') continue
    const label = `${family(node)} ${ownLabel(node)}`
    if (seen.has(label) && seen.get(label) !== part) repeated.add(family(node))
    seen.set(label, part)
  }
  return repeated
}

function partOf(node: Node): Node | null {
  let at = node.parent
  while (at && at.kind !== 'part') at = at.parent
  return at
}

function inPart(node: Node): string {
  const part = partOf(node)
  if (!part) return ownLabel(node)
  const joint = family(node) === 'chapter' || ownLabel(part).startsWith('Phần thứ') ? ' ' : '.'
  return `${ownLabel(part)}${joint}${ownLabel(node)}`
}

function ownLabel(node: Node): string {
  if (!node.place) return node.block?.label ?? 'mở đầu'
  const { reading } = node.place
  if (reading.family === 'mục' && !/\d/.test(reading.label) && node.parent?.kind !== 'chapter')
    return reading.label.slice(4)
  return reading.label
}

/** Goes on from the parent: "II" + "1", "II.1" + "1.3" → "II.1.3", "Điều 3.2" + "a", "Chương II" + "Mục 1". */
function below(node: Node): string {
  const reading = node.place!.reading
  const parent = node.parent!
  if (reading.family === 'mục' || reading.family === 'tiểu mục') return `${parent.path} ${reading.label}`
  let base = parent
  if (reading.owner) base = parent.place?.reading.label === reading.owner ? parent.parent! : parent
  while (reading.levels.length > 1 && holdsDecimal(base, reading.levels) && base.parent) base = base.parent
  if (reading.levels.length > 1 && holdsDecimal(base, reading.levels)) return reading.label
  return `${base.path}.${reading.label}`
}

function holdsDecimal(node: Node, levels: number[]): boolean {
  const own = node.place?.reading
  if (own?.family !== 'decimal' || own.levels.length >= levels.length || own.romanOwner) return false
  return own.levels.every((level, at) => level === levels[at])
}

/** `taken` holds every path with the last number it was given, so that many equal labels stay cheap. */
function unique(path: string, taken: Map<string, number>): string {
  let count = taken.get(path)
  if (count === undefined) {
    taken.set(path, 1)
    return path
  }
  do count++
  while (taken.has(`${path} (${count})`))
  taken.set(path, count)
  taken.set(`${path} (${count})`, 1)
  return `${path} (${count})`
}
