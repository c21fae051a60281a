// The best few of many scores, in order.

/** Numbers of the `count` highest scores above zero, best first; ties go to the lower number. */
export function topScores(scores: Float32Array, count: number): number[] {
  const heap: number[] = []
  const worse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b)
  const sink = (at: number): void => {
    for (;;) {
      let least = at
      const left = 2 * at + 1
      if (left < heap.length && worse(heap[left]!, heap[least]!)) least = left
      if (left + 1 < heap.length && worse(heap[left + 1]!, heap[least]!)) least = left + 1
      if (least === at) return
      ;[heap[at], heap[least]] = [heap[least]!, heap[at]!]
      at = least
    }
  }
  if (count <= 0) return heap
  let floor = 0
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! <= floor) continue
    if (heap.length < count) {
      heap.push(i)
      if (heap.length === count) {
        for (let at = count >> 1; at >= 0; at--) sink(at)
        floor = scores[heap[0]!]!
      }
    } else {
      heap[0] = i
      sink(0)
      floor = scores[heap[0]!]!
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1))
}
