const PIECE = 1 << 16
let piece = new Uint8Array(0)
let used = 0

/** Bytes that are 0, cut from a larger piece: memory of its own costs an engine much more than the few bytes that a case needs. */
export function blankBytes(length: number): Uint8Array {
  if (used + length > piece.length) {
    piece = new Uint8Array(length + PIECE)
    used = 0
  }
  return piece.subarray(used, (used += length))
}
