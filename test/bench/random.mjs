/** Numbers from a seed (mulberry32), and the few ways to draw that a workload needs. */
export function drawFrom(seed) {
  let state = seed >>> 0
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const chance = (p) => random() < p
  const whole = (low, high) => low + Math.floor(random() * (high - low + 1))
  const one = (list) => list[whole(0, list.length - 1)]
  return { chance, whole, one }
}
