/** Red, green and blue, 0–255. */
export type Colour = readonly [number, number, number]

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** A colour as the browser computed it, `rgb(…)` or `color(srgb …)`. */
export function colourOf(computed: string): Colour {
  if (!context) throw new Error('no canvas')
  context.fillStyle = computed
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

const luminance = (colour: Colour): number => {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How clearly two colours stand apart: 1 to 21, as WCAG counts. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
