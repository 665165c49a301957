namespace SupplyChain.Planning.Limits;

/// <summary>What the restarts of a schedule use of every limit.</summary>
internal sealed class LimitUse
{
    private readonly LimitTable _table;
    private readonly Int128[] _used;

    public LimitUse(LimitTable table)
    {
        _table = table;
        _used = new Int128[table.Rows.Length];
    }

    private LimitUse(LimitUse other)
    {
        _table = other._table;
        _used = (Int128[])other._used.Clone();
    }

    public LimitUse Copy() => new(this);

    public Int128 Used(int row) => _used[row];

    public void Add(int candidate, int wave) => Change(candidate, wave, 1);

    public void Remove(int candidate, int wave) => Change(candidate, wave, -1);

    /// <summary>Whether a candidate fits beside what is there. Floors forbid nothing.</summary>
    public bool Fits(int candidate, int wave)
    {
        foreach ((int row, Int128 need) in _table.RowsOf(candidate))
        {
            LimitRow limit = _table.Rows[row];
            if (!limit.IsFloor && _table.Counts(row, wave) && _used[row] + need > limit.Amount)
                return false;
        }
        return true;
    }

    /// <summary>Whether a floor would be missed if a candidate left a wave.</summary>
    public bool IsHeldByFloor(int candidate, int wave)
    {
        foreach ((int row, Int128 need) in _table.RowsOf(candidate))
        {
            LimitRow limit = _table.Rows[row];
            if (limit.IsFloor && _table.Counts(row, wave) && _used[row] - need < limit.Amount)
                return true;
        }
        return false;
    }

    public bool IsExceeded(int row) => !_table.Rows[row].IsFloor && _used[row] > _table.Rows[row].Amount;

    public bool IsMissed(int row) => _table.Rows[row].IsFloor && _used[row] < _table.Rows[row].Amount;

    /// <summary>Whether every limit holds and every floor is met.</summary>
    public bool IsWithinLimits()
    {
        for (int row = 0; row < _used.Length; row++)
        {
            if (IsExceeded(row) || IsMissed(row))
                return false;
        }
        return true;
    }

    private void Change(int candidate, int wave, int sign)
    {
        foreach ((int row, Int128 need) in _table.RowsOf(candidate))
        {
            if (_table.Counts(row, wave))
                _used[row] += sign * need;
        }
    }
}
