// Automatic numbers of Word lists ("1.", "a)", "Điều 3.") are not in the text of a docx; Word derives them from
// numbering.xml and the order of paragraphs. This counts as Word does, so that the numbers people cite are there.

import { valOf } from './docx-styles.ts'
import { counterLabel, type LabelStyle } from './labels.ts'
import { attribute, child, elements, type XmlElement } from './xml.ts'

export interface NumberingUse {
  list: string
  level: number
}

export interface Numbering {
  /** The label of the next paragraph that uses this list and level, its suffix included; counts on. */
  next: (use: NumberingUse) => string
  /** The level that a list ties to one of these styles, nearest first; 0 when it ties none. */
  levelOf: (list: string, styles: string[]) => number
}

interface Level {
  start: number
  style: LabelStyle | 'bullet' | 'none'
  /** "%1.%2." */
  pattern: string
  suffix: string
  /** Restarts when a level up to this one moves on; `0` never restarts. */
  restartAfter: number
  /** "Legal" numbering shows every counter in Arabic digits. */
  arabic: boolean
  /** Paragraphs of this style stand on this level. */
  paragraphStyle: string | null
}

interface List {
  /** Lists over the same abstract definition count together, unless one overrides its start. */
  counters: number[]
  levels: Level[]
  startOverrides: Map<number, number>
}

const styles: Record<string, Level['style']> = {
  decimal: 'decimal',
  decimalZero: 'decimal-zero',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  bullet: 'bullet',
  none: 'none',
}

/** Reads numbering.xml; without one, lists have no labels. */
export function readNumbering(root: XmlElement | null): Numbering {
  const lists = root === null ? new Map<string, List>() : readLists(root)
  return {
    next({ list: id, level }) {
      const list = lists.get(id)
      const definition = list?.levels[level]
      if (list === undefined || definition === undefined) return ''
      count(list, level)
      return labelText(list, level)
    },
    levelOf(id, chain) {
      const tied = lists.get(id)?.levels ?? []
      for (const style of chain) {
        const level = tied.findIndex((candidate) => candidate?.paragraphStyle === style)
        if (level >= 0) return level
      }
      return 0
    },
  }
}

function readLists(root: XmlElement): Map<string, List> {
  const abstracts = new Map<string, { levels: Level[]; counters: number[] }>()
  const byStyle = new Map<string, string>()
  for (const node of elements(root)) {
    if (node.name !== 'w:abstractNum') continue
    const id = attribute(node, 'w:abstractNumId') ?? ''
    abstracts.set(id, { levels: readLevels(node), counters: [] })
    const styleLink = child(node, 'w:styleLink')
    if (styleLink !== null) byStyle.set(attribute(styleLink, 'w:val') ?? '', id)
  }
  for (const node of elements(root)) {
    const link = node.name === 'w:abstractNum' ? child(node, 'w:numStyleLink') : null
    const target = link === null ? undefined : byStyle.get(attribute(link, 'w:val') ?? '')
    if (target !== undefined) abstracts.set(attribute(node, 'w:abstractNumId') ?? '', abstracts.get(target)!)
  }
  const lists = new Map<string, List>()
  for (const node of elements(root)) {
    if (node.name !== 'w:num') continue
    const abstract = abstracts.get(valOf(child(node, 'w:abstractNumId')) ?? '')
    if (abstract !== undefined) lists.set(attribute(node, 'w:numId') ?? '', readList(node, abstract))
  }
  return lists
}

function readList(node: XmlElement, abstract: { levels: Level[]; counters: number[] }): List {
  const levels = [...abstract.levels]
  const startOverrides = new Map<number, number>()
  for (const override of elements(node)) {
    if (override.name !== 'w:lvlOverride') continue
    const level = Number(attribute(override, 'w:ilvl') ?? '0')
    const own = child(override, 'w:lvl')
    if (own !== null) levels[level] = readLevel(own)
    const start = child(override, 'w:startOverride')
    if (start !== null) startOverrides.set(level, Number(valOf(start) ?? '1'))
  }
  return { counters: abstract.counters, levels, startOverrides }
}

function readLevels(abstract: XmlElement): Level[] {
  const levels: Level[] = []
  for (const node of elements(abstract)) {
    if (node.name === 'w:lvl') levels[Number(attribute(node, 'w:ilvl') ?? '0')] = readLevel(node)
  }
  return levels
}

function readLevel(node: XmlElement): Level {
  const suffix = valOf(child(node, 'w:suff'))
  const restart = valOf(child(node, 'w:lvlRestart'))
  const level = Number(attribute(node, 'w:ilvl') ?? '0')
  return {
    start: Number(valOf(child(node, 'w:start')) ?? '1'),
    style: styles[valOf(child(node, 'w:numFmt')) ?? 'decimal'] ?? 'decimal',
    pattern: valOf(child(node, 'w:lvlText')) ?? '',
    suffix: suffix === 'nothing' ? '' : ' ',
    restartAfter: restart === null ? level : Number(restart),
    arabic: child(node, 'w:isLgl') !== null,
    paragraphStyle: valOf(child(node, 'w:pStyle')),
  }
}

function count(list: List, level: number): void {
  const override = list.startOverrides.get(level)
  if (override !== undefined) {
    list.startOverrides.delete(level)
    list.counters[level] = override
  } else {
    const now = list.counters[level]
    list.counters[level] = now === undefined ? list.levels[level]!.start : now + 1
  }
  for (let deeper = level + 1; deeper < list.levels.length; deeper++) {
    const definition = list.levels[deeper]
    if (definition === undefined || definition.restartAfter === 0 || level >= definition.restartAfter)
      continue
    delete list.counters[deeper]
  }
}

const bulletFonts = /[\uf000-\uf0ff·•●▪■◦○§¨Øüvq➢➤✓*o]/u

function labelText(list: List, level: number): string {
  const definition = list.levels[level]!
  if (definition.style === 'none' && !definition.pattern.includes('%')) {
    return definition.pattern === '' ? '' : definition.pattern + definition.suffix
  }
  if (definition.style === 'bullet') {
    const mark = definition.pattern.trim()
    return `${mark === '' || bulletFonts.test(mark) ? '-' : mark} `
  }
  const text = definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const shown = list.levels[at]
    if (shown === undefined || shown.style === 'none') return ''
    const style = shown.style === 'bullet' || definition.arabic ? 'decimal' : shown.style
    return counterLabel(list.counters[at] ?? shown.start, style)
  })
  return text === '' ? '' : text + definition.suffix
}
