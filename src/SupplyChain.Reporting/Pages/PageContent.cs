namespace SupplyChain.Reporting.Pages;

/// <summary>What stands on the page, in words: the same for every format.</summary>
internal sealed record PageContent
{
    /// <summary>What the page is about.</summary>
    public required PageText Title { get; init; }

    /// <summary>The question, its measure and its unit; null for none.</summary>
    public required PageText? Subtitle { get; init; }

    /// <summary>The verdict in plain words.</summary>
    public required IReadOnlyList<PageText> Verdict { get; init; }

    /// <summary>Single values that are the answer, or a part of it.</summary>
    public required IReadOnlyList<PageFacts> Facts { get; init; }

    /// <summary>The list; null if there is none.</summary>
    public required PageTable? List { get; init; }

    /// <summary>What is said under headings of their own: limits, assumptions, doubts.</summary>
    public required IReadOnlyList<PageNotes> Notes { get; init; }

    /// <summary>Where the answer comes from, in short.</summary>
    public required IReadOnlyList<PageText> Source { get; init; }

    /// <summary>The manifest of the run as JSON; null if the report carries none.</summary>
    public required string? Run { get; init; }
}

/// <summary>A text in one language or in two.</summary>
/// <param name="Words">One text for each language, the leading one first; one alone if they say it alike.</param>
internal sealed record PageText(IReadOnlyList<string> Words);

/// <summary>Values with what they are called.</summary>
/// <param name="Heading">Their heading; null for none.</param>
/// <param name="Rows">Label and value.</param>
internal sealed record PageFacts(PageText? Heading, IReadOnlyList<(string Label, string Value)> Rows);

/// <summary>Sentences under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Sentences">The sentences.</param>
internal sealed record PageNotes(PageText Heading, IReadOnlyList<PageText> Sentences);

/// <summary>The list of the page.</summary>
internal sealed record PageTable
{
    /// <summary>The columns.</summary>
    public required IReadOnlyList<PageColumn> Columns { get; init; }

    /// <summary>The first rows, as many as a page could ever hold; one text for each column.</summary>
    public required IReadOnlyList<string[]> Rows { get; init; }

    /// <summary>Why, for each row; null if there are no reasons.</summary>
    public required IReadOnlyList<PageText?>? Reasons { get; init; }

    /// <summary>What the reasons are called.</summary>
    public required string ReasonHeader { get; init; }

    /// <summary>How many rows there are in all.</summary>
    public required int TotalRows { get; init; }

    /// <summary>Says how many rows are shown, of how many, and where the others are.</summary>
    public required Func<int, PageText> More { get; init; }
}

/// <summary>A column of the list.</summary>
/// <param name="Key">What it holds, for the width.</param>
/// <param name="Header">What it is called.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
internal sealed record PageColumn(string Key, string Header, bool IsNumber);
