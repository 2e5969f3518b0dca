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
