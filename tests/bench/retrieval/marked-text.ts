// Tables that commands write into a page, each between two marks.

export function replaceBetween(text: string, mark: string, content: string): string {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- end ${mark} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) return `${text}\n${start}\n${content}\n${end}\n`
  return `${text.slice(0, from + start.length)}\n${content}\n${text.slice(to)}`
}
