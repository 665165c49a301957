namespace SupplyChain.Engine;

internal sealed class IndexedNetwork
{
    public static IndexedNetwork Create(SupplyNetwork network) => new();
}
