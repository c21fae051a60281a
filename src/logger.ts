// pino, one child for each part; tokens and message texts never reach it.

import { type Logger, pino } from 'pino'

export type { Logger }

/** The root logger; secrets in known fields are replaced, errors keep their message and stack for operators. */
export function createLogger(level: string): Logger {
  return pino({
    level,
    base: null,
    redact: {
      paths: [
        'token',
        '*.token',
        'authorization',
        '*.authorization',
        'text',
        '*.text',
        'config',
        'headers',
        '*.headers',
        'err.config',
        'err.request',
        'err.response',
      ],
      censor: '[ẩn]',
    },
  })
}
