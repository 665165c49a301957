namespace SupplyChain.Planning.Limits;

/// <summary>Every limit of every wave, and which of them each candidate counts in.</summary>
internal sealed class LimitTable
{
    private readonly (int Row, Int128 Need)[][] _rowsOf;

    private LimitTable(LimitRow[] rows, int candidates)
    {
        Rows = rows;
        var rowsOf = new List<(int, Int128)>[candidates];
        for (int row = 0; row < rows.Length; row++)
        {
            for (int at = 0; at < rows[row].Needs.Candidates.Length; at++)
                (rowsOf[rows[row].Needs.Candidates[at]] ??= []).Add((row, rows[row].Needs.Units[at]));
        }
        _rowsOf = Array.ConvertAll(rowsOf, list => list?.ToArray() ?? []);
    }

    public LimitRow[] Rows { get; }

    /// <summary>Rows a candidate counts in when it is restarted in some wave, with its need.</summary>
    public ReadOnlySpan<(int Row, Int128 Need)> RowsOf(int candidate) => _rowsOf[candidate];

    /// <summary>Whether a restart in a wave counts in a row.</summary>
    public bool Counts(int row, int wave) => Rows[row].IsCumulative ? wave <= Rows[row].Wave : wave == Rows[row].Wave;

    /// <summary>Whether a candidate fits into a wave if nothing else is restarted.</summary>
    public bool FitsAlone(int candidate, int wave)
    {
        foreach ((int row, Int128 need) in RowsOf(candidate))
        {
            if (!Rows[row].IsFloor && Counts(row, wave) && need > Rows[row].Amount)
                return false;
        }
        return true;
    }

    /// <summary>Writes the limits of a network wave by wave.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="candidates">Sites that may restart; they are numbered in this order.</param>
    /// <param name="waves">Number of waves.</param>
    public static LimitTable Create(IReadOnlyList<Limit> limits, IReadOnlyList<Site> candidates, int waves)
    {
        List<LimitRow> rows = [];
        // Deliveries of one stock add up; every other limit stands for itself.
        foreach (IGrouping<(string Resource, string? Region, int Own), Limit> group in limits
            .Select((limit, index) => (limit, index))
            .GroupBy(l => (l.limit.Resource, l.limit.Region, l.limit.Kind == LimitKind.Stock ? -1 : l.index), l => l.limit))
        {
            Limit[] sources = [.. group];
            (int unit, LimitNeeds needs) = NeedsOf(sources, candidates);
            for (int wave = 1; wave <= waves; wave++)
                AddRow(rows, sources, wave, unit, needs);
        }
        return new LimitTable([.. rows], candidates.Count);
    }

    private static void AddRow(List<LimitRow> rows, Limit[] sources, int wave, int unit, LimitNeeds needs)
    {
        Limit first = sources[0];
        bool isFloor = first.Kind == LimitKind.Floor, isStock = first.Kind == LimitKind.Stock;
        if (!isStock && first.Wave is { } only && only != wave)
            return;
        Int128 amount = 0;
        foreach (Limit source in sources)
        {
            // A stock that arrives in each wave has arrived as often as there were waves.
            int times = !isStock ? 1 : source.Wave is { } arrival ? arrival <= wave ? 1 : 0 : wave;
            amount += Amount.InUnits(source.Amount, unit, roundUp: isFloor) * times;
        }
        if (isFloor && amount == 0)
            return;
        rows.Add(new LimitRow
        {
            Sources = sources,
            Wave = wave,
            IsCumulative = first.Kind is LimitKind.Stock or LimitKind.Standing,
            IsFloor = isFloor,
            Amount = amount,
            Unit = unit,
            Needs = needs,
        });
    }

    private static (int Unit, LimitNeeds Needs) NeedsOf(Limit[] sources, IReadOnlyList<Site> candidates)
    {
        Limit limit = sources[0];
        List<(int Candidate, double Need)> needs = [];
        for (int candidate = 0; candidate < candidates.Count; candidate++)
        {
            Site site = candidates[candidate];
            if (limit.Region is not null && limit.Region != site.Region)
                continue;
            double need = limit.Resource == Limit.Restarts ? 1 : site.Needs.GetValueOrDefault(limit.Resource);
            if (need > 0)
                needs.Add((candidate, need));
        }
        int unit = Amount.UnitOf(needs.Select(n => n.Need).Concat(sources.Select(s => s.Amount)));
        // A floor is met by what is really needed: there a need may only lose its last places downwards.
        bool roundUp = limit.Kind != LimitKind.Floor;
        return (unit, new LimitNeeds([.. needs.Select(n => n.Candidate)], [.. needs.Select(n => Amount.InUnits(n.Need, unit, roundUp))]));
    }
}
