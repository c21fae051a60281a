// local:FOLDER: a sentence model in ONNX form on this disk, through @huggingface/transformers when that is
// installed. Never asks a hub: remote models are switched off and the folder itself is the model.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Embedder } from './embedder.ts'

/** What is used of the optional package. */
interface Transformers {
  env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string }
  pipeline(
    task: 'feature-extraction',
    model: string,
  ): Promise<
    (texts: string[], options: { pooling: 'mean'; normalize: true }) => Promise<{ tolist(): number[][] }>
  >
}

const BATCH = 16
const PACKAGE = '@huggingface/transformers'

/** Throws, with a sentence that says what to do, when the folder or the package is missing. */
export async function createLocalEmbedder(folder: string): Promise<Embedder> {
  const path = resolve(folder)
  if (!existsSync(join(path, 'config.json')))
    throw new Error(`Thư mục ${folder} không có mô hình (thiếu config.json).`)
  const { env, pipeline } = await loadPackage()
  env.allowRemoteModels = false
  env.allowLocalModels = true
  env.localModelPath = `${dirname(path)}/`
  const model = await pipeline('feature-extraction', path.slice(dirname(path).length + 1))
  const embedTexts = async (texts: string[]): Promise<Float32Array[]> => {
    const vectors: Float32Array[] = []
    for (let i = 0; i < texts.length; i += BATCH) {
      const output = await model(texts.slice(i, i + BATCH), { pooling: 'mean', normalize: true })
      // A text without a known word has length nil; brought to unit length it would be NaN.
      for (const vector of output.tolist()) vectors.push(Float32Array.from(vector, (value) => value || 0))
    }
    return vectors
  }
  const [probe] = await embedTexts(['độ dài véc-tơ'])
  return {
    name: `local:${folder}`,
    hash: hashFolder(path),
    dimensions: probe!.length,
    embedQuery: async ({ text }) => (await embedTexts([text]))[0]!,
    embedTexts,
  }
}

async function loadPackage(): Promise<Transformers> {
  try {
    return (await import(PACKAGE)) as Transformers
  } catch (cause) {
    throw new Error(`Cần cài gói ${PACKAGE} để dùng mô hình trong thư mục.`, { cause })
  }
}

/** Names and sizes of the files, and the settings themselves: another model gives another hash. */
function hashFolder(path: string): string {
  const digest = createHash('sha256').update(readFileSync(join(path, 'config.json')))
  for (const name of readdirSync(path, { recursive: true }).map(String).sort()) {
    const { size } = statSync(join(path, name))
    digest.update(`${name} ${size}\n`)
  }
  return digest.digest('hex')
}
