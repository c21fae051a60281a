// Tables of the optional model: tokens used by person and day, and how far each document may travel.

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const modelUsage = sqliteTable(
  'model_usage',
  {
    /** Id of the person; "" for questions of nobody in particular (commands). */
    person: text().notNull(),
    /** Day in Asia/Ho_Chi_Minh. */
    day: text().notNull(),
    requests: integer().notNull(),
    promptTokens: integer('prompt_tokens').notNull(),
    completionTokens: integer('completion_tokens').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.person] })],
)

/** Set by the office for a document; without a row its class is read from the document itself. */
export const documentClasses = sqliteTable('document_classes', {
  documentId: integer('document_id').primaryKey(),
  class: text().$type<'công khai' | 'nội bộ' | 'kín'>().notNull(),
})
