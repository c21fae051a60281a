// What the vector index asks of an embedder. Vectors are unit length; equal text gives an equal vector.

/** What is known of a passage when it is embedded. */
export interface PassageInput {
  /** Its title or heading path; may be empty. */
  head: string
  body: string
}

export interface Embedder {
  /** "builtin", "openai:MODEL", "local:FOLDER". */
  readonly name: string
  /** Changes whenever the vectors would: stored with the index, a mismatch rebuilds it. */
  readonly hash: string
  readonly dimensions: number
  embedQuery(text: string): Promise<Float32Array>
  embedPassages(passages: PassageInput[]): Promise<Float32Array[]>
}
