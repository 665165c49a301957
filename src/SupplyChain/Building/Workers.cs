using System.Runtime.ExceptionServices;

namespace SupplyChain.Building;

/// <summary>Runs independent steps of reading and building on several threads; results never depend on how many.</summary>
internal static class Workers
{
    // More share one memory and gain little.
    private const int Most = 8;

    /// <summary>Workers to use where nobody says how many.</summary>
    public static int Default => Math.Min(Most, Environment.ProcessorCount);

    /// <summary>Runs steps 0 to <paramref name="count"/> - 1, each on one of a number of workers.</summary>
    /// <remarks>What a step throws is thrown as it is; of several, that of the first step. One worker runs on the caller's thread.</remarks>
    public static void Run(int count, int workers, Action<int> step)
    {
        workers = Math.Min(count, workers);
        if (workers <= 1)
        {
            for (int i = 0; i < count; i++)
                step(i);
            return;
        }
        int next = -1, failed = int.MaxValue;
        ExceptionDispatchInfo? failure = null;
        Lock reporting = new();
        Parallel.For(0, workers, new ParallelOptions { MaxDegreeOfParallelism = workers }, _ =>
        {
            int index = -1;
            try
            {
                while (Volatile.Read(ref failed) == int.MaxValue && (index = Interlocked.Increment(ref next)) < count)
                    step(index);
            }
            catch (Exception problem)
            {
                lock (reporting)
                {
                    if (index < failed)
                        (failed, failure) = (index, ExceptionDispatchInfo.Capture(problem));
                }
            }
        });
        failure?.Throw();
    }

    /// <summary>Cuts a row of items of different weights into ranges of about the same weight.</summary>
    /// <param name="start">Where each item begins, and one entry more.</param>
    /// <param name="weight">About how much a range weighs.</param>
    /// <returns>First items of the ranges, and the number of items.</returns>
    public static int[] Ranges(ReadOnlySpan<int> start, int weight)
    {
        var first = new List<int> { 0 };
        for (int item = 1, items = start.Length - 1; item < items; item++)
        {
            if (start[item] - start[first[^1]] + item - first[^1] >= weight)
                first.Add(item);
        }
        first.Add(start.Length - 1);
        return [.. first];
    }
}
