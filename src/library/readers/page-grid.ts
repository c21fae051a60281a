// Tables drawn with rules: the rules give the cells exactly, so wrapped and merged cells are read right. A frame
// around text, or a single row, is no table and is left to the flow of lines.

import { linesOf } from './page-lines.ts'
import type { Fragment, PlacedPage, Rule } from './page-model.ts'

export interface GridTable {
  y0: number
  y1: number
  rows: string[][]
  /** The fragments that stand in its cells. */
  fragments: Set<Fragment>
}

const tolerance = 3

/** The tables of a page, top to bottom. */
export function gridTables(page: PlacedPage): GridTable[] {
  return connected(page.rules)
    .map((rules) => readGrid(rules, page.fragments))
    .filter((table): table is GridTable => table !== null)
    .sort((a, b) => a.y0 - b.y0)
}

/** Groups of rules that touch one another. */
function connected(rules: Rule[]): Rule[][] {
  const groups: { rules: Rule[]; box: Rule }[] = []
  for (const rule of rules.slice(0, 8000)) {
    const touching = groups.filter(
      (group) => touches(group.box, rule) && group.rules.some((own) => touches(own, rule)),
    )
    const merged = { rules: [rule], box: { ...rule } }
    for (const group of touching) {
      merged.rules.push(...group.rules)
      merged.box = around(merged.box, group.box)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(merged)
  }
  return groups.filter((group) => group.rules.length >= 4).map((group) => group.rules)
}

const touches = (a: Rule, b: Rule) =>
  a.x0 <= b.x1 + tolerance && b.x0 <= a.x1 + tolerance && a.y0 <= b.y1 + tolerance && b.y0 <= a.y1 + tolerance

const around = (a: Rule, b: Rule): Rule => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
})

function readGrid(rules: Rule[], fragments: Fragment[]): GridTable | null {
  const vertical = rules.filter((rule) => rule.y1 - rule.y0 > rule.x1 - rule.x0)
  const horizontal = rules.filter((rule) => rule.y1 - rule.y0 <= rule.x1 - rule.x0)
  // A table open at its sides, or cut by the page break, has no rule there; it ends where the others end.
  const xs = positions([
    ...vertical.map((rule) => (rule.x0 + rule.x1) / 2),
    ...ends(horizontal, (rule) => [rule.x0, rule.x1]),
  ])
  const ys = positions([
    ...horizontal.map((rule) => (rule.y0 + rule.y1) / 2),
    ...ends(vertical, (rule) => [rule.y0, rule.y1]),
  ])
  if (xs.length < 3 || ys.length < 3 || xs.length > 60) return null
  const inside = new Set(
    fragments.filter((one) => {
      const x = one.x + Math.min(one.width / 2, 20)
      const y = one.y - one.size * 0.3
      return x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!
    }),
  )
  if (inside.size === 0) return null
  const rows = fillCells(xs, ys, mergedCells(xs, ys, vertical, horizontal), inside)
  const wide = rows.filter((row) => row.filter((value) => value !== '').length > 1)
  if (wide.length < (xs.length > 3 ? 1 : 2)) return null
  return { y0: ys[0]!, y1: ys.at(-1)!, rows, fragments: inside }
}

function ends(rules: Rule[], extent: (rule: Rule) => [number, number]): number[] {
  if (rules.length === 0) return []
  return [
    Math.min(...rules.map((rule) => extent(rule)[0])),
    Math.max(...rules.map((rule) => extent(rule)[1])),
  ]
}

function positions(values: number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const found: number[] = []
  for (const value of sorted) {
    if (found.length === 0 || value - found.at(-1)! > tolerance) found.push(value)
  }
  return found
}

/** For every base cell the index of the cell it belongs to: cells without a rule between them are one. */
function mergedCells(xs: number[], ys: number[], vertical: Rule[], horizontal: Rule[]): number[] {
  const columns = xs.length - 1
  const owner = Array.from({ length: columns * (ys.length - 1) }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (owner[root] !== root) root = owner[root]!
    return root
  }
  const join = (a: number, b: number) => {
    const [low, high] = [find(a), find(b)].sort((p, q) => p - q) as [number, number]
    owner[high] = low
  }
  for (let r = 0; r + 1 < ys.length; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = [(xs[c]! + xs[c + 1]!) / 2, (ys[r]! + ys[r + 1]!) / 2]
      if (c + 1 < columns && !vertical.some((rule) => crosses(rule, xs[c + 1]!, y)))
        join(r * columns + c, r * columns + c + 1)
      if (r + 2 < ys.length && !horizontal.some((rule) => crosses(rule, x, ys[r + 1]!)))
        join(r * columns + c, (r + 1) * columns + c)
    }
  }
  return owner.map((_, i) => find(i))
}

const crosses = (rule: Rule, x: number, y: number) =>
  x >= rule.x0 - tolerance && x <= rule.x1 + tolerance && y >= rule.y0 - tolerance && y <= rule.y1 + tolerance

function fillCells(xs: number[], ys: number[], owner: number[], fragments: Set<Fragment>): string[][] {
  const columns = xs.length - 1
  const content = new Map<number, Fragment[]>()
  for (const fragment of fragments) {
    const column = indexIn(xs, fragment.x + Math.min(fragment.width / 2, 20))
    const row = indexIn(ys, fragment.y - fragment.size * 0.3)
    const cell = owner[row * columns + column] ?? 0
    content.set(cell, [...(content.get(cell) ?? []), fragment])
  }
  const rows: string[][] = []
  for (let r = 0; r + 1 < ys.length; r++) {
    const row = Array.from({ length: columns }, (_, c) => cellText(content.get(r * columns + c) ?? []))
    if (row.some((value) => value !== '')) rows.push(row)
  }
  return dropEmptyColumns(rows)
}

/** Double rules leave columns that are never filled. */
function dropEmptyColumns(rows: string[][]): string[][] {
  const used = (rows[0] ?? []).map((_, column) => rows.some((row) => row[column] !== ''))
  return rows.map((row) => row.filter((_, column) => used[column]))
}

const indexIn = (edges: number[], value: number) => {
  let index = 0
  while (index + 2 < edges.length && value >= edges[index + 1]!) index++
  return index
}

function cellText(fragments: Fragment[]): string {
  return linesOf(fragments)
    .map((line) => line.segments.map((segment) => segment.text).join(' '))
    .join(' ')
}
