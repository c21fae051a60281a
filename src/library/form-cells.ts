// Numbers of forms in tables ("Mẫu: 03/BC-BV") are written like numbers of documents and are none. Pure.

import type { Span, TableRow } from '../document.ts'

const formColumn =
  /^(?:(?:tên|số|ký hiệu|số hiệu|mã)\s+(?:và\s+(?:tên|ký hiệu)\s+)?)?(?:các\s+)?(?:biểu mẫu|mẫu|biểu|phiếu)(?:\s+(?:biểu|số|sử dụng|áp dụng|báo cáo|kèm theo|đính kèm|phiếu|đề cương))*$/iu

/** The cells of the columns that name the form to be filled in. */
export function formCells(rows: readonly TableRow[]): Span[] {
  return rows.flatMap(({ cells }) =>
    cells.filter(({ column }) => formColumn.test(column.replace(/\s+/gu, ' ').trim())),
  )
}
