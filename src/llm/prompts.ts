// Prompts are files: prompts/NAME.md with the parts "## system" and "## user" and named placeholders {{so}}.
// The version of a prompt is the hash of its file, so an answer's record says which words made it.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promptsFolder } from '../shipped.ts'

export interface Prompt {
  name: string
  /** "answer@1f3c09ab" */
  version: string
  system: string
  user: string
  placeholders: string[]
}

/** Reads one prompt; throws when the file lacks one of its two parts. */
export function loadPrompt(name: string, folder = promptsFolder): Prompt {
  const text = readFileSync(`${folder}/${name}.md`, 'utf8').normalize('NFC')
  const parts = /^## system\n([\s\S]+?)^## user\n([\s\S]+)$/mu.exec(text)
  if (!parts) throw new Error(`Tệp prompts/${name}.md cần hai phần “## system” và “## user”.`)
  const [system, user] = [parts[1]!.trim(), parts[2]!.trim()]
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const found = [...`${system}\n${user}`.matchAll(/\{\{(\w+)\}\}/gu)].map((m) => m[1]!)
  return { name, version: `${name}@${hash}`, system, user, placeholders: [...new Set(found)] }
}

/** Throws when a placeholder has no value or a value has no placeholder: a prompt is never sent half filled. */
export function checkValues({ name, placeholders }: Prompt, values: Record<string, string>): void {
  const missing = placeholders.filter((p) => values[p] === undefined)
  const unknown = Object.keys(values).filter((v) => !placeholders.includes(v))
  if (missing.length + unknown.length > 0)
    throw new Error(`prompt ${name}: missing [${missing.join()}], unknown [${unknown.join()}]`)
}
