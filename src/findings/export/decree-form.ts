// How a document of Decree 30/2020/NĐ-CP (annex I) is set: Times New Roman, its sizes, the lines under its heads, tables.

import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

export const FONT = 'Times New Roman'
/** Half points: 14. */
export const BODY = 28
const TABLE = 24
export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** Width of the text: 210 mm less the margins. */
export const WIDTH = mm(165)

interface Style {
  bold?: boolean
  italics?: boolean
  size?: number
}

export const run = (text: string, style: Style = {}) =>
  new TextRun({ text: printable(text), font: FONT, ...style })

/** Without the control characters that no XML may hold. */
const printable = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

export const centred = (children: ParagraphChild[], after = 0) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children,
    spacing: { after, line: 240, lineRule: LineRuleType.AUTO },
  })

/** A line under the words, a third to a half of their width, as the decree draws it. */
export const rule = (width: number) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 120, line: 120, lineRule: LineRuleType.EXACT },
    indent: { left: width, right: width },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })

export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
export const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER }

export const heading = (text: string) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 200, after: 80 },
    indent: { firstLine: mm(10) },
    children: [run(text, { bold: true })],
  })

export const body = (children: ParagraphChild[]) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: mm(10) },
    spacing: { after: 80 },
    children,
  })

export function table(titles: string[], rows: string[][], widths: number[]): Table {
  const cell = (text: string, column: number, bold: boolean) =>
    new TableCell({
      verticalAlign: bold ? VerticalAlign.CENTER : VerticalAlign.TOP,
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { left: 70, right: 70, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          alignment: bold || text.length <= 4 ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { line: 240, lineRule: LineRuleType.AUTO },
          children: [run(text, { size: TABLE, bold })],
        }),
      ],
    })
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: titles.map((text, i) => cell(text, i, true)),
      }),
      ...rows.map(
        (cells) => new TableRow({ cantSplit: true, children: cells.map((text, i) => cell(text, i, false)) }),
      ),
    ],
  })
}
