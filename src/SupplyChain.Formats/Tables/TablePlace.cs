namespace SupplyChain.Formats.Tables;

/// <summary>Where something stands: file, sheet, row and column from 1, 0 for all of them.</summary>
internal readonly record struct TablePlace(string? File, string? Sheet = null, int Row = 0, int Column = 0, string? Value = null);
