/**
 * Stands in for Socket.IO's WebTransport on a phone: the server offers polling and WebSocket only, so
 * half a kilobyte on the way to the first vote would never run.
 */
export class WT {}
