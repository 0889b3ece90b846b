const CHECK_MILLISECONDS = 500;

/** Whoever started this process, told before anything takes time. */
const PARENT = process.ppid;

/**
 * npm hands a signal on to the shell between it and its script, and not every shell hands it on: the shell dies, and
 * the program would serve on beside the next one that is started.
 *
 * @param leave called once when whoever started this process for npm is gone
 */
export function onOrphaned(leave: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const timer = setInterval(() => {
    if (process.ppid === PARENT) return;
    clearInterval(timer);
    leave();
  }, CHECK_MILLISECONDS);
  timer.unref();
}
