/**
 * An error whose message was written for the person at the keyboard: what happened, where, what to do.
 * A command that ends with one shows the message alone; any other error is a fault of ours and shows its stack.
 */
export class ToldError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = new.target.name
  }
}

/** What a command says before it fails: the sentence that an error was told with, or the stack of a fault of ours. */
export function failureText(error: unknown): string {
  const thrown = error instanceof Error ? error : new Error(String(error))
  const isFlag = 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS')
  if (isFlag)
    return `${thrown.message.split(/\.\s/)[0]}. See the commands in README.md.`
  return thrown instanceof ToldError ? thrown.message : `This should not have happened: ${thrown.stack}`
}
