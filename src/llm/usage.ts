// What the model has cost: tokens by person and day, and the month's cap. SQL of its own table.

import type { Day } from '../document.ts'
import type { Database } from '../storage/database.ts'
import type { TokenUse } from './language-model.ts'

export interface UsageRow {
  person: string
  day: Day
  requests: number
  promptTokens: number
  completionTokens: number
}

export interface Usage {
  add(person: string | null, day: Day, use: TokenUse): void
  /** Tokens of the month that `day` lies in. */
  ofMonth(day: Day): number
  rows(from: Day, to: Day): UsageRow[]
}

export function createUsage({ sql }: Database): Usage {
  const add = sql.prepare(
    `INSERT INTO model_usage (person, day, requests, prompt_tokens, completion_tokens) VALUES (?, ?, 1, ?, ?)
     ON CONFLICT (day, person) DO UPDATE SET requests = requests + 1,
       prompt_tokens = prompt_tokens + excluded.prompt_tokens,
       completion_tokens = completion_tokens + excluded.completion_tokens`,
  )
  const month = sql
    .prepare<[string, string], number>(
      'SELECT coalesce(sum(prompt_tokens + completion_tokens), 0) FROM model_usage WHERE day >= ? AND day <= ?',
    )
    .pluck()
  const rows = sql.prepare<[string, string], UsageRow>(
    `SELECT person, day, requests, prompt_tokens AS promptTokens, completion_tokens AS completionTokens
     FROM model_usage WHERE day >= ? AND day <= ? ORDER BY day, person`,
  )
  return {
    add: (person, day, { prompt, completion }) => void add.run(person ?? '', day, prompt, completion),
    ofMonth: (day) => month.get(`${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-31`) ?? 0,
    rows: (from, to) => rows.all(from, to),
  }
}
