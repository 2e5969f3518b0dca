/** Content that cannot be used; its message is for a person. */
export class ContentError extends Error {
  override name = 'ContentError'
}
