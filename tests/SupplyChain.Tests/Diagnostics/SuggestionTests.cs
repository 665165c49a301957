using SupplyChain.Diagnostics;

namespace SupplyChain.Tests.Diagnostics;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("z", null, "a", "b")]
    [InlineData("z", null, "az", "b")]
    [InlineData("", null, "a", "b")]
    [InlineData("A", "a", "B", "a")]
    [InlineData("ab", "ac", "ac", "xy")]
    [InlineData("ab", "ba", "ba", "xy")]
    [InlineData("ab", "a", "a")]
    [InlineData("abc", null, "axy")]
    [InlineData("mil", "mill", "mill", "sewing")]
    [InlineData("MILL", "mill", "bill", "mill")]
    [InlineData("sevign", "sewing", "mill", "sewing")]
    [InlineData("site", null, "sewing", "mill")]
    [InlineData("厂", null, "矿")]
    public void A_suggestion_shares_at_least_a_letter_with_the_word(string word, string? expected, params string[] candidates) =>
        Assert.Equal(expected, Suggestion.Closest(word, candidates));
}
