using SupplyChain.Diagnostics;
using SupplyChain.Resources;

namespace SupplyChain.Building;

/// <summary>Finds what the input rules say about a class, each value from the most specific rule that states it.</summary>
internal sealed class InputRuleLookup
{
    private readonly Dictionary<(string? Industry, string? Product), InputRule> _rules = [];

    public InputRuleLookup(IEnumerable<InputRule> rules, DiagnosticBag bag)
    {
        foreach (InputRule rule in rules)
        {
            EntryChecks.Check(rule, bag);
            if (_rules.TryAdd((rule.CustomerIndustry, rule.Product), rule))
                continue;
            InputRule first = _rules[(rule.CustomerIndustry, rule.Product)];
            LocalizedText? hint = first.Source is { } at ? new LocalizedText("SC2007.First", DiagnosticFormatter.At(at)) : null;
            bag.Add(DiagnosticCodes.DuplicateRule, rule.Source, "customer_industry", hint, rule.CustomerIndustry ?? "*", rule.Product ?? "*");
        }
    }

    /// <summary>What the rules say about a product that goes to an industry; null where no rule states it.</summary>
    public RuledInput Find(string industry, string product)
    {
        Importance? importance = null;
        double? outsideShare = null, enoughAt = null;
        Take(industry, product);
        Take(industry, null);
        Take(null, product);
        Take(null, null);
        return new RuledInput(importance, outsideShare, enoughAt);

        void Take(string? ruleIndustry, string? ruleProduct)
        {
            if (!_rules.TryGetValue((ruleIndustry, ruleProduct), out InputRule? rule))
                return;
            importance ??= rule.Importance;
            outsideShare ??= rule.OutsideShare;
            enoughAt ??= rule.EnoughAt;
        }
    }

    /// <summary>Reports rules for industries or products that occur nowhere, which are usually misspelt.</summary>
    public void ReportUnmatched(IReadOnlySet<string> industries, IReadOnlySet<string> products, DiagnosticBag bag)
    {
        foreach (InputRule rule in _rules.Values)
        {
            if (rule.CustomerIndustry is { } industry && !industries.Contains(industry))
                Report(rule, "customer_industry", "SC2011.Industry", industry, industries);
            if (rule.Product is { } product && !products.Contains(product))
                Report(rule, "product", "SC2011.Product", product, products);
        }

        void Report(InputRule rule, string field, string key, string value, IReadOnlySet<string> known)
        {
            LocalizedText? hint = Suggestion.Closest(value, known) is { } close ? new LocalizedText("SC2.DidYouMeanHere", close) : null;
            bag.Add(DiagnosticCodes.MatchesNothing, rule.Source, field, hint, new LocalizedText(key, value));
        }
    }
}
