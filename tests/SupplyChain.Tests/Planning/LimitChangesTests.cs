using SupplyChain.Planning;

namespace SupplyChain.Tests.Planning;

public class LimitChangesTests
{
    private static readonly Limit[] Limits =
    [
        new() { Resource = "teams", Amount = 10 },
        new() { Resource = "teams", Amount = 4, Region = "north" },
        new() { Resource = "teams", Amount = 2, Region = "north", Kind = LimitKind.Floor },
        new() { Resource = "masks", Amount = 100, Wave = 1, Kind = LimitKind.Stock },
        new() { Resource = "masks", Amount = 50, Wave = 2, Kind = LimitKind.Stock },
        new() { Resource = "masks", Amount = 70, Kind = LimitKind.Standing },
    ];

    [Fact]
    public void A_change_takes_the_place_of_the_limit_it_meets_and_leaves_the_others()
    {
        Limit[] before = [.. Limits];
        IReadOnlyList<Limit> changed = LimitChanges.Apply(Limits, [new LimitChange("teams", 12)]);
        Assert.Equal([.. Limits[1..], Limits[0] with { Amount = 12 }], changed);
        Assert.Equal(before, Limits);
    }

    [Fact]
    public void A_change_for_a_region_meets_that_region_alone_and_no_floor() =>
        Assert.Equal([Limits[0], Limits[2], .. Limits[3..], Limits[1] with { Amount = 5 }], LimitChanges.Apply(Limits, [new LimitChange("teams", 5, "north")]));

    [Fact]
    public void A_floor_is_changed_by_its_name() =>
        Assert.Equal([.. Limits[..2], .. Limits[3..], Limits[2] with { Amount = 1 }], LimitChanges.Apply(Limits, [new LimitChange("teams", 1, "north", LimitKind.Floor)]));

    [Fact]
    public void All_deliveries_of_a_stock_give_way_to_one_in_each_wave() =>
        Assert.Equal([.. Limits[..3], Limits[5], new Limit { Resource = "masks", Amount = 30, Kind = LimitKind.Stock }],
            LimitChanges.Apply(Limits, [new LimitChange("masks", 30, Kind: LimitKind.Stock)]));

    [Fact]
    public void Of_several_kinds_one_must_be_named()
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => LimitChanges.Apply(Limits, [new LimitChange("masks", 30)]));
        Assert.Contains("'masks' has limits of several kinds", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_meets_no_limit_is_a_new_one_per_wave_and_the_last_word_counts()
    {
        IReadOnlyList<Limit> changed = LimitChanges.Apply([], [new LimitChange(Limit.Restarts, 3), new LimitChange(Limit.Restarts, 4, "south", LimitKind.Standing), new LimitChange(Limit.Restarts, 5)]);
        Assert.Equal(
            [new Limit { Resource = "restarts", Amount = 4, Region = "south", Kind = LimitKind.Standing }, new Limit { Resource = "restarts", Amount = 5, Kind = LimitKind.PerWave }],
            changed);
    }
}
