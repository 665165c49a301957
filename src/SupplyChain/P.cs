namespace SupplyChain; internal static class P { }
