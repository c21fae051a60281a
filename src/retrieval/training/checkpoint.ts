// The state of an unfinished training on disk: table and running squares, written beside and renamed.

import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'

export interface Checkpoint {
  /** Everything that the result depends on; another one starts afresh. */
  settings: string
  step: number
}

export function writeCheckpoint(path: string, state: Checkpoint, arrays: Float32Array[]): void {
  const head = Buffer.from(`${JSON.stringify(state)}\n`)
  const file = openSync(`${path}.part`, 'w')
  writeSync(file, head)
  for (const array of arrays) writeSync(file, Buffer.from(array.buffer, array.byteOffset, array.byteLength))
  fsyncSync(file)
  closeSync(file)
  renameSync(`${path}.part`, path)
}

/** Fills the arrays and returns the step to go on from, or 0 when there is nothing of these settings. */
export function readCheckpoint(path: string, settings: string, arrays: Float32Array[]): number {
  if (!existsSync(path)) return 0
  const bytes = readFileSync(path)
  const end = bytes.indexOf(10)
  const state = JSON.parse(bytes.subarray(0, end).toString()) as Checkpoint
  if (state.settings !== settings) return 0
  let at = end + 1
  for (const array of arrays) {
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(
      bytes.subarray(at, at + array.byteLength),
    )
    at += array.byteLength
  }
  return state.step
}
