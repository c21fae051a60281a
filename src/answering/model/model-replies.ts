// The shapes of a model's replies: what servers are asked to hold it to, and what is taken from whatever came.

import { z } from 'zod'
import type { ModelSentence } from './gate.ts'
import { classNames } from './question-class.ts'

const sentences = z.object({
  sentences: z
    .array(
      z.object({
        text: z.string().max(4_000),
        evidence: z.array(z.coerce.number().int()).max(8),
        quotes: z.array(z.string().max(4_000)).max(8),
      }),
    )
    .max(40),
})
const reading = z.object({ reading: z.string().max(2_000), kind: z.enum(classNames).catch('other') })

/** A question as the model understands it: in full words, and of which kind. */
export type ModelReading = z.infer<typeof reading>

export const sentencesSchema = z.toJSONSchema(sentences, { io: 'input' }) as Record<string, unknown>
export const readingSchema = z.toJSONSchema(reading, { io: 'input' }) as Record<string, unknown>

/** The sentences of a reply; throws when it is something else. */
export const readSentences = (json: unknown): ModelSentence[] => sentences.parse(json).sentences
/** The reading of a reply; throws when it is something else. */
export const readReading = (json: unknown): ModelReading => reading.parse(json)
