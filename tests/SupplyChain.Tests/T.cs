namespace SupplyChain.Tests;
public class T { [Fact] public void One() => Assert.Equal(2, 1 + 1); }
