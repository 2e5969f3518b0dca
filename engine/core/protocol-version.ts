/** Grows when a client written for the old protocol would misunderstand. */
export const PROTOCOL_VERSION = 2
