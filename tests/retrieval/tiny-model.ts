// A sentence model small enough to write by hand: an ONNX graph of one Gather (token number -> row of a table), with
// the tokenizer and settings that @huggingface/transformers looks for. Enough to prove that a folder loads.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Field = [number: number, value: number | string | Uint8Array | Field[]]

function varint(value: number): number[] {
  const bytes: number[] = []
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left]
    bytes.push((left % 128) + 128)
  }
}

/** Protocol buffers: a number is a varint, everything else has its length before it. */
function message(fields: Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([number, value]) => {
      if (typeof value === 'number') return [...varint(number * 8), ...varint(value)]
      const bytes =
        typeof value === 'string' ? Buffer.from(value) : Array.isArray(value) ? message(value) : value
      return [...varint(number * 8 + 2), ...varint(bytes.length), ...bytes]
    }),
  )
}

const FLOAT = 1
const INT64 = 7

const typed = (name: string, type: number, dimensions: (string | number)[]): Field[] => {
  const shape = dimensions.map((size): Field => [1, [typeof size === 'string' ? [2, size] : [1, size]]])
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, type],
            [2, shape],
          ],
        ],
      ],
    ],
  ]
}

function onnxOf(rows: number[][]): Uint8Array {
  const dimensions = rows[0]!.length
  const table = new Uint8Array(Float32Array.from(rows.flat()).buffer)
  const graph: Field[] = [
    [
      1,
      [
        [1, 'table'],
        [1, 'input_ids'],
        [2, 'last_hidden_state'],
        [4, 'Gather'],
      ],
    ],
    [2, 'tiny'],
    [
      5,
      [
        [1, rows.length],
        [1, dimensions],
        [2, FLOAT],
        [8, 'table'],
        [9, table],
      ],
    ],
    [11, typed('input_ids', INT64, ['texts', 'words'])],
    [12, typed('last_hidden_state', FLOAT, ['texts', 'words', dimensions])],
  ]
  return message([
    [1, 8],
    [7, graph],
    [8, [[2, 13]]],
  ])
}

/** `rows`: the vector of each word; a text is their mean. */
export function writeTinyModel(folder: string, rows: Record<string, number[]>): void {
  const words = ['[PAD]', '[UNK]', ...Object.keys(rows)]
  const nothing = Object.values(rows)[0]!.map(() => 0)
  mkdirSync(join(folder, 'onnx'), { recursive: true })
  writeFileSync(join(folder, 'onnx', 'model.onnx'), onnxOf([nothing, nothing, ...Object.values(rows)]))
  const settings = {
    'config.json': { model_type: 'bert', vocab_size: words.length },
    'tokenizer_config.json': {
      ...{ tokenizer_class: 'PreTrainedTokenizerFast', model_max_length: 64 },
      ...{ pad_token: '[PAD]', unk_token: '[UNK]' },
    },
    'tokenizer.json': {
      ...{ version: '1.0', truncation: null, padding: null, normalizer: null, decoder: null },
      pre_tokenizer: { type: 'WhitespaceSplit' },
      post_processor: null,
      added_tokens: ['[PAD]', '[UNK]'].map((content, id) => ({
        ...{ id, content, special: true, single_word: false, lstrip: false, rstrip: false },
        normalized: false,
      })),
      model: {
        type: 'WordLevel',
        unk_token: '[UNK]',
        vocab: Object.fromEntries(words.map((word, id) => [word, id])),
      },
    },
  }
  for (const [name, value] of Object.entries(settings))
    writeFileSync(join(folder, name), JSON.stringify(value))
}
