/** A piece of a style sheet, as it is written. */
export const css = (text: TemplateStringsArray, ...parts: readonly string[]): string => String.raw(text, ...parts)
