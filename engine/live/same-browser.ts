/** Windows of one browser tell each other what changed: the only link left when there is no server. */

/**
 * Joins a channel between the windows of this browser.
 * @returns a function that posts to all other windows; a browser without channels posts to nobody
 */
export function joinWindows<T>(name: string, hear: (message: T) => void): (message: T) => void {
  if (typeof BroadcastChannel === 'undefined')
    return () => {}
  const channel = new BroadcastChannel(`workshop:${name}`)
  channel.addEventListener('message', (event: MessageEvent<T>) => hear(event.data))
  return message => channel.postMessage(message)
}

/** True in the presenter view, whether its address is a path or a hash. */
export function isPresenterPage(): boolean {
  return /[/#]presenter(?:\/|$)/.test(location.pathname + location.hash)
}
