// Only where something would stand, and not what: such an answer tells nothing and must not leave.

import { texts } from '../texts.ts'

const sources = [texts.source, texts.sourceDigest, texts.sourceNews].map((words) => `${words}:`)

/** Whether no line says more than the place it comes from; a source line that quotes the place does. */
export function isBareSource(lines: string[]): boolean {
  const said = lines.filter((line) => line.trim() !== '')
  return said.length > 0 && said.every((line) => !line.includes('“') && namesPlace(line))
}

function namesPlace(line: string): boolean {
  return line.trimEnd().endsWith(':') || sources.some((source) => line.startsWith(source))
}
