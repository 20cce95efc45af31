/** What the programs say to the person who started them: words on standard output, a bar where there is a terminal to draw it on. */
import { SingleBar } from 'cli-progress'

/** Told how much of a long piece of work is done. */
export type Progress = (done: number, total: number) => void

/** Lines between which plain output is silent, so that a log is not flooded. */
const PLAIN_STEPS = 10

export interface ProgressBar {
  readonly update: Progress
  stop(): void
}

/** A bar on a terminal, a line for each tenth of the work elsewhere. Nothing is shown before the first update. */
export function progressBar(label: string, output: NodeJS.WriteStream = process.stdout): ProgressBar {
  return output.isTTY ? drawnBar(label, output) : plainBar(label, output)
}

function drawnBar(label: string, stream: NodeJS.WriteStream): ProgressBar {
  const bar = new SingleBar({ format: `${label} {bar} {value}/{total}  {eta_formatted} left`, hideCursor: true, clearOnComplete: true, stream })
  let started = false
  return {
    update: (done, total) => {
      if (!started) bar.start(total, done)
      started = true
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}

function plainBar(label: string, output: NodeJS.WriteStream): ProgressBar {
  let said = -1
  return {
    update: (done, total) => {
      const step = Math.floor((done / Math.max(1, total)) * PLAIN_STEPS)
      if (step === said) return
      said = step
      output.write(`${label} ${done}/${total}\n`)
    },
    stop: () => {},
  }
}
