// The one piece of markup, `**…**`, as each platform writes it. Everything else in a text is shown as it stands:
// markup that came from a document or a person never becomes markup on a platform.

export interface TextRun {
  text: string
  bold: boolean
}

/** One line, no blank inside its edges, no star inside: anything else with stars is plain text. */
const BOLD = /\*\*([^\s*](?:[^*\n]*[^\s*])?)\*\*/g

/** Where bold runs stand in a text, markers included. */
export function boldSpans(text: string): { start: number; end: number }[] {
  return [...text.matchAll(BOLD)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Cuts a text into plain and bold runs; the markers are gone. */
export function parseBold(text: string): TextRun[] {
  const runs: TextRun[] = []
  let at = 0
  for (const { start, end } of boldSpans(text)) {
    if (start > at) runs.push({ text: text.slice(at, start), bold: false })
    runs.push({ text: text.slice(start + 2, end - 2), bold: true })
    at = end
  }
  if (at < text.length) runs.push({ text: text.slice(at), bold: false })
  return runs
}

/** Telegram's HTML mode: bold as `<b>`, every other character as itself. */
export function toTelegramHtml(text: string): string {
  return parseBold(text)
    .map((run) => (run.bold ? `<b>${escapeHtml(run.text)}</b>` : escapeHtml(run.text)))
    .join('')
}

/** Without markers, for platforms that show plain text. */
export function toPlainText(text: string): string {
  return parseBold(text)
    .map((run) => run.text)
    .join('')
}

export interface ZaloTextStyle {
  /** UTF-16 units in the plain text. */
  start: number
  len: number
  st: ['b']
}

/** Plain text with Zalo Bot's `text_styles` for the bold runs. */
export function toZaloStyles(text: string): { text: string; styles: ZaloTextStyle[] } {
  let plain = ''
  const styles: ZaloTextStyle[] = []
  for (const run of parseBold(text)) {
    if (run.bold) styles.push({ start: plain.length, len: run.text.length, st: ['b'] })
    plain += run.text
  }
  return { text: plain, styles }
}

const UNSENDABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Removes what no platform takes: control characters and halves of surrogate pairs. Line ends become `\n`. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSENDABLE, '')
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
