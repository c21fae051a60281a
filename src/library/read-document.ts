// Bytes → everything that reading yields, in the order in which each step needs the one before. Stores nothing.

import type { Day, DoubtfulPage, ReadDocument } from '../document.ts'
import { wordsGivenUp } from './amending-orders.ts'
import { chunkSections } from './chunk.ts'
import { readDeadlines } from './deadlines.ts'
import { formCells } from './form-cells.ts'
import { type FrontMatter, splitFrontMatter } from './front-matter.ts'
import { readHeader } from './header.ts'
import { recognizeNews } from './news.ts'
import { readOutline } from './outline.ts'
import { trustedOcr } from './readers/raw-source.ts'
import { readSource, type SourcePage } from './readers/read.ts'
import { readReferences } from './references.ts'
import { chromeSpans } from './site-chrome.ts'

/** Raised whenever reading yields something else for the same bytes; older versions are then read anew. */
export const readerVersion = 53

/** Reads one file; throws ReadError with one Vietnamese sentence for what cannot be read. */
export async function readDocument(bytes: Buffer, name: string): Promise<ReadDocument> {
  const { front, body } = splitFrontMatter(bytes)
  const source = await readSource(body, name)
  const doubtful = doubtfulPages(source.pages)
  return { ...readText(source.text, front, source.warnings), ...(doubtful.length > 0 ? { doubtful } : {}) }
}

/** Pages that were not read, and those that were recognised below trust. */
export function doubtfulPages(pages: SourcePage[]): DoubtfulPage[] {
  return pages
    .filter(({ ocr, read }) => !read || (ocr !== null && ocr < trustedOcr))
    .map(({ number, start, end, ocr, read }) => ({ page: number, start, end, ocr: read ? ocr : null }))
}

/** The same for normalised text; pure. */
export function readText(
  text: string,
  front: FrontMatter | null = null,
  sourceWarnings: string[] = [],
): ReadDocument {
  const { sections, rows } = readOutline(text)
  const { header: found, warnings: headerWarnings } = readHeader(text, sections)
  const header = front ? { ...found, ...front.header } : found
  const news = front ? front.reports : recognizeNews(text, found)
  const { references, warnings: referenceWarnings } = readReferences(text, sections, header, formCells(rows))
  const ignored = chromeSpans(text)
  const { deadlines, warnings: deadlineWarnings } = readDeadlines(text, sections, rows, header, references, [
    ...ignored,
    ...wordsGivenUp(text),
  ])
  const fromHeader = front ? [] : headerWarnings
  return {
    text,
    header,
    nature: front ? 'digest' : news ? 'news' : 'original',
    reports: news,
    sections,
    rows,
    references,
    deadlines,
    chunks: chunkSections(text, sections, rows, ignored),
    warnings: [
      ...sourceWarnings,
      ...fromHeader,
      ...referenceWarnings,
      ...deadlineWarnings,
      ...undated(header.issued),
    ],
  }
}

function undated(issued: Day | null): string[] {
  return issued ? [] : ['Không thấy ngày ban hành trong văn bản; các hạn không ghi năm có thể bị hiểu sai.']
}
