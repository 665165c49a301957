namespace SupplyChain;

/// <summary>Which equations the answers rest on.</summary>
public static class ProductionModel
{
    /// <summary>Version of the equations of docs/model.md.</summary>
    /// <remarks>It goes up whenever an equation changes in a way that can change an answer, and only then: answers of one version of the model can be
    /// compared across versions of the program.</remarks>
    public const string Version = "1";
}
