// Plays many jobs in as many threads as there are cores.
import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';

/** Runs the script once more in each thread, which must call `answerJobs`; returns the answers in order. */
export async function inThreads(script, workerData, jobs) {
  const answers = new Array(jobs.length);
  let next = 0;
  let done = 0;
  const start = () =>
    new Promise((end, fail) => {
      const worker = new Worker(new URL(script), { workerData });
      worker.on('error', fail);
      const give = () => {
        if (next < jobs.length) worker.postMessage({ at: next, job: jobs[next++] });
        else worker.terminate().then(end);
      };
      worker.on('message', ({ at, answer }) => {
        answers[at] = answer;
        done++;
        sayProgress(done, jobs.length);
        give();
      });
      give();
    });
  await Promise.all(Array.from({ length: availableParallelism() }, start));
  return answers;
}

function sayProgress(done, all) {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${all}${done < all ? '' : '\n'}`);
}

export function answerJobs(play) {
  parentPort.on('message', async ({ at, job }) => {
    parentPort.postMessage({ at, answer: await play(job) });
  });
}
