using System.Runtime.ExceptionServices;

namespace SupplyChain.Engine;

/// <summary>Runs independent steps on a number of workers, each with scratch space of its own.</summary>
internal static class ParallelWork
{
    /// <summary>Runs steps 0 to <paramref name="count"/> - 1.</summary>
    /// <param name="count">Number of steps.</param>
    /// <param name="threads">Workers; 0 for one per processor.</param>
    /// <param name="createWorker">Makes a worker's scratch space; called on the worker's thread.</param>
    /// <param name="step">Does one step; its result must not depend on the worker or on other steps.</param>
    /// <param name="finished">Called after each step, by one thread at a time, with the number of steps done.</param>
    /// <param name="cancellationToken">When it is set no new step begins; a step under way may be given up.</param>
    /// <returns>Per step, whether it was done.</returns>
    /// <remarks>What a step throws ends the work and is thrown as it is, of several the one of the first step: the same on any number of threads.</remarks>
    public static bool[] Run<TWorker>(
        int count, int threads, Func<TWorker> createWorker, Action<TWorker, int> step, Action<int>? finished, CancellationToken cancellationToken)
    {
        bool[] isDone = new bool[count];
        int next = -1, done = 0;
        Lock reporting = new();
        int failedStep = int.MaxValue;
        ExceptionDispatchInfo? failure = null;
        int workers = Math.Min(count, threads > 0 ? threads : Environment.ProcessorCount);
        // One worker runs on the caller's thread: a single-threaded host such as a browser has no other.
        if (workers <= 1)
            Work();
        else
            Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ => Work());
        failure?.Throw();
        return isDone;

        void Work()
        {
            int index = -1;
            try
            {
                if (count == 0)
                    return;
                TWorker worker = createWorker();
                while (!cancellationToken.IsCancellationRequested && Volatile.Read(ref failedStep) == int.MaxValue && (index = Interlocked.Increment(ref next)) < count)
                {
                    step(worker, index);
                    isDone[index] = true;
                    lock (reporting)
                    {
                        finished?.Invoke(++done);
                    }
                }
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // A step under way was given up.
            }
            catch (Exception problem)
            {
                // Steps are handed out in order, so every step before this one was begun and is finished.
                lock (reporting)
                {
                    if (index < failedStep)
                        (failedStep, failure) = (index, ExceptionDispatchInfo.Capture(problem));
                }
            }
        }
    }

    /// <summary>A callback that passes on about one report in a hundredth of the steps.</summary>
    public static Action<int>? Throttled(IProgress<AnalysisProgress>? progress, string phase, int total)
    {
        if (progress is null)
            return null;
        int every = Math.Max(1, total / 100);
        return done =>
        {
            if (done % every == 0 || done == total)
                progress.Report(new AnalysisProgress(phase, done, total));
        };
    }
}
