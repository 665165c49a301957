namespace SupplyChain.Diagnostics;

/// <summary>The kind of a problem. Codes never change meaning; causes and fixes are in docs/errors.md.</summary>
/// <param name="Id">The code, such as <c>SC2003</c>: SC1 files and columns, SC2 references, SC3 values, SC4 the model as a whole.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record DiagnosticCode(string Id, Severity Severity)
{
    /// <summary>Returns the code itself.</summary>
    public override string ToString() => Id;
}
