namespace SupplyChain.Formats.Workbooks;

/// <summary>How much a file may hold before it is refused, so that no file can use up the memory of the machine. docs/formats.md lists them.</summary>
internal static class WorkbookLimits
{
    /// <summary>Bytes of a compressed workbook after it has been expanded.</summary>
    public const long ExpandedBytes = 512L << 20;

    /// <summary>How many times its size a part of a compressed workbook may expand to; parts up to <see cref="SmallPart"/> may do so more often.</summary>
    public const int ExpansionRatio = 200;

    /// <summary>Bytes up to which the ratio does not matter.</summary>
    public const long SmallPart = 1 << 20;

    /// <summary>Files inside a compressed workbook.</summary>
    public const int Parts = 10_000;

    /// <summary>Rows of a sheet: what Excel itself allows.</summary>
    public const int Rows = 1_048_576;

    /// <summary>Columns of a sheet: what Excel itself allows.</summary>
    public const int Columns = 16_384;

    /// <summary>Cells that hold anything, in all sheets together.</summary>
    public const int Cells = 20_000_000;

    /// <summary>Bytes of an old workbook, which is not compressed.</summary>
    public const long OldWorkbookBytes = 256L << 20;

    /// <summary>Bytes of a text file.</summary>
    public const long TextBytes = 1L << 30;
}
