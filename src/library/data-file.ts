// Reads one file of the knowledge that ships and checks its form; what is wrong is said in one sentence.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'

/** A file in `data/` that is missing, is no JSON, or does not have its form. */
export class DataFileError extends Error {
  readonly file: string

  constructor(file: string, what: string, cause?: unknown) {
    super(`Tệp dữ liệu ${file} không dùng được: ${what}`, { cause })
    this.name = 'DataFileError'
    this.file = file
  }
}

/** Reads `folder/name` and returns it in the form of `schema`; throws DataFileError. */
export function readDataFile<T>(folder: string, name: string, schema: z.ZodType<T>): T {
  const file = join(folder, name)
  const result = schema.safeParse(parseJson(file))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = issue === undefined || issue.path.length === 0 ? 'gốc' : issue.path.join('.')
  throw new DataFileError(file, `mục ${place} sai dạng (${issue?.message ?? 'không rõ'}).`, result.error)
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new DataFileError(file, missing ? 'không tìm thấy tệp.' : 'không đọc được nội dung JSON.', error)
  }
}
