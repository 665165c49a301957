namespace SupplyChain.Formats.Columnar;

/// <summary>Memory for pages, used again while the tables of a network are read, and let go after that.</summary>
internal sealed class PageBuffers
{
    private readonly Lock _access = new();
    private readonly List<byte[]> _free = [];

    /// <summary>An array of at least so many bytes, with anything in it.</summary>
    public byte[] Rent(int size)
    {
        lock (_access)
        {
            int best = -1;
            for (int i = 0; i < _free.Count; i++)
            {
                if (_free[i].Length >= size && (best < 0 || _free[i].Length < _free[best].Length))
                    best = i;
            }
            if (best >= 0)
            {
                byte[] found = _free[best];
                _free.RemoveAt(best);
                return found;
            }
        }
        return GC.AllocateUninitializedArray<byte>(size);
    }

    public void Return(byte[] bytes)
    {
        if (bytes.Length == 0)
            return;
        lock (_access)
        {
            _free.Add(bytes);
        }
    }

    /// <summary>Lets go of all of them.</summary>
    public void Clear()
    {
        lock (_access)
        {
            _free.Clear();
        }
    }
}
