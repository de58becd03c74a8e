/** What the keys of the command's own texts begin with: no page says them, and none carries them. */
export const OF_THE_COMMAND: readonly string[] = ['cli', 'line', 'section', 'verify']

/** Whether a text is the command's own, by its key. */
export const isOfTheCommand = (key: string): boolean => OF_THE_COMMAND.includes(key.split('.', 1)[0] ?? '')
