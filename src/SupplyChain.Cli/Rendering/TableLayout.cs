namespace SupplyChain.Cli.Rendering;

/// <summary>How tables are laid out for people.</summary>
internal sealed record TableLayout
{
    /// <summary>Rows shown of a table whose length the reader did not choose.</summary>
    public const int DefaultRows = 20;

    public required Texts Texts { get; init; }

    /// <summary>Columns of the terminal; null where there is none, and nothing is ever cut.</summary>
    public int? Width { get; init; }

    public bool IsColored { get; init; }

    /// <summary>The network as the user wrote it, for hints.</summary>
    public string Network { get; init; } = "NET";
}
