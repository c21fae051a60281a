// One XML part of an office package (docx, xlsx).

import { parseXml, type XmlElement } from './xml.ts'
import type { ZipArchive } from './zip.ts'

/** A part of the package as a tree, or `null`. UTF-16 parts exist but are rare. */
export function part(zip: ZipArchive, name: string): XmlElement | null {
  const content = zip.read(name)
  if (content === null) return null
  const utf16 = content[0] === 0xff && content[1] === 0xfe
  return parseXml(content.toString(utf16 ? 'utf16le' : 'utf8').replace(/^\ufeff/, ''))
}
