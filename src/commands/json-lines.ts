// Lines of JSON in, for the commands that take `--jsonl`: each is read by itself and named by its number when it is none.

import { z } from 'zod'
import { isDay } from '../calendar/day.ts'
import { UsageError } from './command.ts'

/** What every line has that asks something on a day; a command adds its own words. */
export const askedLine = z.object({
  id: z.union([z.string(), z.number()]),
  asOf: z.string().refine(isDay).optional(),
})

/** The lines of standard input as they come, empty ones left out of the count and the result. */
export async function* jsonLines<T>(schema: z.ZodType<T>): AsyncGenerator<T> {
  const { createInterface } = await import('node:readline')
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    number++
    yield parseLine(line, number, schema)
  }
}

/** One line of JSON; throws UsageError naming the line when it is none. */
export function parseLine<T>(line: string, number: number, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw new UsageError(`Dòng ${number} không đúng dạng JSON cần có.`)
  }
}
