using SupplyChain.Resources;

namespace SupplyChain.Formats;

/// <summary>The kind of a remark on imported data. Codes never change meaning.</summary>
/// <remarks>SC50 files and sheets, SC51 to SC54 lists, SC55 to SC59 tables.</remarks>
public sealed class RemarkCode
{
    /// <param name="id">The code; its texts are <c>id</c> and <c>id.fix</c> in the catalogue.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="texts">Where its texts stand.</param>
    internal RemarkCode(string id, RemarkKind kind, TextCatalog texts) => (Id, Kind, Texts) = (id, kind, texts);

    /// <summary>The code, such as <c>SC5001</c>.</summary>
    public string Id { get; }

    /// <summary>What was done about it.</summary>
    public RemarkKind Kind { get; }

    internal TextCatalog Texts { get; }

    /// <summary>Returns the code itself.</summary>
    public override string ToString() => Id;
}
