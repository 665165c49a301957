namespace SupplyChain.Reports;

/// <summary>Chapters of a document, in the order of reading: a heading of a page, a sheet of a workbook.</summary>
public enum ReportChapter
{
    /// <summary>The answer in short: the verdict, how much runs, the curve of recovery.</summary>
    Answer = 0,

    /// <summary>What to do, one row each, with the reason.</summary>
    Actions = 1,

    /// <summary>What only works together, and the picture of it.</summary>
    Bundles = 2,

    /// <summary>What still holds production back, and what nothing could replace.</summary>
    WeakLinks = 3,

    /// <summary>Whom to ask for what: one section for each region.</summary>
    Regions = 4,

    /// <summary>The answer beside others: lists people use, other plans, yesterday's.</summary>
    Comparison = 5,

    /// <summary>The rules that bound the answer: limits, tiers, floors.</summary>
    Rules = 6,

    /// <summary>Everything that was looked at, chosen or not.</summary>
    Candidates = 7,

    /// <summary>What is wrong or doubtful in the data.</summary>
    DataProblems = 8,

    /// <summary>What was assumed, what the words mean, and how exact the numbers are.</summary>
    Assumptions = 9,

    /// <summary>Where the answer comes from: inputs, version, options.</summary>
    Run = 10,
}
