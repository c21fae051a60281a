// "Quyết định đó", "cái 103", "nó": documents that an answer named besides those it rests on. Pure.

import { findNumberMentions } from '../../library/number-mentions.ts'
import { phraseKey } from '../places/syllables.ts'
import type { Memory } from './memory.ts'

/** "Quyết định đó", "nó", "ban hành ngày nào?" after an answer about a document that others cite: that document. */
export function citedMeant(
  text: string,
  { question, cited, inQuotes, subject, kind }: Memory,
): string | null {
  const numbered = byNumber.exec(text)
  const [ofNumber, ...others] =
    [cited, inQuotes]
      .map((names) =>
        names.filter((name) => new RegExp(`(?:^|\\D)${numbered?.[1] ?? numbered?.[2]}/`, 'u').test(name)),
      )
      .find((names) => names.length > 0) ?? []
  if (numbered && ofNumber && others.length === 0) return text.replace(numbered[0], ofNumber)
  if (cited.length === 0) return null
  const both = several.exec(text)
  if (both) {
    const key = phraseKey(both[1] ?? '')
    const all = cited.filter((name) => key === 'van ban' || phraseKey(name).startsWith(`${key} `))
    return all.length > 1 ? text.replace(both[0], all.join(' và ')) : null
  }
  const pointed = text.match(
    /(nghị định|nghi dinh|thông tư|thong tu|quyết định|quyet dinh|kế hoạch|ke hoach|nghị quyết|nghi quyet|chỉ thị|chi thi|luật|luat|công văn|cong van|chương trình|chuong trinh|văn bản|van ban)\s+(?:đó|do|này|nay|ấy|ay|trên|tren|kia)(?![\p{L}])/iu,
  )
  if (pointed) {
    const key = phraseKey(pointed[1] ?? '')
    if (subject === null && !aboutCited.has(kind)) return null
    const all = cited.filter((name) => key === 'van ban' || phraseKey(name).startsWith(`${key} `))
    // "Nghị định 7 sửa nghị định nào?" – "nghị định đó" is the one that was the answer
    const fitting = all.length > 1 ? all.filter((name) => name !== subject) : all
    const [only] = fitting
    return only !== undefined && fitting.length === 1 ? text.replace(pointed[0], only) : null
  }
  // "nhắc nghị định nào?" – "nó" is the one that was the answer, where the question named none itself
  const [only, ...more] = cited
  if (subject === null && kind === 'references' && only !== undefined && more.length === 0)
    return findNumberMentions(question).length === 0 && itself.test(text) ? text.replace(itself, only) : null
  if (subject === null) return null
  if (itself.test(text)) return text.replace(itself, subject)
  if (!aboutCited.has(kind)) return null
  return /^ (?:duoc )?(?:ban hanh|ki|co hieu luc|ra)(?: \S+)? (?:ngay|khi|nam|bao gio|luc)(?: \S+){0,2} $| ^ ai ki $/.test(
    ` ${phraseKey(text)} `,
  )
    ? `${subject} ${text}`
    : null
}

/** "Cái 103", "272 đó". */
const byNumber =
  /^(?:(?:thế|vậy|the|vay|còn|con)\s+)?(?:(?:cái|cai|bản|ban|số|so|văn bản|van ban)\s+(?:số\s+)?(\d{1,4}[a-zđ]?)(?=\s|\?|$)(?:\s+(?:đó|do|này|ấy|kia)(?=\s|\?|$))?|(\d{1,4}[a-zđ]?)\s+(?:đó|do|này|ấy|kia)(?=\s|\?|$))/iu

/** "Hai nghị định đó": all of the kind that were named. */
const several =
  /(?:cả\s+|ca\s+)?(?:hai|2|ba|3|các|cac|những|nhung)\s+(nghị định|nghi dinh|thông tư|thong tu|quyết định|quyet dinh|kế hoạch|ke hoach|nghị quyết|nghi quyet|văn bản|van ban)\s+(?:đó|do|này|nay|ấy|ay|trên|tren|kia|vừa nêu|vua neu)(?!\p{L})/iu

export const itself =
  /(?<!\p{L})(?:nó|cái đó|cái này|cái ấy|cai do|cai nay|cai ay|văn bản này|van ban nay)(?!\p{L})|^no(?!\p{L})/iu
/** Kinds of questions that are answered by other papers. */
export const aboutCited = new Set(['relation', 'references', 'cited-by', 'header'])
