// What the vector index asks of an embedder. Vectors are unit length; equal text gives an equal vector.

/** A question as typed, and as search reads it. */
export interface QueryText {
  text: string
  /** Spoken forms, asking words taken out. */
  words: string[]
  /** Whether it was typed with marks. */
  marked: boolean
}

export interface Embedder {
  /** "builtin", "openai:MODEL", "local:FOLDER". */
  readonly name: string
  /** Changes whenever the vectors would: stored with the index, a mismatch rebuilds it. */
  readonly hash: string
  readonly dimensions: number
  embedQuery(query: QueryText): Promise<Float32Array>
  /** Texts of passages; some of them may be empty. */
  embedTexts(texts: string[]): Promise<Float32Array[]>
}
