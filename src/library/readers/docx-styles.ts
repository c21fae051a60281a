// What paragraph and character styles of a docx say about numbering and fonts, inheritance followed.

import { attribute, child, elements, type XmlElement } from './xml.ts'

export interface StyleFacts {
  /** The style and those it is based on, nearest first. */
  chain: string[]
  list: string | null
  level: number | null
  font: string | null
}

export interface Styles {
  of: (id: string | null) => StyleFacts
  defaultParagraph: string | null
  defaultFont: string | null
}

interface Style extends Omit<StyleFacts, 'chain'> {
  basedOn: string | null
}

/** Reads styles.xml; without one every style is empty. */
export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map<string, Style>()
  let defaultParagraph: string | null = null
  for (const node of root === null ? [] : elements(root)) {
    if (node.name !== 'w:style') continue
    const id = attribute(node, 'w:styleId') ?? ''
    styles.set(id, readStyle(node))
    if (
      attribute(node, 'w:type') === 'paragraph' &&
      /^(1|true|on)$/.test(attribute(node, 'w:default') ?? '')
    ) {
      defaultParagraph = id
    }
  }
  const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  return { of: (id) => resolve(styles, id), defaultParagraph, defaultFont: fontOf(defaults) }
}

function readStyle(node: XmlElement): Style {
  const numbering = numberingOf(child(node, 'w:pPr'))
  const basedOn = child(node, 'w:basedOn')
  return { ...numbering, font: fontOf(child(node, 'w:rPr')), basedOn: basedOn && attribute(basedOn, 'w:val') }
}

function resolve(styles: Map<string, Style>, id: string | null): StyleFacts {
  const facts: StyleFacts = { chain: [], list: null, level: null, font: null }
  let next = id
  while (next !== null && facts.chain.length < 20) {
    const style = styles.get(next)
    facts.chain.push(next)
    facts.list ??= style?.list ?? null
    facts.level ??= style?.level ?? null
    facts.font ??= style?.font ?? null
    next = style?.basedOn ?? null
  }
  return facts
}

/** The list and level that paragraph properties name. */
export function numberingOf(properties: XmlElement | null): { list: string | null; level: number | null } {
  const numbering = child(properties, 'w:numPr')
  const list = child(numbering, 'w:numId')
  const level = child(numbering, 'w:ilvl')
  return {
    list: list && attribute(list, 'w:val'),
    level: level === null ? null : Number(attribute(level, 'w:val') ?? '0'),
  }
}

/** The font that run properties name for Latin text. */
export function fontOf(properties: XmlElement | null): string | null {
  const fonts = child(properties, 'w:rFonts')
  return fonts && (attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'))
}

/** The element's `w:val`, or `null` when there is no such element. */
export function valOf(node: XmlElement | null): string | null {
  return node === null ? null : attribute(node, 'w:val')
}
