// Commands around the optional model: what it has used, and how far a document may travel.

import { createDocumentClasses, type DocumentClass } from '../llm/document-class.ts'
import { createUsage } from '../llm/usage.ts'
import { CommandError, type Context, printJson, printLine, UsageError } from './command.ts'

/** Prints requests and tokens by day and person, of this month unless days are given. */
export async function modelUsage(context: Context, options: { from?: string; to?: string }): Promise<void> {
  const { db } = await context.app()
  const month = context.asOf.slice(0, 7)
  const rows = createUsage(db).rows(options.from ?? `${month}-01`, options.to ?? `${month}-31`)
  if (context.options.json) return printJson(rows)
  if (rows.length === 0) printLine('Chưa dùng mô hình lần nào trong thời gian này.')
  for (const { day, person, requests, promptTokens, completionTokens } of rows)
    printLine(`${day}\t${person || '(lệnh)'}\t${requests} lượt\t${promptTokens + completionTokens} token`)
}

const classes = ['công khai', 'nội bộ', 'kín', 'tự đọc']

/** Sets the class of every held document with this number; "tự đọc" leaves it to the document's own words again. */
export async function modelClass(context: Context, number: string, named: string): Promise<void> {
  const found = named.normalize('NFC').toLowerCase()
  if (!classes.includes(found)) throw new UsageError(`Mức phải là một trong: ${classes.join(', ')}.`)
  const { db, library } = await context.app()
  const documents = await library.findByNumber(number)
  if (documents.length === 0) throw new CommandError(`Thư viện không có văn bản ${number}.`)
  const store = createDocumentClasses(db)
  for (const { id } of documents) store.set(id, found === 'tự đọc' ? null : (found as DocumentClass))
  if (context.options.json) printJson({ number, class: found, documents: documents.length })
  else printLine(`${number}: ${found} (${documents.length} văn bản).`)
}
