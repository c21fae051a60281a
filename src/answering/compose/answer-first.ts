// The words that answer stand before the line that says where they are from. Pure.

import { texts } from '../texts.ts'
import type { Draft } from './draft.ts'

const sourced = new RegExp(`^(${[texts.source, texts.sourceNews].join('|')}): ([^“]+): (“.+”)$`, 'su')

/** Source lines that hold the only words of the answer, parted into those words and their source. */
export function answerFirst(draft: Draft): Draft {
  const [first = '', second = ''] = draft.lines
  // what is listed below it is the answer: the line is its heading
  if (second.startsWith('• ') && first.startsWith(`${texts.source}: `))
    return { ...draft, lines: [first.slice(texts.source.length + 2), ...draft.lines.slice(1)] }
  return sourced.test(first) ? { ...draft, lines: draft.lines.flatMap(parted) } : draft
}

function parted(line: string): string[] {
  const found = sourced.exec(line)
  return found ? [found[3]!, `${found[1]}: ${found[2]}`] : [line]
}
