import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Section, TableRow } from '../../src/document.ts'
import { documentText } from '../../src/web/pages/document-text.ts'
import { plan, spanOf } from './sample-documents.ts'

function draw(
  text: string,
  parts: { sections?: Section[]; rows?: TableRow[]; highlight?: [number, number] },
) {
  const highlight = parts.highlight ? { start: parts.highlight[0], end: parts.highlight[1] } : null
  return documentText({ text, sections: parts.sections ?? [], rows: parts.rows ?? [], highlight }).join('')
}

function section(start: number, headingEnd: number, path: string): Section {
  return { path, parent: null, kind: 'roman', level: 1, heading: 'x', start, end: headingEnd, headingEnd }
}

const shown = (drawn: string) =>
  drawn
    .replace(/<span class="sr-only">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')

test('every character of a text is shown once and in order, wherever headings and the quote fall', () => {
  const texts = fc.array(fc.constantFrom('a', 'b ', 'ế', '<', '&', '"', '\n', '1. ', '😀'), { maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.array(fc.nat(60), { minLength: 6, maxLength: 6 }), (pieces, cuts) => {
      const text = pieces.join('')
      const [a, b, c, d, e, f] = cuts
        .map((cut) => Math.min(cut, text.length))
        .sort((x, y) => x - y) as number[]
      const sections = [section(a!, c!, 'I'), section(d!, e!, 'II')]
      const drawn = draw(text, { sections, ...(b! < f! ? { highlight: [b!, f!] as [number, number] } : {}) })
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      expect(shown(drawn)).toBe(lines.join(''))
    }),
  )
})

test('the marked characters are those of the quote, over headings, lines and table cells', () => {
  const { start } = spanOf(plan.text, 'Sở Nội vụ\nTham mưu')
  const { end } = spanOf(plan.text, 'Lập danh sách đơn vị')
  const drawn = draw(plan.text, { sections: plan.sections, rows: plan.rows, highlight: [start, end] })
  const marked = [...drawn.matchAll(/<mark[^>]*>(.*?)<\/mark>/gs)]
    .map((mark) => shown(mark[1] ?? ''))
    .join('')
  expect(marked).toBe(plan.text.slice(start, end).replace(/\n| \| /g, ''))
  expect(drawn.match(/id="trich"/g)).toHaveLength(1)
  expect(drawn.match(/hết đoạn trích/g)).toHaveLength(1)
})

test('a heading in the middle of a line has its anchor there', () => {
  const text = 'III. TỔ CHỨC 1. Sở Nội vụ làm.'
  const at = text.indexOf('1.')
  const drawn = draw(text, { sections: [section(0, at, 'III'), section(at, at + 12, 'III.1')] })
  expect(drawn).toContain('<a class="anchor" id="muc-III.1"></a><b>1. Sở Nội vụ')
})

test('a heading of two lines is bold on both', () => {
  const text = 'Chương I\nQUY ĐỊNH CHUNG\nĐiều 1'
  const drawn = draw(text, { sections: [section(0, text.indexOf('\nĐiều'), 'Chương I')] })
  expect(drawn).toContain('<b>Chương I</b>')
  expect(drawn).toContain('<b>QUY ĐỊNH CHUNG</b>')
  expect(drawn).not.toContain('<b>Điều 1</b>')
})

test('rows that follow one another make one table', () => {
  const drawn = draw(plan.text, { sections: plan.sections, rows: plan.rows })
  expect(drawn.match(/<table/g)).toHaveLength(1)
  expect(drawn.match(/<tr>/g)).toHaveLength(3)
})
