// pdf.js moves the data of each embedded font with ArrayBuffer.prototype.transferToFixedLength, which Node 20 lacks:
// without it a page's drawing breaks off at its first font, and the rules of its tables are lost.

interface Transferable extends ArrayBuffer {
  transferToFixedLength?: (length?: number) => ArrayBuffer
}

const prototype: Transferable = ArrayBuffer.prototype
prototype.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength) {
  const moved = new ArrayBuffer(length)
  new Uint8Array(moved).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return moved
}
